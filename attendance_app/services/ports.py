"""What the services need from outside: the store of a forum file, a clock; and the values these give."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Protocol

from attendance_app.domain.change import Change, ChangeId, ChangeKind, Edit, Key
from attendance_app.domain.fees.rules import PersonPay
from attendance_app.domain.fees.run import FeeRun
from attendance_app.domain.forum import Forum
from attendance_app.domain.meeting import Meeting, MeetingId
from attendance_app.domain.meeting_record import MeetingRecord
from attendance_app.domain.roster import PersonId, Roster
from attendance_app.domain.statistics.facts import MeetingFacts
from attendance_app.services.errors import Problem

# Called with (done, all of it) during a long job; it may raise ``Cancelled``.
Progress = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class LogHead:
    """The last record of the change log: its number (0 for none) and hash (64 hexadecimal digits)."""

    number: int
    digest: str

    @property
    def short(self) -> str:
        """The number and the first eight digits, as in the annex's metadata."""
        return f"{self.number} {self.digest[:8]}"


@dataclass(frozen=True, slots=True)
class LogSummary:
    """One record of the change log, without values; ``at`` is for display only.

    ``kept_ours``: conflicts of a merge that were resolved in our favour. ``merged_changes``: ids of the changes that it
    merged. ``erased``: ids of the people and meetings that it erased.
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


def known_changes(log: Iterable[LogSummary]) -> frozenset[ChangeId]:
    """Return every change that a log has made or merged; a merge that was undone does not count."""
    known: set[ChangeId] = set()
    for summary in log:
        known.add(summary.id)
        (known.difference_update if summary.undoes else known.update)(summary.merged_changes)
    return frozenset(known)


@dataclass(frozen=True, slots=True)
class LogEntry:
    """One record of the change log with the values before and after; names that were erased are ""."""

    number: int
    at: str
    device: str
    kind: ChangeKind
    undoes: bool
    edits: tuple[Edit, ...]


@dataclass(frozen=True, slots=True)
class Erasure:
    """The people whose traces, and the meetings that, are to be erased for good (gallring)."""

    people: frozenset[PersonId] = frozenset()
    meetings: frozenset[MeetingId] = frozenset()


@dataclass(frozen=True, slots=True)
class Erased:
    """How many names and remarks, log records and kept annexes an erasure erased, and what it did to older copies.

    ``backups`` were rewritten without them; ``removed`` are backups that could not be, and were deleted. ``unreached``
    are the names of copies that may still have them.
    """

    names: int = 0
    lines: int = 0
    annexes: int = 0
    backups: int = 0
    removed: int = 0
    rescue_logs: int = 0
    unreached: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Backup:
    """A backup of a forum: when it was kept, how many changes it has, and how many more a rescue log has."""

    file: Path
    kept: datetime
    changes: int
    rescued: int


@dataclass(frozen=True, slots=True)
class Divergence:
    """What a file lacks of what this computer knows of its forum: how many changes, 0 where that is unknown.

    ``kept`` is a copy of the forum that has them, None where there is none on this computer. ``is_replaced``: the file
    at that very path had them before; else it is opened there for the first time.
    """

    changes: int
    kept: Path | None
    is_replaced: bool


class ForumStore(Protocol):
    """One forum file, open."""

    @property
    def name(self) -> str:
        """The file's name without its folder."""

    @property
    def read_only(self) -> bool:
        """True where another program writes this file, or the user may not write it."""

    @property
    def why_read_only(self) -> Problem:
        """Why it may only be read: another program writes it, or the user may not."""

    @property
    def sync_provider(self) -> str:
        """The kind of synced or network folder that the file is in ("OneDrive" …), "" for a local one."""

    @property
    def conflicting_file(self) -> Path | None:
        """The shared file, where others have changed it and our changes are in a copy next to it; else None."""

    @property
    def problem(self) -> Problem | None:
        """Why the file lacks the last changes, None where it has them all."""

    @property
    def replayed(self) -> int:
        """How many changes a rescue log had, and the file had not, when it was opened."""

    @property
    def set_aside(self) -> int:
        """How many changes are in rescue logs that do not fit the file."""

    @property
    def finished_erasures(self) -> int:
        """How many interrupted erasures were finished when it was opened."""

    @property
    def head(self) -> LogHead:
        """The last record of the change log."""

    @property
    def divergence(self) -> Divergence | None:
        """What the file lacked when it was opened of what this computer knows; None for nothing, or once accepted."""

    def accept_divergence(self) -> None:
        """Go on with the file as it is: the user has seen what it lacks."""

    def is_at(self, path: Path) -> bool:
        """Tell if ``path`` is the open file."""

    def load_forum(self) -> Forum:
        """Read the forum's name, rules and settings."""

    def load_roster(self) -> Roster:
        """Read the forum's roster."""

    def load_meetings(self) -> tuple[Meeting, ...]:
        """Read every meeting, the oldest first, without people."""

    def load_record(self, meeting: MeetingId) -> MeetingRecord:
        """Read one meeting with its people; KeyError where there is none."""

    def load_facts(self, first: date | None = None, last: date | None = None) -> tuple[MeetingFacts, ...]:
        """Read who was on each roster, and who attended, at the meetings of a period; both days are included.

        The oldest meeting first. Far quicker than opening each.
        """

    def load_pay(self) -> dict[PersonId, PersonPay]:
        """Read what the fees need of each person."""

    def load_fee_runs(self) -> tuple[FeeRun, ...]:
        """Read the closed runs of fees, the first one first."""

    def load_summaries(self) -> tuple[LogSummary, ...]:
        """Read the change log without values, the first record first."""

    def load_entries(self) -> tuple[LogEntry, ...]:
        """Read the change log with its values, the first record first."""

    def load_kept_annex(self, meeting: MeetingId, layout: str) -> bytes | None:
        """Read an annex that was kept when the minutes were verified, None where there is none."""

    def commit(self, change: Change, at: datetime) -> None:
        """Write the new state and the log's record durably, as one; StoreError, nothing written, where that fails.

        It is durable in the file or, while that cannot be written, in the rescue log. If others have changed the file
        it has been read again when the error is raised: ``head`` is another then.
        """

    def poll(self) -> bool:
        """Retry what failed before, and read what others wrote; True where anything changed."""

    def erase(self, erasure: Erasure, at: datetime) -> Erased:
        """Erase from the file, its backups and rescue logs, bytes and all; StoreError where that fails."""

    def keep_backup(self) -> None:
        """Keep a backup unless one holds the forum as it is now; a failure is not reported."""

    def save_as(self, path: Path) -> None:
        """Write everything as a new file and continue in that; StoreError where it cannot be written."""

    def close(self) -> None:
        """Close the file."""


class Clock(Protocol):
    """The time, for display only: nothing is ordered by it."""

    def now(self) -> datetime:
        """Return the local time."""
