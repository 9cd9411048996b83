"""The forum in memory: what the store holds, updated with each change after its commit."""

from collections.abc import Iterable, Mapping, Set
from dataclasses import replace
from operator import attrgetter
from typing import Any, TypeVar, cast

from attendance_app.domain.attendance import Attendance, ItemId
from attendance_app.domain.change import MEETING_PARTS, Change, Edit, Subject
from attendance_app.domain.fees.rules import FeeRunId, PersonPay
from attendance_app.domain.fees.run import FeeRun
from attendance_app.domain.forum import Forum
from attendance_app.domain.meeting import Meeting, MeetingId
from attendance_app.domain.meeting_record import MeetingPart, MeetingRecord
from attendance_app.domain.roster import PersonId, Roster
from attendance_app.domain.timeline import TimelineEntry, timeline
from attendance_app.services.forum.running_tally import RunningTally
from attendance_app.services.ports import ForumStore

Name = TypeVar("Name")
Kept = TypeVar("Kept")
_PARTS = {Subject.ORGANISATION: "organisations", Subject.PERSON: "people", Subject.SEAT: "seats"}


class ForumState:
    """Forum, roster and meetings; a meeting's people are read when they are first asked for."""

    def __init__(self, store: ForumStore) -> None:
        """Read what is always needed."""
        self._store = store
        self.forum = store.load_forum()
        self.roster = store.load_roster()
        self._meetings = {meeting.id: meeting for meeting in store.load_meetings()}
        self.pay = store.load_pay()
        self._fee_runs = {run.id: run for run in store.load_fee_runs()}
        self._records: dict[MeetingId, MeetingRecord] = {}
        self._tallies: dict[MeetingId, RunningTally] = {}
        self._partial: dict[MeetingId, set[PersonId]] = {}
        self._timelines: dict[MeetingId, tuple[MeetingRecord, Forum, tuple[TimelineEntry, ...]]] = {}

    @property
    def meetings(self) -> tuple[Meeting, ...]:
        """Every meeting, the oldest first."""
        return tuple(sorted(self._meetings.values(), key=lambda meeting: (meeting.day, meeting.ordinal)))

    @property
    def fee_runs(self) -> tuple[FeeRun, ...]:
        """The closed runs of fees, the first one first."""
        return tuple(sorted(self._fee_runs.values(), key=lambda run: (run.number, run.id)))

    def record(self, meeting: MeetingId) -> MeetingRecord:
        """Return one meeting with its people; KeyError where there is none."""
        if meeting not in self._records:
            self._records[meeting] = self._store.load_record(meeting)
        return self._records[meeting]

    def running_tally(self, meeting: MeetingId, item: ItemId | None) -> RunningTally:
        """Return the tally of a meeting at an item; the one asked for last is updated with each tick."""
        running, counting = self._tallies.get(meeting), self.forum.counting
        if running is None or (running.item, running.counting) != (item, counting):
            running = self._tallies[meeting] = RunningTally(self.record(meeting), item, counting)
        return running

    def partial(self, meeting: MeetingId) -> Set[PersonId]:
        """Return whose attendance is of a part of a meeting; updated with each tick."""
        if meeting not in self._partial:
            attended = self.record(meeting).attendance.items()
            self._partial[meeting] = {person for person, attendance in attended if attendance.is_partial}
        return self._partial[meeting]

    def timeline(self, meeting: MeetingId) -> tuple[TimelineEntry, ...]:
        """Return the quorum at each item of a meeting; computed once for each state of it."""
        record, forum = self.record(meeting), self.forum
        kept = self._timelines.get(meeting)
        if kept is None or kept[0] is not record or kept[1] is not forum:
            kept = self._timelines[meeting] = record, forum, timeline(record, forum.rules, forum.counting)
        return kept[2]

    def apply(self, change: Change) -> None:
        """Apply a change that the store has committed."""
        for edit in change.edits:
            if edit.subject is Subject.FORUM:
                self.forum = cast(Forum, edit.after)
            elif edit.subject is Subject.MEETING:
                self._apply_meeting(edit)
            elif edit.subject is Subject.PAY:
                self.pay = _edited(self.pay, PersonId(edit.id), cast("PersonPay | None", edit.after))
            elif edit.subject is Subject.FEE_RUN:
                self._fee_runs = _edited(self._fee_runs, FeeRunId(edit.id), cast("FeeRun | None", edit.after))
        if any(edit.meeting is None and edit.subject in _PARTS for edit in change.edits):
            self.roster = edited_roster(self.roster, (each for each in change.edits if each.meeting is None))
        for meeting in {edit.meeting for edit in change.edits if edit.meeting in self._records}:
            if meeting is not None:
                before = self._records[meeting]
                self._records[meeting] = _edited_record(before, change, meeting)
                self._count(meeting, before, change)

    def _count(self, meeting: MeetingId, before: MeetingRecord, change: Change) -> None:
        """Update the meeting's tally for a tick; another change that it depends on drops it until it is asked for."""
        counted = [edit for edit in change.edits if _is_counted(edit)]
        if any(edit.subject is not Subject.ATTENDANCE for edit in counted):
            self._tallies.pop(meeting, None)
            self._partial.pop(meeting, None)
            return
        people, after = {PersonId(edit.id) for edit in counted if edit.meeting == meeting}, self._records[meeting]
        if meeting in self._tallies:
            self._tallies[meeting].update(before, after, people)
        if meeting in self._partial:
            self._partial[meeting] -= people
            self._partial[meeting] |= {person for person in people if after.of(person).is_partial}

    def _apply_meeting(self, edit: Edit) -> None:
        meeting = MeetingId(edit.id)
        if edit.after is None:
            for by_meeting in (self._meetings, self._records, self._tallies, self._partial, self._timelines):
                by_meeting.pop(meeting, None)
            return
        after = cast(Meeting, edit.after)
        self._meetings[meeting] = after
        if meeting in self._records:
            self._records[meeting] = replace(self._records[meeting], meeting=after)


def _is_counted(edit: Edit) -> bool:
    """Tell if a tally may be another after an edit: of a meeting it has the agenda alone, and of votes nothing."""
    if isinstance(edit.before, Meeting) and isinstance(edit.after, Meeting):
        return edit.before.items != edit.after.items
    return edit.subject not in MEETING_PARTS


def _edited(values: Mapping[Name, Kept], key: Name, after: Kept | None) -> dict[Name, Kept]:
    """Return ``values`` with another one at ``key``; None removes it."""
    left = {each: value for each, value in values.items() if each != key}
    return left if after is None else {**left, key: after}


def edited_roster(roster: Roster, edits: Iterable[Edit]) -> Roster:
    """Return ``roster`` after the edits of organisations, people and seats, in order of position."""
    parts: dict[str, dict[str, Any]] = {
        name: {each.id: each for each in getattr(roster, name)} for name in _PARTS.values()
    }
    for edit in edits:
        if edit.subject not in _PARTS:
            continue
        part = parts[_PARTS[edit.subject]]
        if edit.after is None:
            part.pop(edit.id, None)
        else:
            part[edit.id] = edit.after
    by_position = attrgetter("position", "id")
    return Roster(
        organisations=tuple(sorted(parts["organisations"].values(), key=by_position)),
        people=tuple(sorted(parts["people"].values(), key=by_position)),
        seats=tuple(parts["seats"].values()),
    )


def _edited_record(record: MeetingRecord, change: Change, meeting: MeetingId) -> MeetingRecord:
    edits = [edit for edit in change.edits if edit.meeting == meeting]
    attendance = dict(record.attendance)
    parts = dict(record.parts)
    for edit in edits:
        if edit.subject in MEETING_PARTS:
            parts.pop(edit.id, None)
            if edit.after is not None:
                parts[edit.id] = cast(MeetingPart, edit.after)
        elif edit.subject is Subject.ATTENDANCE:
            if edit.after is None or edit.after == Attendance():
                attendance.pop(PersonId(edit.id), None)
            else:
                attendance[PersonId(edit.id)] = cast(Attendance, edit.after)
    if any(edit.subject in _PARTS for edit in edits):
        record = replace(record, roster=edited_roster(record.roster, edits))
    return replace(record, attendance=attendance, parts=parts)
