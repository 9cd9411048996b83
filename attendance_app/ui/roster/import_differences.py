"""Whom an import concerns: to answer, new, changed, missing, unchanged, and rows that were not understood."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QListWidget, QListWidgetItem, QTableWidget, QWidget

from attendance_app.domain.roster import PersonId
from attendance_app.services.roster_import.import_plan import Answer, Difference, ImportPlan, Kind
from attendance_app.services.roster_import.parsed_roster import Entry
from attendance_app.ui.widgets.difference_tabs import DifferenceTabs

_PERSON = Qt.ItemDataRole.UserRole


class ImportDifferences(DifferenceTabs):
    """A tab for each kind; the answers go into the plan."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make no tabs yet."""
        super().__init__(parent)
        self.setAccessibleName(self.tr("What the import does"))
        self._plan: ImportPlan | None = None

    def show_plan(self, plan: ImportPlan) -> None:
        """Show everybody of ``plan``; answers go into it."""
        self._plan = plan
        self.clear()
        differences = plan.differences
        by_kind = {kind: [each for each in differences if each.kind is kind] for kind in Kind}
        self.add_part(self.tr("To answer"), self._questions(by_kind[Kind.LIKELY]), len(by_kind[Kind.LIKELY]))
        self.add_list(self.tr("New"), [self._said(each.entry) for each in by_kind[Kind.NEW]])
        self.add_list(self.tr("Changed"), [self._change(each) for each in by_kind[Kind.CHANGED]])
        missing = plan.missing
        self.add_part(self.tr("Missing in the file"), self._missing(), len(missing))
        self.add_list(self.tr("Unchanged"), [self._said(each.entry) for each in by_kind[Kind.SAME]])
        row = self.tr("Row {n}: {reason}")
        self.add_list(
            self.tr("Not understood"), [row.format(n=each.row, reason=each.reason) for each in plan.parsed.skipped]
        )

    def _said(self, entry: Entry) -> str:
        parts = [f"{entry.name} ({entry.party})" if entry.party else entry.name, entry.organisation, entry.title]
        return ", ".join(part for part in parts if part)

    def _change(self, difference: Difference) -> str:
        words = {
            "name": self.tr("name"),
            "organisation": self.tr("organisation"),
            "role": self.tr("role"),
            "party": self.tr("party"),
            "title": self.tr("title"),
        }
        parts = [f"{words[field]} {before or '–'} → {after or '–'}" for field, before, after in difference.changes]
        return f"{difference.entry.name}: {', '.join(parts)}"

    def _questions(self, differences: list[Difference]) -> QTableWidget:
        headings = (self.tr("In the file"), self.tr("In the roster"), self.tr("Answer"))
        rows = [(self._said(each.entry), each.person.name if each.person else "") for each in differences]
        return self.table(headings, rows, [self._answer(each.entry) for each in differences])

    def _answer(self, entry: Entry) -> QComboBox:
        box = QComboBox()
        box.setAccessibleName(self.tr("Is {name} the same person?").format(name=entry.name))
        box.addItem(self.tr("Choose…"), None)
        box.addItem(self.tr("The same person, spelled like this"), Answer.SAME)
        box.addItem(self.tr("Another person: add"), Answer.NEW)
        box.activated.connect(lambda _: self._take_answer(entry.row, box.currentData()))
        return box

    def _take_answer(self, row: int, answer: Answer | None) -> None:
        if self._plan is None:
            return
        if answer is None:
            self._plan.answers.pop(row, None)
        else:
            self._plan.answers[row] = Answer(answer)
        self.answered.emit()

    def _missing(self) -> QListWidget:
        """List who is missing, each with a box: ticked, the person leaves the roster."""
        box = QListWidget()
        box.setToolTip(self.tr("Ticked: is removed from the roster. Otherwise everybody stays."))
        for person in self._plan.missing if self._plan else ():
            item = QListWidgetItem(self.tr("Remove {name}").format(name=person.name))
            item.setData(_PERSON, person.id)
            item.setCheckState(Qt.CheckState.Unchecked)
            box.addItem(item)
        box.itemChanged.connect(self._take_removal)
        return box

    def _take_removal(self, item: QListWidgetItem) -> None:
        if self._plan is None:
            return
        person = PersonId(item.data(_PERSON))
        if item.checkState() is Qt.CheckState.Checked:
            self._plan.remove.add(person)
        else:
            self._plan.remove.discard(person)
