"""What the child answers of a roster: its tables as they were understood, as plain JSON; read back by the parent.

The parent parses nothing: what a text from anybody costs, it costs the child, within the child's limits.
"""

from collections.abc import Sequence
from contextlib import suppress
from typing import Any

from attendance_app.documents.printable_signs import unprintable
from attendance_app.domain.attendance import Mark
from attendance_app.domain.roster import Role
from attendance_app.services.errors import Refusal
from attendance_app.services.record.reading import read_record
from attendance_app.services.roster_import.parsed_roster import Entry, ParsedRoster, SkippedRow
from attendance_app.services.roster_import.parsed_source import Source
from attendance_app.services.roster_import.source import Table
from attendance_app.services.roster_import.table_parser import parse_table
from attendance_app.services.roster_import.vocabulary import Meaning


def parsed_answer(tables: Sequence[dict[str, Any]]) -> dict[str, Any]:
    """Return the answer for what ``tables.read_tables`` gave."""
    records = [each["record"] for each in tables if "record" in each]
    if records:
        # A rehearsal: a record that takes too long or too much memory is never read in the window's own process.
        with suppress(Refusal):
            read_record(records[0], unprintable)
        return {"record": records[0]}
    return {"parsed": [_plain(parse_table(_table(each), unprintable)) for each in tables]}


def source_of(name: str, answer: dict[str, Any]) -> Source:
    """Return what an answer says, under the file's name.

    Refusal for a record that is refused. KeyError, TypeError or ValueError for an answer that is none of ours.
    """
    if "record" in answer:
        return Source(name, (), read_record(dict(answer["record"]), unprintable))
    return Source(name, tuple(map(_parsed, answer["parsed"])))


def _plain(parsed: ParsedRoster) -> dict[str, Any]:
    table = parsed.table
    return {
        "table": {"name": table.name, "rows": table.rows, "flowing": table.flowing, "numbers": table.numbers},
        "header": parsed.header,
        "meanings": [each.value for each in parsed.meanings],
        "headings": parsed.headings,
        "entries": [
            (
                *(each.row, each.name, each.organisation, each.party, each.title),
                each.role.value if each.role else None,
                each.mark.value if each.mark else None,
            )
            for each in parsed.entries
        ],
        "skipped": [(each.row, each.reason) for each in parsed.skipped],
        "vacant": parsed.vacant,
        "hidden": parsed.hidden_signs,
    }


def _parsed(plain: dict[str, Any]) -> ParsedRoster:
    return ParsedRoster(
        _table(plain["table"]),
        None if plain["header"] is None else int(plain["header"]),
        tuple(map(Meaning, plain["meanings"])),
        tuple(map(str, plain["headings"])),
        tuple(map(_entry, plain["entries"])),
        tuple(SkippedRow(int(row), str(reason)) for row, reason in plain["skipped"]),
        tuple((str(organisation), str(party), str(office)) for organisation, party, office in plain["vacant"]),
        int(plain["hidden"]),
    )


def _entry(plain: Sequence[Any]) -> Entry:
    row, name, organisation, party, title, role, mark = plain
    known = None if role is None else Role(role), None if mark is None else Mark(mark)
    return Entry(int(row), str(name), str(organisation), str(party), str(title), *known)


def _table(plain: dict[str, Any]) -> Table:
    rows = tuple(tuple(map(str, row)) for row in plain["rows"])
    return Table(str(plain["name"]), rows, bool(plain["flowing"]), tuple(map(int, plain.get("numbers", ()))))
