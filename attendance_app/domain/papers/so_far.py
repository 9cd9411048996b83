"""A meeting under way as it is so far: what is printed in it says nothing of items that have not been reached."""

from dataclasses import replace

from attendance_app.domain.attendance import Attendance, ItemId
from attendance_app.domain.meeting import UNDER_WAY, ActingOfficer, Meeting
from attendance_app.domain.meeting_record import MeetingRecord


def so_far(record: MeetingRecord) -> MeetingRecord:
    """Return the record up to the running item; the record itself before the start and after the end."""
    meeting = record.meeting
    if meeting.state not in UNDER_WAY or meeting.running is None:
        return record
    reached = meeting.order[: meeting.index_of[meeting.running] + 1]
    coming = set(meeting.order[len(reached) :])
    if not coming:
        return record
    attendance = {person: _attendance_so_far(held, coming) for person, held in record.attendance.items()}
    return MeetingRecord(_meeting_so_far(meeting, coming), record.roster, attendance)


def _meeting_so_far(meeting: Meeting, coming: set[ItemId]) -> Meeting:
    def cut(each: ActingOfficer) -> ActingOfficer:
        return replace(each, last=None) if each.last in coming else each

    return replace(
        meeting,
        items=tuple(item for item in meeting.items if item.id not in coming),
        breaks=tuple(each for each in meeting.breaks if each.item not in coming),
        later_days=tuple(each for each in meeting.later_days if each.first not in coming),
        acting_officers=tuple(cut(each) for each in meeting.acting_officers if each.first not in coming),
    )


def _attendance_so_far(attendance: Attendance, coming: set[ItemId]) -> Attendance:
    reached = (each for each in attendance.intervals if each.first not in coming)
    intervals = tuple(replace(each, last=None) if each.last in coming else each for each in reached)
    return attendance if intervals == attendance.intervals else replace(attendance, intervals=intervals)
