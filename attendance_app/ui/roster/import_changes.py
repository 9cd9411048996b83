"""What an import changes in a roster that has people: how many are new, changed or missing, and who is to leave."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QScrollArea, QVBoxLayout, QWidget

from attendance_app.domain.roster import Person
from attendance_app.services.roster_import.import_plan import Difference, ImportPlan, Kind
from attendance_app.ui.roster.import_people import field_texts
from attendance_app.ui.roster.leaving_choice import LeavingChoice
from attendance_app.ui.widgets.dialog_parts import empty, plain_label, strong_label

# So many people are named; all of them are in the table.
_NAMED = 8


class ImportChanges(QFrame):
    """The counts, the changes in words, and for each person who is missing in the file if they stay.

    ``removal_changed`` is emitted when one is chosen to leave the roster, or not any more.
    """

    removal_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Show nothing yet."""
        super().__init__(parent)
        self.setAccessibleName(self.tr("What changes"))
        self._plan: ImportPlan | None = None
        self.counts, self.words = QGridLayout(), plain_label()
        self.choices: tuple[LeavingChoice, ...] = ()
        self.missing, self._missing_heading = QScrollArea(), plain_label(self.tr("Missing in the file"), "muted")
        self.missing.setAccessibleName(self.tr("Missing in the file"))
        self.missing.setFrameShape(QFrame.Shape.NoFrame)
        self.missing.setWidgetResizable(True)
        self.missing.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.missing.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 0, 0, 0)
        column.addWidget(strong_label(self.tr("What changes")))
        column.addLayout(self.counts)
        column.addWidget(self.words)
        column.addWidget(self._missing_heading)
        column.addWidget(self.missing, 1)
        column.addStretch(0)

    def show_plan(self, plan: ImportPlan) -> None:
        """Show what ``plan`` changes; whom it removes is kept in the plan."""
        kinds = {kind: [each for each in plan.differences if each.kind is kind] for kind in Kind}
        missing, skipped = plan.missing, plan.parsed.skipped
        self._show_counts(
            (self.tr("New"), len(kinds[Kind.NEW])),
            (self.tr("Changed"), len(kinds[Kind.CHANGED])),
            (self.tr("Unchanged"), len(kinds[Kind.SAME])),
            (self.tr("To decide"), len(plan.questions) + len(plan.undecided)),
            (self.tr("Missing in the file"), len(missing)),
            (self.tr("Not understood"), len(skipped)),
        )
        lines = [self._change(each) for each in kinds[Kind.CHANGED][:_NAMED]]
        row = self.tr("Row {n}: {reason}")
        lines += [row.format(n=each.row, reason=each.reason) for each in skipped[:_NAMED]]
        self.words.setText("\n".join(lines))
        self.words.setVisible(bool(lines))
        if plan is not self._plan:
            self._plan = plan
            self._show_missing()
        self.setVisible(bool(plan.roster.people or skipped))

    def _show_counts(self, *counts: tuple[str, int]) -> None:
        empty(self.counts)
        for at, (words, number) in enumerate((words, number) for words, number in counts if number):
            self.counts.addWidget(plain_label(words), at, 0)
            figure = strong_label(str(number))
            figure.setAlignment(Qt.AlignmentFlag.AlignRight)
            self.counts.addWidget(figure, at, 1)

    def _change(self, difference: Difference) -> str:
        words = field_texts()
        changes = [f"{words[field]} {before or '–'} → {after or '–'}" for field, before, after in difference.changes]
        return f"{difference.entry.name}: {', '.join(changes)}"

    def _show_missing(self) -> None:
        people, inner = self._plan.missing if self._plan else (), QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 0, 0)
        self.choices = tuple(self._choice(person) for person in people)
        for each in self.choices:
            column.addWidget(each)
        column.addStretch(1)
        self.missing.setWidget(inner)
        # Two are seen without scrolling, and the first of more.
        rows = sum(each.sizeHint().height() for each in self.choices[:2]) + column.spacing()
        self.missing.setMinimumHeight(rows)
        for part in (self.missing, self._missing_heading):
            part.setVisible(bool(people))

    def _choice(self, person: Person) -> LeavingChoice:
        assert self._plan is not None
        made = LeavingChoice(person, self._plan.roster, leaves=person.id in self._plan.remove)
        made.leaves.toggled.connect(lambda leaves: self._take_removal(person, leaves))
        return made

    def _take_removal(self, person: Person, leaves: bool) -> None:
        if self._plan is None:
            return
        if leaves:
            self._plan.remove.add(person.id)
        else:
            self._plan.remove.discard(person.id)
        self.removal_changed.emit()
