"""An import as one change: the roster, and a column of marks as a meeting's attendance; or a full record of ours."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date

from attendance_app.domain.attendance import Mark, marked
from attendance_app.domain.change import Change, ChangeKind, Edit, Subject
from attendance_app.domain.meeting import MeetingId, MeetingLockedError, MeetingRecord
from attendance_app.domain.roster import PersonId, Roster, Seat, SeatId
from attendance_app.domain.text import folded
from attendance_app.services.column_guess import column_of_day, day_of
from attendance_app.services.forum_file import ForumFile, MeetingPlan, added, added_roster
from attendance_app.services.forum_state import edited_roster
from attendance_app.services.ports import Refusal
from attendance_app.services.record_reading import ForumRecord
from attendance_app.services.roster_change import in_meeting, spread
from attendance_app.services.roster_import import Answer, RosterImport
from attendance_app.services.roster_reading import Entry, Reading, Table, read_table
from attendance_app.services.roster_words import Meaning


@dataclass(frozen=True, slots=True)
class MeetingChoice:
    """Which meeting the marks go to: one that is there, else a new one of ``day``."""

    day: date
    meeting: MeetingId | None = None


def import_roster(file: ForumFile, plan: RosterImport, choice: MeetingChoice | None = None) -> bool:
    """Take the plan in as one step of undo; False where it changes nothing. Refusal where nobody was read."""
    if not plan.reading.entries:
        raise Refusal("Inga namn hittades. Välj en fil med namn i, eller säg vilken kolumn som är namnet.")
    edits, rows = plan.edits(file.journal.new_id)
    whole = [*spread(file.journal.state, edits)]
    if choice is not None:
        whole += _marks(file, plan, choice, edits, rows, whole)
    if whole:
        file.journal.record(Change(ChangeKind.IMPORT_ROSTER, tuple(whole), plan.reading.table.name))
    return bool(whole)


def choose_day(reading: Reading, day: date, unprintable: Callable[[str], str]) -> Reading:
    """Return the reading with the marks of one day, where its table has a column for each meeting."""
    at = column_of_day(reading.headings, day)
    if at is None or reading.meanings[at] is Meaning.MARK:
        return reading
    meanings: list[Meaning] = [Meaning.NOTHING if each is Meaning.MARK else each for each in reading.meanings]
    meanings[at] = Meaning.MARK
    return read_table(reading.table, unprintable, meanings)


def told_day(reading: Reading) -> date | None:
    """Return the day that the marks are of, as the heading of their column or a line above the table says it."""
    at = reading.meanings.index(Meaning.MARK) if reading.has(Meaning.MARK) else -1
    above = reading.table.rows[max(0, (reading.header or 0) - 10) : reading.header or 0]
    texts = [reading.headings[at] if at >= 0 else "", *(cell for row in reversed(above) for cell in row)]
    return next((day for text in texts if (day := day_of(text)) is not None), None)


def whole_record(held: ForumRecord) -> Change:
    """Return the change that makes a new forum file of a full record."""
    forum = Edit(Subject.FORUM, None, "", None, held.forum)
    meeting = added(held.record) if held.record else ()
    return Change(ChangeKind.CREATE_FORUM, (forum, *added_roster(held.roster, None), *meeting))


def import_record(file: ForumFile, held: ForumRecord) -> bool:
    """Take a full record into a forum that is there: its people by the import's rules, its meeting where it is new."""
    plan = RosterImport(file.journal.state.roster, record_reading(held), seats=bool(held.roster.seats))
    plan.answers = {question.entry.row: Answer.NEW for question in plan.questions}
    edits, rows = plan.edits(file.journal.new_id)
    whole = [*spread(file.journal.state, edits)]
    names = {meeting.name for meeting in file.meetings}
    if held.record and held.record.meeting.name not in names:
        roster = edited_roster(file.journal.state.roster, edits)
        whole += added(_moved(held.record, roster, rows, file.journal.new_id))
    if whole:
        file.journal.record(Change(ChangeKind.IMPORT_ROSTER, tuple(whole), held.forum.name))
    return bool(whole)


def record_reading(held: ForumRecord) -> Reading:
    """Return a record's people as if they had been read from a table."""
    entries = tuple(
        Entry(at, each.name, held.roster.organisation_name(each), each.party, each.title, each.role)
        for at, each in enumerate(held.roster.people, start=1)
    )
    return Reading(Table(held.forum.name, ()), None, (), (), entries)


def _moved(
    record: MeetingRecord, roster: Roster, rows: dict[int, PersonId], new_id: Callable[[], str]
) -> MeetingRecord:
    """Return a foreign meeting with our people, organisations and seats in place of its own."""
    ours = {person.id: rows[at] for at, person in enumerate(record.roster.people, start=1)}
    people = tuple(replace(roster.person(ours[person.id]), position=person.position) for person in record.roster.people)
    bodies = {folded(each.name): each.id for each in roster.organisations}
    names = {each.id: folded(each.name) for each in record.roster.organisations}
    seats = {
        each.id: Seat(
            SeatId(new_id()),
            bodies[names[each.organisation]] if each.organisation else None,
            each.party,
            ours[each.holder] if each.holder else None,
            each.from_day,
            each.to_day,
        )
        for each in record.roster.seats
    }
    attendance = {
        ours[person]: replace(
            held,
            intervals=tuple(replace(each, seat=seats[each.seat].id if each.seat else None) for each in held.intervals),
        )
        for person, held in record.attendance.items()
    }
    meeting = replace(
        record.meeting,
        id=MeetingId(new_id()),
        chair=ours.get(record.meeting.chair) if record.meeting.chair else None,
        secretary=ours.get(record.meeting.secretary) if record.meeting.secretary else None,
        adjusters=tuple(ours[each] for each in record.meeting.adjusters),
    )
    return MeetingRecord(meeting, Roster(roster.organisations, people, tuple(seats.values())), attendance)


def _marks(
    file: ForumFile,
    plan: RosterImport,
    choice: MeetingChoice,
    edits: tuple[Edit, ...],
    rows: dict[int, PersonId],
    whole: list[Edit],
) -> list[Edit]:
    marks = {
        rows[entry.row]: entry.mark
        for entry in plan.reading.entries
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
        found += in_meeting(record, wanted)
    for person, mark in marks.items():
        before = record.of(person)
        if mark and before.mark is not mark:
            found.append(Edit(Subject.ATTENDANCE, meeting, person, before, marked(mark)))
    return found
