"""A parsed roster compared with the forum's: who is new, changed or missing, and which questions are open."""

from dataclasses import dataclass, field, replace
from enum import Enum

from attendance_app.domain.roster import OrganisationId, Person, PersonId, Roster
from attendance_app.domain.text import folded
from attendance_app.services.roster_import.name_matching import certain_matches, likely_matches
from attendance_app.services.roster_import.parsed_roster import Entry, ParsedRoster


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
    """One entry and the person it is, or probably is; ``changes`` are (field, before, after) of a CHANGED one."""

    entry: Entry
    kind: Kind
    person: Person | None = None
    changes: tuple[tuple[str, str, str], ...] = ()


@dataclass(slots=True)
class ImportPlan:
    """What an import will do to a roster, and what the secretary decides about it.

    ``answers`` are by row, for LIKELY entries; without one the entry is skipped. ``remove`` are those of ``missing``
    to remove. ``seats``: every member without a seat gets one.
    """

    roster: Roster
    parsed: ParsedRoster
    answers: dict[int, Answer] = field(default_factory=dict)
    remove: set[PersonId] = field(default_factory=set)
    seats: bool = False

    differences: tuple[Difference, ...] = field(init=False)

    def __post_init__(self) -> None:
        """Compare every entry with the roster, once: answers do not change the comparison."""
        matched = certain_matches(self.roster, self.parsed.entries)
        taken = {each.id for each in matched.values()}
        free = [person for person in self.roster.people if person.id not in taken]
        likely = likely_matches(self.roster, [each for each in self.parsed.entries if each.row not in matched], free)
        self.differences = tuple(
            self._difference(entry, matched.get(entry.row), likely.get(entry.row)) for entry in self.entries
        )

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

    def _difference(self, entry: Entry, person: Person | None, likely: Person | None) -> Difference:
        if person is None:
            return Difference(entry, Kind.LIKELY if likely else Kind.NEW, likely)
        after = updated(person, entry, person.organisation)
        changes = _changed_fields(person, after)
        held = self.roster.organisation_name(person)
        if entry.organisation and folded(entry.organisation) != folded(held):
            changes = (*changes, ("organisation", held, entry.organisation))
        return Difference(entry, Kind.CHANGED if changes else Kind.SAME, person, changes)


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
