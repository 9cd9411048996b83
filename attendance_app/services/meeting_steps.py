"""The meeting on its way: started, § by §, a break, ended, adjusted; and its agenda while it runs."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date

from attendance_app.domain.attendance import ItemId
from attendance_app.domain.meeting import UNDER_WAY, Item, Meeting, MeetingState
from attendance_app.domain.periods import held_items, number_of
from attendance_app.domain.roster import PersonId
from attendance_app.services.forum_file import MOST_ITEMS
from attendance_app.services.meeting_session import MeetingSession
from attendance_app.services.ports import Refusal


@dataclass(frozen=True, slots=True)
class StripPart:
    """Quorum at one §: ``came`` and ``gone`` are who counted here and not at the § before, or the other way."""

    number: int
    filled: int
    quorate: bool | None
    came: tuple[str, ...]
    gone: tuple[str, ...]


class MeetingSteps:
    """Moves one meeting along; presence stays with the items, whatever happens to their numbers and order."""

    def __init__(self, session: MeetingSession) -> None:
        """Move an open meeting."""
        self._session = session

    @property
    def meeting(self) -> Meeting:
        """The meeting as it is stored."""
        return self._session.meeting

    def start(self) -> None:
        """Start with the first item: from now on a tick means from the running §."""
        items = held_items(self.meeting)
        if not items:
            raise Refusal("Sammanträdet har inga paragrafer. Lägg till dem först.")
        running = self.meeting.running if self.meeting.running in self.meeting.order else items[0].id
        self._store(replace(self.meeting, state=MeetingState.RUNNING, running=running))

    def step(self, by: int = 1) -> None:
        """Go to the next item (or by -1 back), withdrawn ones passed over; past the last the meeting ends."""
        if self.meeting.state not in UNDER_WAY:
            self.start()
            return
        order = [item.id for item in held_items(self.meeting)]
        at = (order.index(self.meeting.running) if self.meeting.running in order else -1) + by
        if at >= len(order):
            self.end()
        elif at >= 0:
            self._store(replace(self.meeting, state=MeetingState.RUNNING, running=order[at]))

    def pause(self) -> None:
        """Begin a break, or go on after it."""
        if self.meeting.state not in UNDER_WAY:
            raise Refusal("Sammanträdet pågår inte. Starta det först.")
        paused = self.meeting.state is MeetingState.PAUSED
        self._store(replace(self.meeting, state=MeetingState.RUNNING if paused else MeetingState.PAUSED))

    def end(self) -> None:
        """End the meeting: it keeps the roster that it has now."""
        self._store(replace(self.meeting, state=MeetingState.ENDED, running=None))

    def reopen(self) -> None:
        """Take an ended meeting up again at its last item."""
        items = held_items(self.meeting)
        self._store(replace(self.meeting, state=MeetingState.RUNNING, running=items[-1].id if items else None))

    def adjust(self, day: date) -> None:
        """Lock the meeting: its minutes are adjusted, the day of the last signature entered by hand (KL 5:69)."""
        if day < self.meeting.day:
            raise Refusal(f"Protokollet kan inte vara justerat före sammanträdet {self.meeting.day}. Ändra dagen.")
        self._store(replace(self.meeting, state=MeetingState.ADJUSTED, running=None, adjusted=day))

    def adjust_item(self, item: ItemId) -> None:
        """Lock one § that is adjusted at once (omedelbar justering)."""
        self._change_item(item, lambda held: replace(held, adjusted=True))

    def add_item(self, heading: str, number: int | None = None) -> ItemId:
        """Add an item at the end; without a number it goes on from the last one's where they are numbered."""
        items = self.meeting.items
        if len(items) >= MOST_ITEMS:
            raise Refusal(f"Ett sammanträde har högst {MOST_ITEMS} paragrafer.")
        last = items[-1].number if items else None
        made = Item(ItemId(self._session.journal.new_id()), heading, number or (last + 1 if last else None))
        self._store(replace(self.meeting, items=(*items, made)))
        return made.id

    def withdraw_item(self, item: ItemId, withdrawn: bool = True) -> None:
        """Withdraw an item, or take it up again."""
        self._change_item(item, lambda held: replace(held, withdrawn=withdrawn))

    def head_item(self, item: ItemId, heading: str, number: int | None) -> None:
        """Give an item another heading and number."""
        self._change_item(item, lambda held: replace(held, heading=heading, number=number))

    def move_item(self, item: ItemId, place: int) -> None:
        """Put an item at a place of the agenda, from 0; nobody's presence is touched."""
        moved = next(each for each in self.meeting.items if each.id == item)
        items = [each for each in self.meeting.items if each.id != item]
        items.insert(max(0, min(place, len(items))), moved)
        self._store(replace(self.meeting, items=tuple(items)))

    def renumber(self, first: int | None) -> None:
        """Number the items from ``first`` on, withdrawn ones without a number; None takes the numbers away."""
        number, items = first, []
        for item in self.meeting.items:
            items.append(replace(item, number=None if item.withdrawn else number))
            number = number + 1 if number is not None and not item.withdrawn else number
        self._store(replace(self.meeting, items=tuple(items)))

    def officers(self, chair: PersonId | None, secretary: PersonId | None, adjusters: tuple[PersonId, ...]) -> None:
        """Set chair, secretary and adjusters."""
        self._store(replace(self.meeting, chair=chair, secretary=secretary, adjusters=adjusters))

    def strip(self) -> tuple[StripPart, ...]:
        """Return the quorum at each §, and by whom it changed."""
        parts: list[StripPart] = []
        before: set[PersonId] = set()
        roster, order = self._session.record.roster, self.meeting.order
        holders = {seat.holder for seat in roster.seats}
        for item in held_items(self.meeting):
            now = {
                person.id
                for person in roster.people
                for each in self._session.record.of(person.id).at(item.id, order)
                if person.id in holders or each.seat
            }
            verdict, count = self._session.verdict(item.id), self._session.seat_count(item.id)
            came, gone = (now - before, before - now) if parts else (set(), set())
            parts.append(
                StripPart(
                    number_of(self.meeting, item.id),
                    count.filled,
                    verdict.quorate,
                    self._names(came),
                    self._names(gone),
                )
            )
            before = now
        return tuple(parts)

    def _names(self, people: set[PersonId]) -> tuple[str, ...]:
        return tuple(person.name for person in self._session.record.roster.people if person.id in people)

    def _change_item(self, item: ItemId, change: Callable[[Item], Item]) -> None:
        items = tuple(change(each) if each.id == item else each for each in self.meeting.items)
        self._store(replace(self.meeting, items=items))

    def _store(self, meeting: Meeting) -> None:
        if meeting != self.meeting:
            self._session.change_meeting(meeting)
