"""Something to check that blocks nothing: a sentence, and where it is mended."""

from dataclasses import dataclass
from enum import Enum

from attendance_app.domain.roster import PersonId


class Mending(Enum):
    """Where something is mended: who serves, the officers, or the roster."""

    SERVING = "serving"
    OFFICERS = "officers"
    ROSTER = "roster"


@dataclass(frozen=True, slots=True)
class Concern:
    """``words`` is one Swedish sentence about a person."""

    words: str
    person: PersonId
    mending: Mending
