"""The quorum § by § as a table."""

from collections.abc import Sequence

from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QHeaderView,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from attendance_app.domain.timeline import TimelineEntry
from attendance_app.domain.wording import item_words
from attendance_app.services.forum.meeting_session import MeetingSession
from attendance_app.ui.widgets.dialog_parts import closing
from attendance_app.ui.widgets.dialog_size import open_within_screen


class TimelineDialog(QDialog):
    """The quorum at each §, where it was lost and regained, and because of whom."""

    def __init__(self, session: MeetingSession, timeline: Sequence[TimelineEntry], parent: QWidget | None) -> None:
        """Show a row for each entry of ``timeline``."""
        super().__init__(parent)
        self.setWindowTitle(self.tr("Quorum § by §"))
        table = QTableWidget(len(timeline), 4)
        table.setAccessibleName(self.windowTitle())
        table.setHorizontalHeaderLabels(["§", self.tr("Filled"), self.tr("Quorum"), self.tr("Came and went")])
        table.verticalHeader().hide()
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        verdicts = {True: self.tr("Quorate"), False: self.tr("Not quorate"), None: "–"}
        roster = session.record.roster
        for at, entry in enumerate(timeline):
            moves = [f"+ {roster.person(each).name}" for each in entry.arrived]
            moves += [f"− {roster.person(each).name}" for each in entry.departed]
            item = item_words(session.meeting, entry.item)
            for column, text in enumerate((item, str(entry.filled), verdicts[entry.quorate], ", ".join(moves))):
                table.setItem(at, column, QTableWidgetItem(text))
        table.horizontalHeader().setSectionResizeMode(3, QHeaderView.ResizeMode.Stretch)
        parts = QVBoxLayout(self)
        parts.addWidget(table, 1)
        parts.addWidget(closing(self))
        open_within_screen(self, 620, 420)
