"""The log held against itself and against every table: a letter changed outside the program is found."""

import hashlib
import sqlite3
from typing import Any

from attendance_app.domain.attendance import Attendance
from attendance_app.domain.change import Subject
from attendance_app.domain.meeting import Meeting
from attendance_app.domain.roster import Roster
from attendance_app.services.errors import Problem, StoreError
from attendance_app.storage.sqlite.change_log import FIRST, line_digest, logged, parts_of
from attendance_app.storage.sqlite.codec import plain
from attendance_app.storage.sqlite.edits import read_forum
from attendance_app.storage.sqlite.meeting_rows import read_kept_annexes, read_meetings, read_record
from attendance_app.storage.sqlite.name_table import altered_names, name_digest
from attendance_app.storage.sqlite.roster_rows import read_roster

Stored = tuple[str, str, str]


def faults(connection: sqlite3.Connection) -> list[str]:
    """Return what is wrong with the file, a Swedish sentence each: the chain, the names, the tables against the log."""
    found = []
    if connection.execute("PRAGMA quick_check").fetchall() != [("ok",)]:
        found.append("Databasens sidor är skadade.")
    state: dict[Stored, Any] = {}
    digest, bodies = FIRST.digest, []
    log = connection.execute(
        "SELECT number, copy, device, at, kind, undoes, salt, body, content, digest FROM log ORDER BY number"
    )
    for number, (*line, salt, body, content, stored) in enumerate(log, start=1):
        digest = line_digest(digest, tuple(line), content)
        if line[0] != number or digest != stored:
            return [*found, _broken(number)]
        said = parts_of(body)
        bodies.append((salt, body, content, said.get("redacted", {})))
        _replay(state, said["edits"])
    altered = _altered_body(bodies)
    if altered is not None:
        return [*found, _broken(altered)]
    if altered_names(connection):
        found.append("Ett namn har ändrats utanför programmet.")
    # Counted first: rows that no line tells of need not be read, however many a stranger has put there.
    if _people(state) != connection.execute("SELECT count(*) FROM person").fetchone()[0] or state != _held(connection):
        found.append("Förteckningen eller närvaron stämmer inte med ändringsloggen.")
    return found


def refuse_damaged(connection: sqlite3.Connection, name: str) -> None:
    """Raise StoreError, with the file's name, where anything is wrong."""
    if faults(connection):
        raise StoreError(Problem.DAMAGED, name)


def _people(state: dict[Stored, Any]) -> int:
    return sum(subject == Subject.PERSON.value for subject, _, _ in state)


def redacted_digest(body: str) -> str:
    """Return the hash by which an erasure vouches for what it left of a line."""
    return hashlib.sha256(body.encode()).hexdigest()


def _broken(number: int) -> str:
    return f"Ändringsloggens rad {number} stämmer inte med kedjan."


def _altered_body(bodies: list[tuple[str, str, str, dict[str, str]]]) -> int | None:
    """Return a line whose body is not the one that was chained, nor what the last erasure left of it."""
    left: dict[str, str] = {}
    for number in range(len(bodies), 0, -1):
        salt, body, content, redacted = bodies[number - 1]
        whole = (
            redacted_digest(body) == left[str(number)] if str(number) in left else name_digest(salt, body) == content
        )
        if not whole:
            return number
        left = redacted | left
    return None


def _replay(state: dict[Stored, Any], edits: list[dict[str, Any]]) -> None:
    for edit in edits:
        key = (edit["subject"], edit.get("meeting", ""), edit["id"])
        after = edit.get("after")
        if after is None or (key[0] == Subject.ATTENDANCE.value and not after):
            state.pop(key, None)
        else:
            state[key] = after


def _held(connection: sqlite3.Connection) -> dict[Stored, Any]:
    """Return what the tables hold, in the log's words."""
    held: dict[Stored, Any] = {(Subject.FORUM.value, "", ""): plain(read_forum(connection))}
    names = {
        (meeting, person): [key, digest]
        for meeting, person, key, digest in connection.execute(
            "SELECT meeting, person.id, name.id, digest FROM person JOIN name ON name.id = person.name"
        )
    }
    _hold_roster(held, read_roster(connection), "", names)
    remarks = {
        (meeting, person): [key, digest]
        for meeting, person, key, digest in connection.execute(
            "SELECT meeting, person, id, digest FROM attendance JOIN name ON name.id = remark"
        )
    }
    for meeting in read_meetings(connection):
        record = read_record(connection, meeting)
        held[Subject.MEETING.value, meeting.id, meeting.id] = _held_meeting(connection, meeting)
        _hold_roster(held, record.roster, meeting.id, names)
        for person, attendance in record.attendance.items():
            remark = remarks.get((meeting.id, person))
            if attendance != Attendance() or remark:
                words = plain(attendance) | ({"remark": remark} if remark else {})
                held[Subject.ATTENDANCE.value, meeting.id, person] = words
    for key, kept in read_kept_annexes(connection):
        held[Subject.ANNEX.value, key, kept.layout] = logged(connection, kept)
    return held


def _held_meeting(connection: sqlite3.Connection, meeting: Meeting) -> dict[str, Any]:
    held: dict[str, Any] = plain(meeting)
    texts = connection.execute(
        """SELECT reason.id, reason.digest, corrector.id, corrector.digest FROM correction
        JOIN name AS reason ON reason.id = correction.reason
        JOIN name AS corrector ON corrector.id = correction.corrector WHERE meeting = ? ORDER BY position""",
        (meeting.id,),
    )
    for each, (reason, reason_digest, by, by_digest) in zip(held.get("corrections", ()), texts, strict=True):
        each.update(reason=[reason, reason_digest], by=[by, by_digest])
    return held


def _hold_roster(
    held: dict[Stored, Any], roster: Roster, meeting: str, names: dict[tuple[str, str], list[Any]]
) -> None:
    for organisation in roster.organisations:
        held[Subject.ORGANISATION.value, meeting, organisation.id] = plain(organisation)
    for person in roster.people:
        held[Subject.PERSON.value, meeting, person.id] = plain(person) | {"name": names[meeting, person.id]}
    for seat in roster.seats:
        held[Subject.SEAT.value, meeting, seat.id] = plain(seat)
