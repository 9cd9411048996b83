"""The change log in words."""

from dataclasses import replace
from datetime import date

from attendance_app.domain.attendance import Mark
from attendance_app.domain.body_kinds import BodyKind
from attendance_app.domain.change import ChangeKind
from attendance_app.domain.deadlines import verified_parts
from attendance_app.services.forum.file import ForumFile
from attendance_app.services.forum.history import history
from attendance_app.services.forum.roster_editing import RosterEdit
from attendance_app.services.forum.wording import KINDS
from attendance_app.services.meeting.notices import Notices
from attendance_app.services.meeting.progress import MeetingProgress


def test_a_tick_tells_whom_from_what_to_what_and_when(forum: ForumFile) -> None:
    session = forum.meeting_named("2024-12-13")
    person = session.people_named("Göran Häll")[0]
    session.mark(person.id, Mark.PRESENT)
    line = history(forum)[0]
    assert (line.what, line.whom) == ("närvaro", "Göran Häll, 2024-12-13")
    assert (line.before, line.after) == ("inte markerad", "närvarande")
    assert line.at == session.journal.saved_at.replace(microsecond=0)


def test_an_undone_tick_is_a_line_of_its_own(forum: ForumFile) -> None:
    session = forum.meeting_named("2024-12-13")
    session.mark(session.people_named("Göran Häll")[0].id, Mark.EXCUSED)
    forum.journal.undo()
    undone, done = history(forum)[:2]
    assert (undone.what, undone.before, undone.after) == ("ångrat: närvaro", done.after, done.before)


def test_a_new_meeting_is_one_line_and_steps_say_the_item(forum: ForumFile) -> None:
    session = forum.meeting_named("2024-12-13")
    MeetingProgress(session).reopen()
    lines = history(forum, session.meeting_id)
    assert "pågår" in lines[0].after
    assert [line.whom for line in lines if line.number == 1] == ["Sammanträdet 2024-12-13"]


def test_whoever_has_left_the_roster_is_still_named(forum: ForumFile) -> None:
    edit = RosterEdit(forum.journal)
    made = edit.add_person("Åsa Ny", None)
    edit.remove_person(made)
    assert any("Åsa Ny" in line.whom for line in history(forum))


def test_every_kind_of_change_has_a_word() -> None:
    assert set(KINDS) == set(ChangeKind)


def test_the_log_says_when_a_notice_was_put_up(forum: ForumFile) -> None:
    forum.change_forum(replace(forum.forum, kind=BodyKind.BOARD))
    session = forum.meeting_named("2024-12-13")
    MeetingProgress(session).verify(date(2024, 12, 20), [])
    assert history(forum)[0].after == "justerat 2024-12-20"
    Notices(session).enter({verified_parts(session.meeting)[0]: {None: date(2024, 12, 23)}})
    line = history(forum)[0]
    assert (line.what, line.whom) == ("anslag", "Sammanträdet 2024-12-13")
    assert (line.before, line.after) == ("", "anslaget 2024-12-23")
