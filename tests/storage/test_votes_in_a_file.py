"""Votes in a file: read back, checked against the log, merged answer by answer, erased with a name."""

import shutil
from dataclasses import replace
from datetime import date
from pathlib import Path

from attendance_app.composition import open_forum
from attendance_app.domain.attendance import Mark
from attendance_app.domain.body_kinds import BodyKind
from attendance_app.domain.roster import PersonId, Role
from attendance_app.domain.votes.roll import RollEntry
from attendance_app.domain.votes.vote import Choice, VoteId
from attendance_app.services.forum.erasure import erase, meeting_called, person_called
from attendance_app.services.forum.file import ForumFile, MeetingPlan
from attendance_app.services.forum.history import history
from attendance_app.services.meeting.progress import MeetingProgress
from attendance_app.services.meeting.votes import Votes
from attendance_app.services.meeting.voting_roll import VotingRoll
from attendance_app.services.merge.three_way import Side, apply_merge, compare
from attendance_app.storage.forum_store import check_store

DAY = date(2025, 2, 14)


def begin(path: Path) -> tuple[ForumFile, VoteId]:
    file = open_forum(path)
    session = file.new_meeting(MeetingPlan(DAY, items=2, first_item=1))
    for person in [each.id for each in session.record.roster.people if each.role is Role.MEMBER][:3]:
        session.mark(person, Mark.PRESENT)
    votes = Votes(session)
    vote = votes.proposed(session.meeting.order[0])
    return file, votes.begin(replace(vote, matter="Motion av Beata Allen", decision="Bifall"))


def called(file: ForumFile, key: VoteId) -> list[PersonId]:
    return [each.person for each in Votes(file.meeting_named("2025-02-14")).vote(key).voters]


def test_a_vote_is_read_back_and_agrees_with_the_log(sample_path: Path) -> None:
    file, key = begin(sample_path)
    votes = Votes(file.meeting_named("2025-02-14"))
    for person, choice in zip(called(file, key), (Choice.YES, Choice.NO, Choice.ABSTAINS), strict=True):
        votes.call(key, person, choice)
    record = file.meeting_named("2025-02-14").record
    words = [line.after for line in history(file) if line.what == "röst"]
    assert words == ["avstår", "nej", "ja"]
    file.close()
    assert check_store(sample_path) == []
    again = open_forum(sample_path)
    assert again.meeting_named("2025-02-14").record == record
    again.close()


def test_answers_from_two_copies_are_joined_and_only_a_disagreement_is_asked_about(
    sample_path: Path, tmp_path: Path
) -> None:
    file, key = begin(sample_path)
    file.close()
    copy = tmp_path / "kopia.narvaro"
    shutil.copy(sample_path, copy)
    for path, answers in ((sample_path, "JJ."), (copy, ".NN")):
        file = open_forum(path)
        for person, answer in zip(called(file, key), answers, strict=True):
            if answer != ".":
                votes = Votes(file.meeting_named("2025-02-14"))
                votes.call(key, person, Choice.YES if answer == "J" else Choice.NO)
        file.close()
    ours, theirs = open_forum(sample_path), open_forum(copy)
    merge = compare(ours, theirs)
    assert [(each.ours, each.theirs) for each in merge.questions] == [("ja", "nej")]
    merge.answers[0] = Side.THEIRS
    assert apply_merge(ours, merge)
    choices = Votes(ours.meeting_named("2025-02-14")).choices(key)
    assert [choices[each] for each in called(ours, key)] == [Choice.YES, Choice.NO, Choice.NO]
    ours.close()
    theirs.close()
    assert check_store(sample_path) == []


def test_an_erased_name_leaves_the_words_of_a_vote_and_an_erased_meeting_its_votes(sample_path: Path) -> None:
    file, key = begin(sample_path)
    votes = Votes(file.meeting_named("2025-02-14"))
    votes.call(key, called(file, key)[0], Choice.YES)
    erase(file, person_called(file, "Beata Allen"))
    session = file.meeting_named("2025-02-14")
    assert Votes(session).vote(key).matter == "Motion av [gallrat]"
    assert len(Votes(session).choices(key)) == 1
    erase(file, meeting_called(file, "2025-02-14"))
    file.close()
    assert check_store(sample_path) == []
    assert b"Motion av" not in sample_path.read_bytes()


def test_an_erased_members_flat_proxy_and_corrections_leave_the_file(sample_path: Path) -> None:
    file, key = begin(sample_path)
    votes = Votes(file.meeting_named("2025-02-14"))
    member = called(file, key)[0]
    name = file.roster.person(member).name
    votes.call(key, member, Choice.YES)
    file.change_forum(replace(file.forum, kind=BodyKind.GENERAL_MEETING))
    roll = VotingRoll(file.meeting_named("2025-02-14"))
    roll.enter(RollEntry(member, "kanarielägenhet 1101", 3, "Kanarie Ombud", DAY))
    file.meeting_named("2025-02-14").mark(member, Mark.UNMARKED)
    roll.establish()
    made = Votes(file.meeting_named("2025-02-14"))
    (held,) = (each for each in made.vote(made.begin(made.proposed())).voters if each.person == member)
    assert (held.votes, held.proxy) == (1, "Kanarie Ombud")
    MeetingProgress(file.meeting_named("2025-02-14")).verify(DAY, ())
    votes.correct(key, member, Choice.NO, "Kanarieskäl", "Ingrid Malm")
    erase(file, person_called(file, name))
    session = file.meeting_named("2025-02-14")
    assert session.record.rolls[0].lines[0].votes == 1
    assert Votes(session).choices(key)[member] is Choice.NO
    file.close()
    assert check_store(sample_path) == []
    assert b"kanarie" not in sample_path.read_bytes().lower()
