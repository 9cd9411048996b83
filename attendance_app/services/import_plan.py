"""An import as one change: the roster, and a column of marks as a meeting's attendance."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date

from attendance_app.domain.attendance import Mark, marked
from attendance_app.domain.change import Change, ChangeKind, Edit, Subject
from attendance_app.domain.meeting import MeetingId, MeetingRecord
from attendance_app.domain.roster import PersonId, Roster
from attendance_app.services.forum_file import ForumFile, MeetingPlan, added
from attendance_app.services.forum_state import edited_roster
from attendance_app.services.ports import Refusal
from attendance_app.services.roster_change import in_meeting, spread
from attendance_app.services.roster_import import RosterImport


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
    record.meeting.refuse_if_locked()
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
