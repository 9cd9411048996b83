"""The day, place, start, end and first § of a meeting, corrected."""

from dataclasses import replace
from datetime import date, time

import pytest

from attendance_app.domain.attendance import ItemId
from attendance_app.domain.body_kinds import BodyKind
from attendance_app.services.errors import Refusal
from attendance_app.services.forum.file import ForumFile, MeetingPlan
from attendance_app.services.forum.history import history
from attendance_app.services.meeting.details import change_details, details_of
from tests.invented import BOARD, Evening


@pytest.fixture
def evening() -> Evening:
    return Evening("Nämnden", BodyKind.BOARD, BOARD, range(112, 120))


def correct(evening: Evening, **changes: object) -> None:
    change_details(evening.session, replace(details_of(evening.record.meeting), **changes))


def numbers(evening: Evening) -> list[int | None]:
    return [each.number for each in evening.record.meeting.items]


def test_everything_is_corrected_as_one_step(evening: Evening) -> None:
    before = evening.record.meeting
    correct(evening, day=date(2025, 2, 13), place=" Eken ", starts=time(13), ends=time(15, 5), first_item=113)
    meeting = evening.record.meeting
    assert (meeting.day, meeting.place, meeting.starts, meeting.ends) == (
        date(2025, 2, 13), "Eken", time(13), time(15, 5),
    )  # fmt: skip
    assert numbers(evening) == list(range(113, 121))
    evening.session.journal.undo()
    assert evening.record.meeting == before


def test_the_same_details_are_no_step(evening: Evening) -> None:
    correct(evening)
    assert evening.session.journal.undo_history.undo_step is None


def test_the_first_number_moves_the_others_as_much_also_after_a_move(evening: Evening) -> None:
    evening.agenda.move(ItemId("i112"), 3)
    correct(evening, first_item=12)
    assert numbers(evening) == [13, 14, 15, 12, 16, 17, 18, 19]
    correct(evening, first_item=None)
    assert numbers(evening) == [None] * 8
    correct(evening, first_item=5)
    assert numbers(evening) == list(range(5, 13))


@pytest.mark.parametrize("first", [0, 99_993])
def test_numbers_stay_within_their_bounds(evening: Evening, first: int) -> None:
    with pytest.raises(Refusal, match="mellan 1 och 99999"):
        correct(evening, first_item=first)


def test_an_end_is_refused_while_the_meeting_is_under_way(evening: Evening) -> None:
    evening.to(112)
    with pytest.raises(Refusal, match="pågår"):
        correct(evening, ends=time(15))
    correct(evening, starts=time(12, 55))
    evening.steps.end()
    correct(evening, ends=time(15))
    assert evening.record.meeting.ends == time(15)
    evening.steps.reopen()
    assert evening.record.meeting.ends is None


def test_an_end_that_was_planned_is_not_the_end_of_the_meeting_that_ran(evening: Evening) -> None:
    correct(evening, ends=time(15))
    evening.to(119)
    evening.steps.step()
    assert evening.record.meeting.ends == time(9, 2), "the clock when it ended"


def test_a_day_past_the_verification_of_a_paragraph_is_refused(evening: Evening) -> None:
    evening.agenda.verify(ItemId("i113"), date(2025, 2, 15))
    with pytest.raises(Refusal, match=r"§ 113 justerades 2025-02-15.*Ändra datumet"):
        correct(evening, day=date(2025, 2, 16))
    with pytest.raises(Refusal, match="§ 113 är omedelbart justerad"):
        correct(evening, first_item=200)
    correct(evening, day=date(2025, 2, 15))
    assert numbers(evening) == list(range(112, 120))


def test_a_verified_meeting_is_locked(evening: Evening) -> None:
    evening.steps.verify(date(2025, 2, 20), [])
    with pytest.raises(Refusal, match="justerat och låst"):
        correct(evening, place="Eken")


def test_on_the_day_of_another_meeting_it_is_the_next_of_that_day(forum: ForumFile) -> None:
    day = forum.meetings[-1].day
    session = forum.new_meeting(MeetingPlan(date(2026, 1, 15), items=2, first_item=1))
    change_details(session, replace(details_of(session.meeting), day=day))
    assert session.meeting.name == f"{day}#2"
    change_details(session, replace(details_of(session.meeting), place="Eken"))
    assert session.meeting.name == f"{day}#2"
    change_details(session, replace(details_of(session.meeting), day=date(2026, 1, 15)))
    assert session.meeting.name == "2026-01-15"


def test_the_log_says_what_was_corrected(forum: ForumFile) -> None:
    session = forum.new_meeting(MeetingPlan(date(2026, 1, 15), items=8, first_item=112, starts=time(13)))
    change_details(session, replace(details_of(session.meeting), starts=time(13, 5), first_item=113))
    line = history(forum, session.meeting_id)[0]
    assert (line.before, line.after) == ("kl. 13.00, §§ 112–119", "kl. 13.05, §§ 113–120")
