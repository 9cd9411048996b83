"""Changes of presence: arrivals, departures, recusal, serving; each is one step, for one person or several."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import time

from attendance_app.domain.attendance import STATEMENTS, Attendance, Interval, ItemId, Mark, Presence
from attendance_app.domain.change import ChangeKind
from attendance_app.domain.intervals import changed_from, departed_before
from attendance_app.domain.meeting import MeetingState
from attendance_app.domain.roster import PersonId, Role, SeatId
from attendance_app.domain.seat_count import voters_at
from attendance_app.domain.serving import Proposal
from attendance_app.domain.wording import held_items, item_words
from attendance_app.services.errors import Refusal
from attendance_app.services.forum.break_ticks import is_away
from attendance_app.services.forum.meeting_session import MeetingSession

_IN_ROOM = {Presence.PRESENT: Presence.REMOTE, Presence.REMOTE: Presence.PRESENT}


class PresenceChanges:
    """Changes of presence within a meeting; ``item`` None is the running item, before the start the whole meeting."""

    def __init__(self, session: MeetingSession) -> None:
        """Change the attendance of an open meeting."""
        self._session = session

    def arrive(self, person: PersonId, item: ItemId | None = None, clock: time | None = None) -> None:
        """Note an arrival at an item; somebody who was present before gets another interval."""
        at = self._at(item)
        if self._is_there(person, at) and clock is None and item is None:
            return
        first = None if self._is_first(at) else at
        noted = self._session.clock_now() if item is None and first is not None else None
        self._session.mark_from(person, Mark.PRESENT, first, clock or noted)

    def all_present(self, people: Iterable[PersonId]) -> None:
        """Note the arrival of those of ``people`` who have no mark, as one step: the excused keep theirs.

        In a break those who were there are noted as back instead, where anybody is not.
        """
        record = self._session.record
        held = {person: record.of(person) for person in people}
        not_back = [person for person in held if is_away(record, person)]
        unmarked = [key for key, each in held.items() if not each.intervals and each.mark is Mark.UNMARKED]
        self._session.mark_all(not_back or unmarked, Mark.PRESENT)

    def depart(self, person: PersonId, item: ItemId | None = None, clock: time | None = None) -> None:
        """Note a departure before an item; earlier presence is kept."""
        self.all_left([person], item, clock)

    def all_left(self, people: Iterable[PersonId], item: ItemId | None = None, clock: time | None = None) -> None:
        """Note the departure of several before an item, as after a break; one step.

        Of the running item (None) the clock time is noted, where the forum's settings say so.
        """
        at = self._at(item)
        clock = clock or (self._session.clock_now() if item is None else None)
        if at is None or self._is_first(at):
            raise Refusal("Ingen har gått före den första paragrafen. Ta bort bocken i stället.")
        gone = list(people)
        for person in gone:
            self._refuse_absent(person, at)
        index_of = self._session.meeting.index_of
        after = {person: departed_before(self._session.record.of(person), at, index_of, clock) for person in gone}
        self._session.set_all(ChangeKind.MARK, after)

    def from_the_beginning(self, person: PersonId) -> None:
        """Let somebody's presence begin with the meeting, for a late tick."""
        before, index_of = self._session.record.of(person), self._session.meeting.index_of
        there = before.in_the_house(None, index_of)
        if there:
            first = min(there, key=lambda each: each.span(index_of))
            whole = replace(first, first=None, arrived=None)
            intervals = tuple(whole if each == first else each for each in before.intervals)
            self._session.set_attendance(person, replace(before, intervals=intervals))

    def recuse(self, person: PersonId, item: ItemId | None = None) -> None:
        """Toggle recusal (jäv) at one item."""
        self._at_one_item(person, item, Presence.RECUSED)

    def abstain(self, person: PersonId, item: ItemId | None = None) -> None:
        """Toggle abstention from the decision of one item (KL 4:25)."""
        self._at_one_item(person, item, Presence.ABSTAINS)

    def state(self, person: PersonId, item: ItemId | None = None) -> Presence:
        """Toggle a reservation at one item, by somebody who took part in the decision (KL 4:27); return what it is.

        Of a substitute who is there and does not serve the opinion is noted (6:17). Refusal for anybody else.
        """
        at = self._at(item) or self._last_held()
        kind = self._statement_of(person, at)
        self._at_one_item(person, at, kind)
        return kind

    def _statement_of(self, person: PersonId, at: ItemId | None) -> Presence:
        record, index_of = self._session.record, self._session.meeting.index_of
        held = record.of(person)
        noted = next((each for each in held.intervals if each.first == at and each.presence in STATEMENTS), None)
        if noted is not None:
            return noted.presence
        self._refuse_absent(person, at)
        abstains = any(each.presence is Presence.ABSTAINS for each in held.at(at, index_of))
        if at is not None and not abstains and person in voters_at(record, at, self._session.forum.counting):
            return Presence.RESERVATION
        who = record.roster.person(person)
        serves = any(each.seat for each in held.at(at, index_of))
        if who.role is Role.SUBSTITUTE and not serves and held.at(at, index_of):
            return Presence.OPINION
        raise Refusal(f"{who.name} deltog inte i beslutet och kan inte reservera sig (KL 4 kap. 27 §).")

    def _last_held(self) -> ItemId | None:
        held = held_items(self._session.meeting)
        return held[-1].id if held and self._session.meeting.state is MeetingState.ENDED else None

    def remote(self, person: PersonId, item: ItemId | None = None) -> None:
        """Toggle remote participation from an item on."""
        self._changed(person, item, lambda each: replace(each, presence=_IN_ROOM.get(each.presence, each.presence)))

    def counts_again(self, person: PersonId, item: ItemId | None = None) -> None:
        """Count somebody who broke off and came back after all, by the secretary's decision."""

        def counted(each: Interval) -> Interval:
            return replace(each, presence=Presence.PRESENT) if each.presence is Presence.OBSERVING else each

        self._changed(person, item, counted)

    def serve(self, person: PersonId, seat: SeatId | None, item: ItemId | None = None) -> None:
        """Let a substitute serve in a seat from an item on (None: in none); another who served in it stops."""
        at = self._at(item)
        self._refuse_absent(person, at)
        after = {person: self._with(person, at, seat)}
        index_of = self._session.meeting.index_of
        for other, held in self._session.record.attendance.items():
            if seat is not None and other != person and any(each.seat == seat for each in held.at(at, index_of)):
                after[other] = self._with(other, at, None)
        self._session.set_all(ChangeKind.SERVE, after)

    def confirm(self, proposals: Iterable[Proposal], item: ItemId | None = None) -> None:
        """Carry out the confirmed proposals from an item on, as one step."""
        at = self._at(item)
        after = {
            each.substitute.id: self._with(each.substitute.id, at, None if each.returns else each.seat.id)
            for each in proposals
        }
        self._session.set_all(ChangeKind.SERVE, after)

    def move_changes(self, people: Iterable[PersonId], noted_at: ItemId, happened_at: ItemId) -> None:
        """Move changes noted at one item to another, where stepping the meeting was forgotten."""
        meeting, record = self._session.meeting, self._session.record
        index_of, order = meeting.index_of, meeting.order
        if not index_of[noted_at] or not index_of[happened_at]:
            raise Refusal("Det som gäller från början flyttas inte. Välj en senare paragraf.")
        was_last, is_last = order[index_of[noted_at] - 1], order[index_of[happened_at] - 1]

        def moved(each: Interval) -> Interval:
            first = happened_at if each.first == noted_at else each.first
            last = is_last if each.last == was_last else each.last
            one_item = each.first == each.last == noted_at
            return replace(each, first=first, last=first if one_item else last)

        after = {}
        for person in people:
            held = record.of(person)
            kept = [each for each in map(moved, held.intervals) if each.span(index_of)[0] <= each.span(index_of)[1]]
            after[person] = replace(held, intervals=tuple(kept))
        self._session.set_all(ChangeKind.MARK, after)

    def noted_at(self, item: ItemId) -> tuple[PersonId, ...]:
        """Return the people whose presence or serving changed at an item."""
        meeting = self._session.meeting
        at = meeting.index_of[item]
        ended = meeting.order[at - 1] if at else None
        return tuple(
            person.id
            for person in self._session.record.roster.people
            if any(
                each.first == item or (ended is not None and each.last == ended)
                for each in self._session.record.of(person.id).intervals
            )
        )

    def _at_one_item(self, person: PersonId, item: ItemId | None, presence: Presence) -> None:
        at, before = self._at(item), self._session.record.of(person)
        if at is None:
            raise Refusal("Välj en paragraf först: starta sammanträdet eller ange paragrafen.")
        mark = Interval(first=at, last=at, presence=presence)
        if mark in before.intervals:
            kept = tuple(each for each in before.intervals if each != mark)
        else:
            self._refuse_absent(person, at)
            self._refuse_uncounted(person, at, presence)
            kept = (*before.intervals, mark)
        self._session.set_attendance(person, replace(before, intervals=kept))

    def _changed(self, person: PersonId, item: ItemId | None, change: Callable[[Interval], Interval]) -> None:
        at = self._at(item)
        self._refuse_absent(person, at)
        after = changed_from(self._session.record.of(person), at, self._session.meeting.index_of, change)
        self._session.set_attendance(person, after)

    def _with(self, person: PersonId, at: ItemId | None, seat: SeatId | None) -> Attendance:
        held, index_of = self._session.record.of(person), self._session.meeting.index_of
        return changed_from(held, at, index_of, lambda each: replace(each, seat=seat))

    def _at(self, item: ItemId | None) -> ItemId | None:
        return item or self._session.now

    def _is_first(self, item: ItemId | None) -> bool:
        return item is None or item == next((each.id for each in held_items(self._session.meeting)), None)

    def _is_there(self, person: PersonId, item: ItemId | None) -> bool:
        return bool(self._session.record.of(person).in_the_house(item, self._session.meeting.index_of))

    def _refuse_uncounted(self, person: PersonId, at: ItemId, presence: Presence) -> None:
        """Who is not counted decides nothing, and so takes no part in a decision anyway."""
        there = self._session.record.of(person).in_the_house(at, self._session.meeting.index_of)
        if presence is Presence.ABSTAINS and any(each.presence is Presence.OBSERVING for each in there):
            name = self._session.record.roster.person(person).name
            raise Refusal(f"{name} räknas inte och deltar därför inte i beslutet. Inget är ändrat.")

    def _refuse_absent(self, person: PersonId, at: ItemId | None) -> None:
        if not self._is_there(person, at):
            name = self._session.record.roster.person(person).name
            where = f" vid {item_words(self._session.meeting, at)}" if at else ""
            raise Refusal(f"{name} är inte närvarande{where}. Bocka av hen först.")
