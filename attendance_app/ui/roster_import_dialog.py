"""Import, looked at before anything happens: what was understood, whom it concerns, and what must be answered."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QDate
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDateEdit,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from attendance_app.domain.attendance import Mark
from attendance_app.domain.meeting import Meeting, MeetingId
from attendance_app.domain.roster import Roster
from attendance_app.services.import_plan import MeetingChoice, choose_day, told_day
from attendance_app.services.roster_import import RosterImport
from attendance_app.services.roster_reading import Reading, Source, best_reading, read_table
from attendance_app.services.roster_words import Meaning
from attendance_app.ui.import_columns import ImportColumns
from attendance_app.ui.import_differences import ImportDifferences


class RosterImportDialog(QDialog):
    """Shows a source held against the roster; ``plan`` and ``meeting`` are what is to be done."""

    def __init__(
        self,
        source: Source,
        roster: Roster,
        meetings: tuple[Meeting, ...],
        unprintable: Callable[[str], str],
        parent: QWidget | None,
    ) -> None:
        """Show the best reading of ``source``; the table and its columns can be chosen otherwise."""
        super().__init__(parent)
        self.setWindowTitle(self.tr("Import roster: {name}").format(name=source.name))
        self._tables, self._roster, self._meetings, self._unprintable = source.tables, roster, meetings, unprintable
        self._reading = best_reading(source.tables, unprintable)
        self.plan = RosterImport(roster, self._reading)
        self._said, self._left_out = QLabel(), QLabel()
        self.table, self.seats = QComboBox(), QCheckBox(self.tr("Every member has a seat (counts for quorum)"))
        self.marks, self.day = QComboBox(), QDateEdit()
        self.columns, self.differences = ImportColumns(), ImportDifferences()
        self._buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
        self._lay_out()
        self._connect()
        self._show(self._reading)
        self.resize(980, 640)

    @property
    def meeting(self) -> MeetingChoice | None:
        """Which meeting the marks go to, None for none."""
        chosen = self.marks.currentData()
        if chosen is None or not self._reading.has(Meaning.MARK):
            return None
        day = self.day.date()
        if chosen == "":
            return MeetingChoice(date(day.year(), day.month(), day.day()))
        held = next(each for each in self._meetings if each.id == chosen)
        return MeetingChoice(held.day, MeetingId(chosen))

    def _show(self, reading: Reading) -> None:
        """Show a reading: her earlier answers were about another."""
        self._reading = reading
        tells = any(entry.role is not None for entry in reading.entries) or bool(reading.vacant)
        self.plan = RosterImport(self._roster, reading, seats=tells)
        self.seats.setChecked(tells)
        bodies = len({entry.organisation for entry in reading.entries if entry.organisation})
        present = sum(entry.mark is Mark.PRESENT for entry in reading.entries)
        words = self.tr("{people} people, {organisations} organisations, {present} present")
        self._said.setText(words.format(people=len(reading.entries), organisations=bodies, present=present))
        unused = [heading for heading in reading.left_out if not heading.startswith("kolumn ")]
        self._left_out.setText(self.tr("Not used: {columns}").format(columns=", ".join(unused)) if unused else "")
        self._left_out.setVisible(bool(unused))
        self.columns.show_reading(reading)
        self._offer_meetings(reading)
        self.differences.show_plan(self.plan)
        self._check()

    def _offer_meetings(self, reading: Reading) -> None:
        told = told_day(reading)
        self.marks.clear()
        self.marks.addItem(self.tr("Do not use the marks"), None)
        for meeting in reversed(self._meetings):
            self.marks.addItem(self.tr("The meeting {name}").format(name=meeting.name), meeting.id)
        self.marks.addItem(self.tr("A new meeting on"), "")
        there = reading.has(Meaning.MARK)
        known = [each.id for each in self._meetings if each.day == told]
        if there and told is not None:
            self.marks.setCurrentIndex(self.marks.findData(known[-1] if known else ""))
            self.day.setDate(QDate(told.year, told.month, told.day))
        for part in (self.marks, self.day):
            part.setEnabled(there)
        self.day.setVisible(self.marks.currentData() == "")

    def _choose_table(self, at: int) -> None:
        self._show(read_table(self._tables[at], self._unprintable))

    def _choose_columns(self, meanings: tuple[Meaning, ...]) -> None:
        self._show(read_table(self._reading.table, self._unprintable, meanings))

    def _follow_meeting(self) -> None:
        """Read the column of the day that was chosen, where each meeting has one."""
        choice = self.meeting
        self.day.setVisible(self.marks.currentData() == "")
        if choice is not None:
            reading = choose_day(self._reading, choice.day, self._unprintable)
            if reading is not self._reading:
                self._show(reading)

    def _check(self) -> None:
        ready = bool(self.plan.reading.entries) and not self.plan.questions
        self._buttons.button(QDialogButtonBox.StandardButton.Ok).setEnabled(ready)

    def _set_seats(self, wanted: bool) -> None:
        self.plan.seats = wanted

    def _connect(self) -> None:
        self.table.activated.connect(self._choose_table)
        self.columns.chosen.connect(self._choose_columns)
        self.marks.activated.connect(self._follow_meeting)
        self.seats.toggled.connect(self._set_seats)
        self.differences.answered.connect(self._check)
        self._buttons.accepted.connect(self.accept)
        self._buttons.rejected.connect(self.reject)

    def _lay_out(self) -> None:
        for at, table in enumerate(self._tables):
            self.table.addItem(table.name or self.tr("Table {n}").format(n=at + 1))
            if table == self._reading.table or table.rows == self._reading.table.rows:
                self.table.setCurrentIndex(at)
        self.table.setAccessibleName(self.tr("Table"))
        self.table.setVisible(len(self._tables) > 1)
        self.marks.setAccessibleName(self.tr("The marks"))
        self.day.setAccessibleName(self.tr("Day of the new meeting"))
        self.day.setDisplayFormat("yyyy-MM-dd")
        self.day.setCalendarPopup(True)
        self._buttons.button(QDialogButtonBox.StandardButton.Ok).setText(self.tr("Import"))
        head, marks = QHBoxLayout(), QHBoxLayout()
        head.addWidget(self._said, 1)
        head.addWidget(self.table)
        marks.addWidget(self.marks)
        marks.addWidget(self.day)
        marks.addStretch(1)
        marks.addWidget(self.seats)
        column = QVBoxLayout(self)
        column.addLayout(head)
        self._left_out.setProperty("tone", "muted")
        self._left_out.setWordWrap(True)
        column.addWidget(self._left_out)
        column.addWidget(self.columns)
        tabs: QTabWidget = self.differences
        column.addWidget(tabs, 1)
        column.addLayout(marks)
        column.addWidget(self._buttons)
