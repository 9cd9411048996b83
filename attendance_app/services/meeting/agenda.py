"""Edits of the agenda, also during the meeting: presence at the other items is never changed."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from attendance_app.domain.attendance import Attendance, ItemId
from attendance_app.domain.change import Change, ChangeKind, Edit, Subject
from attendance_app.domain.intervals import rearranged, widened
from attendance_app.domain.meeting import Item, Meeting
from attendance_app.domain.text import clean
from attendance_app.domain.wording import held_items, item_words
from attendance_app.services.errors import Refusal
from attendance_app.services.forum.file import MOST_ITEMS
from attendance_app.services.forum.meeting_session import MeetingSession
from attendance_app.services.meeting.notices import refuse_day_before

LONGEST_HEADING = 300


class AgendaEdit:
    """Edits the items of one meeting; each method is one step of undo. Refusal, nothing changed, if not allowed."""

    def __init__(self, session: MeetingSession) -> None:
        """Edit the agenda of an open meeting."""
        self._session = session

    @property
    def meeting(self) -> Meeting:
        """The meeting as it is stored."""
        return self._session.meeting

    def add(self, heading: str = "", place: int | None = None) -> ItemId:
        """Add an item at an index from 0 (None: at the end); at the end it gets the next number.

        Those present at both its neighbours are present at it too.
        """
        items = list(self.meeting.items)
        if len(items) >= MOST_ITEMS:
            raise Refusal(f"Ett sammanträde har högst {MOST_ITEMS} paragrafer.")
        numbers = [each.number for each in items if each.number is not None]
        at_end = place is None or place >= len(items)
        made = Item(
            ItemId(self._session.journal.new_id()), _heading(heading), max(numbers) + 1 if numbers and at_end else None
        )
        items.insert(len(items) if place is None else place, made)
        meeting = replace(self.meeting, items=tuple(items))
        self._store(meeting, made.id, lambda held: widened(held, made.id, meeting.index_of))
        return made.id

    def withdraw(self, item: ItemId, *, withdrawn: bool = True) -> None:
        """Withdraw an item, or reinstate it; if it was running, the next one runs."""
        left = [each.id for each in held_items(self.meeting) if each.id != item]
        if withdrawn and not left:
            raise Refusal("Den enda paragrafen kan inte utgå. Lägg till en annan först.")
        self._change(item, lambda held: replace(held, withdrawn=withdrawn), left if withdrawn else [])

    def rename(self, item: ItemId, heading: str, number: int | None) -> None:
        """Give an item another heading and number."""
        if number is not None and not 1 <= number <= 99_999:
            raise Refusal("En paragraf har ett nummer mellan 1 och 99999. Ändra numret.")
        taken = next((each for each in self.meeting.items if each.number == number and each.id != item), None)
        if number is not None and taken is not None:
            raise Refusal(f"§ {number} finns redan. Ändra numret, eller numrera om alla från ett nummer.")
        self._change(item, lambda held: replace(held, heading=_heading(heading), number=number), [])

    def verify(self, item: ItemId, day: date) -> None:
        """Lock one § that is verified at once (omedelbar justering), on the day of its signatures (KL 5:69)."""
        refuse_day_before(self.meeting, day)
        self._change(item, lambda held: replace(held, verified=True, verified_on=day), [])

    def move(self, item: ItemId, place: int) -> None:
        """Move an item to an index of the agenda, from 0; nobody's presence changes."""
        items = [each for each in self.meeting.items if each.id != item]
        items.insert(max(0, min(place, len(items))), self.meeting.item(item))
        meeting = replace(self.meeting, items=tuple(items))
        if meeting != self.meeting:
            self._store(meeting, item, lambda held: rearranged(held, self.meeting.index_of, meeting.index_of))

    def renumber(self, first: int | None) -> None:
        """Number the items from ``first`` on, except withdrawn ones; None removes the numbers."""
        if any(each.verified for each in self.meeting.items):
            raise Refusal("En paragraf är omedelbart justerad: numren ligger fast. Ändra de andra en och en.")
        number, items = first, []
        for each in self.meeting.items:
            items.append(replace(each, number=None if each.withdrawn else number))
            number = number + 1 if number is not None and not each.withdrawn else number
        self._session.change_meeting(replace(self.meeting, items=tuple(items)))

    def _store(self, meeting: Meeting, item: ItemId, change: Callable[[Attendance], Attendance]) -> None:
        """Store the changed agenda with everybody's attendance, as one step."""
        self._session.refuse_if_locked()
        record, key = self._session.record, self._session.meeting_id
        after = {person: change(held) for person, held in record.attendance.items()}
        edits = [
            Edit(Subject.ATTENDANCE, key, person, record.of(person), held)
            for person, held in after.items()
            if held != record.of(person)
        ]
        whole = (Edit(Subject.MEETING, key, key, self.meeting, meeting), *edits)
        self._session.journal.record(Change(ChangeKind.CHANGE_MEETING, whole, item_words(meeting, item)))

    def _change(self, item: ItemId, change: Callable[[Item], Item], left: list[ItemId]) -> None:
        """Change one item; ``left`` are the items that may run instead of it."""
        held = self.meeting.item(item)
        if held.verified and change(held) != held:
            raise Refusal(f"{item_words(self.meeting, item)} är omedelbart justerad och låst. Inget är ändrat.")
        items = tuple(change(each) if each.id == item else each for each in self.meeting.items)
        running = self.meeting.running
        if running == item and left:
            at = self.meeting.index_of[item]
            running = next((each for each in left if self.meeting.index_of[each] > at), left[-1])
        self._session.change_meeting(replace(self.meeting, items=items, running=running))


def _heading(text: str) -> str:
    heading = clean(text)
    if len(heading) > LONGEST_HEADING:
        raise Refusal(f"En rubrik har högst {LONGEST_HEADING} tecken. Korta den.")
    return heading
