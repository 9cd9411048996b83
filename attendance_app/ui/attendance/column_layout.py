"""The place of each row of the overview: columns, with no organisation broken over two where that can be avoided.

Rows form blocks (a heading; the people under it in one column), so that many people cost no more than few.
"""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

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
class Block:
    """``count`` rows of the model from ``first`` on, one below the other in a column, each ``height`` high."""

    first: int
    count: int
    column: int
    top: int
    height: int

    @property
    def bottom(self) -> int:
        """Where the block ends."""
        return self.top + self.count * self.height

    def rows_between(self, top: int, bottom: int) -> range:
        """Return the rows of the block between ``top`` and ``bottom``."""
        start = max(0, (top - self.top) // self.height)
        end = min(self.count, -((self.top - bottom) // self.height))
        return range(self.first + start, self.first + max(start, end))


@dataclass(frozen=True, slots=True)
class ColumnLayout:
    """All rows of the model in order, the number of columns and the height they need."""

    blocks: tuple[Block, ...]
    columns: int
    height: int
    _firsts: tuple[int, ...] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        """Index the blocks by their first row."""
        object.__setattr__(self, "_firsts", tuple(block.first for block in self.blocks))

    @property
    def count(self) -> int:
        """How many rows there are."""
        return self.blocks[-1].first + self.blocks[-1].count if self.blocks else 0

    @property
    def cells(self) -> tuple[Cell, ...]:
        """The place of every row."""
        return tuple(self.cell(row) for row in range(self.count))

    def cell(self, row: int) -> Cell:
        """Return a row's place; IndexError where there is none."""
        block = self.blocks[bisect_right(self._firsts, row) - 1]
        if not 0 <= row - block.first < block.count:
            raise IndexError(row)
        return Cell(block.column, block.top + (row - block.first) * block.height, block.height)

    def rows_between(self, top: int, bottom: int) -> Iterator[int]:
        """Yield the rows between ``top`` and ``bottom``, in any column."""
        for block in self.blocks:
            if block.top < bottom and block.bottom > top:
                yield from block.rows_between(top, bottom)

    def neighbours(self, row: int, step: int) -> Sequence[int]:
        """Return the rows of the next column (``step`` 1) or the one before (-1), the nearest in height first."""
        here = self.cell(row)
        there = [
            (abs(block.top + at * block.height - here.top), block.first + at)
            for block in self.blocks
            if block.column == here.column + step
            for at in range(block.count)
        ]
        return [each for _, each in sorted(there)]


def arrange(groups: Sequence[int], width: int, height: int, metrics: Metrics) -> ColumnLayout:
    """Lay ``groups`` (people per heading) out in ``width`` by ``height``, with the largest rows that need no scrolling.

    Where even the smallest do not fit, all columns that the width holds are used and the height is what they need.
    """
    most = max(1, width // metrics.column)
    for row in range(max(LARGEST_ROW, metrics.row), metrics.row - 1, -1):
        # The area alone may show that it cannot fit.
        if sum(groups) * row + len(groups) * metrics.heading(row) > height * most:
            continue
        arranged = _filled(groups, height, row, metrics)
        if arranged.columns <= most and arranged.height <= height:
            return arranged
    return _least(groups, most, height, metrics)


def balanced(groups: Sequence[int], arranged: ColumnLayout, metrics: Metrics) -> ColumnLayout:
    """Return the same rows in as many columns, about equally long: no group is broken that was not."""
    row = next((block.height for block in arranged.blocks[1:] if block.count), metrics.row)
    low = max((metrics.heading(row) + people * row for people in groups), default=0)
    for height in range(low, arranged.height):
        shorter = _filled(groups, height, row, metrics)
        if shorter.columns == arranged.columns and shorter.height <= height:
            return shorter
    return arranged


def placed(columns: Sequence[int], groups: Sequence[int], height: int, metrics: Metrics) -> ColumnLayout:
    """Return the rows in the columns given, one for each row, never falling; as high as fits in ``height``.

    Where the smallest rows do not fit, that layout is returned.
    """
    for gap in (metrics.gap, metrics.gap // 2):
        closer = Metrics(row=metrics.row, column=metrics.column, gap=gap)
        for row in range(max(LARGEST_ROW, metrics.row), metrics.row - 1, -1):
            arranged = _placed(columns, groups, row, closer)
            if arranged.height <= height:
                return arranged
    return arranged


def _placed(columns: Sequence[int], groups: Sequence[int], row: int, metrics: Metrics) -> ColumnLayout:
    blocks: list[Block] = []
    column, top, first = -1, 0, 0

    def add(count: int, lead: int, high: int) -> None:
        nonlocal column, top, first
        if columns[first] != column:
            column, top, lead = columns[first], 0, 0
        blocks.append(Block(first, count, column, top + (lead if top else 0), high))
        top, first = blocks[-1].bottom, first + count

    for people in groups:
        add(1, metrics.gap, metrics.heading(row))
        end = first + people
        while first < end:
            add(bisect_right(columns, columns[first], first, end) - first, 0, row)
    bottom = max((block.bottom for block in blocks), default=0)
    return ColumnLayout(tuple(blocks), max(columns, default=0) + 1, bottom)


def _least(groups: Sequence[int], columns: int, height: int, metrics: Metrics) -> ColumnLayout:
    low, high = height, sum(groups) * metrics.row + len(groups) * (metrics.heading(metrics.row) + metrics.gap) + 1
    while low < high:
        middle = (low + high) // 2
        if _filled(groups, middle, metrics.row, metrics).columns <= columns:
            high = middle
        else:
            low = middle + 1
    return _filled(groups, low, metrics.row, metrics)


def _filled(groups: Sequence[int], height: int, row: int, metrics: Metrics) -> ColumnLayout:
    blocks: list[Block] = []
    column = top = first = 0
    heading = metrics.heading(row)
    for people in groups:
        needed = heading + people * row
        lead = metrics.gap if top else 0
        # Only a group taller than a column is broken; it starts where its heading and two people fit.
        fits = top + lead + (needed if needed <= height else heading + 2 * row) <= height
        if top and not fits:
            column, top, lead = column + 1, 0, 0
        blocks.append(Block(first, 1, column, top + lead, heading))
        top, first, left = top + lead + heading, first + 1, people
        while left:
            # At least one below a heading, or alone in a column too low for it: a row is never left out.
            room = max((height - top) // row, 1 if top <= heading else 0)
            if room <= 0:
                column, top = column + 1, 0
                continue
            count = min(left, room)
            blocks.append(Block(first, count, column, top, row))
            top, first, left = top + count * row, first + count, left - count
    bottom = max((block.bottom for block in blocks), default=0)
    return ColumnLayout(tuple(blocks), column + 1, bottom)
