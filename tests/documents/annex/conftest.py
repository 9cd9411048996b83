"""A meeting with people who come, go and serve."""

import pytest

from attendance_app.domain.attendance import Attendance, Interval, Presence
from attendance_app.services.forum.file import ForumFile
from attendance_app.services.forum.meeting_session import MeetingSession


@pytest.fixture
def busy(forum: ForumFile) -> MeetingSession:
    """Give the sample's meeting: one leaves and is served for, one is recused, one is there now and then."""
    session = forum.meeting_named("2024-12-13")
    order, seat = session.meeting.order, session.record.roster.seats[0]
    people = [person.id for person in session.record.roster.people]
    session.set_attendance(people[0], Attendance((Interval(order[0], order[3]),)))
    session.set_attendance(people[3], Attendance((Interval(order[4], order[5], seat=seat.id),)))
    session.set_attendance(people[4], Attendance((Interval(), Interval(order[1], order[1], presence=Presence.RECUSED))))
    session.set_attendance(people[20], Attendance(tuple(Interval(order[at], order[at]) for at in (0, 2, 4, 6))))
    return session
