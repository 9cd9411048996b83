"""The röstlängd of a stämma: who votes with how many votes, in person or by proxy; established at a §.

Brf: a member has one vote however many flats, co-owners have one together, a proxy is written, dated and at most a year
old, and acts for one member; the stadgar may differ, so nothing is blocked.
"""

from dataclasses import dataclass
from datetime import date, datetime
from typing import NewType

from attendance_app.domain.attendance import ItemId
from attendance_app.domain.roster import PersonId
from attendance_app.domain.votes.vote import Voter

RollId = NewType("RollId", str)


@dataclass(frozen=True, slots=True)
class RollRules:
    """What the stadgar say: one vote a member whatever the share, and how many members a proxy may act for (0: any)."""

    one_vote: bool = True
    proxy_limit: int = 1


@dataclass(frozen=True, slots=True)
class RollEntry:
    """What is known of one member: the share or flat, the votes, and a proxy (ombud) with the day of the fullmakt.

    ``joint``: the member with whom this one owns and votes together.
    """

    member: PersonId
    share: str = ""
    votes: int = 1
    proxy: str = ""
    proxy_day: date | None = None
    joint: PersonId | None = None


@dataclass(frozen=True, slots=True)
class RollLine:
    """One line of a röstlängd; ``together`` are co-owners who vote with the member."""

    member: PersonId
    share: str
    votes: int
    proxy: str = ""
    together: tuple[PersonId, ...] = ()


@dataclass(frozen=True, slots=True)
class Roll:
    """A röstlängd as it was established at a § (None: before the first)."""

    id: RollId
    item: ItemId | None
    lines: tuple[RollLine, ...]
    at: datetime

    @property
    def votes(self) -> int:
        """All the votes."""
        return sum(each.votes for each in self.lines)

    @property
    def people(self) -> frozenset[PersonId]:
        """Everybody it refers to."""
        return frozenset(person for each in self.lines for person in (each.member, *each.together))


def voters_of(roll: Roll) -> tuple[Voter, ...]:
    """Return who may vote by a röstlängd, each with its weight; a line without votes has no say."""
    lines = (each for each in roll.lines if each.votes)
    return tuple(Voter(each.member, None, each.votes, each.proxy, each.together) for each in lines)


def entry_id(member: PersonId) -> str:
    """Return the id under which what is known of a member is stored."""
    return f"roll.{member}"
