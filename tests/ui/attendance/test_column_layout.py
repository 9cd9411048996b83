from itertools import pairwise

import pytest

from attendance_app.ui.attendance.column_layout import Metrics, arrange, balanced

SEED = (4, 4, 4, 4, 4, 4, 3, 4, 4, 3, 4, 4, 4, 17, 2)
SIZES = Metrics(row=24, column=200)


def test_the_seed_fits_one_screen_unbroken() -> None:
    arranged = arrange(SEED, 1060, 640, SIZES)
    assert arranged.height <= 640
    assert arranged.count == 69 + 15
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
    assert high.cell(1).height > low.cell(1).height


@pytest.mark.parametrize("groups", [SEED, (300,), (1, 90, 1, 40, 2)])
def test_a_strip_finds_the_rows_that_reach_into_it(groups: tuple[int, ...]) -> None:
    arranged = arrange(groups, 650, 300, SIZES)
    for top in range(0, arranged.height, 7):
        reaching = [
            row for row, cell in enumerate(arranged.cells) if cell.top < top + 5 and cell.top + cell.height > top
        ]
        assert list(arranged.rows_between(top, top + 5)) == reaching


def test_ten_thousand_people_are_set_as_fast_as_their_organisations_are_counted() -> None:
    arranged = arrange((700,) * 15, 1060, 640, SIZES)
    assert arranged.count == 15 * 701
    assert len(arranged.blocks) < 100


def test_a_boards_columns_are_about_equally_long_with_the_members_in_one() -> None:
    board = (9, 5, 2)
    arranged = arrange(board, 900, 640, SIZES)
    assert [arranged.cell(row).column for row in (0, 10, 16)] == [0, 0, 1]
    even = balanced(board, arranged, SIZES)
    assert [even.cell(row).column for row in (0, 10, 16)] == [0, 1, 1]
    assert even.cell(1).height == arranged.cell(1).height
    assert (even.columns, even.count) == (arranged.columns, arranged.count)
    assert even.height < arranged.height
