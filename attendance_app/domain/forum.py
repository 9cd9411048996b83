"""The body that meets: its name, its rules and how it wants its annex."""

from dataclasses import dataclass
from enum import Enum

from attendance_app.domain.quorum import QuorumRule


class ForumKind(Enum):
    """Fullmäktige (KL 5), nämnd (KL 6) or a body outside kommunallagen."""

    COUNCIL = "council"
    BOARD = "board"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class AnnexSettings:
    """The annex's words; in ``title``, {forum} and {date} are filled in."""

    title: str = "Närvaro {forum} {date}"
    number: str = "Bilaga 1"
    name_heading: str = "Namn"
    organisation_heading: str = "Organisation"
    mark_heading: str = "Närvaro (X)"


@dataclass(frozen=True, slots=True)
class Forum:
    """The body: ``rules`` hold together, none of them is a valid choice; ``rule_is_example`` until she has chosen."""

    name: str
    kind: ForumKind = ForumKind.OTHER
    rules: tuple[QuorumRule, ...] = ()
    rule_is_example: bool = False
    annex: AnnexSettings = AnnexSettings()
