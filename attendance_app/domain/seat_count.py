"""Who fills which seat: who counts, and how many seats are filled at one item or at any time of the meeting.

A member counts while present, a substitute only while serving in a seat; officials and others never do.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from attendance_app.domain.attendance import Interval, ItemId, Presence
from attendance_app.domain.meeting import MeetingRecord
from attendance_app.domain.roster import Organisation, OrganisationId, PersonId, Role, SeatId


@dataclass(frozen=True, slots=True)
class CountingRules:
    """Who counts in a body: ``coopted`` hold seats or not.

    ``recusal_spared``: a matter may go on though recusal takes the number below the limit, as in fullmäktige (KL 5:46);
    a nämnd has no such rule (6:30).
    """

    recusal_spared: bool = False
    coopted: bool = False


DEFAULT_RULES = CountingRules()


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


def _counted(there: tuple[Interval, ...]) -> Parts:
    return tuple((1, each.seat) for each in there if each.presence is not Presence.OBSERVING)


def voters_at(record: MeetingRecord, item: ItemId, counting: CountingRules = DEFAULT_RULES) -> set[PersonId]:
    """Return who fills a seat at an item: those who may vote."""
    here = {person: _counted(each.at(item, record.meeting.index_of)) for person, each in record.attendance.items()}
    return {person for fillings in fill_seats(record, here, counting).values() for person, _ in fillings}


def fill_seats(
    record: MeetingRecord, here: Mapping[PersonId, Parts], counting: CountingRules = DEFAULT_RULES
) -> Fillings:
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
        if holder and holder in here and (counting.coopted or roster.person(holder).role is not Role.COOPTED):
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
