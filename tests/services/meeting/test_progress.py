"""The meeting on its way, its agenda, and what is noted at which §."""

from dataclasses import replace
from datetime import date, time

import pytest

from attendance_app.domain.attendance import Attendance, ItemId, Mark, Presence, marked
from attendance_app.domain.body_kinds import BodyKind
from attendance_app.domain.change import ChangeKind
from attendance_app.domain.meeting import KeptAnnex, MeetingState
from attendance_app.domain.roster import PersonId
from attendance_app.domain.wording import present_at, running_words
from attendance_app.services.errors import Refusal
from attendance_app.services.forum.file import ForumFile, MeetingPlan
from attendance_app.services.meeting.agenda import AgendaEdit
from attendance_app.services.meeting.progress import MeetingProgress
from tests.invented import BOARD, Evening

ANNA, BERTIL, DAVID = PersonId("anna"), PersonId("bertil"), PersonId("david")


@pytest.fixture
def evening() -> Evening:
    made = Evening("Nämnden", BodyKind.OTHER, BOARD, range(26, 34))
    made.tick("anna", "bertil", "cecilia")
    return made


def at(evening: Evening, person: PersonId) -> list[int | None]:
    meeting = evening.record.meeting
    return [meeting.item(item).number for item in present_at(evening.record.of(person), meeting)]


def test_a_tick_before_the_start_is_of_the_whole_meeting_and_a_late_one_of_the_running_item(evening: Evening) -> None:
    evening.to(29)
    evening.tick("david")
    assert at(evening, ANNA) == list(range(26, 34))
    assert at(evening, DAVID) == [29, 30, 31, 32, 33]
    assert running_words(evening.record.of(DAVID), evening.record.meeting) == "fr.o.m. § 29"
    evening.moves.from_the_beginning(DAVID)
    assert at(evening, DAVID) == list(range(26, 34))


def test_a_break_is_no_departure_and_one_key_goes_on(evening: Evening) -> None:
    evening.to(28)
    evening.steps.pause()
    assert evening.record.meeting.state is MeetingState.PAUSED
    evening.steps.pause()
    assert (evening.record.meeting.state, evening.session.now) == (MeetingState.RUNNING, "i28")
    assert at(evening, ANNA) == list(range(26, 34))


def test_who_has_not_come_back_after_a_break_is_one_step(evening: Evening) -> None:
    evening.to(28)
    evening.moves.all_left([ANNA, BERTIL], clock=time(10, 20))
    assert (at(evening, ANNA), at(evening, BERTIL)) == ([26, 27], [26, 27])
    evening.session.journal.undo()
    assert (at(evening, ANNA), at(evening, BERTIL)) == (list(range(26, 34)), list(range(26, 34)))


def test_past_the_last_item_the_meeting_ends_and_can_be_taken_up_again(evening: Evening) -> None:
    evening.to(33)
    evening.steps.step()
    assert (evening.record.meeting.state, evening.session.now) == (MeetingState.ENDED, None)
    with pytest.raises(Refusal, match="avslutat"):
        evening.steps.step()
    evening.steps.reopen()
    assert evening.session.now == "i33"


def test_unticking_a_mistake_keeps_an_earlier_stay(evening: Evening) -> None:
    evening.to(28)
    evening.moves.depart(ANNA)
    evening.to(31)
    evening.session.mark(ANNA, Mark.PRESENT)
    assert at(evening, ANNA) == [26, 27, 31, 32, 33]
    evening.session.mark(ANNA, Mark.UNMARKED)
    assert at(evening, ANNA) == [26, 27]


def test_on_distance_recused_and_no_part_in_the_decision_are_of_their_items(evening: Evening) -> None:
    evening.to(28)
    evening.moves.remote(ANNA)
    evening.moves.recuse(BERTIL)
    evening.to(30)
    evening.moves.abstain(ANNA)
    meeting = evening.record.meeting
    kinds = [{each.presence for each in evening.record.of(ANNA).at(item, meeting.index_of)} for item in meeting.order]
    assert kinds[:2] == [{Presence.PRESENT}] * 2
    assert kinds[2:] == [{Presence.REMOTE}] * 2 + [{Presence.REMOTE, Presence.ABSTAINS}] + [{Presence.REMOTE}] * 3
    assert at(evening, BERTIL) == [26, 27, 29, 30, 31, 32, 33]


def test_whoever_is_not_there_cannot_be_recused(evening: Evening) -> None:
    evening.to(28)
    with pytest.raises(Refusal, match="David Holm är inte närvarande vid § 28"):
        evening.moves.recuse(DAVID)


def test_forgotten_stepping_is_made_good_for_several_at_once(evening: Evening) -> None:
    evening.to(27)
    evening.tick("david")
    evening.moves.depart(ANNA)
    assert set(evening.moves.noted_at(ItemId("i27"))) == {ANNA, DAVID}
    evening.moves.move_changes([ANNA, DAVID], ItemId("i27"), ItemId("i30"))
    assert at(evening, DAVID) == [30, 31, 32, 33]
    assert at(evening, ANNA) == [26, 27, 28, 29]
    evening.session.journal.undo()
    assert at(evening, ANNA) == [26]


def test_items_come_and_go_without_touching_anybody(evening: Evening) -> None:
    evening.to(28)
    evening.tick("david")
    evening.moves.depart(ANNA)
    made = evening.agenda.add("Extra ärende", 3)
    assert evening.record.meeting.item(made).number is None
    assert (at(evening, DAVID), at(evening, ANNA)) == ([28, None, 29, 30, 31, 32, 33], [26, 27])
    evening.agenda.withdraw(ItemId("i30"))
    evening.agenda.move(ItemId("i33"), 0)
    assert (at(evening, DAVID), at(evening, ANNA)) == ([33, 28, None, 29, 31, 32], [26, 27])
    evening.agenda.renumber(26)
    assert [each.number for each in evening.record.meeting.items] == [26, 27, 28, 29, 30, 31, None, 32, 33]
    assert at(evening, ANNA) == [27, 28]


def test_an_item_added_at_the_end_goes_on_from_the_last_number(evening: Evening) -> None:
    made = evening.agenda.add("Nytt")
    assert evening.record.meeting.item(made).number == 34


def numbers(evening: Evening) -> list[int | None]:
    return [each.number for each in evening.record.meeting.items]


def test_an_item_added_among_numbered_ones_gets_a_number_and_the_following_go_on(evening: Evening) -> None:
    assert (evening.agenda.number_at(3), list(evening.agenda.renumbered_by(3))) == (29, [29, 30, 31, 32, 33])
    evening.agenda.add("Extra ärende", 3, evening.agenda.number_at(3))
    assert numbers(evening) == list(range(26, 35))
    assert evening.record.meeting.items[3].heading == "Extra ärende"
    evening.session.journal.undo()
    assert numbers(evening) == list(range(26, 34))


def test_a_verified_item_keeps_its_number_when_one_is_added_before_it(evening: Evening) -> None:
    evening.agenda.verify(ItemId("i30"), date(2025, 2, 14))
    evening.agenda.add("Extra ärende", 3, evening.agenda.number_at(3))
    assert numbers(evening) == [26, 27, 28, 29, 31, 30, 32, 33, 34]
    assert evening.agenda.number_at(5) == 32
    with pytest.raises(Refusal, match="§ 30 är omedelbart justerad"):
        evening.agenda.add("Ett till", 3, 30)


def test_a_gap_in_the_numbers_is_filled_and_moves_nobody(evening: Evening) -> None:
    evening.agenda.rename(ItemId("i33"), "", 40)
    assert (evening.agenda.number_at(7), evening.agenda.renumbered_by(7)) == (33, {})
    assert evening.agenda.number_at(8) == 41


def test_after_a_move_an_added_item_never_takes_a_number_twice(evening: Evening) -> None:
    evening.agenda.move(ItemId("i28"), 5)
    for place in (6, 3, 0):
        evening.agenda.add("Extra", place, evening.agenda.number_at(place))
    assert len(set(numbers(evening))) == len(numbers(evening))


def test_a_number_that_another_item_has_is_refused(evening: Evening) -> None:
    with pytest.raises(Refusal, match="§ 27 finns redan"):
        evening.agenda.rename(ItemId("i26"), "Val", 27)


def test_withdrawing_the_running_item_goes_to_the_next_and_never_to_none(evening: Evening) -> None:
    evening.to(28)
    evening.agenda.withdraw(ItemId("i28"))
    assert evening.session.now == "i29"
    for number in (26, 27, 29, 30, 31, 32):
        evening.agenda.withdraw(ItemId(f"i{number}"))
    with pytest.raises(Refusal, match="enda"):
        evening.agenda.withdraw(ItemId("i33"))


def test_an_item_verified_at_once_is_locked_alone(evening: Evening) -> None:
    evening.to(28)
    evening.agenda.verify(ItemId("i27"), date(2025, 2, 14))
    with pytest.raises(Refusal, match="§ 27 är omedelbart justerad"):
        evening.moves.depart(ANNA, ItemId("i27"))
    with pytest.raises(Refusal, match="§ 27 är omedelbart justerad"):
        evening.agenda.rename(ItemId("i27"), "Annan rubrik", 27)
    evening.moves.depart(ANNA)
    assert at(evening, ANNA) == [26, 27]


def test_a_verified_meeting_is_locked_and_no_undo_opens_it(evening: Evening) -> None:
    evening.to(33)
    evening.steps.end()
    evening.steps.verify(date(2025, 2, 20), [KeptAnnex("bilaga1", b"%PDF")])
    assert evening.session.journal.undo() is None
    for change in (
        lambda: evening.tick("david"),
        lambda: evening.agenda.withdraw(ItemId("i26")),
        lambda: evening.agenda.move(ItemId("i26"), 3),
        lambda: evening.steps.verify(date(2025, 2, 21), []),
        lambda: evening.session.set_attendance(ANNA, Attendance()),
    ):
        with pytest.raises(Refusal, match="justerat och låst"):
            change()


def test_a_day_of_verification_before_the_meeting_is_refused(evening: Evening) -> None:
    with pytest.raises(Refusal, match="före sammanträdet"):
        evening.steps.verify(date(2025, 2, 13), [])


def test_a_correction_needs_a_reason_and_a_name_and_is_kept(evening: Evening) -> None:
    evening.steps.verify(date(2025, 2, 20), [])
    with pytest.raises(Refusal, match="skälet"):
        evening.steps.correct(DAVID, marked(Mark.PRESENT), " ", "Ingrid Malm")
    evening.steps.correct(DAVID, marked(Mark.PRESENT), "Förbisedd", "Ingrid Malm")
    assert evening.session.mark_now(DAVID) is Mark.PRESENT
    made = evening.record.meeting.corrections[0]
    assert (made.person, made.before, made.after) == (DAVID, Attendance(), marked(Mark.PRESENT))
    assert evening.session.journal.undo_history.undo_step is None


def test_start_and_end_are_noted_on_the_day_itself_alone(evening: Evening) -> None:
    evening.to(33)
    evening.steps.end()
    assert (evening.record.meeting.starts, evening.record.meeting.ends) == (time(9, 0), time(9, 2))
    other = Evening("Nämnden", BodyKind.OTHER, BOARD, range(1, 3))
    other.session.change_meeting(replace(other.record.meeting, day=date(2024, 1, 1), starts=None))
    other.to(2)
    other.steps.end()
    assert (other.record.meeting.starts, other.record.meeting.ends) == (None, None)


def test_a_substitute_takes_over_in_one_step(evening: Evening) -> None:
    evening.tick("fredrik", "gunilla")
    evening.serve("fredrik", "eva")
    evening.to(29)
    evening.serve("gunilla", "eva")
    fredrik, gunilla = evening.record.of(PersonId("fredrik")), evening.record.of(PersonId("gunilla"))
    assert [each.seat for each in fredrik.intervals] == ["eva", None]
    assert [each.seat for each in gunilla.intervals] == [None, "eva"]
    assert evening.session.journal.undo_history.undo_step.kind is ChangeKind.SERVE
    evening.session.journal.undo()
    assert evening.record.of(PersonId("fredrik")).intervals[0].last is None


def test_any_item_can_run_but_a_withdrawn_one(forum: ForumFile) -> None:
    session = forum.new_meeting(MeetingPlan(forum.meetings[-1].day, items=5, first_item=1))
    steps, items = MeetingProgress(session), session.meeting.items
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
