"""A forum in memory, and what keeps it safe: each change synced to the rescue log, then to the document."""

import os
import sqlite3
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

from attendance_app.services.errors import Problem, StoreError
from attendance_app.services.ports import Erased, LogHead
from attendance_app.storage.durability.backups import keep_backup
from attendance_app.storage.durability.erase_copies import erase_backups, remove_set_aside
from attendance_app.storage.durability.locking import WriterLock
from attendance_app.storage.durability.opening import Document, open_file
from attendance_app.storage.durability.recovery import left_at, replay, rescued_for, set_aside
from attendance_app.storage.durability.rescue_log import RescueLog, rescue_file
from attendance_app.storage.durability.verified_cache import VerifiedCache
from attendance_app.storage.durability.verified_copy import write_verified_copy
from attendance_app.storage.sqlite.change_log import read_head
from attendance_app.storage.sqlite.connection import copy_in_memory, identity, store_errors, transaction
from attendance_app.storage.sqlite.file_validation import problem_of
from attendance_app.storage.sqlite.log_records import LogRecord, head_at, holds, records_after

# Seconds that another program's lock is waited for: at the opening, and while it is known that the document is held.
_OPEN_TIMEOUT_S, _RETRY_TIMEOUT_S = 0.5, 0.05
# A reader waits for a writer of ours, who is done soon; a commit was seen to take over half a second on a busy disk.
_READER_TIMEOUT_S = 5.0


class DurableDocument:
    """Memory holds what is acknowledged: what the document has or, while that cannot be written, the rescue log alone.

    ``problem`` is why the document cannot be written now, None where it holds everything. ``replayed`` is how many
    changes a rescue log had that the document had not, ``set_aside`` how many lie in one that does not fit it.
    """

    def __init__(self, path: Path, locks: Path, read_only: bool) -> None:
        """Open a forum file; StoreError where it is refused. A second opener, or who may not write, only reads."""
        self.path, self._locks = path, locks
        self._data = locks.parent
        self._backups, self._rescues = self._data / "backups", self._data / "rescue"
        self._lock = WriterLock(path, locks)
        self.problem: Problem | None = None
        self.replayed = self.set_aside = 0
        self.read_only = True
        self._document: Document | None = None
        self.memory: sqlite3.Connection
        self._rescue: RescueLog
        write = not read_only and _may_write(path) and self._taken()
        self._open(write, _OPEN_TIMEOUT_S if write else _READER_TIMEOUT_S)

    @property
    def root(self) -> str:
        """What tells the forum from every other: the hash of its first line."""
        first = head_at(self.memory, 1)
        assert first is not None
        return first.digest

    @property
    def why_read_only(self) -> Problem:
        """Another program writes it, or nobody may."""
        return Problem.READ_ONLY if _may_write(self.path) else Problem.PROTECTED

    @property
    def head(self) -> LogHead:
        """The last line of the log."""
        return read_head(self.memory)

    def keep(self, write: Callable[[sqlite3.Connection], object]) -> None:
        """Do a change that writes one line of the log; it counts when the document or the rescue log has it.

        StoreError where neither can: nothing is changed then. Where the document has changes of others that go on from
        ours, they are read in and the change is refused: it was made without knowing them.
        """
        if self.read_only:
            raise StoreError(self.why_read_only, self.path.name)
        before = self.head
        self._sync_document()
        if self.head != before:
            raise StoreError(Problem.CHANGED, self.path.name, unsaved=True)
        with store_errors(self.path.name), transaction(self.memory):
            write(self.memory)
            for line in records_after(self.memory, before.number):
                self._keep_line(line)

    def commit_erasure(self, erase: Callable[[sqlite3.Connection], Erased]) -> Erased:
        """Erase from the document, its backups and its rescue logs; StoreError, nothing changed, where it cannot be.

        What an erasure takes away no rescue log may bring back: it is done only to a document that holds everything.
        """
        if self.read_only:
            raise StoreError(self.why_read_only, self.path.name)
        self._sync_document()
        if self._document is None:
            raise StoreError(self.problem or Problem.FAILED, self.path.name)
        with store_errors(self.path.name):
            with transaction(self._document.connection):
                erased = erase(self._document.connection)
            self._document.connection.execute("VACUUM")
            old, self.memory = self.memory, copy_in_memory(self._document.connection)
            old.close()
            self._seen = _signature(self.path)
            self._rescue.begin(self.root, self.path.resolve(), self.head)
            backups, removed = erase_backups(self._backups / self.root[:16], erase)
            rescue_logs = 1 + remove_set_aside(rescue_file(self._rescues, self.root, self.path))
            return replace(erased, backups=backups, removed=removed, rescue_logs=rescue_logs)

    def poll(self) -> bool:
        """Try again what could not be done: write the document, or become the writer; True where anything changed."""
        before = self.head, self.problem, self.read_only
        if self.read_only:
            self._try_become_writer()
        else:
            missing = self.problem is Problem.GONE
            self._sync_document(recreate=missing)
        return before != (self.head, self.problem, self.read_only)

    def keep_backup(self) -> None:
        """Keep a backup where none holds the forum as it is now; a meeting is not stopped by one that fails."""
        if not self.read_only:
            with suppress(StoreError, OSError):
                keep_backup(self.memory, self.memory, self.path, self._backups)

    def save_as(self, path: Path) -> None:
        """Write everything as a new file and go on with that; StoreError, nothing changed, where it cannot be."""
        write_verified_copy(self.memory, path)
        lock = WriterLock(path, self._locks)
        if not lock.take():
            raise StoreError(Problem.HELD, path.name)
        opened = open_file(path, True, self._data, _OPEN_TIMEOUT_S)
        opened.memory.close()
        self._drop()
        if not self.read_only:
            # A reader's file has another writer, whose rescue log it is.
            self._rescue.remove()
        self._lock.release()
        self.path, self._lock, self._document = path, lock, opened.document
        self.problem, self.read_only = None, False
        self._rescue = RescueLog(rescue_file(self._rescues, self.root, path))
        with suppress(OSError):
            self._rescue.begin(self.root, path.resolve(), self.head)

    def close(self) -> None:
        """Bring the document up once more and let go of it; the rescue log stays where the document lacks anything."""
        if not self.read_only:
            self._sync_document(recreate=True)
            self.keep_backup()
            whole = self._document is not None
            if self._document is not None and self.head != self._head_found:
                VerifiedCache(self._data).add_left(self._document.connection, self.memory)
            self._drop()
            self._rescue.remove() if whole else self._rescue.close()
            self._lock.release()
        self.memory.close()

    def _open(self, write: bool, patience: float) -> None:
        try:
            opened = open_file(self.path, write, self._data, patience)
            self.memory, self._document, self.read_only = opened.memory, opened.document, not write
            self._seen, self._head_found = _signature(self.path), self.head
            self._rescue = RescueLog(rescue_file(self._rescues, self.root, self.path))
            self._take_in_rescued()
            self.keep_backup()
        except BaseException:
            self._drop()
            self._lock.release()
            raise

    def _take_in_rescued(self) -> None:
        base, used = self.head, []
        for rescued in rescued_for(self._rescues, self.root, self.path, self._locks):
            lines = replay(self.memory, rescued)
            if lines is not None:
                used.append(rescued.file)
                self.replayed += len(lines)
            elif rescued.document == self.path.resolve() and not self.read_only:
                self.set_aside += len(rescued.lines)
                set_aside(rescued)
        if self.read_only:
            return
        self.set_aside += left_at(self._rescues, self.root, self.path)
        lines = records_after(self.memory, base.number)
        if lines:
            self._stored(lines)
        with suppress(OSError):
            waiting = (base, lines) if self.problem else (self.head, [])
            self._rescue.begin(self.root, self.path.resolve(), *waiting)
            for file in used:
                if file != rescue_file(self._rescues, self.root, self.path):
                    file.unlink(missing_ok=True)

    def _keep_line(self, line: LogRecord) -> None:
        unrescued: OSError | None = None
        try:
            self._rescue.append(line)
        except OSError as error:
            unrescued = error
        if self._stored([line]) or unrescued is None:
            return
        # An error is no proof: what the disk has is read, and tried once more.
        self._sync_document()
        if self._document is None:
            self._rescue.drop_last()
            # SQLite does not always tell that the disk is full; the system does.
            vague = self.problem in {None, Problem.FAILED}
            problem = problem_of(unrescued) if vague else self.problem
            raise StoreError(problem or Problem.FAILED, self.path.name, unsaved=True)

    def _stored(self, lines: list[LogRecord]) -> bool:
        if self._document is None:
            return False
        try:
            self._document.put(lines)
        except StoreError as error:
            self.problem = error.problem
            self._drop()
            return False
        return True

    def _sync_document(self, recreate: bool = False) -> None:
        """See that the document holds what memory holds; ``problem`` says why where it cannot."""
        if self._agrees():
            return
        self._drop()
        try:
            with store_errors(self.path.name):
                self._reopen_document(recreate)
                self.problem = None
        except StoreError as error:
            self._drop()
            self.problem = Problem.GONE if error.problem is Problem.MISSING else error.problem

    def _agrees(self) -> bool:
        if self._document is None:
            return False
        try:
            self._document.refuse_another()
            return read_head(self._document.connection) == self.head
        except (StoreError, sqlite3.Error):
            return False

    def _reopen_document(self, recreate: bool) -> None:
        """Open the document anew, with every check, and bring it to what memory holds, or memory to what it holds."""
        if recreate and not self.path.exists():
            write_verified_copy(self.memory, self.path)
        if not self._taken():
            raise StoreError(Problem.HELD, self.path.name)
        opened = open_file(self.path, True, self._data, _RETRY_TIMEOUT_S)
        assert opened.document is not None
        head = read_head(opened.memory)
        if holds(self.memory, head):
            self._document = opened.document
            opened.memory.close()
            if head != self.head:
                self._document.put(records_after(self.memory, head.number))
        elif holds(opened.memory, self.head):
            self._document = opened.document
            self.memory.close()
            self.memory = opened.memory
            with suppress(OSError):
                self._rescue.begin(self.root, self.path.resolve(), head)
        else:
            opened.memory.close()
            opened.document.close()
            raise StoreError(Problem.CHANGED, self.path.name)

    def _try_become_writer(self) -> None:
        """Become the writer where the other program has gone, else read what it has written."""
        write = _may_write(self.path) and self._taken()
        if not write and _signature(self.path) == self._seen:
            return
        old = self.memory
        try:
            self._open(write, _RETRY_TIMEOUT_S)
        except StoreError:
            return
        old.close()

    def _taken(self) -> bool:
        try:
            return self._lock.take()
        except OSError:
            return False

    def _drop(self) -> None:
        if self._document is not None:
            self._document.close()
            self._document = None


def _may_write(path: Path) -> bool:
    return os.access(path, os.W_OK)


def _signature(path: Path) -> object:
    with suppress(OSError):
        status = path.stat()
        return identity(path), status.st_size, status.st_mtime_ns
    return None
