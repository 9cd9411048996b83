"""Reads the bytes of a file from anybody: a regular file, not larger than asked for, never waited for."""

import os
import stat
from pathlib import Path

from attendance_app.documents.file_errors import not_read
from attendance_app.services.errors import DocumentError


def foreign_bytes(path: Path, largest: int, too_large: str, otherwise: str = "Välj en annan fil") -> bytes:
    """Return a file's content; DocumentError for a pipe, a device, or what has more than ``largest`` bytes.

    ``too_large`` is the advice for such a file, and ``otherwise`` that for one that cannot be read.
    """
    try:
        # Non-blocking: opening a pipe that nobody writes to would never return.
        descriptor = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
        with os.fdopen(descriptor, "rb") as file:
            status = os.fstat(file.fileno())
            if not stat.S_ISREG(status.st_mode):
                raise DocumentError(f"”{path.name}” är ingen fil utan en mapp eller en enhet. {otherwise}.")
            if status.st_size > largest:
                raise DocumentError(f"”{path.name}” är större än {largest // 1_000_000} MB. {too_large}.")
            return file.read(largest + 1)[:largest]
    except OSError as error:
        if path.is_dir():
            raise DocumentError(f"”{path.name}” är en mapp. {otherwise}.") from error
        raise not_read(path, error, otherwise) from error
