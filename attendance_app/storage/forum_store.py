"""One forum in one SQLite file: opened with every check, changed in one transaction a change."""

import os
import sqlite3
from datetime import datetime
from pathlib import Path

from attendance_app.domain.change import Change
from attendance_app.domain.forum import Forum
from attendance_app.domain.meeting import Meeting, MeetingId, MeetingRecord
from attendance_app.domain.roster import Roster
from attendance_app.services.errors import Problem, StoreError
from attendance_app.services.ports import Erased, Erasure, LogEntry, LogHead, LogSummary
from attendance_app.storage.durability.device_id import device_of
from attendance_app.storage.durability.durable_document import DurableDocument
from attendance_app.storage.durability.verified_copy import faults_of, write_verified_copy
from attendance_app.storage.sqlite import change_log, meeting_rows, roster_rows
from attendance_app.storage.sqlite import edits as rows
from attendance_app.storage.sqlite import log_records as stored_lines
from attendance_app.storage.sqlite.connection import identity, in_memory, store_errors, transaction
from attendance_app.storage.sqlite.erasure import erase
from attendance_app.storage.sqlite.schema import APPLICATION_ID, SCHEMA, USER_VERSION


class SqliteForumStore:
    """An open forum file; fits ``services.ports.ForumStore``."""

    def __init__(self, kept: DurableDocument, device: str) -> None:
        """Take an open forum; ``device`` is whose log lines are written.

        Each opening writes as a copy of its own: however the file was copied, moved or put back between two openings,
        no two changes ever share an id.
        """
        self._kept = kept
        self._copy, self._device = os.urandom(8).hex(), device

    @property
    def name(self) -> str:
        """The file's name without its folder."""
        return self._kept.path.name

    @property
    def read_only(self) -> bool:
        """True where another program writes this file, or it may not be written."""
        return self._kept.read_only

    @property
    def why_read_only(self) -> Problem:
        """Why it may only be read: another window has it, or it is protected."""
        return self._kept.why_read_only

    @property
    def shared(self) -> str:
        """The kind of shared place that the file lies in, "" for this computer alone."""
        return ""

    @property
    def diverged(self) -> Path | None:
        """The file in the shared place, where others have changed it; there is none here."""
        return None

    @property
    def problem(self) -> Problem | None:
        """Why the rescue log alone has the last changes, None where the file has them all."""
        return self._kept.problem

    @property
    def replayed(self) -> int:
        """How many changes the rescue log had, and the file had not, when it was opened."""
        return self._kept.replayed

    @property
    def set_aside(self) -> int:
        """How many changes lie in a rescue log that does not fit the file."""
        return self._kept.set_aside

    @property
    def head(self) -> LogHead:
        """The last line of the change log."""
        return self._kept.head

    def is_at(self, path: Path) -> bool:
        """Tell if ``path`` is the very file that is open."""
        return path.resolve() == self._kept.path.resolve() or (
            path.exists() and identity(path) == identity(self._kept.path)
        )

    def load_forum(self) -> Forum:
        """Read the body and its settings."""
        with store_errors(self.name):
            return rows.read_forum(self._kept.memory)

    def load_roster(self) -> Roster:
        """Read the forum's roster."""
        with store_errors(self.name):
            return roster_rows.read_roster(self._kept.memory)

    def load_meetings(self) -> tuple[Meeting, ...]:
        """Read every meeting, the oldest first, without people."""
        with store_errors(self.name):
            return meeting_rows.read_meetings(self._kept.memory)

    def load_record(self, meeting: MeetingId) -> MeetingRecord:
        """Read one meeting whole; KeyError where there is none."""
        found = {each.id: each for each in self.load_meetings()}[meeting]
        with store_errors(self.name):
            return meeting_rows.read_record(self._kept.memory, found)

    def load_summaries(self) -> tuple[LogSummary, ...]:
        """Read the change log, the first line first."""
        with store_errors(self.name):
            return change_log.read_summaries(self._kept.memory)

    def load_entries(self) -> tuple[LogEntry, ...]:
        """Read the change log with its values, the first line first."""
        with store_errors(self.name):
            return stored_lines.read_entries(self._kept.memory)

    def load_kept_annex(self, meeting: MeetingId, layout: str) -> bytes | None:
        """Read an annex that was kept when the minutes were verified, None where there is none."""
        with store_errors(self.name):
            return meeting_rows.read_kept_annex(self._kept.memory, meeting, layout)

    def commit(self, change: Change, at: datetime) -> None:
        """Write state and log line durably, as one, to the document or else the rescue log; StoreError for neither."""
        self._kept.keep(lambda memory: change_log.write(memory, change, at, self._copy, self._device))

    def poll(self) -> bool:
        """Try again what could not be done before, and read what others wrote; True where anything changed."""
        return self._kept.poll()

    def erase(self, erasure: Erasure, at: datetime) -> Erased:
        """Erase from the file, its backups and rescue logs, bytes and all; StoreError, nothing changed, else."""

        def done(connection: sqlite3.Connection) -> Erased:
            return erase(connection, erasure, at, self._copy, self._device)

        return self._kept.commit_erasure(done)

    def keep_backup(self) -> None:
        """Keep a backup where none holds the forum as it is now; nothing is said where that fails."""
        self._kept.keep_backup()

    def save_as(self, path: Path) -> None:
        """Write everything as a new file and go on with that; StoreError where it cannot be."""
        self._kept.save_as(path)

    def close(self) -> None:
        """Leave nothing beside the document and let go of it."""
        self._kept.close()


def create_store(path: Path, first: Change, at: datetime, locks: Path) -> SqliteForumStore:
    """Make a forum file holding what ``first`` adds, and open it; StoreError where one of that name exists."""
    if path.exists():
        raise StoreError(Problem.EXISTS, path.name)
    memory = in_memory()
    try:
        memory.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        memory.execute(f"PRAGMA user_version = {USER_VERSION}")
        copy, device = os.urandom(8).hex(), device_of(locks.parent)
        with store_errors(path.name), transaction(memory):
            for statement in SCHEMA:
                memory.execute(statement)
            memory.executemany("INSERT INTO meta VALUES (?, ?)", [("copy", copy), ("device", device)])
            change_log.write(memory, first, at, copy, device)
        write_verified_copy(memory, path)
    finally:
        memory.close()
    return open_store(path, locks)


def open_store(path: Path, locks: Path, read_only: bool = False) -> SqliteForumStore:
    """Open a forum file after every check; a second opener, or one who may not write, gets it read-only."""
    with store_errors(path.name):
        # First of all: if it failed afterwards, nobody would let go of the lock.
        device = device_of(locks.parent)
        return SqliteForumStore(DurableDocument(path, locks, read_only), device)


def check_store(path: Path) -> list[str]:
    """Return what is wrong with a forum file, a Swedish sentence each; nothing is changed."""
    return faults_of(path)
