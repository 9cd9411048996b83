"""Parses the rows of one table: people, section headings, vacant seats; other rows are skipped with a reason."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace

from attendance_app.domain.attendance import Mark
from attendance_app.domain.roster import Role
from attendance_app.domain.text import LONGEST_NAME, clean, folded
from attendance_app.services.printable import unprintable_words
from attendance_app.services.roster_import.name_parts import NameHabits, habits_of, parts_of
from attendance_app.services.roster_import.parsed_roster import Entry, ParsedRoster, SkippedRow
from attendance_app.services.roster_import.role_words import is_official_title, is_plain_role, role_of
from attendance_app.services.roster_import.section_headings import SectionHeadings
from attendance_app.services.roster_import.source import Row, Table
from attendance_app.services.roster_import.vocabulary import (
    Meaning,
    has_digit,
    is_person,
    is_sum,
    is_vacant,
    mark_of,
)

# After this many rows that are no people, a table within running text has ended.
_END = 3
_FORMULA = ("=", "+", "-", "@")


@dataclass(slots=True)
class RowParser:
    """Goes through one table and keeps track of its section headings."""

    table: Table
    unprintable: Callable[[str], str]
    meanings: tuple[Meaning, ...]
    header: int | None
    strange: int = 0
    hidden: int = 0
    entries: list[Entry] = field(default_factory=list)
    skipped: list[SkippedRow] = field(default_factory=list)
    vacant: list[tuple[str, str, str]] = field(default_factory=list)
    rows: list[Row] = field(init=False)
    above: SectionHeadings = field(init=False)

    def read(self) -> ParsedRoster:
        """Return the parsed rows; rows count from 1."""
        self.rows = [tuple(map(clean, row)) for row in self.table.rows]
        self.above = SectionHeadings(self.rows, self.meanings, self.table.flowing)
        start = 0 if self.header is None else self.header + 1
        turned = _last_name_first(self._cell(self.rows[start - 1], Meaning.NAME)) if start else False
        habits = habits_of([self._cell(row, Meaning.NAME) for row in self.rows[start:]], last_word_first=turned)
        filled = self._fills_down(self.rows[start:])
        returns = any(map(self._repeats_header, self.rows[start:]))
        self.above.apply_above(start - 1 if start else 0, returns=returns)
        for at in range(start, len(self.rows)):
            row = self.rows[at]
            if not any(row) or self._repeats_header(row) or self.above.apply(at):
                continue
            self._read_row(at + 1, row, habits, fills_down=filled)
            if self.table.flowing and self.strange == _END and self.entries:
                del self.skipped[-_END:]
                break
        self._name_twice()
        people, skipped, vacant = tuple(self.entries), tuple(self.skipped), tuple(self.vacant)
        return ParsedRoster(self.table, self.header, self.meanings, (), people, skipped, vacant, self.hidden)

    def _read_row(self, number: int, row: Row, habits: NameHabits, *, fills_down: bool) -> None:
        first_and_last = (self._cell(row, each) for each in (Meaning.FIRST_NAME, Meaning.LAST_NAME))
        parts = parts_of(" ".join(filter(None, first_and_last)) or self._cell(row, Meaning.NAME), habits)
        organisation = self._cell(row, Meaning.ORGANISATION) or parts.organisation
        if fills_down:
            self.above.organisation = organisation or self.above.organisation
        organisation = organisation or self.above.organisation
        party = self._cell(row, Meaning.PARTY) or parts.party or self.above.party
        if is_vacant(parts.name, party):
            _, office = self._role(row, parts.title)
            self.vacant.append((organisation, party, office))
            return
        reason = self._refusal(row, parts.name)
        if reason:
            self.skipped.append(SkippedRow(self.table.number(number), reason))
            self.strange += 1
            return
        self.strange = 0
        self.hidden += self._has_hidden_signs(number)
        role, title = self._role(row, parts.title)
        mark = mark_of(self._cell(row, Meaning.MARK)) if Meaning.MARK in self.meanings else self.above.mark
        self.entries.append(Entry(number, parts.name, organisation, party, title, role, mark))

    def _role(self, row: Row, title: str) -> tuple[Role | None, str]:
        said = self._cell(row, Meaning.ROLE)
        title = self._cell(row, Meaning.TITLE) or title
        role = role_of(said) if said else None
        if role is None and not is_official_title(said):
            role = self.above.role
        if not said and role_of(" ".join(title.split()[:2])) is Role.SUBSTITUTE:
            # "Tjänstgörande ersättare för …", under the heading of those who decide.
            role = Role.SUBSTITUTE
        if role is None and not said and title:
            role = role_of(title)
            title = "" if is_plain_role(title) else title
        # What says more than the role ("vice ordförande", "1:e ersättare", "kommundirektör") is kept as a title.
        office = "" if is_plain_role(said) or folded(said) in folded(title) else said
        return role, ", ".join(part for part in (office, title) if part)

    def _refusal(self, row: Row, name: str) -> str:
        if not name:
            return "inget namn"
        if is_sum(name) and not is_person(name):
            return "summering eller sidfot"
        if sum(letter.isalpha() for letter in name) < 2 or has_digit(name):
            return f"”{name[:60]}” är inget namn"
        if len(name) > LONGEST_NAME:
            return f"namnet är längre än {LONGEST_NAME} tecken"
        if not is_person(name) and (self.table.flowing or self._stands_alone(row)):
            return f"”{name[:60]}” är inget namn"
        signs = self.unprintable(name)
        return unprintable_words(name, signs) if signs else ""

    def _stands_alone(self, row: Row) -> bool:
        """Tell if only the name is filled in, in a table with a column of organisations."""
        return Meaning.ORGANISATION in self.meanings and sum(map(bool, row)) == 1 and len(row) > 1

    def _has_hidden_signs(self, number: int) -> bool:
        """Tell if a name contains invisible characters, such as zero-width ones and soft hyphens."""
        naming = (Meaning.NAME, Meaning.FIRST_NAME, Meaning.LAST_NAME)
        text = "".join(self._held(self.table.rows[number - 1], each) for each in naming)
        return not text.isprintable() and any(not sign.isprintable() and not sign.isspace() for sign in text)

    def _repeats_header(self, row: Row) -> bool:
        if self.header is None:
            return False
        first = self.rows[self.header]
        # A shortcut: nearly every row differs in its first cell.
        if [cell.casefold() for cell in row[:1]] != [cell.casefold() for cell in first[:1]]:
            return False
        alike = zip(row, first, strict=False)
        return bool(first) and all(cell == head or folded(cell) == folded(head) for cell, head in alike)

    def _fills_down(self, rows: Sequence[Row]) -> bool:
        """Tell if an organisation is written in the first row of its people only, as in merged cells."""
        held = [self._cell(row, Meaning.ORGANISATION) for row in rows if any(row)]
        said = [each for each in held if each]
        return bool(said) and len(said) < len(held) * 0.7 and len(set(said)) >= len(said) * 0.7

    def _cell(self, row: Row, meaning: Meaning) -> str:
        text = self._held(row, meaning)
        # Our own csv export puts an apostrophe before a formula.
        return text[1:] if text[:1] == "'" and text[1:2] in _FORMULA else text

    def _held(self, row: Row, meaning: Meaning) -> str:
        at = self.meanings.index(meaning) if meaning in self.meanings else -1
        return row[at] if 0 <= at < len(row) else ""

    def _name_twice(self) -> None:
        """Skip a person who occurs twice, keeping a mark of either row."""
        seen: dict[tuple[str, str], int] = {}
        kept: list[Entry] = []
        for entry in self.entries:
            key = (folded(entry.name), folded(entry.organisation))
            if key in seen:
                first = kept[seen[key]]
                if entry.mark is Mark.PRESENT and first.mark is not Mark.PRESENT:
                    kept[seen[key]] = replace(first, mark=entry.mark)
                there, here = self.table.number(first.row), self.table.number(entry.row)
                self.skipped.append(SkippedRow(here, f"”{entry.name}” står redan på rad {there}"))
            else:
                seen[key] = len(kept)
                kept.append(entry)
        self.entries = kept


def _last_name_first(heading: str) -> bool:
    """Tell if a heading says that the last name comes first: "Efternamn Förnamn"."""
    words = folded(heading)
    return "fornamn" in words and -1 < words.find("efternamn") < words.find("fornamn")
