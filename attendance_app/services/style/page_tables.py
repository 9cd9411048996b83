"""A table of people on a page one: what its columns are, and its rows."""

import re
from collections.abc import Sequence

from attendance_app.domain.style.house_style import Column, TableColumn

_COLUMNS: tuple[tuple[str, Column], ...] = (
    (r"plats|nr|nummer", Column.NUMBER),
    (r"parti", Column.PARTY),
    (r"kommun|organisation", Column.ORGANISATION),
    (r"tj|ersätt", Column.SERVING),
    (r"närv", Column.PRESENT),
    (r"frånv", Column.ABSENT),
    (r"uppdrag|funktion|roll", Column.OFFICE),
    (r"anm|avvik|§|tid", Column.NOTES),
    (r"namn|ledam", Column.NAME),
)


def columns_of(lines: Sequence[str]) -> tuple[TableColumn, ...]:
    """Return the columns of lines whose first has several headings, () for no table."""
    found = []
    for cell in lines[0].split("\t") if lines and "\t" in lines[0] else ():
        kind = next((kind for pattern, kind in _COLUMNS if re.search(pattern, cell.casefold())), None)
        found += [TableColumn(kind, cell.strip())] if kind else []
    return tuple(found) if any(each.kind is Column.NAME for each in found) else ()


def rows_of(lines: Sequence[str]) -> list[dict[Column, str]]:
    """Return the cells of each row of a table, by their column."""
    kinds = [each.kind for each in columns_of(lines)]
    return [dict(zip(kinds, map(str.strip, line.split("\t")), strict=False)) for line in lines[1:]] if kinds else []
