"""Who was on each roster and who attended, for the statistics: a few queries for all meetings, not some for each."""

import sqlite3
from collections.abc import Iterable, Iterator
from datetime import date, time
from itertools import groupby
from operator import itemgetter
from typing import Any

from attendance_app.domain.attendance import Attendance, Interval, ItemId, Mark, Presence
from attendance_app.domain.meeting import Meeting
from attendance_app.domain.roster import ERASED_NAME, OrganisationId, PersonId, Role, SeatId
from attendance_app.domain.statistics.facts import MeetingFacts, RosterRow
from attendance_app.storage.sqlite.meeting_rows import read_meetings

_ROLES = {role.value: role for role in Role}
_OF_PERIOD = "day BETWEEN ? AND ?"
# Those in office on the day of the meeting; ISO days compare as texts.
_ROSTER = f"""SELECT meeting, person.id, text, position, organisation, role, party FROM person
    JOIN name ON name.id = person.name JOIN meeting ON meeting.id = person.meeting
    WHERE {_OF_PERIOD} AND (from_day IS NULL OR from_day <= day) AND (to_day IS NULL OR to_day >= day)
    ORDER BY meeting, position, person.id"""
_ATTENDANCE = f"""SELECT attendance.meeting, attendance.person, absence, presence, first, last, came, left, seat
    FROM attendance JOIN meeting ON meeting.id = attendance.meeting
    LEFT JOIN presence ON presence.meeting = attendance.meeting AND presence.person = attendance.person
    WHERE {_OF_PERIOD} ORDER BY attendance.meeting, attendance.person, presence.ordinal"""
_ORGANISATIONS = f"""SELECT meeting, organisation.id, name FROM organisation
    JOIN meeting ON meeting.id = organisation.meeting WHERE {_OF_PERIOD} ORDER BY meeting, position, organisation.id"""


def read_facts(connection: sqlite3.Connection, first: date | None, last: date | None) -> tuple[MeetingFacts, ...]:
    """Read the meetings from ``first`` to ``last``, both included; None is no limit."""
    days = (first or date.min).isoformat(), (last or date.max).isoformat()
    meetings = [each for each in read_meetings(connection) if days[0] <= each.day.isoformat() <= days[1]]
    rosters = {
        meeting: [
            RosterRow(PersonId(person), name or ERASED_NAME, at, organisation, _ROLES[role], party)
            for _, person, name, at, organisation, role, party in rows
        ]
        for meeting, rows in _by_meeting(connection.execute(_ROSTER, days))
    }
    marks = {meeting: _attendance(rows) for meeting, rows in _by_meeting(connection.execute(_ATTENDANCE, days))}
    names = {
        meeting: {OrganisationId(key): name for _, key, name in rows}
        for meeting, rows in _by_meeting(connection.execute(_ORGANISATIONS, days))
    }
    return tuple(_facts(each, rosters, marks, names) for each in meetings)


def _facts(
    meeting: Meeting,
    rosters: dict[str, list[RosterRow]],
    marks: dict[str, dict[PersonId, Attendance]],
    names: dict[str, dict[OrganisationId, str]],
) -> MeetingFacts:
    key = meeting.id
    return MeetingFacts(meeting, rosters.get(key, []), marks.get(key, {}), names.get(key, {}))


def _by_meeting(rows: Iterable[tuple[Any, ...]]) -> Iterator[tuple[str, Iterator[tuple[Any, ...]]]]:
    yield from groupby(rows, key=itemgetter(0))


def _attendance(rows: Iterable[tuple[Any, ...]]) -> dict[PersonId, Attendance]:
    """Return the attendance of each person; nearly everybody has one of a few, and each is made once."""
    made: dict[object, Attendance] = {}
    found: dict[PersonId, Attendance] = {}
    for person, intervals in groupby(rows, key=itemgetter(1)):
        key = tuple(row[2:] for row in intervals)
        if key not in made:
            made[key] = Attendance(tuple(_interval(*row[1:]) for row in key if row[1] is not None), Mark(key[0][0]))
        found[PersonId(person)] = made[key]
    return found


def _interval(
    presence: str, first: str | None, last: str | None, arrived: str | None, departed: str | None, seat: str | None
) -> Interval:
    return Interval(
        None if first is None else ItemId(first),
        None if last is None else ItemId(last),
        None if arrived is None else time.fromisoformat(arrived),
        None if departed is None else time.fromisoformat(departed),
        Presence(presence),
        None if seat is None else SeatId(seat),
    )
