"""Who has come back during a break: whoever was there when it began is away until ticked again.

A break is no departure: nobody's attendance changes, and after the break nothing of this is kept.
"""

from collections.abc import Callable, Collection
from dataclasses import replace

from attendance_app.domain.meeting import Break, Meeting, MeetingState
from attendance_app.domain.meeting_record import MeetingRecord
from attendance_app.domain.roster import PersonId


def running_break(meeting: Meeting) -> Break | None:
    """Return the break that is under way, None where there is none."""
    return meeting.breaks[-1] if meeting.state is MeetingState.PAUSED and meeting.breaks else None


def is_away(record: MeetingRecord, person: PersonId) -> bool:
    """Tell if somebody who was there when the break began has not been ticked as back; they may have left since."""
    pause, meeting = running_break(record.meeting), record.meeting
    return pause is not None and person in pause.away and bool(record.of(person).at(meeting.running, meeting.index_of))


def away(record: MeetingRecord) -> tuple[PersonId, ...]:
    """Return everybody of whom ``is_away`` is true, in the order in which they are stored."""
    pause = running_break(record.meeting)
    return () if pause is None else tuple(each for each in pause.away if is_away(record, each))


def ticked_back(meeting: Meeting, people: Collection[PersonId]) -> Meeting:
    """Return the meeting with ``people`` back from the break."""
    return _with_away(meeting, lambda now: tuple(each for each in now if each not in people))


def ticked_away(meeting: Meeting, people: Collection[PersonId]) -> Meeting:
    """Return the meeting with ``people`` not back yet."""
    return _with_away(meeting, lambda now: (*now, *(each for each in people if each not in now)))


def _with_away(meeting: Meeting, change: Callable[[tuple[PersonId, ...]], tuple[PersonId, ...]]) -> Meeting:
    pause = running_break(meeting)
    if pause is None:
        return meeting
    return replace(meeting, breaks=(*meeting.breaks[:-1], replace(pause, away=change(pause.away))))
