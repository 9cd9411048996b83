"""Which substitute serves in which seat, who is next, and who takes a seat back.

KL 5:17–21 bind fullmäktige; a nämnd's order is its own (6:17), so the order is the forum's setting.
"""

from dataclasses import dataclass
from itertools import pairwise

from attendance_app.domain.attendance import ItemId, ItemIndex, Presence
from attendance_app.domain.forum import Forum, MeetingSettings, Returning
from attendance_app.domain.meeting_record import MeetingRecord
from attendance_app.domain.roster import Person, PersonId, Role, Seat, SeatId
from attendance_app.domain.seat_count import DEFAULT_RULES, CountingRules
from attendance_app.domain.wording import held_items


@dataclass(frozen=True, slots=True)
class Proposal:
    """An empty seat and the substitute whose turn it is.

    ``returns``: the seat's member is present, and the serving substitute steps down.
    """

    seat: Seat
    substitute: Person
    returns: bool = False


def stays_out(forum: Forum, record: MeetingRecord, person: PersonId, item: ItemId) -> bool:
    """Tell if somebody who is back at an item is present there and not counted, having broken off (KL 5:20).

    A nämnd's reglemente may let a member back at once, or where the balance of parties has moved (6:16–17).
    """
    if forum.returning is Returning.AT_ONCE or not broke_off(record, person, item):
        return False
    return forum.returning is Returning.WHEN_SAID or not _balance_moved(record, person, item)


def _balance_moved(record: MeetingRecord, person: PersonId, item: ItemId) -> bool:
    """Tell if a substitute of another party serves in a member's seat when the member comes back at an item."""
    before = [each.id for each in held_items(record.meeting)]
    before = before[: before.index(item)][-1:] if item in before else []
    for at in (*before, item):
        served = served_by(record, at)
        for seat in record.roster.seats:
            if seat.holder == person and seat.id in served:
                party, other = record.roster.party_of(seat), record.roster.person(served[seat.id]).party
                if party and other and party.casefold() != other.casefold():
                    return True
    return False


def broke_off(record: MeetingRecord, person: PersonId, item: ItemId) -> bool:
    """Tell if a person served and was then absent at an item before ``item``, that day; not by recusal (KL 5:20)."""
    index_of, held = record.meeting.index_of, record.of(person)
    holds = holds_seat(record, person)
    meeting, day = record.meeting, record.meeting.day_of(item)
    earlier = [each.id for each in held_items(meeting) if index_of[each.id] < index_of[item]]
    before = [each for each in earlier if meeting.day_of(each) == day] if meeting.later_days else earlier
    there = [held.in_the_house(each, index_of) for each in before]
    return any(
        not after and any((holds or each.seat) and each.presence is not Presence.OBSERVING for each in here)
        for here, after in pairwise(there)
    )


def served_by(record: MeetingRecord, item: ItemId | None) -> dict[SeatId, PersonId]:
    """Return who serves in which seat at an item; None: at any time of the meeting."""
    index_of = record.meeting.index_of
    found: dict[SeatId, PersonId] = {}
    serving = sorted(key for key, held in record.attendance.items() if held.serves)
    for person in serving:
        for interval in record.of(person).at(item, index_of):
            if interval.seat is not None:
                found.setdefault(interval.seat, person)
    return found


def holds_seat(record: MeetingRecord, person: PersonId) -> bool:
    """Tell if somebody holds a seat, as a member or a co-opted person."""
    roster = record.roster
    return any(seat.holder == person and roster.holder_of(seat, coopted=True) for seat in roster.seats)


def empty_seats(
    record: MeetingRecord, item: ItemId | None, counting: CountingRules = DEFAULT_RULES
) -> tuple[Seat, ...]:
    """Return the seats that nobody fills at an item: without a member, or the member absent, and nobody serving."""
    served, index_of = served_by(record, item), record.meeting.index_of
    return tuple(
        seat
        for seat in record.roster.seats
        if seat.id not in served and not is_taken(record, seat, item, index_of, coopted=counting.coopted)
    )


def is_taken(record: MeetingRecord, seat: Seat, item: ItemId | None, index_of: ItemIndex, *, coopted: bool) -> bool:
    """Tell if a seat's member is present and counted."""
    holder = record.roster.holder_of(seat, coopted=coopted)
    return holder is not None and counts_at(record, holder.id, item, index_of)


def proposals(forum: Forum, record: MeetingRecord, item: ItemId | None) -> tuple[Proposal, ...]:
    """Propose members who take their seat back (KL 5:19), and a substitute for each empty seat.

    First those who have served at the meeting (5:18), then by the calling order, then by the annex's order.
    """
    index_of, served, settings = record.meeting.index_of, served_by(record, item), forum.settings
    found = []
    for seat in record.roster.seats:
        there = seat.id in served and is_taken(record, seat, item, index_of, coopted=settings.coopted_count)
        if there and _takes_seat_back(forum, record, seat, item):
            found.append(Proposal(seat, record.roster.person(served[seat.id]), returns=True))
    idle = waiting(record, item)
    # This runs at every tick: where nobody can serve, no seat is looked at.
    for seat in empty_seats(record, item, CountingRules(coopted=settings.coopted_count)) if idle else ():
        turn = next((each for each in idle if belongs(each, seat, record, settings)), None)
        if turn is not None:
            idle.remove(turn)
            found.append(Proposal(seat, turn))
    return tuple(found)


def _takes_seat_back(forum: Forum, record: MeetingRecord, seat: Seat, item: ItemId | None) -> bool:
    """Tell if a member who counts takes the seat back: one who is late, by 5:19; one who was let back does so."""
    back = item is not None and seat.holder is not None and broke_off(record, seat.holder, item)
    return back or forum.late_member_enters


def waiting(record: MeetingRecord, item: ItemId | None) -> list[Person]:
    """Return the substitutes who are present, counted and not serving, in the order of their turn."""
    index_of, busy = record.meeting.index_of, set(served_by(record, item).values())
    waiting = [
        person
        for person in record.roster.people
        if person.role is Role.SUBSTITUTE and person.id not in busy and counts_at(record, person.id, item, index_of)
    ]
    return sorted(waiting, key=lambda each: turn_of(record, each, item))


def turn_of(record: MeetingRecord, person: Person, item: ItemId | None) -> tuple[bool, int, int]:
    """Return a substitute's turn: one who began serving before the item, then the calling order, then the annex's."""
    index_of = record.meeting.index_of
    before = len(index_of) if item is None else index_of[item]
    began = any(each.seat is not None and each.span(index_of)[0] < before for each in record.of(person.id).intervals)
    return not began, person.calling or 10_000, person.position


def counts_at(record: MeetingRecord, person: PersonId, item: ItemId | None, index_of: ItemIndex) -> bool:
    """Tell if somebody is present and counted at an item; None: at any time of the meeting."""
    return any(each.presence is not Presence.OBSERVING for each in record.of(person).at(item, index_of))


def belongs(person: Person, seat: Seat, record: MeetingRecord, settings: MeetingSettings) -> bool:
    """Tell if a substitute may be called in for a seat: of its party, or of its organisation."""
    if settings.calling_by == "organisation":
        return seat.organisation is None or person.organisation == seat.organisation
    party = record.roster.party_of(seat)
    return not party or person.party == party
