"""Where each row of the overview stands: newspaper columns, no organisation broken where it can be helped."""

from collections.abc import Sequence
from dataclasses import dataclass

LARGEST_ROW = 34


@dataclass(frozen=True, slots=True)
class Metrics:
    """Pixels: the smallest row, the narrowest column, the space above a heading that is not a column's first."""

    row: int
    column: int
    gap: int = 8

    def heading(self, row: int) -> int:
        """The height of a heading where a person's row is ``row`` high."""
        return row + 8


@dataclass(frozen=True, slots=True)
class Cell:
    """One row of the model: its column, its top and its height in pixels."""

    column: int
    top: int
    height: int


@dataclass(frozen=True, slots=True)
class Arrangement:
    """All rows of the model in order, the number of columns and the height they need."""

    cells: tuple[Cell, ...]
    columns: int
    height: int


def arrange(groups: Sequence[int], width: int, height: int, metrics: Metrics) -> Arrangement:
    """Set ``groups`` (people per heading) in ``width`` by ``height``: the largest rows that fit without scrolling.

    Where even the smallest do not fit, all columns that the width holds are used and the height is what they need.
    """
    most = max(1, width // metrics.column)
    for row in range(max(LARGEST_ROW, metrics.row), metrics.row - 1, -1):
        for columns in range(1, most + 1):
            arranged = _filled(groups, columns, height, row, metrics)
            if arranged.columns <= columns and arranged.height <= height:
                return arranged
    return _least(groups, most, height, metrics)


def _least(groups: Sequence[int], columns: int, height: int, metrics: Metrics) -> Arrangement:
    low, high = height, sum(groups) * metrics.row + len(groups) * (metrics.heading(metrics.row) + metrics.gap) + 1
    while low < high:
        middle = (low + high) // 2
        if _filled(groups, columns, middle, metrics.row, metrics).columns <= columns:
            high = middle
        else:
            low = middle + 1
    return _filled(groups, columns, low, metrics.row, metrics)


def _filled(groups: Sequence[int], columns: int, height: int, row: int, metrics: Metrics) -> Arrangement:
    cells: list[Cell] = []
    column = top = 0
    heading = metrics.heading(row)
    for people in groups:
        needed = heading + people * row
        lead = metrics.gap if top else 0
        # Only a group taller than a whole column is broken; it starts where its heading and two people fit.
        fits = top + lead + (needed if needed <= height else heading + 2 * row) <= height
        if top and not fits:
            column, top, lead = column + 1, 0, 0
        cells.append(Cell(column, top + lead, heading))
        top += lead + heading
        for _ in range(people):
            if top + row > height and top > heading:
                column, top = column + 1, 0
            cells.append(Cell(column, top, row))
            top += row
    bottom = max((cell.top + cell.height for cell in cells), default=0)
    return Arrangement(tuple(cells), column + 1, bottom)
