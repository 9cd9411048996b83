"""Votes, a § under sekretess, another day and a certificate from the command line."""

import json
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from attendance_app.cli.main import main
from attendance_app.composition import open_forum
from attendance_app.domain.attendance import Mark
from attendance_app.domain.body_kinds import BodyKind
from attendance_app.domain.roster import Role
from attendance_app.domain.votes.roll import RollEntry, RollRules
from attendance_app.domain.votes.vote import Choice
from attendance_app.services.forum.file import MeetingPlan
from attendance_app.services.meeting.votes import Votes
from attendance_app.services.meeting.voting_roll import VotingRoll
from tests.annexes import pages

WHEN = ("--meeting", "2025-02-14")


@pytest.fixture
def voted(sample_path: Path) -> Path:
    file = open_forum(sample_path)
    session = file.new_meeting(MeetingPlan(date(2025, 2, 14), items=4, first_item=12))
    for person in [each.id for each in session.record.roster.people if each.role is Role.MEMBER][:3]:
        session.mark(person, Mark.PRESENT)
    votes = Votes(session)
    key = votes.begin(votes.proposed(session.meeting.order[1]))
    for voter, choice in zip(votes.vote(key).voters, (Choice.YES, Choice.YES, Choice.NO), strict=True):
        votes.call(key, voter.person, choice)
    file.close()
    return sample_path


def test_votes_are_printed_as_sentences_as_json_and_as_a_list(
    voted: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["vote", str(voted), *WHEN]) == 0
    assert "§ 13: Omröstning begärs och genomförs." in capsys.readouterr().out
    assert main(["vote", str(voted), *WHEN, "--item", "13", "--number", "1", "--json"]) == 0
    (vote,) = json.loads(capsys.readouterr().out)
    assert vote["result"] == {
        "yes": 2, "no": 1, "abstains": 0, "absent": 0, "outcome": "yes", "explanation": "2 ja mot 1",
    }  # fmt: skip
    assert [each["choice"] for each in vote["ballots"]] == ["yes", "yes", "no"]
    out = tmp_path / "lista.pdf"
    assert main(["annex", str(voted), *WHEN, "--layout", "omrostningslista", "--item", "13", "-o", str(out)]) == 0
    assert "Omröstningslista Kommunalt forum 2025-02-14" in pages(out.read_bytes())[0]
    exported = tmp_path / "allt.json"
    assert main(["export", str(voted), *WHEN, "-o", str(exported)]) == 0
    assert json.loads(exported.read_text(encoding="utf-8"))["votes"][0]["item"] == vote["item"]
    again = tmp_path / "igen.narvaro"
    assert main(["import", str(exported), "--into", str(again)]) == 0
    assert main(["vote", str(again), *WHEN, "--json"]) == 0


def test_a_vote_that_is_not_there_is_refused_with_those_there_are(
    voted: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["vote", str(voted), *WHEN, "--item", "12"]) == 1
    assert "Omröstningar: § 13 (1)." in capsys.readouterr().err


def test_a_secret_item_needs_a_word_and_never_a_web_version(voted: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["secret", str(voted), *WHEN, "--item", "13"]) == 0
    assert main(["page", str(voted), *WHEN, "--item", "13"]) == 1
    assert "--secret" in capsys.readouterr().err
    assert main(["page", str(voted), *WHEN, "--item", "13", "--secret"]) == 0
    assert capsys.readouterr().out.startswith("Sekretess\n")
    assert main(["page", str(voted), *WHEN, "--item", "13", "--secret", "--web"]) == 1
    capsys.readouterr()
    assert main(["page", str(voted), *WHEN, "--web"]) == 0
    assert "en eller flera paragrafer utelämnade" in capsys.readouterr().out
    assert main(["secret", str(voted), *WHEN, "--item", "13", "--off"]) == 0
    assert main(["page", str(voted), *WHEN, "--item", "13"]) == 0


def test_another_day_and_a_certificate(voted: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    day = ["day", str(voted), *WHEN, "--day", "2025-02-15", "--item", "14", "--starts", "08:30"]
    assert main(day) == 0
    assert capsys.readouterr().out == "2025-02-14: 2 paragrafer\n2025-02-15: 2 paragrafer\n"
    assert main(day) == 1
    out = tmp_path / "intyg.pdf"
    command = ["annex", str(voted), *WHEN, "--layout", "narvarointyg", "-o", str(out)]
    assert main(command) == 1
    assert "--organisation" in capsys.readouterr().err
    assert main([*command, "--organisation", "aneby kommun"]) == 0
    text = pages(out.read_bytes())[0]
    assert "Närvarointyg Aneby kommun 2025-02-14 och" in text.replace("\r\n", " ")
    assert "Närvaron intygas" in text


def test_the_rostlangd_of_a_stamma_is_printed_never_for_the_web_and_counts_in_the_votes(
    voted: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "rostlangd.pdf"
    command = ["annex", str(voted), *WHEN, "--layout", "rostlangd", "-o", str(out)]
    assert main(command) == 1
    assert "Röstlängden är inte fastställd." in capsys.readouterr().err
    file = open_forum(voted)
    rules = replace(file.forum.settings, roll=RollRules(one_vote=False))
    file.change_forum(replace(file.forum, kind=BodyKind.GENERAL_MEETING, settings=rules))
    session = file.meeting_named("2025-02-14")
    roll = VotingRoll(session)
    member = roll.lines()[0].member
    roll.enter(RollEntry(member, "Lgh 1101", 12))
    roll.establish()
    votes = Votes(session)
    votes.call(votes.begin(votes.proposed(session.meeting.order[1])), member, Choice.NO)
    name = file.roster.person(member).name
    file.close()
    assert main(command) == 0
    text = pages(out.read_bytes())[0]
    assert text.startswith("Röstlängd Kommunalt forum 2025-02-14")
    assert name in text
    assert "3 medlemmar närvarande eller företrädda genom ombud, 14 röster." in " ".join(text.split())
    assert main([*command, "--web"]) == 1
    assert "inte till webben" in capsys.readouterr().err
    assert main(["vote", str(voted), *WHEN, "--number", "2", "--json"]) == 0
    (vote,) = json.loads(capsys.readouterr().out)
    assert (vote["result"]["no"], vote["ballots"][0]["votes"]) == (12, 12)
