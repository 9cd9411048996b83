"""Which substitute serves in which seat, who is next, and what deviates from the rules.

KL 5:17–21 bind fullmäktige; a nämnd's order is its own (6:17), so the order is the forum's setting. Nothing is blocked.
"""

from dataclasses import dataclass
from itertools import pairwise

from attendance_app.domain.attendance import Interval, ItemId, ItemIndex, Presence
from attendance_app.domain.forum import Forum, MeetingSettings
from attendance_app.domain.meeting import MeetingRecord
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


def may_not_return(forum: Forum) -> bool:
    """Tell if a member who broke off may not serve again that day: KL 5:20; a nämnd decides itself (6:17)."""
    return forum.law.breaking_off_ends and forum.settings.left_may_not_return


def broke_off(record: MeetingRecord, person: PersonId, item: ItemId) -> bool:
    """Tell if a person served and was then absent at an item before ``item``; recusal does not count (KL 5:20)."""
    index_of, held = record.meeting.index_of, record.of(person)
    holds = _holds_seat(record, person)
    before = [each.id for each in held_items(record.meeting) if index_of[each.id] < index_of[item]]
    there = [held.in_the_house(each, index_of) for each in before]
    return any(
        not after and any((holds or each.seat) and each.presence is not Presence.OBSERVING for each in here)
        for here, after in pairwise(there)
    )


def served_by(record: MeetingRecord, item: ItemId | None) -> dict[SeatId, PersonId]:
    """Return who serves in which seat at an item; None: at any time of the meeting."""
    index_of = record.meeting.index_of
    found: dict[SeatId, PersonId] = {}
    serving = sorted(key for key, held in record.attendance.items() if any(each.seat for each in held.intervals))
    for person in serving:
        for interval in record.of(person).at(item, index_of):
            if interval.seat is not None:
                found.setdefault(interval.seat, person)
    return found


def _holds_seat(record: MeetingRecord, person: PersonId) -> bool:
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
        if seat.id not in served and not _is_taken(record, seat, item, index_of, coopted=counting.coopted)
    )


def _is_taken(record: MeetingRecord, seat: Seat, item: ItemId | None, index_of: ItemIndex, *, coopted: bool) -> bool:
    """Tell if a seat's member is present and counted."""
    holder = record.roster.holder_of(seat, coopted=coopted)
    return holder is not None and _counts(record, holder.id, item, index_of)


def proposals(record: MeetingRecord, settings: MeetingSettings, item: ItemId | None) -> tuple[Proposal, ...]:
    """Propose members who take their seat back (KL 5:19), and a substitute for each empty seat.

    First those who have served at the meeting (5:18), then by the calling order, then by the annex's order.
    """
    index_of, served = record.meeting.index_of, served_by(record, item)
    found = []
    for seat in record.roster.seats:
        back = seat.id in served and _is_taken(record, seat, item, index_of, coopted=settings.coopted_count)
        if back and settings.late_member_takes_seat:
            found.append(Proposal(seat, record.roster.person(served[seat.id]), returns=True))
    waiting = _waiting(record, item)
    for seat in empty_seats(record, item, CountingRules(coopted=settings.coopted_count)):
        turn = next((each for each in waiting if belongs(each, seat, record, settings)), None)
        if turn is not None:
            waiting.remove(turn)
            found.append(Proposal(seat, turn))
    return tuple(found)


def _waiting(record: MeetingRecord, item: ItemId | None) -> list[Person]:
    """Return the substitutes who are present, counted and not serving, in the order of their turn."""
    index_of, busy = record.meeting.index_of, set(served_by(record, item).values())
    waiting = [
        person
        for person in record.roster.people
        if person.role is Role.SUBSTITUTE and person.id not in busy and _counts(record, person.id, item, index_of)
    ]
    return sorted(waiting, key=lambda each: _turn(record, each, item))


def _turn(record: MeetingRecord, person: Person, item: ItemId | None) -> tuple[bool, int, int]:
    """Return a substitute's turn: one who began serving before the item, then the calling order, then the annex's."""
    index_of = record.meeting.index_of
    before = len(index_of) if item is None else index_of[item]
    began = any(each.seat is not None and each.span(index_of)[0] < before for each in record.of(person.id).intervals)
    return not began, person.calling or 10_000, person.position


def warnings(forum: Forum, record: MeetingRecord, item: ItemId) -> tuple[str, ...]:
    """Return a Swedish sentence for each deviation from the rules at an item; nothing is blocked."""
    index_of, roster = record.meeting.index_of, record.roster
    seats = {seat.id: seat for seat in roster.seats}
    words, taken = [], dict[SeatId, str]()
    noted = [roster.person(key) for key, held in record.attendance.items() if any(map(_is_special, held.intervals))]
    for person in sorted(noted, key=lambda each: each.position):
        for interval in record.of(person.id).at(item, index_of):
            if interval.presence is Presence.OBSERVING:
                words.append(_broke_off_words(forum, record, person))
            if interval.seat is not None:
                seat = seats.get(interval.seat)
                words += _seat_warnings(forum, record, item, person, seat, taken.get(interval.seat, ""))
                taken.setdefault(interval.seat, person.name)
    return tuple(words)


def _is_special(interval: Interval) -> bool:
    return interval.seat is not None or interval.presence is Presence.OBSERVING


def _seat_warnings(
    forum: Forum, record: MeetingRecord, item: ItemId, person: Person, seat: Seat | None, taken: str
) -> list[str]:
    """Return the deviations of one who serves in a seat; ``taken`` is who serves in it already, "" for nobody."""
    if seat is None:
        return [f"{person.name} tjänstgör för en plats som inte finns."]
    if person.role is not Role.SUBSTITUTE:
        return [f"{person.name} är inte ersättare och räknas därför inte i någon annans plats."]
    if taken:
        return [f"{person.name} och {taken} tjänstgör för samma plats: fler tjänstgör än det finns platser."]
    counting = forum.counting
    if seat.holder and _is_taken(record, seat, item, record.meeting.index_of, coopted=counting.coopted):
        holder = record.roster.person(seat.holder).name
        rule = rule_source(forum, 19)
        return [f"{person.name} tjänstgör för {holder}, som är närvarande ({rule})."]
    words = _other_owner_words(forum, record, person, seat)
    turn = _turn(record, person, item)
    first = next((each for each in _waiting(record, item) if belongs(each, seat, record, forum.settings)), None)
    if first is not None and _turn(record, first, item) < turn:
        rule = rule_source(forum, 18)
        words.append(f"{person.name} tjänstgör fast {first.name} står före i turordningen ({rule}).")
    return words


def _broke_off_words(forum: Forum, record: MeetingRecord, person: Person) -> str:
    """Say that somebody is not counted; KL 5:20 is about members, so no rule is named for a substitute."""
    holds = _holds_seat(record, person.id)
    source = f" ({rule_source(forum, 20)})" if holds or person.role is Role.MEMBER else ""
    return f"{person.name} har avbrutit sin tjänstgöring och räknas inte{source}."


def _other_owner_words(forum: Forum, record: MeetingRecord, person: Person, seat: Seat) -> list[str]:
    """Say that a substitute is of another party (KL 5:18) or organisation than the seat, where the kind of body minds.

    Where one of the two is not known nothing is said.
    """
    law, roster = forum.law, record.roster
    if law.calling_by == "organisation":
        names = {each.id: each.name for each in roster.organisations}
        mine, theirs = (names.get(each) if each else None for each in (person.organisation, seat.organisation))
        other = "som är vald av en annan kommun eller region"
    else:
        mine, theirs, other = person.party, party_of(seat, record), "som tillhör ett annat parti"
    if not law.other_source or not mine or not theirs or mine.casefold() == theirs.casefold():
        return []
    whom = roster.person(seat.holder).name if seat.holder and roster.has_person(seat.holder) else "en vakant plats"
    source = law.other_source.format(paragraph=18)
    return [f"{person.name} ({mine}) tjänstgör för {whom} ({theirs}), {other} ({source})."]


def rule_source(forum: Forum, paragraph: int) -> str:
    """Return the source of a rule on serving: KL 5:17–21 bind fullmäktige only; a nämnd has its own rules (6:17)."""
    return forum.law.serving_source.format(paragraph=paragraph)


def _counts(record: MeetingRecord, person: PersonId, item: ItemId | None, index_of: ItemIndex) -> bool:
    return any(each.presence is not Presence.OBSERVING for each in record.of(person).at(item, index_of))


def belongs(person: Person, seat: Seat, record: MeetingRecord, settings: MeetingSettings) -> bool:
    """Tell if a substitute may be called in for a seat: of its party, or of its organisation."""
    if settings.calling_by == "organisation":
        return seat.organisation is None or person.organisation == seat.organisation
    party = party_of(seat, record)
    return not party or person.party == party


def party_of(seat: Seat, record: MeetingRecord) -> str:
    """Return the party that a seat belongs to, or its holder does, "" where neither is known."""
    holder = record.roster.person(seat.holder) if seat.holder and record.roster.has_person(seat.holder) else None
    return seat.party or (holder.party if holder else "")
