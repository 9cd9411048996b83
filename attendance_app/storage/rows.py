"""Domain objects as rows and back. The meeting '' in a roster's tables is the forum's own roster."""

import sqlite3
from datetime import date, time
from typing import cast

from attendance_app.domain.attendance import Attendance, Interval, ItemId, Mark, Presence
from attendance_app.domain.change import Edit, Subject
from attendance_app.domain.forum import Forum, ForumKind
from attendance_app.domain.meeting import Item, Meeting, MeetingId, MeetingRecord, MeetingState
from attendance_app.domain.roster import Organisation, OrganisationId, Person, PersonId, Role, Roster, Seat, SeatId
from attendance_app.storage.codec import canonical, plain, read_annex, read_rules, read_settings
from attendance_app.storage.names import stored_name

_TABLES = {Subject.ORGANISATION: "organisation", Subject.PERSON: "person", Subject.SEAT: "seat"}


def write_edit(connection: sqlite3.Connection, edit: Edit) -> None:
    """Bring the tables to what the edit says is true afterwards."""
    if edit.subject is Subject.FORUM:
        _write_forum(connection, cast(Forum, edit.after))
    elif edit.subject is Subject.MEETING:
        _write_meeting(connection, edit.id, cast("Meeting | None", edit.after))
    elif edit.subject is Subject.ATTENDANCE:
        _write_attendance(connection, edit.meeting or "", edit.id, cast("Attendance | None", edit.after))
    else:
        _write_part(connection, edit)


def _write_forum(connection: sqlite3.Connection, forum: Forum) -> None:
    rules, annex = canonical(plain(forum.rules)), canonical(plain(forum.annex))
    connection.execute(
        "REPLACE INTO forum VALUES (1, ?, ?, ?, ?, ?, ?)",
        (forum.name, forum.kind.value, rules, forum.rule_is_example, annex, canonical(plain(forum.settings))),
    )


def _write_part(connection: sqlite3.Connection, edit: Edit) -> None:
    scope, each = edit.meeting or "", edit.after
    if isinstance(each, Organisation):
        row: tuple[object, ...] = (scope, each.id, each.name, each.position, each.member)
    elif isinstance(each, Person):
        name = stored_name(connection, each.name).id
        kept = (each.organisation, each.role.value, each.party, each.title, each.protected)
        office = (plain(each.from_day), plain(each.to_day), each.calling)
        row = (scope, each.id, name, each.position, *kept, *office)
    elif isinstance(each, Seat):
        row = (scope, each.id, each.organisation, each.party, each.holder, plain(each.from_day), plain(each.to_day))
    else:
        connection.execute(f"DELETE FROM {_TABLES[edit.subject]} WHERE meeting = ? AND id = ?", (scope, edit.id))
        return
    marks = ", ".join("?" * len(row))
    connection.execute(f"REPLACE INTO {_TABLES[edit.subject]} VALUES ({marks})", row)


def _write_meeting(connection: sqlite3.Connection, key: str, meeting: Meeting | None) -> None:
    for table, column in (("meeting", "id"), ("item", "meeting"), ("adjuster", "meeting")):
        connection.execute(f"DELETE FROM {table} WHERE {column} = ?", (key,))
    if meeting is None:
        return
    day, starts, ends = plain(meeting.day), plain(meeting.starts), plain(meeting.ends)
    connection.execute(
        "INSERT INTO meeting VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (key, day, meeting.ordinal, meeting.place, starts, ends, meeting.chair, meeting.secretary,
         meeting.state.value, meeting.running, plain(meeting.adjusted)),
    )  # fmt: skip
    connection.executemany(
        "INSERT INTO item VALUES (?, ?, ?, ?, ?, ?, ?)",
        [
            (key, at, each.id, each.heading, each.number, each.withdrawn, each.adjusted)
            for at, each in enumerate(meeting.items)
        ],
    )
    connection.executemany(
        "INSERT INTO adjuster VALUES (?, ?, ?)", [(key, at, person) for at, person in enumerate(meeting.adjusters)]
    )


def _write_attendance(connection: sqlite3.Connection, meeting: str, person: str, attendance: Attendance | None) -> None:
    for table in ("attendance", "presence"):
        connection.execute(f"DELETE FROM {table} WHERE meeting = ? AND person = ?", (meeting, person))
    if attendance is None or attendance == Attendance():
        return
    connection.execute("INSERT INTO attendance VALUES (?, ?, ?)", (meeting, person, attendance.absence.value))
    connection.executemany(
        "INSERT INTO presence VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        [
            (
                meeting,
                person,
                at,
                each.first,
                each.last,
                plain(each.came),
                plain(each.left),
                each.presence.value,
                each.seat,
            )
            for at, each in enumerate(attendance.intervals)
        ],
    )


def read_forum(connection: sqlite3.Connection) -> Forum:
    """Read the body; ValueError or TypeError where the row is not one."""
    name, kind, rules, example, annex, settings = connection.execute(
        "SELECT name, kind, rules, rule_is_example, annex, settings FROM forum"
    ).fetchone()
    held = read_rules(rules), bool(example), read_annex(annex), read_settings(settings)
    return Forum(name, ForumKind(kind), *held)


def read_roster(connection: sqlite3.Connection, meeting: str = "") -> Roster:
    """Read the forum's own roster, or a meeting's copy."""
    organisations = connection.execute(
        "SELECT id, name, position, member FROM organisation WHERE meeting = ? ORDER BY position, id", (meeting,)
    )
    people = connection.execute(
        """SELECT person.id, coalesce(text, ''), position, organisation, role, party, title, protected,
        from_day, to_day, calling FROM person JOIN name ON name.id = person.name WHERE meeting = ?
        ORDER BY position, person.id""",
        (meeting,),
    )
    seats = connection.execute(
        "SELECT id, organisation, party, holder, from_day, to_day FROM seat WHERE meeting = ? ORDER BY id", (meeting,)
    )
    roles = {role.value: role for role in Role}
    return Roster(
        tuple(Organisation(OrganisationId(key), name, at, bool(member)) for key, name, at, member in organisations),
        tuple(
            Person(
                PersonId(key),
                name,
                at,
                organisation,
                roles[role],
                party,
                title,
                bool(protected),
                _day(first),
                _day(last),
                calling,
            )
            for key, name, at, organisation, role, party, title, protected, first, last, calling in people
        ),
        tuple(
            Seat(SeatId(key), organisation, party, holder, _day(first), _day(last))
            for key, organisation, party, holder, first, last in seats
        ),
    )


def read_meetings(connection: sqlite3.Connection) -> tuple[Meeting, ...]:
    """Read every meeting without its people, the oldest first."""
    items: dict[str, list[Item]] = {}
    for meeting, *row in connection.execute(
        "SELECT meeting, id, heading, number, withdrawn, adjusted FROM item ORDER BY meeting, position"
    ):
        items.setdefault(meeting, []).append(Item(ItemId(row[0]), row[1], row[2], bool(row[3]), bool(row[4])))
    adjusters: dict[str, list[PersonId]] = {}
    for meeting, person in connection.execute("SELECT meeting, person FROM adjuster ORDER BY meeting, position"):
        adjusters.setdefault(meeting, []).append(PersonId(person))
    rows = connection.execute("SELECT * FROM meeting ORDER BY day, ordinal")
    return tuple(_meeting(row, tuple(items.get(row[0], ())), tuple(adjusters.get(row[0], ()))) for row in rows)


def _meeting(row: tuple[str, ...], items: tuple[Item, ...], adjusters: tuple[PersonId, ...]) -> Meeting:
    key, day, ordinal, place, starts, ends, chair, secretary, state, running, adjusted = row
    return Meeting(
        id=MeetingId(key),
        day=date.fromisoformat(day),
        ordinal=int(ordinal),
        place=place,
        starts=_time(starts),
        ends=_time(ends),
        items=items,
        chair=PersonId(chair) if chair else None,
        secretary=PersonId(secretary) if secretary else None,
        adjusters=adjusters,
        state=MeetingState(state),
        running=ItemId(running) if running else None,
        adjusted=_day(adjusted),
    )


def read_record(connection: sqlite3.Connection, meeting: Meeting) -> MeetingRecord:
    """Read a meeting's roster and attendance."""
    intervals: dict[str, list[Interval]] = {}
    for person, first, last, came, left, presence, seat in connection.execute(
        """SELECT person, first, last, came, left, presence, seat FROM presence WHERE meeting = ?
        ORDER BY person, ordinal""",
        (meeting.id,),
    ):
        interval = Interval(first, last, _time(came), _time(left), Presence(presence), seat)
        intervals.setdefault(person, []).append(interval)
    rows = connection.execute("SELECT person, absence FROM attendance WHERE meeting = ?", (meeting.id,))
    attendance = {
        PersonId(person): Attendance(tuple(intervals.get(person, ())), Mark(absence)) for person, absence in rows
    }
    return MeetingRecord(meeting, read_roster(connection, meeting.id), attendance)


def _day(text: str | None) -> date | None:
    return None if text is None else date.fromisoformat(text)


def _time(text: str | None) -> time | None:
    return None if text is None else time.fromisoformat(text)
