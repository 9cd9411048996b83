"""How an organisation is painted in the list's left edge: name, count and a thin bar of who has come."""

from enum import IntEnum

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QHelpEvent, QPainter, QRegion
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QToolTip, QWidget

from attendance_app.ui.attendance.row_painter import bold_of
from attendance_app.ui.widgets.focus_frame import paint_focus
from attendance_app.ui.widgets.model_index import Index
from attendance_app.ui.widgets.plain_tip import plain_tip
from attendance_app.ui.widgets.theme import colours_of

_SIDE, _GAP = 16, 8


class OrganisationRole(IntEnum):
    """What the delegate asks for."""

    ID = Qt.ItemDataRole.UserRole
    PRESENT = Qt.ItemDataRole.UserRole + 1
    PEOPLE = Qt.ItemDataRole.UserRole + 2


class OrganisationDelegate(QStyledItemDelegate):
    """Paints one organisation, where it lies in ``wanted``: what the list was asked to paint."""

    wanted: QRegion | None = None

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the least size of a row."""
        return QSize(120, option.fontMetrics.height() + 20)

    def helpEvent(self, event: QHelpEvent, view: QAbstractItemView, option: QStyleOptionViewItem, index: Index) -> bool:
        """Show the full name as a tool tip where it is cut."""
        chosen = index.row() == view.currentIndex().row()
        cut = needed_width(index, view.font(), chosen) > view.visualRect(index).width()
        QToolTip.showText(event.globalPos(), plain_tip(str(index.data() or "")) if cut else "", view)
        return True

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint name, count and bar."""
        if self.wanted is not None and not self.wanted.intersects(option.rect):
            return
        colours = colours_of(option.palette)
        rect: QRect = option.rect
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        present, people = index.data(OrganisationRole.PRESENT) or 0, index.data(OrganisationRole.PEOPLE) or 0
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        if chosen:
            painter.setBrush(QColor(colours.tint))
            painter.drawRoundedRect(rect.adjusted(6, 1, -6, -1), 5, 5)
            if isinstance(option.widget, QWidget):
                paint_focus(painter, rect.adjusted(6, 1, -6, -1), option.widget)
        inner = rect.adjusted(_SIDE, 4, -_SIDE, -8)
        bar = QRect(inner.left(), rect.bottom() - 6, inner.width(), 3)
        painter.setBrush(QColor(colours.hairline))
        painter.drawRoundedRect(bar, 1.5, 1.5)
        painter.setBrush(QColor(colours.accent))
        bar.setWidth(round(bar.width() * present / people) if people else 0)
        painter.drawRoundedRect(bar, 1.5, 1.5)
        self._paint_words(painter, inner, str(index.data()), _count(index), QColor(colours.text), chosen)
        painter.restore()

    def _paint_words(self, painter: QPainter, rect: QRect, name: str, count: str, colour: QColor, chosen: bool) -> None:
        plain, bold = QFont(painter.font()), bold_of(painter.font())
        painter.setPen(colour)
        painter.setFont(bold)
        width = painter.fontMetrics().horizontalAdvance(count)
        painter.drawText(rect, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, count)
        painter.setFont(bold if chosen else plain)
        left = rect.adjusted(0, 0, -width - _GAP, 0)
        shown = painter.fontMetrics().elidedText(name, Qt.TextElideMode.ElideRight, left.width())
        painter.drawText(left, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, shown)


def needed_width(index: Index, font: QFont, chosen: bool) -> int:
    """Return the width at which an organisation's name and count are not cut; the chosen one is bold."""
    bold = bold_of(font)
    heavy, metrics = QFontMetrics(bold), QFontMetrics(bold if chosen else font)
    return (
        metrics.horizontalAdvance(str(index.data() or "")) + _GAP + heavy.horizontalAdvance(_count(index)) + 2 * _SIDE
    )


def _count(index: Index) -> str:
    return f"{index.data(OrganisationRole.PRESENT) or 0}/{index.data(OrganisationRole.PEOPLE) or 0}"
