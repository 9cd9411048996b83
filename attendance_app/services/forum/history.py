"""The change log in Swedish: what was done, when, to whom, from what to what; the newest first."""

from dataclasses import dataclass
from datetime import datetime

from attendance_app.domain.attendance import Attendance
from attendance_app.domain.change import ChangeKind, Edit, Key, Subject, Value
from attendance_app.domain.forum import Forum
from attendance_app.domain.meeting import Meeting, MeetingId
from attendance_app.domain.style.style_words import style_differences
from attendance_app.services.forum.contents import contents_of
from attendance_app.services.forum.file import ForumFile
from attendance_app.services.forum.wording import KINDS, name_of, place_of, value_words
from attendance_app.services.ports import LogEntry

# An import or a new meeting is one line, however many people it has.
_MOST_EDITS = 8


@dataclass(frozen=True, slots=True)
class HistoryLine:
    """One thing that was done; ``device`` is the computer it was done on, ``number`` the record's number in the log."""

    number: int
    at: datetime
    device: str
    what: str
    whom: str
    before: str = ""
    after: str = ""


def history(file: ForumFile, meeting: MeetingId | None = None) -> tuple[HistoryLine, ...]:
    """Return what was done to a forum, or to one of its meetings."""
    entries = file.store.load_entries()
    things: dict[Key, Value] = {}
    for entry in entries:
        # What is no longer in the file is named as it was then.
        things.update({edit.key: edit.after for edit in entry.edits if edit.after is not None})
    things.update(contents_of(file))
    wanted = (entry for entry in reversed(entries) if meeting is None or _concerns(entry, meeting))
    return tuple(line for entry in wanted for line in _lines(entry, meeting, things))


def _lines(entry: LogEntry, meeting: MeetingId | None, things: dict[Key, Value]) -> list[HistoryLine]:
    what = f"ångrat: {KINDS[entry.kind]}" if entry.undoes else KINDS[entry.kind]
    at = datetime.fromisoformat(entry.at)
    edits = [edit for edit in entry.edits if meeting is None or edit.meeting == meeting]
    if len(edits) > _MOST_EDITS or entry.kind in {ChangeKind.CREATE_FORUM, ChangeKind.NEW_MEETING}:
        return [HistoryLine(entry.number, at, entry.device, what, _many(edits, things))]
    return [_line(entry, at, what, edit, things) for edit in edits]


def _line(entry: LogEntry, at: datetime, what: str, edit: Edit, things: dict[Key, Value]) -> HistoryLine:
    key = edit.key
    where = place_of(key, things) if key.subject is not Subject.MEETING else ""
    whom = ", ".join(part for part in (name_of(key, things), where) if part)
    before, after = (value_words(key, value, things) for value in (edit.before, edit.after))
    if isinstance(edit.before, Meeting) and isinstance(edit.after, Meeting):
        before, after = _differing(before, after), _differing(after, before)
    if isinstance(edit.before, Forum) and isinstance(edit.after, Forum) and edit.before.style != edit.after.style:
        before, after = style_differences(edit.before.style, edit.after.style)
    return HistoryLine(entry.number, at, entry.device, what, whom, before, after)


def _differing(words: str, others: str) -> str:
    """Return the parts of a meeting's words that are not in the others: "pågår, § 29"."""
    known = set(others.split(", "))
    return ", ".join(part for part in words.split(", ") if part not in known)


def _many(edits: list[Edit], things: dict[Key, Value]) -> str:
    """Return the name of the new meeting, else how much was changed."""
    meetings = [edit for edit in edits if edit.subject is Subject.MEETING]
    if meetings:
        return name_of(meetings[0].key, things)
    people = sum(edit.subject is Subject.PERSON and edit.meeting is None for edit in edits)
    marks = sum(isinstance(edit.after, Attendance) for edit in edits)
    words = ((people, "personer"), (marks, "i närvaron"), (len(edits), "ändringar"))
    return next((f"{number} {word}" for number, word in words if number), "")


def _concerns(entry: LogEntry, meeting: MeetingId) -> bool:
    return any(edit.meeting == meeting for edit in entry.edits)
