"""The roster: organisations, people and seats, in the annex's order."""

import math
import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from enum import Enum
from typing import NewType

OrganisationId = NewType("OrganisationId", str)
PersonId = NewType("PersonId", str)
SeatId = NewType("SeatId", str)


class Role(Enum):
    """In what capacity a person attends.

    Only members hold seats. A staff representative (personalföreträdare) attends by KL 7:10–18 and never decides.
    """

    MEMBER = "member"
    SUBSTITUTE = "substitute"
    OFFICIAL = "official"
    COOPTED = "coopted"
    STAFF_REPRESENTATIVE = "staff-representative"
    OTHER = "other"


# The offices that a seat has: the elected chair and vice chairs.
_CHAIRS = re.compile(r"\bordf|ordförande", re.IGNORECASE)
# Shown instead of an erased (gallrad) name.
ERASED_NAME = "Gallrad person"
ROLE_WORDS = {
    Role.MEMBER: "ledamot",
    Role.SUBSTITUTE: "ersättare",
    Role.OFFICIAL: "tjänsteperson",
    Role.COOPTED: "adjungerad",
    Role.STAFF_REPRESENTATIVE: "personalföreträdare",
    Role.OTHER: "övrig närvarande",
}


# Who is elected: those whom a party sends.
ELECTED = (Role.MEMBER, Role.SUBSTITUTE)


def is_chair_title(title: str) -> bool:
    """Tell if a title is that of a chair or a vice chair."""
    return bool(_CHAIRS.search(title))


def may_hold_seat(role: Role, *, coopted: bool = False) -> bool:
    """Tell if somebody of that role may hold a seat: a member; ``coopted``: a co-opted person too."""
    return role is Role.MEMBER or (coopted and role is Role.COOPTED)


@dataclass(frozen=True, slots=True)
class Organisation:
    """An organisation that people represent; ``member``: it is a member of the body."""

    id: OrganisationId
    name: str
    position: int
    member: bool = True


@dataclass(frozen=True, slots=True)
class Person:
    """A person of the roster. ``position`` is the row in the annex; ``title`` is printed for officials and others.

    ``from_day`` and ``to_day``, both included, are the time in office; ``calling`` is the calling order's number.
    """

    id: PersonId
    name: str
    position: int
    organisation: OrganisationId | None = None
    role: Role = Role.MEMBER
    party: str = ""
    title: str = ""
    protected: bool = False
    from_day: date | None = None
    to_day: date | None = None
    calling: int | None = None

    def in_office(self, day: date) -> bool:
        """Tell if the person is in office on ``day``."""
        return (self.from_day or day) <= day <= (self.to_day or day)


@dataclass(frozen=True, slots=True)
class Seat:
    """A seat counts for quorum. It belongs to an organisation or a party and is held, or vacant, on the days given.

    ``office`` is printed while it is vacant ("1:e vice ordförande"); ``number`` is that of the seat in the hall.
    """

    id: SeatId
    organisation: OrganisationId | None
    party: str = ""
    holder: PersonId | None = None
    from_day: date | None = None
    to_day: date | None = None
    office: str = ""
    number: int | None = None

    def vacated(self, by: Person | None) -> "Seat":
        """Return the seat without its holder ``by``, with the party and the office that were theirs."""
        office = by.title if by is not None and is_chair_title(by.title) else ""
        return replace(self, holder=None, party=self.party or (by.party if by is not None else ""), office=office)


def vacant_seat_for(person: Person, vacant: Iterable[Seat]) -> Seat | None:
    """Return the first of the vacant seats that is of a person's organisation and party, None where there is none.

    A party that is not known, of either, does not tell them apart.
    """
    mine = [each for each in vacant if each.organisation == person.organisation]
    same = (each for each in mine if each.party.casefold() == person.party.casefold())
    return next(same, None) or next((each for each in mine if not each.party or not person.party), None)


@dataclass(frozen=True, slots=True)
class Roster:
    """Organisations and people in order of their position; seats in that of their holders.

    A vacant seat comes after the last held one of its organisation or, without an organisation, of its party.
    ``parties``: how many members and substitutes each party has, in the order of the people.
    """

    organisations: tuple[Organisation, ...] = ()
    people: tuple[Person, ...] = ()
    seats: tuple[Seat, ...] = ()
    _people: Mapping[PersonId, Person] = field(init=False, repr=False, compare=False)
    _organisations: Mapping[OrganisationId, Organisation] = field(init=False, repr=False, compare=False)
    _sizes: Mapping[OrganisationId | None, int] = field(init=False, repr=False, compare=False)
    _roles: Mapping[tuple[Role, bool], int] = field(init=False, repr=False, compare=False)
    parties: Mapping[str, int] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        """Index the people and organisations by id, and count those of each organisation and role."""
        object.__setattr__(self, "_people", {person.id: person for person in self.people})
        object.__setattr__(self, "_organisations", {each.id: each for each in self.organisations})
        object.__setattr__(self, "_sizes", Counter(person.organisation for person in self.people))
        roles = Counter((person.role, person.organisation is not None) for person in self.people)
        object.__setattr__(self, "_roles", roles)
        elected = Counter(person.party for person in self.people if person.role in ELECTED)
        object.__setattr__(self, "parties", elected)
        object.__setattr__(self, "seats", self._in_order(self.seats))

    def _in_order(self, seats: tuple[Seat, ...]) -> tuple[Seat, ...]:
        held = {seat.id: holder.position for seat in seats if (holder := self.find(seat.holder)) is not None}
        last: dict[str | None, int] = {}
        for seat in seats:
            if seat.id in held:
                for owner in (seat.organisation, seat.party):
                    last[owner] = max(last.get(owner, 0), held[seat.id])
        order = {each.id: each.position for each in self.organisations}

        def key(seat: Seat) -> tuple[float, bool, float, str, str]:
            after = last.get(seat.organisation or seat.party or None, math.inf)
            organisation = order.get(seat.organisation, math.inf) if seat.organisation else math.inf
            return held.get(seat.id, after), seat.id not in held, organisation, seat.party, seat.id

        return tuple(sorted(seats, key=key))

    def person(self, person_id: PersonId) -> Person:
        """Return the person; KeyError where the roster has none of that id."""
        return self._people[person_id]

    def find(self, person_id: PersonId | None) -> Person | None:
        """Return the person, None for an id that the roster lacks and for no id."""
        return self._people.get(person_id) if person_id is not None else None

    def has_person(self, person_id: PersonId) -> bool:
        """Tell if somebody of that id is in the roster."""
        return person_id in self._people

    def name_of(self, person_id: PersonId | None, unknown: str = "") -> str:
        """Return the name of a person, ``unknown`` for None and where the roster has none of that id."""
        found = self.find(person_id)
        return found.name if found else unknown

    def organisation_of(self, person: Person) -> Organisation | None:
        """Return the organisation that the person represents, None for none."""
        return None if person.organisation is None else self._organisations[person.organisation]

    def organisation_name(self, person: Person) -> str:
        """Return the name of the organisation that the person represents, "" for none."""
        organisation = self.organisation_of(person)
        return organisation.name if organisation else ""

    def holder_of(self, seat: Seat, *, coopted: bool = False) -> Person | None:
        """Return the member who holds a seat; ``coopted``: or the co-opted person, where the body's rules say so.

        None for a vacant seat, and for one that anybody else holds: they never fill it.
        """
        holder = self.find(seat.holder)
        return holder if holder is not None and may_hold_seat(holder.role, coopted=coopted) else None

    def party_of(self, seat: Seat) -> str:
        """Return the party that a seat belongs to, or its holder does, "" where neither is known."""
        holder = self.find(seat.holder)
        return seat.party or (holder.party if holder is not None else "")

    def people_in(self, organisation: OrganisationId | None) -> int:
        """Return the number of people of an organisation; None: of those without one."""
        return self._sizes.get(organisation, 0)

    def people_as(self, role: Role) -> int:
        """Return the number of people of a role."""
        return self._roles.get((role, True), 0) + self._roles.get((role, False), 0)

    @property
    def roles(self) -> dict[Role, int]:
        """How many people there are of each role."""
        return {role: self.people_as(role) for role in Role}

    def representing(self, role: Role) -> int:
        """Return the number of people of a role who represent an organisation."""
        return self._roles.get((role, True), 0)

    def labels(self) -> dict[PersonId, str]:
        """Return each person's name, or "NAME (ORGANISATION)" for a name that occurs twice."""
        seen: dict[str, int] = {}
        for person in self.people:
            seen[person.name] = seen.get(person.name, 0) + 1
        return {
            person.id: f"{person.name} ({self.organisation_name(person)})" if seen[person.name] > 1 else person.name
            for person in self.people
        }

    def on(self, day: date) -> "Roster":
        """Return the roster with the people in office and the seats that exist on ``day``.

        A seat whose holder is not in office is vacant.
        """
        people = tuple(person for person in self.people if person.in_office(day))
        there = {person.id for person in people}
        seats = tuple(
            seat if seat.holder is None or seat.holder in there else seat.vacated(self.find(seat.holder))
            for seat in self.seats
            if (seat.from_day or day) <= day <= (seat.to_day or day)
        )
        return Roster(self.organisations, people, seats)


def members_without_seat(roster: Roster) -> tuple[Person, ...]:
    """Return the members of a roster who hold no seat."""
    holders = {seat.holder for seat in roster.seats}
    return tuple(each for each in roster.people if each.role is Role.MEMBER and each.id not in holders)
