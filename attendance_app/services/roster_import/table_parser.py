"""Parses a table: the meaning of its columns, its people, and the rows that were skipped with reasons.

Independent of file formats: a table is rows of texts, from any source.
"""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date

from attendance_app.domain.attendance import Mark
from attendance_app.domain.text import clean
from attendance_app.services.roster_import import text_lines
from attendance_app.services.roster_import.column_meanings import day_of, find_header, guess_meanings
from attendance_app.services.roster_import.parsed_roster import ParsedRoster
from attendance_app.services.roster_import.row_parser import RowParser
from attendance_app.services.roster_import.source import Row, Table
from attendance_app.services.roster_import.table_shapes import even, shapes_of, with_split_name_heading
from attendance_app.services.roster_import.vocabulary import Meaning, looks_like_organisation

# Headings of lists that are tried in one text.
_MOST_LISTS = 20


def best_of(candidates: Sequence[ParsedRoster]) -> int:
    """Return the index of the candidate with the best score; ValueError for none at all."""
    return max(range(len(candidates)), key=lambda at: score(candidates[at]))


def parse_table(
    table: Table, unprintable: Callable[[str], str], meanings: Sequence[Meaning] | None = None
) -> ParsedRoster:
    """Parse one table; ``meanings`` of its columns, if given, replace the guess.

    Without them every shape of the table is tried, and the one with the best score wins.
    """
    shapes = shapes_of(table) if meanings is None else [table]
    return max((_read_shape(each, unprintable, meanings) for each in shapes), key=score)


def score(parsed: ParsedRoster) -> tuple[float, int, date]:
    """Return how much was understood, to compare candidates; among equals the table of the latest day is best."""
    known = len([each for each in parsed.meanings if each is not Meaning.NOTHING])
    whole = sum(1 + bool(each.organisation) / 2 + (each.mark is Mark.PRESENT) / 4 for each in parsed.entries)
    headed = 3 if parsed.header is not None else 0
    return whole + headed - len(parsed.skipped) / 2, known, day_of(parsed.table.name) or date.min


def _read_shape(table: Table, unprintable: Callable[[str], str], meanings: Sequence[Meaning] | None) -> ParsedRoster:
    if all(len(row) <= 1 for row in table.rows):
        return _read_lines(table, unprintable, meanings)
    return _read_grid(table, unprintable, meanings)


def _read_lines(table: Table, unprintable: Callable[[str], str], meanings: Sequence[Meaning] | None) -> ParsedRoster:
    """Parse lines of text: as columns by tabs or gaps, as lists below headings, or with one name a line."""
    lines = [row[0] if row else "" for row in table.rows]
    candidates = []
    split = text_lines.split_lines(lines)
    if split:
        candidates.append(_read_grid(replace(table, rows=tuple(split)), unprintable, meanings))
    until, starts = -1, _starts(lines)
    for start in starts:
        if start >= until:
            found = text_lines.list_within(lines, start + 1)
            until = found[-1][0] if found else start
            candidates.append(_read_list(table, lines, start, found, unprintable))
    if not candidates or starts == [-1]:
        candidates.append(_read_grid(replace(table, rows=tuple((line,) for line in lines)), unprintable, meanings))
    return max(candidates, key=score)


def _starts(lines: Sequence[str]) -> list[int]:
    """Return the indexes of lines that head lists; [-1] if all lines seem to be one list without a heading."""
    starts = [at for at, line in enumerate(lines) if text_lines.header_line(line)][:_MOST_LISTS]
    bodies = sum(looks_like_organisation(line) and len(line.split()) > 2 for line in lines)
    if not starts and bodies > len([line for line in lines if line.strip()]) / 2:
        return [-1]
    return starts


def _read_list(
    table: Table,
    lines: Sequence[str],
    start: int,
    found: Sequence[tuple[int, Row]],
    unprintable: Callable[[str], str],
) -> ParsedRoster:
    """Parse the rows of a list within lines of text, below the line ``start``."""
    rows: list[Row] = [()] * len(lines)
    # The lines just above are kept: they may have the date.
    for at in range(max(0, start - 10), max(0, start)):
        rows[at] = (lines[at],)
    for at, row in found:
        rows[at] = row
    marked = any(row[2] for _, row in found)
    held = (Meaning.NAME, Meaning.ORGANISATION, Meaning.MARK if marked else Meaning.NOTHING)
    parsed = RowParser(replace(table, rows=tuple(rows)), unprintable, held, start if start >= 0 else None).read()
    return replace(parsed, headings=("Namn", "Organisation", "Närvaro" if marked else ""))


def _read_grid(table: Table, unprintable: Callable[[str], str], meanings: Sequence[Meaning] | None) -> ParsedRoster:
    rows = even(table.rows)
    header = find_header(rows)
    if meanings is None:
        rows = even(with_split_name_heading(table.rows, header))
    width = len(rows[0]) if rows else 0
    wide = replace(table, rows=rows)
    held = tuple(meanings) if meanings and len(meanings) == width else guess_meanings(rows, header)
    parsed = RowParser(wide, unprintable, held, header).read()
    headings = tuple(clean(text) for text in rows[header]) if header is not None else _numbered(rows, held)
    return replace(parsed, headings=headings)


def _numbered(rows: Sequence[Row], meanings: Sequence[Meaning]) -> tuple[str, ...]:
    filled = [any(row[at].strip() for row in rows) for at in range(len(meanings))]
    return tuple(f"kolumn {at + 1}" if there else "" for at, there in enumerate(filled))
