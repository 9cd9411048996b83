"""One forum in one SQLite file: opened with every check, and written in one transaction a change."""

import os
import sqlite3
from contextlib import closing
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from attendance_app.domain.change import Change
from attendance_app.services.errors import Problem, StoreError
from attendance_app.services.ports import Divergence, Erased, Erasure, LogHead, Progress
from attendance_app.storage.durability.data_folder import DataFolder
from attendance_app.storage.durability.device_id import device_of
from attendance_app.storage.durability.divergence import find_divergence
from attendance_app.storage.durability.durable_document import DurableDocument
from attendance_app.storage.durability.erase_copies import copies_not_erased
from attendance_app.storage.durability.file_identity import identity
from attendance_app.storage.durability.known_heads import KnownHeads
from attendance_app.storage.durability.pending_erasures import PendingErasure
from attendance_app.storage.durability.replaced_document import ReplacedDocument
from attendance_app.storage.durability.verified_copy import faults_of, write_verified_copy
from attendance_app.storage.forum_reader import ForumReader
from attendance_app.storage.sqlite import change_log
from attendance_app.storage.sqlite.connection import in_memory, store_errors, transaction
from attendance_app.storage.sqlite.file_validation import refuse_unusable_name
from attendance_app.storage.sqlite.schema import APPLICATION_ID, SCHEMA, USER_VERSION


class SqliteForumStore(ForumReader):
    """An open forum file; implements ``services.ports.ForumStore``."""

    def __init__(self, document: DurableDocument, data: DataFolder, device: str) -> None:
        """Take an open document; ``device`` is the id of the computer that the log names as the writer.

        Each opening writes under a copy id of its own: however the file was copied, moved or restored between two
        openings, no two changes have the same id.
        """
        self._document, self._data = document, data
        self._divergence: Divergence | None = None
        self._is_tracked = False
        self._replaced = ReplacedDocument(device)
        self._copy, self._device = os.urandom(8).hex(), device

    @property
    def name(self) -> str:
        """The file's name without its folder."""
        return self._document.path.name

    @property
    def _memory(self) -> sqlite3.Connection:
        return self._document.memory

    @property
    def read_only(self) -> bool:
        """True where another program writes this file, or the user may not write it."""
        return self._document.read_only

    @property
    def why_read_only(self) -> Problem:
        """READ_ONLY: another program writes it; PROTECTED: the user may not."""
        return self._document.why_read_only

    @property
    def sync_provider(self) -> str:
        """Empty: the file is in no synced or network folder."""
        return ""

    @property
    def conflicting_file(self) -> Path | None:
        """The file, where others have put a version with other changes there; ours is in a copy next to it then."""
        return self._replaced.conflicting

    @property
    def problem(self) -> Problem | None:
        """Why only the rescue log has the last changes, None where the file has them."""
        return Problem.DIVERGED if self._replaced.conflicting else self._document.problem

    @property
    def replayed(self) -> int:
        """How many changes a rescue log had, and the file had not, when it was opened."""
        return self._document.replayed

    @property
    def set_aside(self) -> int:
        """How many changes are in rescue logs that do not fit the file."""
        return self._document.set_aside

    @property
    def finished_erasures(self) -> int:
        """How many interrupted erasures were finished when it was opened."""
        return self._document.finished_erasures

    @property
    def head(self) -> LogHead:
        """The last record of the change log."""
        return self._document.head

    @property
    def divergence(self) -> Divergence | None:
        """What the file lacked when it was opened of what this computer knows; None for nothing, or once accepted."""
        return self._divergence

    def track(self) -> None:
        """Compare the file with what is known of its forum, and remember from now on what is done to it."""
        self._is_tracked = True
        self._divergence = find_divergence(self._document.memory, self._place, self._data)
        self._remember()

    def accept_divergence(self) -> None:
        """Go on with the file as it is: the user has been told what it lacks."""
        self._divergence = None
        KnownHeads(self._data, self._document.root).remember(self._place, self.head)

    def is_at(self, path: Path) -> bool:
        """Tell if ``path`` is the open file, and not one that others have put in its place."""
        return self._replaced.conflicting is None and self._is_document(path)

    def _is_document(self, path: Path) -> bool:
        return path.resolve() == self._document.path.resolve() or (
            path.exists() and identity(path) == identity(self._document.path)
        )

    def commit(self, change: Change, at: datetime) -> None:
        """Write state and log record durably, as one, to the document or else the rescue log; StoreError for neither.

        Nothing is changed then.
        """
        self._document.commit(lambda memory: change_log.write(memory, change, at, self._copy, self._device))

    def poll(self) -> bool:
        """Retry what failed before, and read what others wrote; True where anything changed."""
        before = self._replaced.conflicting
        changed = self._document.poll()
        self._replaced.follow(self._document)
        return changed or before != self._replaced.conflicting

    def erase(self, erasure: Erasure, at: datetime) -> Erased:
        """Erase from the file, its backups and rescue logs, bytes and all; StoreError, nothing changed, else."""
        pending = PendingErasure(self._document.path.resolve(), erasure, at, self._device)
        erased = self._document.commit_erasure(pending, self._copy)
        beside = copies_not_erased(self._place, self._document.root)
        return replace(erased, unreached=(*erased.unreached, *beside))

    def keep_backup(self) -> None:
        """Keep a backup unless one holds the forum as it is now; a failure is not reported."""
        self._document.keep_backup()
        self._remember()

    def save_as(self, path: Path) -> None:
        """Write everything as a new file and continue in that; StoreError where it cannot be written."""
        self._document.save_as(path)
        self._remember()

    def close(self) -> None:
        """Close the document and leave nothing next to it."""
        self._remember()
        self._document.close()

    @property
    def _place(self) -> Path:
        """The path that the user knows the file by."""
        return self._document.path

    def _remember(self) -> None:
        """Remember the head, unless the user has yet to be told what the file lacks."""
        if self._is_tracked and not self.read_only and self._divergence is None:
            KnownHeads(self._data, self._document.root).remember(self._place, self.head)


def create_store(path: Path, first: Change, at: datetime, data: DataFolder) -> SqliteForumStore:
    """Make a forum file that holds what ``first`` adds, and open it; StoreError where a file of that name exists."""
    refuse_unusable_name(path)
    if path.exists():
        raise StoreError(Problem.EXISTS, path.name)
    with store_errors(path.name):
        memory = new_forum(first, at, os.urandom(8).hex(), device_of(data))
    with closing(memory):
        write_verified_copy(memory, path)
    return open_store(path, data)


def new_forum(first: Change, at: datetime, copy: str, device: str) -> sqlite3.Connection:
    """Return a new forum in memory that holds what ``first`` adds; raises what SQLite and the codec raise."""
    memory = in_memory()
    try:
        memory.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        memory.execute(f"PRAGMA user_version = {USER_VERSION}")
        with transaction(memory):
            for statement in SCHEMA:
                memory.execute(statement)
            memory.executemany("INSERT INTO meta VALUES (?, ?)", [("copy", copy), ("device", device)])
            change_log.write(memory, first, at, copy, device)
    except BaseException:
        memory.close()
        raise
    return memory


def open_store(
    path: Path, data: DataFolder, read_only: bool = False, progress: Progress | None = None
) -> SqliteForumStore:
    """Open a forum file after every check; StoreError where it is refused.

    It is opened to read only where another program writes it, or the user may not. ``progress`` is called while a file
    that is new to this computer is checked, and may raise ``Cancelled``.
    """
    with store_errors(path.name):
        # Asked for first: if it failed after the opening, nobody would release the lock.
        device = device_of(data)
        return SqliteForumStore(DurableDocument(path, data, read_only, progress), data, device)


def check_store(path: Path) -> list[str]:
    """Return what is wrong with a forum file, one Swedish sentence each; nothing is changed."""
    return faults_of(path)
