"""Erasure (gallring): a person's traces or a whole meeting leave the file for good, and the log's chain still holds.

Names lose their text and their salt, so that nobody can guess them from the hash. The log's records lose what they say
of the erased, and the erasure's own record has the hash of what is left of each. Free texts lose the name.
"""

import json
import re
import sqlite3
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime
from typing import Any

from attendance_app.domain.change import Change, ChangeKind, Edit, Subject, subject_of
from attendance_app.domain.meeting import MeetingId, MeetingState
from attendance_app.domain.meeting_record import MeetingRecord
from attendance_app.domain.roster import PersonId
from attendance_app.domain.text import mentions
from attendance_app.domain.votes.erasing import without_words_about
from attendance_app.services.ports import Erased, Erasure
from attendance_app.storage.sqlite.change_log import append, parts_of, read_head
from attendance_app.storage.sqlite.edits import write_edit
from attendance_app.storage.sqlite.fee_rows import read_fee_runs, read_pay, write_fee_run
from attendance_app.storage.sqlite.integrity import faults
from attendance_app.storage.sqlite.meeting_rows import read_meetings, read_record
from attendance_app.storage.sqlite.redaction import cleared_text, redact_log
from attendance_app.storage.sqlite.roster_rows import read_roster

# Columns with text that somebody has written; JSON is searched value by value.
FREE_TEXTS = {
    "organisation": ("name",),
    "person": ("party", "title"),
    "seat": ("party", "office"),
    "meeting": ("place",),
    "item": ("heading",),
    "forum": ("name", "annex", "settings", "style", "fees"),
    "fee_run": ("content",),
    "pay": ("pay_id",),
    "meeting_part": ("content",),
}
# Columns that refer to the table of names.
_REFERENCES = {"person": ("name",), "attendance": ("remark",), "correction": ("reason", "corrector")}


def erase(connection: sqlite3.Connection, erasure: Erasure, at: datetime, copy: str, device: str) -> Erased:
    """Erase within the caller's transaction; ValueError where the file would fail its integrity check afterwards.

    The caller vacuums after the commit: only then are the bytes gone.
    """
    bodies = dict(connection.execute("SELECT number, body FROM log ORDER BY number").fetchall())
    names = _names_of(connection, erasure, bodies)
    pattern = _pattern(connection, names)
    names |= _texts_that_mention(connection, pattern)
    edits = _edits(connection, erasure, names)
    _forget(connection, names)
    _clear_tables(connection, erasure, pattern)
    redacted = redact_log(connection, erasure, bodies, pattern)
    orphans = _orphans(connection) if erasure.meetings else set()
    _forget(connection, orphans)
    for edit in edits:
        write_edit(connection, edit)
    gone = sorted(erasure.people | erasure.meetings)
    change = Change(ChangeKind.ERASE, edits)
    append(connection, read_head(connection), change, at, copy, device, {"erased": gone, "redacted": redacted})
    if faults(connection):
        raise ValueError("erasure")
    annexes = sum(edit.subject is Subject.ANNEX for edit in edits)
    return Erased(names=len(names | orphans), lines=len(redacted), annexes=annexes)


def _names_of(connection: sqlite3.Connection, erasure: Erasure, bodies: dict[int, str]) -> set[int]:
    """Return the rows of names, remarks and reasons of the people that are erased."""
    found: set[int] = set()
    for person in erasure.people:
        for query in (
            "SELECT name FROM person WHERE id = ?",
            "SELECT remark FROM attendance WHERE person = ? AND remark IS NOT NULL",
            "SELECT reason FROM correction WHERE person = ?",
        ):
            found |= {row[0] for row in connection.execute(query, (person,))}
    for body in bodies.values():
        for edit in parts_of(body)["edits"]:
            if edit["id"] in erasure.people and edit["subject"] in {Subject.PERSON.value, Subject.ATTENDANCE.value}:
                for value in (edit.get("before") or {}, edit.get("after") or {}):
                    found |= {value[key][0] for key in ("name", "remark") if key in value}
    return found


def _pattern(connection: sqlite3.Connection, names: set[int]) -> re.Pattern[str] | None:
    """Return a pattern for the erased people's names, as whole words and genitives; None for nobody."""
    texts = [
        text
        for key, text in connection.execute("SELECT id, text FROM name WHERE text IS NOT NULL")
        if key in names and _is_a_name(connection, key)
    ]
    return mentions(texts)


def _is_a_name(connection: sqlite3.Connection, key: int) -> bool:
    """Tell a name from a remark or a reason, which are not searched for in other texts."""
    for table, column in (("attendance", "remark"), ("correction", "reason")):
        if connection.execute(f"SELECT 1 FROM {table} WHERE {column} = ?", (key,)).fetchone():
            return False
    return True


def _texts_that_mention(connection: sqlite3.Connection, pattern: re.Pattern[str] | None) -> set[int]:
    """Return the rows of remarks and reasons that contain a name; names of other people are left alone."""
    if pattern is None:
        return set()
    others = {row[0] for row in connection.execute("SELECT name FROM person")}
    texts = connection.execute("SELECT id, text FROM name WHERE text IS NOT NULL")
    return {key for key, text in texts if key not in others and pattern.search(text)}


def _edits(connection: sqlite3.Connection, erasure: Erasure, names: set[int]) -> tuple[Edit, ...]:
    """Return the edits of the erasure's own record, read before anything is erased; they have no value before.

    Kept annexes with an erased person are removed. An erased person leaves the forum's roster, and each planned meeting
    that does not refer to them; elsewhere the row stays, without its name.
    """
    annexes: list[Edit] = []
    parts: list[Edit] = []
    leaving: dict[MeetingId | None, frozenset[PersonId]] = {None: erasure.people}
    for meeting in read_meetings(connection):
        if meeting.id in erasure.meetings:
            continue
        record = read_record(connection, meeting)
        planned = meeting.state is MeetingState.PLANNED
        leaving[meeting.id] = erasure.people - _referred(record) if planned else frozenset()
        parts += _part_edits(record, erasure)
        if any(record.roster.has_person(person) for person in erasure.people):
            layouts = connection.execute("SELECT layout FROM kept_annex WHERE meeting = ?", (meeting.id,))
            annexes += [Edit(Subject.ANNEX, meeting.id, row[0], None, None) for row in layouts]
    paid = sorted(erasure.people & read_pay(connection).keys())
    edits = [*annexes, *(Edit(Subject.PAY, None, person, None, None) for person in paid), *parts]
    for scope, people in leaving.items():
        edits += _roster_edits(connection, scope, people, erasure, names)
    return tuple(edits)


def _part_edits(record: MeetingRecord, erasure: Erasure) -> Iterator[Edit]:
    """Give the edits that take the words about the erased people out of a meeting's votes and röstlängd."""
    for key, part in record.parts.items():
        left = without_words_about(part, erasure.people)
        if left != part:
            yield Edit(subject_of(part), record.meeting.id, key, None, left)


def _referred(record: MeetingRecord) -> frozenset[PersonId]:
    """Return everybody whom a meeting refers to by more than its roster."""
    return record.meeting.people | record.attendance.keys() | record.people_in_parts


def _roster_edits(
    connection: sqlite3.Connection,
    scope: MeetingId | None,
    leaving: frozenset[PersonId],
    erasure: Erasure,
    names: set[int],
) -> list[Edit]:
    """Return the edits of one roster: who leaves it, whose seats become vacant, and who shares an erased name.

    Those who share it are written again, and so get a row of their own in the table of names.
    """
    roster = read_roster(connection, scope or "")
    rows = connection.execute("SELECT id, name FROM person WHERE meeting = ?", (scope or "",))
    sharing = {person for person, name in rows if name in names and person not in erasure.people}
    vacant = [replace(seat, holder=None) for seat in roster.seats if seat.holder in leaving]
    return [
        *(Edit(Subject.PERSON, scope, each.id, None, each) for each in roster.people if each.id in sharing),
        *(Edit(Subject.PERSON, scope, each.id, None, None) for each in roster.people if each.id in leaving),
        *(Edit(Subject.SEAT, scope, seat.id, None, seat) for seat in vacant),
    ]


def _forget(connection: sqlite3.Connection, names: set[int]) -> None:
    connection.executemany("UPDATE name SET text = NULL, salt = '' WHERE id = ?", [(each,) for each in sorted(names)])


def _clear_tables(connection: sqlite3.Connection, erasure: Erasure, pattern: re.Pattern[str] | None) -> None:
    tables = [row[0] for row in connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")]
    for table in tables:
        columns = {row[1] for row in connection.execute(f"PRAGMA table_info({table})")}
        key = "id" if table == "meeting" else "meeting" if "meeting" in columns else None
        if key is not None:
            for meeting in erasure.meetings:
                connection.execute(f"DELETE FROM {table} WHERE {key} = ?", (meeting,))
    for run in read_fee_runs(connection):
        left = run.without_meetings(erasure.meetings)
        if left != run:
            write_fee_run(connection, run.id, left)
    for person in erasure.people:
        connection.execute(
            """UPDATE person SET party = '', title = '', protected = 0, from_day = NULL, to_day = NULL, calling = NULL
            WHERE id = ?""",
            (person,),
        )
    for table, free in FREE_TEXTS.items() if pattern else ():
        for column in free:
            texts = {row[0] for row in connection.execute(f"SELECT DISTINCT {column} FROM {table}")}
            for text in texts:
                cleared = cleared_text(text, pattern)
                if cleared != text:
                    connection.execute(f"UPDATE {table} SET {column} = ? WHERE {column} = ?", (cleared, text))


def _orphans(connection: sqlite3.Connection) -> set[int]:
    """Return the rows of names that nothing refers to any more, in the tables or in the log."""
    referred: set[int] = set()
    for table, columns in _REFERENCES.items():
        for column in columns:
            referred |= {row[0] for row in connection.execute(f"SELECT {column} FROM {table}")}
    for row in connection.execute("SELECT body FROM log"):
        referred |= _references(json.loads(row[0]))
    return {row[0] for row in connection.execute("SELECT id FROM name WHERE text IS NOT NULL")} - referred


def _references(value: Any) -> set[int]:
    """Return the numbers in every [number, hash] of a plain value."""
    if isinstance(value, dict):
        return {each for part in value.values() for each in _references(part)}
    if isinstance(value, list):
        if len(value) == 2 and isinstance(value[0], int) and isinstance(value[1], str):
            return {value[0]}
        return {each for part in value for each in _references(part)}
    return set()
