"""Referential integrity after a merge: what is taken over finds what it refers to, and meetings keep distinct names."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from attendance_app.domain.attendance import Attendance
from attendance_app.domain.change import Key, Subject, Value
from attendance_app.domain.fees.run import FeeRun
from attendance_app.domain.meeting import Meeting, MeetingState
from attendance_app.domain.roster import Person, Seat
from attendance_app.domain.votes.roll import Roll, RollEntry
from attendance_app.domain.votes.vote import Ballot, Vote
from attendance_app.services.merge.snapshot import ForumSnapshot

# What is to be after the merge, by key; None: it is removed.
Wanted = dict[Key, Value | None]


def with_references(wanted: Mapping[Key, Value | None], ours: ForumSnapshot, theirs: ForumSnapshot) -> Wanted:
    """Return ``wanted`` and what it needs.

    What something refers to is taken from the other copy if ours no longer has it, and is not removed while something
    refers to it.
    """
    found = dict(wanted)
    # What is added may itself refer to something, and what is kept too.
    while _add_missing(found, ours, theirs) or _keep_referenced(found, ours):
        pass
    _renumber_meetings(found, ours)
    _renumber_runs(found, ours)
    return found


def _add_missing(found: Wanted, ours: ForumSnapshot, theirs: ForumSnapshot) -> bool:
    missing = {
        other
        for key, value in found.items()
        if value is not None
        for other in _references(key, value)
        if _after(found, ours, other) is None and other in theirs.contents
    }
    meetings = {key.meeting for key in missing if key.subject is Subject.MEETING}
    missing |= {key for key in theirs.contents if key.meeting in meetings and key.meeting and key not in found}
    found.update((key, theirs.contents[key]) for key in missing)
    return bool(missing)


def _keep_referenced(found: Wanted, ours: ForumSnapshot) -> bool:
    removed = {key for key, value in found.items() if value is None}
    if not removed:
        return False
    after = {**ours.contents, **found}
    referenced = {other for key, value in after.items() if value is not None for other in _references(key, value)}
    for key in removed & referenced:
        del found[key]
    return bool(removed & referenced)


def _references(key: Key, value: Value) -> Iterable[Key]:
    """Give the keys of what a value needs to exist."""
    if key.meeting is not None and key.subject is not Subject.MEETING:
        yield Key(Subject.MEETING, key.meeting, key.meeting)
    if isinstance(value, Person | Seat) and value.organisation:
        yield Key(Subject.ORGANISATION, key.meeting, value.organisation)
    people: Iterable[str] = ()
    if isinstance(value, Seat):
        people = [value.holder] if value.holder else []
    elif isinstance(value, Meeting):
        people = value.people
        yield from (Key(Subject.ORGANISATION, key.meeting, each) for each in value.organisations)
    elif isinstance(value, FeeRun):
        yield from (Key(Subject.MEETING, each, each) for each in value.meetings)
    elif isinstance(value, Vote):
        people = value.people
        yield from (Key(Subject.SEAT, key.meeting, each.seat) for each in value.voters if each.seat)
    elif isinstance(value, Ballot):
        people = [value.person]
        yield Key(Subject.VOTE, key.meeting, value.vote)
    elif isinstance(value, RollEntry):
        people = [value.member, *([value.joint] if value.joint else [])]
    elif isinstance(value, Roll):
        people = value.people
    elif isinstance(value, Attendance):
        people = [key.id]
        yield from (Key(Subject.SEAT, key.meeting, each.seat) for each in value.intervals if each.seat)
    yield from (Key(Subject.PERSON, key.meeting, person) for person in people)


def _renumber_meetings(found: Wanted, ours: ForumSnapshot) -> None:
    """Give each meeting of a day a name of its own, the same ones in whatever order the copies are merged."""
    taken: dict[tuple[object, int], Key] = {}
    after = {**ours.contents, **found}
    meetings = [(key, value) for key, value in after.items() if isinstance(value, Meeting)]
    for key, meeting in sorted(meetings, key=lambda each: (each[1].state is not MeetingState.VERIFIED, each[0].id)):
        ordinal = meeting.ordinal
        while (meeting.day, ordinal) in taken:
            ordinal += 1
        taken[meeting.day, ordinal] = key
        if ordinal != meeting.ordinal:
            found[key] = replace(meeting, ordinal=ordinal)


def _renumber_runs(found: Wanted, ours: ForumSnapshot) -> None:
    """Give each closed run of fees a number of its own, the same ones in whatever order the copies are merged."""
    runs = [(key, value) for key, value in {**ours.contents, **found}.items() if isinstance(value, FeeRun)]
    taken: set[int] = set()
    for key, run in sorted(runs, key=lambda each: (each[1].number, each[1].at, each[0].id)):
        number = run.number
        while number in taken:
            number += 1
        taken.add(number)
        if number != run.number:
            found[key] = replace(run, number=number)


def _after(found: Wanted, ours: ForumSnapshot, key: Key) -> Value | None:
    return found[key] if key in found else ours.contents.get(key)
