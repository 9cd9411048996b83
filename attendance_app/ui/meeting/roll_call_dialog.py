"""The roll call: one name in large letters; one key each for present, absent and later."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QFont, QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QCheckBox, QDialog, QVBoxLayout, QWidget

from attendance_app.domain.quorum import filled_words, verdict_word
from attendance_app.domain.roster import ROLE_WORDS, PersonId
from attendance_app.domain.wording import named
from attendance_app.services.forum.meeting_session import MeetingSession
from attendance_app.services.meeting.roll_call import RollCall
from attendance_app.ui.widgets.dialog_parts import ProblemLine, button, plain_label, row
from attendance_app.ui.widgets.dialog_size import open_within_screen

_EDGE = 16


class RollCallDialog(QDialog):
    """Every answer is stored at once; ``stopped_at`` is who was called last, for the next time."""

    def __init__(
        self, session: MeetingSession, after: PersonId | None, parent: QWidget | None, *, everybody: bool = False
    ) -> None:
        """Continue after the person ``after``; None starts at the beginning. ``everybody``: call the noted ones too."""
        super().__init__(parent)
        self.setWindowTitle(self.tr("Roll call"))
        self._session, self.call = session, RollCall(session, after)
        self.stopped_at = after
        self.name, self.who = plain_label(), plain_label("", "muted")
        self.place, self.following = plain_label("", "muted"), plain_label("", "muted")
        self.said, self.count = plain_label("", "muted"), plain_label()
        self.problem = ProblemLine()
        self.present = button(self.tr("Present (Enter)"), self._present)
        self.absent = button(self.tr("Absent (F)"), self._absent)
        self.later = button(self.tr("Later (→)"), self._later)
        self.back = button(self.tr("Back (←)"), self._back)
        self.everybody = QCheckBox(self.tr("Also call those &already noted"))
        self.elected = QCheckBox(self.tr("&Members and substitutes only"))
        self.everybody.setChecked(everybody)
        self.call.everybody = everybody
        if everybody:
            self.call.again()
        self.everybody.toggled.connect(self._choose)
        self.elected.toggled.connect(self._choose)
        QShortcut(QKeySequence(QKeySequence.StandardKey.Undo), self).activated.connect(self._undo)
        self._lay_out()
        self._show()
        open_within_screen(self, 560, 360)
        self._leave_list_in_sight()

    def _leave_list_in_sight(self) -> None:
        """Stand in the window's lower right corner: the list that is ticked is at the left."""
        window = self.parentWidget()
        if window is not None:
            corner = window.mapToGlobal(window.rect().bottomRight())
            self.move(corner.x() - self.width() - _EDGE, corner.y() - self.height() - _EDGE)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Answer by one key: Enter, Space or N, F, the arrows."""
        key = Qt.Key(event.key())
        answers = {
            Qt.Key.Key_Return: self._present,
            Qt.Key.Key_Enter: self._present,
            Qt.Key.Key_Space: self._present,
            Qt.Key.Key_N: self._present,
            Qt.Key.Key_F: self._absent,
            Qt.Key.Key_S: self._later,
            Qt.Key.Key_Right: self._later,
            Qt.Key.Key_Left: self._back,
        }
        if key in answers and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            answers[key]()
        else:
            super().keyPressEvent(event)

    def _present(self) -> None:
        if self.call.current is None:
            self.call.again()
            self._show()
        else:
            self._answer(self.call.present, self.tr("{name}: present"))

    def _absent(self) -> None:
        self._answer(self.call.absent, self.tr("{name}: absent"))

    def _later(self) -> None:
        self._answer(self.call.later, self.tr("{name}: later"))

    def _back(self) -> None:
        self.call.back()
        self._show()

    def _answer(self, do: Callable[[], None], words: str) -> None:
        person = self.call.current
        if person is not None and self.problem.attempt(do):
            self.stopped_at = person
            self.said.setText(words.format(name=self._session.record.roster.person(person).name))
            self._show()

    def _undo(self) -> None:
        if self.problem.attempt(self._session.journal.undo):
            self.call.back()
            self.said.clear()
            self._show()

    def _choose(self) -> None:
        self.call.everybody, self.call.elected = self.everybody.isChecked(), self.elected.isChecked()
        if self.call.current is None:
            self.call.again()
        self._show()
        self.name.setFocus()

    def _show(self) -> None:
        """Show who is called now, and the count as it is stored."""
        roster, person = self._session.record.roster, self.call.current
        if person is None:
            rest = self.call.remaining()
            self.name.setText(self.tr("All are called"))
            again = self.tr("{n} are not noted yet: Enter calls them again").format(n=rest)
            self.who.setText(again if rest else self.tr("Everybody is noted"))
            self.place.clear()
            self.following.clear()
        else:
            called = roster.person(person)
            self.name.setText(named(called, self._session.forum.style.names.name))
            parts = (roster.organisation_name(called), called.title or ROLE_WORDS[called.role])
            self.who.setText(", ".join(part for part in parts if part))
            at, all_called = self.call.place
            self.place.setText(self.tr("{at} of {all}").format(at=at, all=all_called))
            self.following.setText(self._following_words())
        for answer in (self.absent, self.later):
            answer.setEnabled(person is not None)
        self.count.setText(self._count_words())
        self.name.setAccessibleName(f"{self.name.text()}, {self.who.text()}")
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self.name, self.name.accessibleName()))

    def _following_words(self) -> str:
        """Return who is called next: the chair reads ahead."""
        following = self.call.following
        if following is None:
            return self.tr("Last")
        name = named(self._session.record.roster.person(following), self._session.forum.style.names.name)
        return self.tr("Then {name}").format(name=name)

    def _count_words(self) -> str:
        session = self._session
        count, verdict = session.seat_count(session.now), session.verdict(session.now)
        people = len(session.record.roster.people)
        parts = [self.tr("{n} of {all} present").format(n=session.present_count(session.now), all=people)]
        parts += [filled_words(count)] if count.seats else []
        parts += [self.tr("required {n}").format(n=verdict.required)] if verdict.required is not None else []
        word = session.forum.settings.country.spelled(verdict_word(verdict.quorate))
        parts += [word] if word else []
        return " · ".join(parts)

    def _lay_out(self) -> None:
        large = QFont(self.font())
        large.setPointSizeF(large.pointSizeF() * 2.6)
        large.setWeight(QFont.Weight.DemiBold)
        self.name.setFont(large)
        # The name has the focus: there arrows and letters answer; a button that has it keeps its own keys.
        self.name.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        column, close = QVBoxLayout(self), button(self.tr("Close"), self.accept)
        close.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        for part in (self.present, self.absent, self.later, self.back):
            part.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            part.setMinimumHeight(part.fontMetrics().height() * 2)
        column.addWidget(self.place)
        column.addStretch(1)
        column.addWidget(self.name)
        column.addWidget(self.who)
        column.addStretch(1)
        column.addWidget(self.following)
        column.addLayout(row(self.present, self.absent, self.later, self.back))
        column.addWidget(self.problem)
        column.addWidget(self.said)
        column.addWidget(self.count)
        column.addLayout(row(self.everybody, self.elected, None, close))
        self.name.setFocus()
