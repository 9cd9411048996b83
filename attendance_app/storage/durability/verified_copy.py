"""A forum written as a file of its own, checked before it gets its name: new documents, backups and restored ones."""

import os
import sqlite3
import time
from contextlib import suppress
from pathlib import Path

from attendance_app.services.errors import Problem, StoreError
from attendance_app.storage.durability.files import sync_file, sync_folder
from attendance_app.storage.durability.verified_cache import same_rows
from attendance_app.storage.sqlite.connection import connect, copy_in_memory, store_errors
from attendance_app.storage.sqlite.file_validation import refuse_other_versions, refuse_strangers
from attendance_app.storage.sqlite.integrity import faults
from attendance_app.storage.sqlite.migrations import migrate


def write_verified_copy(connection: sqlite3.Connection, path: Path, private: bool = False) -> None:
    """Write what an open forum holds as ``path``, synced and read back; nothing that stands there is overwritten.

    ``private``: only the user reads it. StoreError where it cannot be, nothing left behind. The forum itself is not
    checked: who has read it from a file has done that.
    """
    made = path.with_name(f".{path.name}.{os.urandom(4).hex()}.tmp")
    with store_errors(path.name):
        try:
            # Made empty first, so that nobody else reads it at any moment.
            os.close(os.open(made, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600 if private else 0o666))
            connection.execute("VACUUM INTO ?", (str(made),))
            if not _holds(made, connection):
                raise StoreError(Problem.DAMAGED, path.name)
            _sync(made)
            _place(made, path)
            sync_folder(path.parent)
        finally:
            made.unlink(missing_ok=True)


def _holds(made: Path, connection: sqlite3.Connection) -> bool:
    copy = connect(made, write=False)
    try:
        return same_rows(copy, connection)
    finally:
        copy.close()


def remove_stale_temporaries(folder: Path, seconds: float = 3600.0) -> None:
    """Remove copies that a killed program left unfinished more than ``seconds`` ago: they hold names."""
    for file in (*folder.glob(".*.tmp"), *folder.glob("*.narvaro.new")):
        with suppress(OSError):
            if time.time() - file.stat().st_mtime >= seconds:
                file.unlink()


def read_copy(path: Path) -> sqlite3.Connection:
    """Return what a forum file holds, in memory and in the present schema, not yet checked; StoreError for others."""
    refuse_strangers(path)
    with store_errors(path.name):
        connection = connect(path, write=False)
        try:
            refuse_other_versions(connection, path.name)
            memory = copy_in_memory(connection)
        finally:
            connection.close()
        migrate(memory)
        return memory


def faults_of(path: Path) -> list[str]:
    """Return what is wrong with a forum file, a Swedish sentence each; StoreError where it is none."""
    with store_errors(path.name):
        memory = read_copy(path)
        try:
            return faults(memory)
        finally:
            memory.close()


def _sync(path: Path) -> None:
    # Windows syncs only what is open for writing.
    descriptor = os.open(path, os.O_RDWR)
    try:
        sync_file(descriptor)
    finally:
        os.close(descriptor)


def _place(made: Path, path: Path) -> None:
    """Give the file its name; a link never overwrites: a file that came to stand there meanwhile stays."""
    try:
        os.link(made, path)
    except FileExistsError:
        raise StoreError(Problem.EXISTS, path.name) from None
    except OSError:
        # No hard links here (FAT, some shares): Windows' rename refuses an existing target by itself.
        if path.exists():
            raise StoreError(Problem.EXISTS, path.name) from None
        made.rename(path)
