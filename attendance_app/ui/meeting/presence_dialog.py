"""One person's attendance § by §: there or not, how, for which seat, when; the way to correct afterwards, too."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QGridLayout,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from attendance_app.domain.attendance import Attendance, Mark, Presence
from attendance_app.domain.meeting import MeetingState
from attendance_app.domain.roster import PersonId, SeatId
from attendance_app.services.forum.meeting_session import MeetingSession
from attendance_app.services.meeting.presence_detail import attendance_of, detail_rows, with_presence
from attendance_app.ui.meeting.presence_table import PresenceTable
from attendance_app.ui.seat_labels import seat_choices
from attendance_app.ui.widgets.dialog_parts import ProblemLine, button, form, ok_and_cancel, plain_label
from attendance_app.ui.widgets.dialog_size import open_within_screen

# Stores what was set: attendance, reason and by whom (both "" but for a correction); Refusal where it cannot be.
Store = Callable[[Attendance, str, str], None]


class PresenceDialog(QDialog):
    """A row a §; the buttons set what is chosen in the table, and nothing is stored before "Spara"."""

    def __init__(self, session: MeetingSession, person: PersonId, store: Store, parent: QWidget | None) -> None:
        """Show one person's attendance as it is stored."""
        super().__init__(parent)
        self._session, self._store = session, store
        self._before = session.record.of(person)
        who = session.record.roster.person(person)
        self.setWindowTitle(self.tr("Attendance of {name}").format(name=who.name))
        self.corrects = session.meeting.state is MeetingState.VERIFIED
        self.problem = ProblemLine()
        self.seat, self.absence = QComboBox(), QComboBox()
        self.seat.addItem(self.tr("nobody: not serving"), None)
        for seat, words in seat_choices(session):
            self.seat.addItem(words, seat)
        self.table = PresenceTable(session, detail_rows(self._before, session.meeting), self.problem)
        self.remark, self.reason, self.by = QLineEdit(self._before.remark), QLineEdit(), QLineEdit()
        self.reason.setMaxLength(500)
        self.by.setMaxLength(200)
        for mark, words in (
            (Mark.UNMARKED, self.tr("not marked")),
            (Mark.ABSENT, self.tr("absent")),
            (Mark.EXCUSED, self.tr("excused")),
        ):
            self.absence.addItem(words, mark)
        self.absence.setCurrentIndex(max(0, self.absence.findData(self._before.absence)))
        self.table.changed.connect(self._follow)
        self._lay_out(who.name, session.record.roster.organisation_name(who))
        self._follow()
        self.table.setFocus()
        open_within_screen(self, 820, 560)

    def attendance(self) -> Attendance:
        """Return what is set; intervals that nobody has touched stay as they were written."""
        rows = self.table.rows
        made = attendance_of(rows, Mark(self.absence.currentData()), self.remark.text().strip())
        if made.intervals and rows == detail_rows(self._before, self._session.meeting):
            return replace(self._before, remark=made.remark)
        return made

    def accept(self) -> None:
        """Store as one step; a refusal is shown here, and nothing that was set is lost."""
        words = self.reason.text().strip(), self.by.text().strip()
        if self.problem.attempt(lambda: self._store(self.attendance(), *words)):
            super().accept()

    def _follow(self) -> None:
        self.absence.setEnabled(all(row.presence is None and not row.recused for row in self.table.rows))

    def _set_seat(self) -> None:
        seat: SeatId | None = self.seat.currentData()
        self.table.change(lambda row: replace(row, seat=seat, presence=row.presence or Presence.PRESENT))

    def _buttons(self) -> tuple[QPushButton, ...]:
        table = self.table

        def there(presence: Presence | None) -> Callable[[], None]:
            return lambda: table.change(lambda row: with_presence(row, presence))

        return (
            button(self.tr("&Present"), there(Presence.PRESENT)),
            button(self.tr("N&ot there"), there(None)),
            button(self.tr("Remotel&y"), there(Presence.REMOTE)),
            button(self.tr("Not &counted"), there(Presence.OBSERVING)),
            button(self.tr("&Recused"), table.flip_recused),
            button(self.tr("No part in the &decision"), table.flip_abstains),
            button(self.tr("Re&servation"), partial(table.flip_statement, Presence.RESERVATION)),
            button(self.tr("Opinion &noted"), partial(table.flip_statement, Presence.OPINION)),
        )

    def _lay_out(self, name: str, organisation: str) -> None:
        column, buttons = QVBoxLayout(self), QGridLayout()
        heading = ", ".join(part for part in (name, organisation) if part)
        words = self.tr(
            "Choose one or more §§ (Shift and the arrows) and what applies there; Space sets or clears presence."
        )
        column.addWidget(plain_label(f"{heading}\n{words}"))
        for at, each in enumerate(self._buttons()):
            buttons.addWidget(each, at // 3, at % 3)
        column.addLayout(buttons)
        self.seat.activated.connect(lambda _: self._set_seat())
        column.addLayout(form((self.tr("&Serves for, at the chosen §§"), self.seat)))
        column.addWidget(self.table, 1)
        below = form((self.tr("&If not there at all"), self.absence))
        if self._session.journal.state.forum.settings.remarks:
            below.addRow(self.tr("Re&mark (never printed)"), self.remark)
        if self.corrects:
            below.addRow(
                plain_label(self.tr("The minutes are verified: every print shows what is corrected."), "muted")
            )
            below.addRow(self.tr("Reason &for the correction"), self.reason)
            below.addRow(self.tr("Corrected &by"), self.by)
        column.addLayout(below)
        column.addWidget(self.problem)
        column.addWidget(ok_and_cancel(self, self.tr("Correct") if self.corrects else self.tr("Save")))
