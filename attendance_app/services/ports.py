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

    ``kept_ours``: conflicts of a merge resolved in our favour; ``merged_changes``: ids of the merged changes;
    ``erased``: ids of erased people and meetings.
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
    """Return every change that a log has, its own and merged ones; an undone merge is not counted."""
    found: set[ChangeId] = set()
    for line in lines:
        found.add(line.id)
        found = found - line.merged_changes if line.undoes else found | line.merged_changes
    return frozenset(found)


@dataclass(frozen=True, slots=True)
class LogEntry:
    """One line of the change log with values before and after; erased names are ""."""

    number: int
    at: str
    device: str
    kind: ChangeKind
    undoes: bool
    edits: tuple[Edit, ...]


@dataclass(frozen=True, slots=True)
class Erasure:
    """The people and meetings to erase from the file permanently (gallring)."""

    people: frozenset[PersonId] = frozenset()
    meetings: frozenset[MeetingId] = frozenset()


@dataclass(frozen=True, slots=True)
class Erased:
    """Counts of an erasure: names and remarks, log lines, kept annexes, and older copies of the file.

    ``backups`` were erased from as well; ``removed`` could not be, and were deleted.
    """

    names: int = 0
    lines: int = 0
    annexes: int = 0
    backups: int = 0
    removed: int = 0
    rescue_logs: int = 0


@dataclass(frozen=True, slots=True)
class Backup:
    """A backup of a forum: when it was made, its number of changes, and how many more a rescue log has."""

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
        """The service that syncs the file's folder ("OneDrive" …), "" for a file of this computer alone."""

    @property
    def conflicting_file(self) -> Path | None:
        """The file in the shared folder if others have changed it and ours was saved next to it; else None."""

    @property
    def problem(self) -> Problem | None:
        """Why only the rescue log has the last changes; None if the file has them all."""

    @property
    def replayed(self) -> int:
        """How many changes of the rescue log were replayed when the file was opened."""

    @property
    def set_aside(self) -> int:
        """How many changes are in a rescue log that does not match the file."""

    @property
    def head(self) -> LogHead:
        """The last line of the change log."""

    def is_at(self, path: Path) -> bool:
        """Tell if ``path`` is the file that is open."""

    def load_forum(self) -> Forum:
        """Read the body and its settings."""

    def load_roster(self) -> Roster:
        """Read the forum's roster."""

    def load_meetings(self) -> tuple[Meeting, ...]:
        """Read every meeting, the oldest first, without people."""

    def load_record(self, meeting: MeetingId) -> MeetingRecord:
        """Read one meeting with its roster and attendance; KeyError for an unknown id."""

    def load_summaries(self) -> tuple[LogSummary, ...]:
        """Read the change log, the first line first."""

    def load_entries(self) -> tuple[LogEntry, ...]:
        """Read the change log with its values, the first line first."""

    def load_kept_annex(self, meeting: MeetingId, layout: str) -> bytes | None:
        """Read an annex kept when the minutes were verified; None if there is none."""

    def commit(self, change: Change, at: datetime) -> None:
        """Write the new state and the log line durably and atomically; StoreError, with nothing written, if that fails.

        Durably means in the file or, while that cannot be written, in the rescue log. After an error the file may
        have been reloaded: ``head`` has moved then.
        """

    def poll(self) -> bool:
        """Retry failed writes, and read what others wrote; return True if anything changed."""

    def erase(self, erasure: Erasure, at: datetime) -> Erased:
        """Erase from the file, its backups and rescue logs, down to the bytes; StoreError if that fails."""

    def keep_backup(self) -> None:
        """Make a backup unless one of the current state exists; a failure is silent."""

    def save_as(self, path: Path) -> None:
        """Write everything as a new file and continue with that; StoreError if that fails."""

    def close(self) -> None:
        """Close the file."""


class Clock(Protocol):
    """The current time, for display only: nothing is ordered by it."""

    def now(self) -> datetime:
        """Return the local time."""
