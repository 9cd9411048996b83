"""Who was on each roster and who attended, for the statistics: a few queries for all meetings, not some for each."""

import sqlite3
from collections.abc import Iterable, Iterator
from datetime import date
from itertools import groupby
from operator import itemgetter
from typing import Any

from attendance_app.domain.attendance import Attendance, Mark
from attendance_app.domain.roster import ERASED_NAME, OrganisationId, PersonId, Role
from attendance_app.domain.statistics.facts import MeetingFacts, RosterRow
from attendance_app.storage.sqlite.meeting_rows import interval_of, read_meetings

_ROLES = {role.value: role for role in Role}
_OF_PERIOD = "day BETWEEN ? AND ?"
# Those in office on the day of the meeting; ISO days compare as texts.
_ROSTER = f"""SELECT meeting, person.id, text, position, organisation, role, party FROM person
    JOIN name ON name.id = person.name JOIN meeting ON meeting.id = person.meeting
    WHERE {_OF_PERIOD} AND (from_day IS NULL OR from_day <= day) AND (to_day IS NULL OR to_day >= day)
    ORDER BY meeting, position, person.id"""
_ATTENDANCE = f"""SELECT attendance.meeting, attendance.person, absence, first, last, came, left, presence, seat
    FROM attendance JOIN meeting ON meeting.id = attendance.meeting
    LEFT JOIN presence ON presence.meeting = attendance.meeting AND presence.person = attendance.person
    WHERE {_OF_PERIOD} ORDER BY attendance.meeting, attendance.person, presence.ordinal"""
# Its place in such a row, after the meeting and the person.
_PRESENCE = 5
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
    return tuple(
        MeetingFacts(each, rosters.get(each.id, []), marks.get(each.id, {}), names.get(each.id, {}))
        for each in meetings
    )


def _by_meeting(rows: Iterable[tuple[Any, ...]]) -> Iterator[tuple[str, Iterator[tuple[Any, ...]]]]:
    yield from groupby(rows, key=itemgetter(0))


def _attendance(rows: Iterable[tuple[Any, ...]]) -> dict[PersonId, Attendance]:
    """Return the attendance of each person; nearly everybody has one of a few, and each is made once."""
    made: dict[object, Attendance] = {}
    found: dict[PersonId, Attendance] = {}
    for person, intervals in groupby(rows, key=itemgetter(1)):
        key = tuple(row[2:] for row in intervals)
        if key not in made:
            # Who has no interval has a row without a presence.
            held = tuple(interval_of(*row[1:]) for row in key if row[_PRESENCE] is not None)
            made[key] = Attendance(held, Mark(key[0][0]))
        found[PersonId(person)] = made[key]
    return found
