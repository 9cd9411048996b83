"""Two copies of a forum joined: the union, the same attendance, every disagreement asked, twice as once."""

import random
import shutil
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from attendance_app.composition import create_sample, open_forum
from attendance_app.domain.attendance import Attendance, Interval, Mark
from attendance_app.domain.body_kinds import BodyKind
from attendance_app.domain.change import Key, Subject
from attendance_app.domain.deadlines import verified_parts
from attendance_app.domain.meeting import KeptAnnex, MeetingState, Notice
from attendance_app.domain.roster import OrganisationId, PersonId, Role
from attendance_app.domain.style.named_styles import NAMED_STYLES
from attendance_app.services.errors import Refusal
from attendance_app.services.forum.file import ForumFile, MeetingPlan
from attendance_app.services.forum.roster_editing import RosterEdit
from attendance_app.services.meeting.agenda import AgendaEdit
from attendance_app.services.meeting.notices import Notices
from attendance_app.services.meeting.presence_changes import PresenceChanges
from attendance_app.services.meeting.progress import MeetingProgress
from attendance_app.services.merge.snapshot import snapshot_of
from attendance_app.services.merge.three_way import Merge, Side, apply_merge, compare
from attendance_app.storage.forum_store import check_store

ABSENT, ALSO_ABSENT = PersonId("p02"), PersonId("p03")
DAY = "2024-12-13"


@pytest.fixture
def paths(sample_path: Path, tmp_path: Path) -> tuple[Path, Path]:
    """Return two copies of one file, as two secretaries take them to two doors."""
    other = tmp_path / "kopia" / "Kommunalt forum.narvaro"
    other.parent.mkdir()
    shutil.copyfile(sample_path, other)
    return sample_path, other


@pytest.fixture
def copies(paths: tuple[Path, Path]) -> Iterator[tuple[ForumFile, ForumFile]]:
    ours, theirs = (open_forum(path) for path in paths)
    yield ours, theirs
    ours.close()
    theirs.close()
    assert [check_store(path) for path in paths] == [[], []]


def joined(ours: ForumFile, theirs: ForumFile, side: Side | None = None) -> Merge:
    found = compare(ours, theirs)
    assert side is not None or not found.questions, [row.who for row in found.questions]
    found.answers = {at: side for at in range(len(found.questions)) if side}
    apply_merge(ours, found)
    return found


def things(file: ForumFile) -> dict[Key, object]:
    return dict(snapshot_of(file).contents)


def test_ticks_at_two_doors_become_one_attendance(copies: tuple[ForumFile, ForumFile]) -> None:
    ours, theirs = copies
    ours.meeting_named(DAY).mark(ABSENT, Mark.PRESENT)
    theirs.meeting_named(DAY).mark(ALSO_ABSENT, Mark.EXCUSED)
    found = joined(ours, theirs)
    assert [(row.who, row.ours, row.theirs) for row in found.news] == [
        ("Mats Hansson", "inte markerad", "anmält förhinder")
    ]
    joined(theirs, ours)
    assert things(ours) == things(theirs)
    assert ours.meeting_named(DAY).record.of(ABSENT).mark is Mark.PRESENT


def test_joined_twice_is_joined_once(copies: tuple[ForumFile, ForumFile]) -> None:
    ours, theirs = copies
    theirs.meeting_named(DAY).mark(ABSENT, Mark.PRESENT)
    joined(ours, theirs)
    head = ours.store.head
    again = joined(ours, theirs)
    assert (again.log, again.news, again.questions, ours.store.head) == ((), (), (), head)
    joined(theirs, ours)
    head = theirs.store.head
    joined(theirs, ours)
    joined(ours, theirs)
    assert theirs.store.head == head


def test_the_same_person_marked_otherwise_at_both_is_asked_in_words(copies: tuple[ForumFile, ForumFile]) -> None:
    ours, theirs = copies
    ours.meeting_named(DAY).mark(ABSENT, Mark.PRESENT)
    theirs.meeting_named(DAY).mark(ABSENT, Mark.EXCUSED)
    found = compare(ours, theirs)
    assert [(row.who, row.where, row.ours, row.theirs) for row in found.questions] == [
        ("Arijana Jazic", DAY, "närvarande", "anmält förhinder")
    ]
    assert found.news == ()
    with pytest.raises(ValueError, match="questions"):
        found.change()


@pytest.mark.parametrize("side", Side)
def test_an_answer_holds_in_both_copies_and_is_not_asked_again(copies: tuple[ForumFile, ForumFile], side: Side) -> None:
    ours, theirs = copies
    ours.meeting_named(DAY).mark(ABSENT, Mark.PRESENT)
    theirs.meeting_named(DAY).mark(ABSENT, Mark.EXCUSED)
    joined(ours, theirs, side)
    assert compare(ours, theirs).questions == ()
    joined(theirs, ours)
    expected = Mark.PRESENT if side is Side.OURS else Mark.EXCUSED
    assert {file.meeting_named(DAY).record.of(ABSENT).mark for file in copies} == {expected}


def test_the_same_tick_at_both_doors_is_no_disagreement(copies: tuple[ForumFile, ForumFile]) -> None:
    for file in copies:
        file.meeting_named(DAY).mark(ABSENT, Mark.PRESENT)
    head = copies[0].store.head
    assert joined(*copies).news == ()
    assert copies[0].store.head == head


def test_a_join_is_one_step_of_undo_and_can_be_done_again(copies: tuple[ForumFile, ForumFile]) -> None:
    ours, theirs = copies
    before = things(ours)
    for person in (ABSENT, ALSO_ABSENT):
        theirs.meeting_named(DAY).mark(person, Mark.PRESENT)
    theirs.new_meeting(MeetingPlan(date(2025, 2, 14), items=3))
    joined(ours, theirs)
    assert things(ours) == things(theirs)
    ours.journal.undo()
    assert things(ours) == before
    joined(ours, theirs)
    assert things(ours) == things(theirs)


def test_another_forum_is_refused(copies: tuple[ForumFile, ForumFile], tmp_path: Path) -> None:
    create_sample(tmp_path / "annat.narvaro")
    other = open_forum(tmp_path / "annat.narvaro", read_only=True)
    with pytest.raises(Refusal, match="inte en kopia"):
        compare(copies[0], other)
    other.close()


def test_two_meetings_of_one_day_keep_names_of_their_own(copies: tuple[ForumFile, ForumFile]) -> None:
    for file in copies:
        file.new_meeting(MeetingPlan(date(2025, 2, 14), items=2))
    ours, theirs = copies
    joined(ours, theirs)
    joined(theirs, ours)
    assert [meeting.name for meeting in ours.meetings] == [DAY, "2025-02-14", "2025-02-14#2"]
    assert things(ours) == things(theirs)


def test_what_somebody_refers_to_comes_back_with_them(copies: tuple[ForumFile, ForumFile]) -> None:
    ours, theirs = copies
    edits = RosterEdit(ours.journal)
    body = edits.add_organisation("Ny kommun")
    joined(theirs, ours)
    edits.remove_organisation(body)
    RosterEdit(theirs.journal).add_person("Ny Person", body)
    joined(ours, theirs)
    roster = ours.journal.state.roster
    assert [roster.organisation_name(each) for each in roster.people if each.name == "Ny Person"] == ["Ny kommun"]
    joined(theirs, ours)
    assert things(ours) == things(theirs)


def test_a_verified_meeting_is_not_changed_by_a_copy(copies: tuple[ForumFile, ForumFile]) -> None:
    ours, theirs = copies
    session = ours.meeting_named(DAY)
    session.change_meeting(replace(session.meeting, state=MeetingState.VERIFIED))
    theirs.meeting_named(DAY).mark(ABSENT, Mark.PRESENT)
    found = joined(ours, theirs)
    assert found.notes == [f"Sammanträdet {DAY} är justerat här: 1 ändring i kopian tas inte över."]
    assert ours.meeting_named(DAY).record.of(ABSENT).mark is Mark.UNMARKED
    question = compare(theirs, ours).questions
    assert [(row.who, row.where) for row in question] == [(f"Sammanträdet {DAY}", DAY)]
    joined(theirs, ours, Side.THEIRS)
    assert things(ours) == things(theirs)


def test_a_verified_meeting_comes_with_its_annex_and_its_corrections(copies: tuple[ForumFile, ForumFile]) -> None:
    ours, theirs = copies
    steps = MeetingProgress(theirs.meeting_named(DAY))
    steps.verify(date(2024, 12, 20), [KeptAnnex("bilaga1", b"%PDF-1.7")])
    joined(ours, theirs)
    assert ours.store.load_kept_annex(ours.meetings[0].id, "bilaga1") == b"%PDF-1.7"
    steps.correct(ABSENT, Attendance((Interval(),)), "Bocken glömdes", "Sekreteraren")
    found = joined(ours, theirs)
    assert found.notes == []
    assert [each.reason for each in ours.meetings[0].corrections] == ["Bocken glömdes"]
    assert things(ours) == things(theirs)


@pytest.fixture
def verified(copies: tuple[ForumFile, ForumFile]) -> tuple[ForumFile, ForumFile]:
    """Return two copies of a joint board that has verified § 2 at once, and then its minutes."""
    ours, theirs = copies
    ours.change_forum(replace(ours.forum, kind=BodyKind.JOINT_BOARD))
    session = ours.meeting_named(DAY)
    AgendaEdit(session).verify(session.meeting.order[1], date(2024, 12, 13))
    MeetingProgress(session).verify(date(2024, 12, 20), [])
    joined(theirs, ours)
    return copies


def announce(file: ForumFile, part: int, organisation: str, day: int) -> None:
    """Enter when a municipality put up the notice of one part of the minutes."""
    session = file.meeting_named(DAY)
    Notices(session).enter({verified_parts(session.meeting)[part]: {OrganisationId(organisation): date(2024, 12, day)}})


def test_a_notice_entered_in_the_copy_comes_over(verified: tuple[ForumFile, ForumFile]) -> None:
    ours, theirs = verified
    announce(theirs, 0, "o02", 16)
    announce(theirs, 1, "o01", 23)
    assert joined(ours, theirs).notes == []
    assert ours.meetings[0].notices == (Notice(date(2024, 12, 23), OrganisationId("o01")),)
    assert ours.meetings[0].items[1].notices == (Notice(date(2024, 12, 16), OrganisationId("o02")),)
    assert things(ours) == things(theirs)


def test_two_notices_are_asked_about_and_both_are_said(verified: tuple[ForumFile, ForumFile]) -> None:
    ours, theirs = verified
    announce(ours, 0, "o01", 16)
    announce(theirs, 0, "o01", 17)
    (question,) = compare(ours, theirs).questions
    assert "omedelbart justerad 2024-12-13 anslaget 2024-12-16 Aneby kommun" in question.ours
    assert "anslaget 2024-12-17 Aneby kommun" in question.theirs
    joined(ours, theirs, Side.THEIRS)
    assert things(ours) == things(theirs)


def test_an_organisation_that_the_copy_has_removed_stays_where_it_put_a_notice_up(
    copies: tuple[ForumFile, ForumFile],
) -> None:
    ours, theirs = copies
    ours.change_forum(replace(ours.forum, kind=BodyKind.JOINT_BOARD))
    body = RosterEdit(ours.journal).add_organisation("Ydre kommun")
    session = ours.new_meeting(MeetingPlan(date(2025, 2, 14), items=2, first_item=1))
    joined(theirs, ours)
    AgendaEdit(session).verify(session.meeting.order[0], date(2025, 2, 14))
    Notices(session).enter({verified_parts(session.meeting)[0]: {body: date(2025, 2, 17)}})
    RosterEdit(theirs.journal).remove_organisation(body)
    joined(ours, theirs)
    assert body in {each.id for each in session.record.roster.organisations}
    assert session.meeting.items[0].notices == (Notice(date(2025, 2, 17), body),)


def test_two_of_one_name_are_reported(copies: tuple[ForumFile, ForumFile]) -> None:
    for file in copies:
        file.meeting_named(DAY).walk_in("Nils Holgersson", None)
    found = joined(*copies)
    assert found.notes == [f"Nils Holgersson finns sedan två gånger ({DAY}). Ta bort den ena om det är en person."]


def test_a_move_on_both_sides_asks_nobody(copies: tuple[ForumFile, ForumFile]) -> None:
    ours, theirs = copies
    RosterEdit(ours.journal).move_person(PersonId("p10"), 2)
    RosterEdit(theirs.journal).move_person(PersonId("p20"), 4)
    joined(ours, theirs)
    joined(theirs, ours)
    assert things(ours) == things(theirs)
    assert ours.journal.state.roster.people == theirs.journal.state.roster.people


def random_change(file: ForumFile, chance: random.Random) -> None:
    session = file.open_meeting(chance.choice(file.meetings).id)
    person = chance.choice(session.record.roster.people).id
    edits, roster = RosterEdit(file.journal), file.roster
    what = chance.random()
    try:
        if what < 0.6:
            session.mark(person, chance.choice(list(Mark)))
        elif what < 0.7:
            PresenceChanges(session).arrive(person, chance.choice(session.meeting.order or (None,)))
        elif what < 0.76:
            file.journal.undo()
        elif what < 0.82:
            session.walk_in(f"Nils {chance.randrange(10**9)}", None, chance.choice(list(Role)))
        elif what < 0.88:
            edits.change_person(replace(chance.choice(roster.people), title=f"titel {chance.randrange(99)}"))
        elif what < 0.92:
            edits.move_person(chance.choice(roster.people).id, chance.randrange(60))
        elif what < 0.95:
            edits.remove_person(chance.choice(roster.people).id)
        elif what < 0.97:
            file.new_meeting(MeetingPlan(date(2025, 1, chance.randint(1, 9)), items=3))
        elif what < 0.985:
            edits.add_person(f"Ny {chance.randrange(10**9)}", chance.choice(roster.organisations).id)
        else:
            session.change_meeting(replace(session.meeting, place=f"Sal {chance.randrange(99)}"))
    except Refusal:
        pass


@pytest.mark.parametrize(("seed", "changes"), [(0, 120), (1, 60), (2, 60)])
def test_random_changes_over_two_copies_joined_both_ways_are_the_union(
    copies: tuple[ForumFile, ForumFile], seed: int, changes: int
) -> None:
    ours, theirs = copies
    chance = random.Random(seed)
    start = things(ours)
    for _ in range(changes):
        random_change(chance.choice(copies), chance)
    mine, others = things(ours), things(theirs)
    both = {key for key in {**mine, **others} if start.get(key) != mine.get(key) != others.get(key) != start.get(key)}
    found = compare(ours, theirs)
    listed = {key for row in found.questions for key in row.keys} | set(found._settled)
    assert both <= listed, "every disagreement is asked, but for a mere place in the order"
    assert all(mine.get(key) == others.get(key) or key in listed for key in both)
    found.answers = {at: chance.choice(list(Side)) for at in range(len(found.questions))}
    apply_merge(ours, found)
    known = snapshot_of(ours).known
    assert snapshot_of(theirs).known <= known, "the union"
    for row in found.news:
        assert all(things(ours).get(key) == others.get(key) for key in row.keys if key.subject is Subject.ATTENDANCE)
    joined(theirs, ours)
    assert things(ours) == things(theirs)
    heads = ours.store.head, theirs.store.head
    joined(ours, theirs)
    joined(theirs, ours)
    assert (ours.store.head, theirs.store.head) == heads


def test_a_house_style_comes_with_a_merge_and_two_are_asked_about(copies: tuple[ForumFile, ForumFile]) -> None:
    ours, theirs = copies
    theirs.change_style(NAMED_STYLES["Kort"])
    joined(ours, theirs)
    assert ours.forum.style == NAMED_STYLES["Kort"]
    ours.change_style(NAMED_STYLES["Rak"])
    theirs.change_style(NAMED_STYLES["Tabell"])
    (question,) = compare(ours, theirs).questions
    assert (question.ours.endswith("stilen Rak"), question.theirs.endswith("stilen Tabell")) == (True, True)
    joined(ours, theirs, Side.THEIRS)
    assert ours.forum.style == NAMED_STYLES["Tabell"]
