"""Propagates edits of the forum's roster to the meetings that have not ended; ended ones keep their own roster."""

from collections.abc import Sequence
from typing import Any, cast

from attendance_app.domain.change import Edit, Subject
from attendance_app.domain.meeting import UNDER_WAY, MeetingState
from attendance_app.domain.meeting_record import MeetingRecord
from attendance_app.domain.roster import Roster, Seat
from attendance_app.services.forum.state import ForumState

OPEN = frozenset({MeetingState.PLANNED, *UNDER_WAY})


def propagate(state: ForumState, edits: Sequence[Edit]) -> tuple[Edit, ...]:
    """Return ``edits`` of the forum's roster and, after them, the same for each meeting that has not ended."""
    open_meetings = [meeting for meeting in state.meetings if meeting.state in OPEN]
    return (*edits, *(edit for each in open_meetings for edit in edits_for_meeting(state.record(each.id), edits)))


def edits_for_meeting(record: MeetingRecord, edits: Sequence[Edit]) -> list[Edit]:
    """Return what edits of the forum's roster change in one meeting's copy."""
    by_id = _by_id(record.roster)
    found = []
    for edit in edits:
        before, after = by_id.get((edit.subject, edit.id)), edit.after
        if isinstance(after, Seat) and not Roster(seats=(after,)).on(record.meeting.day).seats:
            after = None
        if before == after or (after is None and _is_referenced(record, edit)):
            continue
        found.append(Edit(edit.subject, record.meeting.id, edit.id, cast(Any, before), after))
    return found


def _is_referenced(record: MeetingRecord, edit: Edit) -> bool:
    """Tell if a meeting refers to what is removed: somebody noted or with an office, a seat in use, an organisation."""
    roster = record.roster
    if edit.subject is Subject.PERSON:
        return edit.id in record.meeting.people | record.people_in_parts or edit.id in record.attendance
    if edit.subject is Subject.SEAT:
        voted = (voter.seat for vote in record.votes for voter in vote.voters)
        served = (each.seat for attendance in record.attendance.values() for each in attendance.intervals)
        return edit.id in {*served, *voted}
    owned = {each.organisation for each in roster.people} | {each.organisation for each in roster.seats}
    return edit.id in owned | record.meeting.organisations


def _by_id(roster: Roster) -> dict[tuple[Subject, str], object]:
    found: dict[tuple[Subject, str], object] = {(Subject.ORGANISATION, each.id): each for each in roster.organisations}
    found |= {(Subject.PERSON, each.id): each for each in roster.people}
    return found | {(Subject.SEAT, each.id): each for each in roster.seats}
