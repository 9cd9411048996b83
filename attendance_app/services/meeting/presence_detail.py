"""One person's attendance as a table with a row for each §, and back, for the secretary to read and correct."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import time

from attendance_app.domain.attendance import Attendance, Interval, ItemId, Mark, Presence
from attendance_app.domain.meeting import Meeting
from attendance_app.domain.roster import SeatId
from attendance_app.domain.wording import held_items


@dataclass(frozen=True, slots=True)
class DetailRow:
    """A person's attendance at one item; ``item`` None is the whole of a meeting without items.

    ``presence`` is PRESENT, REMOTE, OBSERVING or None for not there; ``statement``: RESERVATION or OPINION, what
    was said of the decision. ``arrived`` and ``departed`` are clock times, set where an interval begins and ends.
    """

    item: ItemId | None
    presence: Presence | None = None
    seat: SeatId | None = None
    recused: bool = False
    abstains: bool = False
    arrived: time | None = None
    departed: time | None = None
    statement: Presence | None = None


def detail_rows(attendance: Attendance, meeting: Meeting) -> tuple[DetailRow, ...]:
    """Return a row for each item that was not withdrawn, in order."""
    items: list[ItemId | None] = [item.id for item in held_items(meeting)] or [None]
    intervals = [[each for each in attendance.intervals if _is_at(each, item, meeting)] for item in items]
    presences = [_presence_of(each) for each in intervals]
    before, after = [None, *presences[:-1]], [*presences[1:], None]
    return tuple(map(_detail_row, items, intervals, presences, before, after))


def _detail_row(
    item: ItemId | None,
    intervals: Sequence[Interval],
    own: Interval | None,
    before: Interval | None,
    after: Interval | None,
) -> DetailRow:
    """Return one row; ``own`` is the presence at the item, ``before`` and ``after`` those of the neighbouring rows."""
    noted = {each.presence for each in intervals}
    recused, abstains = Presence.RECUSED in noted, Presence.ABSTAINS in noted
    there = own is not None or abstains
    statement = next((each for each in (Presence.RESERVATION, Presence.OPINION) if there and each in noted), None)
    if own is None:
        # To abstain is to be present.
        row = DetailRow(item, Presence.PRESENT if abstains else None)
    else:
        arrived = own.arrived if own is not before else None
        departed = own.departed if own is not after else None
        row = DetailRow(item, own.presence, own.seat, arrived=arrived, departed=departed)
    # Without items there is no decision to take no part in.
    return row if item is None else replace(row, recused=recused, abstains=abstains, statement=statement)


def attendance_of(rows: Sequence[DetailRow], absence: Mark = Mark.UNMARKED, remark: str = "") -> Attendance:
    """Return the attendance that the rows describe; ``absence`` is the mark where they hold no presence."""
    intervals = [_interval(rows, first, last) for first, last in _runs(rows)]
    for row in rows:
        if row.item is not None:
            kinds = ((row.recused, Presence.RECUSED), (row.abstains and row.presence is not None, Presence.ABSTAINS))
            intervals += [Interval(row.item, row.item, presence=kind) for holds, kind in kinds if holds]
            said = row.statement if row.presence is not None else None
            intervals += [Interval(row.item, row.item, presence=said)] if said else []
    return Attendance(tuple(intervals), Mark.UNMARKED if intervals else absence, remark)


def with_presence(row: DetailRow, presence: Presence | None) -> DetailRow:
    """Return the row with another presence; somebody who is not there has no seat and no clock times."""
    return DetailRow(row.item, recused=row.recused) if presence is None else replace(row, presence=presence)


def _is_at(interval: Interval, item: ItemId | None, meeting: Meeting) -> bool:
    return item is None or interval.holds(item, meeting.index_of)


def _presence_of(intervals: Sequence[Interval]) -> Interval | None:
    """Return the interval of presence, without annotations; one that serves in a seat is preferred."""
    there = [each for each in intervals if not each.is_annotation]
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
    """Return one stretch; the first and last row stand for start and end, so that items added there are included."""
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
