"""Quorum (beslutsförhet): who counts, the rules a forum can choose, and their arithmetic in words.

Kommunallagen (2017:725) asks for more than half of the members: fullmäktige 5:45, nämnd 6:27. The number of seats
counts, vacant ones among them; a member counts while present, a substitute only while serving in a seat.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

from attendance_app.domain.attendance import Interval, ItemId, Presence
from attendance_app.domain.meeting import MeetingRecord
from attendance_app.domain.roster import Organisation, OrganisationId, PersonId, Role, SeatId


@dataclass(frozen=True, slots=True)
class Counting:
    """Who counts in a body: ``coopted`` hold seats or not.

    ``recusal_spared``: a matter may go on though recusal takes the number below the limit, as in fullmäktige (KL 5:46);
    a nämnd has no such rule (6:30).
    """

    recusal_spared: bool = False
    coopted: bool = False


USUAL = Counting()


@dataclass(frozen=True, slots=True)
class SeatCount:
    """How many of the seats are filled, by whom, and which organisations with seats nobody counting stands for.

    ``spared`` seats are empty through recusal alone and do not stand in the way of a decision (KL 5:46).
    """

    seats: int
    filled: int
    members: int
    serving: int
    organisations: int
    missing: tuple[str, ...]
    filled_by: dict[OrganisationId, int]
    seats_of: dict[OrganisationId, int]
    spared: int = 0

    @property
    def represented(self) -> int:
        """How many organisations have one who counts for one of their seats present."""
        return self.organisations - len(self.missing)


# At which items a person counts, as the bits of a number, and the seat that the person serves in, None for the own one.
Parts = tuple[tuple[int, SeatId | None], ...]
# Who fills a seat, and at which items, as the bits of a number.
Fillings = dict[SeatId, list[tuple[PersonId, int]]]


def count_seats(record: MeetingRecord, item: ItemId | None = None, how: Counting = USUAL) -> SeatCount:
    """Count the filled seats at ``item``; None counts everybody who took part at any time of the meeting."""
    places = record.meeting.places
    here = {person: _counted(each.at(item, places)) for person, each in record.attendance.items()}
    filled = fill_seats(record, here, how)
    spared = 0
    if how.recusal_spared and item is not None:
        unrecused = {key: _counted(each.in_the_house(item, places)) for key, each in record.attendance.items()}
        spared = len(fill_seats(record, unrecused, how)) - len(filled)
    return _summed(record, filled, spared)


def _counted(there: tuple[Interval, ...]) -> Parts:
    return tuple((1, each.seat) for each in there if each.presence is not Presence.OBSERVING)


def heads_at(record: MeetingRecord, item: ItemId, how: Counting = USUAL) -> set[PersonId]:
    """Return who fills a seat at an item: those who may vote."""
    here = {person: _counted(each.at(item, record.meeting.places)) for person, each in record.attendance.items()}
    return {person for fillings in fill_seats(record, here, how).values() for person, _ in fillings}


def fill_seats(record: MeetingRecord, here: Mapping[PersonId, Parts], how: Counting = USUAL) -> Fillings:
    """Return who fills which seat at which items, given who counts when; seats that nobody fills are left out.

    A substitute fills the seat that she serves in, a member the own one where nobody serves in it; one person with two
    mandates is one head, and a seat is filled once.
    """
    roster = record.roster
    filled: Fillings = {seat.id: [] for seat in roster.seats}
    taken: dict[str, int] = {}

    def fill(seat: SeatId, person: PersonId, items: int) -> None:
        free = items & ~taken.get(seat, 0) & ~taken.get(person, 0)
        if free:
            taken[seat], taken[person] = taken.get(seat, 0) | free, taken.get(person, 0) | free
            filled[seat].append((person, free))

    for person in sorted(key for key, parts in here.items() if any(seat for _, seat in parts)):
        if roster.person(person).role is Role.SUBSTITUTE:
            for items, served in here[person]:
                if served in filled:
                    fill(served, person, items)
    for seat in roster.seats:
        holder = seat.holder
        if holder and holder in here and (how.coopted or roster.person(holder).role is not Role.COOPTED):
            for items, _ in here[holder]:
                fill(seat.id, holder, items)
    return {seat: fillings for seat, fillings in filled.items() if fillings}


def _summed(record: MeetingRecord, filled: Fillings, spared: int) -> SeatCount:
    seats_of: dict[OrganisationId, int] = {}
    filled_by: dict[OrganisationId, int] = {}
    members = 0
    for seat in record.roster.seats:
        members += seat.id in filled and filled[seat.id][0][0] == seat.holder
        if seat.organisation is not None:
            seats_of[seat.organisation] = seats_of.get(seat.organisation, 0) + 1
            filled_by[seat.organisation] = filled_by.get(seat.organisation, 0) + (seat.id in filled)
    holding: list[Organisation] = [each for each in record.roster.organisations if each.id in seats_of]
    return SeatCount(
        seats=len(record.roster.seats),
        filled=len(filled),
        members=members,
        serving=len(filled) - members,
        organisations=len(holding),
        missing=tuple(each.name for each in holding if not filled_by[each.id]),
        filled_by=filled_by,
        seats_of=seats_of,
        spared=spared,
    )


@dataclass(frozen=True, slots=True)
class RuleResult:
    """What one rule says of a count; ``required`` is in seats or organisations, as the rule counts."""

    kind: str
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
        """Hold the rule against a count."""
        needed = self.required(count.seats)
        kind = "more-than" if self.strict else "at-least"
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
        """Hold the rule against a count."""
        return _seats_result("fixed", count, self.number)


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
        """Hold the rule against a count."""
        needed = count.organisations if self.number is None else self.number
        kind = "every-organisation" if self.number is None else "organisations"
        words = f"{represented_words(count)}, krävs {needed}"
        return RuleResult(kind, count.represented, needed, count.represented >= needed, words)


QuorumRule = FractionRule | FixedRule | OrganisationsRule


@dataclass(frozen=True, slots=True)
class Verdict:
    """What a forum's rules say together; without a rule there is no verdict (``quorate`` is None).

    ``required`` is the number of seats needed, None where no rule counts seats.
    """

    quorate: bool | None
    required: int | None
    results: tuple[RuleResult, ...]


def judge(rules: Sequence[QuorumRule], count: SeatCount) -> Verdict:
    """Hold all rules against a count: quorate when each is met; no rule, no verdict."""
    results = tuple(rule.result(count) for rule in rules)
    seats = [result.required for result in results if result.kind in {"more-than", "at-least", "fixed"}]
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
    return f"{count.filled} av {count.seats} {'plats fylld' if count.seats == 1 else 'platser fyllda'}"


def represented_words(count: SeatCount) -> str:
    """Return "13 av 14 organisationer företrädda"."""
    return f"{count.represented} av {count.organisations} organisationer företrädda"


def verdict_word(quorate: bool | None) -> str:
    """Return the verdict as minutes write it, "" for none."""
    return {True: "beslutsför", False: "inte beslutsför", None: ""}[quorate]


def _seats_result(kind: str, count: SeatCount, needed: int, fraction: str | None = None) -> RuleResult:
    words = f"{filled_words(count)}, krävs {needed}"
    if count.spared:
        words += f", {count.spared} tomma genom jäv hindrar inte beslut (KL 5 kap. 46 §)"
    return RuleResult(kind, count.filled, needed, count.filled + count.spared >= needed, words, fraction)
