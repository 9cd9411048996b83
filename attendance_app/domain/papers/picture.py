"""A picture as plain data: shapes in an order of painting, in points from the upper left corner.

The window paints it with QPainter and the paper with reportlab; colours are names that each gives a value.
"""

from dataclasses import dataclass
from enum import Enum


class Ink(Enum):
    """What a colour is for. STEP_1 … STEP_4 rise in strength; ON_1 … ON_4 are texts on them."""

    TEXT = "text"
    MUTED = "muted"
    ACCENT = "accent"
    BASE = "base"
    HAIRLINE = "hairline"
    AXIS = "axis"
    TRACK = "track"
    STEP_1 = "step-1"
    STEP_2 = "step-2"
    STEP_3 = "step-3"
    STEP_4 = "step-4"
    ON_1 = "on-1"
    ON_2 = "on-2"
    ON_3 = "on-3"
    ON_4 = "on-4"
    WARNING = "warning"


STEPS = (Ink.STEP_1, Ink.STEP_2, Ink.STEP_3, Ink.STEP_4)
ON_STEPS = (Ink.ON_1, Ink.ON_2, Ink.ON_3, Ink.ON_4)


class Anchor(Enum):
    """Which end of a text its x is."""

    START = "start"
    MIDDLE = "middle"
    END = "end"


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle, with rounded corners; None is not painted."""

    x: float
    y: float
    width: float
    height: float
    fill: Ink | None = None
    stroke: Ink | None = None
    radius: float = 0.0

    def holds(self, x: float, y: float) -> bool:
        """Tell if a point is within the rectangle."""
        return self.x <= x < self.x + self.width and self.y <= y < self.y + self.height


@dataclass(frozen=True, slots=True)
class Words:
    """One line of text; ``y`` is its base line, ``size`` the font's in points."""

    x: float
    y: float
    text: str
    size: float
    ink: Ink = Ink.TEXT
    bold: bool = False
    anchor: Anchor = Anchor.START


@dataclass(frozen=True, slots=True)
class Stroke:
    """Straight lines from point to point."""

    points: tuple[tuple[float, float], ...]
    ink: Ink
    width: float = 1.0


@dataclass(frozen=True, slots=True)
class Dot:
    """A circle around a point."""

    x: float
    y: float
    radius: float
    fill: Ink
    stroke: Ink


Shape = Box | Words | Stroke | Dot


@dataclass(frozen=True, slots=True)
class Picture:
    """The shapes, and what a screen reader says instead (``alternative``)."""

    width: float
    height: float
    shapes: tuple[Shape, ...]
    alternative: str = ""

    @property
    def texts(self) -> tuple[str, ...]:
        """Every text, in the order of painting."""
        return tuple(each.text for each in self.shapes if isinstance(each, Words))
