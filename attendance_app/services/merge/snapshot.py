"""Two copies of one forum file, side by side: what each holds, which changes each knows, and which are new to it."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields, is_dataclass, replace
from enum import Enum
from typing import Any

from attendance_app.domain.attendance import Attendance
from attendance_app.domain.change import ChangeId, Key, Subject, Value
from attendance_app.domain.meeting import KeptAnnex, Meeting, MeetingId
from attendance_app.domain.roster import Person, Roster, Seat
from attendance_app.domain.text import ERASED_TEXT, mentions
from attendance_app.services.errors import Refusal
from attendance_app.services.forum.file import ForumFile
from attendance_app.services.ports import LogSummary, known_changes


@dataclass(frozen=True, slots=True)
class ForumSnapshot:
    """One copy: its file's name, its log, and everything that it holds. An unmarked attendance is not held."""

    name: str
    lines: tuple[LogSummary, ...]
    things: Mapping[Key, Value]

    @property
    def known(self) -> frozenset[ChangeId]:
        """Every change that the copy has made or taken in; a join that was undone is not known any more."""
        return known_changes(self.lines)

    @property
    def erased(self) -> frozenset[str]:
        """The ids of the people and meetings that were erased from the copy."""
        return frozenset(each for line in self.lines for each in line.erased)

    def changes_missing_in(self, other: "ForumSnapshot") -> tuple[LogSummary, ...]:
        """Return the lines that say something and that ``other`` does not know, each with what is news in it.

        A join of nothing but what ``other`` knows is an echo: only what was decided in it is news.
        """
        known = other.known
        found = []
        for line in _standing(self.lines):
            echo = line.merged_changes and not line.undoes and line.merged_changes <= known
            news = replace(line, touched=line.kept_ours) if echo else line
            if line.id not in known and news.touched:
                found.append(news)
        return tuple(found)

    def without(self, erased: frozenset[str]) -> "ForumSnapshot":
        """Return the copy as if those people and meetings had never been in it, nor their names in texts."""
        if not erased:
            return self
        gone = {value.name for key, value in self.things.items() if key.id in erased and isinstance(value, Person)}
        found = mentions(gone)
        kept: dict[Key, Value] = {
            key: _scrubbed(_unmentioned(value, erased), found)
            for key, value in self.things.items()
            if not {key.id, key.meeting} & erased
        }
        return replace(self, things=kept)

    def meeting(self, meeting: MeetingId | None) -> Meeting | None:
        """Return a meeting that the copy holds."""
        held = self.things.get(Key(Subject.MEETING, meeting, meeting or ""))
        return held if isinstance(held, Meeting) else None


def snapshot_of(file: ForumFile) -> ForumSnapshot:
    """Return what an open forum file is, as a copy of its forum."""
    state = file.journal.state
    things: dict[Key, Value] = {Key(Subject.FORUM, None, ""): state.forum}
    things.update(_of_roster(state.roster, None))
    for meeting in state.meetings:
        record = state.record(meeting.id)
        things[Key(Subject.MEETING, meeting.id, meeting.id)] = meeting
        things.update(_of_roster(record.roster, meeting.id))
        things.update(
            (Key(Subject.ATTENDANCE, meeting.id, person), attendance)
            for person, attendance in record.attendance.items()
            if attendance != Attendance()
        )
    lines = file.store.load_summaries()
    for key in {key for line in lines for key in line.touched if key.subject is Subject.ANNEX}:
        pages = file.store.load_kept_annex(key.meeting, key.id) if key.meeting else None
        if pages is not None:
            things[key] = KeptAnnex(key.id, pages)
    return ForumSnapshot(file.store.name, lines, things)


def refuse_another_forum(ours: ForumSnapshot, theirs: ForumSnapshot) -> None:
    """Raise Refusal unless both began as one file: their logs have the first line in common."""
    if ours.lines[0].digest != theirs.lines[0].digest:
        raise Refusal(
            f"”{theirs.name}” är inte en kopia av ”{ours.name}” utan ett annat forum. Välj en kopia av samma fil."
        )


def _standing(lines: Iterable[LogSummary]) -> list[LogSummary]:
    """Leave out each join that was undone, with its undoing: together they say nothing."""
    found: list[LogSummary] = []
    for line in lines:
        undone = line.undoes and line.merged_changes
        at = next((at for at, each in enumerate(found) if undone and each.merged_changes == line.merged_changes), None)
        if at is None:
            found.append(line)
        else:
            del found[at]
    return found


def _unmentioned(value: Value, erased: frozenset[str]) -> Value:
    """Return a value that refers to none of the erased people."""
    if isinstance(value, Seat) and value.holder in erased:
        return replace(value, holder=None)
    if isinstance(value, Meeting):
        return value.without(erased)
    return value


def _scrubbed(value: Any, found: re.Pattern[str] | None) -> Any:
    """Return a value whose texts hold no name that ``found`` finds."""
    if found is None or isinstance(value, Enum):
        return value
    if isinstance(value, str):
        return found.sub(ERASED_TEXT, value)
    if isinstance(value, tuple):
        return tuple(_scrubbed(each, found) for each in value)
    if is_dataclass(value) and not isinstance(value, type):
        changed = {each.name: _scrubbed(getattr(value, each.name), found) for each in fields(value) if each.init}
        return replace(value, **changed)
    return value


def _of_roster(roster: Roster, meeting: MeetingId | None) -> Iterable[tuple[Key, Value]]:
    yield from ((Key(Subject.ORGANISATION, meeting, each.id), each) for each in roster.organisations)
    yield from ((Key(Subject.PERSON, meeting, each.id), each) for each in roster.people)
    yield from ((Key(Subject.SEAT, meeting, each.id), each) for each in roster.seats)
