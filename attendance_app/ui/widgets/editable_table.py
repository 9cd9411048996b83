"""A table whose columns are data: edited in place, its rows moved by mouse and by keyboard."""

from typing import Any, Generic

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from attendance_app.ui.widgets.choice_delegate import ChoiceDelegate
from attendance_app.ui.widgets.editable_model import EditableTableModel, Row
from attendance_app.ui.widgets.quiet_table import make_quiet


class EditableTable(QTableView, Generic[Row]):
    """A table that is edited in place; Alt and the arrows move the current row."""

    def __init__(self, rows: EditableTableModel[Row], name: str, parent: QWidget | None = None) -> None:
        """Show ``rows``; ``name`` is what a screen reader calls the table."""
        super().__init__(parent)
        self.rows = rows
        rows.setParent(self)
        self.setModel(rows)
        self.setAccessibleName(name)
        self.setItemDelegate(ChoiceDelegate(self))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setTabKeyNavigation(False)
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setDragDropOverwriteMode(False)
        make_quiet(self)
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
