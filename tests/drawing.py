"""A column's edge, drawn with the mouse."""

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication, QTableView
from pytestqt.qtbot import QtBot


def draw(table: QTableView, column: int, by: int, qtbot: QtBot) -> int:
    """Draw a column's right edge as a hand does; return how wide it is then."""
    header = table.horizontalHeader()
    edge = QPoint(table.columnViewportPosition(column) + table.columnWidth(column) - 1, header.height() // 2)
    qtbot.mousePress(header.viewport(), Qt.MouseButton.LeftButton, pos=edge)
    moved = QPointF(edge + QPoint(by, 0))
    there = QPointF(header.viewport().mapToGlobal(moved.toPoint()))
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(header.viewport(), QMouseEvent(QEvent.Type.MouseMove, moved, there, left, left, none))
    qtbot.mouseRelease(header.viewport(), Qt.MouseButton.LeftButton, pos=moved.toPoint())
    return table.columnWidth(column)
