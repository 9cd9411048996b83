"""A forum file in a synced or network folder: changes go to a local copy, which is published at pauses and at close."""

import time
from collections.abc import Callable
from contextlib import suppress
from datetime import date, datetime
from functools import partial
from pathlib import Path

from attendance_app.domain.change import Change
from attendance_app.services.errors import Problem, StoreError
from attendance_app.services.ports import Erased, Erasure, LogSummary, Progress, known_changes
from attendance_app.storage.durability.data_folder import DataFolder
from attendance_app.storage.durability.device_id import device_of
from attendance_app.storage.durability.durable_document import DurableDocument
from attendance_app.storage.durability.locking import is_free
from attendance_app.storage.durability.verified_copy import read_copy, write_verified_copy
from attendance_app.storage.forum_store import SqliteForumStore, open_store
from attendance_app.storage.shared.working_copy import WorkingCopy
from attendance_app.storage.sqlite.change_log import read_head, read_summaries
from attendance_app.storage.sqlite.integrity import refuse_damaged

# How long without a change is a pause, and how long it may take until the changes are published in any case.
_PAUSE_S, _LONGEST_WAIT_S = 15.0, 120.0


class SharedForumStore(SqliteForumStore):
    """An open working copy; ``provider`` is the kind of folder that its file is in ("OneDrive" …)."""

    def __init__(self, working: WorkingCopy, data: DataFolder, provider: str, progress: Progress | None = None) -> None:
        """Open the working copy of a file, made or updated first; StoreError where it is refused."""
        self._working, self._data, self._provider = working, data, provider
        self._shared_problem: Problem | None = None
        self._changed_at = self._published_at = time.monotonic()
        self._prepare_working_copy(progress)
        super().__init__(DurableDocument(working.file, data, read_only=False, progress=progress), device_of(data))

    @property
    def sync_provider(self) -> str:
        """The kind of shared folder that the file is in, "" once it was saved as another file."""
        return self._provider

    @property
    def conflicting_file(self) -> Path | None:
        """The shared file, where others have changed it and our changes are in a copy beside it; else None."""
        return self._working.target if self._shared_problem is Problem.DIVERGED else None

    @property
    def problem(self) -> Problem | None:
        """Why the working copy or the shared file lacks the last changes, None where it has them."""
        return super().problem or self._shared_problem

    def is_at(self, path: Path) -> bool:
        """Tell if ``path`` is the open file: the shared file is too, unless others have changed it."""
        return super().is_at(path) or (self.conflicting_file is None and path.resolve() == self._working.target)

    def commit(self, change: Change, at: datetime) -> None:
        """Write state and log record durably, on this computer."""
        super().commit(change, at)
        self._changed_at = time.monotonic()

    def erase(self, erasure: Erasure, at: datetime) -> Erased:
        """Erase from the working copy, its backups and rescue logs, and publish that at once."""
        erased = super().erase(erasure, at)
        if self._provider:
            self._publish()
        return erased

    def save_as(self, path: Path) -> None:
        """Write everything as a new file and continue in that alone: the shared file stays as it is."""
        super().save_as(path)
        self._working.remove()
        self._provider, self._shared_problem = "", None

    def poll(self) -> bool:
        """Retry what failed before, publish what is due, and read what others have published.

        The order matters. The working copy is retried first: what is published comes from it. Then one of two things
        is done, never both: while anything of ours is unpublished the shared file is not read, since taking it would
        replace the working copy and our changes with it.
        """
        before = self.problem, self.head
        if self._provider and self.read_only and not self._working.exists:
            self._try_become_writer()
        changed = super().poll()
        if not self._provider or self.read_only:
            return changed
        now = time.monotonic()
        due = now - self._changed_at >= _PAUSE_S or now - self._published_at >= _LONGEST_WAIT_S
        if not self._is_unpublished:
            self._pull()
        elif due:
            self._publish()
        return changed or before != (self.problem, self.head)

    def close(self) -> None:
        """Publish everything and remove the working copy; StoreError where it must stay until the next opening."""
        if not self._provider or self.read_only:
            super().close()
            return
        if self._is_unpublished:
            self._publish()
        complete = not self._is_unpublished and super().problem is None and self._working.target.exists()
        offline = self._shared_problem is Problem.OFFLINE
        super().close()
        if complete:
            self._working.remove()
        elif offline:
            raise StoreError(Problem.LATER, self._working.target.name)

    @property
    def _is_unpublished(self) -> bool:
        return self.head.number != self._working.note.head

    def _prepare_working_copy(self, progress: Progress | None = None) -> None:
        """Make sure that there is a working copy which work can continue in.

        One that exists was left by a crash, or is open in another program. It is replaced by the shared file only if
        all of this holds: no program has it open, everything in it was published, and the shared file exists and is
        another than the one we know. In every other case it is newer, or the same, and is kept.
        """
        working = self._working
        if not working.exists or (
            is_free(working.file, self._data.locks)
            and not self._has_unpublished()
            and working.target.exists()
            and not working.target_is_known
        ):
            self._take(progress=progress)

    def _take(self, close: Callable[[], None] = lambda: None, progress: Progress | None = None) -> None:
        """Make the working copy from the shared file; ``close`` is called before the older one is replaced."""
        # Connecting rolls back what a killed writer has left beside the file; a copy of its bytes would not have that.
        read_copy(self._working.target).close()
        self._working.take(partial(_last_number, progress=progress), close)

    def _has_unpublished(self) -> bool:
        """Tell if a crash has left changes in the working copy, or its rescue log, that the shared file lacks."""
        left = DurableDocument(self._working.file, self._data, read_only=True)
        try:
            return left.head.number != self._working.note.head
        finally:
            left.close()

    def _try_become_writer(self) -> None:
        """Open a working copy of our own: the program that had it has published and closed it."""
        with suppress(OSError, StoreError):
            self._working = WorkingCopy(self._working.target, self._data)
            self._prepare_working_copy()
            self._reopen()

    def _publish(self) -> None:
        """Replace the shared file by a verified copy or, where others have changed it, put the copy beside it."""
        working, head = self._working, self.head.number
        try:
            made = working.new_file()
            write_verified_copy(self._document.memory, made, private=True)
            if not working.target_is_known:
                self._accept_if_merged()
            try:
                working.put(made, head)
                self._shared_problem = None
            except StoreError as error:
                if error.problem is not Problem.DIVERGED:
                    raise
                working.put_beside(made, head, device_of(self._data), date.today().isoformat())
                self._shared_problem = Problem.DIVERGED
        except (OSError, StoreError):
            self._shared_problem = Problem.OFFLINE
        finally:
            self._published_at = time.monotonic()
            with suppress(OSError):
                working.new_file()

    def _accept_if_merged(self) -> None:
        """Accept the shared file if we have every change in it, as after a merge, so that it may be replaced."""
        digest = self._working.digest()
        known = known_changes(self.load_summaries())
        if not digest or {line.id for line in self._shared_log()} <= known:
            self._working.accept(digest)

    def _shared_log(self) -> tuple[LogSummary, ...]:
        shared = read_copy(self._working.target)
        try:
            return read_summaries(shared)
        finally:
            shared.close()

    def _pull(self) -> None:
        """Read what others have published; called only while we have nothing unpublished."""
        working = self._working
        if self._shared_problem is Problem.DIVERGED or not working.target_may_have_changed():
            return
        try:
            if not working.target_is_known and working.target.exists():
                self._take_and_reopen()
            self._shared_problem = None
        except (OSError, StoreError):
            self._shared_problem = Problem.OFFLINE

    def _take_and_reopen(self) -> None:
        """Replace the working copy, closed for as long as a rename takes, and open it again whatever came of that."""
        closed: list[DurableDocument] = []

        def close() -> None:
            closed.append(self._document)
            self._document.close()

        try:
            self._take(close)
        finally:
            if closed:
                self._document = DurableDocument(self._working.file, self._data, read_only=False)

    def _reopen(self) -> None:
        self._document.close()
        self._document = DurableDocument(self._working.file, self._data, read_only=False)


def _last_number(path: Path, progress: Progress | None = None) -> int:
    """Return the number of the last record of a sound file; StoreError for any other."""
    memory = read_copy(path)
    try:
        refuse_damaged(memory, path.name, progress)
        return read_head(memory).number
    finally:
        memory.close()


def open_shared(
    path: Path, data: DataFolder, provider: str, read_only: bool = False, progress: Progress | None = None
) -> SqliteForumStore:
    """Open a forum file in a shared folder; StoreError where it is refused.

    To read only, the working copy is opened if there is one, else the file itself.
    """
    working = WorkingCopy(path, data)
    if read_only:
        return open_store(working.file if working.exists else path, data, read_only=True, progress=progress)
    return SharedForumStore(working, data, provider, progress)
