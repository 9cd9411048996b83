"""The bundled samples, each made from two text files that a person can read and edit."""

import csv
import io
import tomllib
from collections.abc import Iterator
from fractions import Fraction
from typing import Any

from attendance_app.domain.attendance import Attendance, Interval, ItemId, Mark
from attendance_app.domain.body_kinds import BodyKind
from attendance_app.domain.change import Change, ChangeKind, Edit, Subject
from attendance_app.domain.forum import AnnexSettings, Forum, of_kind
from attendance_app.domain.meeting import Item, Meeting, MeetingId, MeetingState
from attendance_app.domain.meeting_record import MeetingRecord
from attendance_app.domain.quorum import FractionRule
from attendance_app.domain.roster import (
    ROLE_WORDS,
    Organisation,
    OrganisationId,
    Person,
    PersonId,
    Role,
    Roster,
    Seat,
    SeatId,
)
from attendance_app.services.forum.file import added, added_roster

_ROLES = {word: role for role, word in ROLE_WORDS.items()}
_MARKS = {"X": Attendance((Interval(),)), "F": Attendance(absence=Mark.EXCUSED)}


def sample_change(settings: str, people: str) -> Change:
    """Return the change that creates a sample: ``settings`` is TOML, ``people`` CSV with semicolons."""
    stored = tomllib.loads(settings)
    rows = list(csv.DictReader(io.StringIO(people), delimiter=";"))
    roster = _roster(rows, frozenset(stored["forum"].get("not_members", ())))
    present = {
        person.id: _MARKS[row["Närvaro"]] for person, row in zip(roster.people, rows, strict=True) if row["Närvaro"]
    }
    record = MeetingRecord(_meeting(stored["meeting"], roster), roster, present)
    forum = Edit(Subject.FORUM, None, "", None, _forum(stored["forum"]))
    return Change(ChangeKind.CREATE_FORUM, (forum, *added_roster(roster, None), *added(record)))


def _forum(stored: dict[str, Any]) -> Forum:
    if "kind" in stored:
        made = Forum(stored["name"], annex=AnnexSettings(record_number=stored["record_number"]))
        return of_kind(made, BodyKind(stored["kind"]))
    words = ("title", "number", "name_heading", "organisation_heading", "mark_heading")
    return Forum(
        name=stored["name"],
        rules=(FractionRule(Fraction(stored["more_than"])),),
        rule_is_example=True,
        annex=AnnexSettings(**{word: stored[word] for word in words}),
    )


def _roster(rows: list[dict[str, str]], not_members: frozenset[str]) -> Roster:
    names = list(dict.fromkeys(row["Organisation"] for row in rows if row["Organisation"]))
    ids = {name: OrganisationId(f"o{number:02}") for number, name in enumerate(names, start=1)}
    people = tuple(
        Person(
            id=PersonId(f"p{number:02}"),
            name=row["Namn"],
            position=number,
            organisation=ids.get(row["Organisation"]),
            role=_ROLES[row["Roll"]],
            party=row["Parti"],
            title=row["Titel"],
            calling=int(row["Ordning"]) if row.get("Ordning") else None,
        )
        for number, row in enumerate(rows, start=1)
    )
    return Roster(
        tuple(Organisation(key, name, at, name not in not_members) for at, (name, key) in enumerate(ids.items(), 1)),
        people,
        tuple(
            Seat(SeatId(f"s{person.id[1:]}"), person.organisation, person.party, person.id)
            for person in people
            if person.role is Role.MEMBER
        ),
    )


def _meeting(stored: dict[str, Any], roster: Roster) -> Meeting:
    by_name = {person.name: person.id for person in roster.people}
    return Meeting(
        id=MeetingId("m1"),
        day=stored["day"],
        place=stored.get("place", ""),
        starts=stored.get("starts"),
        ends=stored.get("ends"),
        items=tuple(_items(stored)),
        chair=by_name[stored["chair"]],
        secretary=by_name[stored["secretary"]],
        verifiers=tuple(by_name[name] for name in stored["adjusters"]),
        state=MeetingState.ENDED if "ends" in stored else MeetingState.PLANNED,
    )


def _items(stored: dict[str, Any]) -> Iterator[Item]:
    first = stored.get("first_item")
    for at, heading in enumerate(stored["items"]):
        yield Item(ItemId(f"i{at + 1}"), heading, None if first is None else first + at)
