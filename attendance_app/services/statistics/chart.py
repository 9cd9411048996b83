"""The picture of the statistics: bars, a line over time and a heat map that share rows and columns.

Sizes are in ``em``, the size of the plain text, so that screen and paper have the same picture.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from attendance_app.domain.papers.picture import (
    ON_STEPS,
    STEPS,
    Anchor,
    Box,
    Dot,
    Ink,
    Picture,
    Shape,
    Stroke,
    Words,
)
from attendance_app.domain.statistics.figures import Column, Figure, Row, Statistics

# Returns how wide a text is at a size, bold or not.
Measure = Callable[[str, float, bool], float]
_ROW, _TOP, _PLOT_TOP, _PLOT_FOOT, _DATES, _HEADING = 2.667, 18.2, 2.6, 13.5, 15.1, 17.1
_BAR, _PERCENT, _GAP, _FIGURE = 12.5, 3.4, 2.0, 4.2
_GRID = (1.0, 0.75, 0.5, 0.0)


@dataclass(frozen=True, slots=True)
class ChartWords:
    """The texts of the picture, in the language of the screen or the paper.

    ``facts`` are short sentences under the great figure; ``day`` names a column.
    """

    average: str
    of: str
    facts: tuple[str, ...]
    heading: str
    none: str
    all: str
    not_called: str
    alternative: str
    day: Callable[[Column], str]


@dataclass(frozen=True, slots=True)
class Chart:
    """The picture, and where its rows and cells are, to be pointed at and framed."""

    picture: Picture
    rows: tuple[Box, ...]
    cells: tuple[tuple[Box, ...], ...]


@dataclass(frozen=True, slots=True)
class _Places:
    """The edges of the columns, in points."""

    em: float
    margin: float
    width: float
    names: float
    bars: float
    bar: float
    heat: float
    cell: float

    def centre(self, at: int) -> float:
        return self.heat + (at + 0.5) * self.cell


def step_of(figure: Figure) -> int | None:
    """Return how strong a cell is: 0 under half, 1 from half, 2 from three quarters, 3 all; None for nobody."""
    if not figure.present:
        return None
    if figure.present == figure.of:
        return 3
    return 2 if figure.present * 4 >= figure.of * 3 else 1 if figure.present * 2 >= figure.of else 0


def chart_of(
    statistics: Statistics,
    rows: Sequence[Row],
    words: ChartWords,
    measure: Measure,
    *,
    width: float,
    em: float,
    margin: float = 0.0,
) -> Chart:
    """Return the picture of ``rows`` in that order, ``width`` points wide, in text of ``em`` points.

    ``margin`` is left free at both sides, in points.
    """
    places = _places(statistics, rows, width - margin, em, margin, measure)
    drawing = _Drawing(statistics, words, places, measure)
    drawing.summary()
    drawing.line()
    if rows:
        drawing.legend()
    height = (_TOP + len(rows) * _ROW + 0.6 if rows else _DATES + 0.8) * em
    boxes = tuple(Box(0, (_TOP + 0.15 + at * _ROW) * em, width, _ROW * em) for at in range(len(rows)))
    cells = tuple(drawing.row(row, box) for row, box in zip(rows, boxes, strict=True))
    return Chart(Picture(width, height, tuple(drawing.shapes), words.alternative), boxes, cells)


def _places(
    statistics: Statistics, rows: Sequence[Row], width: float, em: float, margin: float, measure: Measure
) -> _Places:
    longest = max((measure(row.name, em, False) for row in rows), default=0.0)
    names = min(longest + em, max(width * 0.2, em * 10))
    names = max(names, em * 12.5)
    bar = min(_BAR * em, max(width * 0.12, 4 * em))
    bars = margin + names
    heat = bars + bar + (_PERCENT + _GAP) * em
    room = max(em, width - heat)
    cell = min(room / max(1, len(statistics.columns)), em * 8)
    return _Places(em, margin, width, names, bars, bar, heat, cell)


@dataclass
class _Drawing:
    """The shapes as they are added."""

    statistics: Statistics
    words: ChartWords
    places: _Places
    measure: Measure
    shapes: list[Shape] = field(default_factory=list)

    def summary(self) -> None:
        """The great figure with its facts, to the left of the line."""
        em, left, total = self.places.em, self.places.margin, self.statistics.total.total
        figure = "–" if total.percent is None else f"{total.percent} %"
        self._write(left, 5.3, figure, _FIGURE, bold=True)
        after = left + self.measure(figure, _FIGURE * em, True) + em
        for at, text in enumerate((self.words.average, self.words.of)):
            self._write(
                after, 3.3 + 1.3 * at, _cut(text, self.places.heat - 4 * em - after, em, self.measure), ink=Ink.MUTED
            )
        y, room = 8.0, self.places.heat - left - 5.5 * em
        for fact in self.words.facts:
            for line in _wrapped(fact, room, em, self.measure):
                if y < _PLOT_FOOT + 1:
                    self._write(left, y, line, ink=Ink.MUTED)
                    y += 1.55

    def line(self) -> None:
        """The share of everybody, over time; the axis begins at 0."""
        em, places, cells = self.places.em, self.places, self.statistics.total.cells
        right = places.heat + places.cell * len(cells)
        for share in _GRID:
            y, is_axis = self._height(share) * em, not share
            ends = ((places.heat, y), (right, y))
            self.shapes.append(Stroke(ends, Ink.AXIS if is_axis else Ink.HAIRLINE, 1.5 if is_axis else 1.0))
            label = "0" if is_axis else f"{round(share * 100)} %"
            self._write(places.heat - 0.7 * em, y / em + 0.35, label, ink=Ink.MUTED, anchor=Anchor.END)
        known = [(at, cell) for at, cell in enumerate(cells) if cell is not None and cell.of]
        points = tuple((places.centre(at), self._height(cell.share) * em) for at, cell in known)
        if len(points) > 1:
            self.shapes.append(Stroke(points, Ink.ACCENT, em / 6))
        self.shapes += [Dot(x, y, em / 3, Ink.BASE, Ink.ACCENT) for x, y in points]
        self._label_points(known)
        self._name_columns()

    def legend(self) -> None:
        """The heading of the rows, and what the colours mean."""
        em, places = self.places.em, self.places
        self._write(places.margin, _HEADING, self.words.heading, bold=True)
        right = places.heat + places.cell * len(self.statistics.columns)
        x = right - self.measure(self.words.all, em, False) - (0.5 + 1.4 * (1 + len(STEPS))) * em
        # From left to right: a reader of the page takes the words of a line in that order.
        self._write(x - 0.4 * em, _HEADING, self.words.none, ink=Ink.MUTED, anchor=Anchor.END)
        for ink in (None, *STEPS):
            stroke = None if ink else Ink.WARNING
            self.shapes.append(Box(x, (_HEADING - 0.95) * em, 1.15 * em, 1.15 * em, ink, stroke, em / 4))
            x += 1.4 * em
        self._write(right, _HEADING, self.words.all, ink=Ink.MUTED, anchor=Anchor.END)
        y = _TOP * em
        self.shapes.append(Stroke(((places.margin, y), (places.width, y)), Ink.HAIRLINE, 1.5))

    def row(self, row: Row, box: Box) -> tuple[Box, ...]:
        """One row: name, bar, per cent and its cells; return where the cells are."""
        em, places = self.places.em, self.places
        middle = box.y + box.height / 2
        name = _cut(row.name, places.names - 0.6 * em, em, self.measure)
        self._write(places.margin, (middle / em) + 0.35, name)
        track = Box(places.bars, middle - em * 0.4, places.bar, em * 0.8, Ink.TRACK, radius=em / 6)
        self.shapes.append(track)
        if row.total.present:
            filled = max(em / 3, places.bar * row.total.share)
            self.shapes.append(Box(track.x, track.y, filled, track.height, Ink.ACCENT, radius=em / 6))
        percent = "–" if row.total.percent is None else f"{row.total.percent} %"
        right = places.bars + places.bar + _PERCENT * em
        self._write(right, middle / em + 0.35, percent, bold=True, anchor=Anchor.END)
        return tuple(self._cell(at, figure, box) for at, figure in enumerate(row.cells))

    def _cell(self, at: int, figure: Figure | None, row: Box) -> Box:
        em, places, gap = self.places.em, self.places, min(self.places.em / 10, self.places.cell / 12)
        x, wide = places.heat + at * places.cell + gap, places.cell - 2 * gap
        y, high = row.y + 0.12 * em, row.height - 0.24 * em
        base = (row.y + row.height / 2) / em + 0.35
        if figure is None or not figure.of:
            self._write(x + wide / 2, base, self.words.not_called, ink=Ink.MUTED, anchor=Anchor.MIDDLE)
            return Box(x, y, wide, high)
        step = step_of(figure)
        if step is None:
            self.shapes.append(Box(x + 0.5, y, wide - 1, high, Ink.BASE, Ink.WARNING, em / 4))
        else:
            self.shapes.append(Box(x, y, wide, high, STEPS[step], radius=em / 4))
        text, ink = f"{figure.present}/{figure.of}", Ink.WARNING if step is None else ON_STEPS[step]
        if self.measure(text, em, step is None) < wide - em / 4:
            self._write(x + wide / 2, base, text, ink=ink, bold=step is None, anchor=Anchor.MIDDLE)
        return Box(x, y, wide, high)

    def _label_points(self, known: Sequence[tuple[int, Figure]]) -> None:
        """Write the share at each point, below where it is low; in narrow columns only the lowest and the highest."""
        if not known:
            return
        lowest = min(known, key=lambda each: each[1].share)[0]
        highest = max(known, key=lambda each: each[1].share)[0]
        is_narrow = self.places.cell < 2.4 * self.places.em
        before = None
        for at, figure in known:
            is_edge = at in {lowest, highest}
            below = at == lowest or (before is not None and figure.share < before)
            before = figure.share
            if is_edge or not is_narrow:
                y = self._height(figure.share) + (1.6 if below else -0.7)
                self._write(self.places.centre(at), y, str(figure.percent), bold=is_edge, anchor=Anchor.MIDDLE)

    def _name_columns(self) -> None:
        names = [self.words.day(each) for each in self.statistics.columns]
        widest = max((self.measure(each, self.places.em, False) for each in names), default=0.0)
        every = max(1, -(-int(widest + self.places.em) // max(1, int(self.places.cell))))
        for at in range(0, len(names), every):
            self._write(self.places.centre(at), _DATES, names[at], ink=Ink.MUTED, anchor=Anchor.MIDDLE)

    def _height(self, share: float) -> float:
        """Return how far down a share is, in em."""
        return _PLOT_FOOT - share * (_PLOT_FOOT - _PLOT_TOP)

    def _write(
        self,
        x: float,
        y: float,
        text: str,
        size: float = 1.0,
        *,
        ink: Ink = Ink.TEXT,
        bold: bool = False,
        anchor: Anchor = Anchor.START,
    ) -> None:
        """Write one line; ``y`` and ``size`` are in em."""
        if text:
            em = self.places.em
            self.shapes.append(Words(x, y * em, text, size * em, ink, bold, anchor))


def _cut(text: str, room: float, em: float, measure: Measure) -> str:
    """Return a name that fits, cut short with an ellipsis where it does not."""
    if measure(text, em, False) <= room:
        return text
    while text and measure(f"{text}…", em, False) > room:
        text = text[:-1]
    return f"{text.rstrip()}…"


def _wrapped(text: str, room: float, em: float, measure: Measure) -> list[str]:
    lines: list[str] = []
    for word in text.split():
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and measure(longer, em, False) <= room:
            lines[-1] = longer
        else:
            lines.append(word)
    return lines
