"""What the statistics read of all meetings at once is what each meeting has when it is opened."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from attendance_app.composition import create_forum
from attendance_app.domain.attendance import Interval
from attendance_app.domain.change import Change, ChangeKind, Edit, Subject
from attendance_app.domain.forum import Forum
from attendance_app.domain.meeting import MeetingId
from attendance_app.domain.roster import PersonId
from attendance_app.domain.statistics.facts import facts_of
from attendance_app.services.forum.file import ForumFile, added
from tests.statistics_table import records


@pytest.fixture
def year(tmp_path: Path):
    edits = [Edit(Subject.FORUM, None, "", None, Forum("Nämnden"))]
    file = create_forum(tmp_path / "year.narvaro", Change(ChangeKind.CREATE_FORUM, tuple(edits)))
    file.journal.record(Change(ChangeKind.NEW_MEETING, tuple(edit for each in records() for edit in added(each))))
    yield file
    file.close()


def test_all_meetings_at_once_are_what_each_is_alone(year: ForumFile) -> None:
    anna, session = PersonId("Anna"), year.open_meeting(MeetingId("m0"))
    late = replace(session.record.of(anna).intervals[0], arrived=records()[0].meeting.starts, first=None)
    session.set_attendance(anna, replace(session.record.of(anna), intervals=(late, Interval())))
    one_by_one = [facts_of(year.open_meeting(each.id).record) for each in year.meetings]
    for at_once, alone in zip(year.store.load_facts(), one_by_one, strict=True):
        assert at_once.meeting == alone.meeting
        assert list(at_once.roster) == list(alone.roster)
        assert dict(at_once.attendance) == dict(alone.attendance)
        assert dict(at_once.organisations) == dict(alone.organisations)


def test_a_period_has_its_first_and_last_day(year: ForumFile) -> None:
    read = year.store.load_facts(date(2026, 2, 15), date(2026, 4, 15))
    assert [each.meeting.day.month for each in read] == [2, 3, 4]


def test_who_was_not_in_office_that_day_is_not_on_the_roster(year: ForumFile) -> None:
    session = year.open_meeting(MeetingId("m1"))
    gone = replace(session.record.roster.person(PersonId("Eva")), to_day=date(2026, 2, 14))
    before = session.record.roster.person(gone.id)
    change = Change(ChangeKind.CHANGE_ROSTER, (Edit(Subject.PERSON, MeetingId("m1"), gone.id, before, gone),))
    year.journal.record(change)
    february = year.store.load_facts(date(2026, 2, 1), date(2026, 2, 28))[0]
    assert "Eva" not in {row.person for row in february.roster}
    assert list(february.roster) == list(facts_of(session.record).roster)
