"""Meetings from a table that somebody has counted by hand: tests/data/statistics/year.txt says how it is written."""

from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from attendance_app.domain.attendance import Attendance, Interval, ItemId, Mark, Presence
from attendance_app.domain.meeting import Item, Meeting, MeetingDay, MeetingId, MeetingState
from attendance_app.domain.meeting_record import MeetingRecord
from attendance_app.domain.roster import Organisation, OrganisationId, Person, PersonId, Role, Roster, Seat, SeatId

TABLE = Path(__file__).parent / "data" / "statistics" / "year.txt"
ROLES = {
    "ledamot": Role.MEMBER, "ersättare": Role.SUBSTITUTE, "tjänst": Role.OFFICIAL, "gäst": Role.OTHER,
    "adjungerad": Role.COOPTED,
}  # fmt: skip
ITEMS = tuple(Item(ItemId(f"i{at}"), number=at) for at in (1, 2, 3))
FIRST, SECOND, LAST = (each.id for each in ITEMS)
SEAT = SeatId("vacant")


def recused(*items: ItemId) -> tuple[Interval, ...]:
    return tuple(Interval(each, each, presence=Presence.RECUSED) for each in items)


MARKS = {
    "X": Attendance((Interval(),)),
    "F": Attendance(absence=Mark.EXCUSED),
    "B": Attendance(absence=Mark.ABSENT),
    "2": Attendance((Interval(first=SECOND),)),
    "1": Attendance((Interval(last=FIRST),)),
    "J": Attendance((Interval(), *recused(SECOND))),
    "A": Attendance(recused(FIRST, SECOND, LAST)),
    "T": Attendance((Interval(seat=SEAT),)),
    "t": Attendance((Interval(last=SECOND), Interval(first=LAST, seat=SEAT))),
}


@dataclass(frozen=True)
class Line:
    """One person of the table, with what was counted by hand; "-" where nothing is."""

    name: str
    organisation: str
    party: str
    role: Role
    marks: str
    meetings: str
    items: str
    substitute: str


def lines() -> list[Line]:
    """Return the table."""
    rows = [line for line in TABLE.read_text("utf-8").splitlines() if not line.startswith(("#", "name"))]
    found = []
    for row in rows:
        name, organisation, party, role, marks, *counted = row.split()
        parts = [[counted.pop(0)] for _ in range(3) if counted] if counted == ["-"] * 3 else _parts(counted)
        found.append(
            Line(name, organisation, party.strip("-"), ROLES[role], marks, *(" ".join(each) for each in parts))
        )
    return found


def _parts(counted: list[str]) -> list[list[str]]:
    if counted[0] == "-":
        return [["-"], ["-"], counted[2:]]
    return [counted[0:2], counted[2:4], counted[4:]]


def records() -> list[MeetingRecord]:
    """Return the meetings of the table, January first."""
    table = lines()
    names = list(dict.fromkeys(line.organisation for line in table))
    organisations = tuple(Organisation(OrganisationId(each), each, at) for at, each in enumerate(names))
    made = []
    for at in range(len(table[0].marks)):
        there = {row: line for row, line in enumerate(table) if line.marks[at] != "-"}
        people = tuple(
            Person(PersonId(each.name), each.name, row, OrganisationId(each.organisation), each.role, each.party)
            for row, each in there.items()
        )
        roster = Roster(organisations, people, (Seat(SEAT, None),))
        marks = {PersonId(line.name): MARKS[line.marks[at]] for line in there.values() if line.marks[at] != "."}
        meeting = Meeting(MeetingId(f"m{at}"), date(2026, at + 1, 15), items=ITEMS, state=MeetingState.ENDED)
        made.append(MeetingRecord(meeting, roster, marks))
    return made


def uneven_records() -> list[MeetingRecord]:
    """Return the same, with two days of the first meeting, and nobody of Öby on the roster of the second one."""
    first, second, *others = records()
    days = replace(first.meeting, later_days=(MeetingDay(date(2026, 1, 16), SECOND),))
    there = tuple(each for each in second.roster.people if each.organisation != "Öby")
    roster = Roster(second.roster.organisations, there, second.roster.seats)
    kept = {each.id: second.attendance[each.id] for each in there if each.id in second.attendance}
    return [replace(first, meeting=days), replace(second, roster=roster, attendance=kept), *others]
