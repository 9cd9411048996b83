"""What an import changes in a roster that has people: how many are new, changed or missing, and who is to leave."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from attendance_app.domain.roster import PersonId
from attendance_app.services.roster_import.import_plan import Difference, ImportPlan, Kind
from attendance_app.ui.widgets.dialog_parts import plain_label, strong_label

_PERSON = Qt.ItemDataRole.UserRole
# So many people are named; all of them stand in the table.
_NAMED = 8


class ImportChanges(QFrame):
    """The counts, the changes in words, and a box for each person who is missing in the file.

    ``removal_changed`` is emitted when one is ticked to leave the roster, or not any more.
    """

    removal_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Show nothing yet."""
        super().__init__(parent)
        self.setAccessibleName(self.tr("What changes"))
        self._plan: ImportPlan | None = None
        self.counts, self.words = QGridLayout(), plain_label()
        self.missing, self._missing_heading = QListWidget(), plain_label("", "muted")
        self.missing.setAccessibleName(self.tr("Missing in the file"))
        self.missing.setObjectName("importMissing")
        self.missing.itemChanged.connect(self._take_removal)
        self._missing_heading.setText(self.tr("Missing in the file; ticked, they leave the roster:"))
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
        while (item := self.counts.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        for at, (words, number) in enumerate((words, number) for words, number in counts if number):
            self.counts.addWidget(plain_label(words), at, 0)
            figure = strong_label(str(number))
            figure.setAlignment(Qt.AlignmentFlag.AlignRight)
            self.counts.addWidget(figure, at, 1)

    def _change(self, difference: Difference) -> str:
        words = {
            "name": self.tr("name"),
            "organisation": self.tr("organisation"),
            "role": self.tr("role"),
            "party": self.tr("party"),
            "title": self.tr("title"),
        }
        told = [f"{words[field]} {before or '–'} → {after or '–'}" for field, before, after in difference.changes]
        return f"{difference.entry.name}: {', '.join(told)}"

    def _show_missing(self) -> None:
        self.missing.blockSignals(True)
        self.missing.clear()
        people = self._plan.missing if self._plan else ()
        for person in people:
            item = QListWidgetItem(self.tr("Remove {name}").format(name=person.name))
            item.setData(_PERSON, person.id)
            item.setCheckState(Qt.CheckState.Unchecked)
            self.missing.addItem(item)
        self.missing.blockSignals(False)
        for part in (self.missing, self._missing_heading):
            part.setVisible(bool(people))

    def _take_removal(self, item: QListWidgetItem) -> None:
        if self._plan is None:
            return
        person = PersonId(item.data(_PERSON))
        if item.checkState() is Qt.CheckState.Checked:
            self._plan.remove.add(person)
        else:
            self._plan.remove.discard(person)
        self.removal_changed.emit()
