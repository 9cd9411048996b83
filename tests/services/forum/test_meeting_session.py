from datetime import date
from pathlib import Path

import pytest

from attendance_app.composition import open_forum
from attendance_app.domain.attendance import Mark
from attendance_app.domain.change import Change
from attendance_app.domain.meeting import MeetingState
from attendance_app.domain.roster import PersonId, Role
from attendance_app.services.errors import Problem, Refusal, StoreError
from attendance_app.services.forum.file import ForumFile, MeetingPlan
from attendance_app.services.forum.meeting_session import MeetingSession


@pytest.fixture
def session(forum: ForumFile) -> MeetingSession:
    return forum.meeting_named("2024-12-13")


ABSENT = PersonId("p02")
PRESENT = PersonId("p01")


def test_the_sample_is_the_seed(session: MeetingSession) -> None:
    counts = [(each.name.split()[0], each.present, each.people) for each in session.organisation_counts()]
    assert counts == [
        ("Aneby", 2, 4), ("Eksjö", 4, 4), ("Gislaveds", 3, 4), ("Gnosjö", 2, 4), ("Habo", 2, 4), ("Jönköpings", 2, 4),
        ("Mullsjö", 2, 3), ("Nässjö", 2, 4), ("Sävsjö", 1, 4), ("Tranås", 1, 3), ("Vaggeryds", 4, 4),
        ("Vetlanda", 3, 4), ("Värnamo", 0, 4), ("Region", 11, 17), ("Kommunal", 2, 2),
    ]  # fmt: skip
    assert (session.present_count(), len(session.record.roster.people)) == (41, 69)
    count = session.seat_count()
    assert (count.filled, count.seats, count.represented, count.organisations) == (26, 47, 13, 14)
    assert count.missing == ("Värnamo kommun",)
    assert session.verdict().required == 24
    assert sum(person.role is Role.OFFICIAL for person in session.record.roster.people) == 22


def test_unticking_leaves_no_presence(session: MeetingSession) -> None:
    session.mark(PRESENT, Mark.UNMARKED)
    assert session.record.of(PRESENT).mark is Mark.UNMARKED
    assert session.record.of(PRESENT).intervals == ()


def test_excused_is_kept_beside_present_and_unmarked(session: MeetingSession) -> None:
    session.mark(ABSENT, Mark.EXCUSED)
    assert session.record.of(ABSENT).mark is Mark.EXCUSED
    assert session.present_count() == 41


def test_undo_and_redo_walk_step_by_step(session: MeetingSession) -> None:
    session.mark(ABSENT, Mark.PRESENT)
    session.mark(PRESENT, Mark.UNMARKED)
    journal = session.journal
    journal.undo()
    assert session.is_present(PRESENT)
    journal.undo()
    assert not session.is_present(ABSENT)
    assert journal.undo() is None
    journal.redo()
    assert session.is_present(ABSENT)
    session.mark(PRESENT, Mark.UNMARKED)
    assert journal.redo() is None, "a new change ends what could be done again"


def test_listeners_hear_only_what_is_stored(session: MeetingSession) -> None:
    heard: list[Change] = []
    session.journal.listen(heard.append)
    session.mark(ABSENT, Mark.PRESENT)
    session.mark(ABSENT, Mark.PRESENT)
    assert [change.label for change in heard] == ["Arijana Jazic"], "a tick that is there already is no change"


def test_a_failed_commit_changes_nothing(session: MeetingSession, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        raise StoreError(Problem.DISK_FULL, "f")

    monkeypatch.setattr(session.journal.store, "commit", full)
    with pytest.raises(StoreError):
        session.mark(ABSENT, Mark.PRESENT)
    assert not session.is_present(ABSENT)
    assert session.journal.undo_history.undo_step is None


def test_a_verified_meeting_refuses(session: MeetingSession) -> None:
    from dataclasses import replace

    session.change_meeting(replace(session.meeting, state=MeetingState.VERIFIED))
    with pytest.raises(Refusal, match="justerat"):
        session.mark(ABSENT, Mark.PRESENT)


def test_a_tick_in_a_running_meeting_counts_from_the_running_item(session: MeetingSession) -> None:
    from dataclasses import replace

    order = session.meeting.order
    session.change_meeting(replace(session.meeting, state=MeetingState.RUNNING, running=order[3]))
    session.mark(ABSENT, Mark.PRESENT)
    assert [session.is_present(ABSENT, item) for item in order] == [False] * 3 + [True] * 5


def test_somebody_at_the_door_is_in_this_meeting_only(forum: ForumFile, session: MeetingSession) -> None:
    session.walk_in(" Nils  Holgersson ", None)
    added = session.record.roster.people[-1]
    assert (added.name, added.role, session.present_count()) == ("Nils Holgersson", Role.OTHER, 42)
    later = forum.new_meeting(MeetingPlan(date(2025, 2, 14)))
    assert len(later.record.roster.people) == 69
    with pytest.raises(Refusal, match="Ett namn"):
        session.walk_in("\u200b ", None)


def test_a_substitute_at_the_door_fills_the_seat_of_whom_she_serves_for(session: MeetingSession) -> None:
    seat = next(each for each in session.vacant_or_absent_seats() if each.holder == ABSENT)
    session.walk_in("Selma Ottilia", seat.organisation, Role.SUBSTITUTE, seat.id)
    count = session.seat_count()
    assert (count.filled, count.members, count.serving) == (27, 26, 1)


def test_a_new_meeting_has_the_roster_and_nobody_ticked(forum: ForumFile, session: MeetingSession) -> None:
    made = forum.new_meeting(MeetingPlan(date(2024, 12, 13), items=3, first_item=26))
    assert made.meeting.name == "2024-12-13#2"
    assert [item.number for item in made.meeting.items] == [26, 27, 28]
    assert (made.present_count(), len(made.record.roster.people)) == (0, 69)
    assert session.present_count() == 41
    forum.journal.undo()
    assert [meeting.name for meeting in forum.meetings] == ["2024-12-13"]


def test_everything_is_there_after_closing(sample_path: Path) -> None:
    file = open_forum(sample_path)
    file.meeting_named("2024-12-13").mark(ABSENT, Mark.PRESENT)
    file.new_meeting(MeetingPlan(date(2025, 2, 14)))
    file.choose_rules(())
    file.close()
    again = open_forum(sample_path)
    assert again.meeting_named("2024-12-13").present_count() == 42
    assert [meeting.name for meeting in again.meetings] == ["2024-12-13", "2025-02-14"]
    assert again.meeting_named("2024-12-13").verdict().quorate is None
    assert not again.forum.rule_is_example
    again.close()


def test_an_unknown_meeting_is_refused_with_those_there_are(forum: ForumFile) -> None:
    with pytest.raises(Refusal, match="2024-12-13"):
        forum.meeting_named("2025-01-01")


@pytest.mark.parametrize("name", ["王芳", "علي", "Anna 🎉"])
def test_a_name_that_no_annex_could_print_is_refused_at_the_door(session: MeetingSession, name: str) -> None:
    people = session.record.roster.people
    with pytest.raises(Refusal, match=name):
        session.walk_in(name, None)
    assert session.record.roster.people == people


@pytest.mark.parametrize("name", ["Ŋilla Ŧuvra", "Nguyễn Thị Ánh", "Иван Петров", "A\u030asa Ek"])
def test_a_name_in_other_letters_comes_in(session: MeetingSession, name: str) -> None:
    session.walk_in(name, None)
