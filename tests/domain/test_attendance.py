from datetime import time

from attendance_app.domain.attendance import Attendance, Interval, ItemId, Mark, Presence, marked
from attendance_app.domain.intervals import departed_before

ORDER = tuple(ItemId(f"i{number}") for number in range(1, 6))
PLACES = {item: at for at, item in enumerate(ORDER)}


def present_at(attendance: Attendance) -> list[int]:
    return [number for number, item in enumerate(ORDER, start=1) if attendance.at(item, PLACES)]


def test_a_tick_means_the_whole_meeting() -> None:
    assert present_at(marked(Mark.PRESENT)) == [1, 2, 3, 4, 5]


def test_a_tick_from_an_item_means_from_it_on() -> None:
    assert present_at(marked(Mark.PRESENT, ORDER[3])) == [4, 5]


def test_both_ends_of_an_interval_are_included() -> None:
    assert present_at(Attendance((Interval(ORDER[1], ORDER[3]),))) == [2, 3, 4]


def test_excused_is_not_absent_and_not_unmarked() -> None:
    marks = {marked(mark).mark for mark in (Mark.EXCUSED, Mark.ABSENT, Mark.UNMARKED)}
    assert marks == {Mark.EXCUSED, Mark.ABSENT, Mark.UNMARKED}
    assert present_at(marked(Mark.EXCUSED)) == []


def test_leaving_keeps_what_lay_before() -> None:
    gone = departed_before(marked(Mark.PRESENT), ORDER[2], PLACES, time(10, 15))
    assert present_at(gone) == [1, 2]
    assert gone.intervals[0].departed == time(10, 15)


def test_leaving_before_the_first_item_is_absence() -> None:
    assert departed_before(marked(Mark.PRESENT), ORDER[0], PLACES).mark is Mark.ABSENT


def test_leaving_again_later_does_not_prolong() -> None:
    gone = departed_before(marked(Mark.PRESENT), ORDER[2], PLACES)
    assert departed_before(gone, ORDER[4], PLACES) == gone


def test_an_item_that_left_the_agenda_bounds_nothing() -> None:
    assert present_at(Attendance((Interval(ItemId("gone"), ItemId("gone too")),))) == [1, 2, 3, 4, 5]


def test_recusal_takes_away_one_item_only() -> None:
    there = Attendance((Interval(), Interval(ORDER[2], ORDER[2], presence=Presence.RECUSED)))
    assert present_at(there) == [1, 2, 4, 5]
