"""Attendance: intervals of items, both ends included; clock times are remarks only."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import time
from enum import Enum
from typing import NewType

from attendance_app.domain.roster import SeatId

ItemId = NewType("ItemId", str)
# The index of each item in the agenda, from 0, in the agenda's order.
ItemIndex = Mapping[ItemId, int]


class Mark(Enum):
    """A person's mark; not marked is not the same as absent or excused (anmält förhinder)."""

    UNMARKED = "unmarked"
    PRESENT = "present"
    ABSENT = "absent"
    EXCUSED = "excused"


class Presence(Enum):
    """How somebody takes part during an interval.

    OBSERVING: present and not counted, as a member who broke off for another reason than recusal (KL 5:20).
    RESERVATION: reserved against the decision (4:27, 5:67); OPINION: what a substitute who does not serve thinks is
    noted (mening antecknad, 6:17). Both are notes on one item, and no presence.
    """

    PRESENT = "present"
    REMOTE = "remote"
    RECUSED = "recused"
    ABSTAINS = "abstains"
    OBSERVING = "observing"
    RESERVATION = "reservation"
    OPINION = "opinion"


# What somebody has said of a decision.
STATEMENTS = frozenset({Presence.RESERVATION, Presence.OPINION})


@dataclass(frozen=True, slots=True)
class Interval:
    """From one item to another, both included; None is the meeting's start or end. ``seat``: serving for that seat."""

    first: ItemId | None = None
    last: ItemId | None = None
    arrived: time | None = None
    departed: time | None = None
    presence: Presence = Presence.PRESENT
    seat: SeatId | None = None

    @property
    def is_annotation(self) -> bool:
        """True for a note on a presence (recusal, abstention, reservation) that is no presence itself."""
        return self.presence in {Presence.RECUSED, Presence.ABSTAINS, *STATEMENTS}

    @property
    def is_presence(self) -> bool:
        """True where somebody is there; to abstain is to be there."""
        return self.presence is not Presence.RECUSED and self.presence not in STATEMENTS

    def span(self, index_of: ItemIndex) -> tuple[int, int]:
        """Return the first and last index of the interval; an id that left the agenda does not limit it."""
        first = 0 if self.first is None else index_of.get(self.first, 0)
        last = len(index_of) - 1
        return first, last if self.last is None else index_of.get(self.last, last)

    def holds(self, item: ItemId, index_of: ItemIndex) -> bool:
        """Tell if ``item`` is within the interval, by the agenda's order; KeyError if the agenda has no such item."""
        first, last = self.span(index_of)
        return first <= index_of[item] <= last


@dataclass(frozen=True, slots=True)
class Attendance:
    """One person's attendance at one meeting: intervals of presence, or the mark of an absence.

    ``remark`` is the secretary's own note, if the forum's settings allow remarks; it is never printed.
    """

    intervals: tuple[Interval, ...] = ()
    absence: Mark = Mark.UNMARKED
    remark: str = ""

    @property
    def mark(self) -> Mark:
        """The row's mark: present wherever there is any presence; a recusal alone is none."""
        there = any(each.is_presence for each in self.intervals)
        return Mark.PRESENT if there else self.absence

    @property
    def serves(self) -> bool:
        """True where the person serves in a seat at any time of the meeting."""
        return any(each.seat is not None for each in self.intervals)

    def serves_in(self, seat: SeatId) -> bool:
        """Tell if the person serves in a seat at any time of the meeting."""
        return any(each.seat == seat for each in self.intervals)

    @property
    def is_partial(self) -> bool:
        """True where some interval begins after the meeting's start or ends before its end."""
        return any(each.first is not None or each.last is not None for each in self.intervals)

    def at(self, item: ItemId | None, index_of: ItemIndex) -> tuple[Interval, ...]:
        """Return the presence at ``item``, () for somebody recused.

        None: all presence of the meeting, () for somebody who was recused at every item of it.
        """
        there = self.in_the_house(item, index_of)
        if item is not None:
            return () if self.recused_at(item, index_of) else there
        recused = [each.span(index_of) for each in self.intervals if each.presence is Presence.RECUSED]
        if not (recused and index_of):
            return there
        return there if any(_reaches_outside(each.span(index_of), recused) for each in there) else ()

    def in_the_house(self, item: ItemId | None, index_of: ItemIndex) -> tuple[Interval, ...]:
        """Return the presence at ``item`` (None: of the meeting), disregarding recusal."""
        if not self.intervals:
            return ()
        return tuple(
            each for each in self.intervals if each.is_presence and (item is None or each.holds(item, index_of))
        )

    def recused_at(self, item: ItemId, index_of: ItemIndex) -> bool:
        """Tell if the person is recused (jäv) from ``item``."""
        return any(each.presence is Presence.RECUSED and each.holds(item, index_of) for each in self.intervals)


def _reaches_outside(span: tuple[int, int], others: Sequence[tuple[int, int]]) -> bool:
    """Tell if some index of ``span`` is in none of the ``others``; both ends are included."""
    return any(not any(first <= at <= last for first, last in others) for at in range(span[0], span[1] + 1))


def marked(mark: Mark, first: ItemId | None = None, arrived: time | None = None) -> Attendance:
    """Return the attendance of a new mark; present from ``first`` on (None: from the start)."""
    if mark is Mark.PRESENT:
        return Attendance((Interval(first=first, arrived=arrived),))
    return Attendance(absence=mark)
