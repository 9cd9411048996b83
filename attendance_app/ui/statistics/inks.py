"""How the picture of the statistics is painted: the colours of each scheme, and its shapes with QPainter."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QFont, QFontMetricsF, QPainter, QPen, QPolygonF

from attendance_app.domain.papers.picture import Anchor, Box, Dot, Ink, Shape, Stroke, Words
from attendance_app.ui.widgets.theme import DARK, LIGHT, Colours

# A cell's colour and its text, from under half to all; each text has a contrast of at least 4.5:1 on its colour.
_STEPS = {
    LIGHT: (("#cfe1f3", "#1b1f24"), ("#a3c6e8", "#1b1f24"), ("#6ea3d6", "#0d1620"), ("#1660a6", "#ffffff")),
    DARK: (("#223a50", "#e9ecef"), ("#2c5580", "#e9ecef"), ("#4a8fd0", "#0d1620"), ("#5aa9ee", "#0d1620")),
}


def inks_of(colours: Colours) -> dict[Ink, str]:
    """Return the colour of each ink in a scheme."""
    steps = _STEPS[colours]
    fills = {ink: steps[at][0] for at, ink in enumerate((Ink.STEP_1, Ink.STEP_2, Ink.STEP_3, Ink.STEP_4))}
    texts = {ink: steps[at][1] for at, ink in enumerate((Ink.ON_1, Ink.ON_2, Ink.ON_3, Ink.ON_4))}
    return fills | texts | {
        Ink.TEXT: colours.text,
        Ink.MUTED: colours.muted,
        Ink.ACCENT: colours.accent,
        Ink.BASE: colours.base,
        Ink.HAIRLINE: colours.hairline,
        Ink.AXIS: colours.border,
        Ink.TRACK: colours.hairline,
        Ink.WARNING: colours.warning,
    }  # fmt: skip


def sized(font: QFont, size: float, bold: bool) -> QFont:
    """Return a font of another size in pixels."""
    made = QFont(font)
    made.setPixelSize(max(1, round(size)))
    made.setWeight(QFont.Weight.DemiBold if bold else QFont.Weight.Normal)
    return made


def width_of(font: QFont, text: str, size: float, bold: bool) -> float:
    """Return how wide a text is on the screen, in pixels."""
    return QFontMetricsF(sized(font, size, bold)).horizontalAdvance(text)


def paint_shape(painter: QPainter, shape: Shape, inks: dict[Ink, str]) -> None:
    """Paint one shape."""
    match shape:
        case Box():
            painter.setPen(QPen(QColor(inks[shape.stroke]), 1.5) if shape.stroke else QPen(Qt.PenStyle.NoPen))
            painter.setBrush(QBrush(QColor(inks[shape.fill])) if shape.fill else QBrush(Qt.BrushStyle.NoBrush))
            painter.drawRoundedRect(QRectF(shape.x, shape.y, shape.width, shape.height), shape.radius, shape.radius)
        case Words():
            _write(painter, shape, inks)
        case Stroke():
            painter.setPen(QPen(QColor(inks[shape.ink]), shape.width))
            painter.drawPolyline(QPolygonF([QPointF(x, y) for x, y in shape.points]))
        case Dot():
            painter.setPen(QPen(QColor(inks[shape.stroke]), shape.radius / 2))
            painter.setBrush(QColor(inks[shape.fill]))
            painter.drawEllipse(QPointF(shape.x, shape.y), shape.radius, shape.radius)


def _write(painter: QPainter, words: Words, inks: dict[Ink, str]) -> None:
    painter.save()
    painter.setFont(sized(painter.font(), words.size, words.bold))
    painter.setPen(QColor(inks[words.ink]))
    wide = painter.fontMetrics().horizontalAdvance(words.text)
    left = {Anchor.START: 0.0, Anchor.MIDDLE: wide / 2, Anchor.END: float(wide)}[words.anchor]
    painter.drawText(QPointF(words.x - left, words.y), words.text)
    painter.restore()
