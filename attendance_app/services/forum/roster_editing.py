"""Edits the forum's roster: people, organisations and seats added, changed, moved and removed, one undo step each.

Every change reaches the meetings that have not ended; those that have keep the roster they had.
"""

from collections.abc import Collection, Sequence
from dataclasses import replace
from datetime import date

from attendance_app.domain.change import Change, ChangeKind, Edit, Subject
from attendance_app.domain.roster import (
    Organisation,
    OrganisationId,
    Person,
    PersonId,
    Roster,
    Seat,
    SeatId,
    may_hold_seat,
    members_without_seat,
    vacant_seat_for,
)
from attendance_app.domain.text import clean, swedish_key
from attendance_app.services.errors import Refusal
from attendance_app.services.forum.checks import checked_name
from attendance_app.services.forum.journal import Journal
from attendance_app.services.forum.roster_propagation import propagate

MOST_SEATS_AT_ONCE = 200


class RosterEdit:
    """Changes the forum's own roster; each method is one change, or raises Refusal and changes nothing."""

    def __init__(self, journal: Journal) -> None:
        """Edit the roster of an open forum file."""
        self._journal = journal

    @property
    def roster(self) -> Roster:
        """The roster as it is stored."""
        return self._journal.state.roster

    def add_person(self, name: str, organisation: OrganisationId | None) -> PersonId:
        """Add somebody after the last person of the organisation."""
        person = Person(PersonId(self._journal.new_id()), checked_name(name), 0, organisation)
        order = [each.id for each in self.roster.people]
        same = [at for at, each in enumerate(self.roster.people) if each.organisation == organisation]
        order.insert(same[-1] + 1 if same else len(order), person.id)
        self._record(self._placed(order, {person.id: person}), person.name)
        return person.id

    def seats_given_up(self, person: Person) -> tuple[Seat, ...]:
        """Return the seats that a person, as changed, may hold no more: only members hold seats."""
        if may_hold_seat(person.role, coopted=self._journal.state.forum.counting.coopted):
            return ()
        return tuple(seat for seat in self.roster.seats if seat.holder == person.id)

    def change_person(self, person: Person, *, remove_seats: bool = False) -> None:
        """Store a person's fields; a new name is a new spelling, not a new person.

        Seats that the person may hold no more become vacant, or with ``remove_seats`` are removed, in the same step.
        """
        before = self.roster.person(person.id)
        if person.from_day and person.to_day and person.to_day < person.from_day:
            raise Refusal("Till och med-dagen ligger före från och med-dagen. Ändra en av dem.")
        after = replace(person, name=checked_name(person.name), party=clean(person.party), title=clean(person.title))
        freed = [
            Edit(Subject.SEAT, None, seat.id, seat, None if remove_seats else seat.vacated(before))
            for seat in (self.seats_given_up(after) if before.role is not after.role else ())
        ]
        changed = [Edit(Subject.PERSON, None, person.id, before, after)] if before != after else []
        self._record([*freed, *changed], after.name)

    def without_seat(self) -> tuple[Person, ...]:
        """Return the members who hold no seat."""
        return members_without_seat(self.roster)

    def give_seats(self, people: Collection[PersonId] | None = None) -> None:
        """Give each of ``people`` who is a member without a seat a new one; None: all such members, as one step."""
        wanted = [each for each in self.without_seat() if people is None or each.id in people]
        made = [Seat(SeatId(self._journal.new_id()), each.organisation, each.party, each.id) for each in wanted]
        label = wanted[0].name if len(wanted) == 1 else ""
        self._record([Edit(Subject.SEAT, None, seat.id, None, seat) for seat in made], label)

    def vacant_seat_for(self, person: Person) -> Seat | None:
        """Return a vacant seat of a person's organisation and party, None where there is none."""
        return vacant_seat_for(person, [seat for seat in self.roster.seats if seat.holder is None])

    def remove_person(self, person_id: PersonId) -> None:
        """Remove a person from the roster; a seat that the person held becomes vacant."""
        person = self.roster.person(person_id)
        seats = [seat for seat in self.roster.seats if seat.holder == person_id]
        vacated = [Edit(Subject.SEAT, None, seat.id, seat, seat.vacated(person)) for seat in seats]
        self._record([*vacated, Edit(Subject.PERSON, None, person_id, person, None)], person.name)

    def move_person(self, person_id: PersonId, place: int) -> None:
        """Move a person to a place in the annex's order, from 0."""
        order = [each.id for each in self.roster.people if each.id != person_id]
        order.insert(max(0, min(place, len(order))), person_id)
        self._record(self._placed(order, {}), self.roster.person(person_id).name)

    def sort(self, by_organisation: bool) -> None:
        """Sort the people as Swedish sorts, by name, or by organisation and then by name."""

        def key(person: Person) -> tuple[object, ...]:
            last = (swedish_key(person.name.split()[-1]), swedish_key(person.name))
            return (swedish_key(self.roster.organisation_name(person)), *last) if by_organisation else last

        order = [person.id for person in sorted(self.roster.people, key=key)]
        self._record(self._placed(order, {}), "")

    def add_organisation(self, name: str) -> OrganisationId:
        """Add an organisation after the last one."""
        position = max((each.position for each in self.roster.organisations), default=0) + 1
        added = Organisation(OrganisationId(self._journal.new_id()), checked_name(name), position)
        self._refuse_twice(added)
        self._record([Edit(Subject.ORGANISATION, None, added.id, None, added)], added.name)
        return added.id

    def change_organisation(self, organisation: Organisation) -> None:
        """Store an organisation's name and whether it is a member."""
        before = next(each for each in self.roster.organisations if each.id == organisation.id)
        after = replace(organisation, name=checked_name(organisation.name))
        self._refuse_twice(after)
        edits = [Edit(Subject.ORGANISATION, None, after.id, before, after)] if before != after else []
        self._record(edits, after.name)

    def remove_organisation(self, organisation_id: OrganisationId) -> None:
        """Remove an organisation; Refusal where a person or a seat belongs to it."""
        removed = next(each for each in self.roster.organisations if each.id == organisation_id)
        owned = {each.organisation for each in self.roster.people} | {each.organisation for each in self.roster.seats}
        if organisation_id in owned:
            raise Refusal(f"{removed.name} har personer eller platser. Flytta eller ta bort dem först.")
        self._record([Edit(Subject.ORGANISATION, None, removed.id, removed, None)], removed.name)

    def move_organisation(self, organisation_id: OrganisationId, place: int) -> None:
        """Move an organisation to a place in the order, from 0."""
        order = [each for each in self.roster.organisations if each.id != organisation_id]
        moved = next(each for each in self.roster.organisations if each.id == organisation_id)
        order.insert(max(0, min(place, len(order))), moved)
        pairs = [(each, replace(each, position=at)) for at, each in enumerate(order, start=1)]
        edits = [Edit(Subject.ORGANISATION, None, old.id, old, new) for old, new in pairs if old != new]
        self._record(edits, moved.name)

    def add_seats(self, organisation: OrganisationId | None, party: str, number: int) -> None:
        """Add vacant seats."""
        if not 1 <= number <= MOST_SEATS_AT_ONCE:
            raise Refusal(f"Lägg till mellan 1 och {MOST_SEATS_AT_ONCE} platser åt gången.")
        made = [Seat(SeatId(self._journal.new_id()), organisation, clean(party)) for _ in range(number)]
        self._record([Edit(Subject.SEAT, None, seat.id, None, seat) for seat in made], "")

    def change_seat(self, seat: Seat) -> None:
        """Store a seat's organisation, party, holder, days, office and number; Refusal for the number of another."""
        if seat.from_day and seat.to_day and seat.to_day < seat.from_day:
            raise Refusal("Till och med-dagen ligger före från och med-dagen. Ändra en av dem.")
        before = next(each for each in self.roster.seats if each.id == seat.id)
        after = replace(seat, party=clean(seat.party), office=clean(seat.office))
        if seat.number not in {None, before.number} and any(
            each.number == seat.number and each.id != seat.id and _at_one_time(each, seat) for each in self.roster.seats
        ):
            raise Refusal(f"En annan plats har nummer {seat.number}. Välj ett annat, eller ändra den först.")
        self._record([Edit(Subject.SEAT, None, seat.id, before, after)] if before != after else [], "")

    def remove_seat(self, seat_id: SeatId) -> None:
        """Remove a seat."""
        seat = next(each for each in self.roster.seats if each.id == seat_id)
        self._record([Edit(Subject.SEAT, None, seat.id, seat, None)], "")

    def _placed(self, order: Sequence[PersonId], new: dict[PersonId, Person]) -> list[Edit]:
        """Return the edits that give everybody the position in ``order``; ``new`` are people not in the roster yet."""
        edits = []
        for at, person_id in enumerate(order, start=1):
            before = None if person_id in new else self.roster.person(person_id)
            after = replace(before or new[person_id], position=at)
            if before != after:
                edits.append(Edit(Subject.PERSON, None, person_id, before, after))
        return edits

    def _refuse_twice(self, wanted: Organisation) -> None:
        others = {each.name.casefold() for each in self.roster.organisations if each.id != wanted.id}
        if wanted.name.casefold() in others:
            raise Refusal(f"{wanted.name} finns redan. Välj ett annat namn.")

    def _record(self, edits: Sequence[Edit], label: str) -> None:
        if edits:
            self._journal.record(Change(ChangeKind.CHANGE_ROSTER, propagate(self._journal.state, edits), label))


def _at_one_time(first: Seat, second: Seat) -> bool:
    """Tell if there is a day on which both seats are there: a seat's earlier holder may have its number."""
    return (first.from_day or date.min) <= (second.to_day or date.max) and (second.from_day or date.min) <= (
        first.to_day or date.max
    )
