"""How the projector's picture is painted: sizes are shares of the height, so that it is readable on any projector."""

import math
from collections.abc import Sequence

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen

from attendance_app.ui.attendance.column_layout import ColumnLayout, Metrics, arrange
from attendance_app.ui.attendance.group_names import group_name
from attendance_app.ui.projector.slide import Slide
from attendance_app.ui.widgets.theme import Colours

# Shares of the height. A figure is about 0.71 of its font's size: the count is then 0.23 of the height.
_MARGIN, _FIGURE, _VERDICT, _OF, _TITLE, _SMALL, _LEAST = 0.05, 0.33, 0.075, 0.055, 0.05, 0.036, 0.016
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_WRAPPED = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap
_ROWS_IN_A_COLUMN = 16
# How high the letters are in a row of names.
_OF_ROW = 0.62


def paint_slide(painter: QPainter, rect: QRect, slide: Slide, colours: Colours) -> None:
    """Paint all of ``rect``."""
    painter.fillRect(rect, QColor(colours.base))
    high = float(rect.height())
    area = QRectF(rect).adjusted(high * _MARGIN, high * _MARGIN, -high * _MARGIN, -high * _MARGIN)
    top = QRectF(area.left(), area.top(), area.width(), high * _TITLE * 1.3)
    place = _write_fitted(painter, top, slide.place, _SMALL, high, colours.muted, _RIGHT)
    rest = top.adjusted(0, 0, -place - high * _MARGIN, 0)
    _write_fitted(painter, rest, slide.title, _TITLE, high, colours.text, _LEFT, True)
    below = area.adjusted(0, top.height() + high * 0.02, 0, 0)
    figure = QFontMetricsF(_font(painter, high * _FIGURE, True)).horizontalAdvance(slide.figure)
    left = QRectF(below)
    left.setWidth(max(area.width() * 0.42, figure + high * 0.05))
    _paint_count(painter, left, high, slide, colours)
    right = below.adjusted(left.width() + high * _MARGIN, high * 0.02, 0, 0)
    (_paint_names if slide.names else _paint_groups)(painter, right, high, slide, colours)


def _paint_count(painter: QPainter, area: QRectF, high: float, slide: Slide, colours: Colours) -> None:
    tone = {True: colours.good, False: colours.warning, None: colours.text}[slide.share.quorate]
    y = area.top()
    _write(painter, QRectF(area.left(), y, area.width(), high * 0.3), slide.figure, high * _FIGURE, tone, _LEFT, True)
    y += high * 0.3
    row = QRectF(area.left(), y, area.width(), high * 0.07)
    _write_fitted(painter, row, slide.of, _OF, high, colours.text, _LEFT)
    y += high * 0.085
    if slide.share.seats:
        _paint_bar(painter, QRectF(area.left(), y, area.width(), high * 0.03), slide, tone, colours)
    y += high * 0.06
    if slide.verdict:
        words = ("✓ " if slide.share.quorate else "✕ ") + slide.verdict
        row = QRectF(area.left(), y, area.width(), high * 0.1)
        _write_fitted(painter, row, words, _VERDICT, high, tone, _LEFT, True)
        y += high * 0.115
    for number, line in enumerate(slide.lines):
        rest = QRectF(area.left(), y, area.width(), area.bottom() - y)
        colour = colours.muted if number else colours.text
        needed = QFontMetricsF(_font(painter, high * _SMALL, False)).horizontalAdvance(line)
        size = high * _SMALL * max(0.75, min(1.0, 0.98 * area.width() / max(1.0, needed)))
        y += _write(painter, rest, line, size, colour, _WRAPPED) + high * 0.012


def _paint_bar(painter: QPainter, bar: QRectF, slide: Slide, tone: str, colours: Colours) -> None:
    share = slide.share
    _fill(painter, bar, 1.0, colours.hairline)
    _fill(painter, bar, min(1.0, share.filled / share.seats), tone if share.quorate is not None else colours.accent)
    if share.required is not None:
        at = bar.left() + bar.width() * min(1.0, share.required / share.seats)
        thick = max(2.0, bar.height() / 6)
        mark = QRectF(at - thick / 2, bar.top() - bar.height() / 3, thick, bar.height() * 5 / 3)
        painter.fillRect(mark, QColor(colours.text))


def _paint_groups(painter: QPainter, area: QRectF, high: float, slide: Slide, colours: Colours) -> None:
    rows = slide.groups
    if not rows:
        return
    columns = -(-len(rows) // _ROWS_IN_A_COLUMN)
    deep = -(-len(rows) // columns)
    width = (area.width() - high * _MARGIN * (columns - 1)) / columns
    row = min(high * 0.09, area.height() / deep)
    size = max(high * _LEAST, min(row * 0.5, width / 12))
    counts = max(len(f"{each.present}/{each.people}") for each in rows)
    size = _fitting(painter, [group_name(each) for each in rows], size, width - (counts * 0.62 + 1) * size, high)
    for number, each in enumerate(rows):
        left = area.left() + (number // deep) * (width + high * _MARGIN)
        line = QRectF(left, area.top() + (number % deep) * row, width, row)
        words = line.adjusted(0, 0, 0, -row * 0.28)
        count = _write(painter, words, f"{each.present}/{each.people}", size, colours.text, _RIGHT, True)
        _write(painter, words.adjusted(0, 0, -count - size, 0), group_name(each), size, colours.text, _LEFT)
        bar = QRectF(left, line.bottom() - row * 0.24, width, row * 0.1)
        _fill(painter, bar, 1.0, colours.hairline)
        _fill(painter, bar, each.present / each.people if each.people else 0.0, colours.accent)


def _paint_names(painter: QPainter, area: QRectF, high: float, slide: Slide, colours: Colours) -> None:
    words = [(text, heading) for name, people in slide.names for text, heading in _lines(name, people)]
    row, set_out = _set_out(painter, area, high, slide, [text for text, _ in words])
    width = area.width() / max(1, set_out.columns)
    usual = _fitting(painter, [text for text, _ in words], row * _OF_ROW, width - row / 2, high, bold=True)
    for (text, heading), cell in zip(words, set_out.cells, strict=True):
        place = QRectF(area.left() + cell.column * width, area.top() + cell.top, width - row / 2, cell.height)
        _write(painter, place, text, min(cell.height * _OF_ROW, usual), colours.text, _LEFT, heading)


def _set_out(
    painter: QPainter, area: QRectF, high: float, slide: Slide, texts: Sequence[str]
) -> tuple[int, ColumnLayout]:
    """Return the largest rows that fit, and how: columns that show everything whole, else of the usual width."""
    longest = max(QFontMetricsF(_font(painter, 100, True)).horizontalAdvance(text) for text in texts) / 100
    largest, least = round(high * 0.055), math.ceil(high * _LEAST)
    groups = [len(names) for _, names in slide.names]
    for wide in (longest * _OF_ROW + 0.6, 9.0):
        for row in range(largest, min(largest, least) - 1, -1):
            metrics = Metrics(row=row, column=math.ceil(row * wide), gap=row // 2)
            set_out = arrange(groups, int(area.width()), int(area.height()), metrics)
            if set_out.height <= area.height():
                return row, set_out
    return row, set_out


def _lines(name: str, people: tuple[str, ...]) -> list[tuple[str, bool]]:
    return [(name, True), *((each, False) for each in people)]


def _fitting(
    painter: QPainter, texts: Sequence[str], size: float, room: float, high: float, *, bold: bool = False
) -> float:
    """Return a size of text, at most ``size``, that shows all of ``texts`` whole; it is never too small to be read."""
    metrics = QFontMetricsF(_font(painter, size, bold))
    longest = max(metrics.horizontalAdvance(text) for text in texts)
    # A pixel's size is a whole number.
    return max(min(size, high * _LEAST), size if longest <= room else math.floor(size * room / longest))


def _fill(painter: QPainter, bar: QRectF, share: float, colour: str) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(colour))
    painter.drawRoundedRect(
        QRectF(bar.left(), bar.top(), bar.width() * share, bar.height()), bar.height() / 2, bar.height() / 2
    )


def _font(painter: QPainter, size: float, bold: bool) -> QFont:
    font = QFont(painter.font())
    font.setPixelSize(max(1, round(size)))
    font.setWeight(QFont.Weight.Bold if bold else QFont.Weight.Normal)
    return font


def _write_fitted(
    painter: QPainter, rect: QRectF, text: str, share: float, high: float, colour: str, how: int, bold: bool = False
) -> float:
    """Write one line at ``share`` of the height, smaller where ``rect`` is too narrow for it; return its width."""
    size = _fitting(painter, [text], high * share, rect.width(), high, bold=bold)
    return _write(painter, rect, text, size, colour, how, bold)


def _write(painter: QPainter, rect: QRectF, text: str, size: float, colour: str, how: int, bold: bool = False) -> float:
    """Write ``text``, cut short where one line does not hold it; return the width, of wrapped text the height."""
    painter.save()
    painter.setFont(_font(painter, size, bold))
    painter.setPen(QPen(QColor(colour)))
    wrapped = bool(how & Qt.TextFlag.TextWordWrap)
    metrics = QFontMetricsF(painter.font())
    shown = text if wrapped else metrics.elidedText(text, Qt.TextElideMode.ElideRight, rect.width())
    painter.drawText(rect, int(how), shown)
    taken = metrics.boundingRect(rect, int(how), shown)
    painter.restore()
    return taken.height() if wrapped else metrics.horizontalAdvance(shown)
