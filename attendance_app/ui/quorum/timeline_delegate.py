"""How a § of the timeline is painted: its number above, the filled seats below; signs as well as colours."""

from enum import IntEnum

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from attendance_app.ui.widgets.model_index import Index
from attendance_app.ui.widgets.theme import Colours, colours_of


class CellRole(IntEnum):
    """What the delegate asks for."""

    FILLED = Qt.ItemDataRole.UserRole
    QUORATE = Qt.ItemDataRole.UserRole + 1
    RUNS = Qt.ItemDataRole.UserRole + 2
    TURNED = Qt.ItemDataRole.UserRole + 3
    COMING = Qt.ItemDataRole.UserRole + 4


class TimelineDelegate(QStyledItemDelegate):
    """Paints one cell."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the size of every cell."""
        metrics: QFontMetrics = option.fontMetrics
        return QSize(metrics.horizontalAdvance("✕ 0000") + 14, metrics.height() * 2 + 8)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint ground, number and filled seats."""
        painter.save()
        colours, rect = colours_of(option.palette), QRect(option.rect)
        runs = bool(index.data(CellRole.RUNS))
        painter.fillRect(rect, QColor(colours.tint if runs else colours.window))
        painter.fillRect(rect.adjusted(rect.width() - 1, 4, 0, -4), QColor(colours.hairline))
        if runs:
            painter.fillRect(QRect(rect.left(), rect.top(), rect.width(), 3), QColor(colours.accent))
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QColor(colours.accent))
            painter.drawRect(rect.adjusted(1, 1, -3, -2))
        inner = rect.adjusted(2, 4, -2, -3)
        above, below = QRect(inner), QRect(inner)
        above.setHeight(inner.height() // 2)
        below.setTop(above.bottom() + 1)
        font = QFont(option.font)
        font.setWeight(QFont.Weight.DemiBold if runs else QFont.Weight.Normal)
        painter.setFont(font)
        painter.setPen(QColor(colours.text if runs else colours.muted))
        painter.drawText(above, Qt.AlignmentFlag.AlignCenter, f"§ {index.data()}")
        font.setWeight(QFont.Weight.Normal if index.data(CellRole.COMING) else QFont.Weight.DemiBold)
        painter.setFont(font)
        words, colour = _filled(index, colours)
        painter.setPen(QColor(colour))
        painter.drawText(below, Qt.AlignmentFlag.AlignCenter, words)
        painter.restore()


def _filled(index: Index, colours: Colours) -> tuple[str, str]:
    """Return the filled seats and their colour: a cross where not quorate, a tick where quorate again.

    A § that has not come yet has no figure.
    """
    if index.data(CellRole.COMING):
        return "–", colours.muted
    quorate, filled = index.data(CellRole.QUORATE), index.data(CellRole.FILLED)
    if quorate is False:
        return f"✕ {filled}", colours.warning
    if quorate and index.data(CellRole.TURNED):
        return f"✓ {filled}", colours.good
    return str(filled), colours.text
