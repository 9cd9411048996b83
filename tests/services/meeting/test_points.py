"""The points of one §, decided apart: each has its own attendance, and together they are the §."""

from datetime import date
from pathlib import Path

import pytest

from attendance_app.composition import open_forum
from attendance_app.domain.wording import item_words, items_words
from attendance_app.services.errors import Refusal
from attendance_app.services.forum.file import MeetingPlan
from attendance_app.services.forum.meeting_session import MeetingSession
from attendance_app.services.meeting.agenda import AgendaEdit


@pytest.fixture
def session(sample_path: Path) -> MeetingSession:
    return open_forum(sample_path).new_meeting(MeetingPlan(date(2026, 1, 15), items=4, first_item=58))


def test_a_paragraph_is_divided_into_points(session: MeetingSession) -> None:
    edit, items = AgendaEdit(session), session.meeting.order
    edit.rename(items[1], "", 59, 1)
    edit.rename(items[2], "", 59, 2)
    edit.rename(items[3], "", 60)
    meeting = session.meeting
    assert item_words(meeting, items[2]) == "§ 59 punkt 2"
    assert items_words(meeting, items[:2]) == "§§ 58, 59 punkt 1"
    assert items_words(meeting, items) == "§§ 58–60"
    edit.renumber(10)
    assert [(each.number, each.point) for each in session.meeting.items] == [(10, None), (11, 1), (11, 2), (12, None)]


@pytest.mark.parametrize(
    ("point", "words"), [(None, "§ 59 finns redan"), (2, "Skriv 59.1 på den första"), (0, "mellan 1 och")]
)
def test_a_number_is_shared_only_by_points(session: MeetingSession, point: int | None, words: str) -> None:
    with pytest.raises(Refusal, match=words):
        AgendaEdit(session).rename(session.meeting.order[2], "", 59, point)


def test_the_same_point_twice_is_refused(session: MeetingSession) -> None:
    edit, items = AgendaEdit(session), session.meeting.order
    edit.rename(items[1], "", 59, 1)
    with pytest.raises(Refusal, match="punkt 1 finns redan"):
        edit.rename(items[2], "", 59, 1)
