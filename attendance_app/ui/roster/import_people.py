"""Everybody of a list, a row each, as the import will leave them; each cell is changed in place before it happens."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Any

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QFont, QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QComboBox, QWidget

from attendance_app.domain.roster import Role
from attendance_app.services.errors import Refusal
from attendance_app.services.forum.checks import checked_name
from attendance_app.services.printable import unprintable_words
from attendance_app.services.roster_import.import_plan import Difference, ImportPlan, Kind
from attendance_app.services.roster_import.parsed_roster import Entry
from attendance_app.ui.role_text import role_count_text, role_text, role_texts
from attendance_app.ui.widgets.editable_model import EditableTableModel, EditColumn, fixed_column
from attendance_app.ui.widgets.editable_table import EditableTable
from attendance_app.ui.widgets.model_index import Index

translate = QCoreApplication.translate
# The table is never lower than so many rows: what is above it scrolls away instead.
_LEAST_ROWS = 6


@dataclass(frozen=True, slots=True)
class ImportRow:
    """One person of the list; ``seat`` is the number of the seat among those of the list, None without one.

    ``heading`` is the text of a row that heads those of one role, "" for a person's.
    """

    id: int
    entry: Entry
    seated: bool = False
    seat: int | None = None
    change: str = ""
    heading: str = ""


def import_rows(plan: ImportPlan) -> list[ImportRow]:
    """Return the rows by role under a heading each, members first; those whose role is open come last."""
    rows, seats = [], 0
    for at, role in enumerate((*role_texts(), None), start=1):
        group = [each for each in plan.differences if each.entry.role is role]
        if group:
            rows.append(ImportRow(-at, Entry(0, ""), heading=_heading(role, len(group))))
        for each in group:
            seated = plan.has_seat(each)
            seats += seated
            number = seats if seated else None
            rows.append(ImportRow(each.entry.row, each.entry, seated, number, change_text(plan, each)))
    return rows


def _heading(role: Role | None, number: int) -> str:
    if role is None:
        return translate("ImportPeople", "{n} to decide").format(n=number)
    return role_count_text(role, number)


def field_texts() -> dict[str, str]:
    """Return what each field that an import can change is called."""
    return {
        "name": translate("ImportPeople", "name"),
        "organisation": translate("ImportPeople", "organisation"),
        "role": translate("ImportPeople", "role"),
        "party": translate("ImportPeople", "party"),
        "title": translate("ImportPeople", "title"),
    }


def change_text(plan: ImportPlan, difference: Difference) -> str:
    """Return what the import does with somebody of the list, "" for nothing."""
    if not plan.is_imported(difference):
        return translate("ImportPeople", "? to decide above")
    if plan.known(difference) is None:
        return translate("ImportPeople", "+ new person") if plan.roster.people else ""
    fields = field_texts()
    changed = ", ".join(fields[field] for field, _, _ in difference.changes)
    if difference.kind is Kind.LIKELY:
        changed = changed or fields["name"]
    return translate("ImportPeople", "changed: {fields}").format(fields=changed) if changed else ""


class ImportModel(EditableTableModel[ImportRow]):
    """The rows; those that head a group are semibold, and neither current nor changed."""

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let people be chosen and changed, headings neither."""
        return Qt.ItemFlag.NoItemFlags if self.heads(index) else super().flags(index)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return what is shown, edited or read aloud."""
        if not self.heads(index):
            return super().data(index, role)
        if role == Qt.ItemDataRole.FontRole:
            font = QFont()
            font.setWeight(QFont.Weight.DemiBold)
            return font
        if role == Qt.ItemDataRole.ForegroundRole:
            return QGuiApplication.palette().text()
        each = self.at(index)
        named = role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole} and index.column() == _NAME
        return each.heading if each is not None and named else None

    def heads(self, index: Index) -> bool:
        """Tell if a row heads a group."""
        each = self.at(index)
        return each is not None and bool(each.heading)


class ImportPeople(EditableTable[ImportRow]):
    """The table; ``store`` is called with each changed row, and raises Refusal where it cannot be so."""

    def __init__(self, plan: Callable[[], ImportPlan], store: Callable[[ImportRow], object], parent: QWidget) -> None:
        """Show the people of ``plan``."""
        model = ImportModel(_columns(), lambda: import_rows(plan()), store, None)
        super().__init__(model, translate("ImportPeople", "The people of the list"), parent)
        self.verticalHeader().hide()
        self.setShowGrid(False)
        self.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.horizontalHeader().setHighlightSections(False)
        self.setObjectName("importPeople")
        triggers = QAbstractItemView.EditTrigger
        self.setEditTriggers(triggers.DoubleClicked | triggers.EditKeyPressed | triggers.AnyKeyPressed)
        height = max(32, self.fontMetrics().height() + 14)
        self.verticalHeader().setDefaultSectionSize(height)
        self.setMinimumHeight(self.horizontalHeader().sizeHint().height() + _LEAST_ROWS * height)
        self.clicked.connect(self._open_choice)
        self.fit_columns()

    def show_first(self) -> None:
        """Make the first person the current one."""
        self.setCurrentIndex(self.rows.index(1, _NAME))

    def fit_columns(self) -> None:
        """Make each column as wide as its contents, hide those that have none, and let headings span them all."""
        self.clearSpans()
        for at in range(self.rows.rowCount()):
            each = self.rows.at(self.rows.index(at, _NAME))
            if each is not None and each.heading:
                self.setSpan(at, _NAME, 1, self.rows.columnCount())
        plan_rows = [self.rows.at(self.rows.index(at, 0)) for at in range(self.rows.rowCount())]
        entries = [each.entry for each in plan_rows if each is not None]
        filled = {
            _PARTY: any(each.party for each in entries),
            _TITLE: any(each.title for each in entries),
            _ORGANISATION: any(each.organisation for each in entries),
            _CHANGE: any(each.change for each in plan_rows if each is not None),
        }
        for column, shown in filled.items():
            self.setColumnHidden(column, not shown)
        self.resizeColumnsToContents()
        letter = self.fontMetrics().averageCharWidth()
        for column, (least, most) in _WIDTHS.items():
            self.setColumnWidth(column, max(least * letter, min(most * letter, self.columnWidth(column) + 2 * letter)))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open the role of the current row with Alt+Down."""
        if event.key() == Qt.Key.Key_Down and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self._open_choice(self.rows.index(self.currentIndex().row(), _ROLE))
        else:
            super().keyPressEvent(event)

    def _open_choice(self, index: Index) -> None:
        """Open the choices of a cell at a click: there is nothing else to do with it."""
        column = self.rows.columns[index.column()] if index.isValid() else None
        if column is None or column.choices is None or not self.rows.flags(index) & Qt.ItemFlag.ItemIsEditable:
            return
        self.setCurrentIndex(index)
        self.edit(index)
        box = self.indexWidget(index) or self.viewport().findChild(QComboBox)
        if isinstance(box, QComboBox):
            box.showPopup()


_NAME, _PARTY, _ROLE, _TITLE, _SEAT, _ORGANISATION, _CHANGE = range(7)
# The least and the most letters of each column.
_WIDTHS = {
    _NAME: (18, 34), _PARTY: (8, 20), _ROLE: (20, 28), _TITLE: (12, 34), _SEAT: (12, 16), _ORGANISATION: (12, 30),
    _CHANGE: (16, 40),
}  # fmt: skip


def _columns() -> Sequence[EditColumn[ImportRow]]:
    seat, no_seat = translate("ImportPeople", "a seat"), translate("ImportPeople", "no seat")
    numbered = translate("ImportPeople", "seat {n}")
    open_role = translate("ImportPeople", "choose…")
    return (
        _text(translate("ImportPeople", "Name"), "name"),
        _text(translate("ImportPeople", "Party"), "party"),
        EditColumn(
            translate("ImportPeople", "Role"),
            lambda each: each.entry.role,
            lambda each, role: replace(each, entry=replace(each.entry, role=Role(role))),
            lambda each: open_role if each.entry.role is None else role_text(each.entry.role),
            lambda: [(text, role) for role, text in role_texts().items()],
        ),
        _text(translate("ImportPeople", "Title"), "title"),
        EditColumn(
            translate("ImportPeople", "Seat"),
            lambda each: each.seated,
            lambda each, seated: replace(each, seated=bool(seated)),
            lambda each: numbered.format(n=each.seat) if each.seated else no_seat if _is_member(each) else "",
            lambda: [(seat, True), (no_seat, False)],
            _is_member,
        ),
        _text(translate("ImportPeople", "Organisation"), "organisation"),
        fixed_column(translate("ImportPeople", "Change"), lambda each: each.change),
    )


def _is_member(each: ImportRow) -> bool:
    return each.entry.role is Role.MEMBER


def _text(heading: str, field: str) -> EditColumn[ImportRow]:
    return EditColumn(
        heading,
        lambda each: getattr(each.entry, field),
        lambda each, text: replace(each, entry=replace(each.entry, **{field: str(text).strip()})),
        lambda each: str(getattr(each.entry, field)),
    )


def store_row(plan: ImportPlan, row: ImportRow, unprintable: Callable[[str], str]) -> None:
    """Put a changed row into the plan; Refusal for a name that is none or cannot be printed."""
    before = next(each for each in plan.differences if each.entry.row == row.id)
    if row.entry != before.entry:
        for text in (checked_name(row.entry.name), row.entry.organisation, row.entry.title, row.entry.party):
            if signs := unprintable(text):
                raise Refusal(unprintable_words(text, signs))
        chosen = None if row.entry.role is before.entry.role else row.entry.role
        plan.change_entry(replace(row.entry, role=chosen, name=checked_name(row.entry.name)))
    if row.seated != plan.has_seat(before) and row.entry.role is before.entry.role:
        plan.seated[row.id] = row.seated
