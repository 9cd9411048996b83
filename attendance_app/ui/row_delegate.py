"""How a heading and a person's row are painted, in the overview and in the list alike."""

from PySide6.QtCore import QObject, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from attendance_app.domain.attendance import Mark
from attendance_app.ui.attendance_model import Column, Index, RowRole
from attendance_app.ui.theme import Colours, colours_of

_PAD = 6


def box_size(metrics: QFontMetrics) -> int:
    """Return the side of a tick box in pixels, for text of that size."""
    return max(16, metrics.ascent() + 3)


def name_left(metrics: QFontMetrics) -> int:
    """Return how far from a row's left edge the name begins, in pixels."""
    return _PAD + box_size(metrics) + 8


class RowDelegate(QStyledItemDelegate):
    """Paints rows; the whole cell is the target of a click, which the views take care of."""

    def __init__(self, parent: QObject, *, single_column: bool) -> None:
        """Paint for a view of one column (the mark's word then stands beside the name) or of several."""
        super().__init__(parent)
        self._single = single_column

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return a row's least size, 24 px high or more."""
        return QSize(100, max(24, option.fontMetrics.height() + 8))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one cell."""
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(option.font)
        colours = colours_of(option.palette)
        rect: QRect = option.rect
        if index.data(RowRole.COUNT) is not None:
            if index.column() == Column.NAME:
                _paint_heading(painter, rect, index, colours)
        else:
            if option.state & QStyle.StateFlag.State_Selected:
                _paint_current(painter, rect, index.column(), colours)
            if index.data(RowRole.DIMMED):
                painter.setOpacity(0.35)
            if index.column() == Column.NAME:
                _paint_name(painter, rect, index, colours, self._single)
            else:
                painter.setPen(QColor(colours.muted))
                _paint_text(painter, rect.adjusted(_PAD, 0, -_PAD, 0), str(index.data() or ""))
        painter.restore()


def _paint_heading(painter: QPainter, rect: QRect, index: Index, colours: Colours) -> None:
    font = QFont(painter.font())
    font.setWeight(QFont.Weight.DemiBold)
    painter.setFont(font)
    inner = rect.adjusted(_PAD, 0, -_PAD, -3)
    count = str(index.data(RowRole.COUNT))
    count_width = painter.fontMetrics().horizontalAdvance(count)
    painter.setPen(QColor(colours.warning if index.data(RowRole.UNREPRESENTED) else colours.muted))
    painter.drawText(inner, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, count)
    name = inner.adjusted(0, 0, -count_width - 10, 0)
    _paint_matched(painter, name, index, colours)
    painter.setPen(QColor(colours.text))
    _paint_text(painter, name, str(index.data()))
    painter.setPen(QPen(QColor(colours.hairline), 1))
    painter.drawLine(rect.left() + _PAD, rect.bottom() - 2, rect.right() - _PAD, rect.bottom() - 2)


def _paint_current(painter: QPainter, rect: QRect, column: int, colours: Colours) -> None:
    painter.fillRect(rect, QColor(colours.tint))
    if column == Column.NAME:
        painter.fillRect(QRect(rect.left(), rect.top() + 4, 3, rect.height() - 8), QColor(colours.accent))


def _paint_name(painter: QPainter, rect: QRect, index: Index, colours: Colours, word_beside: bool) -> None:
    metrics, mark = painter.fontMetrics(), index.data(RowRole.MARK)
    side = box_size(metrics)
    box = QRect(rect.left() + _PAD, rect.center().y() - side // 2 + 1, side, side)
    _paint_box(painter, box, mark, colours)
    text = rect.adjusted(name_left(metrics), 0, -_PAD, 0)
    word = str(index.sibling(index.row(), Column.MARK).data() or "")
    if word and word_beside and _word_fits(index, rect, metrics):
        painter.setPen(QColor(colours.muted))
        painter.drawText(text, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, word)
        text.setRight(text.right() - metrics.horizontalAdvance(word) - 8)
    _paint_matched(painter, text, index, colours)
    painter.setPen(QColor(colours.text if mark is Mark.PRESENT else colours.muted))
    _paint_text(painter, text, str(index.data()))


def _paint_matched(painter: QPainter, rect: QRect, index: Index, colours: Colours) -> None:
    """Mark the letters that a search has matched: a ground and a line below, so not by colour alone."""
    metrics, text = painter.fontMetrics(), str(index.data())
    for start, length in index.data(RowRole.MATCHED) or ():
        left = rect.left() + metrics.horizontalAdvance(text[:start])
        width = metrics.horizontalAdvance(text[start : start + length])
        ground = QRect(left, rect.center().y() - metrics.height() // 2, width, metrics.height() + 1)
        ground = ground.intersected(rect)
        painter.fillRect(ground, QColor(colours.tint))
        painter.fillRect(QRect(ground.left(), ground.bottom() - 1, ground.width(), 2), QColor(colours.accent))


def _word_fits(index: Index, rect: QRect, metrics: QFontMetrics) -> bool:
    """Tell if there is room beside the name for "anmält förhinder"; the box says it too where there is none."""
    needed = metrics.horizontalAdvance(f"{index.data()}{index.sibling(index.row(), Column.MARK).data()}")
    return needed + name_left(metrics) + 24 < rect.width()


def _paint_box(painter: QPainter, box: QRect, mark: Mark, colours: Colours) -> None:
    if mark is Mark.PRESENT:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colours.accent))
        painter.drawRoundedRect(box, 4, 4)
        painter.setPen(QPen(QColor(colours.on_accent), 2, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        third, left, middle = box.width() // 4, box.left(), box.center().y()
        knee = QPoint(left + int(box.width() * 0.42), middle + third)
        painter.drawLine(QPoint(left + third, middle), knee)
        painter.drawLine(knee, QPoint(box.right() - third + 1, middle - third + 1))
        return
    painter.setPen(QPen(QColor(colours.border), 1.4))
    painter.setBrush(QColor(colours.base))
    painter.drawRoundedRect(box, 4, 4)
    if mark in {Mark.EXCUSED, Mark.ABSENT}:
        painter.setPen(QPen(QColor(colours.muted), 2, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        inset = box.width() // 4
        if mark is Mark.EXCUSED:
            painter.drawLine(box.left() + inset, box.center().y(), box.right() - inset, box.center().y())
        else:
            painter.drawLine(box.left() + inset, box.bottom() - inset, box.right() - inset, box.top() + inset)


def _paint_text(painter: QPainter, rect: QRect, text: str) -> None:
    shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, rect.width())
    painter.drawText(rect, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, shown)
