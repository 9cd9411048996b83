"""A table whose columns are data: edited in place, its rows moved by mouse and by keyboard."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Generic, Protocol, TypeVar

from PySide6.QtCore import QAbstractTableModel, QMimeData, QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from attendance_app.services.errors import Refusal
from attendance_app.ui.widgets.model_index import NO_PARENT, Index

_MIME = "application/x-narvaro-row"


class HasId(Protocol):
    """What a row shows: an object with an id of its own."""

    @property
    def id(self) -> Any:
        """The id, unique among the rows."""


Row = TypeVar("Row", bound=HasId)


@dataclass(frozen=True, slots=True)
class EditColumn(Generic[Row]):
    """One column of a table of ``Row``.

    ``changed`` returns the row with a new value, or raises Refusal; ``choices`` gives (text, value) pairs.
    A column without ``text`` is a check box: ``value`` is then a bool.
    """

    heading: str
    value: Callable[[Row], Any]
    changed: Callable[[Row, Any], Row]
    text: Callable[[Row], str] | None = None
    choices: Callable[[], Sequence[tuple[str, Any]]] | None = None


class EditableTableModel(QAbstractTableModel, Generic[Row]):
    """Shows what ``rows`` returns; an edit is handed to ``store``, which raises Refusal where it cannot be stored."""

    refused = Signal(str)

    def __init__(
        self,
        columns: Sequence[EditColumn[Row]],
        rows: Callable[[], Sequence[Row]],
        store: Callable[[Row], object],
        move: Callable[[Any, int], object] | None,
    ) -> None:
        """Show the rows as they are; ``move`` puts the row of an id at a place, None where the order means nothing."""
        super().__init__()
        self.columns, self._read, self._store, self.move = columns, rows, store, move
        self._rows = list(rows())

    def reload(self) -> None:
        """Read the rows again; where they are the same ones only their contents are repainted."""
        rows = list(self._read())
        if [each.id for each in self._rows] != [each.id for each in rows]:
            self.beginResetModel()
            self._rows = rows
            self.endResetModel()
            return
        self._rows = rows
        if rows:
            self.dataChanged.emit(self.index(0, 0), self.index(len(rows) - 1, len(self.columns) - 1))

    def at(self, index: Index) -> Row | None:
        """Return the row's object, None for no row."""
        return self._rows[index.row()] if index.isValid() else None

    def row_of(self, key: Any) -> int:
        """Return the row of an id, -1 for none."""
        return next((at for at, each in enumerate(self._rows) if each.id == key), -1)

    def rowCount(self, parent: Index = NO_PARENT) -> int:
        """Return the number of rows."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = NO_PARENT) -> int:
        """Return the number of columns."""
        return 0 if parent.isValid() else len(self.columns)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return a column's heading, a row's number."""
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        return self.columns[section].heading if orientation == Qt.Orientation.Horizontal else section + 1

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let everything be edited, rows be dragged, and dropped between others."""
        flag = Qt.ItemFlag
        if not index.isValid():
            return flag.ItemIsDropEnabled if self.move else flag.NoItemFlags
        usual = flag.ItemIsEnabled | flag.ItemIsSelectable | (flag.ItemIsDragEnabled if self.move else flag.NoItemFlags)
        return usual | (flag.ItemIsEditable if self.columns[index.column()].text else flag.ItemIsUserCheckable)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return what is shown, edited or read aloud."""
        if not index.isValid():
            return None
        column, each = self.columns[index.column()], self._rows[index.row()]
        if column.text is None:
            if role == Qt.ItemDataRole.CheckStateRole:
                return Qt.CheckState.Checked if column.value(each) else Qt.CheckState.Unchecked
            return column.heading if role == Qt.ItemDataRole.AccessibleTextRole else None
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole}:
            return column.text(each)
        return f"{column.heading}: {column.text(each)}" if role == Qt.ItemDataRole.AccessibleTextRole else None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Store an edit; False where it was refused, and ``refused`` is then emitted with the reason."""
        column, each = self.columns[index.column()], self._rows[index.row()]
        if column.text is None:
            value = Qt.CheckState(value) == Qt.CheckState.Checked
        try:
            self._store(column.changed(each, value))
        except Refusal as refusal:
            self.refused.emit(str(refusal))
            return False
        return True

    def supportedDropActions(self) -> Qt.DropAction:
        """Rows are moved, never copied."""
        return Qt.DropAction.MoveAction

    def mimeTypes(self) -> list[str]:
        """Return our own kind: rows of another program are not dropped here."""
        return [_MIME]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        """Return the number of the row that is dragged."""
        dragged = QMimeData()
        dragged.setData(_MIME, str(indexes[0].row()).encode())
        return dragged

    def dropMimeData(self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: Index) -> bool:
        """Put the dragged row where it was dropped; False always, since the view must not remove the old row itself."""
        if self.move is None or not data.hasFormat(_MIME):
            return False
        source = int(bytes(data.data(_MIME).data()).decode())
        target = row if row >= 0 else parent.row() if parent.isValid() else len(self._rows)
        self.move(self._rows[source].id, target - (1 if source < target else 0))
        return False


class _ChoiceDelegate(QStyledItemDelegate):
    """Offers a column's choices in a list."""

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        model = index.model()
        column = model.columns[index.column()] if isinstance(model, EditableTableModel) else None
        if column is None or column.choices is None or not isinstance(model, EditableTableModel):
            return super().createEditor(parent, option, index)
        box, now = QComboBox(parent), column.value(model.at(index))
        for text, value in column.choices():
            box.addItem(text, value)
            if value == now:
                box.setCurrentIndex(box.count() - 1)
        return box

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        if not isinstance(editor, QComboBox):
            super().setEditorData(editor, index)

    def setModelData(self, editor: QWidget, model: Any, index: Index) -> None:
        if isinstance(editor, QComboBox):
            model.setData(index, editor.currentData())
        else:
            super().setModelData(editor, model, index)


class EditableTable(QTableView, Generic[Row]):
    """A table that is edited in place; Alt and the arrows move the current row."""

    def __init__(self, rows: EditableTableModel[Row], name: str, parent: QWidget | None = None) -> None:
        """Show ``rows``; ``name`` is what a screen reader calls the table."""
        super().__init__(parent)
        self.rows = rows
        rows.setParent(self)
        self.setModel(rows)
        self.setAccessibleName(name)
        self.setItemDelegate(_ChoiceDelegate(self))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setTabKeyNavigation(False)
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setDragDropOverwriteMode(False)
        self.verticalHeader().setDefaultSectionSize(max(28, self.fontMetrics().height() + 10))
        header = self.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        header.setStretchLastSection(True)
        self.resizeColumnsToContents()
        day = self.fontMetrics().horizontalAdvance("2025-01-31") + 24
        for at in range(rows.columnCount()):
            self.setColumnWidth(at, max(day, self.columnWidth(at)))
        rows.modelAboutToBeReset.connect(self._remember_current)
        rows.modelReset.connect(self._return_to_current)
        self._before_reset: tuple[Any, int] = (None, 0)

    def current(self) -> Row | None:
        """Return the current row's object, None for none."""
        return self.rows.at(self.currentIndex())

    def show_row(self, key: Any) -> None:
        """Make the row of an id the current one."""
        row = self.rows.row_of(key)
        if row >= 0:
            self.setCurrentIndex(self.rows.index(row, 0))
            self.scrollTo(self.currentIndex())

    def step(self, by: int) -> None:
        """Move the current row up (-1) or down (1)."""
        each, row = self.current(), self.currentIndex().row()
        if each is not None and self.rows.move is not None and 0 <= row + by < self.rows.rowCount():
            self.rows.move(each.id, row + by)
            self.show_row(each.id)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Alt+Up and Alt+Down move the row."""
        by = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()), 0)
        if by and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.step(by)
        else:
            super().keyPressEvent(event)

    def _remember_current(self) -> None:
        each = self.current()
        self._before_reset = (each.id if each is not None else None, self.currentIndex().column())

    def _return_to_current(self) -> None:
        """Stay on the same row after the order has changed."""
        key, column = self._before_reset
        row = self.rows.row_of(key)
        if row >= 0:
            self.setCurrentIndex(self.rows.index(row, max(0, column)))
