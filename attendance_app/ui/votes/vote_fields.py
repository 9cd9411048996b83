"""What a vote is about and what decides it: matter, proposition, requirement, val, closed, number of the list."""

from dataclasses import replace
from fractions import Fraction

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QSpinBox, QVBoxLayout, QWidget

from attendance_app.domain.votes.vote import NO_FOR, YES_FOR, Choice, ClosedCount, Requirement, Vote
from attendance_app.ui.widgets.dialog_parts import form, row

_LONGEST = 500


class VoteFields(QWidget):
    """The words and rules of one vote; ``changed`` is emitted when something else is set."""

    changed = Signal()

    def __init__(self) -> None:
        """Make empty fields."""
        super().__init__()
        self.matter, self.yes, self.no, self.decision, self.annex = (QLineEdit() for _ in range(5))
        for each in (self.matter, self.yes, self.no, self.decision):
            each.setMaxLength(_LONGEST)
        self.annex.setMaxLength(40)
        self.requirement = QComboBox()
        for words, value in self._requirements():
            self.requirement.addItem(words, value)
        self.election = QCheckBox(self.tr("&Election or appointment: a tie is solved by lot (KL 5:56)"))
        self.exercise = QCheckBox(self.tr("E&xercise of authority: nobody abstains in a board (KL 4:26)"))
        self.closed = QCheckBox(self.tr("&Closed, by numbers (KL 5:54)"))
        self.numbers = [self._number(words) for words in self._papers()]
        self._lay_out()
        self._shown: Vote | None = None
        for each in (self.matter, self.yes, self.no, self.decision, self.annex):
            each.editingFinished.connect(self.changed)
        self.requirement.activated.connect(lambda _: self.changed.emit())
        for box in (self.election, self.exercise, self.closed):
            box.clicked.connect(lambda _: self._follow())
        for number in self.numbers:
            number.valueChanged.connect(lambda _: self.changed.emit())

    def show_vote(self, vote: Vote, *, locked: bool) -> None:
        """Show what is stored; nothing can be changed where it is locked."""
        self._shown = vote
        texts = zip((self.matter, self.yes, self.no, self.decision, self.annex), self._texts(vote), strict=True)
        for field, text in texts:
            field.setText(text)
        self.requirement.setCurrentIndex(max(0, self.requirement.findData(_key(vote))))
        self.election.setChecked(vote.election)
        self.exercise.setChecked(vote.exercise)
        self.closed.setChecked(vote.closed is not None)
        count = vote.closed or ClosedCount()
        for number, value in zip(self.numbers, (count.yes, count.no, count.blank, count.invalid), strict=True):
            number.blockSignals(True)
            number.setValue(value)
            number.blockSignals(False)
            number.setVisible(vote.closed is not None)
        self.setEnabled(not locked)

    def vote(self) -> Vote:
        """Return the vote as it is set here."""
        assert self._shown is not None
        kind, minority, share = str(self.requirement.currentData()).split(":")
        closed = ClosedCount(*(number.value() for number in self.numbers)) if self.closed.isChecked() else None
        election = self.election.isChecked()
        return replace(
            self._shown,
            matter=self.matter.text().strip(),
            yes=self.yes.text().strip() or YES_FOR,
            no=self.no.text().strip() or NO_FOR,
            decision=self.decision.text().strip(),
            annex=self.annex.text().strip(),
            requirement=Requirement(kind),
            minority=Choice(minority) if minority else self._shown.minority,
            share=Fraction(share) if share else self._shown.share,
            election=election,
            lot=self._shown.lot if election else None,
            exercise=self.exercise.isChecked(),
            closed=closed,
        )

    def _texts(self, vote: Vote) -> tuple[str, ...]:
        return vote.matter, vote.yes, vote.no, vote.decision, vote.annex

    def _follow(self) -> None:
        for number in self.numbers:
            number.setVisible(self.closed.isChecked())
        self.changed.emit()

    def _requirements(self) -> tuple[tuple[str, str], ...]:
        return (
            (self.tr("simple majority (KL 5:55)"), "simple::"),
            (self.tr("one third of those present says no (KL 5:50)"), "one-third:no:"),
            (self.tr("one third of those present says yes (KL 5:50)"), "one-third:yes:"),
            (self.tr("two thirds of the votes"), "qualified::2/3"),
            (self.tr("three quarters of the votes"), "qualified::3/4"),
        )

    def _papers(self) -> tuple[str, ...]:
        return self.tr("yes"), self.tr("no"), self.tr("blank"), self.tr("invalid")

    def _number(self, words: str) -> QSpinBox:
        made = QSpinBox()
        made.setRange(0, 9999)
        made.setSuffix(f" {words}")
        made.setAccessibleName(words)
        return made

    def _lay_out(self) -> None:
        # Its longest choice would else hold the window wider than a small screen.
        self.requirement.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(
            form(
                (self.tr("&Matter"), self.matter),
                (self.tr("&Yes for"), self.yes),
                (self.tr("N&o for"), self.no),
                (self.tr("Re&quired"), self.requirement),
                (self.tr("The &decision in words"), self.decision),
                (self.tr("Nu&mber of the list"), self.annex),
            )
        )
        column.addWidget(self.election)
        column.addWidget(self.exercise)
        column.addWidget(self.closed)
        column.addLayout(row(*self.numbers, None))
        column.addStretch(1)


def _key(vote: Vote) -> str:
    if vote.requirement is Requirement.ONE_THIRD:
        return f"one-third:{vote.minority.value}:"
    if vote.requirement is Requirement.QUALIFIED:
        return f"qualified::{vote.share.numerator}/{vote.share.denominator}"
    return "simple::"
