"""Quorum (beslutsförhet): the rules a forum can choose, and their arithmetic in words.

Kommunallagen (2017:725) requires more than half of the members: fullmäktige 5:45, nämnd 6:27. All seats are counted,
vacant ones too; a member counts while present, a substitute only while serving in a seat.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum
from fractions import Fraction

from attendance_app.domain.seat_count import SeatCount

# Said instead of "0 av 0 platser": a roster that was imported without roles has no seats until they are given.
NO_SEATS = "ingen har en plats än"


class RuleKind(Enum):
    """What a rule asks for; the values are promised on the command line."""

    MORE_THAN = "more-than"
    AT_LEAST = "at-least"
    FIXED = "fixed"
    ORGANISATIONS = "organisations"
    EVERY_ORGANISATION = "every-organisation"

    @property
    def counts_seats(self) -> bool:
        """True where the rule counts filled seats, False where it counts represented organisations."""
        return self is not RuleKind.ORGANISATIONS and self is not RuleKind.EVERY_ORGANISATION


@dataclass(frozen=True, slots=True)
class RuleResult:
    """One rule applied to a count; ``have`` and ``required`` are seats or organisations, as the rule counts."""

    kind: RuleKind
    have: int
    required: int
    met: bool
    explanation: str
    fraction: str | None = None


@dataclass(frozen=True, slots=True)
class FractionRule:
    """More than, or at least, a fraction of the seats: KL 5:45 and 6:27 say more than half."""

    fraction: Fraction = Fraction(1, 2)
    strict: bool = True

    @property
    def name(self) -> str:
        """The rule in words."""
        words = {Fraction(1, 2): "hälften", Fraction(1, 3): "en tredjedel", Fraction(2, 3): "två tredjedelar"}
        part = words.get(self.fraction, f"{self.fraction.numerator}/{self.fraction.denominator}")
        return f"{'fler än' if self.strict else 'minst'} {part} av platserna"

    def required(self, seats: int) -> int:
        """Return how many filled seats are needed: for n seats and more than half ``n // 2 + 1``."""
        share, denominator = self.fraction.numerator * seats, self.fraction.denominator
        return share // denominator + 1 if self.strict else -(-share // denominator)

    def result(self, count: SeatCount) -> RuleResult:
        """Apply the rule to a count."""
        needed = self.required(count.seats)
        kind = RuleKind.MORE_THAN if self.strict else RuleKind.AT_LEAST
        return _seats_result(kind, count, needed, f"{self.fraction.numerator}/{self.fraction.denominator}")


@dataclass(frozen=True, slots=True)
class FixedRule:
    """A fixed number of filled seats."""

    number: int

    @property
    def name(self) -> str:
        """The rule in words."""
        return f"minst {self.number} fyllda platser"

    def result(self, count: SeatCount) -> RuleResult:
        """Apply the rule to a count."""
        return _seats_result(RuleKind.FIXED, count, self.number)


@dataclass(frozen=True, slots=True)
class OrganisationsRule:
    """At least ``number`` organisations represented by one counting member each; None asks for every one."""

    number: int | None = None

    @property
    def name(self) -> str:
        """The rule in words."""
        return (
            "alla organisationer företrädda"
            if self.number is None
            else f"minst {self.number} organisationer företrädda"
        )

    def result(self, count: SeatCount) -> RuleResult:
        """Apply the rule to a count."""
        needed = count.organisations if self.number is None else self.number
        kind = RuleKind.EVERY_ORGANISATION if self.number is None else RuleKind.ORGANISATIONS
        words = f"{represented_words(count)}, krävs {needed}"
        return RuleResult(kind, count.represented, needed, count.represented >= needed, words)


QuorumRule = FractionRule | FixedRule | OrganisationsRule


@dataclass(frozen=True, slots=True)
class Verdict:
    """The result of all rules of a forum; ``quorate`` is None, no verdict, without a rule.

    Nor is there one where a rule counts seats and the roster has none yet. ``required`` is the number of seats needed,
    None where no rule counts seats or there are none.
    """

    quorate: bool | None
    required: int | None
    results: tuple[RuleResult, ...]


def judge(rules: Sequence[QuorumRule], count: SeatCount) -> Verdict:
    """Apply all rules to a count: quorate when each is met; no rule, no verdict, and none without seats to count."""
    results = tuple(rule.result(count) for rule in rules)
    seats = [result.required for result in results if result.kind.counts_seats]
    if seats and not count.seats:
        return Verdict(None, None, results)
    return Verdict(
        quorate=all(result.met for result in results) if results else None,
        required=max(seats) if seats else None,
        results=results,
    )


def rule_words(rules: Sequence[QuorumRule]) -> str:
    """Return the rules in words, "ingen regel" for none."""
    return " och ".join(rule.name for rule in rules) or "ingen regel"


def filled_words(count: SeatCount) -> str:
    """Return "26 av 47 platser fyllda"."""
    if not count.seats:
        return NO_SEATS
    return f"{count.filled} av {count.seats} {'plats fylld' if count.seats == 1 else 'platser fyllda'}"


def represented_words(count: SeatCount) -> str:
    """Return "13 av 14 organisationer företrädda"."""
    return f"{count.represented} av {count.organisations} organisationer företrädda"


def verdict_word(quorate: bool | None) -> str:
    """Return the verdict as minutes write it, "" for none."""
    return {True: "beslutsför", False: "inte beslutsför", None: ""}[quorate]


def _seats_result(kind: RuleKind, count: SeatCount, needed: int, fraction: str | None = None) -> RuleResult:
    words = f"{filled_words(count)}, krävs {needed}" if count.seats else NO_SEATS
    if count.spared:
        words += f", {count.spared} tomma genom jäv hindrar inte beslut (KL 5 kap. 46 §)"
    return RuleResult(kind, count.filled, needed, count.filled + count.spared >= needed, words, fraction)
