"""Who came, went, was recused or served, and from which § on: each a change of one person's attendance."""

from collections.abc import Callable
from dataclasses import replace
from datetime import time

from attendance_app.domain.attendance import Attendance, Interval, ItemId, Presence, left_before
from attendance_app.domain.forum import ForumKind
from attendance_app.domain.meeting import MeetingState
from attendance_app.domain.roster import PersonId, SeatId
from attendance_app.services.meeting_session import MeetingSession
from attendance_app.services.ports import Refusal


class AttendanceMoves:
    """Changes of presence within a meeting; ``item`` None is the running item, before the start the whole meeting."""

    def __init__(self, session: MeetingSession) -> None:
        """Change the attendance of an open meeting."""
        self._session = session

    def came(self, person: PersonId, item: ItemId | None = None, clock: time | None = None) -> None:
        """Note that somebody came at an item; one who was there before gets another interval.

        A member of a body under KL who broke off for another reason than recusal serves no more that day: such a one
        is present and not counted until it is said (KL 5:20).
        """
        at, before = self._at(item), self._session.record.of(person)
        if self._is_there(before, at):
            return
        back = any(each.presence is not Presence.RECUSED for each in before.intervals)
        presence = Presence.OBSERVING if back and self._serves_no_more(person) else Presence.PRESENT
        made = Interval(first=None if not back and self._is_first(at) else at, came=clock, presence=presence)
        self._session.set_attendance(person, Attendance((*before.intervals, made)))

    def left(self, person: PersonId, item: ItemId | None = None, clock: time | None = None) -> None:
        """Note that somebody is gone from an item on: what lay before it stays."""
        at, before = self._at(item), self._session.record.of(person)
        if at is None or self._is_first(at):
            raise Refusal("Ingen har gått före den första paragrafen. Ta bort bocken i stället.")
        if not self._is_there(before, at):
            raise Refusal("Personen är inte närvarande vid den paragrafen. Inget är ändrat.")
        self._session.set_attendance(person, left_before(before, at, self._session.meeting.order, clock))

    def from_the_beginning(self, person: PersonId) -> None:
        """Let somebody's first interval begin with the meeting: a tick that came late."""
        before = self._session.record.of(person)
        if before.intervals:
            first = replace(before.intervals[0], first=None, came=None)
            self._session.set_attendance(person, replace(before, intervals=(first, *before.intervals[1:])))

    def recuse(self, person: PersonId, item: ItemId | None = None) -> None:
        """Note recusal (jäv) at one item, or take it back."""
        self._at_one_item(person, item, Presence.RECUSED)

    def abstain(self, person: PersonId, item: ItemId | None = None) -> None:
        """Note that somebody takes no part in the decision of one item (KL 4:25), or take it back."""
        self._at_one_item(person, item, Presence.ABSTAINS)

    def remote(self, person: PersonId) -> None:
        """Note that somebody takes part on distance, or in the room again."""
        self._changed(person, lambda each: each if each.presence not in _IN_ROOM else _other_place(each))

    def counts_again(self, person: PersonId) -> None:
        """Let one who came back be counted after all: the secretary's decision."""
        observing = Presence.OBSERVING
        self._changed(
            person, lambda each: replace(each, presence=Presence.PRESENT) if each.presence is observing else each
        )

    def serve(self, person: PersonId, seat: SeatId | None, item: ItemId | None = None) -> None:
        """Let a substitute serve in a seat from an item on; None ends it. What lay before stays as it was."""
        at, before = self._at(item), self._session.record.of(person)
        order = self._session.meeting.order
        kept: list[Interval] = []
        for each in before.intervals:
            if at is None or not each.holds(at, order) or each.presence is Presence.RECUSED:
                kept.append(replace(each, seat=seat) if at is None else each)
                continue
            since = order.index(each.first) if each.first in order else 0
            if since < order.index(at):
                kept.append(replace(each, last=order[order.index(at) - 1]))
            first = at if since < order.index(at) else each.first
            kept.append(replace(each, first=first, seat=seat, came=each.came if first == each.first else None))
        self._session.set_attendance(person, replace(before, intervals=tuple(kept)))

    def _at_one_item(self, person: PersonId, item: ItemId | None, presence: Presence) -> None:
        at, before = self._at(item), self._session.record.of(person)
        if at is None:
            raise Refusal("Välj en paragraf först: starta sammanträdet eller ange paragrafen.")
        mark = Interval(first=at, last=at, presence=presence)
        if mark in before.intervals:
            kept = tuple(each for each in before.intervals if each != mark)
        else:
            kept = (*before.intervals, mark)
        self._session.set_attendance(person, replace(before, intervals=kept))

    def _changed(self, person: PersonId, change: Callable[[Interval], Interval]) -> None:
        before = self._session.record.of(person)
        after = replace(before, intervals=tuple(change(each) for each in before.intervals))
        self._session.set_attendance(person, after)

    def _at(self, item: ItemId | None) -> ItemId | None:
        return item or self._session.now

    def _is_first(self, item: ItemId | None) -> bool:
        return item is None or self._session.meeting.order[:1] == (item,)

    def _is_there(self, attendance: Attendance, item: ItemId | None) -> bool:
        return bool(attendance.at(item, self._session.meeting.order))

    def _serves_no_more(self, person: PersonId) -> bool:
        forum = self._session.journal.state.forum
        holds = any(seat.holder == person for seat in self._session.record.roster.seats)
        running = self._session.meeting.state is not MeetingState.PLANNED
        return forum.kind is not ForumKind.OTHER and forum.settings.left_may_not_return and holds and running


_IN_ROOM = {Presence.PRESENT, Presence.REMOTE}


def _other_place(each: Interval) -> Interval:
    return replace(each, presence=Presence.REMOTE if each.presence is Presence.PRESENT else Presence.PRESENT)
