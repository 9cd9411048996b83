"""Reshapes tables to one person a row: from people side by side, several in a cell, or blocks of lines."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from attendance_app.services.roster_import.column_meanings import find_header
from attendance_app.services.roster_import.name_parts import NameHabits, parts_of
from attendance_app.services.roster_import.role_words import role_of
from attendance_app.services.roster_import.source import Row, Table
from attendance_app.services.roster_import.vocabulary import (
    NAMING,
    Meaning,
    heading_meaning,
    is_person,
    is_ruler,
)

_LISTED = re.compile(r"\s*;\s*|\s*,\s*|\s+och\s+|\s+samt\s+")
# The least number of people, or blocks, that make a pattern.
_SOME = 3
# A larger table is not reshaped: nobody writes a thousand people into cells.
_MOST_ROWS, _MOST_CELLS = 2000, 10_000
_EITHER = (NameHabits(), NameHabits(last_name_first=True))
# Meanings that describe one person.
_OF_A_PERSON = frozenset({Meaning.PARTY, Meaning.MARK, Meaning.TITLE, Meaning.ROLE})


def shapes_of(table: Table) -> list[Table]:
    """Return the shapes that a table may have: itself without ruling lines, and reshaped ones."""
    plain = replace(table, rows=tuple(() if is_ruler(row) else row for row in table.rows))
    if len(table.rows) > _MOST_ROWS or sum(map(len, table.rows)) > _MOST_CELLS:
        return [plain]
    others = (side_by_side(plain), people_by_lines(plain), people_in_a_line(plain), blocks(plain))
    return [plain, *(each for each in others if each is not None)]


@dataclass(frozen=True, slots=True)
class _PersonColumns:
    """The columns of one of the people who share a row; ``role``: the heading over them where it names a role."""

    columns: tuple[int, ...]
    meanings: tuple[Meaning | None, ...]
    role: str


def side_by_side(table: Table) -> Table | None:
    """Return a table whose header names people in several places ("Ledamot | Ersättare") with one person a row."""
    header = find_header(even(table.rows))
    if header is None:
        return None
    head = table.rows[header]
    meanings = [heading_meaning(cell) if cell.strip() else None for cell in head]
    starts = [at for at, each in enumerate(meanings) if each in NAMING and not _is_second_half(meanings, at)]
    if len(starts) < 2:
        return None
    groups = [
        _PersonColumns(
            tuple(range(start, end)), tuple(meanings[start:end]), head[start] if role_of(head[start]) else ""
        )
        for start, end in zip(starts, [*starts[1:], len(meanings)], strict=True)
    ]
    # Columns before the first name hold for all (an organisation), unless they describe a person.
    shared = [at for at in range(starts[0]) if meanings[at] not in _OF_A_PERSON]
    return _one_person_a_row(table, header, shared, groups)


def _is_second_half(meanings: Sequence[Meaning | None], at: int) -> bool:
    """Tell if a column is the second half of a name, with the first half in the column before."""
    halves = {Meaning.FIRST_NAME, Meaning.LAST_NAME}
    return at > 0 and {meanings[at - 1], meanings[at]} == halves


def _one_person_a_row(table: Table, header: int, shared: Sequence[int], groups: Sequence[_PersonColumns]) -> Table:
    """Return the table with the shared columns, those of one person, and a column for the role if a heading has one."""
    head, widest = table.rows[header], max(groups, key=lambda group: len(group.columns))
    has_roles = any(group.role for group in groups)
    rows: list[tuple[int, Row]] = list(enumerate(table.rows[:header], start=1))
    rows.append((header + 1, (*_cells(head, shared), *_cells(head, widest.columns), "Roll" if has_roles else "")))
    body = list(enumerate(table.rows[header + 1 :], start=header + 2))
    if shared and has_roles:
        # A member and the substitute belong together: row by row.
        order = [(number, row, group) for number, row in body for group in groups]
    else:
        # Columns as in a newspaper: the second group continues the first.
        order = [(number, row, group) for group in groups for number, row in body]
    for number, row, group in order:
        person = _aligned(row, group, widest)
        is_filled = _has_text(person)
        if is_filled or (group is groups[0] and _has_text(row)):
            rows.append((number, (*_cells(row, shared), *person, group.role if is_filled else "")))
    return replace(table, rows=tuple(row for _, row in rows), numbers=tuple(number for number, _ in rows))


def _aligned(row: Row, group: _PersonColumns, widest: _PersonColumns) -> list[str]:
    """Return one person's cells in the columns of the widest group, each where its heading belongs."""
    aligned = [""] * len(widest.columns)
    for place, (at, meaning) in enumerate(zip(group.columns, group.meanings, strict=True)):
        target = widest.meanings.index(meaning) if meaning in widest.meanings else place
        aligned[target] = aligned[target] or _cell(row, at)
    return aligned


def people_by_lines(table: Table) -> Table | None:
    """Return a table with a row for each line of the cells that list several people."""
    rows: list[Row] = []
    numbers: list[int] = []
    for at, row in enumerate(table.rows):
        cells = [cell.split("\n") for cell in row]
        held = max((_people(lines) for lines in cells), default=0)
        count = max(map(len, cells), default=1) if held > 1 else 1
        for number in range(count):
            # A single text belongs to every line: "Beslutande".
            rows.append(tuple(_line(lines, number, count) for lines in cells) if count > 1 else row)
            numbers.append(at + 1)
    return replace(table, rows=tuple(rows), numbers=tuple(numbers)) if len(rows) > len(table.rows) else None


def _line(lines: list[str], number: int, count: int) -> str:
    if len([line for line in lines if line.strip()]) == 1:
        return next(line for line in lines if line.strip())
    return lines[number] if number < len(lines) else ""


def people_in_a_line(table: Table) -> Table | None:
    """Return a table with a row for each of many people listed in one row or line, as mail programs do."""
    rows: list[Row] = []
    numbers: list[int] = []
    for at, row in enumerate(table.rows):
        cells = [cell for cell in row if cell.strip()]
        parts = [part for cell in cells for part in _LISTED.split(cell) if part.strip()]
        if not parts or _people(parts) < max(_SOME, 0.7 * len(parts)):
            parts = [part for part in ";".join(cells).split(";") if part.strip()]
        if _people(parts) >= max(_SOME, 0.7 * len(parts)):
            rows += [(part,) for part in parts]
            numbers += [at + 1] * len(parts)
        else:
            rows.append(row)
            numbers.append(at + 1)
    return replace(table, rows=tuple(rows), numbers=tuple(numbers)) if len(rows) > len(table.rows) else None


def blocks(table: Table) -> Table | None:
    """Return a row for each block of lines that begins with a person ("Anna Ek", "Ledamot", "Centerpartiet")."""
    if any(len(row) > 1 for row in table.rows):
        return None
    found: list[tuple[int, list[str]]] = []
    new = True
    for at, row in enumerate(table.rows):
        text = row[0].strip() if row else ""
        if text and new:
            found.append((at + 1, []))
        if text:
            found[-1][1].append(text)
        new = not text
    people = [each for each in found if len(each[1]) > 1 and _people(each[1]) == 1 and _people(each[1][:1])]
    if len(people) < max(_SOME, 0.7 * len(found)):
        return None
    return replace(table, rows=tuple(tuple(lines) for _, lines in found), numbers=tuple(number for number, _ in found))


def _people(texts: Sequence[str]) -> int:
    return sum(any(is_person(parts_of(text, habits).name) for habits in _EITHER) for text in texts)


def _cell(row: Row, at: int) -> str:
    return row[at] if at < len(row) else ""


def _cells(row: Row, columns: Sequence[int]) -> list[str]:
    return [_cell(row, at) for at in columns]


def _has_text(cells: Sequence[str]) -> bool:
    return any(cell.strip() for cell in cells)


def with_split_name_heading(rows: Sequence[Row], header: int | None) -> tuple[Row, ...]:
    """Return rows with "Efternamn" and "Förnamn" as headings, where the split name made rows one cell longer."""
    if header is None:
        return tuple(rows)
    head = rows[header]
    at = next((at for at, cell in enumerate(head) if heading_meaning(cell) is Meaning.NAME), -1)
    filled = [len(row) for row in rows[header + 1 :] if sum(bool(cell.strip()) for cell in row) > 1]
    longer = sum(count == len(head) + 1 for count in filled)
    if at < 0 or not filled or longer < 0.8 * len(filled):
        return tuple(rows)
    return (*rows[:header], (*head[:at], "Efternamn", "Förnamn", *head[at + 1 :]), *rows[header + 1 :])


def even(rows: Sequence[Row]) -> tuple[Row, ...]:
    """Return rows padded to equal width."""
    width = max(map(len, rows), default=0)
    return tuple((*row, *("",) * (width - len(row))) for row in rows)
