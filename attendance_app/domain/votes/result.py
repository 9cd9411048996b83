"""The result of a vote, with its arithmetic in words: majority, one third, qualified, a tie."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import Enum
from fractions import Fraction

from attendance_app.domain.roster import PersonId
from attendance_app.domain.votes.vote import Choice, Requirement, Vote

WORDS = {Choice.YES: "ja", Choice.NO: "nej"}


class Solved(Enum):
    """How a vote was decided."""

    MAJORITY = "majority"
    CASTING_VOTE = "casting-vote"
    LOT = "lot"
    ONE_THIRD = "one-third"
    QUALIFIED = "qualified"


@dataclass(frozen=True, slots=True)
class VoteResult:
    """The numbers of votes (by weight, where the röstlängd has weights) and what they decide.

    ``uncalled`` are people.
    ``outcome`` is YES or NO, None while it is open; ``missing`` says in Swedish what it waits for. ``needed`` is the
    least number for the side that must reach one, None for a simple majority. ``explanation`` is the arithmetic.
    """

    yes: int
    no: int
    abstains: int
    absent: int
    uncalled: int
    outcome: Choice | None
    solved: Solved | None
    needed: int | None
    explanation: str
    missing: str = ""

    @property
    def present(self) -> int:
        """How many votes those have who were there when they were called."""
        return self.yes + self.no + self.abstains


def one_third(present: int) -> int:
    """Return how many are at least one third of the members present (KL 5:50): of 40 members 14."""
    return -(-present // 3)


def result_of(vote: Vote, choices: Mapping[PersonId, Choice]) -> VoteResult:
    """Count a vote: of a closed one the numbers, else the answers of those who may vote, each by its weight."""
    counted = _counted(vote, choices)
    if counted.uncalled:
        words = f"{counted.uncalled} är inte uppropade än" if counted.uncalled > 1 else "1 är inte uppropad än"
        return replace(counted, missing=words)
    if vote.requirement is Requirement.ONE_THIRD:
        return _by_third(vote.minority, counted)
    if vote.requirement is Requirement.QUALIFIED:
        return _by_share(vote.share, counted)
    if counted.yes == counted.no:
        return _tie(vote, counted, choices)
    outcome = Choice.YES if counted.yes > counted.no else Choice.NO
    more, less = max(counted.yes, counted.no), min(counted.yes, counted.no)
    return replace(counted, outcome=outcome, solved=Solved.MAJORITY, explanation=f"{more} {WORDS[outcome]} mot {less}")


def _counted(vote: Vote, choices: Mapping[PersonId, Choice]) -> VoteResult:
    if vote.closed is not None:
        yes, no, abstains, absent, uncalled = vote.closed.yes, vote.closed.no, 0, 0, 0
    else:
        weights = dict.fromkeys(Choice, 0)
        for each in vote.voters:
            if each.person in choices:
                weights[choices[each.person]] += each.votes
        yes, no, abstains, absent = weights.values()
        uncalled = sum(each.person not in choices for each in vote.voters)
    return VoteResult(yes, no, abstains, absent, uncalled, None, None, None, f"{yes} ja, {no} nej")


def _by_third(minority: Choice, counted: VoteResult) -> VoteResult:
    needed, have = one_third(counted.present), counted.yes if minority is Choice.YES else counted.no
    other = Choice.NO if minority is Choice.YES else Choice.YES
    of = f"av {counted.present} närvarande, krävs {needed} (en tredjedel, KL 5 kap. 50 §)"
    return replace(
        counted,
        outcome=minority if have >= needed and have else other,
        solved=Solved.ONE_THIRD,
        needed=needed,
        explanation=f"{have} {WORDS[minority]} {of}",
    )


def _by_share(share: Fraction, counted: VoteResult) -> VoteResult:
    votes = counted.yes + counted.no
    needed = -(-share.numerator * votes // share.denominator)
    return replace(
        counted,
        outcome=Choice.YES if counted.yes >= needed and counted.yes else Choice.NO,
        solved=Solved.QUALIFIED,
        needed=needed,
        explanation=f"{counted.yes} ja av {votes} röster, krävs {needed} ({share.numerator}/{share.denominator})",
    )


def _tie(vote: Vote, counted: VoteResult, choices: Mapping[PersonId, Choice]) -> VoteResult:
    """Solve a tie: by lot in val and anställning (KL 5:56), else by the chair's casting vote (5:55)."""
    words = f"{counted.yes} ja mot {counted.no} nej, lika"
    if vote.election:
        if vote.lot is None:
            return replace(counted, explanation=words, missing="Lika röstetal: lotta (KL 5 kap. 56 §)")
        return replace(counted, outcome=vote.lot, solved=Solved.LOT, explanation=f"{words}; lotten avgör")
    cast = choices.get(vote.chair) if vote.chair and vote.closed is None else None
    if cast in WORDS:
        words += "; ordförandens utslagsröst avgör"
        return replace(counted, outcome=cast, solved=Solved.CASTING_VOTE, explanation=words)
    missing = "Lika röstetal: ordföranden ska rösta och har utslagsröst (KL 4 kap. 25 §, 5 kap. 55 §)"
    return replace(counted, explanation=words, missing=missing)
