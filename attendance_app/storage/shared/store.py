"""A forum file in a shared place, worked on in a local copy that is put back at pauses, now and then, and at close."""

import time
from contextlib import suppress
from datetime import date, datetime
from pathlib import Path

from attendance_app.domain.change import Change
from attendance_app.services.errors import Problem, StoreError
from attendance_app.services.ports import Erased, Erasure, LogSummary, known_changes
from attendance_app.storage.durability.device_id import device_of
from attendance_app.storage.durability.durable_document import DurableDocument
from attendance_app.storage.durability.locking import is_free
from attendance_app.storage.durability.verified_copy import read_copy, write_verified_copy
from attendance_app.storage.forum_store import SqliteForumStore, open_store
from attendance_app.storage.shared.working_copy import WorkingCopy
from attendance_app.storage.sqlite.change_log import read_head, read_summaries
from attendance_app.storage.sqlite.integrity import refuse_damaged

# Seconds without a change that are a pause, and after which it is put back in any case.
_PAUSE, _LONGEST = 15.0, 120.0


class SharedForumStore(SqliteForumStore):
    """An open working copy; ``place`` is what kind of shared place its file lies in."""

    def __init__(self, working: WorkingCopy, locks: Path, place: str) -> None:
        """Open the working copy of a file, made or brought up to date first; StoreError where it is refused."""
        self._working, self._locks, self._place = working, locks, place
        self._trouble: Problem | None = None
        self._changed_at = self._put_at = time.monotonic()
        self._prepare_working_copy()
        super().__init__(DurableDocument(working.file, locks, read_only=False), device_of(locks.parent))

    @property
    def shared(self) -> str:
        """The kind of shared place that the file lies in."""
        return self._place

    @property
    def diverged(self) -> Path | None:
        """The shared file, where others have changed it and ours lies beside it; else None."""
        return self._working.target if self._trouble is Problem.DIVERGED else None

    @property
    def problem(self) -> Problem | None:
        """Why the working copy or the shared file has not the last changes, None where they have."""
        return super().problem or self._trouble

    def is_at(self, path: Path) -> bool:
        """Tell if ``path`` is the file that is open: the shared one too, unless others have changed it."""
        return super().is_at(path) or (self.diverged is None and path.resolve() == self._working.target)

    def commit(self, change: Change, at: datetime) -> None:
        """Write state and log line durably, on this computer."""
        super().commit(change, at)
        self._changed_at = time.monotonic()

    def erase(self, erasure: Erasure, at: datetime) -> Erased:
        """Erase from the working copy, its backups and rescue logs, and from the shared file at once."""
        erased = super().erase(erasure, at)
        if self._place:
            self._publish()
        return erased

    def save_as(self, path: Path) -> None:
        """Write everything as a new file and go on with that alone: the shared file stays as it is."""
        super().save_as(path)
        self._working.remove()
        self._place, self._trouble = "", None

    def poll(self) -> bool:
        """Try again what could not be done, put back what is due, and read what others have put there."""
        before = self.problem, self.head
        if self._place and self.read_only and not self._working.exists:
            self._become_the_writer()
        changed = super().poll()
        now = time.monotonic()
        if not self._place or self.read_only:
            return changed
        due = now - self._changed_at >= _PAUSE or now - self._put_at >= _LONGEST
        if not self._is_unpublished:
            self._pull()
        elif due:
            self._publish()
        return changed or before != (self.problem, self.head)

    def close(self) -> None:
        """Put everything back and leave no working copy; StoreError where it must stay till the next opening."""
        if not self._place or self.read_only:
            super().close()
            return
        if self._is_unpublished:
            self._publish()
        whole = not self._is_unpublished and super().problem is None
        whole = whole and self._working.target.exists()
        trouble = self._trouble
        super().close()
        if whole:
            self._working.remove()
        elif trouble is Problem.OFFLINE:
            raise StoreError(Problem.LATER, self._working.target.name)

    @property
    def _is_unpublished(self) -> bool:
        return self.head.number != self._working.note.head

    def _prepare_working_copy(self) -> None:
        """Bring the working copy to where work can go on: taken anew, or gone on with after a crash."""
        working = self._working
        if not working.exists or (
            is_free(working.file, self._locks)
            and not self._holds_unpublished()
            and working.target.exists()
            and not working.is_as_we_know_it
        ):
            self._take()

    def _take(self) -> None:
        """Take the shared file; what a killed writer has left beside it is rolled back first."""
        read_copy(self._working.target).close()
        self._working.take(_last_line)

    def _holds_unpublished(self) -> bool:
        """Tell if a crash has left changes in the working copy, or in its rescue log, that the shared file lacks."""
        left = DurableDocument(self._working.file, self._locks, read_only=True)
        try:
            return left.head.number != self._working.note.head
        finally:
            left.close()

    def _become_the_writer(self) -> None:
        """The program that had the working copy has put it back and gone."""
        with suppress(OSError, StoreError):
            self._working = WorkingCopy(self._working.target, self._locks.parent)
            self._prepare_working_copy()
            self._reopen()

    def _publish(self) -> None:
        """Put a checked copy in place of the shared file or, where others have changed that, beside it."""
        working, head = self._working, self.head.number
        try:
            made = working.made()
            write_verified_copy(self._kept.memory, made, private=True)
            if not working.is_as_we_know_it:
                self._accept_what_we_have()
            try:
                working.put(made, head)
                self._trouble = None
            except StoreError as error:
                if error.problem is not Problem.DIVERGED:
                    raise
                working.put_beside(made, head, device_of(self._locks.parent), date.today().isoformat())
                self._trouble = Problem.DIVERGED
        except (OSError, StoreError):
            self._trouble = Problem.OFFLINE
        finally:
            self._put_at = time.monotonic()
            with suppress(OSError):
                working.made()

    def _accept_what_we_have(self) -> None:
        """Where ours has every change of the shared file, as after a join, it may be put in its place."""
        digest = self._working.digest()
        known = known_changes(self.load_summaries())
        if not digest or {line.id for line in self._their_lines()} <= known:
            self._working.accept(digest)

    def _their_lines(self) -> tuple[LogSummary, ...]:
        theirs = read_copy(self._working.target)
        try:
            return read_summaries(theirs)
        finally:
            theirs.close()

    def _pull(self) -> None:
        """Read what others have put in the shared file, where we have nothing of our own to put there."""
        working = self._working
        if self._trouble is Problem.DIVERGED or not working.has_been_touched():
            return
        try:
            if not working.is_as_we_know_it and working.target.exists():
                self._take()
                self._reopen()
            self._trouble = None
        except (OSError, StoreError):
            self._trouble = Problem.OFFLINE

    def _reopen(self) -> None:
        old = self._kept
        old.close()
        self._kept = DurableDocument(self._working.file, self._locks, read_only=False)


def _last_line(path: Path) -> int:
    memory = read_copy(path)
    try:
        refuse_damaged(memory, path.name)
        return read_head(memory).number
    finally:
        memory.close()


def open_shared(path: Path, locks: Path, place: str, read_only: bool = False) -> SqliteForumStore:
    """Open a forum file in a shared place; to read only, the working copy where there is one, else the file itself."""
    working = WorkingCopy(path, locks.parent)
    if read_only:
        return open_store(working.file if working.exists else path, locks, read_only=True)
    return SharedForumStore(working, locks, place)
