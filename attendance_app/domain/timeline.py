"""The meeting § by §: how many seats are filled at each, is the body quorate, and by whom that changed.

What holds at an item is a bit of a number (the item's place in the agenda), so that a meeting of 200 items and 500
people is counted in one pass. ``count_seats`` says the same of a single item.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import reduce
from operator import or_

from attendance_app.domain.attendance import Attendance, Interval, ItemId, ItemIndex, Presence
from attendance_app.domain.meeting import MeetingRecord
from attendance_app.domain.quorum import QuorumRule, judge
from attendance_app.domain.roster import OrganisationId, PersonId
from attendance_app.domain.seat_count import DEFAULT_RULES, CountingRules, Fillings, Parts, SeatCount, fill_seats
from attendance_app.domain.wording import held_items


@dataclass(frozen=True, slots=True)
class TimelineEntry:
    """Quorum at one item; ``came`` count here and not at the item before, ``gone`` the other way round."""

    item: ItemId
    filled: int
    quorate: bool | None
    arrived: tuple[PersonId, ...] = ()
    departed: tuple[PersonId, ...] = ()


def timeline(
    record: MeetingRecord, rules: Sequence[QuorumRule], counting: CountingRules = DEFAULT_RULES
) -> tuple[TimelineEntry, ...]:
    """Return the quorum at each item that was not withdrawn, in order."""
    filled = fill_seats(record, _parts(record, recusal=True), counting)
    counts = _seat_counts(record, filled, counting)
    arrived, departed = _moves(record, filled)
    verdicts: dict[tuple[int, int, tuple[str, ...]], bool | None] = {}
    parts = []
    for item in held_items(record.meeting):
        at = record.meeting.index_of[item.id]
        told = (counts[at].filled, counts[at].spared, counts[at].missing)
        if told not in verdicts:
            verdicts[told] = judge(rules, counts[at]).quorate
        parts.append(TimelineEntry(item.id, counts[at].filled, verdicts[told], tuple(arrived[at]), tuple(departed[at])))
    return tuple(parts)


def _seat_counts(record: MeetingRecord, filled: Fillings, counting: CountingRules) -> list[SeatCount]:
    """Return the count at each place of the agenda; the figures per organisation are left out."""
    width = len(record.meeting.items)
    seats = column_sums(map(_any, filled.values()), width)
    spared = [0] * width
    if counting.recusal_spared and any(_is_recused(each) for each in record.attendance.values()):
        unrecused = fill_seats(record, _parts(record, recusal=False), counting)
        whole = column_sums(map(_any, unrecused.values()), width)
        spared = [there - here for there, here in zip(whole, seats, strict=True)]
    holders = {seat.id: seat.holder for seat in record.roster.seats}
    own = column_sums((items for seat, each in filled.items() for key, items in each if key == holders[seat]), width)
    standing = _represented(record, filled)
    return [
        SeatCount(
            seats=len(record.roster.seats),
            filled=seats[at],
            members=own[at],
            serving=seats[at] - own[at],
            organisations=len(standing),
            missing=tuple(name for name, items in standing if not items >> at & 1),
            filled_by={},
            seats_of={},
            spared=spared[at],
        )
        for at in range(width)
    ]


def _is_recused(attendance: Attendance) -> bool:
    return any(each.presence is Presence.RECUSED for each in attendance.intervals)


def _any(fillings: Iterable[tuple[PersonId, int]]) -> int:
    """Return at which items a seat is filled, by whomever."""
    return reduce(or_, (items for _, items in fillings), 0)


def _moves(record: MeetingRecord, filled: Fillings) -> tuple[list[list[PersonId]], list[list[PersonId]]]:
    """Return for each place of the agenda who counts there and not at the item before, and the other way round."""
    width = len(record.meeting.items)
    arrived: list[list[PersonId]] = [[] for _ in range(width)]
    departed: list[list[PersonId]] = [[] for _ in range(width)]
    withdrawn = [at for at, item in enumerate(record.meeting.items) if item.withdrawn]
    first = next((at for at, item in enumerate(record.meeting.items) if not item.withdrawn), 0)
    for person, counted in _heads(record, filled):
        items = counted
        for at in withdrawn:
            # Nobody comes or goes at an item that was withdrawn: it is as the one before it.
            items = items & ~(1 << at) | ((items >> at - 1 & 1) << at if at > first else 0)
        turns = (items ^ items >> 1) >> first & ((1 << max(width - 1 - first, 0)) - 1)
        while turns:
            lowest = turns & -turns
            at = first + lowest.bit_length()
            (arrived if items >> at & 1 else departed)[at].append(person)
            turns ^= lowest
    return arrived, departed


def column_sums(numbers: Iterable[int], width: int) -> list[int]:
    """Return for each of ``width`` bits in how many of the numbers it is set.

    The sums are kept upright, a number for each binary digit of them, so that adding costs a few operations however
    wide the numbers are.
    """
    digits: list[int] = []
    for number in numbers:
        carry = number
        for at, digit in enumerate(digits):
            digits[at], carry = digit ^ carry, digit & carry
            if not carry:
                break
        if carry:
            digits.append(carry)
    if not digits or not width:
        return [0] * width
    # Written out in binary, the first item last: each column of the digits, the highest on top, is a sum.
    written = [f"{digit:0{width}b}" for digit in reversed(digits)]
    return [int("".join(column), 2) for column in zip(*written, strict=True)][::-1]


def counted_parts(attendance: Attendance, index_of: ItemIndex, recusal: bool = True) -> Parts:
    """Return at which items somebody counts; without ``recusal`` as if nobody were recused from anything."""
    away = 0
    for each in attendance.intervals:
        if recusal and each.presence is Presence.RECUSED:
            away |= _bits(each, index_of)
    return tuple(
        (items, each.seat)
        for each in attendance.intervals
        if each.presence is not Presence.RECUSED
        and each.presence is not Presence.OBSERVING
        and (items := _bits(each, index_of) & ~away)
    )


def _bits(interval: Interval, index_of: ItemIndex) -> int:
    first, last = interval.span(index_of)
    return (1 << last + 1) - (1 << first) if last >= first else 0


def _parts(record: MeetingRecord, recusal: bool) -> dict[PersonId, Parts]:
    index_of = record.meeting.index_of
    return {key: counted_parts(each, index_of, recusal) for key, each in record.attendance.items() if each.intervals}


def _heads(record: MeetingRecord, filled: Fillings) -> list[tuple[PersonId, int]]:
    """Return at which items each person fills any seat, in the annex's order; those of all items or none left out."""
    whole: dict[PersonId, int] = {}
    for fillings in filled.values():
        for person, items in fillings:
            whole[person] = whole.get(person, 0) | items
    every = (1 << len(record.meeting.items)) - 1
    return [(person.id, whole[person.id]) for person in record.roster.people if whole.get(person.id, every) != every]


def _represented(record: MeetingRecord, filled: Fillings) -> list[tuple[str, int]]:
    """Return each organisation that holds seats, and at which items one of them is filled."""
    held: dict[OrganisationId, int] = {}
    for seat in record.roster.seats:
        if seat.organisation is not None:
            held[seat.organisation] = held.get(seat.organisation, 0) | _any(filled.get(seat.id, ()))
    return [(each.name, held[each.id]) for each in record.roster.organisations if each.id in held]
