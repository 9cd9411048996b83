"""The people that a table lists, and how its rows and columns were understood."""

from dataclasses import dataclass

from attendance_app.domain.attendance import Mark
from attendance_app.domain.roster import Role
from attendance_app.domain.text import folded, lookalike, mixes_alphabets
from attendance_app.services.roster_import.source import Table
from attendance_app.services.roster_import.vocabulary import Meaning


@dataclass(frozen=True, slots=True)
class Entry:
    """One person of a row; ``row`` counts from 1. ``role`` and ``mark`` are None where the row does not state them."""

    row: int
    name: str
    organisation: str = ""
    party: str = ""
    title: str = ""
    role: Role | None = None
    mark: Mark | None = None


@dataclass(frozen=True, slots=True)
class SkippedRow:
    """A row that was left out, and the reason as a Swedish clause."""

    row: int
    reason: str


@dataclass(frozen=True, slots=True)
class ParsedRoster:
    """One parsed table.

    ``meanings`` and ``headings`` are per column; ``header`` is the index of the heading row, or None. ``vacant`` are
    (organisation, party, office) of each vacant seat. ``hidden_signs`` counts names that held invisible characters.
    """

    table: Table
    header: int | None
    meanings: tuple[Meaning, ...]
    headings: tuple[str, ...]
    entries: tuple[Entry, ...]
    skipped: tuple[SkippedRow, ...] = ()
    vacant: tuple[tuple[str, str, str], ...] = ()
    hidden_signs: int = 0

    @property
    def left_out(self) -> tuple[str, ...]:
        """The headings of the columns that are not used."""
        used = zip(self.headings, self.meanings, strict=True)
        return tuple(heading for heading, meaning in used if meaning is Meaning.NOTHING and heading)

    @property
    def lookalikes(self) -> tuple[str, ...]:
        """The names that are not what they look like: of mixed alphabets, or looking like another in other letters."""
        seen: dict[str, set[str]] = {}
        for each in self.entries:
            seen.setdefault(lookalike(each.name), set()).add(folded(each.name))
        return tuple(
            each.name for each in self.entries if mixes_alphabets(each.name) or len(seen[lookalike(each.name)]) > 1
        )

    @property
    def has_roles(self) -> bool:
        """True where the table says who is a member or a substitute; then it determines the seats too."""
        return bool(self.vacant) or any(entry.role in {Role.MEMBER, Role.SUBSTITUTE} for entry in self.entries)

    @property
    def has_marks(self) -> bool:
        """True where the table says who was present, in a column or by section headings."""
        return self.has(Meaning.MARK) or any(entry.mark is not None for entry in self.entries)

    def has(self, meaning: Meaning) -> bool:
        """Tell if some column has that meaning."""
        return meaning in self.meanings
