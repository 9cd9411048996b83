"""Where the keyboard is, in a view that paints itself."""

from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QWidget

from attendance_app.ui.widgets.theme import colours_of


def paint_focus(painter: QPainter, place: QRect, view: QWidget) -> None:
    """Frame ``place`` in the accent colour, where ``view`` has the keyboard."""
    if not view.hasFocus() or place.isEmpty():
        return
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(QColor(0, 0, 0, 0))
    painter.setPen(QPen(QColor(colours_of(view.palette()).accent), 2))
    painter.drawRoundedRect(place.adjusted(1, 1, -1, -1), 3, 3)
    painter.restore()
