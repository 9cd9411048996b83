"""A forum and at most one meeting of it as plain data: the full record of the JSON export, which can be read back."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from attendance_app.domain.attendance import Attendance, Interval
from attendance_app.domain.fees.rules import PersonPay
from attendance_app.domain.fees.run import FeeRun
from attendance_app.domain.forum import Forum
from attendance_app.domain.meeting_record import MeetingRecord
from attendance_app.domain.roster import Person, PersonId, Roster
from attendance_app.domain.style.templates import filled
from attendance_app.domain.votes.result import result_of
from attendance_app.domain.votes.vote import Vote
from attendance_app.services.record.codec import Codec
from attendance_app.services.record.stored_names import EXPORTED_NAMES

FORMAT, VERSION = "narvaro", 1
plain = Codec(EXPORTED_NAMES).encode


def record_data(
    forum: Forum,
    roster: Roster,
    record: MeetingRecord | None = None,
    pay: Mapping[PersonId, PersonPay] | None = None,
    runs: Iterable[FeeRun] = (),
) -> dict[str, Any]:
    """Return the record; with a meeting, it has the meeting's copy of the roster and its attendance.

    ``pay`` and ``runs`` are what is stored of fees; those of the exported people and meeting are in the record.
    It has every field of the domain. Names are added next to ids for people and programs that read the file; they are
    ignored when it is read back.
    """
    exported = record.roster if record else roster
    data: dict[str, Any] = {
        "format": FORMAT,
        "version": VERSION,
        "forum": _forum(forum),
        "organisations": plain(exported.organisations),
        "people": [_person(each, exported) for each in exported.people],
        "seats": plain(exported.seats),
    }
    known = pay or {}
    data["pay"] = [
        {"person": each.id, "name": each.name, **plain(known[each.id])} for each in exported.people if each.id in known
    ]
    if record is not None:
        data["fee_runs"] = [plain(each) for each in _of_meeting(record, runs)]
        data["meeting"] = plain(record.meeting)
        attended = (person for person in exported.people if record.of(person.id) != Attendance())
        data["attendance"] = [_attendance(person, record.of(person.id), exported) for person in attended]
        data["votes"] = [vote_data(each, record) for each in record.votes]
        data["voting_roll"] = {
            "entries": [
                {**plain(each), "name": exported.name_of(each.member)} for each in record.roll_entries.values()
            ],
            "rolls": plain(record.rolls),
        }
    return data


def vote_data(vote: Vote, record: MeetingRecord) -> dict[str, Any]:
    """Return a vote with its ballots in calling order, and what it amounts to."""
    choices, roster = record.choices(vote.id), record.roster
    result = result_of(vote, choices)
    order = [each.person for each in vote.voters if each.person in choices]
    order += [person for person in choices if person not in order]
    weights = {each.person: each.votes for each in vote.voters}
    ballots = [
        {
            "person": each,
            "name": roster.name_of(each),
            "choice": choices[each].value,
            "votes": weights.get(each, 0),
        }
        for each in order
    ]
    counts = {"yes": result.yes, "no": result.no, "abstains": result.abstains, "absent": result.absent}
    outcome = {"outcome": result.outcome.value if result.outcome else None, "explanation": result.explanation}
    return {**plain(vote), "ballots": ballots, "result": counts | outcome}


def _forum(forum: Forum) -> dict[str, Any]:
    """Return the forum; three settings that the style has today are said where they were first."""
    data: dict[str, Any] = plain(forum)
    names, serving = forum.style.names, forum.style.serving.words
    data["settings"] |= {
        "serving_for": filled(serving, {}) or serving,
        "official": names.untitled,
        "party_first": 0 <= names.name.find("{party}") < names.name.find("{name}"),
    }
    return data


def _of_meeting(record: MeetingRecord, runs: Iterable[FeeRun]) -> Iterator[FeeRun]:
    """Give the closed runs that have the meeting, with its rows only."""
    for run in runs:
        others = set(run.meetings) - {record.meeting.id}
        if record.meeting.id in run.meetings:
            yield run.without_meetings(others)


def _person(each: Person, roster: Roster) -> dict[str, Any]:
    seat = next((seat.id for seat in roster.seats if seat.holder == each.id), None)
    return {**plain(each), "organisation_name": roster.organisation_name(each), "seat": seat}


def _attendance(person: Person, attendance: Attendance, roster: Roster) -> dict[str, Any]:
    intervals = [_interval(each, roster) for each in attendance.intervals]
    named = {"person": person.id, "name": person.name, "mark": attendance.mark.value}
    return {**named, **plain(attendance), "intervals": intervals}


def _interval(each: Interval, roster: Roster) -> dict[str, Any]:
    holder = next((seat.holder for seat in roster.seats if each.seat and seat.id == each.seat), None)
    named = roster.name_of(holder) or None
    return {**plain(each), "serving_for": named}
