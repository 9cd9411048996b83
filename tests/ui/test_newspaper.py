from itertools import pairwise

import pytest

from attendance_app.ui.newspaper import Metrics, arrange

SEED = (4, 4, 4, 4, 4, 4, 3, 4, 4, 3, 4, 4, 4, 17, 2)
SIZES = Metrics(row=24, column=200)


def test_the_seed_fits_one_screen_unbroken() -> None:
    arranged = arrange(SEED, 1060, 640, SIZES)
    assert arranged.height <= 640
    assert len(arranged.cells) == 69 + 15
    start = 0
    for people in SEED:
        assert len({cell.column for cell in arranged.cells[start : start + people + 1]}) == 1
        start += people + 1


@pytest.mark.parametrize(("width", "height"), [(300, 200), (650, 300), (1060, 640), (2600, 1400)])
@pytest.mark.parametrize("groups", [SEED, (), (0,), (1,), (300,), (1, 90, 1, 40, 2)])
def test_nothing_overlaps_and_nothing_is_wider_than_there_is_room_for(
    groups: tuple[int, ...], width: int, height: int
) -> None:
    arranged = arrange(groups, width, height, SIZES)
    assert arranged.columns <= max(1, width // SIZES.column)
    assert all(cell.height >= SIZES.row for cell in arranged.cells)
    for one, two in pairwise(arranged.cells):
        assert two.column > one.column or two.top >= one.top + one.height


def test_rows_grow_where_there_is_room() -> None:
    low, high = arrange(SEED, 1060, 560, SIZES), arrange(SEED, 1060, 900, SIZES)
    assert high.cells[1].height > low.cells[1].height
