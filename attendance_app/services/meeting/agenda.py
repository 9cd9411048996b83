"""Edits of the agenda, also during the meeting: presence at the other items is never changed."""

from collections.abc import Callable, Container, Iterable, Sequence
from dataclasses import replace
from datetime import date
from itertools import count

from attendance_app.domain.attendance import Attendance, ItemId
from attendance_app.domain.change import Change, ChangeKind, Edit, Subject
from attendance_app.domain.intervals import rearranged, widened, without_items
from attendance_app.domain.meeting import Item, Meeting
from attendance_app.domain.text import clean
from attendance_app.domain.wording import held_items, item_words
from attendance_app.services.bounds import LONGEST_ITEM_HEADING
from attendance_app.services.errors import Refusal
from attendance_app.services.forum.file import LAST_NUMBER, MOST_ITEMS
from attendance_app.services.forum.meeting_session import MeetingSession
from attendance_app.services.meeting.agenda_text import AgendaLine
from attendance_app.services.meeting.notices import refuse_day_before

LAST_POINT = 999


class AgendaEdit:
    """Edits the items of one meeting; each method is one step of undo. Refusal, nothing changed, if not allowed."""

    def __init__(self, session: MeetingSession) -> None:
        """Edit the agenda of an open meeting."""
        self._session = session

    @property
    def meeting(self) -> Meeting:
        """The meeting as it is stored."""
        return self._session.meeting

    def add(self, heading: str = "", place: int | None = None, number: int | None = None) -> ItemId:
        """Add an item at an index from 0 (None: at the end); at the end it gets the next number.

        ``number``: the § that it gets elsewhere, as ``number_at`` proposes; those after it that had this number or a
        higher one go on from there. Without it the item has no number, and is named by its heading. Those present at
        both its neighbours are present at it too.
        """
        if len(self.meeting.items) >= MOST_ITEMS:
            raise Refusal(f"Ett sammanträde har högst {MOST_ITEMS} paragrafer.")
        made = Item(ItemId(self._session.journal.new_id()), _heading(heading))
        meeting = self._with(made, place, number)
        self._store(meeting, made.id, lambda held: widened(held, made.id, meeting.index_of))
        return made.id

    def number_at(self, place: int) -> int | None:
        """Return which § an item added at an index from 0 would be: the next after the one before it.

        None where no item has a number. The number of a § that is verified at once is passed over.
        """
        numbers = [each.number for each in self.meeting.items if each.number is not None]
        before = [each.number for each in self.meeting.items[:place] if each.number is not None]
        if not numbers or self._is_at_end(place):
            return max(numbers) + 1 if numbers else None
        return _free(before[-1] + 1 if before else min(numbers), self._verified_numbers)

    def renumbered_by(self, place: int) -> dict[int, int]:
        """Return the numbers before and after of the §§ that an item added at an index from 0 would move on."""
        number = self.number_at(place)
        return {} if number is None else _moved_on(self.meeting.items, number, self._verified_numbers)

    def withdraw(self, item: ItemId, *, withdrawn: bool = True) -> None:
        """Withdraw an item, or reinstate it; if it was running, the next one runs."""
        left = [each.id for each in held_items(self.meeting) if each.id != item]
        if withdrawn and not left:
            raise Refusal("Den enda paragrafen kan inte utgå. Lägg till en annan först.")
        self._change(item, lambda held: replace(held, withdrawn=withdrawn), left if withdrawn else [])

    def rename(self, item: ItemId, heading: str, number: int | None, point: int | None = None) -> None:
        """Give an item another heading and number; ``point``: it is that point of the §, as its others."""
        if number is not None and not 1 <= number <= LAST_NUMBER:
            raise Refusal(f"En paragraf har ett nummer mellan 1 och {LAST_NUMBER}. Ändra numret.")
        if point is not None and not 1 <= point <= LAST_POINT:
            raise Refusal(f"En punkt har ett nummer mellan 1 och {LAST_POINT}. Ändra numret.")
        point = None if number is None else point
        for each in self.meeting.items:
            if number is not None and each.number == number and each.id != item:
                self._refuse_same(each, number, point)
        self._change(item, lambda held: replace(held, heading=_heading(heading), number=number, point=point), [])

    @staticmethod
    def _refuse_same(other: Item, number: int, point: int | None) -> None:
        """Raise Refusal for a § that another item has: only the points of one § share its number."""
        if point is None:
            raise Refusal(f"§ {number} finns redan. Ändra numret, eller numrera om alla från ett nummer.")
        if other.point is None:
            raise Refusal(f"§ {number} är inte delad i punkter. Skriv {number}.1 på den första raden först.")
        if other.point == point:
            raise Refusal(f"§ {number} punkt {point} finns redan. Skriv en annan punkt.")

    def verify(self, item: ItemId, day: date) -> None:
        """Lock one § that is verified at once (omedelbar justering), on the day of its signatures (KL 5:69)."""
        refuse_day_before(self.meeting, day)
        self._change(item, lambda held: replace(held, verified=True, verified_on=day), [])

    def keep_secret(self, item: ItemId, *, secret: bool = True) -> None:
        """Mark an item as secret (sekretess), or take that back; a verified one too: it concerns what is published."""
        before = self.meeting
        items = tuple(replace(each, secret=secret) if each.id == item else each for each in before.items)
        after = replace(before, items=items)
        if after != before:
            edit = Edit(Subject.MEETING, before.id, before.id, before, after)
            self._session.journal.record(Change(ChangeKind.CHANGE_MEETING, (edit,), item_words(before, item)))

    def move(self, item: ItemId, place: int) -> None:
        """Move an item to an index of the agenda, from 0; nobody's presence changes."""
        items = [each for each in self.meeting.items if each.id != item]
        items.insert(max(0, min(place, len(items))), self.meeting.item(item))
        meeting = replace(self.meeting, items=tuple(items))
        if meeting != self.meeting:
            self._store(meeting, item, lambda held: rearranged(held, self.meeting.index_of, meeting.index_of))

    def add_lines(self, lines: Sequence[AgendaLine]) -> None:
        """Add the items of a text as one step: §§ without a heading get theirs first, the others are added.

        A written § number says which item it is; Refusal where that has another heading already.
        """
        meeting = self.meeting
        if len(meeting.items) + len(lines) > MOST_ITEMS + sum(not each.heading for each in meeting.items):
            raise Refusal(f"Ett sammanträde har högst {MOST_ITEMS} paragrafer.")
        added: list[ItemId] = []
        for line in lines:
            meeting = self._with_line(meeting, line, added)
        if meeting == self.meeting:
            raise Refusal("Texten har inga nya ärenden: skriv ett ärende på varje rad.")

        def present(held: Attendance) -> Attendance:
            for item in added:
                held = widened(held, item, meeting.index_of)
            return held

        self._store(meeting, next(iter(added), meeting.items[0].id), present)

    def remove(self, items: Sequence[ItemId]) -> None:
        """Remove items that were never dealt with, as one step; those present at the others stay so."""
        for item in items:
            self._refuse_in_use(item)
        before, gone = self.meeting.index_of, frozenset(items)
        left = tuple(each for each in self.meeting.items if each.id not in gone)
        running = None if self.meeting.running in gone else self.meeting.running
        meeting = replace(self.meeting, items=left, running=running)
        self._store(meeting, items[0], lambda held: without_items(held, gone, before))

    def _refuse_in_use(self, item: ItemId) -> None:
        """Raise Refusal for an item that is verified, runs now, or that an office or a break is tied to."""
        meeting, words = self.meeting, item_words(self.meeting, item)
        if meeting.item(item).verified:
            raise Refusal(f"{words} är omedelbart justerad och låst. Inget är ändrat.")
        if self._session.now == item:
            raise Refusal(f"{words} pågår och kan inte tas bort. Gå till en annan paragraf, eller låt den utgå.")
        record = self._session.record
        if item in {*(vote.item for vote in record.votes), *(roll.item for roll in record.rolls)}:
            raise Refusal(f"{words} har en omröstning eller en röstlängd. Låt den utgå i stället.")
        tied = [each for office in meeting.acting_officers for each in (office.first, office.last)]
        tied += [each.first for each in meeting.later_days]
        if item in (*tied, *(each.item for each in meeting.breaks)):
            what = "Ett uppdrag, en ajournering eller en dag"
            raise Refusal(f"{what} börjar eller slutar vid {words}. Låt den utgå i stället.")

    def _with_line(self, meeting: Meeting, line: AgendaLine, added: list[ItemId]) -> Meeting:
        """Return the agenda with one more line: the heading of an item that has none, or a new item."""
        heading, items = _heading(line.heading), list(meeting.items)
        same = [each for each in items if line.number is not None and each.number == line.number]
        bare = same or [each for each in items if line.number is None and not each.heading and not each.verified]
        if bare and bare[0].heading not in {"", heading}:
            raise Refusal(f"§ {line.number} finns redan med en annan rubrik. Ändra numret i texten, eller ta bort §§.")
        if bare:
            items[items.index(bare[0])] = replace(bare[0], heading=heading)
            return replace(meeting, items=tuple(items))
        numbers = [each.number for each in items if each.number is not None]
        number = line.number or (max(numbers) + 1 if numbers else None)
        at = next((at for at, each in enumerate(items) if number and (each.number or 0) > number), len(items))
        added.append(ItemId(self._session.journal.new_id()))
        items.insert(at, Item(added[-1], heading, number))
        return replace(meeting, items=tuple(items))

    def renumber(self, first: int | None) -> None:
        """Number the items from ``first`` on, except withdrawn ones; None removes the numbers."""
        if any(each.verified for each in self.meeting.items):
            raise Refusal("En paragraf är omedelbart justerad: numren ligger fast. Ändra de andra en och en.")
        self._session.change_meeting(replace(self.meeting, items=numbered_from(self.meeting.items, first)))

    @property
    def _verified_numbers(self) -> frozenset[int]:
        return frozenset(each.number for each in self.meeting.items if each.verified and each.number is not None)

    def _is_at_end(self, place: int | None) -> bool:
        return place is None or place >= len(self.meeting.items)

    def _with(self, made: Item, place: int | None, number: int | None) -> Meeting:
        """Return the agenda with ``made`` at an index, and the §§ from ``number`` on moved on."""
        items, at = list(self.meeting.items), len(self.meeting.items) if place is None else place
        if self._is_at_end(place):
            number = self.number_at(at)
        if number in self._verified_numbers:
            raise Refusal(f"§ {number} är omedelbart justerad och låst. Välj ett annat nummer.")
        moved = {} if number is None else _moved_on(items, number, self._verified_numbers)
        items = [replace(each, number=moved.get(each.number or 0, each.number)) for each in items]
        items.insert(at, replace(made, number=number))
        if any(each.number is not None and each.number > LAST_NUMBER for each in items):
            raise Refusal(f"En paragraf har ett nummer mellan 1 och {LAST_NUMBER}. Numrera om från ett lägre nummer.")
        return replace(self.meeting, items=tuple(items))

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
        named = meeting if item in meeting.index_of else self.meeting
        self._session.journal.record(Change(ChangeKind.CHANGE_MEETING, whole, item_words(named, item)))

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


def numbered_from(items: Sequence[Item], first: int | None) -> tuple[Item, ...]:
    """Return the items numbered in order from ``first`` on, except withdrawn ones; None takes the numbers away.

    The points of one § keep one number together.
    """
    numbers, made = count(first or 0), list[Item]()
    before: Item | None = None
    for each in items:
        if first is None or each.withdrawn:
            made.append(replace(each, number=None, point=None))
            continue
        together = before is not None and each.point is not None and before.number == each.number
        number = made[-1].number if together and made else None
        made.append(replace(each, number=next(numbers) if number is None else number))
        before = each
    return tuple(made)


def _moved_on(items: Iterable[Item], taken: int, verified: Container[int]) -> dict[int, int]:
    """Return the numbers before and after of the §§ that make room for a new § ``taken``: up to the first gap.

    What was verified at once keeps its number, and nothing else gets it.
    """
    moved, last = dict[int, int](), taken
    for number in sorted({each.number for each in items if each.number is not None and not each.verified}):
        if number > last:
            break
        if number >= taken:
            last = moved[number] = _free(last + 1, verified)
    return moved


def _free(number: int, verified: Container[int]) -> int:
    """Return ``number``, or the next higher one that no verified § has."""
    return next(each for each in count(number) if each not in verified)


def _heading(text: str) -> str:
    heading = clean(text)
    if len(heading) > LONGEST_ITEM_HEADING:
        raise Refusal(f"En rubrik har högst {LONGEST_ITEM_HEADING} tecken. Korta den.")
    return heading
