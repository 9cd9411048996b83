"""One person's meeting as a table, a row a §, and back: what the secretary reads and corrects in one view."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import time

from attendance_app.domain.attendance import Attendance, Interval, ItemId, Mark, Presence
from attendance_app.domain.meeting import Meeting
from attendance_app.domain.roster import SeatId
from attendance_app.domain.wording import held_items
from attendance_app.services.errors import Refusal

_BESIDE = frozenset({Presence.RECUSED, Presence.ABSTAINS})


@dataclass(frozen=True, slots=True)
class DetailRow:
    """What holds at one item; ``item`` None is the whole of a meeting without items.

    ``presence`` is PRESENT, REMOTE, OBSERVING or None for not there; ``came`` and ``left`` are where an interval begins
    and ends.
    """

    item: ItemId | None
    presence: Presence | None = None
    seat: SeatId | None = None
    recused: bool = False
    abstains: bool = False
    arrived: time | None = None
    departed: time | None = None


def detail_rows(attendance: Attendance, meeting: Meeting) -> tuple[DetailRow, ...]:
    """Return a row for each item that is dealt with."""
    held: list[ItemId | None] = [item.id for item in held_items(meeting)] or [None]
    there = [[each for each in attendance.intervals if _is_at(each, item, meeting)] for item in held]
    bases = [_base(each) for each in there]
    rows = []
    for at, (item, intervals, base) in enumerate(zip(held, there, bases, strict=True)):
        beside = {each.presence for each in intervals}
        begins = at == 0 or bases[at - 1] is not base
        ends = at == len(held) - 1 or bases[at + 1] is not base
        presence = base.presence if base else Presence.PRESENT if Presence.ABSTAINS in beside else None
        rows.append(
            DetailRow(
                item,
                presence,
                base.seat if base else None,
                # Where there is no item there is nothing to take no part in.
                item is not None and Presence.RECUSED in beside,
                item is not None and Presence.ABSTAINS in beside,
                base.arrived if base and begins else None,
                base.departed if base and ends else None,
            )
        )
    return tuple(rows)


def attendance_of(rows: Sequence[DetailRow], absence: Mark = Mark.UNMARKED, remark: str = "") -> Attendance:
    """Return the attendance that the rows describe; ``absence`` is how it is noted where nothing else is."""
    intervals = [_interval(rows, first, last) for first, last in _runs(rows)]
    for row in rows:
        if row.item is not None:
            kinds = ((row.recused, Presence.RECUSED), (row.abstains and row.presence is not None, Presence.ABSTAINS))
            intervals += [Interval(row.item, row.item, presence=kind) for holds, kind in kinds if holds]
    return Attendance(tuple(intervals), Mark.UNMARKED if intervals else absence, remark)


def with_presence(row: DetailRow, presence: Presence | None) -> DetailRow:
    """Return the row with another presence; who is not there has no seat, no clock times and decides nothing."""
    return DetailRow(row.item, recused=row.recused) if presence is None else replace(row, presence=presence)


def clock_of(text: str) -> time | None:
    """Return a clock time as it is written ("9.15", "09:15", "0915"), None for nothing; Refusal for what is none."""
    digits = text.strip().replace(".", ":")
    hours, _, minutes = digits.partition(":") if ":" in digits else (digits[:-2], "", digits[-2:])
    if not digits:
        return None
    if not (hours.isdecimal() and minutes.isdecimal() and int(hours) < 24 and int(minutes) < 60):
        raise Refusal(f"”{text}” är inget klockslag. Skriv till exempel 9.15, eller töm rutan.")
    return time(int(hours), int(minutes))


def _is_at(interval: Interval, item: ItemId | None, meeting: Meeting) -> bool:
    return item is None or interval.holds(item, meeting.index_of)


def _base(intervals: Sequence[Interval]) -> Interval | None:
    """Return the presence itself, one that serves in a seat before one that does not."""
    there = [each for each in intervals if each.presence not in _BESIDE]
    return next((each for each in there if each.seat), there[0] if there else None)


def _runs(rows: Sequence[DetailRow]) -> list[tuple[int, int]]:
    """Return the first and last row of each stretch that is one interval."""
    runs: list[tuple[int, int]] = []
    for at, row in enumerate(rows):
        if row.presence is None:
            continue
        before = rows[at - 1] if at else None
        goes_on = (
            before is not None
            and (before.presence, before.seat) == (row.presence, row.seat)
            and row.arrived is None
            and before.departed is None
        )
        if goes_on:
            runs[-1] = (runs[-1][0], at)
        else:
            runs.append((at, at))
    return runs


def _interval(rows: Sequence[DetailRow], first: int, last: int) -> Interval:
    """Return one stretch; the first and last row are the meeting's start and end, whatever is added there later."""
    presence = rows[first].presence
    assert presence is not None
    return Interval(
        None if first == 0 else rows[first].item,
        None if last == len(rows) - 1 else rows[last].item,
        rows[first].arrived,
        rows[last].departed,
        presence,
        rows[first].seat,
    )
