"""Edits of the forum's roster, carried over into the meetings that have not ended; ended ones keep theirs."""

from collections.abc import Sequence
from typing import Any, cast

from attendance_app.domain.change import Edit, Subject
from attendance_app.domain.meeting import UNDER_WAY, MeetingRecord, MeetingState
from attendance_app.domain.roster import PersonId, Roster, Seat
from attendance_app.services.forum_state import ForumState

OPEN = frozenset({MeetingState.PLANNED, *UNDER_WAY})


def spread(state: ForumState, edits: Sequence[Edit]) -> tuple[Edit, ...]:
    """Return ``edits`` of the forum's roster and, after them, the same for each meeting that has not ended."""
    open_meetings = [meeting for meeting in state.meetings if meeting.state in OPEN]
    return (*edits, *(edit for each in open_meetings for edit in in_meeting(state.record(each.id), edits)))


def in_meeting(record: MeetingRecord, edits: Sequence[Edit]) -> list[Edit]:
    """Return what edits of the forum's roster change in one meeting's copy."""
    held = _by_id(record.roster)
    found = []
    for edit in edits:
        before, after = held.get((edit.subject, edit.id)), edit.after
        if isinstance(after, Seat) and not Roster(seats=(after,)).on(record.meeting.day).seats:
            after = None
        # Whoever was noted at the meeting stays in it.
        leaves = edit.subject is Subject.PERSON and after is None
        if before == after or (leaves and PersonId(edit.id) in record.attendance):
            continue
        found.append(Edit(edit.subject, record.meeting.id, edit.id, cast(Any, before), after))
    return found


def _by_id(roster: Roster) -> dict[tuple[Subject, str], object]:
    held: dict[tuple[Subject, str], object] = {(Subject.ORGANISATION, each.id): each for each in roster.organisations}
    held |= {(Subject.PERSON, each.id): each for each in roster.people}
    return held | {(Subject.SEAT, each.id): each for each in roster.seats}
