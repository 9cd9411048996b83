"""An import as one change: the roster, and a column of marks as a meeting's attendance; or a full record of ours."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from attendance_app.domain.attendance import Attendance, Mark, marked
from attendance_app.domain.change import Change, ChangeKind, Edit, Subject
from attendance_app.domain.meeting import Meeting, MeetingId, MeetingLockedError, MeetingRecord
from attendance_app.domain.roster import Organisation, OrganisationId, Person, PersonId, Roster, Seat, SeatId
from attendance_app.domain.text import folded
from attendance_app.services.errors import Refusal
from attendance_app.services.forum.file import ForumFile, MeetingPlan, added, added_roster
from attendance_app.services.forum.roster_propagation import edits_for_meeting, propagate
from attendance_app.services.forum.state import edited_roster
from attendance_app.services.record.codec import with_ids
from attendance_app.services.record.reading import ForumRecord
from attendance_app.services.roster_import.column_meanings import column_of_day, day_of
from attendance_app.services.roster_import.import_plan import ImportPlan
from attendance_app.services.roster_import.parsed_roster import Entry, ParsedRoster, Table
from attendance_app.services.roster_import.table_parser import parse_table
from attendance_app.services.roster_import.vocabulary import Meaning


@dataclass(frozen=True, slots=True)
class MeetingChoice:
    """Which meeting the marks go to: one that is there, else a new one of ``day``."""

    day: date
    meeting: MeetingId | None = None


def import_roster(file: ForumFile, plan: ImportPlan, choice: MeetingChoice | None = None) -> bool:
    """Take the plan in as one step of undo; False where it changes nothing. Refusal where nobody was read."""
    if not plan.parsed.entries:
        raise Refusal("Inga namn hittades. Välj en fil med namn i, eller säg vilken kolumn som är namnet.")
    edits, rows = plan.edits(file.journal.new_id)
    whole = [*propagate(file.journal.state, edits)]
    if choice is not None:
        whole += _marks(file, plan, choice, edits, rows, whole)
    if whole:
        file.journal.record(Change(ChangeKind.IMPORT_ROSTER, tuple(whole), plan.parsed.table.name))
    return bool(whole)


def choose_day(parsed: ParsedRoster, day: date, unprintable: Callable[[str], str]) -> ParsedRoster:
    """Return the reading with the marks of one day, where its table has a column for each meeting."""
    at = column_of_day(parsed.headings, day)
    if at is None or parsed.meanings[at] is Meaning.MARK:
        return parsed
    meanings: list[Meaning] = [Meaning.NOTHING if each is Meaning.MARK else each for each in parsed.meanings]
    meanings[at] = Meaning.MARK
    return parse_table(parsed.table, unprintable, meanings)


def day_of_marks(parsed: ParsedRoster) -> date | None:
    """Return the day that the marks are of, as the heading of their column or a line above the table says it."""
    at = parsed.meanings.index(Meaning.MARK) if parsed.has(Meaning.MARK) else -1
    above = parsed.table.rows[max(0, (parsed.header or 0) - 10) : parsed.header or 0]
    near = (cell for row in reversed(above) for cell in row)
    texts = [parsed.headings[at] if at >= 0 else "", parsed.table.name, *near]
    return next((day for text in texts if (day := day_of(text)) is not None), None)


def forum_from_record(held: ForumRecord) -> Change:
    """Return the change that makes a new forum file of a full record."""
    forum = Edit(Subject.FORUM, None, "", None, held.forum)
    meeting = added(held.record) if held.record else ()
    return Change(ChangeKind.CREATE_FORUM, (forum, *added_roster(held.roster, None), *meeting))


def parsed_record(held: ForumRecord) -> ParsedRoster:
    """Return a record's people as if they had been read from a table."""
    entries = tuple(
        Entry(at, each.name, held.roster.organisation_name(each), each.party, each.title, each.role)
        for at, each in enumerate(held.roster.people, start=1)
    )
    names = {each.id: each.name for each in held.roster.organisations}
    vacant = tuple(
        (names[seat.organisation] if seat.organisation else "", seat.party)
        for seat in held.roster.seats
        if seat.holder is None
    )
    return ParsedRoster(Table(held.forum.name, ()), None, (), (), entries, vacant=vacant)


def plan_for_record(file: ForumFile, held: ForumRecord) -> ImportPlan:
    """Return a record held against the roster of a forum that is there."""
    return ImportPlan(file.journal.state.roster, parsed_record(held), seats=bool(held.roster.seats))


def import_record(file: ForumFile, held: ForumRecord, plan: ImportPlan) -> bool:
    """Take a full record into a forum that is there: its people as ``plan`` says, its meeting where that is new.

    One step of undo; False where it changes nothing. Refusal where a new meeting has people who must be asked of first.
    """
    edits, rows = plan.edits(file.journal.new_id)
    edits = _with_office(edits, {rows[at]: person for at, person in enumerate(held.roster.people, 1) if at in rows})
    whole = [*propagate(file.journal.state, edits)]
    if held.record and held.record.meeting.name not in {meeting.name for meeting in file.meetings}:
        if plan.questions:
            names = ", ".join(f"”{each.entry.name}”" for each in plan.questions)
            raise Refusal(f"{names} liknar personer i förteckningen. Importera i fönstret och svara om de är samma.")
        roster = edited_roster(file.journal.state.roster, edits)
        whole += added(_with_our_ids(held.record, roster, rows, file.journal.new_id))
    if whole:
        file.journal.record(Change(ChangeKind.IMPORT_ROSTER, tuple(whole), held.forum.name))
    return bool(whole)


def _with_office(edits: Sequence[Edit], told: Mapping[PersonId, Person]) -> tuple[Edit, ...]:
    """Let those that a record adds keep what no table says: days in office, calling order, protected identity."""
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
        if isinstance(edit.after, Person) and edit.before is None and (each := told.get(edit.after.id))
        else edit
        for edit in edits
    )


def _with_our_ids(
    record: MeetingRecord, roster: Roster, rows: dict[int, PersonId], new_id: Callable[[], str]
) -> MeetingRecord:
    """Return a foreign meeting as it was, its people and organisations called by our ids."""
    held = record.roster
    bodies = {folded(each.name): each.id for each in roster.organisations}
    ids: dict[object, dict[str, str]] = {
        PersonId: {person.id: rows[at] for at, person in enumerate(held.people, start=1)},
        OrganisationId: {each.id: bodies.get(folded(each.name), new_id()) for each in held.organisations},
        SeatId: {seat.id: new_id() for seat in held.seats},
        MeetingId: {record.meeting.id: new_id()},
    }
    own = Roster(
        with_ids(tuple[Organisation, ...], held.organisations, ids),
        with_ids(tuple[Person, ...], held.people, ids),
        with_ids(tuple[Seat, ...], held.seats, ids),
    )
    attendance = {
        PersonId(ids[PersonId][person]): with_ids(Attendance, each, ids) for person, each in record.attendance.items()
    }
    return MeetingRecord(with_ids(Meeting, record.meeting, ids), own, attendance)


def _marks(
    file: ForumFile,
    plan: ImportPlan,
    choice: MeetingChoice,
    edits: tuple[Edit, ...],
    rows: dict[int, PersonId],
    whole: list[Edit],
) -> list[Edit]:
    marks = {
        rows[entry.row]: entry.mark
        for entry in plan.parsed.entries
        if entry.row in rows and entry.mark not in {None, Mark.UNMARKED}
    }
    roster = edited_roster(file.journal.state.roster, edits)
    if choice.meeting is None:
        meeting = file.planned(MeetingPlan(choice.day))
        record = MeetingRecord(meeting, roster.on(choice.day))
        attendance = {person: marked(mark) for person, mark in marks.items() if mark}
        return list(added(replace(record, attendance=attendance)))
    record = file.journal.state.record(choice.meeting)
    try:
        record.meeting.refuse_if_locked()
    except MeetingLockedError as locked:
        raise Refusal(f"Sammanträdet {locked} är justerat och låst. Inget är ändrat.") from locked
    return _into(record, roster, marks, whole)


def _into(
    record: MeetingRecord, roster: Roster, marks: Mapping[PersonId, Mark | None], whole: list[Edit]
) -> list[Edit]:
    """Return the marks as edits of a meeting that is there; whoever it lacks is added to it first."""
    meeting = record.meeting.id
    known = {edit.id for edit in whole if edit.meeting == meeting and edit.subject is Subject.PERSON}
    found: list[Edit] = []
    lacking = [person for person in marks if not record.roster.has_person(person) and person not in known]
    if lacking:
        wanted = [Edit(Subject.PERSON, None, person, None, roster.person(person)) for person in lacking]
        bodies = {roster.person(person).organisation for person in lacking}
        wanted += [
            Edit(Subject.ORGANISATION, None, each.id, None, each) for each in roster.organisations if each.id in bodies
        ]
        found += edits_for_meeting(record, wanted)
    for person, mark in marks.items():
        before = record.of(person)
        if mark and before.mark is not mark:
            found.append(Edit(Subject.ATTENDANCE, meeting, person, before, marked(mark)))
    return found
