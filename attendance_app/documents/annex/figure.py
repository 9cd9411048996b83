"""A picture (``domain/papers/picture.py``) drawn on paper with reportlab.graphics."""

from typing import Any

from reportlab.graphics import renderPDF, shapes
from reportlab.lib.colors import Color, HexColor
from reportlab.pdfbase.pdfmetrics import stringWidth

from attendance_app.documents.annex.fonts import BOLD, REGULAR, composed, fonts
from attendance_app.domain.papers.picture import Box, Dot, Ink, Picture, Shape, Stroke, Words

# Each text has a contrast of at least 4.5:1 on what is under it.
_COLOURS = {
    Ink.TEXT: "#000000",
    Ink.MUTED: "#4a535c",
    Ink.ACCENT: "#1660a6",
    Ink.BASE: "#ffffff",
    Ink.HAIRLINE: "#d5dade",
    Ink.AXIS: "#6b7580",
    Ink.TRACK: "#e3e7eb",
    Ink.STEP_1: "#cfe1f3",
    Ink.STEP_2: "#a3c6e8",
    Ink.STEP_3: "#6ea3d6",
    Ink.STEP_4: "#1660a6",
    Ink.ON_1: "#000000",
    Ink.ON_2: "#000000",
    Ink.ON_3: "#000000",
    Ink.ON_4: "#ffffff",
    Ink.WARNING: "#944400",
}


def text_width(text: str, size: float, bold: bool) -> float:
    """Return how wide a text is on paper, in points."""
    fonts()
    return float(stringWidth(composed(text), BOLD if bold else REGULAR, size))


def draw_picture(canvas: Any, picture: Picture, left: float, bottom: float, scale: float) -> None:
    """Draw a picture with its lower left corner there, ``scale`` times its size."""
    drawing = shapes.Drawing(picture.width * scale, picture.height * scale)
    group = shapes.Group(transform=(scale, 0, 0, scale, 0, 0))
    for each in picture.shapes:
        group.add(_shape(each, picture.height))
    drawing.add(group)
    renderPDF.draw(drawing, canvas, left, bottom)


def _shape(each: Shape, height: float) -> Any:
    """Return a shape of reportlab; its y rises from the lower edge."""
    if isinstance(each, Box):
        return _box(each, height)
    if isinstance(each, Words):
        made = shapes.String(each.x, height - each.y, composed(each.text))
        made.fontName, made.fontSize, made.textAnchor = BOLD if each.bold else REGULAR, each.size, each.anchor.value
        made.fillColor = _colour(each.ink)
        return made
    if isinstance(each, Stroke):
        points = [part for x, y in each.points for part in (x, height - y)]
        return shapes.PolyLine(points, strokeColor=_colour(each.ink), strokeWidth=each.width)
    return _dot(each, height)


def _box(box: Box, height: float) -> Any:
    radius = min(box.radius, box.width / 2, box.height / 2)
    made = shapes.Rect(box.x, height - box.y - box.height, box.width, box.height, rx=radius, ry=radius)
    made.fillColor, made.strokeColor = _colour(box.fill), _colour(box.stroke)
    made.strokeWidth = 1 if box.stroke else 0
    return made


def _dot(dot: Dot, height: float) -> Any:
    made = shapes.Circle(dot.x, height - dot.y, dot.radius)
    made.fillColor, made.strokeColor, made.strokeWidth = _colour(dot.fill), _colour(dot.stroke), dot.radius / 2
    return made


def _colour(ink: Ink | None) -> Color | None:
    return None if ink is None else HexColor(_COLOURS[ink])
