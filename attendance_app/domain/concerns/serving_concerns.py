"""What deviates from the rules on serving at an item, in Swedish sentences; nothing is blocked by it."""

from attendance_app.domain.attendance import Interval, ItemId, Presence
from attendance_app.domain.concerns.concern import Concern, Mending
from attendance_app.domain.forum import Forum
from attendance_app.domain.meeting_record import MeetingRecord
from attendance_app.domain.roster import Person, Role, Seat, SeatId
from attendance_app.domain.serving import (
    belongs,
    broke_off,
    counts_at,
    holds_seat,
    is_taken,
    turn_of,
    waiting,
)


def warnings(forum: Forum, record: MeetingRecord, item: ItemId) -> tuple[str, ...]:
    """Return a Swedish sentence for each deviation from the rules at an item; nothing is blocked."""
    return tuple(each.words for each in serving_concerns(forum, record, item))


def serving_concerns(forum: Forum, record: MeetingRecord, item: ItemId) -> tuple[Concern, ...]:
    """Return each deviation from the rules at an item, with whom it is about."""
    index_of, roster = record.meeting.index_of, record.roster
    seats = {seat.id: seat for seat in roster.seats}
    found, taken = list[tuple[Person, str]](), dict[SeatId, str]()
    noted = [roster.person(key) for key, held in record.attendance.items() if any(map(_is_special, held.intervals))]
    for person in sorted(noted, key=lambda each: each.position):
        for interval in record.of(person.id).at(item, index_of):
            if interval.presence is Presence.OBSERVING:
                found.append((person, _broke_off_words(forum, record, person)))
            if interval.seat is not None:
                seat = seats.get(interval.seat)
                words = _seat_warnings(forum, record, item, person, seat, taken.get(interval.seat, ""))
                found += [(person, each) for each in words]
                taken.setdefault(interval.seat, person.name)
    found += _back_words(forum, record, item)
    return tuple(Concern(words, person.id, Mending.SERVING) for person, words in found)


def _back_words(forum: Forum, record: MeetingRecord, item: ItemId) -> list[tuple[Person, str]]:
    """Say who serves in fullmäktige although they broke off that day (KL 5:20), as the secretary may let them."""
    if not forum.law.serving_by_law:
        return []
    several = [
        key for key, held in record.attendance.items() if sum(not each.is_annotation for each in held.intervals) > 1
    ]
    back = [
        record.roster.person(key)
        for key in several
        if holds_seat(record, key)
        and counts_at(record, key, item, record.meeting.index_of)
        and broke_off(record, key, item)
    ]
    source = rule_source(forum, 20)
    return [
        (each, f"{each.name} har avbrutit sin tjänstgöring och tjänstgör igen samma dag ({source}).")
        for each in sorted(back, key=lambda each: each.position)
    ]


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
    if seat.holder and is_taken(record, seat, item, record.meeting.index_of, coopted=counting.coopted):
        holder = record.roster.person(seat.holder).name
        rule = rule_source(forum, 19)
        return [f"{person.name} tjänstgör för {holder}, som är närvarande ({rule})."]
    words = _other_owner_words(forum, record, person, seat)
    turn = turn_of(record, person, item)
    first = next((each for each in waiting(record, item) if belongs(each, seat, record, forum.settings)), None)
    if first is not None and turn_of(record, first, item) < turn:
        rule = rule_source(forum, 18)
        words.append(f"{person.name} tjänstgör fast {first.name} står före i turordningen ({rule}).")
    return words


def _broke_off_words(forum: Forum, record: MeetingRecord, person: Person) -> str:
    """Say that somebody is not counted; KL 5:20 is about members, so no rule is named for a substitute."""
    holds = holds_seat(record, person.id)
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
        mine, theirs, other = person.party, roster.party_of(seat), "som tillhör ett annat parti"
    if not law.other_source or not mine or not theirs or mine.casefold() == theirs.casefold():
        return []
    whom = roster.name_of(seat.holder, "en vakant plats")
    source = law.other_source.format(paragraph=18)
    return [f"{person.name} ({mine}) tjänstgör för {whom} ({theirs}), {other} ({source})."]


def rule_source(forum: Forum, paragraph: int) -> str:
    """Return the source of a rule on serving: KL 5:17–21 bind fullmäktige only; a nämnd has its own rules (6:17)."""
    return forum.law.serving_source.format(paragraph=paragraph)
