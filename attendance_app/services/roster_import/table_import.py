"""The import of a parsed table as one change: the roster and, from a column of marks, a meeting's attendance."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date

from attendance_app.domain.attendance import Mark, marked
from attendance_app.domain.change import Change, ChangeKind, Edit, Subject
from attendance_app.domain.meeting import MeetingId
from attendance_app.domain.meeting_record import MeetingRecord
from attendance_app.domain.roster import PersonId, Roster
from attendance_app.services.errors import Refusal
from attendance_app.services.forum.checks import refuse_locked
from attendance_app.services.forum.file import ForumFile, MeetingPlan, added
from attendance_app.services.forum.roster_propagation import edits_for_meeting, propagate
from attendance_app.services.forum.state import edited_roster
from attendance_app.services.roster_import.column_meanings import column_of_day, day_of
from attendance_app.services.roster_import.import_plan import ImportPlan
from attendance_app.services.roster_import.parsed_roster import ParsedRoster
from attendance_app.services.roster_import.roster_edits import roster_edits
from attendance_app.services.roster_import.table_parser import parse_table
from attendance_app.services.roster_import.vocabulary import Meaning


@dataclass(frozen=True, slots=True)
class MeetingChoice:
    """Which meeting the marks go to: an existing one, else (None) a new one on ``day``."""

    day: date
    meeting: MeetingId | None = None


def import_roster(file: ForumFile, plan: ImportPlan, choice: MeetingChoice | None = None) -> bool:
    """Apply the plan as one step of undo; return False if it changes nothing. Refusal for a table without names."""
    if not plan.parsed.entries:
        raise Refusal("Inga namn hittades. Välj en fil med namn i, eller säg vilken kolumn som är namnet.")
    edits, rows = roster_edits(plan, file.journal.new_id)
    whole = [*propagate(file.journal.state, edits)]
    if choice is not None:
        whole += _marks(file, plan, choice, edits, rows, whole)
    if whole:
        file.journal.record(Change(ChangeKind.IMPORT_ROSTER, tuple(whole), plan.parsed.table.name))
    return bool(whole)


def choose_day(parsed: ParsedRoster, day: date, unprintable: Callable[[str], str]) -> ParsedRoster:
    """Return the table parsed with the marks of one day, where it has a column for each meeting."""
    at = column_of_day(parsed.headings, day)
    if at is None or parsed.meanings[at] is Meaning.MARK:
        return parsed
    meanings: list[Meaning] = [Meaning.NOTHING if each is Meaning.MARK else each for each in parsed.meanings]
    meanings[at] = Meaning.MARK
    return parse_table(parsed.table, unprintable, meanings)


def day_of_marks(parsed: ParsedRoster) -> date | None:
    """Return the day of the marks, from their column's heading, the table's name or a line above; None if unknown."""
    at = parsed.meanings.index(Meaning.MARK) if parsed.has(Meaning.MARK) else -1
    above = parsed.table.rows[max(0, (parsed.header or 0) - 10) : parsed.header or 0]
    near = (cell for row in reversed(above) for cell in row)
    texts = [parsed.headings[at] if at >= 0 else "", parsed.table.name, *near]
    return next((day for text in texts if (day := day_of(text)) is not None), None)


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
    roster = edited_roster(file.roster, edits)
    if choice.meeting is None:
        meeting = file.planned(MeetingPlan(choice.day))
        record = MeetingRecord(meeting, roster.on(choice.day))
        attendance = {person: marked(mark) for person, mark in marks.items() if mark}
        return list(added(replace(record, attendance=attendance)))
    record = file.journal.state.record(choice.meeting)
    refuse_locked(record.meeting)
    return _marks_in(record, roster, marks, whole)


def _marks_in(
    record: MeetingRecord, roster: Roster, marks: Mapping[PersonId, Mark | None], whole: list[Edit]
) -> list[Edit]:
    """Return the marks as edits of an existing meeting; people missing in it are added first."""
    meeting = record.meeting.id
    known = {edit.id for edit in whole if edit.meeting == meeting and edit.subject is Subject.PERSON}
    found: list[Edit] = []
    missing = [person for person in marks if not record.roster.has_person(person) and person not in known]
    if missing:
        wanted = [Edit(Subject.PERSON, None, person, None, roster.person(person)) for person in missing]
        theirs = {roster.person(person).organisation for person in missing}
        wanted += [
            Edit(Subject.ORGANISATION, None, each.id, None, each) for each in roster.organisations if each.id in theirs
        ]
        found += edits_for_meeting(record, wanted)
    for person, mark in marks.items():
        before = record.of(person)
        if mark and before.mark is not mark:
            found.append(Edit(Subject.ATTENDANCE, meeting, person, before, marked(mark)))
    return found
