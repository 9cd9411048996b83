"""What a meeting refers to."""

from datetime import date, datetime

from attendance_app.domain.attendance import Attendance
from attendance_app.domain.meeting import ActingOfficer, Correction, Duty, Meeting, MeetingId
from attendance_app.domain.roster import PersonId

CHAIR, SECRETARY, VERIFIER, ACTING, CORRECTED = (PersonId(each) for each in "abcde")
MEETING = Meeting(
    MeetingId("m"),
    date(2025, 2, 14),
    chair=CHAIR,
    secretary=SECRETARY,
    verifiers=(VERIFIER,),
    acting_officers=(ActingOfficer(Duty.CHAIR, ACTING),),
    corrections=(Correction(CORRECTED, Attendance(), Attendance(), "Fel", datetime(2025, 2, 21), "Ada"),),
)


def test_a_meeting_names_everybody_it_refers_to() -> None:
    assert MEETING.people == {CHAIR, SECRETARY, VERIFIER, ACTING, CORRECTED}


def test_without_somebody_nothing_else_is_lost() -> None:
    for each in MEETING.people:
        assert MEETING.without({each}).people == MEETING.people - {each}
