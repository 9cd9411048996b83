"""One writer per forum file: a lock of the operating system, which is released when its process dies.

The locks are small files in the user's data folder, never next to the document and never the document itself: closing
a second descriptor of the open file would drop SQLite's own POSIX locks. Windows has no flock; its msvcrt locks a byte.
"""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from attendance_app.storage.durability.file_identity import place_key
from attendance_app.system.files import private_folder


class _HeldError(OSError):
    """Another process has the lock."""


class WriterLock:
    """A lock on two things: the file, by whatever path it is opened, and the path, whatever file is put there."""

    def __init__(self, document: Path, folder: Path) -> None:
        """Lock ``document`` by files in ``folder``."""
        self._document, self._folder = document, folder
        self._descriptors: dict[str, int] = {}

    def take(self) -> bool:
        """Lock the path and the file that it names now; False where another process has one of them.

        OSError where the folder cannot be written. Locks that were held before are kept in both cases.
        """
        wanted = self._names()
        taken: dict[str, int] = {}
        try:
            for name in wanted - self._descriptors.keys():
                taken[name] = self._locked(name)
        except OSError as error:
            for each in taken.values():
                os.close(each)
            if isinstance(error, _HeldError):
                return False
            raise
        for name in self._descriptors.keys() - wanted:
            os.close(self._descriptors.pop(name))
        self._descriptors |= taken
        return True

    def release(self) -> None:
        """Release the locks. Their files stay: removing one would race with a process that has just opened it."""
        for descriptor in self._descriptors.values():
            os.close(descriptor)
        self._descriptors = {}

    def _names(self) -> set[str]:
        names = {f"{place_key(self._document)}.lock"}
        with suppress(FileNotFoundError):
            status = self._document.stat()
            names.add(f"{status.st_dev:x}-{status.st_ino:x}.lock")
        return names

    def _locked(self, name: str) -> int:
        descriptor = os.open(private_folder(self._folder) / name, os.O_RDWR | os.O_CREAT, 0o600)
        try:
            _lock(descriptor)
        except OSError as error:
            os.close(descriptor)
            raise _HeldError from error
        return descriptor


if sys.platform == "win32":
    import msvcrt

    def _lock(descriptor: int) -> None:
        msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)

else:
    import fcntl

    def _lock(descriptor: int) -> None:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)


@contextmanager
def exclusive(document: Path, folder: Path) -> Iterator[bool]:
    """Hold the lock of a path meanwhile; gives False where another program has it, or the folder cannot be written."""
    lock = WriterLock(document, folder)
    taken = False
    with suppress(OSError):
        taken = lock.take()
    try:
        yield taken
    finally:
        lock.release()


def is_free(document: Path, folder: Path) -> bool:
    """Tell if no running program has the lock of that path."""
    with exclusive(document, folder) as free:
        return free
