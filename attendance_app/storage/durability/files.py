"""Folders of the user's own data, and what each system calls writing through to the disk.

Windows cannot sync a folder: its journal of names does what is done here. The Mac's fsync stops at the drive's own
memory. Linux can write the data through without the times of the file.
"""

import os
import sys
from contextlib import suppress
from pathlib import Path


def private_folder(folder: Path) -> Path:
    """Make a folder that only the user reads, where it is missing."""
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    return folder


def write_private(file: Path, text: str) -> None:
    """Put a small file in the place of an older one; only the user reads it. OSError, the older one kept."""
    made = file.with_suffix(".tmp")
    descriptor = os.open(made, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with os.fdopen(descriptor, "w", encoding="utf-8") as written:
        written.write(text)
    made.replace(file)


if sys.platform == "win32":
    sync_file = os.fsync

    def sync_folder(folder: Path) -> None:
        """Do nothing: see above."""

elif sys.platform == "darwin":
    import fcntl

    def sync_file(descriptor: int) -> None:
        """Write a file's content through to the disk; OSError where the disk refuses."""
        fcntl.fcntl(descriptor, fcntl.F_FULLFSYNC)

else:
    sync_file = os.fdatasync

if sys.platform != "win32":

    def sync_folder(folder: Path) -> None:
        """Write the folder's names through to the disk; OSError where the disk refuses."""
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            with suppress(OSError):
                os.close(descriptor)
