"""The quorum § by § as a table."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QHeaderView,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from attendance_app.domain.movements import Move, Movement, movements
from attendance_app.domain.timeline import TimelineEntry
from attendance_app.domain.wording import item_words, named
from attendance_app.services.forum.meeting_session import MeetingSession
from attendance_app.ui.seat_labels import holder_words
from attendance_app.ui.widgets.dialog_parts import closing
from attendance_app.ui.widgets.dialog_size import open_within_screen
from attendance_app.ui.widgets.quiet_table import make_quiet

translate = QCoreApplication.translate
_MOVES_COLUMN = 3


class TimelineDialog(QDialog):
    """The quorum at each §, where it was lost and regained, and who came, went and served."""

    def __init__(self, session: MeetingSession, timeline: Sequence[TimelineEntry], parent: QWidget | None) -> None:
        """Show a row for each entry of ``timeline``."""
        super().__init__(parent)
        self.setWindowTitle(self.tr("Quorum § by §"))
        self.table = table = QTableWidget(len(timeline), 4)
        table.setAccessibleName(self.windowTitle())
        table.setHorizontalHeaderLabels(["§", self.tr("Filled"), self.tr("Quorum"), self.tr("Came and went")])
        make_quiet(table)
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        spelled = session.forum.settings.country.spelled
        verdicts = {True: spelled(self.tr("Quorate")), False: spelled(self.tr("Not quorate")), None: "–"}
        moves = movements(session.record)
        for at, entry in enumerate(timeline):
            item = item_words(session.meeting, entry.item)
            moved = "\n".join(move_words(session, each) for each in moves[entry.item])
            for column, text in enumerate((item, str(entry.filled), verdicts[entry.quorate], moved)):
                table.setItem(at, column, QTableWidgetItem(text))
        table.horizontalHeader().setSectionResizeMode(_MOVES_COLUMN, QHeaderView.ResizeMode.Stretch)
        rows = table.verticalHeader()
        rows.setMinimumSectionSize(rows.defaultSectionSize())
        rows.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        parts = QVBoxLayout(self)
        parts.addWidget(table, 1)
        parts.addWidget(closing(self))
        open_within_screen(self, 760, 480)


def move_words(session: MeetingSession, movement: Movement) -> str:
    """Return "Lars Åkesson (M) gick" or "Mats Ödman (M) tjänstgör för Lars Åkesson (M)"."""
    templates = {
        Move.ARRIVED: translate("TimelineDialog", "{name} came"),
        Move.DEPARTED: translate("TimelineDialog", "{name} left"),
        Move.RECUSED: translate("TimelineDialog", "{name} recused"),
        Move.RETURNED: translate("TimelineDialog", "{name} back after the recusal"),
        Move.SERVES: translate("TimelineDialog", "{name} serves for {holder}"),
        Move.SERVES_NO_LONGER: translate("TimelineDialog", "{name} serves no longer"),
    }
    name = named(session.record.roster.person(movement.person), session.forum.style.names.name)
    holder = holder_words(session, movement.seat) if movement.seat else ""
    return templates[movement.move].format(name=name, holder=holder)
