"""The document of an open forum: locked for one writer, and opened again after errors until it is up to date."""

import sqlite3
from pathlib import Path

from attendance_app.services.errors import Problem, StoreError
from attendance_app.services.ports import Progress
from attendance_app.storage.durability.data_folder import DataFolder
from attendance_app.storage.durability.divergence import changes_missing
from attendance_app.storage.durability.file_identity import signature
from attendance_app.storage.durability.locking import WriterLock
from attendance_app.storage.durability.opening import Document, open_file
from attendance_app.storage.durability.verified_copy import write_verified_copy
from attendance_app.storage.sqlite.change_log import read_head
from attendance_app.storage.sqlite.connection import store_errors
from attendance_app.storage.sqlite.log_records import LogRecord, holds, records_after, root_of
from attendance_app.system.files import remove_file, replace_file, sync_folder, temporary_name

# How long another program's lock on the document is waited for at each retry.
RETRY_TIMEOUT_S = 0.05


class LiveDocument:
    """A document that may be missing, locked or replaced at any moment, while memory has everything.

    ``problem`` is why it cannot be written now, None while it has everything.
    """

    def __init__(self, path: Path, data: DataFolder) -> None:
        """Name the document; nothing is locked or opened."""
        self.path, self._data = path, data
        self.problem: Problem | None = None
        self._lock = WriterLock(path, data.locks)
        self._document: Document | None = None

    @property
    def is_open(self) -> bool:
        """True while the document can be written."""
        return self._document is not None

    @property
    def connection(self) -> sqlite3.Connection:
        """The connection to the document; StoreError while it is not open."""
        if self._document is None:
            raise StoreError(self.problem or Problem.FAILED, self.path.name)
        return self._document.connection

    def take_lock(self) -> bool:
        """Take the writer's lock; False where another program has it, or the data folder cannot be written."""
        try:
            return self._lock.take()
        except OSError:
            return False

    def open(self, write: bool, timeout_s: float, progress: Progress | None = None) -> sqlite3.Connection:
        """Open the document and return its content in memory; StoreError where it is refused.

        To write it, the lock must have been taken. ``progress`` as for ``open_file``.
        """
        opened = open_file(self.path, write, self._data, timeout_s, progress)
        self._document = opened.document
        return opened.memory

    def put(self, records: list[LogRecord]) -> bool:
        """Write records; False, with ``problem`` set and the document closed, where that fails."""
        if self._document is None:
            return False
        try:
            self._document.put(records)
        except StoreError as error:
            self.problem = error.problem
            self.close()
            return False
        return True

    def sync(self, memory: sqlite3.Connection, *, recreate: bool = False) -> sqlite3.Connection | None:
        """Make the document and ``memory`` agree; ``problem`` says why where they cannot.

        Return the content to use instead of ``memory`` where others have continued from it, else None.
        ``recreate``: a document that is missing is written again.
        """
        if self._is_in_sync(memory):
            return None
        self.close()
        try:
            with store_errors(self.path.name):
                newer = self._reopen(memory, recreate)
                self.problem = None
                return newer
        except StoreError as error:
            self.close()
            self.problem = Problem.GONE if error.problem is Problem.MISSING else error.problem
            return None

    def close(self) -> None:
        """Close the document, if it is open; the lock stays."""
        if self._document is not None:
            self._document.close()
            self._document = None

    def release(self) -> None:
        """Close the document and release the lock."""
        self.close()
        self._lock.release()

    def _is_in_sync(self, memory: sqlite3.Connection) -> bool:
        if self._document is None:
            return False
        try:
            self._document.refuse_another()
            return read_head(self._document.connection) == read_head(memory)
        except (StoreError, sqlite3.Error):
            return False

    def _reopen(self, memory: sqlite3.Connection, recreate: bool) -> sqlite3.Connection | None:
        """Open the document again, with every check, and bring the one that is behind up to date.

        If the document's head is in our log, it is behind: it gets the records it lacks. If our head is in its log,
        others have continued from ours: its content is returned. If ours has merged all its changes, it is replaced by
        ours. Otherwise both have changes that the other lacks, and neither is touched: StoreError.
        """
        seen = signature(self.path)
        if recreate and not self.path.exists():
            write_verified_copy(memory, self.path)
        if not self.take_lock():
            raise StoreError(Problem.HELD, self.path.name)
        opened = open_file(self.path, True, self._data, RETRY_TIMEOUT_S)
        assert opened.document is not None
        head, ours = read_head(opened.memory), read_head(memory)
        if holds(memory, head):
            self._document = opened.document
            opened.memory.close()
            if head != ours:
                self._document.put(records_after(memory, head.number))
            return None
        if holds(opened.memory, ours):
            self._document = opened.document
            return opened.memory
        merged = root_of(opened.memory) == root_of(memory) and not changes_missing(opened.memory, memory)
        opened.memory.close()
        opened.document.close()
        if not merged:
            raise StoreError(Problem.CHANGED, self.path.name)
        self._replace(memory, seen)
        return self._reopen(memory, recreate=False)

    def _replace(self, memory: sqlite3.Connection, seen: object) -> None:
        """Replace the document, all of which ``memory`` has; StoreError where it is no longer the one ``seen``."""
        made = temporary_name(self.path)
        write_verified_copy(memory, made)
        try:
            if signature(self.path) != seen:
                raise StoreError(Problem.MOVED, self.path.name)
            replace_file(made, self.path)
            sync_folder(self.path.parent)
        finally:
            remove_file(made)
