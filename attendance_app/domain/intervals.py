"""Changes of intervals: somebody arrives, departs or serves from an item on, or the agenda is changed.

Adjacent intervals of the same presence and seat, without a clock time between them, are joined.
"""

from collections.abc import Callable, Container, Iterable
from dataclasses import replace
from datetime import time

from attendance_app.domain.attendance import Attendance, Interval, ItemId, ItemIndex, Mark

# Whoever comes back within it never left.
_MOMENT_MINUTES = 2


def arrived_at(attendance: Attendance, made: Interval, index_of: ItemIndex) -> Attendance:
    """Return the attendance of somebody who arrived when ``made`` begins, an interval without an end.

    An interval that goes on then, or the next one later, begins with ``made`` instead; earlier ones are kept.
    """
    at = made.span(index_of)[0]
    stays = [each for each in attendance.intervals if not each.is_annotation and each.span(index_of)[1] >= at]
    later = min(stays, key=lambda each: each.span(index_of), default=None)
    if later is None:
        intervals = (*attendance.intervals, made)
    else:
        moved = replace(later, first=made.first, arrived=made.arrived)
        intervals = tuple(moved if each == later else each for each in attendance.intervals)
    return replace(attendance, intervals=joined(intervals, index_of), absence=Mark.UNMARKED)


def departed_before(
    attendance: Attendance, item: ItemId, index_of: ItemIndex, departed: time | None = None
) -> Attendance:
    """Return the attendance of somebody absent from ``item`` on; earlier presence is kept (KL 5:67)."""
    at, order = index_of[item], tuple(index_of)
    kept = []
    for interval in attendance.intervals:
        first, last = interval.span(index_of)
        # An interval that ended just before this item gets the clock time of the departure too.
        goes = last >= at - 1 and not interval.is_annotation
        if first < at:
            clock = (departed or interval.departed) if goes else interval.departed
            kept.append(replace(interval, last=order[at - 1], departed=clock) if goes or last >= at else interval)
    return replace(attendance, intervals=tuple(kept), absence=Mark.UNMARKED if kept else Mark.ABSENT)


def unticked(attendance: Attendance, item: ItemId, index_of: ItemIndex) -> Attendance:
    """Return the attendance without the stay at ``item`` and anything later: the tick was a mistake."""
    at = index_of[item]
    order = tuple(index_of)
    while at > 0 and attendance.in_the_house(order[at - 1], index_of):
        at -= 1
    ended = tuple(each for each in attendance.intervals if each.span(index_of)[1] < at)
    return replace(attendance, intervals=ended, absence=Mark.UNMARKED)


def changed_from(
    attendance: Attendance, item: ItemId | None, index_of: ItemIndex, change: Callable[[Interval], Interval]
) -> Attendance:
    """Return the attendance with ``change`` applied from ``item`` to the end of that interval (None: to all)."""
    if item is None:
        changed = tuple(each if each.is_annotation else change(each) for each in attendance.intervals)
        return replace(attendance, intervals=joined(changed, index_of))
    at, order = index_of[item], tuple(index_of)
    kept: list[Interval] = []
    for each in attendance.intervals:
        first, last = each.span(index_of)
        if each.is_annotation or not first <= at <= last or change(each) == each:
            kept.append(each)
        elif first == at:
            kept.append(change(each))
        else:
            kept.append(replace(each, last=order[at - 1], departed=None))
            kept.append(change(replace(each, first=item, arrived=None)))
    return replace(attendance, intervals=joined(kept, index_of))


def rearranged(attendance: Attendance, before: ItemIndex, after: ItemIndex) -> Attendance:
    """Return the attendance for another order of the same items, present at the same items as before."""
    parts = [part for each in attendance.intervals for part in _parts(each, before, after)]
    return replace(attendance, intervals=joined(parts, after))


def without_a_moment(
    attendance: Attendance, first: ItemId, index_of: ItemIndex, clock: time
) -> tuple[Attendance, time | None]:
    """Return attendance and clock time for an arrival at an item; after a departure a moment ago, as if nobody left.

    Whoever is noted as gone by mistake is ticked again at once: that was no departure, and is no arrival.
    """
    at = index_of[first]
    last = tuple(index_of)[at - 1] if at else None
    for each in attendance.intervals:
        gone = each.departed if each.last is not None and each.last == last else None
        if gone is not None and 0 <= (clock.hour - gone.hour) * 60 + clock.minute - gone.minute <= _MOMENT_MINUTES:
            stayed = replace(each, departed=None)
            intervals = tuple(stayed if other == each else other for other in attendance.intervals)
            return replace(attendance, intervals=intervals), None
    return attendance, clock


def widened(attendance: Attendance, new: ItemId, index_of: ItemIndex) -> Attendance:
    """Return the attendance after an item was inserted: present at it if present at both its neighbours."""
    at, order = index_of[new], tuple(index_of)
    if attendance.in_the_house(new, index_of) or not 0 < at < len(order) - 1:
        return attendance
    if not attendance.in_the_house(order[at + 1], index_of):
        return attendance
    longer = tuple(
        replace(each, last=new) if not each.is_annotation and each.last == order[at - 1] else each
        for each in attendance.intervals
    )
    return replace(attendance, intervals=longer)


def without_items(attendance: Attendance, removed: Container[ItemId], index_of: ItemIndex) -> Attendance:
    """Return the attendance for an agenda without some of its items, present at the same others as before."""
    order = tuple(index_of)
    kept = []
    for each in attendance.intervals:
        first, last = each.span(index_of)
        left = [item for item in order[first : last + 1] if item not in removed]
        if left:
            begins = each.first if each.first is None or each.first == left[0] else left[0]
            ends = each.last if each.last is None or each.last == left[-1] else left[-1]
            kept.append(replace(each, first=begins, last=ends))
    remaining = {item: at for at, item in enumerate(item for item in order if item not in removed)}
    return replace(attendance, intervals=joined(kept, remaining))


def joined(intervals: Iterable[Interval], index_of: ItemIndex) -> tuple[Interval, ...]:
    """Return the intervals in the agenda's order, adjacent ones of the same presence and seat joined."""
    kept: list[Interval] = []
    for each in sorted(intervals, key=lambda each: (each.is_annotation, *each.span(index_of))):
        before = kept[-1] if kept else None
        if before is not None and _meet(before, each, index_of):
            kept[-1] = replace(before, last=each.last, departed=each.departed)
        else:
            kept.append(each)
    return tuple(kept)


def _meet(before: Interval, after: Interval, index_of: ItemIndex) -> bool:
    same = (before.presence, before.seat) == (after.presence, after.seat) and not before.is_annotation
    return same and before.departed is after.arrived is None and before.span(index_of)[1] + 1 == after.span(index_of)[0]


def _parts(interval: Interval, before: ItemIndex, after: ItemIndex) -> list[Interval]:
    """Return the runs of adjacent items, in the new order, that the interval's items have become."""
    first, last = interval.span(before)
    runs: list[list[int]] = []
    for at in sorted(after[item] for item, place in before.items() if first <= place <= last):
        if runs and at == runs[-1][-1] + 1:
            runs[-1].append(at)
        else:
            runs.append([at])
    order, end = tuple(after), len(after) - 1
    return [
        replace(
            interval,
            first=None if interval.first is None and run[0] == 0 else order[run[0]],
            last=None if interval.last is None and run[-1] == end else order[run[-1]],
            arrived=interval.arrived if run is runs[0] else None,
            departed=interval.departed if run is runs[-1] else None,
        )
        for run in runs
    ] or [interval]
