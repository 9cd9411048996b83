"""An import plan as edits of the forum's roster."""

from collections.abc import Callable, Mapping
from dataclasses import replace

from attendance_app.domain.change import Edit, Subject
from attendance_app.domain.roster import (
    Organisation,
    OrganisationId,
    Person,
    PersonId,
    Role,
    Seat,
    SeatId,
    may_hold_seat,
    vacant_seat_for,
)
from attendance_app.domain.text import folded
from attendance_app.services.roster_import.import_plan import Answer, Difference, ImportPlan, Kind, updated


def roster_edits(plan: ImportPlan, new_id: Callable[[], str]) -> tuple[tuple[Edit, ...], dict[int, PersonId]]:
    """Return the edits of the forum's roster, and which person each row is; unanswered rows are left out."""
    return _RosterBuilder(plan, new_id).edits()


class _RosterBuilder:
    """Builds the roster as the import leaves it, and the edits that lead there."""

    def __init__(self, plan: ImportPlan, new_id: Callable[[], str]) -> None:
        self._plan, self._roster, self._new_id = plan, plan.roster, new_id
        self._organisations: dict[str, Organisation] = {folded(each.name): each for each in plan.roster.organisations}
        self._people: dict[PersonId, Person] = {each.id: each for each in plan.roster.people}
        self._order: list[PersonId] = [each.id for each in plan.roster.people]
        self._seats: dict[SeatId, Seat] = {each.id: each for each in plan.roster.seats}
        self._rows: dict[int, PersonId] = {}
        self._before = dict(self._people)

    def edits(self) -> tuple[tuple[Edit, ...], dict[int, PersonId]]:
        for difference in self._plan.differences:
            self._apply(difference)
        for person in self._plan.remove:
            self._remove(person)
        self._free_seats()
        if self._order != [each.id for each in self._roster.people]:
            self._number_positions()
        self._give_seats()
        if self._plan.seats:
            self._add_vacant()
        return tuple(self._changes()), self._rows

    def _number_positions(self) -> None:
        for position, person in enumerate(self._order, start=1):
            self._people[person] = replace(self._people[person], position=position)

    def _apply(self, difference: Difference) -> None:
        entry = difference.entry
        answer = self._plan.answers.get(entry.row)
        if difference.kind is Kind.LIKELY and answer is None:
            return
        known = difference.person if difference.kind is not Kind.LIKELY or answer is Answer.SAME else None
        organisation = self._organisation(entry.organisation)
        if known:
            wanted = organisation if entry.organisation else known.organisation
            self._people[known.id] = updated(self._people[known.id], entry, wanted)
            self._rows[entry.row] = known.id
        else:
            # Whose role is not decided is nobody who decides: see ImportPlan.undecided.
            blank = Person(PersonId(self._new_id()), entry.name, 0, organisation, Role.OTHER)
            self._add(updated(blank, entry, organisation))
            self._rows[entry.row] = blank.id

    def _add(self, person: Person) -> None:
        self._people[person.id] = person
        self._order.insert(self._index_for(person), person.id)

    def _index_for(self, person: Person) -> int:
        """Return where a new person goes: after the last of the organisation; in a new roster, last."""
        if not self._roster.people:
            return len(self._order)
        same = [at for at, each in enumerate(self._order) if self._people[each].organisation == person.organisation]
        return same[-1] + 1 if same and person.organisation is not None else len(self._order)

    def _organisation(self, name: str) -> OrganisationId | None:
        if not name:
            return None
        key = folded(name)
        if key not in self._organisations:
            position = max((each.position for each in self._organisations.values()), default=0) + 1
            self._organisations[key] = Organisation(OrganisationId(self._new_id()), name, position)
        return self._organisations[key].id

    def _remove(self, person: PersonId) -> None:
        gone = self._people.pop(person, None)
        self._order = [each for each in self._order if each != person]
        for seat in list(self._seats.values()):
            if seat.holder == person:
                self._seats[seat.id] = seat.vacated(gone)

    def _free_seats(self) -> None:
        """Vacate the seats of those who are no members any more, and of those who are to have none."""
        unseated = {
            self._rows[each.entry.row]
            for each in self._plan.differences
            if each.entry.row in self._rows and not self._plan.seated.get(each.entry.row, True)
        }
        for seat in list(self._seats.values()):
            holder = self._people.get(seat.holder) if seat.holder else None
            changed = holder is not None and holder != self._before.get(holder.id)
            if holder and (holder.id in unseated or (changed and not may_hold_seat(holder.role, coopted=True))):
                self._seats[seat.id] = seat.vacated(holder)

    def _give_seats(self) -> None:
        """Give each member who is to have a seat a vacant one of the same organisation and party, else a new one."""
        wanted = {self._rows[each.entry.row] for each in self._plan.differences if self._wants_seat(each)}
        holders, free = {seat.holder for seat in self._seats.values()}, self._free_vacant_seats()
        for person in (self._people[each] for each in self._order if each in wanted - holders):
            seat = vacant_seat_for(person, free)
            if seat is not None:
                free.remove(seat)
                self._seats[seat.id] = replace(seat, holder=person.id)
            else:
                made = Seat(SeatId(self._new_id()), person.organisation, person.party, person.id)
                self._seats[made.id] = made

    def _wants_seat(self, difference: Difference) -> bool:
        return difference.entry.row in self._rows and self._plan.has_seat(difference)

    def _free_vacant_seats(self) -> list[Seat]:
        """Return the vacant seats, without those that the file lists as vacant."""
        free = [seat for seat in self._seats.values() if seat.holder is None]
        for name, party, _ in self._plan.parsed.vacant if self._plan.seats else ():
            key = (self._organisation(name), party)
            listed = next((seat for seat in free if (seat.organisation, seat.party) == key), None)
            if listed is not None:
                free.remove(listed)
        return free

    def _add_vacant(self) -> None:
        wanted: dict[tuple[OrganisationId | None, str], list[str]] = {}
        for organisation, party, office in self._plan.parsed.vacant:
            wanted.setdefault((self._organisation(organisation), party), []).append(office)
        for (organisation_id, party), offices in wanted.items():
            held = sum(
                seat.holder is None and (seat.organisation, seat.party) == (organisation_id, party)
                for seat in self._seats.values()
            )
            for office in offices[held:]:
                seat = Seat(SeatId(self._new_id()), organisation_id, party, office=office)
                self._seats[seat.id] = seat

    def _changes(self) -> list[Edit]:
        organisations = {each.id: each for each in self._organisations.values()}
        before = {each.id: each for each in self._roster.organisations}
        edits = _changed(Subject.ORGANISATION, before, organisations)
        edits += _changed(Subject.PERSON, {each.id: each for each in self._roster.people}, self._people)
        return edits + _changed(Subject.SEAT, {each.id: each for each in self._roster.seats}, self._seats)


def _changed(subject: Subject, before: Mapping, after: Mapping) -> list[Edit]:  # type: ignore[type-arg]
    keys = list(dict.fromkeys([*before, *after]))
    changed = [key for key in keys if before.get(key) != after.get(key)]
    return [Edit(subject, None, key, before.get(key), after.get(key)) for key in changed]
