"""A meeting to show a style on, in a forum that has had none yet: everybody of the roster is there."""

from datetime import date

from attendance_app.domain.attendance import Attendance, Interval, ItemId
from attendance_app.domain.meeting import Item, Meeting, MeetingId, MeetingState
from attendance_app.domain.meeting_record import MeetingRecord
from attendance_app.services.forum.file import ForumFile

_DAY, _NUMBERS = date(2026, 1, 15), range(1, 9)


def example_record(file: ForumFile) -> MeetingRecord:
    """Return the latest meeting that has attendance, else an invented one of the roster."""
    for meeting in reversed(file.meetings):
        record = file.open_meeting(meeting.id).record
        if record.attendance:
            return record
    items = tuple(Item(ItemId(f"i{number}"), number=number) for number in _NUMBERS)
    meeting = Meeting(MeetingId("example"), _DAY, items=items, state=MeetingState.ENDED)
    there = {person.id: Attendance((Interval(),)) for person in file.roster.people}
    return MeetingRecord(meeting, file.roster, there)
