"""Finds the header row of a table, and the meaning of each column by its heading or its contents."""

import re
from collections.abc import Callable, Sequence
from datetime import date

from attendance_app.domain.text import clean, folded
from attendance_app.services.roster_import.name_parts import NameHabits, parts_of
from attendance_app.services.roster_import.role_words import is_title
from attendance_app.services.roster_import.source import Row
from attendance_app.services.roster_import.vocabulary import (
    NAMING,
    PARTIES,
    SHORT_PARTY,
    Meaning,
    has_digit,
    heading_meaning,
    is_person,
    looks_like_organisation,
    mark_of,
    party_of,
)

# Rows searched for a header; cells sampled evenly from a long table, and the fewest rows of one with many columns.
_SEARCHED, _SAMPLED, _FEWEST = 400, 6000, 60
_PERSONAL = re.compile(r"\d{6,8}[-+ ]?\d{4}|\+?[\d ()/-]{6,}|\S+@\S+|\d+([.,]\d+)?")
_DAY = re.compile(r"(\d{4})-(\d{2})-(\d{2})")


def find_header(rows: Sequence[Row]) -> int | None:
    """Return the index of the header row, None if there is none.

    A header has a heading for the names, and at least half of its cells are known headings.
    """
    best: tuple[int, int] | None = None
    for at, row in enumerate(rows[:_SEARCHED]):
        cells = [cell for cell in dict.fromkeys(row) if cell.strip()]
        meanings = [heading_meaning(cell) for cell in cells]
        known = [each for each in meanings if each is not None]
        if not NAMING & set(known) or len(known) * 2 < len(cells) or _holds_person(cells, meanings):
            continue
        if len(cells) == 1 and len(row) > 1:
            continue
        if best is None or len(known) > best[0]:
            best = (len(known), at)
    return None if best is None else best[1]


def _holds_person(cells: Sequence[str], meanings: Sequence[Meaning | None]) -> bool:
    pairs = zip(cells, meanings, strict=True)
    return any(meaning is None and is_person(parts_of(cell, NameHabits()).name) for cell, meaning in pairs)


def guess_meanings(rows: Sequence[Row], header: int | None) -> tuple[Meaning, ...]:
    """Return the meaning of each column; each occurs once, MARK for the latest day."""
    width = len(rows[0]) if rows else 0
    body = rows[(-1 if header is None else header) + 1 :]
    body = body[:: max(1, len(body) // max(_FEWEST, _SAMPLED // max(1, width)))]
    columns = [[clean(row[at]) for row in body if row[at].strip()] for at in range(width)]
    heads = [heading_meaning(rows[header][at]) if header is not None else None for at in range(width)]
    meanings = [_of_column(head, column) for head, column in zip(heads, columns, strict=True)]
    if Meaning.NAME not in meanings and not {Meaning.FIRST_NAME, Meaning.LAST_NAME} <= set(meanings):
        _find_names(meanings, columns)
    if header is not None:
        _choose_marks(meanings, rows[header], columns)
    return tuple(_once(meanings, heads))


def _of_column(head: Meaning | None, column: list[str]) -> Meaning:
    if head is not None and not _contradicted(head, column):
        return head
    return _by_content(column)


def _contradicted(head: Meaning, column: list[str]) -> bool:
    """Tell if a column's contents contradict its heading."""
    if head is Meaning.MARK:
        return (
            any(mark_of(text) is None for text in column)
            and _share(column, lambda text: mark_of(text) is not None) < 0.7
        )
    if head is Meaning.NAME:
        return bool(column) and _share(column, _is_role) > 0.8
    return head in {Meaning.ORGANISATION, Meaning.PARTY} and _share(column, _is_personal) > 0.8


def _is_personal(text: str) -> bool:
    return bool(_PERSONAL.fullmatch(text))


def _is_figures(text: str) -> bool:
    """Tell if a text is digits rather than words: a date, a clock time, an amount."""
    return sum(sign.isdigit() for sign in text) >= max(1, sum(sign.isalpha() for sign in text))


def _by_content(column: list[str]) -> Meaning:
    if not column:
        return Meaning.NOTHING
    distinct = len(set(column))
    if distinct <= 6 and _share(column, lambda text: mark_of(text) is not None) >= 0.9:
        return Meaning.MARK
    if _share(column, _is_personal) > 0.5 or _share(column, _is_figures) > 0.5:
        return Meaning.NOTHING
    if _share(column, _is_role) >= 0.8:
        return Meaning.ROLE
    if _share(column, _is_party) >= 0.8:
        return Meaning.PARTY
    if _share(column, is_person) >= 0.5 and distinct > len(column) * 0.6:
        return Meaning.NAME
    if _share(column, looks_like_organisation) >= 0.5 or (len(column) > 3 and distinct <= len(column) * 0.6):
        return Meaning.ORGANISATION
    return Meaning.NOTHING


def _find_names(meanings: list[Meaning], columns: list[list[str]]) -> None:
    """Choose the columns of names if neither headings nor contents determined them.

    A lone column of first or last names is the name. Otherwise two adjacent columns of words, the first of single
    words, are first and last name; otherwise the first column of words is the name.
    """
    halves = [at for at, each in enumerate(meanings) if each in {Meaning.FIRST_NAME, Meaning.LAST_NAME}]
    if halves:
        meanings[halves[0]] = Meaning.NAME
        return
    possible = [at for at, column in enumerate(columns) if _may_name(meanings[at], column)]
    pairs = [at for at in possible if at + 1 in possible and _share(columns[at], _is_one_word) > 0.5]
    if pairs:
        meanings[pairs[0]], meanings[pairs[0] + 1] = Meaning.FIRST_NAME, Meaning.LAST_NAME
    elif columns:
        meanings[possible[0] if possible else 0] = Meaning.NAME


def _may_name(meaning: Meaning, column: list[str]) -> bool:
    """Tell if a column may be names: words with no other meaning, or that seldom repeat."""
    if not column or _share(column, _is_word) < 0.7:
        return False
    return meaning in {Meaning.NOTHING, Meaning.NAME} or _varied(column)


def _is_one_word(text: str) -> bool:
    return len(text.split()) == 1


def _choose_marks(meanings: list[Meaning], head: Row, columns: list[list[str]]) -> None:
    """Keep one of several columns of marks: that of the latest day, else the last that is not empty."""
    marks = [at for at, each in enumerate(meanings) if each is Meaning.MARK]
    if len(marks) < 2:
        return
    chosen = max(marks, key=lambda at: (day_of(head[at]) or date.min, bool(columns[at]), at))
    for at in marks:
        if at != chosen:
            meanings[at] = Meaning.NOTHING


def day_of(text: str) -> date | None:
    """Return the date in a text (2024-12-13), None if there is none."""
    found = _DAY.search(text)
    try:
        return date(*map(int, found.groups())) if found else None
    except ValueError:
        return None


def column_of_day(headings: Sequence[str], day: date) -> int | None:
    """Return the column of a meeting's day, None if no heading has it."""
    return next((at for at, text in enumerate(headings) if day_of(text) == day), None)


def _once(meanings: list[Meaning], heads: Sequence[Meaning | None]) -> list[Meaning]:
    """Keep each meaning once: in the column whose heading has it, else in the first."""
    for meaning in set(Meaning) - {Meaning.NOTHING}:
        columns = [at for at, each in enumerate(meanings) if each is meaning]
        kept = next((at for at in columns if heads[at] is meaning), columns[0] if columns else None)
        for at in columns:
            if at != kept:
                meanings[at] = Meaning.NOTHING
    if Meaning.NAME in meanings and {Meaning.FIRST_NAME, Meaning.LAST_NAME} <= set(meanings):
        meanings[meanings.index(Meaning.NAME)] = Meaning.NOTHING
    return meanings


def _share(column: list[str], holds: Callable[[str], bool]) -> float:
    return sum(map(holds, column)) / len(column) if column else 0.0


def _is_party(text: str) -> bool:
    return text in PARTIES or bool(SHORT_PARTY.fullmatch(text)) or bool(party_of(text))


def _is_role(text: str) -> bool:
    return is_title(text) and not is_person(text)


def _is_word(text: str) -> bool:
    return any(letter.isalpha() for letter in text) and not has_digit(text)


def _varied(column: list[str]) -> bool:
    return len({folded(text) for text in column}) > len(column) * 0.6
