"""Erasure reaches the program's own copies of a forum: backups, rescue logs of every path, working copies, leftovers.

What a rescue log alone has goes into a backup first, which is then erased from like the others.
"""

import sqlite3
from collections.abc import Iterable
from contextlib import closing, suppress
from dataclasses import replace
from pathlib import Path

from attendance_app.services.errors import StoreError
from attendance_app.services.ports import Erased
from attendance_app.storage.durability.backups import backups_in, keep_backup
from attendance_app.storage.durability.data_folder import DataFolder
from attendance_app.storage.durability.divergence import copies_beside
from attendance_app.storage.durability.locking import exclusive
from attendance_app.storage.durability.pending_erasures import PendingErasure
from attendance_app.storage.durability.recovery import replay
from attendance_app.storage.durability.rescue_log import SET_ASIDE_SUFFIX, Rescued, read_rescue, rescue_file
from attendance_app.storage.durability.verified_copy import read_copy, remove_stale_temporaries, write_verified_copy
from attendance_app.storage.sqlite.connection import store_errors, transaction
from attendance_app.storage.sqlite.log_records import root_of
from attendance_app.system.files import remove_file, replace_file, temporaries_of


class CopyErasure:
    """Erases from every copy that the program has made of one forum, but the open document and its rescue log."""

    def __init__(self, pending: PendingErasure, root: str, data: DataFolder) -> None:
        """Prepare; ``root`` is the hash of the first record of the forum's log."""
        self._pending, self._root, self._data = pending, root, data
        self._backups = data.backups / root[:16]
        self._unreached: list[str] = []

    def run(self, erased: Erased) -> Erased:
        """Erase, and return ``erased`` with what was done and what could not be reached."""
        document = self._pending.document
        self._sweep(temporaries_of(document))
        self._erase_working_copies()
        # After the working copies, whose rescue logs are replayed into them.
        logs = 1 + self._remove_rescue_logs()
        rewritten, removed = self._erase_backups()
        return replace(
            erased,
            backups=rewritten,
            removed=removed,
            rescue_logs=logs,
            unreached=tuple(dict.fromkeys(self._unreached)),
        )

    def _erase_backups(self) -> tuple[int, int]:
        """Return how many backups were rewritten, and how many removed because they could not be read."""
        rewritten = removed = 0
        remove_stale_temporaries(self._backups, 0.0)
        for file in sorted(self._backups.glob("*.narvaro")):
            if self._rewrite(file):
                rewritten += 1
            elif self._remove(file):
                removed += 1
        return rewritten, removed

    def _erase_working_copies(self) -> None:
        """Erase from what crashes have left of the forum's files in shared folders, and what such rescue logs have."""
        self._sweep(self._data.working.glob("*/made/*"))
        for file in sorted(self._data.working.glob("*/*.narvaro")):
            if file == self._pending.document or not _is_of(self._root, file):
                continue
            log = rescue_file(self._data.rescue, self._root, file)
            # Replaced under the writer's lock: no program may open it meanwhile.
            with exclusive(file, self._data.locks) as free:
                if not free or not self._rewrite(file, read_rescue(log)):
                    self._unreached.append(file.name)

    def _remove_rescue_logs(self) -> int:
        """Remove the forum's rescue logs but the open document's; return how many."""
        removed = 0
        own = rescue_file(self._data.rescue, self._root, self._pending.document)
        for file in sorted(self._data.rescue.glob(f"{self._root[:16]}-*")):
            rescued = read_rescue(file)
            if file == own:
                continue
            if file.suffix == SET_ASIDE_SUFFIX or rescued is None:
                removed += self._remove_rescue_log(file, rescued)
                continue
            with exclusive(rescued.document, self._data.locks) as free:
                if free:
                    removed += self._remove_rescue_log(file, rescued)
                else:
                    self._unreached.append(rescued.document.name)
        return removed

    def _remove_rescue_log(self, file: Path, rescued: Rescued | None) -> bool:
        if rescued and rescued.records:
            self._keep_as_backup(rescued)
        return self._remove(file)

    def _keep_as_backup(self, rescued: Rescued) -> None:
        """Keep a backup with what only a rescue log has, where its changes continue from a file that there is."""
        for file in (rescued.document, *(each.file for each in backups_in(self._backups))):
            with suppress(StoreError, OSError), closing(read_copy(file)) as memory:
                records = replay(memory, rescued) if root_of(memory) == self._root else None
                if records:
                    keep_backup(memory, memory, rescued.document, self._data.backups)
                if records is not None:
                    return

    def _rewrite(self, file: Path, rescued: Rescued | None = None) -> bool:
        """Write a file again without what is erased, under the same name; False where it cannot be read or written."""
        made = file.with_name(f"{file.name}.new")
        try:
            with closing(read_copy(file)) as memory:
                if rescued is not None:
                    replay(memory, rescued)
                elif self._pending.is_done(memory):
                    # It was written anew when that was done.
                    return True
                with store_errors(file.name), transaction(memory):
                    self._pending.run(memory)
                write_verified_copy(memory, made, private=True)
            replace_file(made, file)
        except (StoreError, OSError, sqlite3.Error, ValueError, LookupError, TypeError):
            with suppress(OSError):
                remove_file(made)
            return False
        return True

    def _sweep(self, files: Iterable[Path]) -> None:
        for file in list(files):
            self._remove(file)

    def _remove(self, file: Path) -> bool:
        try:
            remove_file(file)
        except OSError:
            self._unreached.append(file.name)
            return False
        return True


def copies_not_erased(document: Path, root: str) -> tuple[str, ...]:
    """Return the names of the copies next to a document that the program has put there, which erasing leaves alone."""
    return tuple(file.name for file in copies_beside(document) if _is_of(root, file))


def _is_of(root: str, file: Path) -> bool:
    """Tell if a file is of the forum whose first record has the hash ``root``; False where it cannot be read."""
    with suppress(StoreError, OSError), closing(read_copy(file)) as memory:
        return root_of(memory) == root
    return False
