"""The two samples: the forum of the seed, unchanged, and an invented board."""

import csv
from pathlib import Path

import pytest

from attendance_app.composition import create_sample, open_forum
from attendance_app.domain.annex_kind import AnnexKind
from attendance_app.domain.attendance import Mark
from attendance_app.domain.body_kinds import BodyKind
from attendance_app.domain.meeting import MeetingState
from attendance_app.domain.officers import proposed_officers
from attendance_app.domain.papers.annex import annex_of
from attendance_app.domain.roster import Role
from attendance_app.services.bundled import resources
from attendance_app.services.forum.file import ForumFile


@pytest.fixture(scope="module")
def board(tmp_path_factory: pytest.TempPathFactory) -> ForumFile:
    path = tmp_path_factory.mktemp("exempel") / "Nämnden.narvaro"
    create_sample(path, board=True)
    return open_forum(path)


def test_bilaga_1_of_kommunalt_forum_is_row_for_row_the_minutes(forum: ForumFile) -> None:
    read = (resources() / "samples" / "kommunalt_forum.csv").read_text(encoding="utf-8").splitlines()
    listed = [
        (row["Namn"], row["Organisation"], row["Närvaro"]) for row in csv.DictReader(read, delimiter=";")
    ]  # fmt: skip
    annex = annex_of(forum.forum, forum.meeting_named("2024-12-13").record)
    assert [tuple(row) for row in annex.rows] == listed
    assert (len(listed), sum(mark == "X" for *_, mark in listed)) == (69, 41)
    assert [column.heading for column in annex.columns] == ["Namn", "Kommun/Region Jönköpings län", "Närvaro (X)"]
    assert annex.title == "Närvaro Kommunalt forum 2024-12-13"


def test_kommunalt_forum_is_listed_by_municipality_and_its_rule_is_an_example(forum: ForumFile) -> None:
    session = forum.meeting_named("2024-12-13")
    assert [each.name for each in session.group_counts()][:2] == ["Aneby kommun", "Eksjö kommun"]
    assert forum.forum.rule_is_example
    assert forum.forum.law.annex is AnnexKind.BILAGA_1


def test_the_board_has_everything_that_a_board_has(board: ForumFile) -> None:
    assert (board.forum.name, board.forum.kind) == ("Kultur- och fritidsnämnden", BodyKind.BOARD)
    assert not board.forum.rule_is_example
    roles = board.roster.roles
    assert (roles[Role.MEMBER], roles[Role.SUBSTITUTE], roles[Role.OFFICIAL]) == (9, 6, 3)
    assert roles[Role.STAFF_REPRESENTATIVE] == 1
    assert board.roster.organisations == ()
    session = board.meeting_named("2026-01-22")
    assert session.meeting.state is MeetingState.PLANNED
    assert [each.name for each in session.group_counts()] == [
        "Ledamöter", "Ersättare", "Personalföreträdare", "Tjänstepersoner"
    ]  # fmt: skip
    verdict = session.verdict()
    assert (verdict.required, verdict.quorate) == (5, True)
    excused = [each.name for each in board.roster.people if session.record.of(each.id).mark is Mark.EXCUSED]
    assert excused == ["Hans-Erik Bergdal"]


def test_the_boards_officers_are_those_that_titles_propose(board: ForumFile) -> None:
    meeting = board.meeting_named("2026-01-22").meeting
    assert proposed_officers(board.roster, ()) == (meeting.chair, meeting.secretary)


def test_nobody_of_the_board_is_of_the_other_sample(board: ForumFile, forum: ForumFile, tmp_path: Path) -> None:
    assert not {each.name for each in board.roster.people} & {each.name for each in forum.roster.people}
