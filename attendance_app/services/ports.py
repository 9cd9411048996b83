"""What the services need from outside: the store of a forum file, a clock; and the values these give."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Protocol

from attendance_app.domain.change import Change, ChangeId, ChangeKind, Edit, Key
from attendance_app.domain.forum import Forum
from attendance_app.domain.meeting import Meeting, MeetingId, MeetingRecord
from attendance_app.domain.roster import PersonId, Roster
from attendance_app.services.errors import Problem

# Called with (pages done, pages) while a long annex is made or printed.
Progress = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class LogHead:
    """The last line of the change log: its number (0 for none) and hash (64 hexadecimal digits)."""

    number: int
    digest: str

    @property
    def short(self) -> str:
        """Number and the first eight digits, as the annex's metadata has them."""
        return f"{self.number} {self.digest[:8]}"


@dataclass(frozen=True, slots=True)
class LogSummary:
    """One line of the change log, without values; ``at`` is for display only.

    ``decided`` is what a join kept as it was, ``origins`` the changes of another copy that it has taken in,
    ``erased`` the ids of what it erased.
    """

    id: ChangeId
    at: str
    kind: ChangeKind
    undoes: bool
    touched: tuple[Key, ...]
    kept_ours: tuple[Key, ...]
    merged_changes: frozenset[ChangeId]
    erased: frozenset[str]
    digest: str


def known_changes(lines: Iterable[LogSummary]) -> frozenset[ChangeId]:
    """Return every change that a log has made or taken in; a join that was undone is not known any more."""
    found: set[ChangeId] = set()
    for line in lines:
        found.add(line.id)
        found = found - line.merged_changes if line.undoes else found | line.merged_changes
    return frozenset(found)


@dataclass(frozen=True, slots=True)
class LogEntry:
    """One line of the change log with what was before and after; names that were erased are ""."""

    number: int
    at: str
    device: str
    kind: ChangeKind
    undoes: bool
    edits: tuple[Edit, ...]


@dataclass(frozen=True, slots=True)
class Erasure:
    """Whose traces, or which meetings, are to leave the file for good (gallring)."""

    people: frozenset[PersonId] = frozenset()
    meetings: frozenset[MeetingId] = frozenset()


@dataclass(frozen=True, slots=True)
class Erased:
    """What an erasure did: names and remarks, lines of the log, annexes that were kept; and how many older copies.

    ``backups`` are those that it was done in too, ``removed`` those that could not be and were taken away.
    """

    names: int = 0
    lines: int = 0
    annexes: int = 0
    backups: int = 0
    removed: int = 0
    rescue_logs: int = 0


@dataclass(frozen=True, slots=True)
class Backup:
    """A backup of a forum: when it was kept, how many changes it has, and how many a rescue log has besides."""

    file: Path
    kept: datetime
    changes: int
    rescued: int


class ForumStore(Protocol):
    """One forum file, open."""

    @property
    def name(self) -> str:
        """The file's name without its folder."""

    @property
    def read_only(self) -> bool:
        """True where another program writes this file, or it may not be written."""

    @property
    def why_read_only(self) -> Problem:
        """Why it may only be read: another window has it, or it is protected."""

    @property
    def sync_provider(self) -> str:
        """The kind of shared place that the file lies in ("OneDrive" …), "" where only this computer has it."""

    @property
    def conflicting_file(self) -> Path | None:
        """The file in the shared place, where others have changed it and ours lies beside it; else None."""

    @property
    def problem(self) -> Problem | None:
        """Why the rescue log alone has the last changes, None where the file has them all."""

    @property
    def replayed(self) -> int:
        """How many changes the rescue log had, and the file had not, when it was opened."""

    @property
    def set_aside(self) -> int:
        """How many changes lie in a rescue log that does not fit the file."""

    @property
    def head(self) -> LogHead:
        """The last line of the change log."""

    def is_at(self, path: Path) -> bool:
        """Tell if ``path`` is the very file that is open."""

    def load_forum(self) -> Forum:
        """Read the body and its settings."""

    def load_roster(self) -> Roster:
        """Read the forum's roster."""

    def load_meetings(self) -> tuple[Meeting, ...]:
        """Read every meeting, the oldest first, without people."""

    def load_record(self, meeting: MeetingId) -> MeetingRecord:
        """Read one meeting whole; KeyError where there is none."""

    def load_summaries(self) -> tuple[LogSummary, ...]:
        """Read the change log, the first line first."""

    def load_entries(self) -> tuple[LogEntry, ...]:
        """Read the change log with its values, the first line first."""

    def load_kept_annex(self, meeting: MeetingId, layout: str) -> bytes | None:
        """Read an annex that was kept when the minutes were verified, None where there is none."""

    def commit(self, change: Change, at: datetime) -> None:
        """Write the new state and the log's line durably, as one; StoreError where that fails, nothing written.

        Durably is in the file or, while that cannot be written, in the rescue log. An error may come with a file that
        was read anew: ``head`` has moved then.
        """

    def poll(self) -> bool:
        """Try again what could not be done before, and read what others wrote; True where anything changed."""

    def erase(self, erasure: Erasure, at: datetime) -> Erased:
        """Erase from the file, its backups and rescue logs, bytes and all; StoreError where that fails."""

    def keep_backup(self) -> None:
        """Keep a backup where none holds the forum as it is now; nothing is said where that fails."""

    def save_as(self, path: Path) -> None:
        """Write everything as a new file and go on with that; StoreError where it cannot be."""

    def close(self) -> None:
        """Let go of the file."""


class Clock(Protocol):
    """What time it is, for display only: nothing is ordered by it."""

    def now(self) -> datetime:
        """Return the local time."""
