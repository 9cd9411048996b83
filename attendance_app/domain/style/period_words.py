"""The words that a body has for §§ and for a presence that is not of the whole meeting."""

from dataclasses import dataclass
from enum import Enum


class PartForm(Enum):
    """How a presence of a part of the meeting is written.

    RANGES: "§§ 112–114". EXCEPT: "ej §§ 115–119". ENDS: "t.o.m. § 114" or "fr.o.m. § 115" where the presence begins or
    ends with the meeting, else the ranges. ENDS_EXCEPT: the same, else the exception.
    """

    RANGES = "ranges"
    EXCEPT = "except"
    ENDS = "ends"
    ENDS_EXCEPT = "ends-except"


class TimeForm(Enum):
    """Whether clock times are written: after the §§, instead of them, or not at all."""

    AFTER = "after"
    ALONE = "alone"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class ItemWords:
    """How §§ are written: "§ 14", "§§ 26–28, 30", "§ 59 punkt 2". ``last`` is before the last of several.

    ``spaced``: with blanks around the dash.
    """

    single: str = "§ {number}"
    plural: str = "§§ {number}"
    dash: str = "–"
    last: str = ","
    point: str = "{number} punkt {point}"
    spaced: bool = False

    @property
    def to(self) -> str:
        """What parts the first and the last of a run."""
        return f" {self.dash} " if self.spaced else self.dash

    @property
    def before_last(self) -> str:
        """What parts the last two of several: ", " or a word between blanks."""
        return f" {self.last} " if self.last.isalpha() else f"{self.last} "


@dataclass(frozen=True, slots=True)
class PeriodWords:
    """How a presence that is not of the whole meeting is written; each text is a template, "" leaves it out.

    ``since``, ``until`` and ``without`` are of §§. A ``recused`` of "" makes a recusal an absence. ``between``,
    ``arrived`` and ``departed`` are of clock times, whose hours and minutes ``colon`` parts.
    """

    items: ItemWords = ItemWords()
    part: PartForm = PartForm.RANGES
    since: str = "fr.o.m. {items}"
    until: str = "t.o.m. {items}"
    without: str = "ej {items}"
    recused: str = "ej {items} på grund av jäv"
    remote: str = "deltar på distans {items}"
    abstains: str = "deltar inte i beslutet {items}"
    observing: str = "tjänstgör inte {items}"
    times: TimeForm = TimeForm.AFTER
    between: str = "kl. {from}–{to}"
    arrived: str = "fr.o.m. kl. {from}"
    departed: str = "t.o.m. kl. {to}"
    colon: str = "."


DEFAULT_WORDS = PeriodWords()
