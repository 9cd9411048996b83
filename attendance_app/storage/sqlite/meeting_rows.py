"""Meetings, their items and officers, attendance, and kept annexes, as rows and back."""

import sqlite3
from collections.abc import Iterator
from datetime import date, datetime, time

from attendance_app.domain.attendance import Attendance, Interval, ItemId, Mark, Presence
from attendance_app.domain.meeting import (
    ActingOfficer,
    Break,
    Correction,
    Duty,
    Item,
    KeptAnnex,
    Meeting,
    MeetingDay,
    MeetingId,
    MeetingState,
    Notice,
)
from attendance_app.domain.meeting_record import MeetingRecord
from attendance_app.domain.roster import OrganisationId, PersonId, SeatId
from attendance_app.storage.sqlite.codec import canonical, plain, read_text
from attendance_app.storage.sqlite.name_table import stored_name
from attendance_app.storage.sqlite.part_rows import read_meeting_parts
from attendance_app.storage.sqlite.roster_rows import read_roster

_PARTS = ("item", "later_day", "notice", "break", "adjuster", "deputy", "correction")


def write_meeting(connection: sqlite3.Connection, key: str, meeting: Meeting | None) -> None:
    """Write a meeting without its people; None deletes it."""
    connection.execute("DELETE FROM meeting WHERE id = ?", (key,))
    for table in _PARTS:
        connection.execute(f"DELETE FROM {table} WHERE meeting = ?", (key,))
    if meeting is None:
        return
    day, starts, ends = plain(meeting.day), plain(meeting.starts), plain(meeting.ends)
    connection.execute(
        "INSERT INTO meeting VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (key, day, meeting.ordinal, meeting.place, starts, ends, meeting.chair, meeting.secretary,
         meeting.state.value, meeting.running, plain(meeting.verified)),
    )  # fmt: skip
    for table, rows in _part_rows(connection, meeting).items():
        for at, row in enumerate(rows):
            marks = ", ".join("?" * (len(row) + 2))
            connection.execute(f"INSERT INTO {table} VALUES ({marks})", (key, at, *row))


def _part_rows(connection: sqlite3.Connection, meeting: Meeting) -> dict[str, list[tuple[object, ...]]]:
    notices: list[tuple[ItemId | None, Notice]] = [(None, each) for each in meeting.notices]
    notices += [(item.id, each) for item in meeting.items for each in item.notices]
    return {
        "item": [
            (each.id, each.heading, each.number, each.withdrawn, each.verified, plain(each.verified_on),
             each.point, each.secret)
            for each in meeting.items
        ],
        "later_day": [
            (plain(each.day), each.first, plain(each.starts), plain(each.ended_before)) for each in meeting.later_days
        ],
        "notice": [(item, plain(each.day), each.organisation) for item, each in notices],
        "break": [
            (each.item, plain(each.starts), plain(each.ends), canonical(plain(each.away))) for each in meeting.breaks
        ],
        "adjuster": [(person,) for person in meeting.verifiers],
        "deputy": [(each.duty.value, each.person, each.first, each.last) for each in meeting.acting_officers],
        "correction": [
            (each.person, canonical(plain(each.before)), canonical(plain(each.after)),
             stored_name(connection, each.reason).id, plain(each.at), stored_name(connection, each.by).id)
            for each in meeting.corrections
        ],
    }  # fmt: skip


def write_attendance(connection: sqlite3.Connection, meeting: str, person: str, attendance: Attendance | None) -> None:
    """Write a person's attendance; an empty one has no row."""
    for table in ("attendance", "presence"):
        connection.execute(f"DELETE FROM {table} WHERE meeting = ? AND person = ?", (meeting, person))
    if attendance is None or attendance == Attendance():
        return
    remark = stored_name(connection, attendance.remark).id if attendance.remark else None
    connection.execute(
        "INSERT INTO attendance VALUES (?, ?, ?, ?)", (meeting, person, attendance.absence.value, remark)
    )
    for at, each in enumerate(attendance.intervals):
        when = (each.first, each.last, plain(each.arrived), plain(each.departed))
        row = (meeting, person, at, *when, each.presence.value, each.seat)
        connection.execute("INSERT INTO presence VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)", row)


def write_kept_annex(connection: sqlite3.Connection, meeting: str, layout: str, kept: KeptAnnex | None) -> None:
    """Write a kept annex; None deletes it."""
    connection.execute("DELETE FROM kept_annex WHERE meeting = ? AND layout = ?", (meeting, layout))
    if kept is not None:
        connection.execute("INSERT INTO kept_annex VALUES (?, ?, ?)", (meeting, layout, kept.pages))


def read_kept_annexes(connection: sqlite3.Connection) -> Iterator[tuple[str, KeptAnnex]]:
    """Give each kept annex with its meeting."""
    for meeting, layout, pages in connection.execute("SELECT meeting, layout, pages FROM kept_annex"):
        yield meeting, KeptAnnex(layout, pages)


def read_kept_annex(connection: sqlite3.Connection, meeting: str, layout: str) -> bytes | None:
    """Return a kept annex, None where there is none."""
    query = "SELECT pages FROM kept_annex WHERE meeting = ? AND layout = ?"
    row = connection.execute(query, (meeting, layout)).fetchone()
    return None if row is None else bytes(row[0])


def read_meetings(connection: sqlite3.Connection) -> tuple[Meeting, ...]:
    """Read every meeting without its people, the oldest first."""
    parts = {table: _rows_by_meeting(connection, query) for table, query in _PART_QUERIES.items()}
    rows = connection.execute("SELECT * FROM meeting ORDER BY day, ordinal")
    return tuple(_meeting(row, {table: rows_of.get(row[0], []) for table, rows_of in parts.items()}) for row in rows)


_PART_QUERIES = {
    "item": """SELECT meeting, id, heading, number, withdrawn, adjusted, verified_on, point, secret FROM item
        ORDER BY meeting, position""",
    "later_day": "SELECT meeting, day, first, starts, ended_before FROM later_day ORDER BY meeting, position",
    "notice": "SELECT meeting, item, day, organisation FROM notice ORDER BY meeting, position",
    "break": "SELECT meeting, item, starts, ends, away FROM break ORDER BY meeting, position",
    "adjuster": "SELECT meeting, person FROM adjuster ORDER BY meeting, position",
    "deputy": "SELECT meeting, duty, person, first, last FROM deputy ORDER BY meeting, position",
    "correction": """SELECT meeting, person, before, after, coalesce(reason.text, ''), at, coalesce(corrector.text, '')
        FROM correction JOIN name AS reason ON reason.id = correction.reason
        JOIN name AS corrector ON corrector.id = correction.corrector ORDER BY meeting, position""",
}


def _rows_by_meeting(connection: sqlite3.Connection, query: str) -> dict[str, list[list[str]]]:
    rows: dict[str, list[list[str]]] = {}
    for meeting, *row in connection.execute(query):
        rows.setdefault(meeting, []).append(row)
    return rows


def _meeting(row: tuple[str, ...], parts: dict[str, list[list[str]]]) -> Meeting:
    key, day, ordinal, place, starts, ends, chair, secretary, state, running, verified = row
    notices = _notices(parts["notice"])
    return Meeting(
        id=MeetingId(key),
        day=date.fromisoformat(day),
        ordinal=int(ordinal),
        place=place,
        starts=_time(starts),
        ends=_time(ends),
        items=tuple(_item(each, notices.get(each[0], ())) for each in parts["item"]),
        chair=PersonId(chair) if chair else None,
        secretary=PersonId(secretary) if secretary else None,
        verifiers=tuple(PersonId(each[0]) for each in parts["adjuster"]),
        state=MeetingState(state),
        running=ItemId(running) if running else None,
        verified=None if verified is None else date.fromisoformat(verified),
        acting_officers=tuple(_acting_officer(each) for each in parts["deputy"]),
        corrections=tuple(_correction(each) for each in parts["correction"]),
        notices=notices.get(None, ()),
        breaks=tuple(_break(each) for each in parts["break"]),
        later_days=tuple(_later_day(each) for each in parts["later_day"]),
    )


def _notices(rows: list[list[str]]) -> dict[str | None, tuple[Notice, ...]]:
    """Return the notices by the item they are of; None: of the meeting's minutes."""
    found: dict[str | None, tuple[Notice, ...]] = {}
    for item, day, organisation in rows:
        notice = Notice(date.fromisoformat(day), OrganisationId(organisation) if organisation else None)
        found[item] = (*found.get(item, ()), notice)
    return found


def _item(row: list[str], notices: tuple[Notice, ...]) -> Item:
    key, heading, number, withdrawn, verified, day, point, secret = row
    known = None if number is None else int(number), bool(withdrawn), bool(verified)
    verified_on = None if day is None else date.fromisoformat(day)
    which = None if point is None else int(point)
    return Item(ItemId(key), heading, *known, verified_on, notices, which, bool(secret))


def _break(row: list[str]) -> Break:
    item, starts, ends, away = row
    return Break(ItemId(item) if item else None, _time(starts), _time(ends), read_text(tuple[PersonId, ...], away))


def _later_day(row: list[str]) -> MeetingDay:
    day, first, starts, ended_before = row
    return MeetingDay(date.fromisoformat(day), ItemId(first), _time(starts), _time(ended_before))


def _acting_officer(row: list[str]) -> ActingOfficer:
    duty, person, first, last = row
    return ActingOfficer(Duty(duty), PersonId(person), ItemId(first) if first else None, ItemId(last) if last else None)


def _correction(row: list[str]) -> Correction:
    person, before, after, reason, at, by = row
    change = read_text(Attendance, before), read_text(Attendance, after)
    return Correction(PersonId(person), *change, reason, datetime.fromisoformat(at), by)


def read_record(connection: sqlite3.Connection, meeting: Meeting) -> MeetingRecord:
    """Read a meeting's roster and attendance."""
    intervals: dict[str, list[Interval]] = {}
    for person, *interval in connection.execute(
        """SELECT person, first, last, came, left, presence, seat FROM presence WHERE meeting = ?
        ORDER BY person, ordinal""",
        (meeting.id,),
    ):
        intervals.setdefault(person, []).append(interval_of(*interval))
    rows = connection.execute(
        """SELECT person, absence, coalesce(text, '') FROM attendance LEFT JOIN name ON name.id = remark
        WHERE meeting = ?""",
        (meeting.id,),
    )
    attendance = {
        PersonId(person): Attendance(tuple(intervals.get(person, ())), Mark(absence), remark)
        for person, absence, remark in rows
    }
    parts = read_meeting_parts(connection, meeting.id)
    return MeetingRecord(meeting, read_roster(connection, meeting.id), attendance, parts)


def interval_of(
    first: str | None, last: str | None, came: str | None, left: str | None, presence: str, seat: str | None
) -> Interval:
    """Return the interval that a row of the table of presences holds; ValueError where it is malformed."""
    items = None if first is None else ItemId(first), None if last is None else ItemId(last)
    return Interval(*items, _time(came), _time(left), Presence(presence), None if seat is None else SeatId(seat))


def _time(text: str | None) -> time | None:
    return None if text is None else time.fromisoformat(text)
