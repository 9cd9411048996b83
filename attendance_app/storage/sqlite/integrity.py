"""The integrity check: the log against its own chain, and against every table. A letter changed elsewhere is found."""

import hashlib
import sqlite3
from collections.abc import Callable
from typing import Any

from attendance_app.domain.attendance import Attendance
from attendance_app.domain.change import Subject, subject_of
from attendance_app.domain.meeting import Meeting
from attendance_app.domain.roster import Roster
from attendance_app.services.bounds import refuse_excess_within
from attendance_app.services.errors import Problem, StoreError
from attendance_app.services.ports import Progress
from attendance_app.storage.sqlite.change_log import FIRST, logged, parts_of, record_digest
from attendance_app.storage.sqlite.codec import plain
from attendance_app.storage.sqlite.edits import read_forum
from attendance_app.storage.sqlite.fee_rows import read_fee_runs, read_pay
from attendance_app.storage.sqlite.meeting_rows import read_kept_annexes, read_meetings, read_record
from attendance_app.storage.sqlite.name_table import altered_names, salted_digest
from attendance_app.storage.sqlite.roster_rows import read_roster

Stored = tuple[str, str, str]
# Some hundredths of a second.
_RECORDS_A_STEP = 1000


def faults(connection: sqlite3.Connection, progress: Progress | None = None) -> list[str]:
    """Return what is wrong with the file, one Swedish sentence each: chain, names, tables that differ from the log.

    ``progress`` is called with (records done, records) and may raise to stop the check.
    """
    sentences = []
    if connection.execute("PRAGMA quick_check").fetchall() != [("ok",)]:
        sentences.append("Databasens sidor är skadade.")
    state: dict[Stored, Any] = {}
    digest, bodies = FIRST.digest, []
    log = connection.execute(
        "SELECT number, copy, device, at, kind, undoes, salt, body, content, digest FROM log ORDER BY number"
    )
    report = _reporter(connection, progress)
    for number, (*row, salt, body, content, stored) in enumerate(log, start=1):
        report(number)
        digest = record_digest(digest, tuple(row), content)
        if row[0] != number or digest != stored:
            return [*sentences, _broken(number)]
        parts = parts_of(body)
        bodies.append((salt, body, content, parts.get("redacted", {})))
        _replay(state, parts["edits"])
    altered = _altered_body(bodies)
    if altered is not None:
        return [*sentences, _broken(altered)]
    if altered_names(connection):
        sentences.append("Ett namn har ändrats utanför programmet.")
    # Counted first: a hostile file may have any number of rows that are not in the log, and they need not be read.
    if _people(state) != connection.execute("SELECT count(*) FROM person").fetchone()[0] or state != _tables(
        connection
    ):
        sentences.append("Förteckningen eller närvaron stämmer inte med ändringsloggen.")
    elif _refers_to_nothing(state):
        sentences.append("Förteckningen eller närvaron nämner någon eller något som inte finns i filen.")
    return sentences


def refuse_damaged(connection: sqlite3.Connection, name: str, progress: Progress | None = None) -> None:
    """Raise StoreError, with the file's name, where anything is wrong; ``progress`` as for ``faults``."""
    if faults(connection, progress):
        raise StoreError(Problem.DAMAGED, name)


def _reporter(connection: sqlite3.Connection, progress: Progress | None) -> Callable[[int], None]:
    """Return what is called with the number of each record, and calls ``progress`` now and then."""
    if progress is None:
        return lambda _: None
    records = connection.execute("SELECT count(*) FROM log").fetchone()[0]

    def report(number: int) -> None:
        if number % _RECORDS_A_STEP == 0:
            progress(min(number, records), records)

    return report


def _refers_to_nothing(state: dict[Stored, Any]) -> bool:
    """Tell if a person, seat or attendance refers to an organisation or person that is not there.

    The chain has no secret, so that a forged file may say anything; the program itself never writes that.
    """
    for (subject, meeting, key), data in state.items():
        wanted: list[tuple[Subject, str | None]] = []
        if subject in {Subject.PERSON.value, Subject.SEAT.value}:
            wanted = [(Subject.ORGANISATION, data.get("organisation")), (Subject.PERSON, data.get("holder"))]
        elif subject == Subject.ATTENDANCE.value:
            wanted = [(Subject.PERSON, key)]
        if any(each is not None and (kind.value, meeting, each) not in state for kind, each in wanted):
            return True
    return False


def _people(state: dict[Stored, Any]) -> int:
    return sum(subject == Subject.PERSON.value for subject, _, _ in state)


def redacted_digest(body: str) -> str:
    """Return the hash that an erasure's record keeps of each body it redacted."""
    return hashlib.sha256(body.encode()).hexdigest()


def _broken(number: int) -> str:
    return f"Ändringsloggens rad {number} stämmer inte med kedjan."


def _altered_body(bodies: list[tuple[str, str, str, dict[str, str]]]) -> int | None:
    """Return the number of a record whose body is neither the chained one nor what the last erasure left of it.

    Read backwards: only the last erasure that redacted a body knows what is left of it.
    """
    left: dict[str, str] = {}
    for number in range(len(bodies), 0, -1):
        salt, body, content, redacted = bodies[number - 1]
        intact = (
            redacted_digest(body) == left[str(number)] if str(number) in left else salted_digest(salt, body) == content
        )
        if not intact:
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


def _tables(connection: sqlite3.Connection) -> dict[Stored, Any]:
    """Return what the tables hold, as the log has it; OutOfBoundsError for a value that the program never writes."""
    forum, roster = read_forum(connection), read_roster(connection)
    refuse_excess_within((forum, roster))
    values: dict[Stored, Any] = {(Subject.FORUM.value, "", ""): plain(forum)}
    names = {
        (meeting, person): [key, digest]
        for meeting, person, key, digest in connection.execute(
            "SELECT meeting, person.id, name.id, digest FROM person JOIN name ON name.id = person.name"
        )
    }
    _add_roster(values, roster, "", names)
    remarks = {
        (meeting, person): [key, digest]
        for meeting, person, key, digest in connection.execute(
            "SELECT meeting, person, id, digest FROM attendance JOIN name ON name.id = remark"
        )
    }
    for meeting in read_meetings(connection):
        record = read_record(connection, meeting)
        refuse_excess_within((meeting, record.roster, *record.attendance.values(), *record.parts.values()))
        values.update(((subject_of(part).value, meeting.id, key), plain(part)) for key, part in record.parts.items())
        values[Subject.MEETING.value, meeting.id, meeting.id] = _meeting(connection, meeting)
        _add_roster(values, record.roster, meeting.id, names)
        for person, attendance in record.attendance.items():
            remark = remarks.get((meeting.id, person))
            if attendance != Attendance() or remark:
                data = plain(attendance) | ({"remark": remark} if remark else {})
                values[Subject.ATTENDANCE.value, meeting.id, person] = data
    pay, runs = read_pay(connection), read_fee_runs(connection)
    refuse_excess_within((*pay.values(), *runs))
    values.update(((Subject.PAY.value, "", person), plain(each)) for person, each in pay.items())
    values.update(((Subject.FEE_RUN.value, "", run.id), plain(run)) for run in runs)
    for key, kept in read_kept_annexes(connection):
        values[Subject.ANNEX.value, key, kept.layout] = logged(connection, kept)
    return values


def _meeting(connection: sqlite3.Connection, meeting: Meeting) -> dict[str, Any]:
    data: dict[str, Any] = plain(meeting)
    texts = connection.execute(
        """SELECT reason.id, reason.digest, corrector.id, corrector.digest FROM correction
        JOIN name AS reason ON reason.id = correction.reason
        JOIN name AS corrector ON corrector.id = correction.corrector WHERE meeting = ? ORDER BY position""",
        (meeting.id,),
    )
    for each, (reason, reason_digest, by, by_digest) in zip(data.get("corrections", ()), texts, strict=True):
        each.update(reason=[reason, reason_digest], by=[by, by_digest])
    return data


def _add_roster(
    values: dict[Stored, Any], roster: Roster, meeting: str, names: dict[tuple[str, str], list[Any]]
) -> None:
    for organisation in roster.organisations:
        values[Subject.ORGANISATION.value, meeting, organisation.id] = plain(organisation)
    for person in roster.people:
        values[Subject.PERSON.value, meeting, person.id] = plain(person) | {"name": names[meeting, person.id]}
    for seat in roster.seats:
        values[Subject.SEAT.value, meeting, seat.id] = plain(seat)
