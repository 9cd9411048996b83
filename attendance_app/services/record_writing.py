"""A forum, and one meeting of it, as plain data: the full record that the JSON export holds and that reads back in."""

from typing import Any

from attendance_app.domain.attendance import Attendance, Interval
from attendance_app.domain.forum import Forum
from attendance_app.domain.meeting import Item, Meeting, MeetingRecord
from attendance_app.domain.quorum import FixedRule, FractionRule, QuorumRule
from attendance_app.domain.roster import Organisation, Person, Roster, Seat

FORMAT, VERSION = "narvaro", 1


def record_data(forum: Forum, roster: Roster, record: MeetingRecord | None = None) -> dict[str, Any]:
    """Return the record; with a meeting, its own copy of the roster and who was there, from when to when."""
    held = record.roster if record else roster
    data: dict[str, Any] = {
        "format": FORMAT,
        "version": VERSION,
        "forum": {"name": forum.name, "kind": forum.kind.value, "rules": [_rule(rule) for rule in forum.rules]},
        "organisations": [_organisation(each) for each in held.organisations],
        "people": [_person(each, held) for each in held.people],
        "seats": [_seat(each) for each in held.seats],
    }
    if record is not None:
        data["meeting"] = _meeting(record.meeting)
        attended = (person for person in held.people if record.of(person.id) != Attendance())
        data["attendance"] = [_attendance(person, record.of(person.id), held) for person in attended]
    return data


def _rule(rule: QuorumRule) -> dict[str, Any]:
    if isinstance(rule, FractionRule):
        return {
            "kind": "more-than" if rule.strict else "at-least",
            "fraction": f"{rule.fraction.numerator}/{rule.fraction.denominator}",
        }
    if isinstance(rule, FixedRule):
        return {"kind": "fixed", "number": rule.number}
    return {"kind": "organisations", "number": rule.number}


def _organisation(each: Organisation) -> dict[str, Any]:
    return {"id": each.id, "name": each.name, "order": each.position, "member": each.member}


def _person(each: Person, roster: Roster) -> dict[str, Any]:
    return {
        "id": each.id,
        "name": each.name,
        "order": each.position,
        "organisation": each.organisation,
        "organisation_name": roster.organisation_name(each),
        "role": each.role.value,
        "party": each.party,
        "title": each.title,
        "protected": each.protected,
    }


def _seat(each: Seat) -> dict[str, Any]:
    return {
        "id": each.id,
        "organisation": each.organisation,
        "party": each.party,
        "holder": each.holder,
        "from_day": each.from_day.isoformat() if each.from_day else None,
        "to_day": each.to_day.isoformat() if each.to_day else None,
    }


def _meeting(meeting: Meeting) -> dict[str, Any]:
    return {
        "id": meeting.id,
        "day": meeting.day.isoformat(),
        "ordinal": meeting.ordinal,
        "place": meeting.place,
        "starts": meeting.starts.isoformat() if meeting.starts else None,
        "ends": meeting.ends.isoformat() if meeting.ends else None,
        "state": meeting.state.value,
        "running": meeting.running,
        "chair": meeting.chair,
        "secretary": meeting.secretary,
        "adjusters": list(meeting.adjusters),
        "items": [_item(item) for item in meeting.items],
    }


def _item(item: Item) -> dict[str, Any]:
    return {"id": item.id, "heading": item.heading, "number": item.number, "withdrawn": item.withdrawn}


def _attendance(person: Person, attendance: Attendance, roster: Roster) -> dict[str, Any]:
    return {
        "person": person.id,
        "name": person.name,
        "mark": attendance.mark.value,
        "intervals": [_interval(each, roster) for each in attendance.intervals],
    }


def _interval(each: Interval, roster: Roster) -> dict[str, Any]:
    holders = {seat.id: seat.holder for seat in roster.seats}
    holder = holders.get(each.seat) if each.seat else None
    return {
        "from_item": each.first,
        "from_time": each.came.isoformat() if each.came else None,
        "to_item": each.last,
        "to_time": each.left.isoformat() if each.left else None,
        "state": each.presence.value,
        "seat": each.seat,
        "serving_for": roster.person(holder).name if holder and roster.has_person(holder) else None,
    }
