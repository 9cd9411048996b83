"""Which substitute serves in which seat, who comes next, and what is not as the law says.

KL 5:17–21 bind fullmäktige; a nämnd's order is its own (6:17), so the order is the forum's setting. Nothing is blocked.
"""

from dataclasses import dataclass
from itertools import pairwise

from attendance_app.domain.attendance import ItemId, Places, Presence
from attendance_app.domain.forum import Forum, ForumKind, MeetingSettings
from attendance_app.domain.meeting import MeetingRecord
from attendance_app.domain.periods import held_items
from attendance_app.domain.roster import Person, PersonId, Role, Seat, SeatId


@dataclass(frozen=True, slots=True)
class Proposal:
    """An empty seat and the substitute whose turn it is."""

    seat: Seat
    substitute: Person


def may_not_return(forum: Forum) -> bool:
    """Tell if who broke off serving serves no more that day: fullmäktige, KL 5:20; a nämnd says so itself (6:17)."""
    return forum.kind is not ForumKind.OTHER and forum.settings.left_may_not_return


def broke_off(record: MeetingRecord, person: PersonId, item: ItemId) -> bool:
    """Tell if a person served and was then away from a decision before ``item``; recusal is no such break (KL 5:20)."""
    places, held = record.meeting.places, record.of(person)
    holds = any(seat.holder == person for seat in record.roster.seats)
    before = [each.id for each in held_items(record.meeting) if places[each.id] < places[item]]
    there = [held.in_the_house(each, places) for each in before]
    return any(
        not after and any((holds or each.seat) and each.presence is not Presence.OBSERVING for each in here)
        for here, after in pairwise(there)
    )


def served_by(record: MeetingRecord, item: ItemId | None) -> dict[SeatId, PersonId]:
    """Return who serves in which seat at an item; None: at any time of the meeting."""
    places = record.meeting.places
    found: dict[SeatId, PersonId] = {}
    for person, attendance in record.attendance.items():
        for interval in attendance.at(item, places):
            if interval.seat is not None:
                found.setdefault(interval.seat, person)
    return found


def empty_seats(record: MeetingRecord, item: ItemId | None) -> tuple[Seat, ...]:
    """Return the seats that nobody fills at an item: vacant, or the holder is not there, and nobody serves."""
    served, places = served_by(record, item), record.meeting.places
    return tuple(
        seat
        for seat in record.roster.seats
        if seat.id not in served and not (seat.holder and _counts(record, seat.holder, item, places))
    )


def proposals(record: MeetingRecord, settings: MeetingSettings, item: ItemId | None) -> tuple[Proposal, ...]:
    """Propose who serves in each empty seat; one substitute for one seat.

    Whoever has begun serving at the meeting goes first (5:18), then the calling order, then the annex's.
    """
    busy = set(served_by(record, item).values())
    began = set(served_by(record, None).values())
    places = record.meeting.places
    waiting = [
        person
        for person in record.roster.people
        if person.role is Role.SUBSTITUTE and person.id not in busy and record.of(person.id).at(item, places)
    ]
    waiting.sort(key=lambda each: (each.id not in began, each.calling or 10_000, each.position))
    found = []
    for seat in empty_seats(record, item):
        turn = next((each for each in waiting if _belongs(each, seat, record, settings)), None)
        if turn is not None:
            waiting.remove(turn)
            found.append(Proposal(seat, turn))
    return tuple(found)


def warnings(record: MeetingRecord, item: ItemId) -> tuple[str, ...]:
    """Return what is not as the law says at an item, a Swedish sentence each."""
    places, roster = record.meeting.places, record.roster
    seats = {seat.id: seat for seat in roster.seats}
    words = []
    taken: dict[SeatId, str] = {}
    for person in roster.people:
        for interval in record.of(person.id).at(item, places):
            if interval.presence is Presence.OBSERVING:
                words.append(f"{person.name} har avbrutit sin tjänstgöring och räknas inte (KL 5 kap. 20 §).")
            if interval.seat is None:
                continue
            seat = seats.get(interval.seat)
            if seat is None:
                words.append(f"{person.name} tjänstgör för en plats som inte finns.")
            elif seat.id in taken:
                words.append(f"{person.name} och {taken[seat.id]} tjänstgör för samma plats.")
            elif seat.holder and _counts(record, seat.holder, item, places):
                holder = roster.person(seat.holder).name
                words.append(f"{person.name} tjänstgör för {holder}, som är närvarande (KL 5 kap. 19 §).")
            taken.setdefault(interval.seat, person.name)
    return tuple(words)


def _counts(record: MeetingRecord, person: PersonId, item: ItemId | None, places: Places) -> bool:
    return any(each.presence is not Presence.OBSERVING for each in record.of(person).at(item, places))


def _belongs(person: Person, seat: Seat, record: MeetingRecord, settings: MeetingSettings) -> bool:
    """Tell if a substitute may be called in for a seat: of its party, or of its organisation."""
    if settings.calling_by == "organisation":
        return seat.organisation is None or person.organisation == seat.organisation
    holder = record.roster.person(seat.holder) if seat.holder and record.roster.has_person(seat.holder) else None
    party = seat.party or (holder.party if holder else "")
    return not party or person.party == party
