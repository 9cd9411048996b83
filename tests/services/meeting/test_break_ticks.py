"""In a break a tick says who is back; nobody's attendance changes by it."""

import json
from datetime import date
from pathlib import Path

import pytest

from attendance_app.cli.import_roster import import_file
from attendance_app.composition import create_forum, export, open_forum
from attendance_app.domain.attendance import Mark
from attendance_app.domain.body_kinds import BodyKind
from attendance_app.domain.change import Change, ChangeKind, Edit, Subject
from attendance_app.domain.roster import PersonId
from attendance_app.services.forum.break_ticks import away
from attendance_app.services.forum.file import MeetingPlan, added_roster
from attendance_app.services.meeting.progress import MeetingProgress
from tests.invented import BOARD, Evening

ANNA, BERTIL, CECILIA, DAVID = map(PersonId, ("anna", "bertil", "cecilia", "david"))


@pytest.fixture
def evening() -> Evening:
    made = Evening("Nämnden", BodyKind.OTHER, BOARD, range(26, 34))
    made.tick("anna", "bertil", "cecilia")
    made.to(27)
    made.steps.pause()
    return made


def test_when_a_break_begins_everybody_who_is_there_is_away_until_ticked(evening: Evening) -> None:
    before = dict(evening.record.attendance)
    assert set(away(evening.record)) == {ANNA, BERTIL, CECILIA}
    evening.tick("anna")
    assert set(away(evening.record)) == {BERTIL, CECILIA}
    assert [evening.session.is_ticked(each) for each in (ANNA, BERTIL)] == [True, False]
    evening.tick("anna", mark=Mark.UNMARKED)
    assert set(away(evening.record)) == {ANNA, BERTIL, CECILIA}
    assert dict(evening.record.attendance) == before


def test_a_tick_in_a_break_is_one_step_of_undo(evening: Evening) -> None:
    evening.session.mark_all([ANNA, BERTIL], Mark.PRESENT)
    assert away(evening.record) == (CECILIA,)
    evening.session.journal.undo()
    assert set(away(evening.record)) == {ANNA, BERTIL, CECILIA}


def test_the_tick_of_a_heading_says_that_its_people_are_back(evening: Evening) -> None:
    evening.moves.all_present([ANNA, BERTIL, DAVID])
    assert away(evening.record) == (CECILIA,)
    assert not evening.session.is_present(DAVID, evening.session.now)


def test_somebody_who_comes_first_in_a_break_is_present_and_never_away(evening: Evening) -> None:
    evening.tick("david")
    assert evening.session.is_ticked(DAVID)
    assert DAVID not in away(evening.record)


def test_who_leaves_in_a_break_is_not_waited_for(evening: Evening) -> None:
    evening.moves.depart(BERTIL)
    assert set(away(evening.record)) == {ANNA, CECILIA}


def test_after_the_break_nothing_is_kept_of_who_was_away(evening: Evening) -> None:
    evening.tick("anna")
    evening.steps.pause()
    assert [each.away for each in evening.record.meeting.breaks] == [()]
    assert away(evening.record) == ()


def test_an_erased_person_is_in_no_break(evening: Evening) -> None:
    assert BERTIL in evening.record.meeting.people
    assert BERTIL not in evening.record.meeting.without([BERTIL]).people


def test_who_is_away_is_known_after_reopening_and_in_an_export(evening: Evening, tmp_path: Path) -> None:
    edits = (Edit(Subject.FORUM, None, "", None, evening.forum), *added_roster(evening.record.roster, None))
    path = tmp_path / "N.narvaro"
    forum = create_forum(path, Change(ChangeKind.CREATE_FORUM, edits))
    session = forum.new_meeting(MeetingPlan(date(2025, 2, 14), items=3, first_item=26))
    people = [person.id for person in session.record.roster.people][:3]
    session.mark_all(people, Mark.PRESENT)
    MeetingProgress(session).step()
    MeetingProgress(session).pause()
    session.mark(people[0], Mark.PRESENT)
    held, key = session.meeting.breaks, session.meeting_id
    assert set(held[-1].away) == set(people[1:])
    export(forum, session, tmp_path / "out.json")
    forum.close()
    again = open_forum(path, read_only=True)
    assert again.journal.state.record(key).meeting.breaks == held
    again.close()
    import_file(tmp_path / "out.json", tmp_path / "imported.narvaro", None)
    imported = open_forum(tmp_path / "imported.narvaro", read_only=True)
    assert [len(each.away) for each in imported.meetings[0].breaks] == [2]
    imported.close()
    data = json.loads((tmp_path / "out.json").read_text("utf-8"))
    for each in data["meeting"]["breaks"]:
        del each["away"]
    (tmp_path / "older.json").write_text(json.dumps(data), "utf-8")
    import_file(tmp_path / "older.json", tmp_path / "older.narvaro", None)
