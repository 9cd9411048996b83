"""A reading held against the roster: what is new, changed, missing or to be asked; and the edits that take it in."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from difflib import SequenceMatcher
from enum import Enum

from attendance_app.domain.change import Edit, Subject
from attendance_app.domain.roster import Organisation, OrganisationId, Person, PersonId, Role, Roster, Seat, SeatId
from attendance_app.domain.text import folded
from attendance_app.services.roster_import.parsed_roster import Entry, ParsedRoster

_ALIKE, _WORDS_ALIKE = 0.85, 0.5


class Kind(Enum):
    """How an entry stands to the roster."""

    NEW = "new"
    SAME = "same"
    CHANGED = "changed"
    LIKELY = "likely"


class Answer(Enum):
    """What she says of somebody who is likely the same person spelled otherwise."""

    SAME = "same"
    NEW = "new"


@dataclass(frozen=True, slots=True)
class Difference:
    """One entry beside whom it is, or may be. ``changes``: (field, before, after) in words, for CHANGED."""

    entry: Entry
    kind: Kind
    person: Person | None = None
    changes: tuple[tuple[str, str, str], ...] = ()


@dataclass(slots=True)
class ImportPlan:
    """A reading on its way into a roster. Nothing is decided that she must decide: ``answers`` are per row.

    ``remove`` are those of ``missing`` that are to go; ``seats``: every member gets a seat where none is held.
    """

    roster: Roster
    parsed: ParsedRoster
    answers: dict[int, Answer] = field(default_factory=dict)
    remove: set[PersonId] = field(default_factory=set)
    seats: bool = False

    differences: tuple[Difference, ...] = field(init=False)

    def __post_init__(self) -> None:
        """Hold every entry against the roster, once: answers change nothing of that."""
        matched = _matches(self.roster, self.parsed.entries)
        taken = {each.id for each in matched.values()}
        free = [person for person in self.roster.people if person.id not in taken]
        likely = _likely(self.roster, [each for each in self.parsed.entries if each.row not in matched], free)
        self.differences = tuple(
            self._difference(entry, matched.get(entry.row), likely.get(entry.row)) for entry in self.entries
        )

    @property
    def entries(self) -> tuple[Entry, ...]:
        """The people of the reading."""
        return self.parsed.entries

    @property
    def missing(self) -> tuple[Person, ...]:
        """Who is in the roster and not in the file; nobody of these goes by itself."""
        found = {each.person.id for each in self.differences if each.person}
        return tuple(person for person in self.roster.people if person.id not in found)

    @property
    def questions(self) -> tuple[Difference, ...]:
        """Those of whom it must be said whether they are the same person."""
        return tuple(
            each for each in self.differences if each.kind is Kind.LIKELY and each.entry.row not in self.answers
        )

    def edits(self, new_id: Callable[[], str]) -> tuple[tuple[Edit, ...], dict[int, PersonId]]:
        """Return the edits of the forum's roster, and which person each row is; unanswered rows are left out."""
        return _Building(self, new_id).edits()

    def _difference(self, entry: Entry, person: Person | None, likely: Person | None) -> Difference:
        if person is None:
            return Difference(entry, Kind.LIKELY if likely else Kind.NEW, likely)
        after = updated(person, entry, person.organisation)
        changes = _words(person, after)
        held = self.roster.organisation_name(person)
        if entry.organisation and folded(entry.organisation) != folded(held):
            changes = (*changes, ("organisation", held, entry.organisation))
        return Difference(entry, Kind.CHANGED if changes else Kind.SAME, person, changes)


def updated(person: Person, entry: Entry, organisation: OrganisationId | None) -> Person:
    """Return a person with what the entry says; what it is silent on stays."""
    return replace(
        person,
        name=entry.name,
        organisation=organisation,
        role=entry.role or person.role,
        party=entry.party or person.party,
        title=entry.title or person.title,
    )


def _words(before: Person, after: Person) -> tuple[tuple[str, str, str], ...]:
    pairs = (
        ("name", before.name, after.name),
        ("role", before.role.value, after.role.value),
        ("party", before.party, after.party),
        ("title", before.title, after.title),
    )
    return tuple(pair for pair in pairs if pair[1] != pair[2])


def _matches(roster: Roster, entries: Sequence[Entry]) -> dict[int, Person]:
    """Return who each row surely is: the same name and organisation, else the same name where it stands once only."""
    by_both = {(folded(each.name), folded(roster.organisation_name(each))): each for each in roster.people}
    by_name: dict[str, list[Person]] = {}
    for person in roster.people:
        by_name.setdefault(folded(person.name), []).append(person)
    names = [folded(entry.name) for entry in entries]
    matched = {
        entry.row: by_both[name, folded(entry.organisation)]
        for entry, name in zip(entries, names, strict=True)
        if (name, folded(entry.organisation)) in by_both
    }
    taken = {person.id for person in matched.values()}
    counts: dict[str, int] = {}
    for name in names:
        counts[name] = counts.get(name, 0) + 1
    for entry, name in zip(entries, names, strict=True):
        free = [person for person in by_name.get(name, []) if person.id not in taken]
        if entry.row not in matched and len(free) == 1 and counts[name] == 1:
            matched[entry.row] = free[0]
    return matched


def _likely(roster: Roster, entries: Sequence[Entry], free: Sequence[Person]) -> dict[int, Person]:
    """Return whom each row is likely, spelled otherwise or under another name; each person once."""
    found: dict[int, Person] = {}
    taken: set[PersonId] = set()
    by_sign: dict[str, list[Person]] = {}
    for person in free:
        for sign in _signs(person.name):
            by_sign.setdefault(sign, []).append(person)
    for entry in entries:
        near = {person.id: person for sign in _signs(entry.name) for person in by_sign.get(sign, [])}
        body = folded(entry.organisation)
        scored = [
            (alike(entry.name, person.name), -person.position, person)
            for person in near.values()
            if person.id not in taken and (not body or folded(roster.organisation_name(person)) == body)
        ]
        best = max(scored, default=None, key=lambda each: each[:2])
        if best and best[0] > 0:
            found[entry.row] = best[2]
            taken.add(best[2].id)
    return found


def _signs(name: str) -> set[str]:
    """Return what two names must share to be worth comparing: a word, or how they begin."""
    words = folded(name).replace("-", " ").split()
    return {*words, " ".join(word[:2] for word in words)}


def alike(name: str, other: str) -> float:
    """Return how alike two names are, 0 for not: the same but for a word, or spelled nearly the same."""
    first, second = folded(name), folded(other)
    ratio = SequenceMatcher(None, first, second).ratio()
    words, others = set(first.replace("-", " ").split()), set(second.replace("-", " ").split())
    common = words & others
    if not common:
        return ratio if ratio >= _ALIKE else 0.0
    rest, other_rest = " ".join(sorted(words - common)), " ".join(sorted(others - common))
    if not rest or not other_rest:
        return max(ratio, _WORDS_ALIKE)
    near = SequenceMatcher(None, rest, other_rest).ratio()
    return max(ratio, near) if near >= _WORDS_ALIKE else 0.0


class _Building:
    """The roster as the import leaves it, put together step by step."""

    def __init__(self, plan: ImportPlan, new_id: Callable[[], str]) -> None:
        self._plan, self._roster, self._new_id = plan, plan.roster, new_id
        self._organisations: dict[str, Organisation] = {folded(each.name): each for each in plan.roster.organisations}
        self._people: dict[PersonId, Person] = {each.id: each for each in plan.roster.people}
        self._order: list[PersonId] = [each.id for each in plan.roster.people]
        self._seats: dict[SeatId, Seat] = {each.id: each for each in plan.roster.seats}
        self._rows: dict[int, PersonId] = {}

    def edits(self) -> tuple[tuple[Edit, ...], dict[int, PersonId]]:
        for difference in self._plan.differences:
            self._take(difference)
        for person in self._plan.remove:
            self._remove(person)
        for at, person_id in enumerate(self._order, start=1):
            # Positions that rise already are left alone: a change of nothing is no change.
            held = self._people[person_id]
            self._people[person_id] = replace(held, position=at)
        if [each.id for each in self._roster.people] == self._order:
            self._keep_positions()
        if self._plan.seats:
            self._give_seats()
        return tuple(self._made()), self._rows

    def _keep_positions(self) -> None:
        for person in self._roster.people:
            self._people[person.id] = replace(self._people[person.id], position=person.position)

    def _take(self, difference: Difference) -> None:
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
            return
        blank = Person(PersonId(self._new_id()), entry.name, 0, organisation)
        person = updated(blank, entry, organisation)
        self._people[person.id] = person
        self._order.insert(self._place(person), person.id)
        self._rows[entry.row] = person.id

    def _place(self, person: Person) -> int:
        """Return where a new person stands: after the last of the organisation, in a new roster last."""
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
        self._people.pop(person, None)
        self._order = [each for each in self._order if each != person]
        for seat in list(self._seats.values()):
            if seat.holder == person:
                self._seats[seat.id] = replace(seat, holder=None)

    def _give_seats(self) -> None:
        holders = {seat.holder for seat in self._seats.values()}
        for person_id in self._order:
            person = self._people[person_id]
            if person.role is Role.MEMBER and person_id not in holders:
                seat = Seat(SeatId(self._new_id()), person.organisation, person.party, person_id)
                self._seats[seat.id] = seat
        self._add_vacant()

    def _add_vacant(self) -> None:
        wanted: dict[tuple[OrganisationId | None, str], int] = {}
        for organisation, party in self._plan.parsed.vacant:
            key = (self._organisation(organisation), party)
            wanted[key] = wanted.get(key, 0) + 1
        for (organisation_id, party), count in wanted.items():
            held = sum(
                seat.holder is None and (seat.organisation, seat.party) == (organisation_id, party)
                for seat in self._seats.values()
            )
            for _ in range(count - held):
                seat = Seat(SeatId(self._new_id()), organisation_id, party)
                self._seats[seat.id] = seat

    def _made(self) -> list[Edit]:
        organisations = {each.id: each for each in self._organisations.values()}
        before = {each.id: each for each in self._roster.organisations}
        edits = _edits(Subject.ORGANISATION, before, organisations)
        edits += _edits(Subject.PERSON, {each.id: each for each in self._roster.people}, self._people)
        return edits + _edits(Subject.SEAT, {each.id: each for each in self._roster.seats}, self._seats)


def _edits(subject: Subject, before: Mapping, after: Mapping) -> list[Edit]:  # type: ignore[type-arg]
    keys = list(dict.fromkeys([*before, *after]))
    changed = [key for key in keys if before.get(key) != after.get(key)]
    return [Edit(subject, None, key, before.get(key), after.get(key)) for key in changed]
