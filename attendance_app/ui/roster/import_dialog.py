"""Import, looked at before anything happens: what was understood, whom it concerns, and what must be answered."""

from collections.abc import Callable

from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QVBoxLayout,
    QWidget,
)

from attendance_app.domain.attendance import Mark
from attendance_app.domain.meeting import Meeting
from attendance_app.domain.roster import Roster
from attendance_app.services.record.reading import ForumRecord
from attendance_app.services.roster_import.import_plan import ImportPlan
from attendance_app.services.roster_import.parsed_roster import ParsedRoster
from attendance_app.services.roster_import.record_import import parsed_record
from attendance_app.services.roster_import.source import Source
from attendance_app.services.roster_import.table_import import MeetingChoice, choose_day
from attendance_app.services.roster_import.table_parser import best_of, parse_table
from attendance_app.ui.roster.import_columns import ImportColumns
from attendance_app.ui.roster.import_differences import ImportDifferences
from attendance_app.ui.roster.import_marks import ImportMarks
from attendance_app.ui.widgets.dialog_parts import ok_and_cancel, ok_of, plain_label, row
from attendance_app.ui.widgets.dialog_size import open_within_screen


class RosterImportDialog(QDialog):
    """Compares a source with the roster; ``plan`` and ``meeting`` are what is to be imported."""

    def __init__(
        self,
        source: Source,
        roster: Roster,
        meetings: tuple[Meeting, ...],
        unprintable: Callable[[str], str],
        parent: QWidget | None,
        record: ForumRecord | None = None,
    ) -> None:
        """Show the best reading of ``source``; the table and its columns can be chosen otherwise.

        A full record of ours has no columns: of it the people are shown, and whether its meeting comes along.
        """
        super().__init__(parent)
        self.setWindowTitle(self.tr("Import roster: {name}").format(name=source.name))
        self._tables, self._roster, self._unprintable, self._record = source.tables, roster, unprintable, record
        candidates = [parsed_record(record)] if record else [parse_table(each, unprintable) for each in source.tables]
        self._best = best_of(candidates)
        self._parsed = candidates[self._best]
        self.plan = ImportPlan(roster, self._parsed)
        self._read, self._unused, self._to_answer = plain_label(), plain_label("", "muted"), plain_label()
        self.table, self.seats = QComboBox(), QCheckBox(self.tr("Every member has a seat (counts for quorum)"))
        self.marks = ImportMarks(meetings)
        self.columns, self.differences = ImportColumns(), ImportDifferences()
        self._buttons = ok_and_cancel(self, self.tr("Import"))
        self._lay_out()
        self._connect()
        self._show(self._parsed)
        open_within_screen(self, 1080, 660)

    @property
    def meeting(self) -> MeetingChoice | None:
        """Which meeting the marks go to, None for none."""
        return self.marks.choice

    def _show(self, parsed: ParsedRoster) -> None:
        """Show a reading; the answers to an earlier one are dropped."""
        self._parsed = parsed
        seats = bool(self._record.roster.seats) if self._record else parsed.has_roles
        self.plan = ImportPlan(self._roster, parsed, seats=seats)
        self.seats.setChecked(self.plan.seats)
        self._say_what_was_read(parsed)
        self.columns.show_parsed(parsed)
        self.marks.offer(parsed)
        self.differences.show_plan(self.plan)
        self._check()

    def _say_what_was_read(self, parsed: ParsedRoster) -> None:
        bodies = len({entry.organisation for entry in parsed.entries if entry.organisation})
        present = sum(entry.mark is Mark.PRESENT for entry in parsed.entries)
        words = self.tr("{people} people, {organisations} organisations, {present} present")
        self._read.setText(words.format(people=len(parsed.entries), organisations=bodies, present=present))
        unused = [heading for heading in parsed.left_out if not heading.startswith("kolumn ")]
        beside = [self.tr("Not used: {columns}").format(columns=", ".join(unused))] if unused else []
        if self._record and self._record.record:
            beside.append(self.tr("With the meeting {name}").format(name=self._record.record.meeting.name))
        self._unused.setText(". ".join(beside))
        self._unused.setVisible(bool(beside))

    def _choose_table(self, at: int) -> None:
        self._show(parse_table(self._tables[at], self._unprintable))

    def _choose_columns(self, meanings: object) -> None:
        self._show(parse_table(self._parsed.table, self._unprintable, meanings))  # type: ignore[arg-type]

    def _follow_meeting(self) -> None:
        """Read the column of the day that was chosen, where each meeting has one."""
        choice = self.meeting
        if choice is not None:
            parsed = choose_day(self._parsed, choice.day, self._unprintable)
            if parsed is not self._parsed:
                self._show(parsed)

    def _check(self) -> None:
        """Enable the import once somebody was read and every question is answered; say what is left to do."""
        left = len(self.plan.questions)
        self._to_answer.setText(self.tr("To answer first: {n}").format(n=left) if left else "")
        if not self.plan.parsed.entries:
            self._to_answer.setText(self.tr("No names found: choose the column that holds them."))
        ready = bool(self.plan.parsed.entries) and not left
        ok_of(self._buttons).setEnabled(ready)

    def _set_seats(self, wanted: bool) -> None:
        self.plan.seats = wanted

    def _connect(self) -> None:
        self.table.activated.connect(self._choose_table)
        self.columns.chosen.connect(self._choose_columns)
        self.marks.chosen.connect(self._follow_meeting)
        self.seats.toggled.connect(self._set_seats)
        self.differences.answered.connect(self._check)

    def _lay_out(self) -> None:
        for at, table in enumerate(self._tables):
            self.table.addItem(table.name or self.tr("Table {n}").format(n=at + 1))
        self.table.setCurrentIndex(self._best)
        self.table.setAccessibleName(self.tr("Table"))
        self.table.setVisible(len(self._tables) > 1)
        self.columns.setVisible(self._record is None)
        self.seats.setVisible(self._record is None)
        column = QVBoxLayout(self)
        column.addLayout(row(self._read, self.table, stretch=0))
        column.addWidget(self._unused)
        column.addWidget(self.columns)
        column.addWidget(self.differences, 1)
        column.addLayout(row(self.marks, self.seats, stretch=0))
        column.addLayout(row(self._to_answer, self._buttons, stretch=0))
