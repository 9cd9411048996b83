"""A roster as it was read: tables of texts, wherever they came from, and what they say of people."""

from dataclasses import dataclass
from typing import Any

from attendance_app.domain.attendance import Mark
from attendance_app.domain.roster import Role
from attendance_app.services.roster_import.vocabulary import Meaning

Row = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of texts; ``flowing``: taken from running text, which may go on after the list.

    ``numbers``: where each row stands in the file, from 1, when that is another place.
    """

    name: str
    rows: tuple[Row, ...]
    flowing: bool = False
    numbers: tuple[int, ...] = ()

    def number(self, row: int) -> int:
        """Return where a row (from 1) stands in the file."""
        return self.numbers[row - 1] if 0 < row <= len(self.numbers) else row


@dataclass(frozen=True, slots=True)
class Source:
    """What a file held: tables, and our own full record where it is an export of ours; ``name`` is the file's."""

    name: str
    tables: tuple[Table, ...]
    records: tuple[dict[str, Any], ...] = ()


@dataclass(frozen=True, slots=True)
class Entry:
    """One person as a row gives it; ``row`` counts from 1. ``role`` and ``mark`` are None where nothing is said."""

    row: int
    name: str
    organisation: str = ""
    party: str = ""
    title: str = ""
    role: Role | None = None
    mark: Mark | None = None


@dataclass(frozen=True, slots=True)
class SkippedRow:
    """A row that is left out, and why, as a Swedish half-sentence."""

    row: int
    reason: str


@dataclass(frozen=True, slots=True)
class ParsedRoster:
    """One table understood. ``meanings`` and ``headings`` are per column; ``header`` is the heading's row or None."""

    table: Table
    header: int | None
    meanings: tuple[Meaning, ...]
    headings: tuple[str, ...]
    entries: tuple[Entry, ...]
    skipped: tuple[SkippedRow, ...] = ()
    vacant: tuple[tuple[str, str], ...] = ()
    hidden_signs: int = 0

    @property
    def left_out(self) -> tuple[str, ...]:
        """The headings of the columns that are not used."""
        used = zip(self.headings, self.meanings, strict=True)
        return tuple(heading for heading, meaning in used if meaning is Meaning.NOTHING and heading)

    @property
    def has_roles(self) -> bool:
        """Tell if it says who is a member: then it says of the seats too."""
        return bool(self.vacant) or any(entry.role is not None for entry in self.entries)

    @property
    def has_marks(self) -> bool:
        """Tell if it says who was there, in a column or by the headings."""
        return self.has(Meaning.MARK) or any(entry.mark is not None for entry in self.entries)

    def has(self, meaning: Meaning) -> bool:
        """Tell if some column holds that."""
        return meaning in self.meanings
