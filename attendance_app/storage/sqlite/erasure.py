"""Gallring: a person's traces or a whole meeting leave the file for good, and the chain of the log still holds.

Names lose their text and their salt, so that nobody can guess them from the hash; the log's lines lose what they said
of the erased, and the erasure's own line vouches for what is left of each. Free texts lose the name where they hold it.
"""

import json
import re
import sqlite3
from dataclasses import replace
from datetime import datetime
from typing import Any

from attendance_app.domain.change import Change, ChangeKind, Edit, Subject
from attendance_app.domain.meeting import MeetingId, MeetingState
from attendance_app.domain.roster import PersonId
from attendance_app.domain.text import ERASED_TEXT, mentions
from attendance_app.services.ports import Erased, Erasure
from attendance_app.storage.sqlite import edits as rows
from attendance_app.storage.sqlite.change_log import append, parts_of, read_head
from attendance_app.storage.sqlite.codec import canonical
from attendance_app.storage.sqlite.integrity import faults, redacted_digest
from attendance_app.storage.sqlite.meeting_rows import read_meetings, read_record
from attendance_app.storage.sqlite.roster_rows import read_roster

# Columns that hold what somebody has written; a JSON text is gone through word by word.
FREE_TEXTS = {
    "organisation": ("name",),
    "person": ("party", "title"),
    "seat": ("party",),
    "meeting": ("place",),
    "item": ("heading",),
    "forum": ("name", "annex", "settings"),
}
_KEPT_OF_A_PERSON = {"id", "name", "position", "organisation", "role"}
# Where the words of the table of names are pointed at.
_REFERENCES = {"person": ("name",), "attendance": ("remark",), "correction": ("reason", "corrector")}


def erase(connection: sqlite3.Connection, erasure: Erasure, at: datetime, copy: str, device: str) -> Erased:
    """Erase within the caller's transaction; ValueError where the file would not be whole afterwards.

    The caller vacuums after the commit: only then are the bytes gone.
    """
    bodies = dict(connection.execute("SELECT number, body FROM log ORDER BY number").fetchall())
    names = _names_of(connection, erasure, bodies)
    pattern = _pattern(connection, names)
    names |= _texts_that_mention(connection, pattern)
    edits = _edits(connection, erasure, names)
    _forget(connection, names)
    _clear_tables(connection, erasure, pattern)
    redacted = _redact_log(connection, erasure, bodies, pattern)
    _forget(connection, orphans := _orphans(connection) if erasure.meetings else set())
    for edit in edits:
        rows.write_edit(connection, edit)
    gone = sorted(erasure.people | erasure.meetings)
    change = Change(ChangeKind.ERASE, edits)
    append(connection, read_head(connection), change, at, copy, device, {"erased": gone, "redacted": redacted})
    if faults(connection):
        raise ValueError("erasure")
    annexes = sum(edit.subject is Subject.ANNEX for edit in edits)
    return Erased(names=len(names | orphans), lines=len(redacted), annexes=annexes)


def _names_of(connection: sqlite3.Connection, erasure: Erasure, bodies: dict[int, str]) -> set[int]:
    """Return the rows of the names, and of what was remarked of, the people that are erased."""
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
    """Return what finds the erased people's names in a text, whole words and genitives; None for nobody."""
    texts = [
        text
        for key, text in connection.execute("SELECT id, text FROM name WHERE text IS NOT NULL")
        if key in names and _is_a_name(connection, key)
    ]
    return mentions(texts)


def _is_a_name(connection: sqlite3.Connection, key: int) -> bool:
    """Tell a name from a remark or a reason: those are not looked for in other texts."""
    for table, column in (("attendance", "remark"), ("correction", "reason")):
        if connection.execute(f"SELECT 1 FROM {table} WHERE {column} = ?", (key,)).fetchone():
            return False
    return True


def _texts_that_mention(connection: sqlite3.Connection, pattern: re.Pattern[str] | None) -> set[int]:
    """Return the remarks and reasons that hold a name; the names of others, even longer ones, are no such texts."""
    if pattern is None:
        return set()
    others = {row[0] for row in connection.execute("SELECT name FROM person")}
    texts = connection.execute("SELECT id, text FROM name WHERE text IS NOT NULL")
    return {key for key, text in texts if key not in others and pattern.search(text)}


def _edits(connection: sqlite3.Connection, erasure: Erasure, names: set[int]) -> tuple[Edit, ...]:
    """Return what changes beside what is only forgotten, read before anything is: never with a value before it."""
    found: list[Edit] = []
    scopes: list[tuple[MeetingId | None, set[PersonId]]] = [(None, set(erasure.people))]
    for meeting in read_meetings(connection):
        if meeting.id in erasure.meetings:
            continue
        record = read_record(connection, meeting)
        waiting = meeting.state is MeetingState.PLANNED
        leaving = set(erasure.people - meeting.people - record.attendance.keys()) if waiting else set()
        scopes.append((meeting.id, leaving))
        if any(record.roster.has_person(person) for person in erasure.people):
            layouts = connection.execute("SELECT layout FROM kept_annex WHERE meeting = ?", (meeting.id,))
            found += [Edit(Subject.ANNEX, meeting.id, row[0], None, None) for row in layouts]
    for scope, leaving in scopes:
        roster = read_roster(connection, scope or "")
        shared = {
            row[0]
            for row in connection.execute("SELECT id, name FROM person WHERE meeting = ?", (scope or "",))
            if row[1] in names and row[0] not in erasure.people
        }
        found += [Edit(Subject.PERSON, scope, each.id, None, each) for each in roster.people if each.id in shared]
        found += [Edit(Subject.PERSON, scope, each.id, None, None) for each in roster.people if each.id in leaving]
        vacant = [replace(seat, holder=None) for seat in roster.seats if seat.holder in leaving]
        found += [Edit(Subject.SEAT, scope, seat.id, None, seat) for seat in vacant]
    return tuple(found)


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
                cleared = _cleared_text(text, pattern)
                if cleared != text:
                    connection.execute(f"UPDATE {table} SET {column} = ? WHERE {column} = ?", (cleared, text))


def _redact_log(
    connection: sqlite3.Connection, erasure: Erasure, bodies: dict[int, str], pattern: re.Pattern[str] | None
) -> dict[str, str]:
    """Take the erased out of every line; return the hash of what is left of each that changed."""
    redacted: dict[str, str] = {}
    for number, body in bodies.items():
        left = canonical(_redacted(json.loads(body), erasure, pattern))
        if left != body:
            connection.execute("UPDATE log SET body = ?, salt = '' WHERE number = ?", (left, number))
            redacted[str(number)] = redacted_digest(left)
    return redacted


def _redacted(said: Any, erasure: Erasure, pattern: re.Pattern[str] | None) -> Any:
    edits = said if isinstance(said, list) else said["edits"]
    kept = [_redacted_edit(edit, erasure) for edit in edits if edit.get("meeting") not in erasure.meetings]
    left = _cleared(kept, pattern)
    return left if isinstance(said, list) else {**said, "edits": left}


def _redacted_edit(edit: dict[str, Any], erasure: Erasure) -> dict[str, Any]:
    if edit["subject"] != Subject.PERSON.value or edit["id"] not in erasure.people:
        return edit
    return {
        key: {name: each for name, each in value.items() if name in _KEPT_OF_A_PERSON}
        if key in {"before", "after"}
        else value
        for key, value in edit.items()
    }


def _cleared(value: Any, pattern: re.Pattern[str] | None) -> Any:
    """Return a plain value without the names; a picture's letters are no words."""
    if isinstance(value, dict):
        return {key: each if key == "image" else _cleared(each, pattern) for key, each in value.items()}
    if isinstance(value, list):
        return [_cleared(each, pattern) for each in value]
    return pattern.sub(ERASED_TEXT, value) if isinstance(value, str) and pattern else value


def _cleared_text(text: str, pattern: re.Pattern[str] | None) -> str:
    if text.startswith("{"):
        return canonical(_cleared(json.loads(text), pattern))
    return str(_cleared(text, pattern))


def _orphans(connection: sqlite3.Connection) -> set[int]:
    """Return the rows of names that nothing points at any more, in the tables or in the log."""
    held: set[int] = set()
    for table, columns in _REFERENCES.items():
        for column in columns:
            held |= {row[0] for row in connection.execute(f"SELECT {column} FROM {table}")}
    for row in connection.execute("SELECT body FROM log"):
        held |= _pointed_at(json.loads(row[0]))
    return {row[0] for row in connection.execute("SELECT id FROM name WHERE text IS NOT NULL")} - held


def _pointed_at(value: Any) -> set[int]:
    """Return every [number, hash] of the table of names in a plain value."""
    if isinstance(value, dict):
        return {each for part in value.values() for each in _pointed_at(part)}
    if isinstance(value, list):
        if len(value) == 2 and isinstance(value[0], int) and isinstance(value[1], str):
            return {value[0]}
        return {each for part in value for each in _pointed_at(part)}
    return set()
