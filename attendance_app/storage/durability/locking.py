"""One writer per forum file: a lock of the operating system, which a dead process lets go of by itself.

It lies on small files in the user's data folder, never beside the document and never on the document itself: closing
a second descriptor of the live file would drop SQLite's own POSIX locks. Windows has no flock; its msvcrt locks a byte.
"""

import hashlib
import os
import sys
from contextlib import suppress
from pathlib import Path

from attendance_app.storage.durability.files import private_folder


class _HeldError(OSError):
    """Another process has the lock."""


class WriterLock:
    """Held from ``take`` to ``release``: on the file, by whatever path, and on the path, whatever file comes there."""

    def __init__(self, document: Path, folder: Path) -> None:
        """Lock ``document`` by files in ``folder``."""
        self._document, self._folder = document, folder
        self._held: dict[str, int] = {}

    def take(self) -> bool:
        """Take the lock of the file that stands there now; False, holding what was held, where another has it.

        OSError, holding what was held, where the folder cannot be written.
        """
        wanted = self._names()
        taken: dict[str, int] = {}
        try:
            for name in wanted - self._held.keys():
                taken[name] = self._locked(name)
        except OSError as error:
            for each in taken.values():
                os.close(each)
            if isinstance(error, _HeldError):
                return False
            raise
        for name in self._held.keys() - wanted:
            os.close(self._held.pop(name))
        self._held |= taken
        return True

    def release(self) -> None:
        """Let go; the locks' files stay, since removing one would race with somebody who just opened it."""
        for descriptor in self._held.values():
            os.close(descriptor)
        self._held = {}

    def _names(self) -> set[str]:
        names = {f"{hashlib.sha256(str(self._document.resolve()).encode()).hexdigest()[:16]}.lock"}
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


def is_free(document: Path, folder: Path) -> bool:
    """Tell if no program that runs has the lock of that path."""
    lock = WriterLock(document, folder)
    try:
        return lock.take()
    except OSError:
        return False
    finally:
        lock.release()
