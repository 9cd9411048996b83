"""How a heading and a person's row are painted, in the overview and in the list alike.

A view paints its rows itself, whole: asking a model and a delegate for each cell takes several times as long.
"""

from collections.abc import Sequence
from typing import Protocol, cast

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QHelpEvent, QPainter, QPen
from PySide6.QtWidgets import QAbstractItemView, QStyledItemDelegate, QStyleOptionViewItem, QToolTip

from attendance_app.domain.attendance import Mark
from attendance_app.services.meeting.search_highlights import Spans
from attendance_app.ui.attendance.row_values import HeadingRow, PersonRow
from attendance_app.ui.widgets.model_index import Index
from attendance_app.ui.widgets.plain_tip import plain_tip
from attendance_app.ui.widgets.theme import colours_of

_PAD, _PILL, _GAP = 6, 9, 10
# That there is more to say than there is room for: the tip has it.
_MORE = "•"
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter

# A cell after the name: its left edge, its width, its text.
Cell = tuple[int, int, str]


def box_size(metrics: QFontMetrics) -> int:
    """Return the side of a tick box in pixels, for text of that size."""
    return max(16, metrics.ascent() + 3)


def name_left(metrics: QFontMetrics) -> int:
    """Return how far from a row's left edge the name begins, in pixels."""
    return _PAD + box_size(metrics) + 8


def bold_of(font: QFont) -> QFont:
    """Return the font of headings and counts."""
    bold = QFont(font)
    bold.setWeight(QFont.Weight.DemiBold)
    return bold


def needed_width(row: HeadingRow | PersonRow, metrics: QFontMetrics, bold: QFontMetrics) -> int:
    """Return the width at which a row's name (and a heading's count) is not cut."""
    if isinstance(row, HeadingRow):
        return bold.horizontalAdvance(row.name) + _GAP + bold.horizontalAdvance(row.present) + 2 * _PAD
    return name_left(metrics) + metrics.horizontalAdvance(row.name + after_name(row)) + _PAD


def after_name(row: PersonRow) -> str:
    """Return what is written after a name in the overview: ", ordförande", "" for nothing."""
    return f", {row.office}" if row.office else ""


def fitting_note(row: PersonRow, notes: Sequence[str], width: int, metrics: QFontMetrics) -> str:
    """Return the fullest of ``notes`` that fits after the name; a dot where none does, "" where there is none."""
    room = width - name_left(metrics) - 24 - metrics.horizontalAdvance(row.name + after_name(row))
    return next((each for each in notes if metrics.horizontalAdvance(each) < room), _MORE if notes else "")


def cell_fits(words: str, width: int, in_pill: bool, metrics: QFontMetrics) -> bool:
    """Return whether a cell shows its text uncut."""
    return metrics.horizontalAdvance(words) <= width - 2 * (_PAD + (_PILL if in_pill else 0))


class KnowsItsCuts(Protocol):
    """A view that knows which of its cells are cut."""

    def is_cut(self, index: Index) -> bool:
        """Return whether a cell, or its heading, is painted cut."""


class FullRowTip(QStyledItemDelegate):
    """Shows the full row as a tool tip where it is cut; the views paint their rows themselves."""

    def helpEvent(
        self,
        event: QHelpEvent,
        view: QAbstractItemView,
        option: QStyleOptionViewItem,
        index: Index,
    ) -> bool:
        """Show the tip, or hide it."""
        cut = index.isValid() and cast(KnowsItsCuts, view).is_cut(index)
        QToolTip.showText(
            event.globalPos(), plain_tip(index.data(Qt.ItemDataRole.AccessibleTextRole)) if cut else "", view
        )
        return True


class RowPainter:
    """Paints the rows of one view for one paint event."""

    def __init__(self, view: QAbstractItemView) -> None:
        """Paint on the view's viewport."""
        self.painter = painter = QPainter(view.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colours = colours_of(view.palette())
        self._text, self._muted = QColor(colours.text), QColor(colours.muted)
        self._accent, self._on_accent = QColor(colours.accent), QColor(colours.on_accent)
        self._tint, self._hairline, self._base = QColor(colours.tint), QColor(colours.hairline), QColor(colours.base)
        self._border, self._warning = QColor(colours.border), QColor(colours.warning)
        self._font, self._bold = QFont(view.font()), bold_of(view.font())
        self._metrics, self._bold_metrics = QFontMetrics(self._font), QFontMetrics(self._bold)
        self._side, self._name_left = box_size(self._metrics), name_left(self._metrics)

    def heading(self, rect: QRect, row: HeadingRow) -> None:
        """Paint an organisation and how many of it are there, over a hairline."""
        painter, metrics = self.painter, self._bold_metrics
        painter.setFont(self._bold)
        inner = rect.adjusted(_PAD, 0, -_PAD, -3)
        painter.setPen(self._warning if row.unrepresented else self._muted)
        painter.drawText(inner, _RIGHT, row.present)
        name = inner.adjusted(0, 0, -metrics.horizontalAdvance(row.present) - _GAP, 0)
        self._matched(name, row.name, row.matched, metrics)
        painter.setPen(self._text)
        self._words(name, row.name, metrics)
        painter.setPen(QPen(self._hairline, 1))
        painter.drawLine(rect.left() + _PAD, rect.bottom() - 2, rect.right() - _PAD, rect.bottom() - 2)

    def person(
        self, rect: QRect, row: PersonRow, current: bool, cells: Sequence[Cell] = (), notes: Sequence[str] = ()
    ) -> None:
        """Paint a person's box and name, and ``cells`` or, at the right, the fullest of its ``notes`` that fits."""
        painter = self.painter
        if current:
            painter.fillRect(rect, self._tint)
            painter.fillRect(QRect(rect.left(), rect.top() + 4, 3, rect.height() - 8), self._accent)
        box = QRect(rect.left() + _PAD, rect.center().y() - self._side // 2 + 1, self._side, self._side)
        self._box(box, row, dimmed=row.found is False or row.away)
        if cells and row.mark is Mark.EXCUSED:
            cells = [*cells[:-1], self._pill(rect, cells[-1])]
        painter.setFont(self._font)
        painter.setPen(self._warning if row.recused else self._muted)
        for left, width, words in cells:
            if words:
                self._words(QRect(left + _PAD, rect.top(), width - 2 * _PAD, rect.height()), words, self._metrics)
        right = cells[0][0] if cells else rect.right() + 1
        name = QRect(rect.left(), rect.top(), right - rect.left(), rect.height()).adjusted(self._name_left, 0, -_PAD, 0)
        note = fitting_note(row, notes, rect.width(), self._metrics)
        if note:
            painter.drawText(name, _RIGHT, note)
            name.setRight(name.right() - self._metrics.horizontalAdvance(note) - 8)
        self._matched(name, row.name, row.matched, self._metrics)
        stands_out = row.found or (row.found is None and row.mark is Mark.PRESENT)
        painter.setPen(self._text if stands_out else self._muted)
        self._words(name, row.name, self._metrics)
        if row.office and not cells:
            name.setLeft(name.left() + self._metrics.horizontalAdvance(row.name))
            painter.setPen(self._muted)
            self._words(name, after_name(row), self._metrics)

    def _pill(self, rect: QRect, cell: Cell) -> Cell:
        """Paint the background of a notice; return the cell of its text inside."""
        left, width, words = cell
        high = self._metrics.height() + 4
        inner = min(width - 2 * (_PAD + _PILL), self._metrics.horizontalAdvance(words))
        self.painter.setPen(Qt.PenStyle.NoPen)
        self.painter.setBrush(self._hairline)
        ground = QRect(left + _PAD, rect.center().y() - high // 2 + 1, inner + 2 * _PILL, high)
        self.painter.drawRoundedRect(ground, high / 2, high / 2)
        return left + _PILL, inner + 2 * _PAD, words

    def _matched(self, rect: QRect, text: str, spans: Spans, metrics: QFontMetrics) -> None:
        """Mark the letters that a search has matched, by a background and a line: never by colour alone."""
        for start, length in spans:
            left = rect.left() + metrics.horizontalAdvance(text[:start])
            width = metrics.horizontalAdvance(text[start : start + length])
            ground = QRect(left, rect.center().y() - metrics.height() // 2, width, metrics.height() + 1)
            ground = ground.intersected(rect)
            self.painter.fillRect(ground, self._tint)
            self.painter.fillRect(QRect(ground.left(), ground.bottom() - 1, ground.width(), 2), self._accent)

    def _box(self, box: QRect, row: PersonRow, *, dimmed: bool) -> None:
        """Paint a box and its sign; ``dimmed`` leaves it unfilled, with the sign it still differs from an empty one."""
        painter, mark = self.painter, row.mark
        filled = mark is Mark.PRESENT and not dimmed
        if filled:
            painter.setPen(Qt.PenStyle.NoPen)
        else:
            painter.setPen(QPen(self._border, 1.4))
        painter.setBrush(self._accent if filled else self._base)
        painter.drawRoundedRect(box, 4, 4)
        if mark is not Mark.UNMARKED:
            ink = self._on_accent if filled else self._warning if row.recused else self._muted
            painter.setPen(QPen(ink, 2, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
            self._sign(box, mark)
            if row.recused:
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawEllipse(box.adjusted(3, 3, -3, -3))

    def _sign(self, box: QRect, mark: Mark) -> None:
        """Paint a check, a bar for who is excused, a stroke for who is absent."""
        inset, left, middle = box.width() // 4, box.left(), box.center().y()
        if mark is Mark.PRESENT:
            knee = QPoint(left + int(box.width() * 0.42), middle + inset)
            end = QPoint(box.right() - inset + 1, middle - inset + 1)
            self.painter.drawPolyline([QPoint(left + inset, middle), knee, end])
        elif mark is Mark.EXCUSED:
            self.painter.drawLine(left + inset, middle, box.right() - inset, middle)
        else:
            self.painter.drawLine(left + inset, box.bottom() - inset, box.right() - inset, box.top() + inset)

    def _words(self, rect: QRect, text: str, metrics: QFontMetrics) -> None:
        if metrics.horizontalAdvance(text) > rect.width():
            text = metrics.elidedText(text, Qt.TextElideMode.ElideRight, rect.width())
        self.painter.drawText(rect, _LEFT, text)
