"""A copy of a forum file as a merge sees it: what it holds, which changes it knows, and which another copy lacks."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, fields, is_dataclass, replace
from enum import Enum
from functools import cached_property
from typing import Any

from attendance_app.domain.change import ChangeId, Key, Subject, Value
from attendance_app.domain.fees.run import FeeRun
from attendance_app.domain.meeting import Meeting, MeetingId
from attendance_app.domain.roster import ERASED_NAME, Person, Seat
from attendance_app.domain.text import ERASED_TEXT, mentions
from attendance_app.domain.votes.erasing import without_words_about
from attendance_app.domain.votes.roll import Roll, RollEntry
from attendance_app.domain.votes.vote import Ballot, Vote
from attendance_app.services.errors import Refusal
from attendance_app.services.forum.contents import contents_of
from attendance_app.services.forum.file import ForumFile
from attendance_app.services.ports import LogSummary, known_changes


@dataclass(frozen=True)
class ForumSnapshot:
    """One copy: its file's name, its change log, and everything it holds. An empty attendance is not in it."""

    name: str
    log: tuple[LogSummary, ...]
    contents: Mapping[Key, Value]
    # What the people who are to be erased from it were ever called there, by their ids.
    earlier_names: Mapping[str, frozenset[str]] = field(default_factory=dict)

    @cached_property
    def known(self) -> frozenset[ChangeId]:
        """Every change that the copy has made or merged; a merge that was undone does not count."""
        return known_changes(self.log)

    @cached_property
    def erased(self) -> frozenset[str]:
        """The ids of the people and meetings that were erased from the copy."""
        return frozenset(each for summary in self.log for each in summary.erased)

    def changes_missing_in(self, other: "ForumSnapshot") -> tuple[LogSummary, ...]:
        """Return the changes that ``other`` does not know, each with only what it tells ``other``.

        A merge of nothing but changes that ``other`` knows tells it only which conflicts were resolved in our favour.
        """
        known = other.known
        missing = []
        for summary in _in_effect(self.log):
            is_echo = summary.merged_changes and not summary.undoes and summary.merged_changes <= known
            seen = replace(summary, touched=summary.kept_ours) if is_echo else summary
            if summary.id not in known and seen.touched:
                missing.append(seen)
        return tuple(missing)

    def without(self, erased: frozenset[str]) -> "ForumSnapshot":
        """Return the copy as if those people and meetings had never been in it, nor their names in texts.

        An annex that was kept while one of them was in the meeting's roster has the name on its pages: it is left out.
        """
        if not erased:
            return self
        people = {key: value for key, value in self.contents.items() if key.id in erased and isinstance(value, Person)}
        names = {person.name for person in people.values()}
        pattern = mentions(names.union(*(self.earlier_names.get(each, ()) for each in erased)))
        annexes = self.annexes_with(erased)
        remaining: dict[Key, Value] = {
            key: _without_names(_without_references(value, erased), pattern)
            for key, value in self.contents.items()
            if not {key.id, key.meeting} & erased and key not in annexes
        }
        return replace(self, contents=remaining)

    def annexes_with(self, erased: frozenset[str]) -> frozenset[Key]:
        """Return the kept annexes of the meetings whose roster has one of those people."""
        meetings = {key.meeting for key in self.contents if key.id in erased and key.subject is Subject.PERSON}
        return frozenset(key for key in self.contents if key.subject is Subject.ANNEX and key.meeting in meetings)

    def meeting(self, meeting: MeetingId | None) -> Meeting | None:
        """Return a meeting of the copy, None where it has none of that id."""
        found = self.contents.get(Key(Subject.MEETING, meeting, meeting or ""))
        return found if isinstance(found, Meeting) else None


def snapshot_of(file: ForumFile, erased: frozenset[str] = frozenset()) -> ForumSnapshot:
    """Return an open forum file as it is now; ``erased`` are people who may not come back from it."""
    names = _names_in_log(file, erased) if erased else {}
    return ForumSnapshot(file.store.name, file.store.load_summaries(), contents_of(file), names)


def _names_in_log(file: ForumFile, people: frozenset[str]) -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for entry in file.store.load_entries():
        for edit in entry.edits:
            if edit.subject is Subject.PERSON and edit.id in people:
                values = (each for each in (edit.before, edit.after) if isinstance(each, Person))
                found.setdefault(edit.id, set()).update(each.name for each in values)
    return {each: frozenset(names - {"", ERASED_NAME}) for each, names in found.items()}


def refuse_another_forum(ours: ForumSnapshot, theirs: ForumSnapshot) -> None:
    """Raise Refusal unless both began as one file: their logs have the same first record."""
    if ours.log[0].digest != theirs.log[0].digest:
        raise Refusal(
            f"”{theirs.name}” är inte en kopia av ”{ours.name}” utan ett annat organ. Välj en kopia av samma fil."
        )


def _in_effect(log: Iterable[LogSummary]) -> list[LogSummary]:
    """Return the log without each merge that was undone, and without its undoing: together they change nothing."""
    found: list[LogSummary] = []
    for summary in log:
        merged = summary.merged_changes
        is_undoing = summary.undoes and bool(merged)
        at = next((at for at, each in enumerate(found) if each.merged_changes == merged), None) if is_undoing else None
        if at is None:
            found.append(summary)
        else:
            del found[at]
    return found


def _without_references(value: Value, erased: frozenset[str]) -> Value:
    """Return a value that refers to none of the erased people."""
    if isinstance(value, Vote | Ballot | RollEntry | Roll):
        return without_words_about(value, erased)
    if isinstance(value, Seat) and value.holder in erased:
        return replace(value, holder=None)
    if isinstance(value, Meeting):
        return value.without(erased)
    if isinstance(value, FeeRun):
        return value.without_meetings(erased)
    return value


def _without_names(value: Any, pattern: re.Pattern[str] | None) -> Any:
    """Return a value in whose texts each name that ``pattern`` finds is replaced."""
    if pattern is None or isinstance(value, Enum):
        return value
    if isinstance(value, str):
        return pattern.sub(ERASED_TEXT, value)
    if isinstance(value, tuple):
        return tuple(_without_names(each, pattern) for each in value)
    if is_dataclass(value) and not isinstance(value, type):
        changed = {each.name: _without_names(getattr(value, each.name), pattern) for each in fields(value) if each.init}
        return replace(value, **changed)
    return value
