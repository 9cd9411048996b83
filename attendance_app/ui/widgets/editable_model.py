"""The model of a table whose columns are data: what each shows, and what an edit or a drag changes."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Generic, Protocol, TypeVar

from PySide6.QtCore import QAbstractTableModel, QMimeData, QModelIndex, Qt, Signal

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
    A column without ``text`` is a check box: ``value`` is then a bool. ``editable`` tells of each row if its cell can
    be changed; None: it always can.
    """

    heading: str
    value: Callable[[Row], Any]
    changed: Callable[[Row, Any], Row]
    text: Callable[[Row], str] | None = None
    choices: Callable[[], Sequence[tuple[str, Any]]] | None = None
    editable: Callable[[Row], bool] | None = None


def fixed_column(heading: str, text: Callable[[Row], str]) -> EditColumn[Row]:
    """Return a column that nobody edits."""
    return EditColumn(heading, text, lambda row, _: row, text, editable=lambda _: False)


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
        column = self.columns[index.column()]
        if column.editable is not None and not column.editable(self._rows[index.row()]):
            return usual
        return usual | (flag.ItemIsEditable if column.text else flag.ItemIsUserCheckable)

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
