"""The meeting § by §: how many seats are filled at each, whether the body is quorate, and who changed that.

``count_seats`` gives the same figures for a single item; here all items are counted at once, as sets of items (see
``item_sets``).
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import reduce
from operator import or_

from attendance_app.domain.attendance import Attendance, Interval, ItemId, ItemIndex, Presence
from attendance_app.domain.item_sets import (
    ItemSet,
    contains,
    copied_from_before,
    count_at_each,
    item_range,
    turns,
)
from attendance_app.domain.meeting_record import MeetingRecord
from attendance_app.domain.quorum import QuorumRule, judge
from attendance_app.domain.roster import OrganisationId, PersonId
from attendance_app.domain.seat_count import DEFAULT_RULES, CountedSpans, CountingRules, Fillings, SeatCount, fill_seats
from attendance_app.domain.wording import held_items


@dataclass(frozen=True, slots=True)
class TimelineEntry:
    """Quorum at one item; ``arrived`` count here and not at the item before, ``departed`` the other way round."""

    item: ItemId
    filled: int
    quorate: bool | None
    arrived: tuple[PersonId, ...] = ()
    departed: tuple[PersonId, ...] = ()


def timeline(
    record: MeetingRecord, rules: Sequence[QuorumRule], counting: CountingRules = DEFAULT_RULES
) -> tuple[TimelineEntry, ...]:
    """Return the quorum at each item that was not withdrawn, in order."""
    filled = fill_seats(record, _counted(record, recusal=True), counting)
    counts = _seat_counts(record, filled, counting)
    arrived, departed = _moves(record, filled)
    verdicts: dict[tuple[int, int, tuple[str, ...]], bool | None] = {}
    entries = []
    for item in held_items(record.meeting):
        at = record.meeting.index_of[item.id]
        count = counts[at]
        # Long meetings repeat few different counts: each is judged once.
        key = (count.filled, count.spared, count.missing)
        if key not in verdicts:
            verdicts[key] = judge(rules, count).quorate
        entries.append(TimelineEntry(item.id, count.filled, verdicts[key], tuple(arrived[at]), tuple(departed[at])))
    return tuple(entries)


def weakest_entry(entries: Iterable[TimelineEntry]) -> TimelineEntry | None:
    """Return where the quorum was weakest: lost before kept, then the fewest filled seats, then the earliest."""
    return min(entries, key=lambda entry: (entry.quorate is not False, entry.filled), default=None)


def _seat_counts(record: MeetingRecord, filled: Fillings, counting: CountingRules) -> list[SeatCount]:
    """Return the count at each index of the agenda; the figures per organisation are left out."""
    length = len(record.meeting.items)
    seats = count_at_each(map(_filled_items, filled.values()), length)
    spared = [0] * length
    if counting.recusal_spared and any(_is_recused(each) for each in record.attendance.values()):
        unrecused = fill_seats(record, _counted(record, recusal=False), counting)
        without_recusal = count_at_each(map(_filled_items, unrecused.values()), length)
        spared = [most - seated for most, seated in zip(without_recusal, seats, strict=True)]
    holders = {seat.id: seat.holder for seat in record.roster.seats}
    own = count_at_each((items for seat, each in filled.items() for key, items in each if key == holders[seat]), length)
    represented = _represented(record, filled)
    every = item_range(0, length - 1)
    missing_in_part = [(name, items) for name, items in represented if items != every]
    return [
        SeatCount(
            seats=len(record.roster.seats),
            filled=seats[at],
            members=own[at],
            serving=seats[at] - own[at],
            organisations=len(represented),
            missing=tuple(name for name, items in missing_in_part if not contains(items, at)),
            filled_by={},
            seats_of={},
            spared=spared[at],
        )
        for at in range(length)
    ]


def _is_recused(attendance: Attendance) -> bool:
    return any(each.presence is Presence.RECUSED for each in attendance.intervals)


def _filled_items(fillings: Iterable[tuple[PersonId, ItemSet]]) -> ItemSet:
    """Return at which items a seat is filled, by anybody."""
    return reduce(or_, (items for _, items in fillings), 0)


def _moves(record: MeetingRecord, filled: Fillings) -> tuple[list[list[PersonId]], list[list[PersonId]]]:
    """Return for each index of the agenda who counts there and not at the item before, and the other way round."""
    length = len(record.meeting.items)
    arrived: list[list[PersonId]] = [[] for _ in range(length)]
    departed: list[list[PersonId]] = [[] for _ in range(length)]
    withdrawn = [at for at, item in enumerate(record.meeting.items) if item.withdrawn]
    first = next((at for at, item in enumerate(record.meeting.items) if not item.withdrawn), 0)
    for person, counted in _seated_in_part(record, filled):
        items = counted
        for at in withdrawn:
            # Nobody arrives or departs at a withdrawn item: it is made equal to the item before it.
            if at > first:
                items = copied_from_before(items, at)
        for at in turns(items, first, length):
            (arrived if contains(items, at) else departed)[at].append(person)
    return arrived, departed


def counted_spans(attendance: Attendance, index_of: ItemIndex, *, recusal: bool = True) -> CountedSpans:
    """Return at which items somebody counts; without ``recusal`` as if nobody were recused from anything."""
    away: ItemSet = 0
    for each in attendance.intervals:
        if recusal and each.presence is Presence.RECUSED:
            away |= _items_of(each, index_of)
    return tuple(
        (items, each.seat)
        for each in attendance.intervals
        if each.is_presence and each.presence is not Presence.OBSERVING and (items := _items_of(each, index_of) & ~away)
    )


def _items_of(interval: Interval, index_of: ItemIndex) -> ItemSet:
    return item_range(*interval.span(index_of))


def _counted(record: MeetingRecord, *, recusal: bool) -> dict[PersonId, CountedSpans]:
    index_of = record.meeting.index_of
    return {
        person: counted_spans(attendance, index_of, recusal=recusal)
        for person, attendance in record.attendance.items()
        if attendance.intervals
    }


def _seated_in_part(record: MeetingRecord, filled: Fillings) -> list[tuple[PersonId, ItemSet]]:
    """Return at which items each person fills a seat, in the annex's order; without those of every item or none."""
    seated: dict[PersonId, ItemSet] = {}
    for fillings in filled.values():
        for person, items in fillings:
            seated[person] = seated.get(person, 0) | items
    every = item_range(0, len(record.meeting.items) - 1)
    return [(person.id, seated[person.id]) for person in record.roster.people if seated.get(person.id, every) != every]


def _represented(record: MeetingRecord, filled: Fillings) -> list[tuple[str, ItemSet]]:
    """Return each organisation that holds seats, and at which items one of them is filled."""
    items_of: dict[OrganisationId, ItemSet] = {}
    for seat in record.roster.seats:
        if seat.organisation is not None:
            items_of[seat.organisation] = items_of.get(seat.organisation, 0) | _filled_items(filled.get(seat.id, ()))
    return [(each.name, items_of[each.id]) for each in record.roster.organisations if each.id in items_of]
