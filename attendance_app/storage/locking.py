"""One writer per forum file: a lock of the operating system, which a dead process lets go of by itself.

It lies on a small file in the user's data folder, never beside the document and never on the document itself: closing
a second descriptor of the live file would drop SQLite's own POSIX locks. Windows has no flock; its msvcrt locks a byte.
"""

import os
import sys
from pathlib import Path


class WriterLock:
    """Held from ``take`` to ``release``."""

    def __init__(self, document: Path, folder: Path) -> None:
        """Name the lock after the document's identity, so that another path to the same file meets the same lock."""
        status = document.stat()
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        self._file = folder / f"{status.st_dev:x}-{status.st_ino:x}.lock"
        self._descriptor: int | None = None

    def take(self) -> bool:
        """Take the lock; False where another process holds it."""
        descriptor = os.open(self._file, os.O_RDWR | os.O_CREAT, 0o600)
        try:
            _lock(descriptor)
        except OSError:
            os.close(descriptor)
            return False
        self._descriptor = descriptor
        return True

    def release(self) -> None:
        """Let go; the lock's file stays, since removing it would race with somebody who just opened it."""
        if self._descriptor is not None:
            os.close(self._descriptor)
            self._descriptor = None


if sys.platform == "win32":
    import msvcrt

    def _lock(descriptor: int) -> None:
        msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)

else:
    import fcntl

    def _lock(descriptor: int) -> None:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
