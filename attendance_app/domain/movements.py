"""Who came, went, was recused, began and ceased to serve, § by §: for a reader, nothing is counted by it."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum

from attendance_app.domain.attendance import Attendance, ItemId, ItemIndex
from attendance_app.domain.meeting_record import MeetingRecord
from attendance_app.domain.roster import PersonId, SeatId
from attendance_app.domain.wording import held_items


class Move(Enum):
    """What somebody did between two items."""

    ARRIVED = "arrived"
    DEPARTED = "departed"
    RECUSED = "recused"
    RETURNED = "returned"
    SERVES = "serves"
    SERVES_NO_LONGER = "serves_no_longer"


@dataclass(frozen=True, slots=True)
class Movement:
    """One person's move at the beginning of an item; ``seat`` is the one they begin or cease to serve in."""

    person: PersonId
    move: Move
    seat: SeatId | None = None


def movements(record: MeetingRecord) -> dict[ItemId, tuple[Movement, ...]]:
    """Return for each held item what is another than at the held item before, in the annex's order.

    The first item has none: whoever is there then did not come during the meeting.
    """
    items, index_of = [item.id for item in held_items(record.meeting)], record.meeting.index_of
    found: dict[ItemId, list[Movement]] = {item: [] for item in items}
    for person in record.roster.people:
        attendance = record.of(person.id)
        if not attendance.is_partial:
            continue
        states = [_state(attendance, item, index_of) for item in items]
        for at in range(1, len(items)):
            if states[at] != states[at - 1]:
                found[items[at]] += _moves(person.id, states[at - 1], states[at])
    return {item: tuple(each) for item, each in found.items()}


@dataclass(frozen=True, slots=True)
class _State:
    there: bool
    recused: bool
    seat: SeatId | None


def _state(attendance: Attendance, item: ItemId, index_of: ItemIndex) -> _State:
    there = [each for each in attendance.in_the_house(item, index_of) if not each.is_annotation]
    recused = attendance.recused_at(item, index_of)
    return _State(bool(there), recused, None if recused else next((each.seat for each in there if each.seat), None))


def _moves(person: PersonId, was: _State, now: _State) -> Iterator[Movement]:
    if was.seat != now.seat and was.seat is not None and now.there and not now.recused:
        yield Movement(person, Move.SERVES_NO_LONGER, was.seat)
    if now.recused != was.recused and (now.recused or now.there):
        yield Movement(person, Move.RECUSED if now.recused else Move.RETURNED)
    elif now.there != was.there:
        yield Movement(person, Move.ARRIVED if now.there else Move.DEPARTED)
    if was.seat != now.seat and now.seat is not None:
        yield Movement(person, Move.SERVES, now.seat)
