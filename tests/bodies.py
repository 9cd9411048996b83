"""Invented bodies as data: a file each in tests/data/bodies says who they are, who was there and how they write.

The page one that each one's minutes would have is in tests/data/page_ones. Both are written by hand; a body of real
minutes can be put beside them in the same way.

A person: "Anna Ek (S) @Åby kommun, ordförande", with "-" before a substitute, "*" an official, "#" a staff
representative, "+" somebody co-opted; "=(KD), 1:e vice ordförande" is a vacant seat. Attendance: "Mats Ödman: 112-114;
115-119 (09:40-) för Lars Åkesson; jäv 115; på distans". A § may have points: "59.1-3" in the agenda, "59.2".
"""

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import time
from pathlib import Path
from typing import Any

from attendance_app.domain.attendance import Attendance, Interval, ItemId, Mark, Presence
from attendance_app.domain.body_kinds import KIND_WORDS
from attendance_app.domain.forum import Forum, of_kind
from attendance_app.domain.meeting import ActingOfficer, Break, Duty, Item, Meeting, MeetingId
from attendance_app.domain.meeting_record import MeetingRecord
from attendance_app.domain.roster import Organisation, OrganisationId, Person, PersonId, Role, Roster, Seat, SeatId
from attendance_app.domain.style.named_styles import NAMED_STYLES
from attendance_app.services.forum.meeting_session import MeetingSession
from attendance_app.services.meeting.agenda import AgendaEdit
from attendance_app.services.meeting.annexes import page_one
from attendance_app.services.meeting.progress import MeetingProgress
from attendance_app.services.style.settings import changed_style
from tests.fakes import journal_of

_DATA = Path(__file__).parent / "data"
_ROLES = {
    "-": Role.SUBSTITUTE, "*": Role.OFFICIAL, "#": Role.STAFF_REPRESENTATIVE, "+": Role.COOPTED, "=": Role.MEMBER,
}  # fmt: skip
_PERSON = re.compile(r"([-*#+=]?)([^(@,]*)(?:\(([^)]*)\))?\s*(?:@([^,]*))?(?:, (.*))?")
_SPAN = re.compile(
    r"(?P<kind>jäv|deltar inte|på distans)?\s*(?P<first>[\d.]+)?(?:-(?P<last>[\d.]+))?\s*"
    r"(?:\((?P<came>[\d:]*)-(?P<left>[\d:]*)\))?\s*(?:för (?P<whom>.+))?$"
)
_KINDS = {"jäv": Presence.RECUSED, "deltar inte": Presence.ABSTAINS, "på distans": Presence.REMOTE}
_DUTIES = {
    "ordförande": Duty.CHAIR, "sekreterare": Duty.SECRETARY, "justerare": Duty.VERIFIER,
    "ersättare för justerare": Duty.SUBSTITUTE_VERIFIER,
}  # fmt: skip


@dataclass(frozen=True)
class Body:
    """One invented body."""

    name: str

    @property
    def expected(self) -> str:
        """The page one that its minutes have."""
        return (_DATA / "page_ones" / f"{self.name}.txt").read_text(encoding="utf-8").rstrip("\n")

    @property
    def data(self) -> dict[str, Any]:
        """What its file says."""
        return tomllib.loads((_DATA / "bodies" / f"{self.name}.toml").read_text(encoding="utf-8"))

    def session(self) -> MeetingSession:
        """Return its meeting, ended."""
        return _Reader(self.data).session()

    def page_one(self) -> str:
        """Return the page one that the program makes."""
        return page_one(self.session())


BODIES = tuple(Body(path.stem) for path in sorted((_DATA / "bodies").glob("*.toml")))


class _Reader:
    """Builds one body: its forum and roster from the data, its attendance and officers through the services."""

    def __init__(self, data: dict[str, Any]) -> None:
        self._data = data
        self._items = tuple(_items(data["items"]))
        self._roster = self._read_roster()
        self._ids = {person.name: person.id for person in self._roster.people}

    def session(self) -> MeetingSession:
        data = self._data
        kind = next(kind for kind, words in KIND_WORDS.items() if words == data["kind"])
        style = changed_style(NAMED_STYLES[data["style"]], data.get("changes", {}))
        forum = replace(of_kind(Forum(data["name"]), kind), style=style)
        meeting = Meeting(
            MeetingId("m"), data["day"], place=data.get("place", ""), starts=data.get("starts"), ends=data.get("ends"),
            items=self._items, breaks=tuple(_break(each) for each in data.get("breaks", ())),
        )  # fmt: skip
        session = MeetingSession(journal_of(forum, MeetingRecord(meeting, self._roster)), meeting.id)
        for line in data["attendance"]:
            person, attendance = self._attendance(line)
            session.set_attendance(person, attendance)
        steps = MeetingProgress(session)
        acting = tuple(self._acting(each) for each in data.get("acting", ()))
        verifiers = tuple(self._ids[name] for name in data.get("verifiers", ()))
        steps.officers(self._ids.get(data.get("chair")), self._ids.get(data.get("secretary")), verifiers, acting)
        for number, day in data.get("verified_at_once", {}).items():
            item = self._item(number, 0)
            AgendaEdit(session).verify(item or self._items[0].id, day)
        if data.get("ends"):
            steps.end()
        return session

    def _read_roster(self) -> Roster:
        people, seats, organisations = list[Person](), list[Seat](), dict[str, OrganisationId]()
        for at, line in enumerate(self._data["people"], start=1):
            found = _PERSON.fullmatch(line)
            assert found, line
            sign, name, party, where, title = (each and each.strip() for each in found.groups())
            organisation = organisations.setdefault(where, OrganisationId(f"o{at}")) if where else None
            role = _ROLES.get(sign, Role.MEMBER)
            person = Person(PersonId(f"p{at}"), name, at, organisation, role, party or "", title or "")
            if sign != "=":
                people.append(person)
            if role is Role.MEMBER:
                holder = None if sign == "=" else person.id
                number = self._data.get("seats", {}).get(name)
                office = title or "" if sign == "=" else ""
                seat = Seat(SeatId(f"s{at:02}"), organisation, party or "", holder, office=office, number=number)
                seats.append(seat)
        members = tuple(Organisation(key, name, at) for at, (name, key) in enumerate(organisations.items(), start=1))
        return Roster(members, tuple(people), tuple(seats))

    def _attendance(self, line: str) -> tuple[PersonId, Attendance]:
        name = max((each for each in self._ids if line.startswith(each)), key=len)
        rest = line.removeprefix(name).strip()
        if rest == "anmält förhinder":
            return self._ids[name], Attendance(absence=Mark.EXCUSED)
        parts = [part.strip() for part in rest.lstrip(":;").split(";")]
        spans = [self._interval(part) for part in parts]
        if all(each.is_annotation for each in spans):
            spans.insert(0, Interval())
        return self._ids[name], Attendance(tuple(spans))

    def _interval(self, part: str) -> Interval:
        found = _SPAN.fullmatch(part)
        assert found, part
        first, last = found["first"], found["last"] or found["first"]
        seats = {seat.holder: seat.id for seat in self._roster.seats}
        return Interval(
            first=self._item(first, 0), last=self._item(last, -1),
            arrived=_time(found["came"]), departed=_time(found["left"]),
            presence=_KINDS.get(found["kind"], Presence.PRESENT),
            seat=seats[self._ids[found["whom"]]] if found["whom"] else None,
        )  # fmt: skip

    def _item(self, words: str | None, which: int) -> ItemId | None:
        """Return the first or last (``which``) of the items of a §, or its point."""
        if not words:
            return None
        number, _, point = words.partition(".")
        found = [each for each in self._items if each.number == int(number)]
        if point:
            found = [each for each in found if each.point == int(point)]
        item, edge = found[which].id, self._items[which].id
        return None if item == edge else item

    def _acting(self, words: str) -> ActingOfficer:
        duty, _, rest = words.partition(": ")
        name = next(each for each in self._ids if rest.startswith(each))
        first, _, last = rest.removeprefix(name).strip().partition("-")
        return ActingOfficer(_DUTIES[duty], self._ids[name], self._item(first, 0), self._item(last or first, -1))


def _items(spans: list[str]) -> Iterator[Item]:
    for span in spans:
        number, _, points = span.partition(".")
        first, _, last = (points or number).partition("-")
        for at in range(int(first), int(last or first) + 1):
            key = f"{number}.{at}" if points else str(at)
            yield Item(ItemId(key), number=int(number) if points else at, point=at if points else None)


def _break(words: str) -> Break:
    starts, _, ends = words.partition("-")
    return Break(None, _time(starts), _time(ends))


def _time(words: str | None) -> time | None:
    return time.fromisoformat(words) if words else None
