"""Who was there: intervals of items, both ends included; clock times are remarks beside them."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import time
from enum import Enum
from typing import NewType

from attendance_app.domain.roster import SeatId

ItemId = NewType("ItemId", str)


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

    def holds(self, item: ItemId, order: Sequence[ItemId]) -> bool:
        """Tell if ``item`` lies in the interval, by the agenda's order; ids that left the agenda bound nothing."""
        at = order.index(item)
        after = self.first is None or self.first not in order or order.index(self.first) <= at
        return after and (self.last is None or self.last not in order or at <= order.index(self.last))


@dataclass(frozen=True, slots=True)
class Attendance:
    """One person's attendance at one meeting: intervals of presence, or how the absence is noted."""

    intervals: tuple[Interval, ...] = ()
    absence: Mark = Mark.UNMARKED

    @property
    def mark(self) -> Mark:
        """The row's mark: present wherever there is any interval."""
        return Mark.PRESENT if self.intervals else self.absence

    def at(self, item: ItemId | None, order: Sequence[ItemId]) -> tuple[Interval, ...]:
        """Return the intervals that count at ``item``: those not recused from it; at None (the whole meeting) any."""
        if item is None:
            return tuple(each for each in self.intervals if each.presence is not Presence.RECUSED)
        there = tuple(each for each in self.intervals if each.holds(item, order))
        return () if any(each.presence is Presence.RECUSED for each in there) else there


def marked(mark: Mark, first: ItemId | None = None, came: time | None = None) -> Attendance:
    """Return the attendance that a tick (or an excuse) makes; present from ``first``, None being the start."""
    if mark is Mark.PRESENT:
        return Attendance((Interval(first=first, came=came),))
    return Attendance(absence=mark)


def left_before(attendance: Attendance, item: ItemId, order: Sequence[ItemId], left: time | None = None) -> Attendance:
    """Return the attendance of somebody who is gone from ``item`` on: what lay before it stays (KL 5:67)."""
    at = order.index(item)
    kept = []
    for interval in attendance.intervals:
        start = order.index(interval.first) if interval.first in order else 0
        if start >= at:
            continue
        ends_later = interval.last is None or interval.last not in order or order.index(interval.last) >= at
        kept.append(replace(interval, last=order[at - 1], left=left or interval.left) if ends_later else interval)
    return Attendance(tuple(kept), Mark.UNMARKED if kept else Mark.ABSENT)
