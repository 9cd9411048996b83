"""What a table says: which column holds what, who stands in it, and which rows were not understood and why.

Knows no file format: a table is rows of texts, wherever they came from.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from attendance_app.domain.attendance import Mark
from attendance_app.domain.roster import Role
from attendance_app.domain.text import LONGEST_NAME, clean, folded
from attendance_app.services import text_lines
from attendance_app.services.column_guess import guessed_meanings, header_row
from attendance_app.services.journal import unprintable_words
from attendance_app.services.roster_names import NameHabits, habits_of, parts_of
from attendance_app.services.roster_words import (
    VACANT,
    Meaning,
    is_body,
    is_count,
    is_person,
    is_sum,
    mark_of,
    role_of,
    without_count,
)

Row = tuple[str, ...]
# So many rows in a row that say nothing end a table that stands within other text.
_END = 3
_FORMULA = ("=", "+", "-", "@")


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of texts; ``flowing``: taken from running text, which may go on after the list."""

    name: str
    rows: tuple[Row, ...]
    flowing: bool = False


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
class Unread:
    """A row that is left out, and why, as a Swedish half-sentence."""

    row: int
    reason: str


@dataclass(frozen=True, slots=True)
class Reading:
    """One table understood. ``meanings`` and ``headings`` are per column; ``header`` is the heading's row or None."""

    table: Table
    header: int | None
    meanings: tuple[Meaning, ...]
    headings: tuple[str, ...]
    entries: tuple[Entry, ...]
    unread: tuple[Unread, ...] = ()
    vacant: tuple[tuple[str, str], ...] = ()
    hidden_signs: int = 0

    @property
    def left_out(self) -> tuple[str, ...]:
        """The headings of the columns that are not used."""
        used = zip(self.headings, self.meanings, strict=True)
        return tuple(heading for heading, meaning in used if meaning is Meaning.NOTHING and heading)

    @property
    def tells_roles(self) -> bool:
        """Tell if it says who is a member: then it says of the seats too."""
        return bool(self.vacant) or any(entry.role is not None for entry in self.entries)

    def has(self, meaning: Meaning) -> bool:
        """Tell if some column holds that."""
        return meaning in self.meanings


def best_reading(tables: Sequence[Table], unprintable: Callable[[str], str]) -> Reading:
    """Return the reading of the table that gives most people, marks and organisations; an empty one for no table."""
    readings = [read_table(table, unprintable) for table in tables]
    empty = Reading(Table("", ()), None, (), (), ())
    return max(readings, key=_worth, default=empty)


def read_table(table: Table, unprintable: Callable[[str], str], meanings: Sequence[Meaning] | None = None) -> Reading:
    """Understand one table; ``meanings`` are what she says of the columns, in place of the guess."""
    if all(len(row) <= 1 for row in table.rows):
        return _read_lines(table, unprintable, meanings)
    return _read_grid(table, unprintable, meanings)


def _worth(reading: Reading) -> tuple[float, int]:
    known = len([each for each in reading.meanings if each is not Meaning.NOTHING])
    whole = sum(1 + bool(each.organisation) / 2 + (each.mark is Mark.PRESENT) / 4 for each in reading.entries)
    headed = 3 if reading.header is not None else 0
    return whole + headed - len(reading.unread) / 2, known


def _read_lines(table: Table, unprintable: Callable[[str], str], meanings: Sequence[Meaning] | None) -> Reading:
    """Read lines of text: as columns where tabs or gaps make some, else around a heading, else one name a line."""
    lines = [row[0] if row else "" for row in table.rows]
    readings = []
    split = text_lines.split_lines(lines)
    if split:
        readings.append(_read_grid(replace(table, rows=tuple(split)), unprintable, meanings))
    starts = [at for at, line in enumerate(lines) if text_lines.header_line(line)]
    bodies = sum(is_body(line) and len(line.split()) > 2 for line in lines)
    if not starts and bodies > len([line for line in lines if line.strip()]) / 2:
        starts = [-1]
    for start in starts:
        rows: list[Row] = [()] * len(lines)
        # The lines just above stay: they may say the day.
        for at in range(max(0, start - 10), max(0, start)):
            rows[at] = (lines[at],)
        for at, row in text_lines.list_within(lines, start + 1):
            rows[at] = row
        held = (Meaning.NAME, Meaning.ORGANISATION, Meaning.MARK)
        reading = _Reader(replace(table, rows=tuple(rows)), unprintable, held, start if start >= 0 else None).read()
        readings.append(replace(reading, headings=("Namn", "Organisation", "Närvaro")))
    if not readings:
        readings.append(_read_grid(replace(table, rows=tuple((line,) for line in lines)), unprintable, meanings))
    return max(readings, key=_worth)


def _read_grid(table: Table, unprintable: Callable[[str], str], meanings: Sequence[Meaning] | None) -> Reading:
    width = max((len(row) for row in table.rows), default=0)
    rows = tuple((*row, *("",) * (width - len(row))) for row in table.rows)
    header = header_row(rows)
    wide = replace(table, rows=rows)
    held = tuple(meanings) if meanings and len(meanings) == width else guessed_meanings(rows, header)
    reading = _Reader(wide, unprintable, held, header).read()
    headings = tuple(clean(text) for text in rows[header]) if header is not None else _numbered(rows, held)
    return replace(reading, headings=headings)


def _numbered(rows: Sequence[Row], meanings: Sequence[Meaning]) -> tuple[str, ...]:
    filled = [any(row[at].strip() for row in rows) for at in range(len(meanings))]
    return tuple(f"kolumn {at + 1}" if there else "" for at, there in enumerate(filled))


@dataclass(slots=True)
class _Reader:
    """Walks down one table, remembering under which headings it is."""

    table: Table
    unprintable: Callable[[str], str]
    meanings: tuple[Meaning, ...]
    header: int | None
    organisation: str = ""
    role: Role | None = None
    strange: int = 0
    hidden: int = 0
    entries: list[Entry] = field(default_factory=list)
    unread: list[Unread] = field(default_factory=list)
    vacant: list[tuple[str, str]] = field(default_factory=list)

    def read(self) -> Reading:
        rows = self.table.rows
        start = 0 if self.header is None else self.header + 1
        habits = habits_of([self._cell(row, Meaning.NAME) for row in rows[start:]])
        filled = self._fills_down(rows[start:])
        self._read_role_above()
        for at in range(start, len(rows)):
            row = rows[at]
            if not any(cell.strip() for cell in row) or self._repeats_header(row):
                continue
            self._read_row(at + 1, row, habits, filled)
            if self.table.flowing and self.strange == _END and self.entries:
                del self.unread[-_END:]
                break
        self._name_twice()
        return Reading(
            self.table, self.header, self.meanings, (), tuple(self.entries), tuple(self.unread), tuple(self.vacant),
            self.hidden,
        )  # fmt: skip

    def _read_row(self, number: int, row: Row, habits: NameHabits, filled: bool) -> None:
        if self._is_heading(row):
            return
        text = " ".join(filter(None, (self._cell(row, each) for each in (Meaning.FIRST_NAME, Meaning.LAST_NAME))))
        text = text or self._cell(row, Meaning.NAME)
        parts = parts_of(text, habits)
        organisation = clean(self._cell(row, Meaning.ORGANISATION)) or parts.organisation
        if filled:
            self.organisation = organisation or self.organisation
        organisation = organisation or self.organisation
        party = clean(self._cell(row, Meaning.PARTY)) or parts.party
        if folded(parts.name) in VACANT:
            self.vacant.append((organisation, party))
            return
        reason = self._refusal(row, parts.name)
        if reason:
            self.unread.append(Unread(number, reason))
            self.strange += 1
            return
        self.strange = 0
        self.hidden += any(sign not in " \t\r\n" and not sign.isprintable() and not sign.isspace() for sign in text)
        role, title = self._role(row, parts.title)
        mark = mark_of(self._cell(row, Meaning.MARK)) if Meaning.MARK in self.meanings else None
        self.entries.append(Entry(number, parts.name, organisation, party, title, role, mark))

    def _role(self, row: Row, title: str) -> tuple[Role | None, str]:
        said = clean(self._cell(row, Meaning.ROLE))
        title = clean(self._cell(row, Meaning.TITLE)) or title
        role = role_of(said) if said else self.role
        if role is None and not said and title:
            role = role_of(title)
            title = "" if role is not None and len(title.split()) == 1 and "ordf" not in folded(title) else title
        # A role that is no word of ours ("vice ordförande", "kommundirektör") is kept as a title.
        beside = said if said and (role is None or "ordf" in folded(said)) else ""
        return role, title or beside

    def _refusal(self, row: Row, name: str) -> str:
        if not name:
            return "inget namn"
        if is_sum(name) and not is_person(name):
            return "summering eller sidfot"
        if sum(letter.isalpha() for letter in name) < 2 or any(letter.isdigit() for letter in name):
            return f"”{name[:60]}” är inget namn"
        if len(name) > LONGEST_NAME:
            return f"namnet är längre än {LONGEST_NAME} tecken"
        if not is_person(name) and (self.table.flowing or self._stands_alone(row)):
            return f"”{name[:60]}” är inget namn"
        signs = self.unprintable(name)
        return unprintable_words(name, signs) if signs else ""

    def _stands_alone(self, row: Row) -> bool:
        """Tell if nothing but the name's cell is filled in a table that says an organisation of everybody."""
        return Meaning.ORGANISATION in self.meanings and sum(bool(cell.strip()) for cell in row) == 1 and len(row) > 1

    def _read_role_above(self) -> None:
        """Take in a role that stands just over the column headings: "Ledamöter"."""
        above = [row for row in self.table.rows[: self.header or 0] if any(cell.strip() for cell in row)]
        cells = [clean(cell) for cell in above[-1] if cell.strip()] if above else []
        if len(cells) == 1 and len(cells[0].split()) <= 3 and not is_person(cells[0]):
            self.role = role_of(without_count(cells[0]))

    def _is_heading(self, row: Row) -> bool:
        """Take in a row that heads the rows under it: an organisation, or a role."""
        cells = list(dict.fromkeys(clean(cell) for cell in row if cell.strip()))
        texts = [cell for cell in cells if not is_count(cell)]
        if len(texts) != 1 or (self.table.flowing and len(texts[0].split()) > 6):
            return False
        text = without_count(texts[0])
        role = role_of(text)
        if role is not None and len(text.split()) <= 3 and not is_person(text):
            self.role = role
            return True
        if Meaning.ORGANISATION in self.meanings or is_sum(text) or any(letter.isdigit() for letter in text):
            return False
        alone = len(self.meanings) == 1 or all(each is Meaning.NOTHING for each in self.meanings[1:])
        if "," in text or "(" in text or (is_person(text) and not is_body(text)) or (alone and not is_body(text)):
            return False
        if self.table.flowing and not is_body(text):
            return False
        self.organisation, self.role = text, None
        return True

    def _repeats_header(self, row: Row) -> bool:
        if self.header is None:
            return False
        first = self.table.rows[self.header]
        alike = zip(row, first, strict=False)
        return bool(first) and all(folded(clean(cell)) == folded(clean(head)) for cell, head in alike)

    def _fills_down(self, rows: Sequence[Row]) -> bool:
        """Tell if an organisation is written in the first row of its people only, as in merged cells."""
        held = [clean(self._cell(row, Meaning.ORGANISATION)) for row in rows if any(cell.strip() for cell in row)]
        said = [each for each in held if each]
        return bool(said) and len(said) < len(held) * 0.7 and len(set(said)) >= len(said) * 0.7

    def _cell(self, row: Row, meaning: Meaning) -> str:
        at = self.meanings.index(meaning) if meaning in self.meanings else -1
        text = row[at] if 0 <= at < len(row) else ""
        # Our own csv sets an apostrophe before what a spreadsheet would work out.
        return text[1:] if text[:1] == "'" and text[1:2] in _FORMULA else text

    def _name_twice(self) -> None:
        """Leave out a person who stands twice, keeping a mark that either row has."""
        seen: dict[tuple[str, str], int] = {}
        kept: list[Entry] = []
        for entry in self.entries:
            key = (folded(entry.name), folded(entry.organisation))
            if key in seen:
                first = kept[seen[key]]
                if entry.mark is Mark.PRESENT and first.mark is not Mark.PRESENT:
                    kept[seen[key]] = replace(first, mark=entry.mark)
                self.unread.append(Unread(entry.row, f"”{entry.name}” står redan på rad {first.row}"))
            else:
                seen[key] = len(kept)
                kept.append(entry)
        self.entries = kept
