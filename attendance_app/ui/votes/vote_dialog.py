"""A vote name by name: one key for each answer, the result and its arithmetic as they are."""

from dataclasses import replace
from functools import partial

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QShortcut,
)
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QHBoxLayout,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from attendance_app.domain.meeting import MeetingState
from attendance_app.domain.papers.vote_list import vote_sentence
from attendance_app.domain.roster import PersonId
from attendance_app.domain.votes.result import result_of
from attendance_app.domain.votes.vote import Choice, Vote, VoteId, next_to_call
from attendance_app.domain.wording import item_words
from attendance_app.services.forum.meeting_session import MeetingSession
from attendance_app.services.meeting.votes import Votes
from attendance_app.ui.votes.answer_table import AnswerRow, AnswerTable
from attendance_app.ui.votes.vote_fields import VoteFields
from attendance_app.ui.votes.vote_words import (
    button_texts,
    choice_texts,
    count_words,
    outcome_words,
    proxy_words,
    voter_words,
    weight_words,
)
from attendance_app.ui.widgets.dialog_parts import ProblemLine, button, form, plain_label, row, scrolled, strong_label
from attendance_app.ui.widgets.dialog_size import open_within_screen

_KEYS = {
    Qt.Key.Key_J: Choice.YES,
    Qt.Key.Key_Y: Choice.YES,
    Qt.Key.Key_1: Choice.YES,
    Qt.Key.Key_N: Choice.NO,
    Qt.Key.Key_2: Choice.NO,
    Qt.Key.Key_A: Choice.ABSTAINS,
    Qt.Key.Key_3: Choice.ABSTAINS,
    Qt.Key.Key_F: Choice.ABSENT,
    Qt.Key.Key_4: Choice.ABSENT,
}
_BACK = {Qt.Key.Key_Left, Qt.Key.Key_Backspace}


class VoteDialog(QDialog):
    """The votes of a meeting; every answer is stored at once. ``list_wanted`` is the vote whose list is to be shown."""

    def __init__(self, session: MeetingSession, parent: QWidget | None) -> None:
        """Go on with a vote of the running § where somebody has not answered, else propose a new one.

        Refusal where the meeting has no §§.
        """
        super().__init__(parent)
        self.setWindowTitle(self.tr("Vote"))
        self._session, self._votes = session, Votes(session)
        self.vote = self._first()
        self.list_wanted: VoteId | None = None
        self.which, self.fields, self.table = QComboBox(), VoteFields(), AnswerTable()
        self.name, self.whom = strong_label("", 2.0), plain_label("", "muted")
        self.count, self.outcome, self.warning = plain_label(), strong_label(""), plain_label("", "warning")
        self.reason, self.by, self.problem = QLineEdit(), QLineEdit(), ProblemLine()
        self.answers = {choice: button(words, partial(self.answer, choice)) for choice, words in button_texts().items()}
        lots = ((Choice.YES, self.tr("The lot says yes")), (Choice.NO, self.tr("The lot says no")))
        self.lots = [button(words, partial(self._draw, choice)) for choice, words in lots]
        self._area = scrolled(self.fields, self.windowTitle())
        self._fill_choice()
        self._lay_out()
        self.which.activated.connect(self._choose)
        self.fields.changed.connect(self._store_fields)
        QShortcut(QKeySequence(QKeySequence.StandardKey.Undo), self).activated.connect(self._undo)
        for part in (self.name, self.table):
            part.installEventFilter(self)
        self._show()
        bar = self._area.verticalScrollBar().sizeHint().width()
        self._area.setMinimumWidth(self.fields.minimumSizeHint().width() + bar)
        self.name.setFocus()
        open_within_screen(self, 980, 680)

    def answer(self, choice: Choice) -> None:
        """Note what the person who is called answered, or whose row is chosen in the table."""
        person = self._target()
        if person is None:
            return

        def note() -> None:
            self._begin()
            if self._is_locked:
                self._votes.correct(self.vote.id, person, choice, self.reason.text(), self.by.text())
            else:
                self._votes.call(self.vote.id, person, choice)

        if self.problem.attempt(note):
            self._show()

    def back(self) -> None:
        """Take the last answer back."""
        answered = [each.person for each in self.vote.voters if each.person in self._choices]
        if answered and self.problem.attempt(lambda: self._votes.call(self.vote.id, answered[-1], None)):
            self._show()

    def copy(self) -> None:
        """Put the sentence for the minutes on the clipboard."""
        QGuiApplication.clipboard().setText(vote_sentence(self._session.forum, self._session.record, self.vote))
        self.count.setText(self.tr("Copied: paste it where you want it"))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Answer by one key where the name or the table has the focus."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            key = Qt.Key(event.key())
            if not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
                if key in _KEYS:
                    self.answer(_KEYS[key])
                    return True
                if key in _BACK:
                    self.back()
                    return True
                if key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
                    self.accept()
                    return True
        return super().eventFilter(watched, event)

    @property
    def _choices(self) -> dict[PersonId, Choice]:
        return self._votes.choices(self.vote.id)

    @property
    def _is_locked(self) -> bool:
        meeting = self._session.meeting
        return meeting.state is MeetingState.VERIFIED or meeting.item(self.vote.item).verified

    @property
    def _is_begun(self) -> bool:
        return any(each.id == self.vote.id for each in self._session.record.votes)

    def _first(self) -> Vote:
        record, now = self._session.record, self._session.now
        open_votes = [each for each in record.votes if next_to_call(each, record.choices(each.id)) and not each.closed]
        here = [each for each in open_votes if now is None or each.item == now]
        if here:
            return here[-1]
        locked = self._session.meeting.state is MeetingState.VERIFIED
        return record.votes[-1] if locked and record.votes else self._votes.proposed()

    def _begin(self) -> None:
        if not self._is_begun:
            self._votes.begin(self.fields.vote())
            self._fill_choice()

    def _store_fields(self) -> None:
        def store() -> None:
            self._begin()
            self._votes.change(self.fields.vote())

        if self.problem.attempt(store):
            self._show()

    def _draw(self, choice: Choice) -> None:
        if self.problem.attempt(lambda: self._votes.change(replace(self.fields.vote(), lot=choice))):
            self._show()

    def _remove(self) -> None:
        if self._is_begun and not self.problem.attempt(lambda: self._votes.remove(self.vote.id)):
            return
        self._propose()
        self._fill_choice()
        self._show()
        self.name.setFocus()

    def _undo(self) -> None:
        if self.problem.attempt(self._session.journal.undo):
            if not self._is_begun:
                self._propose()
                self._fill_choice()
            self._show()

    def _show_list(self) -> None:
        if self.problem.attempt(self._begin):
            self.list_wanted = self.vote.id
            self.accept()

    def _choose(self, at: int) -> None:
        chosen: Vote | None = self.which.itemData(at)
        if chosen is not None:
            self.vote = chosen
        elif not self.problem.attempt(self._propose):
            return
        self._show()
        self.name.setFocus()

    def _propose(self) -> None:
        self.vote = self._votes.proposed()

    def _fill_choice(self) -> None:
        self.which.clear()
        votes, meeting = self._session.record.votes, self._session.meeting
        for each in votes:
            where = item_words(meeting, each.item) if each.item in meeting.index_of else ""
            self.which.addItem(f"{where}, {each.number}  {each.matter}".strip(), each)
        self.which.addItem(self.tr("New vote"), None)
        at = next((at for at, each in enumerate(votes) if each.id == self.vote.id), len(votes))
        self.which.setCurrentIndex(at)

    def _target(self) -> PersonId | None:
        at = self.table.currentRow()
        if self.focusWidget() is self.table and 0 <= at < len(self.vote.voters):
            return self.vote.voters[at].person
        return next_to_call(self.vote, self._choices)

    def _show(self) -> None:
        """Show who is called now, the answers, and the result as it is stored."""
        if self._is_begun:
            self.vote = self._votes.vote(self.vote.id)
        self.fields.show_vote(self.vote, locked=self._is_locked)
        choices = self._choices
        person = None if self.vote.closed else next_to_call(self.vote, choices)
        voter = next((each for each in self.vote.voters if each.person == person), None)
        self.name.setText(voter_words(self._session.record, voter) if voter else self.tr("All are called"))
        weight = weight_words(voter) if voter else ()
        self.whom.setText(" · ".join((f"{len(choices)} / {len(self.vote.voters)}", *weight)))
        self.name.setAccessibleName(self.name.text())
        self._fill_table(choices)
        result = self._votes.result(self.vote.id) if self._is_begun else None
        self.count.setText(count_words(result or result_of(self.vote, choices)))
        self.outcome.setText(outcome_words(result) if result else "")
        tie = result is not None and result.outcome is None and not result.uncalled and self.vote.election
        for each in self.lots:
            each.setVisible(tie or self.vote.lot is not None)
        warnings = self._votes.warnings(self.vote.id) if self._is_begun else ()
        self.warning.setText("\n".join(warnings))
        self.warning.setVisible(bool(warnings))
        for field in (self.reason, self.by):
            field.setEnabled(self._is_locked)
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self.name, self.name.text()))

    def _fill_table(self, choices: dict[PersonId, Choice]) -> None:
        words, called = choice_texts(), next_to_call(self.vote, choices)
        rows = []
        for voter in self.vote.voters:
            name = " · ".join((voter_words(self._session.record, voter), *proxy_words(voter)))
            rows.append(AnswerRow(name, words[choices[voter.person]] if voter.person in choices else "", voter.votes))
        at = next((at for at, voter in enumerate(self.vote.voters) if voter.person == called), -1)
        self.table.show_rows(rows, -1 if self.focusWidget() is self.table else at)

    def _lay_out(self) -> None:
        self.name.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.which.setAccessibleName(self.tr("Which vote"))
        self.which.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        left, right = QVBoxLayout(), QVBoxLayout()
        left.addWidget(self.which)
        # On a small screen the fields scroll: whom to call and the answers are always in sight.
        left.addWidget(self._area, 1)
        left.addWidget(self.name)
        left.addWidget(self.whom)
        left.addLayout(row(*self.answers.values()))
        left.addWidget(self.count)
        left.addWidget(self.outcome)
        left.addLayout(row(*self.lots, None))
        left.addWidget(self.warning)
        right.addWidget(self.table, 1)
        if self._session.meeting.state is MeetingState.VERIFIED:
            right.addLayout(
                form((self.tr("Reason &for the correction"), self.reason), (self.tr("Corrected &by"), self.by))
            )
        both = QHBoxLayout()
        both.addLayout(left, 3)
        both.addLayout(right, 2)
        column, close = QVBoxLayout(self), button(self.tr("Close"), self.accept)
        column.addLayout(both, 1)
        column.addWidget(self.problem)
        column.addLayout(
            row(
                button(self.tr("&Remove the vote"), self._remove),
                None,
                button(self.tr("Copy the &sentence"), self.copy),
                button(self.tr("Show the &list"), self._show_list),
                close,
            )
        )
        for each in (*self.answers.values(), *self.lots):
            each.setFocusPolicy(Qt.FocusPolicy.TabFocus)
