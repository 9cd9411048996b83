"""The röstlängd of a stämma, against a table worked by hand: weights, proxies, co-owners, what has changed."""

from dataclasses import replace
from datetime import date

import pytest

from attendance_app.domain.annex_kind import AnnexKind
from attendance_app.domain.attendance import ItemId, Mark
from attendance_app.domain.body_kinds import BodyKind
from attendance_app.domain.forum import MeetingSettings
from attendance_app.domain.roster import PersonId
from attendance_app.domain.votes.result import VoteResult
from attendance_app.domain.votes.roll import RollEntry, RollRules
from attendance_app.domain.votes.vote import Choice
from attendance_app.services.errors import DocumentError, Refusal
from attendance_app.services.meeting.annexes import annex_for
from attendance_app.services.meeting.votes import Votes
from attendance_app.services.meeting.voting_roll import VotingRoll
from attendance_app.services.record.reading import read_record
from attendance_app.services.record.writing import record_data
from tests.invented import DAY, Evening

PEOPLE = ["Anna Ek", "Bo Ek", "Cia Dahl", "Dag Öst", "Eva Ask", "Fia Gran", "*Gun Lind, förvaltare"]
ANNA, BO, CIA, DAG, EVA, FIA = (PersonId(each) for each in ("anna", "bo", "cia", "dag", "eva", "fia"))


def stamma(rules: RollRules | None = None) -> tuple[Evening, VotingRoll]:
    settings = MeetingSettings(roll=rules or RollRules())
    made = Evening("Brf Äpplet", BodyKind.GENERAL_MEETING, PEOPLE, range(1, 8), settings)
    return made, VotingRoll(made.session)


def numbers(roll: VotingRoll) -> dict[str, int]:
    return {each.member: each.votes for each in roll.lines()}


def test_one_vote_a_member_co_owners_together_and_proxies_by_hand() -> None:
    """Anna and Bo own one flat, Cia owns two, Dag is away with a proxy and Eva without, Fia is there."""
    made, roll = stamma()
    for entry in (
        RollEntry(ANNA, "1101"),
        RollEntry(BO, "1101", joint=ANNA),
        RollEntry(CIA, "1102, 1103", 2),
        RollEntry(DAG, "1201", proxy="Gun Lind", proxy_day=date(2024, 2, 14)),
        RollEntry(EVA, "1202"),
    ):
        roll.enter(entry)
    made.tick("bo", "cia", "fia", "gun")
    assert numbers(roll) == {"anna": 1, "cia": 1, "dag": 1, "fia": 1}
    made.tick("bo", mark=Mark.UNMARKED)
    assert numbers(roll) == {"cia": 1, "dag": 1, "fia": 1}
    assert roll.warnings() == ("Cia Dahl har 2 röster antecknade; en medlem har en röst.",)


def test_weights_count_where_the_stadgar_say_so() -> None:
    made, roll = stamma(RollRules(one_vote=False, proxy_limit=0))
    for person, votes in ((ANNA, 120), (CIA, 45), (DAG, 0)):
        roll.enter(RollEntry(person, f"{votes} andelar", votes))
    made.tick("anna", "cia", "dag", "fia")
    assert numbers(roll) == {"anna": 120, "cia": 45, "dag": 0, "fia": 1}
    assert roll.establish().votes == 166
    assert roll.warnings() == ()


@pytest.mark.parametrize(
    ("given", "words"),
    [
        (None, "är inte daterad"),
        (date(2024, 2, 13), "gäller högst ett år"),
        (date(2024, 2, 14), ""),
        (date(2025, 2, 14), ""),
        (date(2025, 2, 15), "gäller högst ett år"),
    ],
)
def test_a_fullmakt_is_dated_and_at_most_a_year_old(given: date | None, words: str) -> None:
    made, roll = stamma()
    roll.enter(RollEntry(DAG, proxy="Hans Lo", proxy_day=given))
    assert made.record.meeting.day == DAY
    assert [words in each for each in roll.warnings()] == ([True] if words else [])


def test_a_proxy_for_more_members_than_the_limit_is_warned_of_and_counted() -> None:
    _, roll = stamma()
    for person in (CIA, DAG):
        roll.enter(RollEntry(person, proxy="Hans Lo", proxy_day=DAY))
    assert roll.warnings() == ("Hans Lo är ombud för 2 medlemmar; högst 1 enligt reglerna.",)
    assert numbers(roll) == {"cia": 1, "dag": 1}


def test_it_says_what_has_changed_since_it_was_established() -> None:
    made, roll = stamma()
    with pytest.raises(Refusal, match="Ingen medlem"):
        roll.establish()
    made.tick("anna", "cia")
    assert roll.status() == "röstlängden är inte fastställd"
    made.to(2)
    roll.establish()
    assert roll.status() == "behöver ej uppdateras"
    made.to(5)
    made.tick("bo", "dag", "eva")
    made.moves.depart(CIA)
    assert roll.status() == "+3 −1 sedan § 2"
    roll.establish()
    assert roll.status() == "behöver ej uppdateras"
    roll.enter(RollEntry(ANNA, "1101"))
    assert roll.status() == "1 ändrade sedan § 5"
    made.session.journal.undo()
    made.session.journal.undo()
    assert roll.status() == "+3 −1 sedan § 2"


def test_the_annex_is_the_one_that_was_established_and_is_never_published() -> None:
    made, roll = stamma()
    with pytest.raises(DocumentError, match="inte fastställd"):
        annex_for(made.session, AnnexKind.VOTING_ROLL)
    roll.enter(RollEntry(ANNA, "1101"))
    roll.enter(RollEntry(BO, "1101", joint=ANNA))
    roll.enter(RollEntry(DAG, "1201", proxy="Gun Lind", proxy_day=DAY))
    made.tick("anna")
    made.to(2)
    roll.establish()
    made.tick("fia")
    paper = annex_for(made.session, AnnexKind.VOTING_ROLL)
    assert paper.rows == (
        ("Anna Ek och Bo Ek", "1101", "", "1"),
        ("Dag Öst", "1201", "Gun Lind", "1"),
        ("Summa", "", "", "2"),
    )
    words = "Fastställd vid § 2, 2025-02-14 kl. 09.02: 2 medlemmar närvarande eller företrädda genom ombud, 2 röster."
    assert paper.lead == (words,)
    with pytest.raises(DocumentError, match="inte till webben"):
        annex_for(made.session, AnnexKind.VOTING_ROLL, web=True)


def test_it_is_exported_read_back_and_kept_for_a_stamma_alone() -> None:
    made, roll = stamma()
    roll.enter(RollEntry(DAG, "1201", proxy="Gun Lind", proxy_day=DAY))
    roll.establish()
    data = record_data(made.forum, made.record.roster, made.record)
    assert data["voting_roll"]["entries"][0]["name"] == "Dag Öst"
    assert read_record(data, lambda _: "").record == made.record
    with pytest.raises(Refusal, match="stämmor"):
        VotingRoll(Evening("Nämnden", BodyKind.BOARD, PEOPLE, range(1, 2)).session)


@pytest.mark.parametrize("entry", [RollEntry(ANNA, votes=-1), RollEntry(ANNA, "x" * 201), RollEntry(ANNA, joint=ANNA)])
def test_what_cannot_be_is_refused(entry: RollEntry) -> None:
    made, roll = stamma()
    with pytest.raises(Refusal):
        roll.enter(entry)
    assert made.record.parts == {}
    assert replace(entry, member=BO) != entry


def called(made: Evening, answers: dict[PersonId, Choice]) -> VoteResult:
    votes = Votes(made.session)
    key = votes.begin(votes.proposed())
    for person, choice in answers.items():
        votes.call(key, person, choice)
    return votes.result(key)


@pytest.mark.parametrize(
    ("one_vote", "yes", "no", "outcome"),
    [
        # By hand: Anna 120 with Bo, Cia 45, Dag 80 by proxy, Fia 1; no 80 + 45 + 1 = 126 against 120.
        (False, 120, 126, "126 nej mot 120"),
        # In a brf each member has one, co-owners one together: 1 against 3.
        (True, 1, 3, "3 nej mot 1"),
    ],
)
def test_the_weights_of_the_established_roll_count_in_a_vote(one_vote: bool, yes: int, no: int, outcome: str) -> None:
    made, roll = stamma(RollRules(one_vote=one_vote))
    for entry in (
        RollEntry(ANNA, "1101", 120),
        RollEntry(BO, "1101", joint=ANNA),
        RollEntry(CIA, votes=45),
        RollEntry(DAG, votes=80, proxy="Gun Lind", proxy_day=DAY),
        RollEntry(EVA, votes=500),
    ):
        roll.enter(entry)
    made.tick("anna", "bo", "cia", "fia", "gun")
    made.to(2)
    roll.establish()
    found = called(made, {ANNA: Choice.YES, CIA: Choice.NO, DAG: Choice.NO, FIA: Choice.NO})
    assert (found.yes, found.no, found.present, found.explanation) == (yes, no, yes + no, outcome)
    assert (found.outcome, found.uncalled) == (Choice.NO, 0)


def test_the_vote_list_names_proxies_weights_co_owners_and_the_roll_and_is_never_published() -> None:
    made, roll = stamma(RollRules(one_vote=False))
    roll.enter(RollEntry(ANNA, "1101", 120))
    roll.enter(RollEntry(BO, "1101", joint=ANNA))
    roll.enter(RollEntry(CIA, votes=0))
    roll.enter(RollEntry(DAG, votes=80, proxy="Gun Lind", proxy_day=DAY))
    made.tick("anna", "cia")
    made.to(2)
    roll.establish()
    called(made, {ANNA: Choice.YES, DAG: Choice.NO})
    paper = annex_for(made.session, AnnexKind.VOTE_LIST)
    assert [each.heading for each in paper.columns][1:4] == ["Namn", "Ombud", "Röster"]
    assert paper.rows == (
        ("1", "Anna Ek och Bo Ek", "", "120", "X", "", "", ""),
        ("2", "Dag Öst", "Gun Lind", "80", "", "X", "", ""),
        ("", "Summa", "", "200", "120", "80", "0", "0"),
    )
    assert paper.lead[-1] == "Röster enligt röstlängden, fastställd vid § 2."
    with pytest.raises(DocumentError, match="inte till webben"):
        annex_for(made.session, AnnexKind.VOTE_LIST, web=True)
    data = record_data(made.forum, made.record.roster, made.record)
    assert [each["votes"] for each in data["votes"][0]["ballots"]] == [120, 80]
    assert read_record(data, lambda _: "").record == made.record


def test_a_vote_is_by_the_roll_that_holds_at_its_item_and_a_roll_that_does_not_is_warned_of() -> None:
    made, roll = stamma(RollRules(one_vote=False))
    roll.enter(RollEntry(ANNA, votes=3))
    made.tick("anna", "cia")
    votes = Votes(made.session)
    made.to(2)
    key = votes.begin(votes.proposed())
    assert votes.warnings(key)[0].startswith("Röstlängden är inte fastställd: alla röster räknas lika.")
    votes.remove(key)
    roll.establish()
    made.to(4)
    made.tick("fia")
    key = votes.begin(votes.proposed())
    assert [each.person for each in votes.vote(key).voters] == [ANNA, CIA]
    assert votes.warnings(key)[0].startswith("Röstlängden: +1 sedan § 2.")
    roll.establish()
    assert votes.warnings(key)[0].startswith("Röstlängden är fastställd på nytt")
    assert [each.person for each in votes.proposed().voters] == [ANNA, CIA, FIA]
    assert [each.person for each in votes.proposed(ItemId("i3")).voters] == [ANNA, CIA]
    votes.remove(key)
    assert votes.warnings(votes.begin(votes.proposed())) == ()
