"""The append-only log: a line a change, each hashed with the line before it; and its check against the tables."""

import hashlib
import json
import sqlite3
from datetime import datetime
from typing import Any

from attendance_app.domain.attendance import Attendance
from attendance_app.domain.change import Change, Edit, Subject
from attendance_app.domain.roster import Person, Roster
from attendance_app.services.ports import LogHead
from attendance_app.storage import rows
from attendance_app.storage.codec import canonical, plain
from attendance_app.storage.names import altered_names, stored_name

FIRST = LogHead(0, "0" * 64)
Key = tuple[str, str, str]


def read_head(connection: sqlite3.Connection) -> LogHead:
    """Return the last line's number and hash."""
    row = connection.execute("SELECT number, digest FROM log ORDER BY number DESC LIMIT 1").fetchone()
    return LogHead(*row) if row else FIRST


def append(
    connection: sqlite3.Connection, head: LogHead, change: Change, at: datetime, copy: str, device: str
) -> LogHead:
    """Write the change's line after ``head`` and return the new head; names stand in it as number and hash only."""
    body = canonical([_edit_body(connection, edit) for edit in change.edits])
    line = (
        head.number + 1,
        copy,
        device,
        at.isoformat(timespec="seconds"),
        change.kind.value,
        int(change.undoes),
        body,
    )
    digest = _line_digest(head.digest, line)
    connection.execute("INSERT INTO log VALUES (?, ?, ?, ?, ?, ?, ?, ?)", (*line, digest))
    return LogHead(head.number + 1, digest)


def faults(connection: sqlite3.Connection) -> list[str]:
    """Return what is wrong with the file, a Swedish sentence each: the chain, the names, the tables against the log."""
    found = []
    if connection.execute("PRAGMA quick_check").fetchall() != [("ok",)]:
        found.append("Databasens sidor är skadade.")
    state: dict[Key, Any] = {}
    digest = FIRST.digest
    for number, row in enumerate(connection.execute("SELECT * FROM log ORDER BY number"), start=1):
        line, stored = row[:-1], row[-1]
        digest = _line_digest(digest, line)
        if line[0] != number or digest != stored:
            return [*found, f"Ändringsloggens rad {number} stämmer inte med kedjan."]
        _replay(state, json.loads(line[-1]))
    if altered_names(connection):
        found.append("Ett namn har ändrats utanför programmet.")
    if state != _held(connection):
        found.append("Förteckningen eller närvaron stämmer inte med ändringsloggen.")
    return found


def _line_digest(before: str, line: tuple[Any, ...]) -> str:
    return hashlib.sha256((before + canonical(list(line))).encode()).hexdigest()


def _edit_body(connection: sqlite3.Connection, edit: Edit) -> dict[str, Any]:
    body: dict[str, Any] = {"subject": edit.subject.value, "id": edit.id}
    if edit.meeting is not None:
        body["meeting"] = edit.meeting
    for key, value in (("before", edit.before), ("after", edit.after)):
        if value is not None:
            body[key] = _logged(connection, value)
    return body


def _logged(connection: sqlite3.Connection, value: Any) -> dict[str, Any]:
    logged: dict[str, Any] = plain(value)
    if isinstance(value, Person):
        name = stored_name(connection, value.name)
        logged["name"] = [name.id, name.digest]
    return logged


def _replay(state: dict[Key, Any], edits: list[dict[str, Any]]) -> None:
    for edit in edits:
        key = (edit["subject"], edit.get("meeting", ""), edit["id"])
        after = edit.get("after")
        if after is None or (key[0] == Subject.ATTENDANCE.value and not after):
            state.pop(key, None)
        else:
            state[key] = after


def _held(connection: sqlite3.Connection) -> dict[Key, Any]:
    """Return what the tables hold, in the log's words."""
    held: dict[Key, Any] = {(Subject.FORUM.value, "", ""): plain(rows.read_forum(connection))}
    names = {
        (meeting, person): [key, digest]
        for meeting, person, key, digest in connection.execute(
            "SELECT meeting, person.id, name.id, digest FROM person JOIN name ON name.id = person.name"
        )
    }
    _hold_roster(held, rows.read_roster(connection), "", names)
    for meeting in rows.read_meetings(connection):
        record = rows.read_record(connection, meeting)
        held[Subject.MEETING.value, meeting.id, meeting.id] = plain(meeting)
        _hold_roster(held, record.roster, meeting.id, names)
        for person, attendance in record.attendance.items():
            if attendance != Attendance():
                held[Subject.ATTENDANCE.value, meeting.id, person] = plain(attendance)
    return held


def _hold_roster(held: dict[Key, Any], roster: Roster, meeting: str, names: dict[tuple[str, str], list[Any]]) -> None:
    for organisation in roster.organisations:
        held[Subject.ORGANISATION.value, meeting, organisation.id] = plain(organisation)
    for person in roster.people:
        held[Subject.PERSON.value, meeting, person.id] = plain(person) | {"name": names[meeting, person.id]}
    for seat in roster.seats:
        held[Subject.SEAT.value, meeting, seat.id] = plain(seat)
