"""The append-only change log: one record a change, each hashed with the record before it.

The body of a record is a list of its edits; that of a merge or an erasure is an object with more ("edits", "origins",
"erased", "redacted"). The chain hashes a salted hash of the body: when a body is redacted and its salt removed, the
chain still holds, and the old body cannot be guessed from the hash.
"""

import hashlib
import json
import os
import sqlite3
from collections.abc import Mapping
from datetime import datetime
from typing import Any

from attendance_app.domain.attendance import Attendance
from attendance_app.domain.change import Change, ChangeId, ChangeKind, Edit, Key, Subject
from attendance_app.domain.meeting import KeptAnnex, Meeting, MeetingId
from attendance_app.domain.roster import Person
from attendance_app.services.ports import LogHead, LogSummary
from attendance_app.storage.sqlite.codec import canonical, plain
from attendance_app.storage.sqlite.edits import write_edit
from attendance_app.storage.sqlite.name_table import salted_digest, stored_name

FIRST = LogHead(0, "0" * 64)


def read_head(connection: sqlite3.Connection) -> LogHead:
    """Return the number and hash of the last record."""
    row = connection.execute("SELECT number, digest FROM log ORDER BY number DESC LIMIT 1").fetchone()
    return LogHead(*row) if row else FIRST


def append(
    connection: sqlite3.Connection,
    head: LogHead,
    change: Change,
    at: datetime,
    copy: str,
    device: str,
    more: Mapping[str, Any] | None = None,
) -> LogHead:
    """Write the change's record after ``head`` and return the new head; names are in it as number and hash only.

    ``more`` is what the body of an erasure has besides its edits.
    """
    body = canonical(_body(connection, change, more or {}))
    salt = os.urandom(8).hex()
    content = salted_digest(salt, body)
    when = at.isoformat(timespec="seconds")
    row = (head.number + 1, copy, device, when, change.kind.value, int(change.undoes))
    digest = record_digest(head.digest, row, content)
    connection.execute("INSERT INTO log VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", (*row, salt, body, content, digest))
    return LogHead(head.number + 1, digest)


def write(connection: sqlite3.Connection, change: Change, at: datetime, copy: str, device: str) -> LogHead:
    """Do a change in the tables and write its record to the log; return the new head."""
    for edit in change.edits:
        write_edit(connection, edit)
    return append(connection, read_head(connection), change, at, copy, device)


def record_digest(before: str, row: tuple[Any, ...], content: str) -> str:
    """Return a record's link of the chain: ``row`` is number, copy, device, time, kind and undoes."""
    return hashlib.sha256((before + canonical([*row, content])).encode()).hexdigest()


def read_summaries(connection: sqlite3.Connection) -> tuple[LogSummary, ...]:
    """Read every record without its values; ValueError, KeyError or TypeError where one is malformed."""
    return tuple(
        _read_summary(*row)
        for row in connection.execute("SELECT number, copy, at, kind, undoes, body, digest FROM log ORDER BY number")
    )


def parts_of(body: str) -> dict[str, Any]:
    """Return the parts of a body by name; it always has edits."""
    parsed = json.loads(body)
    return {"edits": parsed} if isinstance(parsed, list) else dict(parsed)


def _read_summary(number: int, copy: str, at: str, kind: str, undoes: int, body: str, digest: str) -> LogSummary:
    parts = parts_of(body)
    return LogSummary(
        id=ChangeId(copy, number),
        at=at,
        kind=ChangeKind(kind),
        undoes=bool(undoes),
        touched=tuple(_key(edit) for edit in parts["edits"]),
        kept_ours=tuple(_key(edit) for edit in parts["edits"] if edit.get("before") == edit.get("after")),
        merged_changes=frozenset(
            ChangeId(by, each) for by, numbers in parts.get("origins", {}).items() for each in numbers
        ),
        erased=frozenset(parts.get("erased", ())),
        digest=digest,
    )


def _key(edit: Mapping[str, Any]) -> Key:
    meeting = edit.get("meeting")
    return Key(Subject(edit["subject"]), MeetingId(meeting) if meeting else None, edit["id"])


def _body(connection: sqlite3.Connection, change: Change, more: Mapping[str, Any]) -> Any:
    edits = [_edit_body(connection, edit) for edit in change.edits]
    if not change.merged_changes and not more:
        return edits
    by_copy: dict[str, list[int]] = {}
    for copy, number in sorted(change.merged_changes):
        by_copy.setdefault(copy, []).append(number)
    return {"edits": edits, "origins": by_copy, **more}


def _edit_body(connection: sqlite3.Connection, edit: Edit) -> dict[str, Any]:
    body: dict[str, Any] = {"subject": edit.subject.value, "id": edit.id}
    if edit.meeting is not None:
        body["meeting"] = edit.meeting
    for key, value in (("before", edit.before), ("after", edit.after)):
        if value is not None:
            body[key] = logged(connection, value)
    return body


def logged(connection: sqlite3.Connection, value: Any) -> dict[str, Any]:
    """Return a value as the log has it: texts about people as [number, hash], annexes as their hash alone."""
    if isinstance(value, KeptAnnex):
        return {"digest": hashlib.sha256(value.pages).hexdigest()}
    data: dict[str, Any] = plain(value)
    if isinstance(value, Person):
        data["name"] = _reference(connection, value.name)
    if isinstance(value, Attendance) and value.remark:
        data["remark"] = _reference(connection, value.remark)
    if isinstance(value, Meeting):
        for each in data.get("corrections", ()):
            each.update({key: _reference(connection, each[key]) for key in ("reason", "by")})
    return data


def _reference(connection: sqlite3.Connection, text: str) -> list[Any]:
    name = stored_name(connection, text)
    return [name.id, name.digest]
