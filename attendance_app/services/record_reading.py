"""A full record read back in; every field is held against what it may be, since the file may come from anybody."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, time
from enum import Enum
from fractions import Fraction
from typing import Any, TypeVar

from attendance_app.domain.attendance import Attendance, Interval, ItemId, Mark, Presence
from attendance_app.domain.forum import Forum, ForumKind
from attendance_app.domain.meeting import Item, Meeting, MeetingId, MeetingRecord, MeetingState
from attendance_app.domain.quorum import FixedRule, FractionRule, OrganisationsRule, QuorumRule
from attendance_app.domain.roster import Organisation, OrganisationId, Person, PersonId, Role, Roster, Seat, SeatId
from attendance_app.domain.text import LONGEST_NAME, clean
from attendance_app.services.journal import unprintable_words
from attendance_app.services.ports import Refusal
from attendance_app.services.record_writing import FORMAT, VERSION

_MOST = 20_000
Kind = TypeVar("Kind", bound=Enum)


@dataclass(frozen=True, slots=True)
class ForumRecord:
    """What a record holds; ``record`` is its meeting, None where it is of the roster alone."""

    forum: Forum
    roster: Roster
    record: MeetingRecord | None


def read_record(data: dict[str, Any], unprintable: Callable[[str], str]) -> ForumRecord:
    """Return the record; Refusal where it is another version, damaged, or holds a name that cannot be printed."""
    if data.get("format") != FORMAT:
        raise Refusal("Filen är ingen export från Närvaro. Välj en annan fil.")
    if data.get("version") != VERSION or isinstance(data.get("version"), bool):
        raise Refusal("Filen är exporterad av en annan version av Närvaro. Uppdatera programmet.")
    try:
        roster = _roster(data)
        forum = _forum(_held(data, "forum", dict))
        record = _record(data, roster) if data.get("meeting") is not None else None
    except (KeyError, ValueError, TypeError, OverflowError, ZeroDivisionError) as error:
        raise Refusal("Exporten är skadad eller ändrad för hand och läses inte. Exportera den på nytt.") from error
    if not roster.people:
        raise Refusal("Exporten innehåller inga personer. Välj en annan fil.")
    for text in (forum.name, *(each.name for each in roster.organisations), *(each.name for each in roster.people)):
        signs = unprintable(text)
        if signs:
            raise Refusal(unprintable_words(text, signs))
    return ForumRecord(forum, roster, record)


def _held(data: Any, key: str, kind: type) -> Any:
    value = data[key]
    if not isinstance(value, kind) or (kind is int and isinstance(value, bool)):
        raise ValueError(key)
    if isinstance(value, list) and len(value) > _MOST:
        raise ValueError(key)
    return value


def _maybe(data: Any, key: str, kind: type) -> Any:
    return None if data.get(key) is None else _held(data, key, kind)


def _text(data: Any, key: str) -> str:
    text = clean(_held(data, key, str))
    if len(text) > LONGEST_NAME:
        raise ValueError(key)
    return text


def _named(data: Any, key: str) -> str:
    text = _text(data, key)
    if not text:
        raise ValueError(key)
    return text


def _one_of(kind: type[Kind], data: Any, key: str) -> Kind:
    return kind(_held(data, key, str))


def _forum(data: dict[str, Any]) -> Forum:
    rules = tuple(_rule(each) for each in _held(data, "rules", list)[:20])
    return Forum(_named(data, "name"), _one_of(ForumKind, data, "kind"), rules)


def _rule(data: Any) -> QuorumRule:
    kind = _held(data, "kind", str)
    if kind in {"more-than", "at-least"}:
        fraction = Fraction(_held(data, "fraction", str))
        if not 0 < fraction <= 1 or fraction.denominator > 1000:
            raise ValueError("fraction")
        return FractionRule(fraction, kind == "more-than")
    if kind == "fixed":
        return FixedRule(_held(data, "number", int))
    if kind != "organisations":
        raise ValueError("kind")
    return OrganisationsRule(_maybe(data, "number", int))


def _roster(data: dict[str, Any]) -> Roster:
    organisations = tuple(
        Organisation(OrganisationId(_id(each)), _named(each, "name"), at, _held(each, "member", bool))
        for at, each in enumerate(_held(data, "organisations", list), start=1)
    )
    bodies = {each.id for each in organisations}
    people = tuple(
        Person(
            PersonId(_id(each)), _named(each, "name"), at, _known(_maybe(each, "organisation", str), bodies),
            _one_of(Role, each, "role"), _text(each, "party"), _text(each, "title"), _held(each, "protected", bool),
        )
        for at, each in enumerate(_held(data, "people", list), start=1)
    )  # fmt: skip
    holders = {each.id for each in people}
    seats = tuple(
        Seat(
            SeatId(_id(each)), _known(_maybe(each, "organisation", str), bodies), _text(each, "party"),
            _known(_maybe(each, "holder", str), holders), _day(each, "from_day"), _day(each, "to_day"),
        )
        for each in _held(data, "seats", list)
    )  # fmt: skip
    if len(bodies) < len(organisations) or len(holders) < len(people) or len({each.id for each in seats}) < len(seats):
        raise ValueError("id")
    return Roster(organisations, people, seats)


def _id(data: Any) -> str:
    key = str(_held(data, "id", str))
    if not 0 < len(key) <= 64 or not key.isascii() or not key.isprintable():
        raise ValueError("id")
    return key


def _known(key: Any, known: set[Any]) -> Any:
    if key is not None and key not in known:
        raise ValueError(key)
    return key


def _day(data: Any, key: str) -> date | None:
    text = _maybe(data, key, str)
    return date.fromisoformat(text) if text else None


def _time(data: Any, key: str) -> time | None:
    text = _maybe(data, key, str)
    return time.fromisoformat(text) if text else None


def _record(data: dict[str, Any], roster: Roster) -> MeetingRecord:
    meeting = _meeting(_held(data, "meeting", dict), {person.id for person in roster.people})
    items, seats = set(meeting.order), {seat.id for seat in roster.seats}
    attendance = {
        PersonId(_known(_held(each, "person", str), {person.id for person in roster.people})): Attendance(
            tuple(_interval(part, items, seats) for part in _held(each, "intervals", list)[:200]), _absence(each)
        )
        for each in _held(data, "attendance", list)
    }
    return MeetingRecord(meeting, roster, attendance)


def _absence(data: Any) -> Mark:
    mark = _one_of(Mark, data, "mark")
    return Mark.UNMARKED if mark is Mark.PRESENT else mark


def _interval(data: Any, items: set[ItemId], seats: set[SeatId]) -> Interval:
    return Interval(
        first=_known(_maybe(data, "from_item", str), items),
        last=_known(_maybe(data, "to_item", str), items),
        came=_time(data, "from_time"),
        left=_time(data, "to_time"),
        presence=_one_of(Presence, data, "state"),
        seat=_known(_maybe(data, "seat", str), seats),
    )


def _meeting(data: dict[str, Any], people: set[PersonId]) -> Meeting:
    items = tuple(
        Item(ItemId(_id(each)), _text(each, "heading"), _maybe(each, "number", int), _held(each, "withdrawn", bool))
        for each in _held(data, "items", list)
    )
    ordinal = _held(data, "ordinal", int)
    if not 1 <= ordinal <= 99 or len({item.id for item in items}) < len(items):
        raise ValueError("ordinal")
    return Meeting(
        id=MeetingId(_id(data)),
        day=date.fromisoformat(_held(data, "day", str)),
        ordinal=ordinal,
        place=_text(data, "place"),
        starts=_time(data, "starts"),
        ends=_time(data, "ends"),
        items=items,
        chair=_known(_maybe(data, "chair", str), people),
        secretary=_known(_maybe(data, "secretary", str), people),
        adjusters=tuple(PersonId(_known(each, people)) for each in _held(data, "adjusters", list)[:20]),
        state=_one_of(MeetingState, data, "state"),
        running=_known(_maybe(data, "running", str), {item.id for item in items}),
    )
