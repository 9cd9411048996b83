"""A body's rules for fees, as data that it sets itself; amounts are in öre, times in minutes.

The secretary certifies attendance and time. Lost earnings, child care and travel costs are claimed by each person with
proof: there is no field for them.
"""

import re
from dataclasses import dataclass
from enum import Enum
from typing import NewType

FeeRunId = NewType("FeeRunId", str)
# Year with or without century, month, day (or day and 60: samordningsnummer), four digits.
_PERSONAL_NUMBER = re.compile(
    r"(?<!\d)(?:\d\d)?\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01]|6[1-9]|[78]\d|9[01])[-+ ]?\d{4}(?!\d)"
)
KRONA = 100
PERCENT = 100


class FeeBasis(Enum):
    """What a fee is counted by. TIME: no fee is counted, the sheet certifies attendance and time."""

    TIME = "time"
    MEETING = "meeting"
    HALF_DAYS = "half-days"
    STARTED = "started"


class FeeRole(Enum):
    """In what capacity somebody has a row; FIXED: has a fixed fee (fast arvode) besides."""

    MEMBER = "member"
    SERVING = "serving"
    NOT_SERVING = "not-serving"
    COOPTED = "coopted"
    FIXED = "fixed"
    VERIFIER = "verifier"


ROLE_WORDS = {
    FeeRole.MEMBER: "ledamot",
    FeeRole.SERVING: "tjänstgörande ersättare",
    FeeRole.NOT_SERVING: "ej tjänstgörande ersättare",
    FeeRole.COOPTED: "adjungerad",
    FeeRole.FIXED: "fast arvode",
    FeeRole.VERIFIER: "justerare",
}


@dataclass(frozen=True, slots=True)
class TravelStep:
    """Travel time that is credited from a distance on, in km one way."""

    from_km: int
    minutes: int


@dataclass(frozen=True, slots=True)
class PayerAccount:
    """The kontering of one payer, who is named as on its paper."""

    payer: str
    account: str


@dataclass(frozen=True, slots=True)
class FeeRules:
    """The rules. ``name`` is the regulation as it is printed.

    ``amount`` is in öre: for a meeting, a half day, or a started period of ``period`` minutes; 0 leaves the amounts to
    the payroll office. ``full_amount`` is for a full day, which begins at ``full_from`` minutes. ``day_cap`` is the
    most for one person and day within this body, 0 for no limit: meetings, full days' fees, or minutes.
    ``breaks_count``: an adjournment is time. ``travel_in_time``: travel is added to the time that the fee is counted
    by. ``member`` to ``fixed`` are each role's part of the fee in per cent; ``verifier`` is what a verifier gets for
    it, in öre.
    ``one_payer`` is who pays for all, "" for each person's organisation. ``account`` is the kontering,
    but for those payers that have one of their own in ``accounts``; ``attest`` is who signs besides the secretary.
    """

    name: str = ""
    basis: FeeBasis = FeeBasis.TIME
    amount: int = 0
    full_amount: int = 0
    full_from: int = 240
    period: int = 30
    day_cap: int = 0
    breaks_count: bool = True
    travel: tuple[TravelStep, ...] = ()
    travel_in_time: bool = False
    member: int = PERCENT
    serving: int = PERCENT
    not_serving: int = 0
    coopted: int = 0
    fixed: int = 0
    verifier: int = 0
    one_payer: str = ""
    account: str = ""
    attest: str = ""
    accounts: tuple[PayerAccount, ...] = ()

    def account_of(self, payer: str) -> str:
        """Return the kontering of a payer, by its name."""
        return next((each.account for each in self.accounts if each.payer == payer), self.account)

    def part_of(self, role: FeeRole) -> int:
        """Return a role's part of the fee, in per cent."""
        parts = {
            FeeRole.MEMBER: self.member,
            FeeRole.SERVING: self.serving,
            FeeRole.NOT_SERVING: self.not_serving,
            FeeRole.COOPTED: self.coopted,
            FeeRole.FIXED: self.fixed,
        }
        return parts.get(role, 0)

    def travel_minutes(self, km: int | None) -> int:
        """Return the travel time for a distance one way; an unknown one has that of 0 km."""
        reached = [step for step in self.travel if step.from_km <= (km or 0)]
        return max(reached, key=lambda step: step.from_km).minutes if reached else 0


NO_FEES = FeeRules()


@dataclass(frozen=True, slots=True)
class PersonPay:
    """What the fees need of a person besides the roster; never a personal number.

    ``pay_id`` is the payroll office's own code (Löneid). ``km``: one way to the meetings. ``travel_minutes``: the own
    travel time, None for that of the rules. ``fixed``: has a fixed fee.
    """

    pay_id: str = ""
    km: int | None = None
    travel_minutes: int | None = None
    fixed: bool = False


def has_personal_number(text: str) -> bool:
    """Tell if a text has something like a personal number (personnummer, samordningsnummer), right or mistyped."""
    return bool(_PERSONAL_NUMBER.search(text))
