"""What may be published: nobody with protected identity (skyddade personuppgifter) is in it, not even as a seat."""

from dataclasses import replace

from attendance_app.domain.meeting import MeetingRecord
from attendance_app.domain.roster import Roster


def web_version(record: MeetingRecord) -> MeetingRecord:
    """Return the meeting without people of protected identity, their attendance, offices and seats."""
    hidden = {person.id for person in record.roster.people if person.protected}
    if not hidden:
        return record
    roster, meeting = record.roster, record.meeting
    shown = Roster(
        roster.organisations,
        tuple(person for person in roster.people if person.id not in hidden),
        tuple(seat for seat in roster.seats if seat.holder not in hidden),
    )
    public = replace(
        meeting,
        chair=None if meeting.chair in hidden else meeting.chair,
        secretary=None if meeting.secretary in hidden else meeting.secretary,
        verifiers=tuple(person for person in meeting.verifiers if person not in hidden),
        acting_officers=tuple(each for each in meeting.acting_officers if each.person not in hidden),
        corrections=tuple(each for each in meeting.corrections if each.person not in hidden),
    )
    attendance = {person: held for person, held in record.attendance.items() if person not in hidden}
    return MeetingRecord(public, shown, attendance)
