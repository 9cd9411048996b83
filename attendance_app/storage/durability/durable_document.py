"""A forum in memory and what makes it durable: each change is synced to the rescue log, then to the document."""

import sqlite3
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

from attendance_app.services.errors import Problem, StoreError
from attendance_app.services.ports import Erased, LogHead, Progress
from attendance_app.storage.durability.backups import keep_backup
from attendance_app.storage.durability.data_folder import DataFolder
from attendance_app.storage.durability.erase_copies import CopyErasure
from attendance_app.storage.durability.file_identity import may_write, signature
from attendance_app.storage.durability.live_document import RETRY_TIMEOUT_S, LiveDocument
from attendance_app.storage.durability.pending_erasures import PendingErasure, PendingErasures
from attendance_app.storage.durability.recovery import recover
from attendance_app.storage.durability.rescue_log import RescueLog, rescue_file
from attendance_app.storage.durability.verified_cache import VerifiedCache
from attendance_app.storage.durability.verified_copy import write_verified_copy
from attendance_app.storage.sqlite.change_log import read_head
from attendance_app.storage.sqlite.connection import copy_in_memory, store_errors, transaction
from attendance_app.storage.sqlite.file_validation import problem_of
from attendance_app.storage.sqlite.log_records import LogRecord, records_after, root_of
from attendance_app.system.files import remove_file

# How long another program's lock on the document is waited for at the opening.
_OPEN_TIMEOUT_S = 0.5
# A reader waits for our own writer, whose commit was seen to take over half a second on a busy disk.
_READER_TIMEOUT_S = 5.0


class DurableDocument:
    """Memory holds every acknowledged change; the document has them too or, while it cannot be written, the rescue log.

    ``replayed`` is how many changes of rescue logs the document lacked, ``set_aside`` how many are in rescue logs that
    do not fit it, ``finished_erasures`` how many interrupted erasures were finished.
    """

    def __init__(self, path: Path, data: DataFolder, read_only: bool, progress: Progress | None = None) -> None:
        """Open a forum file; StoreError where it is refused.

        It is opened to read only where another program has the writer's lock, or the user may not write it.
        ``progress`` as for ``open_file``.
        """
        self._live, self._data = LiveDocument(path, data), data
        self.replayed = self.set_aside = self.finished_erasures = 0
        self.read_only = True
        self.memory: sqlite3.Connection
        self._rescue: RescueLog
        write = not read_only and may_write(path) and self._live.take_lock()
        self._open(write, _OPEN_TIMEOUT_S if write else _READER_TIMEOUT_S, progress)

    @property
    def path(self) -> Path:
        """The document's path."""
        return self._live.path

    @property
    def problem(self) -> Problem | None:
        """Why the document cannot be written now, None while it has everything."""
        return self._live.problem

    @property
    def root(self) -> str:
        """What identifies the forum: the hash of the first record of its log."""
        return root_of(self.memory)

    @property
    def _pending_erasures(self) -> PendingErasures:
        return PendingErasures(self._data, self.root)

    @property
    def why_read_only(self) -> Problem:
        """READ_ONLY: another program writes it; PROTECTED: the user may not."""
        return Problem.READ_ONLY if may_write(self.path) else Problem.PROTECTED

    @property
    def head(self) -> LogHead:
        """The last record of the log."""
        return read_head(self.memory)

    def commit(self, write: Callable[[sqlite3.Connection], object]) -> None:
        """Do a change that writes one record of the log; StoreError, nothing changed, where it cannot be made durable.

        It is durable when the document or the rescue log has it. Where others have changed the document since, that
        is read and the change is refused: whoever made it had not seen theirs.
        """
        if self.read_only:
            raise StoreError(self.why_read_only, self.path.name)
        before = self.head
        self._sync_document()
        if self.head != before:
            raise StoreError(Problem.CHANGED, self.path.name, unsaved=True)
        with store_errors(self.path.name), transaction(self.memory):
            write(self.memory)
            for record in records_after(self.memory, before.number):
                self._make_durable(record)

    def commit_erasure(self, pending: PendingErasure, copy: str) -> Erased:
        """Erase from the document and the program's own copies of it; StoreError, nothing changed, where it cannot be.

        A rescue log must not bring back what was erased, so the document must have everything first. What was begun is
        written down before, so that the next opening finishes it.
        """
        if self.read_only:
            raise StoreError(self.why_read_only, self.path.name)
        self._sync_document()
        connection = self._live.connection
        with store_errors(self.path.name):
            self._pending_erasures.add(pending)
            try:
                with transaction(connection):
                    erased = pending.run(connection, copy)
            except BaseException:
                self._pending_erasures.remove(pending)
                raise
            return self._finish_erasure(pending, erased)

    def poll(self) -> bool:
        """Retry what failed before: write the document, or become the writer; True where anything changed.

        A document that is missing is written again at the second call that finds it missing: a sync client may have
        removed it for a moment, to put a newer one there.
        """
        before = self.head, self.problem, self.read_only
        if self.read_only:
            self._try_become_writer()
        else:
            missing = self.problem is Problem.GONE
            self._sync_document(recreate=missing)
        return before != (self.head, self.problem, self.read_only)

    def keep_backup(self) -> None:
        """Keep a backup unless one holds the forum as it is; one that fails does not interrupt a meeting."""
        if not self.read_only:
            with suppress(StoreError, OSError):
                keep_backup(self.memory, self.memory, self.path, self._data.backups)

    def save_as(self, path: Path) -> None:
        """Write everything as a new file and continue in that; StoreError, nothing changed, where it cannot be."""
        write_verified_copy(self.memory, path)
        live = LiveDocument(path, self._data)
        if not live.take_lock():
            raise StoreError(Problem.HELD, path.name)
        try:
            live.open(write=True, timeout_s=_OPEN_TIMEOUT_S).close()
        except BaseException:
            live.release()
            raise
        if not self.read_only:
            # A reader's file has another writer, and the rescue log is that one's.
            self._rescue.remove()
        self._live.release()
        self._live, self.read_only = live, False
        self._rescue = RescueLog(self._rescue_file(path))
        with suppress(OSError):
            self._rescue.begin(self.root, path.resolve(), self.head)

    def close(self) -> None:
        """Bring the document up to date once more and close it; the rescue log stays where it lacks anything."""
        if not self.read_only:
            self._sync_document(recreate=True)
            self.keep_backup()
            if self._live.is_open:
                if self.head != self._head_at_opening:
                    VerifiedCache(self._data).add_closing(self._live.connection, self.memory)
                self._live.close()
                self._rescue.remove()
            else:
                self._rescue.close()
            self._live.release()
        self.memory.close()

    def _open(self, write: bool, timeout_s: float, progress: Progress | None = None) -> None:
        try:
            self.memory, self.read_only = self._live.open(write, timeout_s, progress), not write
            self._seen, self._head_at_opening = signature(self.path), self.head
            self._rescue = RescueLog(self._rescue_file(self.path))
            self._recover()
            if write:
                self._finish_erasures()
            self.keep_backup()
        except BaseException:
            self._live.release()
            raise

    def _recover(self) -> None:
        base = self.head
        recovery = recover(self.memory, self.root, self.path, self._data, self.read_only)
        self.replayed += recovery.replayed
        self.set_aside += recovery.set_aside
        if self.read_only:
            return
        records = records_after(self.memory, base.number)
        if records:
            self._live.put(records)
        with suppress(OSError):
            unwritten = (base, records) if self.problem else (self.head, [])
            self._rescue.begin(self.root, self.path.resolve(), *unwritten)
            # Removed only now: our own rescue log, or the document, has what they had.
            for file in recovery.files:
                if file != self._rescue_file(self.path):
                    remove_file(file)

    def _finish_erasures(self) -> None:
        """Finish what a crash has interrupted; what fails is tried again at the next opening."""
        for pending in self._pending_erasures.of(self.path) if self._live.is_open else ():
            here = replace(pending, document=self.path.resolve())
            with suppress(StoreError), store_errors(self.path.name):
                with transaction(self._live.connection):
                    here.run(self._live.connection)
                if not self._finish_erasure(here, Erased()).unreached:
                    self._pending_erasures.remove(pending)
                self.finished_erasures += 1

    def _finish_erasure(self, pending: PendingErasure, erased: Erased) -> Erased:
        """Remove the bytes from the document once the erasure is committed, and erase from the other copies."""
        self._live.connection.execute("VACUUM")
        old, self.memory = self.memory, copy_in_memory(self._live.connection)
        old.close()
        self._seen = signature(self.path)
        self._rescue.begin(self.root, self.path.resolve(), self.head)
        erased = CopyErasure(pending, self.root, self._data).run(erased)
        if not erased.unreached:
            self._pending_erasures.remove(pending)
        return erased

    def _make_durable(self, record: LogRecord) -> None:
        unrescued: OSError | None = None
        try:
            self._rescue.append(record)
        except OSError as error:
            unrescued = error
        if self._live.put([record]) or unrescued is None:
            return
        # An error is no proof that nothing was written: what the disk has is read, and writing tried once more.
        self._sync_document()
        if not self._live.is_open:
            self._rescue.drop_last()
            # SQLite does not always report that the disk is full; the system does.
            vague = self.problem in {None, Problem.FAILED}
            problem = problem_of(unrescued) if vague else self.problem
            raise StoreError(problem or Problem.FAILED, self.path.name, unsaved=True)

    def _sync_document(self, *, recreate: bool = False) -> None:
        """Make document and memory agree, if they can; memory is replaced where others have continued from it."""
        newer = self._live.sync(self.memory, recreate=recreate)
        if newer is not None:
            self.memory.close()
            self.memory = newer
            with suppress(OSError):
                self._rescue.begin(self.root, self.path.resolve(), self.head)

    def _try_become_writer(self) -> None:
        """Take the writer's lock if it is free; else reload what the other program has written."""
        write = may_write(self.path) and self._live.take_lock()
        if not write and signature(self.path) == self._seen:
            return
        old = self.memory
        try:
            self._open(write, RETRY_TIMEOUT_S)
        except (StoreError, OSError):
            # It may have come half way: what was read then has no lock and no rescue log.
            if self.memory is not old:
                self.memory.close()
            self.memory, self.read_only = old, True
            return
        old.close()

    def _rescue_file(self, document: Path) -> Path:
        return rescue_file(self._data.rescue, self.root, document)
