"""Who was there: intervals of items, both ends included; clock times are remarks beside them."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import time
from enum import Enum
from typing import NewType

from attendance_app.domain.roster import SeatId

ItemId = NewType("ItemId", str)
# Where each item stands in the agenda, from 0, in the agenda's order.
Places = Mapping[ItemId, int]


class Mark(Enum):
    """What a person's row says; not marked is not the same as absent or excused (anmält förhinder)."""

    UNMARKED = "unmarked"
    PRESENT = "present"
    ABSENT = "absent"
    EXCUSED = "excused"


class Presence(Enum):
    """How somebody takes part during an interval.

    OBSERVING: present and not counted, as a member who broke off for another reason than recusal (KL 5:20).
    """

    PRESENT = "present"
    REMOTE = "remote"
    RECUSED = "recused"
    ABSTAINS = "abstains"
    OBSERVING = "observing"


@dataclass(frozen=True, slots=True)
class Interval:
    """From one item to another, both included; None is the meeting's start or end. ``seat``: serving for that seat."""

    first: ItemId | None = None
    last: ItemId | None = None
    came: time | None = None
    left: time | None = None
    presence: Presence = Presence.PRESENT
    seat: SeatId | None = None

    def span(self, places: Places) -> tuple[int, int]:
        """Return the first and last place that the interval holds; ids that left the agenda bound nothing."""
        first = 0 if self.first is None else places.get(self.first, 0)
        last = len(places) - 1
        return first, last if self.last is None else places.get(self.last, last)

    def holds(self, item: ItemId, places: Places) -> bool:
        """Tell if ``item`` lies in the interval, by the agenda's order."""
        first, last = self.span(places)
        return first <= places[item] <= last


@dataclass(frozen=True, slots=True)
class Attendance:
    """One person's attendance at one meeting: intervals of presence, or how the absence is noted.

    ``remark`` is the secretary's own, where the forum has turned remarks on; it is never printed.
    """

    intervals: tuple[Interval, ...] = ()
    absence: Mark = Mark.UNMARKED
    remark: str = ""

    @property
    def mark(self) -> Mark:
        """The row's mark: present wherever there is any interval."""
        return Mark.PRESENT if self.intervals else self.absence

    def at(self, item: ItemId | None, places: Places) -> tuple[Interval, ...]:
        """Return the intervals that count at ``item``: those not recused from it; at None (the whole meeting) any."""
        there = self.in_the_house(item, places)
        return there if item is None or not self.recused_at(item, places) else ()

    def in_the_house(self, item: ItemId | None, places: Places) -> tuple[Interval, ...]:
        """Return the intervals at ``item`` as if nobody were recused."""
        if not self.intervals:
            return ()
        return tuple(
            each
            for each in self.intervals
            if each.presence is not Presence.RECUSED and (item is None or each.holds(item, places))
        )

    def recused_at(self, item: ItemId, places: Places) -> bool:
        """Tell if the person takes no part in ``item`` because of recusal (jäv)."""
        return any(each.presence is Presence.RECUSED and each.holds(item, places) for each in self.intervals)


def marked(mark: Mark, first: ItemId | None = None, came: time | None = None) -> Attendance:
    """Return the attendance that a tick (or an excuse) makes; present from ``first``, None being the start."""
    if mark is Mark.PRESENT:
        return Attendance((Interval(first=first, came=came),))
    return Attendance(absence=mark)


def left_before(attendance: Attendance, item: ItemId, places: Places, left: time | None = None) -> Attendance:
    """Return the attendance of somebody who is gone from ``item`` on: what lay before it stays (KL 5:67)."""
    at, order = places[item], tuple(places)
    kept = []
    for interval in attendance.intervals:
        first, last = interval.span(places)
        if first >= at:
            continue
        kept.append(replace(interval, last=order[at - 1], left=left or interval.left) if last >= at else interval)
    return replace(attendance, intervals=tuple(kept), absence=Mark.UNMARKED if kept else Mark.ABSENT)


def came_at(attendance: Attendance, made: Interval, places: Places) -> Attendance:
    """Return the attendance of somebody who came when ``made`` begins, which has no end.

    Whoever is noted as there already came then instead; a later interval is brought forward, an earlier one stays.
    """
    at = made.span(places)[0]
    there = _first(each for each in attendance.intervals if not _beside(each) and _holds(each, at, places))
    later = there or _first(
        each
        for each in sorted(attendance.intervals, key=lambda each: each.span(places))
        if not _beside(each) and each.span(places)[0] > at
    )
    if later is None:
        return replace(attendance, intervals=(*attendance.intervals, made), absence=Mark.UNMARKED)
    moved = replace(later, first=made.first, came=made.came)
    return replace(attendance, intervals=tuple(moved if each == later else each for each in attendance.intervals))


def changed_from(
    attendance: Attendance, item: ItemId | None, places: Places, change: Callable[[Interval], Interval]
) -> Attendance:
    """Return the attendance with ``change`` done from ``item`` on (None: throughout); what lay before stays."""
    if item is None:
        return replace(
            attendance, intervals=tuple(each if _beside(each) else change(each) for each in attendance.intervals)
        )
    at, order = places[item], tuple(places)
    kept: list[Interval] = []
    for each in attendance.intervals:
        first = each.span(places)[0]
        if _beside(each) or not _holds(each, at, places) or change(each) == each:
            kept.append(each)
        elif first == at:
            kept.append(change(each))
        else:
            kept.append(replace(each, last=order[at - 1], left=None))
            kept.append(change(replace(each, first=item, came=None)))
    return replace(attendance, intervals=tuple(kept))


def rearranged(attendance: Attendance, before: Places, after: Places) -> Attendance:
    """Return the attendance for another order of the same items: everybody stays at the items they were at."""
    return replace(
        attendance, intervals=tuple(part for each in attendance.intervals for part in _parts(each, before, after))
    )


def _parts(interval: Interval, before: Places, after: Places) -> list[Interval]:
    """Return the runs of neighbours, in the new order, that the interval's items have become."""
    first, last = interval.span(before)
    held = sorted(after[item] for item, at in before.items() if first <= at <= last)
    if not held:
        return [interval]
    runs: list[list[int]] = []
    for at in held:
        if runs and at == runs[-1][-1] + 1:
            runs[-1].append(at)
        else:
            runs.append([at])
    order, end = tuple(after), len(after) - 1
    parts = [
        replace(
            interval,
            first=None if interval.first is None and run[0] == 0 else order[run[0]],
            last=None if interval.last is None and run[-1] == end else order[run[-1]],
            came=interval.came if run is runs[0] else None,
            left=interval.left if run is runs[-1] else None,
        )
        for run in runs
    ]
    return [interval] if len(runs) == 1 and parts[0].span(after) == interval.span(after) else parts


def _beside(interval: Interval) -> bool:
    """Tell if it notes something beside the presence: recusal, or no part in a decision."""
    return interval.presence in {Presence.RECUSED, Presence.ABSTAINS}


def _holds(interval: Interval, at: int, places: Places) -> bool:
    first, last = interval.span(places)
    return first <= at <= last


def _first(intervals: Iterable[Interval]) -> Interval | None:
    return next(iter(intervals), None)
