"""The meeting on its way: going to a § of one's choice."""

import pytest

from attendance_app.domain.meeting import MeetingState
from attendance_app.services.agenda_edit import AgendaEdit
from attendance_app.services.forum_file import ForumFile, MeetingPlan
from attendance_app.services.meeting_steps import MeetingSteps
from attendance_app.services.ports import Refusal


def test_any_item_can_run_but_a_withdrawn_one(forum: ForumFile) -> None:
    session = forum.new_meeting(MeetingPlan(forum.meetings[-1].day, items=5, first_item=1))
    steps, items = MeetingSteps(session), session.meeting.items
    with pytest.raises(Refusal, match="pågår inte"):
        steps.go_to(items[3].id)
    steps.start()
    steps.pause()
    steps.go_to(items[3].id)
    assert (session.now, session.meeting.state) == (items[3].id, MeetingState.RUNNING)
    AgendaEdit(session).withdraw(items[1].id)
    with pytest.raises(Refusal, match="utgår"):
        steps.go_to(items[1].id)
    steps.go_to(items[0].id)
    assert session.now == items[0].id
