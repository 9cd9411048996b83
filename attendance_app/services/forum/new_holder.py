"""A new holder of a seat from a day on, as one step: the old one has it, and is in office, until the day before.

Meetings before that day keep who held the seat then.
"""

from dataclasses import dataclass, replace
from datetime import date, timedelta

from attendance_app.domain.change import Change, ChangeKind, Edit, Subject
from attendance_app.domain.meeting import UNDER_WAY
from attendance_app.domain.meeting_record import MeetingRecord
from attendance_app.domain.roster import Person, PersonId, Role, Roster, Seat, SeatId
from attendance_app.services.errors import Refusal
from attendance_app.services.forum.checks import checked_name
from attendance_app.services.forum.journal import Journal
from attendance_app.services.forum.roster_propagation import OPEN, edits_for_meeting

# Whom a seat may be given to: a substitute becomes a member by it.
_ROLES = (Role.SUBSTITUTE, Role.MEMBER)


@dataclass(frozen=True, slots=True)
class Succession:
    """Who takes a seat, and from which day; ``person`` None: somebody new, called ``name``.

    ``takes_office``: the title of the old holder (1:e vice ordförande) goes with the seat.
    """

    seat: SeatId
    person: PersonId | None
    from_day: date
    name: str = ""
    takes_office: bool = False


def candidates(roster: Roster, seat: SeatId) -> tuple[Person, ...]:
    """Return who may take a seat: substitutes and members without one, those of the seat's party first."""
    taken = {each.holder for each in roster.seats if each.to_day is None}
    party = roster.party_of(_seat(roster, seat))
    found = [each for each in roster.people if each.role in _ROLES and each.id not in taken and not each.to_day]
    return tuple(sorted(found, key=lambda each: each.party != party))


def change_holder(journal: Journal, wanted: Succession) -> None:
    """Store it as one step of undo; Refusal where the days or a meeting under way do not allow it."""
    roster, records = journal.state.roster, [journal.state.record(each.id) for each in journal.state.meetings]
    seat = _seat(roster, wanted.seat)
    if seat.from_day is not None and wanted.from_day <= seat.from_day:
        raise Refusal(f"Platsen har sin innehavare från {seat.from_day}. Välj en senare dag.")
    if seat.to_day is not None and wanted.from_day > seat.to_day:
        raise Refusal(f"Platsen upphör {seat.to_day}. Välj en tidigare dag, eller ändra platsens till-dag först.")
    open_ones = [each for each in records if each.meeting.state in OPEN]
    for record in open_ones:
        _refuse_in_use(record, seat, wanted.from_day)
    old = roster.find(seat.holder)
    new = _new_holder(journal, roster, seat, old, wanted)
    last = wanted.from_day - timedelta(days=1)
    made = replace(seat, id=SeatId(journal.new_id()), holder=new.id, from_day=wanted.from_day, office="")
    seats = [
        Edit(Subject.SEAT, None, seat.id, seat, replace(seat, to_day=last)),
        Edit(Subject.SEAT, None, made.id, None, made),
    ]
    before = roster.find(new.id)
    takes = [Edit(Subject.PERSON, None, new.id, before, new)] if before != new else []
    leaves = _leaves(roster, seat, old, last)
    edits = [*seats, *takes, *leaves]
    for record in open_ones:
        after = record.meeting.day >= wanted.from_day
        gone = [replace(each, after=None) for each in leaves]
        edits += edits_for_meeting(record, [*seats, *takes, *gone] if after else [*seats, *leaves])
    journal.record(Change(ChangeKind.CHANGE_ROSTER, tuple(edits), new.name))


def _seat(roster: Roster, seat: SeatId) -> Seat:
    return next(each for each in roster.seats if each.id == seat)


def _new_holder(journal: Journal, roster: Roster, seat: Seat, old: Person | None, wanted: Succession) -> Person:
    title = old.title if old is not None and wanted.takes_office else None
    if wanted.person is None:
        last = max((each.position for each in roster.people), default=0)
        position = old.position if old is not None else last + 1
        person = Person(PersonId(journal.new_id()), checked_name(wanted.name), position, seat.organisation)
        return replace(person, party=roster.party_of(seat), title=title or "", from_day=wanted.from_day)
    person = roster.person(wanted.person)
    if person.id == seat.holder:
        raise Refusal(f"{person.name} har redan platsen. Välj någon annan.")
    if person.role not in _ROLES:
        raise Refusal(f"{person.name} är varken ledamot eller ersättare. Ändra rollen först, eller välj någon annan.")
    return replace(person, role=Role.MEMBER, title=person.title if title is None else title)


def _leaves(roster: Roster, seat: Seat, old: Person | None, last: date) -> list[Edit]:
    """Return the end of the old holder's time in office; none where they hold another seat or end before that."""
    others = [each for each in roster.seats if old is not None and each.holder == old.id and each.id != seat.id]
    if old is None or any(each.to_day is None or each.to_day > last for each in others):
        return []
    ends = min(old.to_day or last, last)
    return [Edit(Subject.PERSON, None, old.id, old, replace(old, to_day=ends))] if ends != old.to_day else []


def _refuse_in_use(record: MeetingRecord, seat: Seat, from_day: date) -> None:
    """Raise Refusal where a meeting of those days runs, or somebody serves in the seat there."""
    served = any(each.seat == seat.id for held in record.attendance.values() for each in held.intervals)
    if record.meeting.day >= from_day and (record.meeting.state in UNDER_WAY or served):
        raise Refusal(
            f"Platsen används i sammanträdet {record.meeting.name}. Välj en dag efter det, eller avsluta det först."
        )
