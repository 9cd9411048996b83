"""Erasure reaches the program's own older copies: each backup is rewritten, rescue logs set aside are removed."""

import sqlite3
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from attendance_app.services.errors import StoreError
from attendance_app.services.ports import Erased
from attendance_app.storage.durability.rescue_log import SET_ASIDE_SUFFIX
from attendance_app.storage.durability.verified_copy import read_copy, remove_stale_temporaries, write_verified_copy
from attendance_app.storage.sqlite.connection import store_errors, transaction
from attendance_app.system.files import remove_file, replace_file


def erase_backups(folder: Path, erase: Callable[[sqlite3.Connection], Erased]) -> tuple[int, int]:
    """Erase from every backup in ``folder``; unfinished ones are removed.

    Return how many were rewritten, and how many were removed because they could not be read. OSError where a backup
    can be neither rewritten nor removed.
    """
    rewritten = removed = 0
    remove_stale_temporaries(folder, 0.0)
    for file in sorted(folder.glob("*.narvaro")):
        if _rewrite(file, erase):
            rewritten += 1
        else:
            remove_file(file)
            removed += 1
    return rewritten, removed


def remove_set_aside(rescue_log: Path) -> int:
    """Remove the rescue logs of a document that were set aside; return how many. OSError where one stays."""
    found = list(rescue_log.parent.glob(f"{rescue_log.stem}.*{SET_ASIDE_SUFFIX}"))
    for file in found:
        remove_file(file)
    return len(found)


def _rewrite(file: Path, erase: Callable[[sqlite3.Connection], Erased]) -> bool:
    """Write a backup again without what is erased, under the same name; False where it cannot be read or written."""
    made = file.with_name(f"{file.name}.new")
    try:
        memory = read_copy(file)
        try:
            with store_errors(file.name), transaction(memory):
                erase(memory)
            write_verified_copy(memory, made, private=True)
        finally:
            memory.close()
        replace_file(made, file)
    except (StoreError, OSError):
        with suppress(OSError):
            remove_file(made)
        return False
    return True
