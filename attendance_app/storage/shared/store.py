"""A forum file in a synced or network folder: changes go to a local copy, which is published at pauses and at close."""

from contextlib import suppress
from dataclasses import replace
from datetime import datetime
from functools import partial
from pathlib import Path

from attendance_app.domain.change import Change
from attendance_app.services.errors import Problem, StoreError
from attendance_app.services.ports import Erased, Erasure, Progress
from attendance_app.storage.durability.data_folder import DataFolder
from attendance_app.storage.durability.device_id import device_of
from attendance_app.storage.durability.durable_document import DurableDocument
from attendance_app.storage.durability.verified_copy import read_copy, write_verified_copy
from attendance_app.storage.forum_store import SqliteForumStore
from attendance_app.storage.shared.publishing_pause import PublishingPause
from attendance_app.storage.shared.relation import Relation, last_number, relation_of
from attendance_app.storage.shared.working_copy import WorkingCopy
from attendance_app.system.files import remove_file, temporaries_of

# How often the shared file is read again where others replace it while ours is being written.
_ATTEMPTS = 3
# What a half-copied file looks like. One that is only held, or not reached, is tried again without more words.
_INCOMPLETE = frozenset(
    {Problem.DAMAGED, Problem.NOT_A_FORUM, Problem.STRANGE, Problem.TOO_NEW, Problem.TOO_OLD, Problem.FAILED}
)


class SharedForumStore(SqliteForumStore):
    """An open working copy; ``provider`` is the kind of folder that its file is in ("OneDrive" …)."""

    def __init__(self, working: WorkingCopy, data: DataFolder, provider: str, progress: Progress | None = None) -> None:
        """Open the working copy of a file, made or updated first; StoreError where it is refused."""
        self._working, self._provider = working, provider
        self._shared_problem: Problem | None = None
        self._was_missing = False
        self._pause = PublishingPause()
        # Asked for first: if it failed after the opening, nobody would release the lock.
        device = device_of(data)
        self._prepare_working_copy(progress)
        super().__init__(DurableDocument(working.file, data, read_only=False, progress=progress), data, device)
        if not self.read_only:
            self._synchronise()

    @property
    def sync_provider(self) -> str:
        """The kind of shared folder that the file is in, "" once it was saved as another file."""
        return self._provider

    @property
    def conflicting_file(self) -> Path | None:
        """The shared file, where others have changed it and our changes are in a copy next to it; else None."""
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
        self._pause.changed()

    def erase(self, erasure: Erasure, at: datetime) -> Erased:
        """Erase from the working copy, its backups and rescue logs, and publish that at once."""
        erased = super().erase(erasure, at)
        if not self._provider:
            return erased
        self._synchronise(is_last=True)
        target = self._working.target
        for file in temporaries_of(target):
            with suppress(OSError):
                remove_file(file)
        if self._target_has_everything():
            return erased
        return replace(erased, unreached=(target.name, *erased.unreached))

    def save_as(self, path: Path) -> None:
        """Write everything as a new file and continue in that alone: the shared file stays as it is."""
        super().save_as(path)
        self._working.remove()
        self._provider, self._shared_problem = "", None

    def poll(self) -> bool:
        """Retry what failed before, publish what is due, and read what others have published.

        The working copy is retried first: what is published comes from it. While she works, the shared file is left
        alone until a pause.
        """
        before = self.problem, self.head
        if self._provider and self.read_only and not self._working.exists:
            self._try_become_writer()
        changed = super().poll()
        if not self._provider or self.read_only:
            return changed
        if self._pause.is_due or not self._is_unpublished:
            self._synchronise()
        return changed or before != (self.problem, self.head)

    def close(self) -> None:
        """Publish everything and remove the working copy; StoreError where it must stay until the next opening.

        That is said here only if nothing has said it while the file was open.
        """
        if not self._provider or self.read_only:
            super().close()
            return
        before = self._shared_problem
        self._synchronise(is_last=True)
        problem, name = self._shared_problem, self._working.target.name
        complete = not problem and super().problem is None and self._target_has_everything()
        super().close()
        if complete:
            self._working.remove()
        elif problem is Problem.OFFLINE:
            raise StoreError(Problem.LATER, name)
        elif problem is not None and problem is not before:
            raise StoreError(problem, name)

    @property
    def _place(self) -> Path:
        return self._working.target if self._provider else super()._place

    @property
    def _is_unpublished(self) -> bool:
        return self.head.number != self._working.note.head

    def _target_has_everything(self) -> bool:
        with suppress(OSError):
            return not self._is_unpublished and self._working.target_is_known
        return False

    def _prepare_working_copy(self, progress: Progress | None = None) -> None:
        """Make sure that there is a working copy which work can continue in.

        One that exists was left by a crash or an unreachable folder, or is open in another program: it is kept, and
        compared with the shared file once it is open.
        """
        if not self._working.exists:
            self._roll_back()
            self._working.make(partial(last_number, name=self._working.target.name, progress=progress))

    def _roll_back(self) -> None:
        """Connect to the shared file, which rolls back what a killed writer left; a copy of its bytes lacks that."""
        read_copy(self._working.target).close()

    def _try_become_writer(self) -> None:
        """Open a working copy of our own: the program that had it has published and closed it."""
        with suppress(OSError, StoreError):
            self._working = WorkingCopy(self._working.target, self._data)
            self._prepare_working_copy()
            # Where it cannot be opened, what is shown stays.
            reader, self._document = self._document, DurableDocument(self._working.file, self._data, read_only=False)
            reader.close()

    def _synchronise(self, is_last: bool = False) -> None:
        """Bring the shared file and the working copy together; neither is replaced by one that lacks its changes.

        ``is_last``: the shared file is looked at even if it seems unchanged, and is written at once where it is gone.
        """
        working = self._working
        settled = not self._is_unpublished
        if self._shared_problem is Problem.DIVERGED:
            settled = working.note.beside_head == self.head.number
        elif self._shared_problem is not None:
            settled = False
        try:
            # Asked in any case: it is what the next call compares with.
            changed = working.target_may_have_changed()
            if changed or is_last or not settled:
                self._shared_problem = self._synchronised(is_last)
        except StoreError as error:
            self._shared_problem = Problem.INCOMPLETE if error.problem in _INCOMPLETE else Problem.OFFLINE
        except OSError:
            self._shared_problem = Problem.OFFLINE
        finally:
            self._pause.published()
            with suppress(OSError):
                working.new_file()

    def _synchronised(self, is_last: bool) -> Problem | None:
        """Do what the shared file asks for and return what is wrong afterwards; StoreError or OSError where it fails.

        It is read again where others replace it between our looking at it and publishing or taking it.
        """
        for _ in range(_ATTEMPTS):
            digest = self._working.digest()
            relation = relation_of(self._working, self._document.memory, digest)
            if relation is Relation.MISSING and not is_last and not self._is_unpublished and not self._was_missing:
                # A sync client may have removed it for a moment, to put a newer one there.
                self._was_missing = True
                self._working.forget_signature()
                return None
            self._was_missing = False
            if relation is Relation.KNOWN and not self._is_unpublished:
                return None
            if relation is Relation.OTHER:
                break
            if relation in {Relation.MISSING, Relation.OLDER}:
                self._working.accept(digest)
            try:
                if relation is Relation.NEWER:
                    self._take_and_reopen()
                else:
                    self._put()
                return None
            except StoreError as error:
                if error.problem is not Problem.DIVERGED:
                    raise
        self._put_beside()
        return Problem.DIVERGED

    def _put(self) -> None:
        """Replace the shared file by a verified copy; StoreError where it is not the one that we know."""
        self._working.put(self._made(), self.head.number)

    def _put_beside(self) -> None:
        """Keep a verified copy of ours next to the shared file, unless the one there is as new."""
        if not self._working.is_beside(self.head.number):
            self._working.put_beside(self._made(), self.head.number, device_of(self._data))

    def _made(self) -> Path:
        made = self._working.new_file()
        write_verified_copy(self._document.memory, made, private=True)
        return made

    def _take_and_reopen(self) -> None:
        """Replace the working copy, closed for as long as a rename takes, and open it again whatever came of that."""
        closed: list[DurableDocument] = []

        def close() -> None:
            closed.append(self._document)
            self._document.close()

        self._roll_back()
        try:
            name, ours = self._working.target.name, self._document.memory
            self._working.update(partial(last_number, name=name, ours=ours), close)
        finally:
            if closed:
                self._document = DurableDocument(self._working.file, self._data, read_only=False)
