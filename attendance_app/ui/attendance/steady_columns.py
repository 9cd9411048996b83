"""In which column each row is: chosen once, and kept while the rows fit in the room that there is.

People must not jump to another column because a guest comes, the strip of §§ opens or a band is shown.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from attendance_app.ui.attendance.column_layout import ColumnLayout, Metrics, arrange, balanced, placed

# How many rows are kept free where that needs no further column: for a band and the strip of §§.
_SPARE_ROWS = (4, 2)
# So much more height than when the columns were chosen makes it worth choosing anew.
_TALLER = 1.3


@dataclass(frozen=True, slots=True)
class Room:
    """Pixels: the room for the columns, the smallest row, the column that most rows and all rows need.

    ``even``: columns of about one length, rather than full ones and a rest.
    """

    width: int
    height: int
    row: int
    usual: int
    whole: int
    even: bool = False


class SteadyColumns:
    """Arranges the rows of one meeting, again and again."""

    def __init__(self) -> None:
        """Choose the columns at the first arrangement."""
        self._column_of: dict[str, int] = {}
        self._chosen: tuple[int, int, object] | None = None

    def arranged(self, keys: Sequence[str], groups: Sequence[int], room: Room, font: object) -> ColumnLayout:
        """Return the place of each row; ``keys`` identify the rows, ``groups`` are the people below each heading."""
        kept = self._kept(keys, groups, room, font)
        if kept is not None and kept.height <= room.height:
            self._remember(keys, kept)
            return kept
        fresh = _chosen(groups, room)
        if kept is not None and fresh.height > room.height:
            # It is scrolled in any case.
            self._remember(keys, kept)
            return kept
        self._chosen = room.width, room.height, font
        self._remember(keys, fresh)
        return fresh

    def _remember(self, keys: Sequence[str], arranged: ColumnLayout) -> None:
        columns = [block.column for block in arranged.blocks for _ in range(block.count)]
        self._column_of = dict(zip(keys, columns, strict=True))

    def _kept(self, keys: Sequence[str], groups: Sequence[int], room: Room, font: object) -> ColumnLayout | None:
        """Return the rows in their columns, new ones below those before them; None where the room is another."""
        if self._chosen is None:
            return None
        width, height, chosen_font = self._chosen
        known = sum(key in self._column_of for key in keys)
        if (room.width, font) != (width, chosen_font) or room.height > height * _TALLER or 2 * known < len(keys):
            return None
        columns, column = [], 0
        for key in keys:
            column = max(column, self._column_of.get(key, column))
            columns.append(column)
        return placed(columns, groups, room.height, Metrics(row=room.row, column=room.usual))


def _chosen(groups: Sequence[int], room: Room) -> ColumnLayout:
    """Return the best columns, with some height to spare where that needs no further column."""
    best = _even(groups, room)
    if best.height > room.height:
        return best
    for rows in _SPARE_ROWS:
        spare = replace(room, height=room.height - rows * room.row)
        low = _even(groups, spare) if spare.height > room.row else best
        if low.columns == best.columns and low.height <= spare.height:
            columns = [block.column for block in low.blocks for _ in range(block.count)]
            return placed(columns, groups, room.height, Metrics(row=room.row, column=room.usual))
    return best


def _even(groups: Sequence[int], room: Room) -> ColumnLayout:
    arranged = _fitted(groups, room)
    if room.even and arranged.height <= room.height:
        # Members, substitutes and officials: columns of about one length, rather than a full one and a rest.
        return balanced(groups, arranged, Metrics(row=room.row, column=1))
    return arranged


def _fitted(groups: Sequence[int], room: Room) -> ColumnLayout:
    # Fewer columns with nothing cut, if necessary closer together, where everything still fits without scrolling.
    rows = (sum(groups) + len(groups)) * room.row
    if room.whole > room.usual and rows <= room.height * (room.width // room.whole):
        for gap in (8, 4):
            metrics = Metrics(row=room.row, column=room.whole, gap=gap)
            arranged = arrange(groups, room.width, room.height, metrics)
            if arranged.height <= room.height:
                return arranged
    return arrange(groups, room.width, room.height, Metrics(row=room.row, column=room.usual))
