"""The import of a full record, our own JSON export, into a new or an existing forum."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from attendance_app.domain.attendance import Attendance
from attendance_app.domain.change import Change, ChangeKind, Edit, Subject
from attendance_app.domain.fees.rules import FeeRunId, PersonPay
from attendance_app.domain.fees.run import FeeRun
from attendance_app.domain.meeting import Meeting, MeetingId
from attendance_app.domain.meeting_record import MeetingPart, MeetingRecord
from attendance_app.domain.roster import Organisation, OrganisationId, Person, PersonId, Roster, Seat, SeatId
from attendance_app.domain.text import folded
from attendance_app.domain.votes.roll import RollEntry, RollId, entry_id
from attendance_app.domain.votes.vote import Ballot, VoteId, ballot_id
from attendance_app.services.errors import Refusal
from attendance_app.services.forum.file import ForumFile, added, added_roster
from attendance_app.services.forum.roster_propagation import propagate
from attendance_app.services.forum.state import edited_roster
from attendance_app.services.record.ids import with_ids
from attendance_app.services.record.reading import ForumRecord
from attendance_app.services.roster_import.import_plan import ImportPlan
from attendance_app.services.roster_import.parsed_roster import Entry, ParsedRoster
from attendance_app.services.roster_import.roster_edits import roster_edits
from attendance_app.services.roster_import.source import Table


def forum_from_record(held: ForumRecord) -> Change:
    """Return the change that creates a forum from a full record."""
    forum = Edit(Subject.FORUM, None, "", None, held.forum)
    meeting = added(held.record) if held.record else ()
    fees = (*_pay_edits(held.pay), *(Edit(Subject.FEE_RUN, None, run.id, None, run) for run in held.runs))
    return Change(ChangeKind.CREATE_FORUM, (forum, *added_roster(held.roster, None), *meeting, *fees))


def parsed_record(held: ForumRecord) -> ParsedRoster:
    """Return a record's people as if they had been parsed from a table."""
    entries = tuple(
        Entry(at, each.name, held.roster.organisation_name(each), each.party, each.title, each.role)
        for at, each in enumerate(held.roster.people, start=1)
    )
    names = {each.id: each.name for each in held.roster.organisations}
    vacant = tuple(
        (names[seat.organisation] if seat.organisation else "", seat.party, seat.office)
        for seat in held.roster.seats
        if seat.holder is None
    )
    return ParsedRoster(Table(held.forum.name, ()), None, (), (), entries, vacant=vacant)


def plan_for_record(file: ForumFile, held: ForumRecord) -> ImportPlan:
    """Return the plan of a record's import into an existing forum."""
    return ImportPlan(file.roster, parsed_record(held), seats=bool(held.roster.seats))


def import_record(file: ForumFile, held: ForumRecord, plan: ImportPlan) -> bool:
    """Import a full record into an existing forum: its people by ``plan``, and its meeting if that is new.

    One step of undo; returns False if it changes nothing. Refusal for a new meeting while the plan has open questions.
    """
    edits, rows = roster_edits(plan, file.journal.new_id)
    edits = _with_office(edits, {rows[at]: person for at, person in enumerate(held.roster.people, 1) if at in rows})
    whole = [*propagate(file.journal.state, edits)]
    ours = {each.id: rows[at] for at, each in enumerate(held.roster.people, 1) if at in rows}
    known = file.journal.state.pay
    whole += _pay_edits({ours[each]: pay for each, pay in held.pay.items() if ours.get(each, each) not in known})
    if held.record and held.record.meeting.name not in {meeting.name for meeting in file.meetings}:
        if plan.questions:
            names = ", ".join(f"”{each.entry.name}”" for each in plan.questions)
            raise Refusal(f"{names} liknar personer i förteckningen. Importera i fönstret och svara om de är samma.")
        roster = edited_roster(file.roster, edits)
        record, runs = _with_our_ids(held, held.record, roster, rows, file.journal.new_id)
        number = max((each.number for each in file.journal.state.fee_runs), default=0)
        whole += added(record)
        for at, run in enumerate(runs, start=number + 1):
            whole.append(Edit(Subject.FEE_RUN, None, run.id, None, replace(run, number=at)))
    if whole:
        file.journal.record(Change(ChangeKind.IMPORT_ROSTER, tuple(whole), held.forum.name))
    return bool(whole)


def _with_office(edits: Sequence[Edit], recorded: Mapping[PersonId, Person]) -> tuple[Edit, ...]:
    """Give added people what only a record states: days in office, calling order, protected identity."""
    return tuple(
        replace(
            edit,
            after=replace(
                edit.after,
                protected=each.protected,
                from_day=each.from_day,
                to_day=each.to_day,
                calling=each.calling,
            ),
        )
        if isinstance(edit.after, Person) and edit.before is None and (each := recorded.get(edit.after.id))
        else edit
        for edit in edits
    )


def _pay_edits(pay: Mapping[PersonId, PersonPay]) -> list[Edit]:
    return [Edit(Subject.PAY, None, person, None, each) for person, each in pay.items()]


def _with_our_ids(
    whole: ForumRecord, record: MeetingRecord, roster: Roster, rows: dict[int, PersonId], new_id: Callable[[], str]
) -> tuple[MeetingRecord, tuple[FeeRun, ...]]:
    """Return a foreign meeting and the runs of fees that have it, with our ids in place of their own."""
    held = record.roster
    organisations = {folded(each.name): each.id for each in roster.organisations}
    ids: dict[object, dict[str, str]] = {
        PersonId: {person.id: rows[at] for at, person in enumerate(held.people, start=1)},
        OrganisationId: {each.id: organisations.get(folded(each.name), new_id()) for each in held.organisations},
        SeatId: {seat.id: new_id() for seat in held.seats},
        MeetingId: {record.meeting.id: new_id()},
        FeeRunId: {each.id: new_id() for each in whole.runs},
    }
    own = Roster(
        with_ids(tuple[Organisation, ...], held.organisations, ids),
        with_ids(tuple[Person, ...], held.people, ids),
        with_ids(tuple[Seat, ...], held.seats, ids),
    )
    attendance = {
        PersonId(ids[PersonId][person]): with_ids(Attendance, each, ids) for person, each in record.attendance.items()
    }
    runs: tuple[FeeRun, ...] = with_ids(tuple[FeeRun, ...], whole.runs, ids)
    meeting = with_ids(Meeting, record.meeting, ids)
    return MeetingRecord(meeting, own, attendance, _parts_with(record, ids, new_id)), runs


def _parts_with(
    record: MeetingRecord, ids: Mapping[object, Mapping[str, str]], new_id: Callable[[], str]
) -> dict[str, MeetingPart]:
    """Return the votes, ballots and röstlängd of a foreign meeting with our ids."""
    votes: dict[str, str] = {each.id: new_id() for each in record.votes}
    rolls: dict[str, str] = {each.id: new_id() for each in record.rolls}
    ids = {**ids, VoteId: votes, RollId: rolls}
    found: dict[str, MeetingPart] = {}
    for part in record.parts.values():
        ours: MeetingPart = with_ids(type(part), part, ids)
        match ours:
            case Ballot():
                found[ballot_id(ours.vote, ours.person)] = ours
            case RollEntry():
                found[entry_id(ours.member)] = ours
            case _:
                found[ours.id] = ours
    return found
