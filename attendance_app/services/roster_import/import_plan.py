"""A parsed roster compared with the forum's: who is new, changed or missing, and which questions are open."""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from enum import Enum

from attendance_app.domain.roster import OrganisationId, Person, PersonId, Role, Roster
from attendance_app.domain.text import folded
from attendance_app.services.roster_import.name_matching import certain_matches, likely_matches
from attendance_app.services.roster_import.parsed_roster import Entry, ParsedRoster
from attendance_app.services.roster_import.role_decisions import UNREAD, RoleReading, read_roles


class Kind(Enum):
    """How an entry compares with the roster; LIKELY: probably a person there, spelled otherwise."""

    NEW = "new"
    SAME = "same"
    CHANGED = "changed"
    LIKELY = "likely"


class Answer(Enum):
    """The secretary's answer on a LIKELY entry: the same person, or somebody new."""

    SAME = "same"
    NEW = "new"


@dataclass(frozen=True, slots=True)
class Difference:
    """One entry and the person it is, or probably is; ``changes`` are (field, before, after) of a CHANGED one.

    The entry's role is the decided one, None while it must be asked; ``reading`` is what the list says of it.
    """

    entry: Entry
    kind: Kind
    person: Person | None = None
    changes: tuple[tuple[str, str, str], ...] = ()
    reading: RoleReading = UNREAD


@dataclass(slots=True)
class ImportPlan:
    """What an import will do to a roster, and what the secretary decides about it.

    ``answers`` are by row, for LIKELY entries; without one the entry is skipped. ``remove`` are those of ``missing``
    to remove. ``seats``: every member of the file has a seat; ``seated`` says otherwise for single rows. Entries and
    roles are changed by ``change_entry`` and ``choose_role``.
    """

    roster: Roster
    parsed: ParsedRoster
    answers: dict[int, Answer] = field(default_factory=dict)
    remove: set[PersonId] = field(default_factory=set)
    seats: bool = False
    seated: dict[int, bool] = field(default_factory=dict)

    differences: tuple[Difference, ...] = field(init=False)
    _roles: dict[int, Role] = field(init=False, default_factory=dict)
    _matched: dict[int, Person] = field(init=False)
    _likely: dict[int, Person] = field(init=False)

    def __post_init__(self) -> None:
        """Compare every entry with the roster."""
        self._match()
        self._compare()

    def change_entry(self, entry: Entry) -> None:
        """Replace the entry of the same row; a role in it is chosen, as by ``choose_role``."""
        before = next(each for each in self.entries if each.row == entry.row)
        if entry.role is not None:
            self._roles[entry.row] = entry.role
        entry = replace(entry, role=before.role)
        entries = tuple(entry if each.row == entry.row else each for each in self.entries)
        self.parsed = replace(self.parsed, entries=entries)
        if (before.name, before.organisation) != (entry.name, entry.organisation):
            self._match()
        self._compare()

    def answer(self, row: int, answer: Answer | None) -> None:
        """Say whether a LIKELY entry is the same person; None takes the answer back."""
        if answer is None:
            self.answers.pop(row, None)
        else:
            self.answers[row] = answer
        self._compare()

    def choose_role(self, rows: Iterable[int], role: Role | None) -> None:
        """Set the role of rows, whatever the list says; None leaves it to the list again."""
        for row in rows:
            if role is None:
                self._roles.pop(row, None)
            else:
                self._roles[row] = role
        self._compare()

    def take_suggestions(self) -> None:
        """Set every role that must be asked to the suggested one, where there is one."""
        for each in self.doubtful:
            if each.reading.suggested is not None:
                self._roles.setdefault(each.entry.row, each.reading.suggested)
        self._compare()

    def _match(self) -> None:
        self._matched = certain_matches(self.roster, self.entries)
        taken = {each.id for each in self._matched.values()}
        free = [person for person in self.roster.people if person.id not in taken]
        others = [each for each in self.entries if each.row not in self._matched]
        self._likely = likely_matches(self.roster, others, free)

    def _compare(self) -> None:
        readings = read_roles(self.parsed)
        self.differences = tuple(self._difference(entry, readings[entry.row]) for entry in self.entries)

    @property
    def entries(self) -> tuple[Entry, ...]:
        """The people of the parsed roster."""
        return self.parsed.entries

    @property
    def missing(self) -> tuple[Person, ...]:
        """The people of the roster who are not in the file; they are never removed automatically."""
        found = {each.person.id for each in self.differences if each.person}
        return tuple(person for person in self.roster.people if person.id not in found)

    @property
    def questions(self) -> tuple[Difference, ...]:
        """The LIKELY entries that are not answered yet."""
        return tuple(
            each for each in self.differences if each.kind is Kind.LIKELY and each.entry.row not in self.answers
        )

    @property
    def doubtful(self) -> tuple[Difference, ...]:
        """Those whom the list gives no certain role, and who are not in the roster already; decided since or not."""
        return tuple(each for each in self.differences if each.reading.doubt and self.known(each) is None)

    @property
    def undecided(self) -> tuple[Difference, ...]:
        """Those of ``doubtful`` whose role is not decided; they get no seat."""
        return tuple(each for each in self.doubtful if each.entry.role is None and self.is_imported(each))

    @property
    def members_without_seat(self) -> tuple[Difference, ...]:
        """The members of the file who have no seat and get none."""
        return tuple(
            each
            for each in self.differences
            if each.entry.role is Role.MEMBER and self.is_imported(each) and not self.has_seat(each)
        )

    def is_imported(self, difference: Difference) -> bool:
        """Tell if an entry is imported; a LIKELY one is not before it is answered."""
        return difference.kind is not Kind.LIKELY or difference.entry.row in self.answers

    def known(self, difference: Difference) -> Person | None:
        """Return the person of the roster that an entry is, None for a new one."""
        same = difference.kind is not Kind.LIKELY or self.answers.get(difference.entry.row) is not Answer.NEW
        return difference.person if same else None

    def has_seat(self, difference: Difference) -> bool:
        """Tell if an entry has a seat after the import: the one held already, or another."""
        entry, person = difference.entry, self.known(difference)
        if entry.role is not Role.MEMBER:
            return False
        held = person is not None and any(seat.holder == person.id for seat in self.roster.seats)
        return self.seated.get(entry.row, held or self.seats)

    def _difference(self, entry: Entry, reading: RoleReading) -> Difference:
        person, likely = self._matched.get(entry.row), self._likely.get(entry.row)
        entry = replace(entry, role=self._role(entry, person or likely, reading))
        if person is None:
            return Difference(entry, Kind.LIKELY if likely else Kind.NEW, likely, reading=reading)
        after = updated(person, entry, person.organisation)
        changes = _changed_fields(person, after)
        held = self.roster.organisation_name(person)
        if entry.organisation and folded(entry.organisation) != folded(held):
            changes = (*changes, ("organisation", held, entry.organisation))
        return Difference(entry, Kind.CHANGED if changes else Kind.SAME, person, changes, reading)

    def _role(self, entry: Entry, person: Person | None, reading: RoleReading) -> Role | None:
        """Return the chosen role, else the stated one, else that of a person who is there, else what the list tells."""
        if entry.row in self._roles:
            return self._roles[entry.row]
        known = person if self.answers.get(entry.row) is not Answer.NEW else None
        return entry.role or (known.role if known else reading.role)


def updated(person: Person, entry: Entry, organisation: OrganisationId | None) -> Person:
    """Return a person with the fields that the entry states; the others stay."""
    return replace(
        person,
        name=entry.name,
        organisation=organisation,
        role=entry.role or person.role,
        party=entry.party or person.party,
        title=entry.title or person.title,
    )


def _changed_fields(before: Person, after: Person) -> tuple[tuple[str, str, str], ...]:
    pairs = (
        ("name", before.name, after.name),
        ("role", before.role.value, after.role.value),
        ("party", before.party, after.party),
        ("title", before.title, after.title),
    )
    return tuple(pair for pair in pairs if pair[1] != pair[2])
