"""The words that a body has for votes, reservations and noted opinions."""

from dataclasses import dataclass
from enum import Enum


class VoteWord(Enum):
    """What a vote is called on paper: omröstning, as KL says, or votering."""

    OMROSTNING = "omröstning"
    VOTERING = "votering"

    def with_end(self, end: str) -> str:
        """Return a compound: "omröstningslista" for "lista"."""
        return f"{self.value}s{end}"


@dataclass(frozen=True, slots=True)
class DecisionWords:
    """The word for a vote, and the headings of reservations and noted opinions; "" prints no heading."""

    vote: VoteWord = VoteWord.OMROSTNING
    reservations: str = "Reservationer"
    opinions: str = "Mening antecknad"


DEFAULT_DECISIONS = DecisionWords()
