"""Which seats are filled, by whom: at one item, or at any time of the meeting.

A member counts while present, a substitute only while serving in a seat; officials and others never do, not even
where a seat says that they hold it.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from attendance_app.domain.attendance import Interval, ItemId, Presence
from attendance_app.domain.item_sets import ItemSet
from attendance_app.domain.meeting_record import MeetingRecord
from attendance_app.domain.roster import Organisation, OrganisationId, PersonId, Role, SeatId


@dataclass(frozen=True, slots=True)
class CountingRules:
    """Who counts in a body; ``coopted``: co-opted people may hold seats.

    ``recusal_spared``: a matter may be decided although recusal takes the number below the limit, as in fullmäktige
    (KL 5:46); a nämnd has no such rule (6:30).
    """

    recusal_spared: bool = False
    coopted: bool = False


DEFAULT_RULES = CountingRules()


@dataclass(frozen=True, slots=True)
class SeatCount:
    """How many seats are filled, by members and by serving substitutes, and which organisations are not represented.

    ``organisations`` and ``missing`` concern those that hold seats. ``spared`` seats are empty because of recusal only
    and do not prevent a decision (KL 5:46).
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
        """How many organisations have at least one of their seats filled."""
        return self.organisations - len(self.missing)


# At which items a person counts, and the seat that the person serves in (None: the own one), for each interval.
CountedSpans = tuple[tuple[ItemSet, SeatId | None], ...]
# Who fills each seat, and at which items.
Fillings = dict[SeatId, list[tuple[PersonId, ItemSet]]]
# The set of the one item that is asked about, where the agenda does not matter.
_THIS_ITEM: ItemSet = 1


def count_seats(
    record: MeetingRecord, item: ItemId | None = None, counting: CountingRules = DEFAULT_RULES
) -> SeatCount:
    """Count the filled seats at ``item``; None counts everybody who took part at any time of the meeting."""
    index_of = record.meeting.index_of
    here = {person: _counted(each.at(item, index_of)) for person, each in record.attendance.items()}
    filled = fill_seats(record, here, counting)
    spared = 0
    if counting.recusal_spared and item is not None:
        unrecused = {key: _counted(each.in_the_house(item, index_of)) for key, each in record.attendance.items()}
        spared = len(fill_seats(record, unrecused, counting)) - len(filled)
    return _summed(record, filled, spared)


def _counted(there: tuple[Interval, ...]) -> CountedSpans:
    return tuple((_THIS_ITEM, each.seat) for each in there if each.presence is not Presence.OBSERVING)


def voters_at(record: MeetingRecord, item: ItemId, counting: CountingRules = DEFAULT_RULES) -> set[PersonId]:
    """Return who fills a seat at an item: those who may vote."""
    here = {person: _counted(each.at(item, record.meeting.index_of)) for person, each in record.attendance.items()}
    return {person for fillings in fill_seats(record, here, counting).values() for person, _ in fillings}


def fill_seats(
    record: MeetingRecord, counted: Mapping[PersonId, CountedSpans], counting: CountingRules = DEFAULT_RULES
) -> Fillings:
    """Return who fills which seat at which items, given who counts when; seats that nobody fills are left out.

    A substitute fills the seat that she serves in; a member fills the own seat at the items where nobody serves in it.
    At each item a person fills one seat at most (two mandates are one vote), and a seat is filled once.
    """
    roster, filling = record.roster, _Filling()
    known = {seat.id for seat in roster.seats}
    for person in sorted(key for key, spans in counted.items() if any(seat for _, seat in spans)):
        if roster.person(person).role is Role.SUBSTITUTE:
            for items, seat in counted[person]:
                if seat is not None and seat in known:
                    filling.fill(seat, person, items)
    for each in roster.seats:
        if each.holder in counted and (holder := roster.holder_of(each, coopted=counting.coopted)):
            for items, _ in counted[holder.id]:
                filling.fill(each.id, holder.id, items)
    return {seat.id: filling.filled[seat.id] for seat in roster.seats if seat.id in filling.filled}


class _Filling:
    """Seats being filled: at which items each is taken, and who is seated already."""

    def __init__(self) -> None:
        self.filled: Fillings = {}
        self._taken: dict[SeatId, ItemSet] = {}
        self._seated: dict[PersonId, ItemSet] = {}

    def fill(self, seat: SeatId, person: PersonId, items: ItemSet) -> None:
        """Seat a person at those of the items where the seat is free and the person sits nowhere else."""
        taken, seated = self._taken.get(seat, 0), self._seated.get(person, 0)
        free = items & ~taken & ~seated
        if free:
            self._taken[seat], self._seated[person] = taken | free, seated | free
            self.filled.setdefault(seat, []).append((person, free))


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
