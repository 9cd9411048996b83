"""A forum written as a new file and read back before it gets its name: new documents, backups, restored ones."""

import sqlite3
import time
from contextlib import suppress
from pathlib import Path

from attendance_app.services.errors import Problem, StoreError
from attendance_app.storage.durability.verified_cache import same_rows
from attendance_app.storage.sqlite.connection import connect, copy_in_memory, store_errors
from attendance_app.storage.sqlite.file_validation import (
    refuse_other_versions,
    refuse_padded,
    refuse_strangers,
    refuse_unusable_name,
)
from attendance_app.storage.sqlite.integrity import faults
from attendance_app.storage.sqlite.migrations import migrate
from attendance_app.system.files import name_new_file, sync_folder, sync_path, temporary_file


def write_verified_copy(connection: sqlite3.Connection, path: Path, private: bool = False) -> None:
    """Write what an open forum holds as ``path``, synced and read back; an existing file is never overwritten.

    ``private``: only the user can read it. StoreError where it cannot be written; nothing is left behind then. The
    forum's integrity is not checked: whoever read it from a file has done that.
    """
    refuse_unusable_name(path)
    with store_errors(path.name), temporary_file(path, 0o600 if private else 0o666) as made:
        connection.execute("VACUUM INTO ?", (str(made),))
        if not _holds(made, connection):
            raise StoreError(Problem.DAMAGED, path.name)
        sync_path(made)
        try:
            name_new_file(made, path)
        except FileExistsError:
            raise StoreError(Problem.EXISTS, path.name) from None
        sync_folder(path.parent)


def _holds(made: Path, connection: sqlite3.Connection) -> bool:
    copy = connect(made, write=False)
    try:
        return same_rows(copy, connection)
    finally:
        copy.close()


def remove_stale_temporaries(folder: Path, seconds: float = 3600.0) -> None:
    """Remove what a killed program left unfinished more than ``seconds`` ago: such files hold names."""
    for file in (*folder.glob(".*.tmp"), *folder.glob("*.narvaro.new")):
        with suppress(OSError):
            if time.time() - file.stat().st_mtime >= seconds:
                file.unlink()


def read_copy(path: Path) -> sqlite3.Connection:
    """Return a forum file's content in memory, in the present schema, not yet checked.

    StoreError where the file is not a forum file of a known version.
    """
    refuse_strangers(path)
    with store_errors(path.name):
        connection = connect(path, write=False)
        try:
            refuse_other_versions(connection, path.name)
            refuse_padded(connection, path)
            memory = copy_in_memory(connection)
        finally:
            connection.close()
        migrate(memory)
        return memory


def faults_of(path: Path) -> list[str]:
    """Return what is wrong with a forum file, one Swedish sentence each; StoreError where it is not a forum file."""
    with store_errors(path.name):
        memory = read_copy(path)
        try:
            return faults(memory)
        finally:
            memory.close()
