"""The result of a vote against tables worked by hand: majority, ties, one third, qualified, closed."""

from fractions import Fraction

import pytest

from attendance_app.domain.attendance import ItemId
from attendance_app.domain.body_kinds import BodyKind
from attendance_app.domain.roster import PersonId
from attendance_app.domain.votes.result import Solved, one_third, result_of
from attendance_app.domain.votes.vote import Choice, ClosedCount, Requirement, Vote, VoteId, Voter, with_chair_last
from attendance_app.domain.voting.warnings import vote_warnings

ANSWERS = {"J": Choice.YES, "N": Choice.NO, "A": Choice.ABSTAINS, "F": Choice.ABSENT}
# By hand: a third of 1, 2 and 3 members is one; of 4 it is two, as of 6; of 151 it is 51.
THIRDS = [number for number in range(1, 52) for _ in range(3)][:151]


def voted(answers: str, **more: object) -> tuple[Vote, dict[PersonId, Choice]]:
    """Return a vote whose members answered J, N, A, F or nothing yet (.), the last of them the chair."""
    people = [PersonId(f"p{at:03}") for at in range(len(answers))]
    vote = Vote(VoteId("v"), ItemId("i"), voters=tuple(map(Voter, people)), chair=people[-1], **more)  # type: ignore[arg-type]
    return vote, {person: ANSWERS[each] for person, each in zip(people, answers, strict=True) if each in ANSWERS}


@pytest.mark.parametrize(
    ("answers", "outcome", "solved", "words"),
    [
        ("JJJNN", Choice.YES, Solved.MAJORITY, "3 ja mot 2"),
        ("JNNAF", Choice.NO, Solved.MAJORITY, "2 nej mot 1"),
        ("JNJN", Choice.NO, Solved.CASTING_VOTE, "2 ja mot 2 nej, lika; ordförandens utslagsröst avgör"),
        ("NNJAJ", Choice.YES, Solved.CASTING_VOTE, "2 ja mot 2 nej, lika; ordförandens utslagsröst avgör"),
        ("JNA", None, None, "1 ja mot 1 nej, lika"),
        ("JNF", None, None, "1 ja mot 1 nej, lika"),
        ("AFA", None, None, "0 ja mot 0 nej, lika"),
        ("JJ.N", None, None, "2 ja, 1 nej"),
    ],
)
def test_an_ordinary_vote(answers: str, outcome: Choice | None, solved: Solved | None, words: str) -> None:
    found = result_of(*voted(answers))
    assert (found.outcome, found.solved, found.explanation) == (outcome, solved, words)
    assert bool(found.missing) is (outcome is None)


@pytest.mark.parametrize("what", ["val", "anställning"])
@pytest.mark.parametrize(
    ("answers", "lot", "outcome"),
    [
        ("JNJN", None, None),
        ("JNJN", Choice.YES, Choice.YES),
        ("JNNJ", Choice.NO, Choice.NO),
        ("JJJN", Choice.NO, Choice.YES),
    ],
)
def test_a_tie_in_val_and_anstallning_is_solved_by_lot_and_never_by_the_chair(
    what: str, answers: str, lot: Choice | None, outcome: Choice | None
) -> None:
    """KL 5:56."""
    found = result_of(*voted(answers, matter=what, election=True, lot=lot))
    assert found.outcome is outcome
    assert found.solved in {None, Solved.LOT, Solved.MAJORITY}
    assert ("lotta" in found.missing) is (outcome is None)


def test_one_third_of_the_members_present_for_every_number_from_1_to_151() -> None:
    assert [one_third(number) for number in range(1, 152)] == THIRDS


@pytest.mark.parametrize("number", range(1, 152))
def test_the_minority_wins_with_a_third_and_not_with_one_less(number: int) -> None:
    """KL 5:50: a third of the members present, those who abstain among them; the absent are not."""
    needed = THIRDS[number - 1]
    for against in (needed, needed - 1):
        answers = "N" * against + "A" * min(1, number - against) + "J" * (number - against - min(1, number - against))
        found = result_of(*voted(answers + "FFF", requirement=Requirement.ONE_THIRD))
        assert (found.present, found.needed) == (number, needed)
        assert found.outcome is (Choice.NO if against == needed else Choice.YES)


def test_the_minority_may_say_yes_and_the_arithmetic_names_the_paragraph() -> None:
    found = result_of(*voted("JJNNNNF", requirement=Requirement.ONE_THIRD, minority=Choice.YES))
    assert (found.outcome, found.solved) == (Choice.YES, Solved.ONE_THIRD)
    assert found.explanation == "2 ja av 6 närvarande, krävs 2 (en tredjedel, KL 5 kap. 50 §)"


@pytest.mark.parametrize(
    ("share", "answers", "needed", "outcome"),
    [
        (Fraction(2, 3), "JJJJNN", 4, Choice.YES),
        (Fraction(2, 3), "JJJNN", 4, Choice.NO),
        (Fraction(2, 3), "JJJJJNNAAF", 5, Choice.YES),
        (Fraction(3, 4), "JJJN", 3, Choice.YES),
        (Fraction(3, 4), "JJJJJNN", 6, Choice.NO),
        (Fraction(2, 3), "AAA", 0, Choice.NO),
    ],
)
def test_a_qualified_majority_is_a_share_of_the_votes(
    share: Fraction, answers: str, needed: int, outcome: Choice
) -> None:
    found = result_of(*voted(answers, requirement=Requirement.QUALIFIED, share=share))
    assert (found.needed, found.outcome) == (needed, outcome)


@pytest.mark.parametrize(
    ("closed", "lot", "outcome"),
    [
        (ClosedCount(21, 19, 1), None, Choice.YES),
        (ClosedCount(20, 20, 0, 1), None, None),
        (ClosedCount(20, 20, 0, 1), Choice.NO, Choice.NO),
    ],
)
def test_a_closed_vote_is_counted_by_its_papers(
    closed: ClosedCount, lot: Choice | None, outcome: Choice | None
) -> None:
    vote, _ = voted("." * 41, election=True, closed=closed, lot=lot)
    assert result_of(vote, {}).outcome is outcome
    assert closed.given == 41


def test_what_deviates_is_warned_of_and_nothing_is_blocked() -> None:
    vote, choices = voted("JNA", exercise=True)
    names = {PersonId("p002"): "Cia Dahl"}
    assert vote_warnings(BodyKind.COUNCIL, vote, choices, names) == ()
    (words,) = vote_warnings(BodyKind.BOARD, vote, choices, names)
    assert words.startswith("Cia Dahl avstår")
    assert "KL 4 kap. 26 §" in words
    closed, _ = voted("...", closed=ClosedCount(2, 2))
    sources = vote_warnings(BodyKind.COUNCIL, closed, {}, {})
    assert "KL 5 kap. 54 §" in sources[0]
    assert "Fler röster (4) än röstberättigade (3)" in sources[1]
    third, _ = voted("JN", requirement=Requirement.ONE_THIRD)
    assert "KL 6 kap. 33 §" in vote_warnings(BodyKind.BOARD, third, {}, {})[0]


def test_the_chair_is_called_last() -> None:
    voters = tuple(Voter(PersonId(each)) for each in "abcd")
    assert [each.person for each in with_chair_last(voters, PersonId("b"))] == ["a", "c", "d", "b"]
    assert with_chair_last(voters, None) == voters
