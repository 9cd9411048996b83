"""Nobody jumps to another column because a guest comes, the strip opens or a band is shown."""

from dataclasses import replace

import pytest

from attendance_app.ui.attendance.column_layout import ColumnLayout
from attendance_app.ui.attendance.steady_columns import Room, SteadyColumns

SEED = (4, 4, 4, 4, 4, 4, 3, 4, 4, 3, 4, 4, 4, 17, 2)
BOARD = (9, 5, 2)
ROOM = Room(1060, 640, 24, 200, 200)


def keys(groups: tuple[int, ...]) -> list[str]:
    return [f"{at} {person}" for at, people in enumerate(groups) for person in range(people + 1)]


def columns(arranged: ColumnLayout, groups: tuple[int, ...]) -> dict[str, int]:
    return {key: cell.column for key, cell in zip(keys(groups), arranged.cells, strict=True)}


@pytest.mark.parametrize("groups", [SEED, BOARD, (300,)])
@pytest.mark.parametrize("even", [False, True])
def test_a_band_and_the_strip_leave_everybody_in_their_column(groups: tuple[int, ...], even: bool) -> None:
    steady, room = SteadyColumns(), replace(ROOM, even=even)
    first = columns(steady.arranged(keys(groups), groups, room, "font"), groups)
    for height in (596, 542, 586, 640):
        arranged = steady.arranged(keys(groups), groups, replace(room, height=height), "font")
        assert columns(arranged, groups) == first
        assert arranged.height <= height or groups == (300,)


@pytest.mark.parametrize("groups", [SEED, BOARD])
def test_a_guest_moves_nobody(groups: tuple[int, ...]) -> None:
    steady = SteadyColumns()
    first = columns(steady.arranged(keys(groups), groups, ROOM, "font"), groups)
    for more in ((*groups, 1), (groups[0] + 1, *groups[1:])):
        after = columns(steady.arranged(keys(more), more, ROOM, "font"), more)
        assert {key: after[key] for key in first} == first


def test_rows_that_fit_no_more_are_arranged_anew_rather_than_scrolled() -> None:
    steady = SteadyColumns()
    steady.arranged(keys(BOARD), BOARD, replace(ROOM, height=500), "font")
    assert steady.arranged(keys(BOARD), BOARD, replace(ROOM, height=300), "font").height <= 300


@pytest.mark.parametrize("other", [{"width": 700}, {"height": 900}])
def test_another_window_gets_the_columns_that_suit_it(other: dict[str, int]) -> None:
    steady, room = SteadyColumns(), replace(ROOM, **other)
    steady.arranged(keys(SEED), SEED, ROOM, "font")
    assert steady.arranged(keys(SEED), SEED, room, "font") == SteadyColumns().arranged(keys(SEED), SEED, room, "font")
