"""Which file a path names, and whether it has changed since it was last looked at."""

import hashlib
import os
from pathlib import Path


def place_key(path: Path) -> str:
    """Return sixteen hex digits that stand for a path in the names of our own files, whatever file is put there."""
    return hashlib.sha256(os.fsencode(path.resolve())).hexdigest()[:16]


def identity(path: Path) -> tuple[int, int] | None:
    """Return which file a path names now (device and inode), None for none."""
    try:
        status = path.stat()
    except OSError:
        return None
    return status.st_dev, status.st_ino


def signature(path: Path) -> tuple[int, ...] | None:
    """Return what changes with a file's content: inode, size, time of the last change; None for no file."""
    try:
        status = path.stat()
    except OSError:
        return None
    return status.st_dev, status.st_ino, status.st_size, status.st_mtime_ns


def may_write(path: Path) -> bool:
    """Tell if the user may write a file."""
    return os.access(path, os.W_OK)
