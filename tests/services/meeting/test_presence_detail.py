"""A person's meeting as a table and back."""

from datetime import date, time

from hypothesis import given
from hypothesis import strategies as some

from attendance_app.domain.attendance import Attendance, Interval, ItemId, Mark, Presence
from attendance_app.domain.meeting import Item, Meeting, MeetingId
from attendance_app.domain.roster import SeatId
from attendance_app.services.meeting.presence_detail import DetailRow, attendance_of, detail_rows

THERE = (Presence.PRESENT, Presence.REMOTE, Presence.OBSERVING)
CLOCKS = some.none() | some.sampled_from([time(9), time(10, 15)])
SEATS = some.none() | some.sampled_from([SeatId("s1"), SeatId("s2")])


def meeting(size: int, withdrawn: frozenset[int] = frozenset()) -> Meeting:
    items = tuple(Item(ItemId(f"i{at}"), number=at + 1, withdrawn=at in withdrawn) for at in range(size))
    return Meeting(MeetingId("m"), date(2026, 1, 15), items=items)


@some.composite
def tables(draw: some.DrawFn) -> tuple[Meeting, tuple[DetailRow, ...]]:
    size = draw(some.integers(1, 8))
    withdrawn = draw(some.frozensets(some.integers(0, size - 1), max_size=size - 1))
    held = meeting(size, withdrawn)
    rows = []
    for item in (each for each in held.items if not each.withdrawn):
        presence = draw(some.none() | some.sampled_from(THERE))
        recused = draw(some.booleans())
        if presence is None:
            rows.append(DetailRow(item.id, recused=recused))
        else:
            rows.append(
                DetailRow(item.id, presence, draw(SEATS), recused, draw(some.booleans()), draw(CLOCKS), draw(CLOCKS))
            )
    return held, tuple(rows)


@some.composite
def attendances(draw: some.DrawFn) -> tuple[Meeting, Attendance]:
    size = draw(some.integers(0, 8))
    held = meeting(size, draw(some.frozensets(some.integers(0, size - 1), max_size=size - 1)) if size else frozenset())
    ends = some.none() | some.sampled_from([item.id for item in held.items]) if size else some.none()
    interval = some.builds(Interval, ends, ends, CLOCKS, CLOCKS, some.sampled_from(Presence), SEATS)
    return held, Attendance(tuple(draw(some.lists(interval, max_size=4))))


@given(tables())
def test_a_table_comes_back_as_it_was(made: tuple[Meeting, tuple[DetailRow, ...]]) -> None:
    held, rows = made
    assert detail_rows(attendance_of(rows), held) == rows


@given(attendances())
def test_no_attendance_says_anything_else_of_any_item_for_having_been_a_table(made: tuple[Meeting, Attendance]) -> None:
    held, before = made
    after = attendance_of(detail_rows(before, held))
    for item in held.items:
        if not item.withdrawn:
            assert bool(after.at(item.id, held.index_of)) == bool(before.at(item.id, held.index_of))
            assert after.recused_at(item.id, held.index_of) == before.recused_at(item.id, held.index_of)
    assert detail_rows(after, held) == detail_rows(before, held)


def test_the_whole_meeting_is_one_interval_with_open_ends_and_a_withdrawn_item_parts_nothing() -> None:
    held = meeting(4, frozenset({1}))
    rows = detail_rows(Attendance((Interval(),)), held)
    assert [row.item for row in rows] == ["i0", "i2", "i3"]
    assert attendance_of(rows) == Attendance((Interval(),))


def test_a_meeting_without_items_has_one_row() -> None:
    rows = detail_rows(Attendance((Interval(presence=Presence.REMOTE),)), meeting(0))
    assert rows == (DetailRow(None, Presence.REMOTE),)
    assert attendance_of(rows) == Attendance((Interval(presence=Presence.REMOTE),))


def test_the_absence_is_noted_only_where_nobody_was_there() -> None:
    nobody = (DetailRow(ItemId("i0")),)
    assert attendance_of(nobody, Mark.EXCUSED, "tåget").mark is Mark.EXCUSED
    assert attendance_of((DetailRow(ItemId("i0"), Presence.PRESENT),), Mark.EXCUSED).absence is Mark.UNMARKED
