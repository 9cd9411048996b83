"""Self-contained log records (row, names, annexes), for the rescue log and for bringing a document up to date.

A record is put into another copy of the file unchanged, with salts and hashes, so that both have the same chain.
"""

import base64
import hashlib
import json
import sqlite3
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields, replace
from typing import Any

from attendance_app.domain.attendance import Attendance
from attendance_app.domain.change import MEETING_PARTS, ChangeKind, Edit, Subject, Value
from attendance_app.domain.fees.rules import PersonPay
from attendance_app.domain.fees.run import FeeRun
from attendance_app.domain.forum import Forum
from attendance_app.domain.meeting import KeptAnnex, Meeting, MeetingId
from attendance_app.domain.roster import Organisation, Person, Seat
from attendance_app.services.ports import LogEntry, LogHead
from attendance_app.storage.sqlite.change_log import FIRST, parts_of, read_head, record_digest
from attendance_app.storage.sqlite.codec import canonical, restored
from attendance_app.storage.sqlite.edits import write_edit
from attendance_app.storage.sqlite.meeting_rows import read_kept_annex
from attendance_app.storage.sqlite.name_table import salted_digest

_KINDS: dict[Subject, type[Value]] = {
    Subject.FORUM: Forum,
    Subject.ORGANISATION: Organisation,
    Subject.PERSON: Person,
    Subject.SEAT: Seat,
    Subject.MEETING: Meeting,
    Subject.ATTENDANCE: Attendance,
    Subject.PAY: PersonPay,
    Subject.FEE_RUN: FeeRun,
    **MEETING_PARTS,
}
_COLUMNS = "number, copy, device, at, kind, undoes, salt, body, content, digest"
# A row of the table of names: its number, salt, text and hash.
NameRow = tuple[int, str, str | None, str]


@dataclass(frozen=True, slots=True)
class LogRecord:
    """A row of the log, the rows of the names in its body, and the annexes that it keeps, by their hash."""

    number: int
    copy: str
    device: str
    at: str
    kind: str
    undoes: int
    salt: str
    body: str
    content: str
    digest: str
    names: tuple[NameRow, ...] = ()
    pages: tuple[tuple[str, bytes], ...] = ()

    @property
    def head(self) -> LogHead:
        """The head of a log that ends with this record."""
        return LogHead(self.number, self.digest)

    @property
    def row(self) -> tuple[Any, ...]:
        """The row of the log, without names and annexes."""
        return tuple(getattr(self, each.name) for each in fields(self)[:-2])

    def follows(self, head: LogHead) -> bool:
        """Tell if the chain continues from ``head`` with this record, and its body is the one that was hashed."""
        digest = record_digest(head.digest, self.row[:6], self.content)
        intact = self.digest == digest and self.content == salted_digest(self.salt, self.body)
        return self.number == head.number + 1 and intact


def records_after(connection: sqlite3.Connection, number: int) -> list[LogRecord]:
    """Return the records after that number."""
    rows = connection.execute(f"SELECT {_COLUMNS} FROM log WHERE number > ? ORDER BY number", (number,)).fetchall()
    records = [LogRecord(*row) for row in rows]
    return [replace(each, names=_names_of(connection, each), pages=_pages_of(connection, each)) for each in records]


def head_at(connection: sqlite3.Connection, number: int) -> LogHead | None:
    """Return the head that the log had when it was ``number`` records long, None where it is shorter."""
    if number == 0:
        return FIRST
    row = connection.execute("SELECT number, digest FROM log WHERE number = ?", (number,)).fetchone()
    return LogHead(*row) if row else None


def root_of(connection: sqlite3.Connection) -> str:
    """Return what identifies a forum: the hash of the first record of its log; "" where the log is empty."""
    first = head_at(connection, 1)
    return first.digest if first else ""


def holds(connection: sqlite3.Connection, head: LogHead) -> bool:
    """Tell if the log has that head, now or earlier."""
    return head_at(connection, head.number) == head


def put_record(connection: sqlite3.Connection, record: LogRecord) -> None:
    """Do a record's edits and add it to the log; ValueError, KeyError or TypeError where it does not follow."""
    if not record.follows(read_head(connection)):
        raise ValueError("log")
    for name in record.names:
        connection.execute("INSERT OR IGNORE INTO name VALUES (?, ?, ?, ?)", name)
    for edit in parts_of(record.body)["edits"]:
        write_edit(connection, _read_edit(connection, edit, dict(record.pages)))
    connection.execute(f"INSERT INTO log ({_COLUMNS}) VALUES ({', '.join('?' * 10)})", record.row)


def encoded(record: LogRecord) -> bytes:
    """Return a record as a line of a rescue log."""
    pages = [(digest, base64.b64encode(each).decode("ascii")) for digest, each in record.pages]
    return canonical([*record.row, record.names, pages]).encode() + b"\n"


def decoded(text: bytes) -> LogRecord:
    """Read what ``encoded`` wrote; ValueError or TypeError for anything else."""
    *row, names, pages = json.loads(text)
    return replace(
        LogRecord(*row),
        names=tuple((key, salt, name, digest) for key, salt, name, digest in names),
        pages=tuple((digest, base64.b64decode(each, validate=True)) for digest, each in pages),
    )


def _references(subject: str, value: dict[str, Any]) -> Iterator[tuple[dict[str, Any], str]]:
    """Give each dict and key in a logged value whose value is a name as [number, hash]."""
    if subject == Subject.PERSON.value:
        yield value, "name"
    if subject == Subject.ATTENDANCE.value and "remark" in value:
        yield value, "remark"
    for each in value.get("corrections", ()) if subject == Subject.MEETING.value else ():
        yield each, "reason"
        yield each, "by"


def _names_of(connection: sqlite3.Connection, record: LogRecord) -> tuple[NameRow, ...]:
    keys = {
        holder[key][0]
        for edit in parts_of(record.body)["edits"]
        for side in ("before", "after")
        for holder, key in _references(edit["subject"], edit.get(side, {}))
        if side in edit
    }
    query = "SELECT id, salt, text, digest FROM name WHERE id = ?"
    rows = (connection.execute(query, (key,)).fetchone() for key in sorted(keys))
    return tuple(row for row in rows if row)


def _pages_of(connection: sqlite3.Connection, record: LogRecord) -> tuple[tuple[str, bytes], ...]:
    """Return the annexes that a record keeps: the log itself has only their hashes."""
    kept = (
        read_kept_annex(connection, edit["meeting"], edit["id"])
        for edit in parts_of(record.body)["edits"]
        if edit["subject"] == Subject.ANNEX.value and "after" in edit
    )
    return tuple((hashlib.sha256(pages).hexdigest(), pages) for pages in kept if pages is not None)


def read_entries(connection: sqlite3.Connection) -> tuple[LogEntry, ...]:
    """Return every record with its values before and after; a kept annex is without its pages."""
    rows = connection.execute("SELECT number, at, device, kind, undoes, body FROM log ORDER BY number").fetchall()
    return tuple(
        LogEntry(number, at, device, ChangeKind(kind), bool(undoes), _entry_edits(connection, parts_of(body)["edits"]))
        for number, at, device, kind, undoes, body in rows
    )


def _entry_edits(connection: sqlite3.Connection, edits: list[dict[str, Any]]) -> tuple[Edit, ...]:
    entries = []
    for each in edits:
        before = _read_edit(connection, {**each, "after": each.get("before")}, {}).after
        entries.append(replace(_read_edit(connection, each, {}), before=before))
    return tuple(entries)


def _read_edit(connection: sqlite3.Connection, data: Mapping[str, Any], pages: Mapping[str, bytes]) -> Edit:
    """Return an edit with its value afterwards only: writing it does not need the one before."""
    subject, meeting, value = Subject(data["subject"]), data.get("meeting"), data.get("after")
    after: Value | None = None
    if subject is Subject.ANNEX and value is not None:
        # The pages are gone if a later record removes the annex.
        after = KeptAnnex(data["id"], pages.get(value["digest"], b""))
    elif value is not None:
        for holder, key in _references(subject.value, value):
            query = "SELECT coalesce(text, '') FROM name WHERE id = ? AND digest = ?"
            holder[key] = connection.execute(query, tuple(holder[key])).fetchone()[0]
        after = restored(_KINDS[subject], value)
    return Edit(subject, MeetingId(meeting) if meeting is not None else None, data["id"], None, after)
