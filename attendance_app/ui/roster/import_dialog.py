"""Import, looked at before anything happens: what was understood, whom it concerns, and what must be answered."""

from collections.abc import Callable
from contextlib import suppress

from PySide6.QtCore import QCoreApplication, Qt, QTimer
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QVBoxLayout,
    QWidget,
)

from attendance_app.domain.attendance import Mark
from attendance_app.domain.meeting import Meeting
from attendance_app.domain.roster import Roster
from attendance_app.services.errors import Cancelled
from attendance_app.services.roster_import.import_counts import ImportCounts, import_counts
from attendance_app.services.roster_import.import_plan import ImportPlan
from attendance_app.services.roster_import.parsed_roster import ParsedRoster
from attendance_app.services.roster_import.parsed_source import Source
from attendance_app.services.roster_import.record_import import parsed_record
from attendance_app.services.roster_import.table_import import MeetingChoice, choose_day
from attendance_app.services.roster_import.table_parser import best_of, parse_table
from attendance_app.ui.role_text import role_count_text
from attendance_app.ui.roster.import_changes import ImportChanges
from attendance_app.ui.roster.import_columns import ImportColumns
from attendance_app.ui.roster.import_marks import ImportMarks
from attendance_app.ui.roster.import_people import ImportPeople, ImportRow, store_row
from attendance_app.ui.roster.import_questions import ImportQuestions
from attendance_app.ui.widgets.aside import done_aside
from attendance_app.ui.widgets.dialog_parts import (
    button,
    ok_and_cancel,
    ok_of,
    plain_label,
    row,
    scrolled,
    strong_label,
)
from attendance_app.ui.widgets.dialog_size import open_within_screen

translate = QCoreApplication.translate
# So many letters wide, the dialog has room for what changes next to the table.
_TWO_COLUMNS = 130
# So many names are said.
_NAMED = 5


class RosterImportDialog(QDialog):
    """Compares a source with the roster; ``plan`` and ``meeting`` are what is to be imported."""

    def __init__(
        self,
        source: Source,
        roster: Roster,
        meetings: tuple[Meeting, ...],
        unprintable: Callable[[str], str],
        parent: QWidget | None,
    ) -> None:
        """Show the best table of ``source``; another one, and other columns, can be chosen.

        A full record of ours has no columns: of it the people are shown, and whether its meeting comes along.
        """
        super().__init__(parent)
        self.setWindowTitle(self.tr("Import roster: {name}").format(name=source.name))
        self._name, self._roster, self._unprintable, self._record = source.name, roster, unprintable, source.record
        self._tables = [parsed_record(source.record)] if source.record else source.parsed
        self._best = best_of(self._tables)
        self._parsed = self._tables[self._best]
        self.plan = ImportPlan(roster, self._parsed)
        self._counts, self._read = strong_label("", 1.2), plain_label("", "muted")
        self._left_to_do = plain_label("", "warning")
        self.table, self.seats = QComboBox(), QCheckBox(self.tr("Every member has a seat (counts for quorum)"))
        self.more = button(self.tr("Columns and sheet…"), self._toggle_columns)
        self.marks = ImportMarks(meetings)
        self.columns, self.questions, self.changes = ImportColumns(), ImportQuestions(), ImportChanges()
        self.people = ImportPeople(lambda: self.plan, self._store, self)
        self._buttons = ok_and_cancel(self, self.tr("Import"))
        self._lay_out()
        self._connect()
        self._show(self._parsed)
        open_within_screen(self, 1180, 720)

    def showEvent(self, event: QShowEvent) -> None:
        """Begin at the first open question; where there is none Enter imports."""
        super().showEvent(event)
        accept = ok_of(self._buttons)
        if accept.isEnabled():
            accept.setFocus(Qt.FocusReason.OtherFocusReason)
        elif self.questions.groups:
            self.questions.groups[0][1].buttons()[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def offer_back(self) -> None:
        """Let the other button lead back to the question before."""
        self._buttons.button(QDialogButtonBox.StandardButton.Cancel).setText(self.tr("Back"))

    @property
    def meeting(self) -> MeetingChoice | None:
        """Which meeting the marks go to, None for none."""
        return self.marks.choice

    def _show(self, parsed: ParsedRoster) -> None:
        """Show a reading; the answers to an earlier one are dropped."""
        self._parsed = parsed
        seats = bool(self._record.roster.seats) if self._record else parsed.has_roles
        self.plan = ImportPlan(self._roster, parsed, seats=seats)
        self.plan.take_suggestions()
        self.columns.show_parsed(parsed)
        self.marks.offer(parsed)
        self._show_columns(shown=not parsed.entries)
        self._refresh()
        self.people.show_first()

    def _refresh(self) -> None:
        """Show the plan as the answers have made it."""
        plan = self.plan
        self._counts.setText(counts_text(import_counts(plan)))
        self._say_what_was_read(plan.parsed)
        self.seats.blockSignals(True)
        self.seats.setChecked(plan.seats)
        self.seats.blockSignals(False)
        self.questions.show_plan(plan)
        self.changes.show_plan(plan)
        self.people.rows.reload()
        self.people.fit_columns()
        self._check()

    def _say_what_was_read(self, parsed: ParsedRoster) -> None:
        bodies = len({entry.organisation for entry in parsed.entries if entry.organisation})
        present = sum(entry.mark is Mark.PRESENT for entry in parsed.entries)
        one, several = self.tr("1 person"), self.tr("{n} people")
        words = [one if len(parsed.entries) == 1 else several.format(n=len(parsed.entries))]
        words += [self.tr("{n} organisations").format(n=bodies)] if bodies else []
        words += [self.tr("{n} present").format(n=present)] if parsed.has_marks else []
        words.append(self.tr("nothing is saved yet"))
        unused = [heading for heading in parsed.left_out if not heading.startswith("kolumn ")]
        words += [self.tr("Not used: {columns}").format(columns=", ".join(unused))] if unused else []
        if parsed.hidden_signs:
            words.append(self.tr("Hidden signs removed in {n} names").format(n=parsed.hidden_signs))
        if parsed.lookalikes:
            names = ", ".join(parsed.lookalikes[:_NAMED])
            words.append(self.tr("Letters of different alphabets that look alike: {names}").format(names=names))
        if self._record and self._record.record:
            words.append(self.tr("With the meeting {name}").format(name=self._record.record.meeting.name))
        self._read.setText(" · ".join(words))

    def _choose_table(self, at: int) -> None:
        self._show(self._tables[at])

    def _choose_columns(self, meanings: object) -> None:
        self._parse(lambda: parse_table(self._parsed.table, self._unprintable, meanings))  # type: ignore[arg-type]

    def _parse(self, parse: Callable[[], ParsedRoster]) -> None:
        """Show the table parsed otherwise, unless that is cancelled or changes nothing."""
        with suppress(Cancelled):
            words = self.tr("Reading {name}…").format(name=self._name)
            parsed = done_aside(self, words, lambda _: parse())
            if parsed is not self._parsed:
                self._show(parsed)

    def _follow_meeting(self) -> None:
        """Read the column of the day that was chosen, where each meeting has one."""
        choice = self.meeting
        if choice is not None:
            self._parse(lambda: choose_day(self._parsed, choice.day, self._unprintable))
        self._check()

    def _check(self) -> None:
        """Enable the import once somebody was read and every question is answered; say what is left to do."""
        plan = self.plan
        left, people = len(plan.questions) + len(plan.undecided), len(plan.parsed.entries)
        words = self.tr("1 question left") if left == 1 else self.tr("{n} questions left").format(n=left)
        if not people:
            words = self.tr("No names found: choose the column that holds them.")
        self._left_to_do.setText(self.marks.problem or (words if left or not people else ""))
        one, several = self.tr("Import 1 person"), self.tr("Import {n} people")
        ok_of(self._buttons).setText(one if people == 1 else several.format(n=people))
        ok_of(self._buttons).setEnabled(bool(people) and not left and not self.marks.problem)

    def _store(self, changed: ImportRow) -> None:
        """Put a changed row into the plan; the rest is shown once the cell's editor is closed."""
        store_row(self.plan, changed, self._unprintable)
        QTimer.singleShot(0, self, self._refresh)

    def _refuse(self, words: str) -> None:
        self._left_to_do.setText(words)
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self._left_to_do, words))

    def _set_seats(self, wanted: bool) -> None:
        self.plan.seats = wanted
        self.plan.seated.clear()
        self._refresh()

    def _toggle_columns(self) -> None:
        self._show_columns(shown=self.columns.isHidden())

    def _show_columns(self, *, shown: bool) -> None:
        """Show how the columns were understood, and which table of the file; our own record has neither."""
        self.columns.setVisible(shown and self._record is None)
        self.table.setVisible(shown and len(self._tables) > 1)

    def _connect(self) -> None:
        self.table.activated.connect(self._choose_table)
        self.columns.chosen.connect(self._choose_columns)
        self.marks.chosen.connect(self._follow_meeting)
        self.seats.toggled.connect(self._set_seats)
        self.questions.answered.connect(self._refresh)
        self.questions.seats_wanted.connect(lambda: self._set_seats(True))
        self.changes.removal_changed.connect(self._refresh)
        self.people.rows.refused.connect(self._refuse)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put what changes below the table where there is no room next to it."""
        narrow = self.width() < _TWO_COLUMNS * self.fontMetrics().averageCharWidth()
        direction = QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        self._middle.setDirection(direction)
        super().resizeEvent(event)

    def _lay_out(self) -> None:
        for at, parsed in enumerate(self._tables):
            self.table.addItem(parsed.table.name or self.tr("Table {n}").format(n=at + 1))
        self.table.setCurrentIndex(self._best)
        self.table.setAccessibleName(self.tr("Table"))
        self.more.setObjectName("link")
        for part in (self.more, self.seats):
            part.setVisible(self._record is None)
        self._middle = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._middle.addWidget(self.people, 3)
        self._middle.addWidget(self.changes, 1)
        inner = QWidget()
        upper = QVBoxLayout(inner)
        upper.setContentsMargins(0, 0, 0, 0)
        upper.addLayout(row(self._counts, self.more, stretch=0))
        upper.addLayout(row(self._read, self.table, stretch=0))
        upper.addWidget(self.columns)
        upper.addWidget(self.questions)
        upper.addLayout(self._middle, 1)
        ok_of(self._buttons).setDefault(True)
        column = QVBoxLayout(self)
        column.addWidget(scrolled(inner, self.tr("What the import does")), 1)
        column.addLayout(row(self.marks, self.seats, stretch=0))
        column.addLayout(row(self._left_to_do, self._buttons, stretch=0))


def counts_text(counts: ImportCounts) -> str:
    """Return "9 members · 5 substitutes · 2 officials · 9 seats"."""
    words = [role_count_text(role, number) for role, number in counts.roles.items()]
    if counts.undecided:
        words.append(translate("ImportCounts", "{n} to decide").format(n=counts.undecided))
    one, several = translate("ImportCounts", "1 seat"), translate("ImportCounts", "{n} seats")
    seats = one if counts.seats == 1 else several.format(n=counts.seats)
    if counts.vacant:
        one, several = (
            translate("ImportCounts", "{seats} (1 vacant)"),
            translate("ImportCounts", "{seats} ({n} vacant)"),
        )
        seats = (one if counts.vacant == 1 else several).format(seats=seats, n=counts.vacant)
    return " · ".join([*words, seats])
