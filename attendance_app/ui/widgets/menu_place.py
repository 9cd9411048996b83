"""Where a context menu belongs, asked for by mouse or keyboard."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QAbstractItemView


def menu_place(view: QAbstractItemView, event: QContextMenuEvent) -> tuple[QPoint, QModelIndex | QPersistentModelIndex]:
    """Return the place on the screen and the row: the one under the mouse, by the keyboard the current one."""
    if event.reason() == QContextMenuEvent.Reason.Keyboard:
        index = view.currentIndex()
        return view.viewport().mapToGlobal(view.visualRect(index).center()), index
    return event.globalPos(), view.indexAt(event.pos())
