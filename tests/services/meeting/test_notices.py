"""The days of the notices, entered after the verification: one step, undone, said in the log, carried everywhere."""

from datetime import date

import pytest

from attendance_app.domain.attendance import ItemId
from attendance_app.domain.body_kinds import BODY_RULES, BodyKind
from attendance_app.domain.deadlines import VerifiedPart, verified_parts
from attendance_app.domain.meeting import MeetingState, Notice
from attendance_app.domain.papers.first_page import first_page
from attendance_app.domain.roster import OrganisationId
from attendance_app.services.errors import Refusal
from attendance_app.services.meeting.notices import Notices
from tests.invented import BOARD, Evening

ABY, BRO = OrganisationId("Åby"), OrganisationId("Bro")
DAY = date(2025, 2, 20)


def evening(kind: BodyKind = BodyKind.BOARD) -> Evening:
    return Evening("Miljönämnden", kind, [*BOARD, "Åsa Ny @Åby", "Bo Ny @Bro"], range(26, 31))


def rest(made: Evening) -> VerifiedPart:
    return verified_parts(made.record.meeting)[-1]


def test_the_notice_is_entered_when_the_meeting_is_locked_and_can_be_taken_back() -> None:
    made = evening()
    made.steps.verify(DAY, [])
    notices = Notices(made.session)
    notices.enter({rest(made): {None: date(2025, 2, 21)}})
    meeting = made.record.meeting
    assert (meeting.state, meeting.notices) == (MeetingState.VERIFIED, (Notice(date(2025, 2, 21)),))
    assert "Överklagandetiden går ut 2025-03-14 (" in first_page(made.forum, made.record)
    notices.enter({rest(made): {None: date(2025, 2, 24)}})
    assert meeting.id == made.record.meeting.id
    assert "Överklagandetiden går ut 2025-03-17 (" in first_page(made.forum, made.record)
    made.session.journal.undo()
    made.session.journal.undo()
    assert made.record.meeting.notices == ()
    assert made.record.meeting.state is MeetingState.VERIFIED


def test_the_step_is_called_by_the_day_that_was_entered() -> None:
    made = evening()
    made.steps.verify(DAY, [])
    Notices(made.session).enter({rest(made): {None: date(2025, 2, 21)}})
    undone = made.session.journal.undo()
    assert undone is not None
    assert undone.label == "2025-02-21"


def test_what_changes_nothing_is_no_step() -> None:
    made = evening()
    made.steps.verify(DAY, [])
    Notices(made.session).enter({rest(made): {}})
    assert made.session.journal.undo() is None


def test_a_joint_board_has_a_day_for_each_municipality() -> None:
    made = evening(BodyKind.JOINT_BOARD)
    made.steps.verify(DAY, [])
    Notices(made.session).enter({rest(made): {ABY: date(2025, 2, 20)}})
    assert "Anslås av Bro kommun senast 2025-02-24" in first_page(made.forum, made.record)
    Notices(made.session).enter({rest(made): {ABY: date(2025, 2, 20), BRO: date(2025, 2, 21)}})
    assert "Överklagandetiden går ut 2025-03-14 (" in first_page(made.forum, made.record)


def test_paragraphs_verified_at_once_have_their_own_notice_while_the_meeting_runs() -> None:
    made = evening()
    made.to(28)
    for item in ("i27", "i28"):
        made.agenda.verify(ItemId(item), date(2025, 2, 14))
    notices = Notices(made.session)
    (part,) = [days.part for days in notices.parts()]
    notices.enter({part: {None: date(2025, 2, 17)}})
    page = first_page(made.forum, made.record)
    assert "§§ 27–28 omedelbart justerade 2025-02-14\n" in page
    assert "§§ 27–28: Överklagandetiden går ut 2025-03-10 (" in page
    assert "§§ 26, 29–30: Justeras senast 2025-02-28" in page
    made.steps.end()
    made.steps.verify(DAY, [])
    assert [days.part.verified for days in notices.parts()] == [date(2025, 2, 14), DAY]
    assert [item.notices for item in made.record.meeting.items][1] == (Notice(date(2025, 2, 17)),)


def test_a_day_before_the_verification_is_refused() -> None:
    made = evening()
    made.agenda.verify(ItemId("i27"), date(2025, 2, 17))
    made.steps.verify(DAY, [])
    at_once, others = verified_parts(made.record.meeting)
    with pytest.raises(Refusal, match="§ 27 justerades 2025-02-17 och kan inte ha anslagits 2025-02-16"):
        Notices(made.session).enter({at_once: {None: date(2025, 2, 16)}})
    with pytest.raises(Refusal, match="Protokollet justerades 2025-02-20 och kan inte ha anslagits 2025-02-19"):
        Notices(made.session).enter({at_once: {None: DAY}, others: {None: date(2025, 2, 19)}})
    assert made.record.meeting.organisations == frozenset()
    assert not any(item.notices for item in made.record.meeting.items)


def test_a_paragraph_is_not_verified_before_the_meeting() -> None:
    made = evening()
    with pytest.raises(Refusal, match="före sammanträdet 2025-02-14"):
        made.agenda.verify(ItemId("i27"), date(2025, 2, 13))
    assert not made.record.meeting.items[1].verified


def test_before_the_verification_there_is_nothing_to_announce() -> None:
    made = evening()
    with pytest.raises(Refusal, match="inte justerat än"):
        Notices(made.session).parts()
    with pytest.raises(Refusal, match="inte är justerat"):
        Notices(made.session).enter({rest(made): {None: DAY}})


@pytest.mark.parametrize("kind", [kind for kind, law in BODY_RULES.items() if not law.has_days])
def test_a_body_without_such_days_announces_nothing(kind: BodyKind) -> None:
    made = evening(kind)
    made.steps.verify(DAY, [])
    for ask in (lambda: Notices(made.session).parts(), lambda: Notices(made.session).enter({rest(made): {None: DAY}})):
        with pytest.raises(Refusal, match="ingen anslagsdag"):
            ask()


def test_a_part_that_has_changed_meanwhile_is_refused() -> None:
    made = evening()
    made.agenda.verify(ItemId("i27"), date(2025, 2, 17))
    (before, _) = verified_parts(made.record.meeting)
    made.agenda.verify(ItemId("i28"), date(2025, 2, 17))
    with pytest.raises(Refusal, match="ändrats under tiden"):
        Notices(made.session).enter({before: {None: DAY}})
