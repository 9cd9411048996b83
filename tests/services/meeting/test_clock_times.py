"""The clock time of who comes and goes is noted by itself, on the day of the meeting."""

from dataclasses import replace
from datetime import datetime, time

import pytest

from attendance_app.domain.forum import MeetingSettings
from attendance_app.domain.roster import PersonId
from attendance_app.domain.wording import running_words
from tests import invented

ANNA, DAVID = PersonId("anna"), PersonId("david")


@pytest.fixture
def evening(monkeypatch: pytest.MonkeyPatch) -> invented.Evening:
    made = invented.Evening("Nämnden", invented.BodyKind.BOARD, invented.BOARD, range(112, 118), MeetingSettings())
    at(made, monkeypatch, 13, 0)
    made.tick("anna", "bertil")
    made.to(113)
    return made


def at(evening: invented.Evening, monkeypatch: pytest.MonkeyPatch, hour: int, minute: int) -> None:
    monkeypatch.setattr(evening.session.journal, "now", lambda: datetime.combine(invented.DAY, time(hour, minute, 7)))


def words(evening: invented.Evening, person: PersonId) -> str:
    return running_words(evening.record.of(person), evening.record.meeting)


def test_who_comes_late_and_who_goes_has_a_clock_time(
    evening: invented.Evening, monkeypatch: pytest.MonkeyPatch
) -> None:
    at(evening, monkeypatch, 13, 25)
    evening.tick("david")
    at(evening, monkeypatch, 14, 20)
    evening.to(114)
    evening.moves.depart(ANNA)
    assert words(evening, DAVID) == "kom 13.25, fr.o.m. § 113"
    assert words(evening, ANNA) == "gick 14.20, t.o.m. § 113"
    assert words(evening, PersonId("bertil")) == ""
    guest = evening.session.walk_in("Nils Nilsson", None)
    assert words(evening, guest) == "kom 14.20, fr.o.m. § 114"


def test_who_was_noted_as_gone_by_mistake_never_went(
    evening: invented.Evening, monkeypatch: pytest.MonkeyPatch
) -> None:
    forum = evening.session.forum
    settings = replace(forum.settings, left_may_not_return=False)
    monkeypatch.setattr(type(evening.session), "forum", property(lambda _: replace(forum, settings=settings)))
    at(evening, monkeypatch, 14, 20)
    evening.moves.depart(ANNA)
    at(evening, monkeypatch, 14, 21)
    evening.tick("anna")
    assert words(evening, ANNA) == ""


@pytest.mark.parametrize("why", ["off", "another day"])
def test_no_time_is_noted(evening: invented.Evening, monkeypatch: pytest.MonkeyPatch, why: str) -> None:
    forum = evening.session.forum
    if why == "off":
        settings = replace(forum.settings, note_times=False)
        monkeypatch.setattr(type(evening.session), "forum", property(lambda _: replace(forum, settings=settings)))
    else:
        monkeypatch.setattr(evening.session.journal, "now", lambda: datetime(2025, 3, 1, 10, 0))
    evening.tick("david")
    assert words(evening, DAVID) == "fr.o.m. § 113"


def test_a_departure_that_is_noted_afterwards_has_no_time(evening: invented.Evening) -> None:
    evening.to(115)
    evening.moves.depart(ANNA, evening.record.meeting.order[2])
    assert words(evening, ANNA) == "t.o.m. § 113"


def test_a_meeting_that_is_tried_before_it_begins_gets_no_clock_times(
    evening: invented.Evening, monkeypatch: pytest.MonkeyPatch
) -> None:
    evening.session.change_meeting(replace(evening.record.meeting, starts=time(13, 0)))
    at(evening, monkeypatch, 8, 32)
    evening.tick("david")
    evening.steps.pause()
    evening.steps.pause()
    evening.steps.end()
    assert words(evening, DAVID) == "fr.o.m. § 113"
    meeting = evening.record.meeting
    assert (meeting.starts, meeting.ends, meeting.breaks[0].starts) == (time(13, 0), None, None)
