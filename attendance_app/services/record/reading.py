"""A full record read back in; what it says is held against what can be, since the file may come from anybody."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from attendance_app.domain.attendance import Attendance
from attendance_app.domain.forum import Forum
from attendance_app.domain.meeting import Meeting, MeetingRecord
from attendance_app.domain.quorum import FractionRule
from attendance_app.domain.roster import Organisation, OrganisationId, Person, PersonId, Roster, Seat, SeatId
from attendance_app.domain.text import LONGEST_NAME
from attendance_app.services.errors import Refusal
from attendance_app.services.printable import refuse_unfit
from attendance_app.services.record.codec import PlainReader
from attendance_app.services.record.writing import FORMAT, VERSION


@dataclass(frozen=True, slots=True)
class ForumRecord:
    """What a record holds; ``record`` is its meeting, None where it is of the roster alone."""

    forum: Forum
    roster: Roster
    record: MeetingRecord | None


def read_record(data: dict[str, Any], unprintable: Callable[[str], str]) -> ForumRecord:
    """Return the record; Refusal where it is another version, damaged, or holds a name that cannot be printed."""
    if data.get("format") != FORMAT:
        raise Refusal("Filen är ingen export från Närvaro. Välj en annan fil.")
    if data.get("version") != VERSION or isinstance(data.get("version"), bool):
        raise Refusal("Filen är exporterad av en annan version av Närvaro. Uppdatera programmet.")
    try:
        held = _read(data)
        _refuse_impossible(held)
    except (KeyError, ValueError, TypeError, OverflowError, ZeroDivisionError) as error:
        raise Refusal("Exporten är skadad eller ändrad för hand och läses inte. Exportera den på nytt.") from error
    if not held.roster.people:
        raise Refusal("Exporten innehåller inga personer. Välj en annan fil.")
    things = (held.forum, *held.roster.organisations, *held.roster.people, held.record.meeting if held.record else None)
    refuse_unfit(things, unprintable)
    return held


def _read(data: dict[str, Any]) -> ForumRecord:
    reader = PlainReader()
    forum = reader.read(Forum, data["forum"])
    organisations = reader.read(tuple[Organisation, ...], data["organisations"])
    people = reader.read(tuple[Person, ...], data["people"])
    seats = reader.read(tuple[Seat, ...], data["seats"])
    roster = Roster(tuple(sorted(organisations, key=_position)), tuple(sorted(people, key=_position)), seats)
    record = None
    if data.get("meeting") is not None:
        meeting = reader.read(Meeting, data["meeting"])
        attendance = {
            reader.read(PersonId, each["person"]): reader.read(Attendance, each) for each in data["attendance"]
        }
        record = MeetingRecord(meeting, roster, attendance)
        if meeting.running is not None and meeting.running not in meeting.order:
            raise ValueError("running")
    # An item that an interval names may have left the agenda since; people, seats and organisations may not.
    reader.refuse_unknown(OrganisationId, PersonId, SeatId)
    return ForumRecord(forum, roster, record)


def _position(each: Organisation | Person) -> int:
    return each.position


def _refuse_impossible(held: ForumRecord) -> None:
    """Raise ValueError for what the types allow and the program never writes."""
    for name in _names(held):
        if not 0 < len(name) <= LONGEST_NAME or "\n" in name:
            raise ValueError("name")
    for rule in held.forum.rules:
        if isinstance(rule, FractionRule) and (not 0 < rule.fraction <= 1 or rule.fraction.denominator > 1000):
            raise ValueError("fraction")
    if held.record and not 1 <= held.record.meeting.ordinal <= 99:
        raise ValueError("ordinal")


def _names(held: ForumRecord) -> list[str]:
    roster = held.roster
    return [held.forum.name, *(each.name for each in roster.organisations), *(each.name for each in roster.people)]
