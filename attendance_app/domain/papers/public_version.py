"""The version to publish: without people of protected identity (skyddade personuppgifter), even their seats."""

from attendance_app.domain.meeting import MeetingRecord
from attendance_app.domain.roster import Roster


def public_version(record: MeetingRecord) -> MeetingRecord:
    """Return the meeting without people of protected identity, their attendance, offices and seats."""
    hidden = {person.id for person in record.roster.people if person.protected}
    if not hidden:
        return record
    roster = record.roster
    shown = Roster(
        roster.organisations,
        tuple(person for person in roster.people if person.id not in hidden),
        tuple(seat for seat in roster.seats if seat.holder not in hidden),
    )
    attendance = {person: held for person, held in record.attendance.items() if person not in hidden}
    return MeetingRecord(record.meeting.without(hidden), shown, attendance)
