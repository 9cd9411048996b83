"""What must be answered before an import: a row for each question, with a button for each answer."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QFrame, QLabel, QPushButton, QVBoxLayout, QWidget

from attendance_app.domain.roster import Role
from attendance_app.domain.text import folded
from attendance_app.services.roster_import.import_plan import Answer, Difference, ImportPlan, Kind
from attendance_app.services.roster_import.role_decisions import Doubt
from attendance_app.ui.role_text import role_text
from attendance_app.ui.widgets.dialog_parts import button, empty, plain_label, row, strong_label

# The roles that are offered; any other is chosen in the person's own row.
_OFFERED = (Role.OFFICIAL, Role.MEMBER, Role.SUBSTITUTE, Role.OTHER)
# So many people are named in one question.
_NAMED = 4


@dataclass(frozen=True, slots=True)
class Question:
    """One question about one row or several; ``doubt`` is None where the question is if it is the same person."""

    rows: tuple[int, ...]
    words: str
    doubt: Doubt | None
    suggested: Role | None = None


class ImportQuestions(QFrame):
    """The questions of a plan; ``answered`` is emitted when one of them is answered, or seats are asked for."""

    answered = Signal()
    seats_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Show nothing yet."""
        super().__init__(parent)
        self.setObjectName("questions")
        self.setAccessibleName(self.tr("To decide"))
        self._plan: ImportPlan | None = None
        self._shown: tuple[object, ...] = ()
        self.groups: list[tuple[Question, QButtonGroup]] = []
        self.seats_button: QPushButton | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(16, 8, 12, 8)

    def show_plan(self, plan: ImportPlan) -> None:
        """Show the questions of ``plan``; answers go into it. The same questions keep their buttons, and the focus."""
        questions, unseated = self._questions(plan), len(plan.members_without_seat)
        offered = unseated if not plan.seats and not plan.roster.seats else 0
        if (self._plan, questions, offered) != self._shown:
            self._rebuild(plan, questions, offered)
        self._shown = (plan, questions, offered)
        self._plan = plan
        for question, group in self.groups:
            answer = self._answer_to(plan, question)
            for each in group.buttons():
                each.setChecked(each.property("answer") == answer and answer is not None)
        self.setVisible(bool(questions or offered))

    def _questions(self, plan: ImportPlan) -> tuple[Question, ...]:
        grouped: dict[tuple[Doubt | None, str], list[Difference]] = {}
        for each in plan.doubtful:
            if plan.is_imported(each):
                grouped.setdefault((each.reading.doubt, folded(each.entry.title)), []).append(each)
        found = [self._about_roles(group) for group in grouped.values()]
        likely = [each for each in plan.differences if each.kind is Kind.LIKELY]
        words = self.tr("{name} is like {known}, who is in the roster")
        for each in likely:
            known = each.person.name if each.person else ""
            found.append(Question((each.entry.row,), words.format(name=_named(each), known=known), None))
        return tuple(found)

    def _about_roles(self, group: Sequence[Difference]) -> Question:
        first, rows = group[0], tuple(each.entry.row for each in group)
        one = {
            Doubt.NO_PARTY: self.tr("{names} has neither a role nor a party in the list"),
            Doubt.NO_ROLE: self.tr("{names} has no role in the list"),
            Doubt.EITHER: self.tr("{names} may be elected or employed"),
            Doubt.PARTY_AND_TITLE: self.tr("{names} has both a party and an official's title"),
        }
        several = {
            Doubt.NO_PARTY: self.tr("{names} have neither a role nor a party in the list"),
            Doubt.NO_ROLE: self.tr("{names} have no role in the list"),
            Doubt.EITHER: self.tr("{names} may be elected or employed"),
            Doubt.PARTY_AND_TITLE: self.tr("{names} have both a party and an official's title"),
        }
        doubt = first.reading.doubt or Doubt.NO_ROLE
        words = (one if len(group) == 1 else several)[doubt]
        return Question(rows, words.format(names=self._names(group)), doubt, first.reading.suggested)

    def _names(self, group: Sequence[Difference]) -> str:
        names = [_named(each) for each in group[:_NAMED]]
        more = len(group) - len(names)
        if more:
            return self.tr("{names} and {n} more").format(names=", ".join(names), n=more)
        return ", ".join(names)

    def _answer_to(self, plan: ImportPlan, question: Question) -> object:
        """Return the answer that all rows of a question have, None where there is none or they differ."""
        if question.doubt is None:
            answer = plan.answers.get(question.rows[0])
            return answer.value if answer else None
        roles = {each.entry.role for each in plan.differences if each.entry.row in question.rows}
        role = roles.pop() if len(roles) == 1 else None
        return role.value if role else None

    def _rebuild(self, plan: ImportPlan, questions: Sequence[Question], offered: int) -> None:
        empty(self._column)
        self.groups = []
        if questions:
            self._column.addWidget(self._heading(questions))
        for question in questions:
            self._column.addWidget(self._line(question))
        self.seats_button = self._offer(offered) if offered else None

    def _heading(self, questions: Sequence[Question]) -> QWidget:
        suggested = sum(question.suggested is not None for question in questions)
        count = self.tr("1 question") if len(questions) == 1 else self.tr("{n} questions").format(n=len(questions))
        if suggested:
            count = self.tr("{questions}, {n} with a suggestion").format(questions=count, n=suggested)
        heading = strong_label(self.tr("To decide"))
        heading.setProperty("tone", "lost")
        heading.setWordWrap(False)
        return _line_of(heading, plain_label(count, "muted"))

    def _line(self, question: Question) -> QWidget:
        group = QButtonGroup(self)
        for words, answer, do in self._answers(question):
            made = button(words, do)
            made.setCheckable(True)
            made.setObjectName("answer")
            made.setProperty("answer", answer)
            made.setAccessibleName(f"{words}: {question.words}")
            group.addButton(made)
        self.groups.append((question, group))
        return _line_of(plain_label(question.words), *group.buttons())

    def _answers(self, question: Question) -> list[tuple[str, str, Callable[[], object]]]:
        if question.doubt is None:
            return [
                (self.tr("The same person"), Answer.SAME.value, lambda: self._say(question, Answer.SAME)),
                (self.tr("Another person"), Answer.NEW.value, lambda: self._say(question, Answer.NEW)),
            ]
        suggestion = self.tr("{role} (suggestion)")
        found: list[tuple[str, str, Callable[[], object]]] = []
        for role in _OFFERED:
            words = role_text(role)
            words = suggestion.format(role=words) if role is question.suggested else words
            found.append((words, role.value, partial(self._choose, question, role)))
        return found

    def _say(self, question: Question, answer: Answer) -> None:
        if self._plan is not None:
            self._plan.answer(question.rows[0], answer)
            self.answered.emit()

    def _choose(self, question: Question, role: Role) -> None:
        if self._plan is not None:
            self._plan.choose_role(question.rows, role)
            self.answered.emit()

    def _offer(self, number: int) -> QPushButton:
        """Offer seats for a list that says of nobody who is a member."""
        words = self.tr("No one has a seat yet – give all {n} members a seat")
        made = button(words.format(n=number), self.seats_wanted.emit)
        made.setObjectName("answer")
        line = QWidget()
        line.setLayout(row(made, None))
        self._column.addWidget(line)
        return made


def _line_of(label: QLabel, *parts: QWidget) -> QWidget:
    line = QWidget()
    held = row(label, *parts, stretch=0 if not parts or isinstance(parts[0], QPushButton) else 1)
    held.setContentsMargins(0, 2, 0, 2)
    line.setLayout(held)
    return line


def _named(difference: Difference) -> str:
    entry = difference.entry
    name = f"{entry.name} ({entry.party})" if entry.party else entry.name
    return f"{name}, {entry.title}" if entry.title else name
