"""The table of one person's meeting: several rows are changed at once, clock times are written in their cells."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableWidget, QTableWidgetItem

from attendance_app.domain.attendance import Presence
from attendance_app.domain.wording import clock, item_words
from attendance_app.services.forum.meeting_session import MeetingSession
from attendance_app.services.meeting.presence_detail import DetailRow, with_presence
from attendance_app.services.typed_times import clock_of
from attendance_app.ui.seat_labels import seat_words
from attendance_app.ui.widgets.dialog_parts import ProblemLine
from attendance_app.ui.widgets.quiet_table import make_quiet

_ITEM, _PRESENCE, _BESIDE, _SEAT, _CAME, _LEFT = range(6)


class PresenceTable(QTableWidget):
    """A row a §."""

    changed = Signal()

    def __init__(self, session: MeetingSession, rows: Sequence[DetailRow], problem: ProblemLine) -> None:
        """Show ``rows``; what is not a clock time is shown in ``problem``."""
        super().__init__(len(rows), 6)
        self._session, self.rows, self._problem = session, tuple(rows), problem
        self.setAccessibleName(self.tr("Attendance § by §"))
        self.setHorizontalHeaderLabels(
            ["§", self.tr("Presence"), self.tr("Also"), self.tr("Serves for"), self.tr("Came at"), self.tr("Left at")]
        )
        make_quiet(self)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setTabKeyNavigation(False)
        header = self.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(_ITEM, QHeaderView.ResizeMode.Stretch)
        for row in range(len(rows)):
            for column in range(6):
                self.setItem(row, column, QTableWidgetItem())
        self._show()
        self.itemChanged.connect(self._take_clock)
        running = next((at for at, row in enumerate(rows) if row.item == session.now), 0)
        self.setCurrentCell(running, _PRESENCE)

    def chosen(self) -> tuple[int, ...]:
        """Return the rows that are chosen, from the first."""
        return tuple(sorted({index.row() for index in self.selectionModel().selectedRows()}))

    def change(self, do: Callable[[DetailRow], DetailRow]) -> None:
        """Change each chosen row."""
        chosen = self.chosen()
        self.rows = tuple(do(row) if at in chosen else row for at, row in enumerate(self.rows))
        self._show()
        self.changed.emit()

    def flip_recused(self) -> None:
        """Set recusal on the chosen rows, or where it holds on all of them take it away."""
        on = not all(self.rows[at].recused for at in self.chosen())
        self.change(lambda row: replace(row, recused=on))

    def flip_abstains(self) -> None:
        """Set no part in the decision on the chosen rows, or where it holds on all of them take it away."""
        there = [self.rows[at] for at in self.chosen() if self.rows[at].presence is not None]
        on = not all(row.abstains for row in there)
        self.change(lambda row: replace(row, abstains=on and row.presence is not None))

    def flip_statement(self, kind: Presence) -> None:
        """Set a reservation or an opinion on the chosen rows, or where it holds on all of them take it away."""
        there = [self.rows[at] for at in self.chosen() if self.rows[at].presence is not None]
        on = not all(row.statement is kind for row in there)
        self.change(lambda row: replace(row, statement=kind if on and row.presence is not None else None))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space sets there, or where it holds on all the chosen rows not there."""
        if event.key() == Qt.Key.Key_Space and not event.modifiers():
            there = all(self.rows[at].presence is not None for at in self.chosen())
            self.change(lambda row: with_presence(row, None if there else row.presence or Presence.PRESENT))
        else:
            super().keyPressEvent(event)

    def _show(self) -> None:
        self.blockSignals(True)
        for at, row in enumerate(self.rows):
            for column, words in enumerate(self._words(row)):
                cell = self.item(at, column)
                assert cell is not None
                cell.setText(words)
                editable = column in {_CAME, _LEFT} and row.presence is not None
                plain = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
                cell.setFlags(plain | Qt.ItemFlag.ItemIsEditable if editable else plain)
                if column == _PRESENCE:
                    cell.setData(Qt.ItemDataRole.AccessibleTextRole, ", ".join(filter(None, self._words(row))))
        self.blockSignals(False)
        self.viewport().update()

    def _words(self, row: DetailRow) -> tuple[str, ...]:
        meeting = self._session.meeting
        if row.item is None:
            name = self.tr("the whole meeting")
        else:
            heading, name = meeting.item(row.item).heading, item_words(meeting, row.item)
            name = name if heading in {"", name} else f"{name} {heading}"
        presence = {
            None: self.tr("not there"),
            Presence.PRESENT: "✓ " + self.tr("present"),
            Presence.REMOTE: "✓ " + self.tr("remotely"),
            Presence.OBSERVING: self.tr("present, not counted"),
        }
        noted = [self.tr("recused")] if row.recused else []
        noted += [self.tr("no part in the decision")] if row.abstains else []
        said = {Presence.RESERVATION: self.tr("reservation"), Presence.OPINION: self.tr("opinion noted")}
        noted += [said[row.statement]] if row.statement else []
        return (
            name,
            presence[row.presence],
            ", ".join(noted),
            seat_words(self._session, row.seat) if row.seat else "",
            clock(row.arrived) if row.arrived else "",
            clock(row.departed) if row.departed else "",
        )

    def _take_clock(self, cell: QTableWidgetItem) -> None:
        """Take a clock time that was written."""
        row, before = cell.row(), self.rows[cell.row()]
        if cell.column() not in {_CAME, _LEFT}:
            return

        def take() -> None:
            at = clock_of(cell.text())
            changed = replace(before, arrived=at) if cell.column() == _CAME else replace(before, departed=at)
            self.rows = (*self.rows[:row], changed, *self.rows[row + 1 :])

        self._problem.attempt(take)
        self._show()
        self.changed.emit()
