"""People as the body's style writes them: names, parties, titles, offices; seats and who holds them."""

import re
from collections.abc import Iterable

from attendance_app.domain.attendance import ItemId
from attendance_app.domain.forum import Forum
from attendance_app.domain.meeting import Duty
from attendance_app.domain.meeting_record import MeetingRecord
from attendance_app.domain.officers import holders, holding_words
from attendance_app.domain.roster import Person, PersonId, Role, Seat, SeatId, is_chair_title
from attendance_app.domain.style.house_style import Titles
from attendance_app.domain.style.templates import filled
from attendance_app.domain.wording import held_items, listed

_CHAIR = re.compile(r"(?<!vice )(?<!v )(?<!v\. )\bordf(?:örande|\.|\b)", re.IGNORECASE)
# Names of municipalities that end in an s of their own.
_OWN_S = ("ås", "äs", "fors", "rums")
_RANK = re.compile(r"(\d)?(?::[ea])? ?(?:vice|v\.?) ordf", re.IGNORECASE)


class Names:
    """The names of one meeting, or of one § of it."""

    def __init__(self, forum: Forum, record: MeetingRecord, item: ItemId | None = None) -> None:
        """Read the meeting by the forum's style."""
        self._forum, self._record, self._item = forum, record, item
        self._forms, self._roster = forum.style.names, record.roster
        self._numbers = {
            each.id: str(each.number if each.number is not None else at)
            for at, each in enumerate(record.roster.seats, start=1)
        }
        self._seats: dict[PersonId, Seat] = {}
        for each in record.roster.seats:
            if (holder := self.holder(each)) is not None:
                self._seats.setdefault(holder.id, each)
        self._served = {
            part.seat
            for held in record.attendance.values()
            for part in held.at(item, record.meeting.index_of)
            if part.seat
        }
        # In a meeting without items the chair has none, and chairs all the same.
        bare = not record.meeting.items
        self._chairs = {key: items for key, items in holders(record.meeting, Duty.CHAIR) if items or bare}

    def holder(self, seat: Seat) -> Person | None:
        """Return the member of a seat; None where it is vacant or held by somebody who never fills it."""
        return self._roster.holder_of(seat, coopted=self._forum.counting.coopted)

    def is_seated(self, person: Person) -> bool:
        """Tell if somebody holds a seat that counts, as a co-opted person may where the body's rules say so."""
        return person.id in self._seats

    def is_replaced(self, person: Person) -> bool:
        """Tell if a substitute serves in the person's seat, at the § or at any time of the meeting."""
        seat = self._seats.get(person.id)
        return seat is not None and seat.id in self._served

    def replaced_by(self, person: Person) -> str:
        """Return who serves in the person's seat, "" for nobody."""
        seat = self._seats.get(person.id)
        if seat is None or seat.id not in self._served:
            return ""
        return listed([self.elected(each, form=self._forms.whom) for each in self.serving_in(seat)])

    def serving_in(self, seat: Seat) -> list[Person]:
        """Return who serves in a seat at any time of the meeting, in the annex's order."""
        return [each for each in self._roster.people if self._record.of(each.id).serves_in(seat.id)]

    def seat_of(self, person: Person) -> Seat | None:
        """Return the seat that a person holds."""
        return self._seats.get(person.id)

    def seat_number(self, seat: Seat) -> str:
        """Return the number of a seat: its own, else its place among the seats, from 1."""
        return self._numbers[seat.id]

    def seat_number_of(self, person: Person) -> str:
        """Return the number of a person's seat, "" for none."""
        seat = self._seats.get(person.id)
        return self._numbers[seat.id] if seat else ""

    def elected(self, person: Person, seat: str = "", form: str = "") -> str:
        """Return an elected person's name, by the form of names or another."""
        organisation = self._roster.organisation_name(person)
        values = {"name": person.name, "party": person.party, "organisation": organisation, "number": seat}
        values["municipality"] = municipality(organisation)
        return filled(form or self._forms.name, values)

    def other(self, person: Person) -> str:
        """Return the name of somebody who is not elected, with the title."""
        organisation = self._roster.organisation_name(person)
        values = {"name": person.name, "party": person.party, "organisation": organisation}
        return filled(self._forms.official, {**values, "title": self.title_of_other(person)})

    def title_of_other(self, person: Person) -> str:
        """Return the title of somebody who is not elected, or what such people are called."""
        plain = {Role.OFFICIAL: self._forms.untitled, Role.COOPTED: self._forms.coopted}
        return person.title or plain.get(person.role, "")

    def whom(self, seat: SeatId) -> str:
        """Return the name of a seat's holder; "" for a seat that the roster lacks, as in the version for the web."""
        found = next((each for each in self._roster.seats if each.id == seat), None)
        if found is None:
            return ""
        holder = self.holder(found)
        if holder is None:
            return filled(self._forum.style.serving.vacant_seat, {"party": found.party})
        return self.elected(holder, self._numbers[seat], self._forms.whom)

    def vacant(self, seat: Seat, number: str = "") -> str:
        """Return what is written instead of a name for a vacant seat: "Vakant (M)"."""
        organisations = {each.id: each.name for each in self._roster.organisations}
        where = organisations.get(seat.organisation, "") if seat.organisation else ""
        values = {"name": self._forms.vacant, "party": seat.party, "organisation": where, "number": number}
        values["municipality"] = municipality(where)
        return filled(self._forms.name, values)

    def office(self, person: Person) -> str:
        """Return what is said of an elected person's office: the title, or that they chair without having it."""
        title = person.title if self.prints_title(person.title) else ""
        items = self._chairs.get(person.id)
        if items is None or _CHAIR.search(title) or (self._item and self._item not in items):
            return title or (self._forms.member if person.role is Role.MEMBER else "")
        usual = self._record.meeting.chair == person.id
        part = "" if usual or self._item else self._holding_words(items)
        return filled(self._forms.chairing, {"title": title, "items": part}) or title

    def prints_title(self, title: str) -> bool:
        """Tell if the style prints an elected person's title."""
        rule = self._forms.titles
        return rule is Titles.ALL or (rule is Titles.CHAIRS and is_chair_title(title))

    def officers(self, duty: Duty) -> list[tuple[Person, str]]:
        """Return who holds an office, each with its §§ where it is held for a part of the meeting.

        Of one §: who holds it there, without §§.
        """
        meeting, found = self._record.meeting, []
        for key, items in holders(meeting, duty):
            person = self._roster.find(key)
            here = self._item in items if self._item else items or not meeting.items
            if person is not None and here:
                found.append((person, "" if self._item else self._holding_words(items)))
        return found

    def _holding_words(self, items: tuple[ItemId, ...]) -> str:
        return holding_words(self._record.meeting, items, self._forum.style.periods.items)

    def chairs_throughout(self, person: Person) -> bool:
        """Tell if a person chairs the whole meeting, or the § of an extract."""
        items = self._chairs.get(person.id)
        if items is None:
            return False
        return self._item in items if self._item else len(items) == len(held_items(self._record.meeting))

    def last_before(self, seat: Seat) -> float:
        """Return the position of the member whom a vacant seat is listed after, by its number or office.

        Otherwise it is after the one whose seat is before it.
        """
        held = [(each, person) for each in self._roster.seats if (person := self.holder(each)) is not None]
        if seat.number is not None and any(each.number is not None for each, _ in held):
            before = [person for each, person in held if each.number is not None and each.number < seat.number]
        elif _office_rank(seat.office) is not None:
            rank = _office_rank(seat.office)
            ranks = ((person, _office_rank(person.title)) for _, person in held)
            before = [person for person, each in ranks if each is not None and rank is not None and each < rank]
        else:
            at = self._roster.seats.index(seat)
            before = [p for each in self._roster.seats[:at] if (p := self.holder(each)) is not None]
        return max((person.position for person in before), default=0)


def together_words(record: MeetingRecord, people: Iterable[PersonId]) -> str:
    """Return the names of those who vote together: "Anna Ek och Bo Ek"; whoever the roster lacks is left out."""
    found = (record.roster.find(each) for each in people)
    return listed([person.name for person in found if person is not None])


def municipality(organisation: str) -> str:
    """Return "Åby" for "Åby kommun", "Jönköping" for "Jönköpings kommun"; Borås keeps its s."""
    name = organisation.removesuffix(" kommun")
    if name == organisation or not name.endswith("s") or name.endswith(_OWN_S):
        return name
    return name[:-1]


def _office_rank(title: str) -> int | None:
    """Return 0 for the chair, 1 and more for the vice chairs, None for any other title."""
    vice = _RANK.search(title)
    if vice:
        return int(vice[1] or 1)
    return 0 if _CHAIR.search(title) else None
