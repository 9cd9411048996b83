"""A vote (omröstning) at a §: who was called, what each answered, and what was required.

The program notes what was called; nobody votes with it.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from enum import Enum
from fractions import Fraction
from typing import NewType

from attendance_app.domain.attendance import ItemId
from attendance_app.domain.roster import PersonId, SeatId

# What a vote begins with: "Ja för bifall till förslaget. Nej för avslag."
YES_FOR, NO_FOR = "bifall till förslaget", "avslag"
VoteId = NewType("VoteId", str)


class Choice(Enum):
    """What somebody who was called answered; absent (frånvarande) is not there when called."""

    YES = "yes"
    NO = "no"
    ABSTAINS = "abstains"
    ABSENT = "absent"


class Requirement(Enum):
    """What decides a vote.

    SIMPLE: more than the other (KL 5:55). ONE_THIRD: a third of the members present, for minoritetsåterremiss and
    minoritetsbordläggning (KL 5:50). QUALIFIED: a share of the votes, by a rule of the body's own.
    """

    SIMPLE = "simple"
    ONE_THIRD = "one-third"
    QUALIFIED = "qualified"


@dataclass(frozen=True, slots=True)
class Voter:
    """Somebody who may vote; ``seat``: the seat that a substitute serves in, None for the own one.

    At a stämma, as the röstlängd has it: ``votes`` is the weight, ``proxy`` who votes for the member, and ``together``
    are co-owners who vote with the member.
    """

    person: PersonId
    seat: SeatId | None = None
    votes: int = 1
    proxy: str = ""
    together: tuple[PersonId, ...] = ()


@dataclass(frozen=True, slots=True)
class ClosedCount:
    """A closed vote (sluten omröstning) by numbers alone; blank and invalid papers decide nothing."""

    yes: int = 0
    no: int = 0
    blank: int = 0
    invalid: int = 0

    @property
    def given(self) -> int:
        """How many papers were given."""
        return self.yes + self.no + self.blank + self.invalid


@dataclass(frozen=True, slots=True)
class VoteCorrection:
    """A correction of one answer after the verification; every print shows it (JO 581-2013)."""

    person: PersonId
    before: Choice | None
    after: Choice
    reason: str
    at: datetime
    by: str


@dataclass(frozen=True, slots=True)
class Vote:
    """One vote. ``voters`` are frozen when it begins, in calling order with the ``chair`` last.

    ``yes`` and ``no`` end "Ja för …" and "Nej för …". ``election``: val or anställning, where a tie is solved by lot
    (KL 5:56) and a vote may be closed (5:54); ``lot`` is what was drawn. ``minority``: which answer is the minority's
    where one third is enough. ``share``: the votes that a qualified majority needs. ``exercise``: it is exercise of
    authority against an individual (myndighetsutövning), where nobody abstains in a nämnd (4:26). ``closed`` has the
    numbers of a closed vote. ``annex`` is the number of its list, ``decision`` the words of what was decided.
    """

    id: VoteId
    item: ItemId
    number: int = 1
    matter: str = ""
    yes: str = YES_FOR
    no: str = NO_FOR
    requirement: Requirement = Requirement.SIMPLE
    share: Fraction = Fraction(2, 3)
    minority: Choice = Choice.NO
    election: bool = False
    exercise: bool = False
    voters: tuple[Voter, ...] = ()
    chair: PersonId | None = None
    lot: Choice | None = None
    closed: ClosedCount | None = None
    annex: str = ""
    decision: str = ""
    corrections: tuple[VoteCorrection, ...] = ()

    @property
    def people(self) -> frozenset[PersonId]:
        """Everybody the vote refers to."""
        corrected = (each.person for each in self.corrections)
        chairs = [self.chair] if self.chair else []
        voters = (person for each in self.voters for person in (each.person, *each.together))
        return frozenset((*voters, *corrected, *chairs))

    @property
    def votes(self) -> int:
        """All the votes of those who may vote."""
        return sum(each.votes for each in self.voters)


@dataclass(frozen=True, slots=True)
class Ballot:
    """One answer in one vote."""

    vote: VoteId
    person: PersonId
    choice: Choice


def ballot_id(vote: VoteId, person: PersonId) -> str:
    """Return the id under which an answer is stored."""
    return f"{vote}.{person}"


def with_chair_last(voters: Iterable[Voter], chair: PersonId | None) -> tuple[Voter, ...]:
    """Return the voters in calling order: the chair is called last."""
    return tuple(sorted(voters, key=lambda each: each.person == chair))


def next_to_call(vote: Vote, choices: Mapping[PersonId, Choice]) -> PersonId | None:
    """Return who is called next, None when everybody has answered."""
    return next((each.person for each in vote.voters if each.person not in choices), None)


def corrected(vote: Vote, made: VoteCorrection) -> Vote:
    """Return the vote with one more correction."""
    return replace(vote, corrections=(*vote.corrections, made))
