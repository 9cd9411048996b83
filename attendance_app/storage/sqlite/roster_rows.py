"""Organisations, people and seats as rows and back. The forum's own roster has the meeting ''."""

import sqlite3
from datetime import date

from attendance_app.domain.change import Edit, Subject
from attendance_app.domain.roster import (
    ERASED_NAME,
    Organisation,
    OrganisationId,
    Person,
    PersonId,
    Role,
    Roster,
    Seat,
    SeatId,
)
from attendance_app.storage.sqlite.codec import plain
from attendance_app.storage.sqlite.name_table import stored_name

_TABLES = {Subject.ORGANISATION: "organisation", Subject.PERSON: "person", Subject.SEAT: "seat"}


def write_part(connection: sqlite3.Connection, edit: Edit) -> None:
    """Write or delete one row, as the edit has it afterwards."""
    scope, each = edit.meeting or "", edit.after
    if isinstance(each, Organisation):
        row: tuple[object, ...] = (scope, each.id, each.name, each.position, each.member)
    elif isinstance(each, Person):
        name = stored_name(connection, each.name).id
        fields = (each.organisation, each.role.value, each.party, each.title, each.protected)
        office = (plain(each.from_day), plain(each.to_day), each.calling)
        row = (scope, each.id, name, each.position, *fields, *office)
    elif isinstance(each, Seat):
        row = (scope, each.id, each.organisation, each.party, each.holder, plain(each.from_day), plain(each.to_day),
               each.office, each.number)  # fmt: skip
    else:
        connection.execute(f"DELETE FROM {_TABLES[edit.subject]} WHERE meeting = ? AND id = ?", (scope, edit.id))
        return
    marks = ", ".join("?" * len(row))
    connection.execute(f"REPLACE INTO {_TABLES[edit.subject]} VALUES ({marks})", row)


def read_roster(connection: sqlite3.Connection, meeting: str = "") -> Roster:
    """Read the forum's own roster, or a meeting's copy of it."""
    organisations = connection.execute(
        "SELECT id, name, position, member FROM organisation WHERE meeting = ? ORDER BY position, id", (meeting,)
    )
    people = connection.execute(
        f"""SELECT person.id, coalesce(text, '{ERASED_NAME}'), position, organisation, role, party, title, protected,
        from_day, to_day, calling FROM person JOIN name ON name.id = person.name WHERE meeting = ?
        ORDER BY position, person.id""",
        (meeting,),
    )
    seats = connection.execute(
        """SELECT id, organisation, party, holder, from_day, to_day, office, number FROM seat WHERE meeting = ?
        ORDER BY id""",
        (meeting,),
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
            Seat(SeatId(key), organisation, party, holder, _day(first), _day(last), office, number)
            for key, organisation, party, holder, first, last, office, number in seats
        ),
    )


def _day(text: str | None) -> date | None:
    return None if text is None else date.fromisoformat(text)
