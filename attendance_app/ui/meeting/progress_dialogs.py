"""The small dialogs of a meeting on its way: who is back, quorum § by §."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QLabel,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from attendance_app.domain.roster import PersonId
from attendance_app.domain.timeline import TimelineEntry
from attendance_app.domain.wording import item_words
from attendance_app.services.forum.meeting_session import MeetingSession
from attendance_app.ui.meeting.name_list import NameList
from attendance_app.ui.widgets.dialog_size import open_within_screen

_BUTTONS = QDialogButtonBox.StandardButton


class BackDialog(QDialog):
    """After a break: everybody who was there, ticked; whoever has not come back is unticked."""

    def __init__(self, people: Sequence[tuple[PersonId, str]], parent: QWidget | None) -> None:
        """List ``people`` as (id, name)."""
        super().__init__(parent)
        self.setWindowTitle(self.tr("Who has come back?"))
        self.people = NameList(self.tr("Who has come back?"))
        for key, name in people:
            self.people.add(key, name, ticked=True)
        if people:
            self.people.setCurrentRow(0)
        words = self.tr("Untick whoever has not come back: letters find a name, Space unticks.")
        _lay_out(self, words, self.people, _BUTTONS.Ok | _BUTTONS.Cancel)
        open_within_screen(self, 420, 520)

    def gone(self) -> tuple[PersonId, ...]:
        """Return who has not come back."""
        return self.people.people(ticked=False)


class StripDialog(QDialog):
    """The quorum at each §, where it was lost and won again, and by whom."""

    def __init__(self, session: MeetingSession, timeline: Sequence[TimelineEntry], parent: QWidget | None) -> None:
        """Show a row a §."""
        super().__init__(parent)
        self.setWindowTitle(self.tr("Quorum § by §"))
        table = QTableWidget(len(timeline), 4)
        table.setAccessibleName(self.windowTitle())
        table.setHorizontalHeaderLabels(["§", self.tr("Filled"), self.tr("Quorum"), self.tr("Came and went")])
        table.verticalHeader().hide()
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        words = {True: self.tr("Quorate"), False: self.tr("Not quorate"), None: "–"}
        for row, part in enumerate(timeline):
            roster = session.record.roster
            moves = [f"+ {roster.person(each).name}" for each in part.arrived]
            moves += [f"− {roster.person(each).name}" for each in part.departed]
            item = item_words(session.meeting, part.item)
            for at, text in enumerate((item, str(part.filled), words[part.quorate], ", ".join(moves))):
                table.setItem(row, at, QTableWidgetItem(text))
        table.horizontalHeader().setSectionResizeMode(3, QHeaderView.ResizeMode.Stretch)
        _lay_out(self, "", table, _BUTTONS.Close)
        open_within_screen(self, 620, 420)


def _lay_out(dialog: QDialog, words: str, part: QWidget, buttons: QDialogButtonBox.StandardButton) -> None:
    column = QVBoxLayout(dialog)
    if words:
        label = QLabel(words)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        column.addWidget(label)
    column.addWidget(part, 1)
    box = QDialogButtonBox(buttons)
    box.accepted.connect(dialog.accept)
    box.rejected.connect(dialog.reject)
    column.addWidget(box)
