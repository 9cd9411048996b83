"""Two meetings and ten people from a table that was worked by hand: tests/data/fees/ten_people.txt."""

import json
from dataclasses import dataclass
from datetime import date, time
from pathlib import Path

from attendance_app.domain.attendance import Attendance, Interval, ItemId, Presence
from attendance_app.domain.fees.rules import FeeRules, PersonPay
from attendance_app.domain.meeting import Break, Item, Meeting, MeetingId, MeetingState
from attendance_app.domain.meeting_record import MeetingRecord
from attendance_app.domain.roster import Organisation, OrganisationId, Person, PersonId, Role, Roster, Seat, SeatId
from attendance_app.services.record.codec import Codec

FOLDER = Path(__file__).parent / "data" / "fees"
DAY = date(2026, 3, 12)
ROLES = {"ledamot": Role.MEMBER, "ersättare": Role.SUBSTITUTE, "adjungerad": Role.COOPTED}
ITEMS = tuple(Item(ItemId(f"i{at}"), number=at) for at in (1, 2, 3))
SECOND = ITEMS[1].id
SEAT = SeatId("Fridas")
ORGANISATIONS = {"Åby": OrganisationId("aby"), "Öby": OrganisationId("oby")}
MARKS = {
    "X": Interval(),
    "10": Interval(first=SECOND, arrived=time(10)),
    "L": Interval(last=ITEMS[0].id),
    "T": Interval(seat=SEAT),
    "R": Interval(presence=Presence.REMOTE),
}


@dataclass(frozen=True)
class Line:
    name: str
    organisation: str
    role: str
    km: str
    fixed: str
    morning: str
    afternoon: str
    half_days: str
    half_hours: str


def lines() -> list[Line]:
    """Return the table."""
    rows = (FOLDER / "ten_people.txt").read_text("utf-8").splitlines()
    return [Line(*row.split()) for row in rows if not row.startswith(("#", "name"))]


def rules(name: str) -> FeeRules:
    """Return rules that were entered as data."""
    read: FeeRules = Codec({}).decode(FeeRules, json.loads((FOLDER / f"{name}.json").read_text("utf-8")))
    return read


def pay() -> dict[PersonId, PersonPay]:
    """Return the distances and fixed fees."""
    return {
        PersonId(each.name): PersonPay(km=None if each.km == "-" else int(each.km), fixed=each.fixed == "F")
        for each in lines()
    }


def records() -> list[MeetingRecord]:
    """Return the morning and the afternoon; Karin, an official, is at both."""
    table = lines()
    organisations = tuple(Organisation(key, name, at) for at, (name, key) in enumerate(ORGANISATIONS.items()))
    people = tuple(
        Person(PersonId(each.name), f"{each.name} Provsson", at, ORGANISATIONS[each.organisation], ROLES[each.role])
        for at, each in enumerate(table)
    )
    official = Person(PersonId("Karin"), "Karin Provsson", 99, organisations[0].id, Role.OFFICIAL)
    roster = Roster(organisations, (*people, official), (Seat(SEAT, organisations[0].id, holder=PersonId("Frida")),))
    times = {"morning": (time(9), time(12, 30)), "afternoon": (time(13, 30), time(15, 40))}
    breaks = {"morning": (Break(None, time(10, 15), time(10, 45)),), "afternoon": ()}
    verifiers = {"morning": (PersonId("Anna"),), "afternoon": ()}
    return [
        MeetingRecord(
            Meeting(
                MeetingId(part), DAY, at, "Sessionssalen", *times[part], ITEMS, verifiers=verifiers[part],
                state=MeetingState.ENDED, breaks=breaks[part],
            ),
            roster,
            {
                PersonId(each.name): Attendance((MARKS[getattr(each, part)],))
                for each in table
                if getattr(each, part) != "."
            }
            | {official.id: Attendance((Interval(),))},
        )
        for at, part in enumerate(times, start=1)
    ]  # fmt: skip
