"""What is erased leaves the program's own older copies too: each backup is written anew, rescue logs are taken away."""

import sqlite3
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from attendance_app.services.errors import StoreError
from attendance_app.services.ports import Erased
from attendance_app.storage.durability.rescue_log import KEPT_ENDING
from attendance_app.storage.durability.verified_copy import read_copy, remove_stale_temporaries, write_verified_copy
from attendance_app.storage.sqlite.connection import store_errors, transaction


def erase_backups(folder: Path, erase: Callable[[sqlite3.Connection], Erased]) -> tuple[int, int]:
    """Erase from every backup in ``folder``, unfinished ones removed.

    Return how many, and how many were removed since they could not be read.

    OSError where an older copy can be neither written anew nor removed.
    """
    done = removed = 0
    remove_stale_temporaries(folder, 0.0)
    for file in sorted(folder.glob("*.narvaro")):
        if _erased_from(file, erase):
            done += 1
        else:
            file.unlink()
            removed += 1
    return done, removed


def remove_set_aside(rescue_log: Path) -> int:
    """Take away the rescue logs that were set aside beside a document's own; return how many."""
    found = list(rescue_log.parent.glob(f"{rescue_log.stem}.*{KEPT_ENDING}"))
    for file in found:
        file.unlink()
    return len(found)


def _erased_from(file: Path, erase: Callable[[sqlite3.Connection], Erased]) -> bool:
    """Write a backup anew without what is erased, its name kept; False where it cannot be read or written."""
    made = file.with_name(f"{file.name}.new")
    try:
        memory = read_copy(file)
        try:
            with store_errors(file.name), transaction(memory):
                erase(memory)
            write_verified_copy(memory, made, private=True)
        finally:
            memory.close()
        made.replace(file)
    except (StoreError, OSError):
        with suppress(OSError):
            made.unlink(missing_ok=True)
        return False
    return True
