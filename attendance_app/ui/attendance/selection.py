"""Several people chosen at once, by Ctrl, Shift and click, or Shift and the arrows."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QAbstractItemView

_SEVERAL = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


def chooses_several(event: QMouseEvent) -> bool:
    """Tell if a click adds to the choice, or takes from it: such a click ticks nobody."""
    return bool(event.modifiers() & _SEVERAL)


def selected_rows(view: QAbstractItemView) -> frozenset[int]:
    """Return the chosen rows where there are several; one alone is the current row."""
    selection = view.selectionModel()
    rows = frozenset(index.row() for index in selection.selectedIndexes()) if selection is not None else frozenset()
    return rows if len(rows) > 1 else frozenset()
