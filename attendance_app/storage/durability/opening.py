"""A forum file opened with every check: its whole content in memory, and the file itself where it is written."""

import sqlite3
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from attendance_app.services.errors import Problem, StoreError
from attendance_app.services.ports import Progress
from attendance_app.storage.durability.backups import keep_backup
from attendance_app.storage.durability.data_folder import DataFolder
from attendance_app.storage.durability.file_identity import identity
from attendance_app.storage.durability.verified_cache import VerifiedCache, digest_of
from attendance_app.storage.sqlite.connection import (
    connect,
    copy_in_memory,
    set_pragmas,
    store_errors,
    transaction,
)
from attendance_app.storage.sqlite.file_validation import refuse_other_versions, refuse_padded, refuse_strangers
from attendance_app.storage.sqlite.integrity import refuse_damaged
from attendance_app.storage.sqlite.log_records import LogRecord, put_record
from attendance_app.storage.sqlite.migrations import migrate, version_of
from attendance_app.storage.sqlite.schema import USER_VERSION


class Document:
    """The file itself, connected for writing; whoever has it holds the writer's lock."""

    def __init__(self, path: Path, connection: sqlite3.Connection) -> None:
        """Take an open, checked connection."""
        self.path, self.connection = path, connection
        self._identity = identity(path)

    def refuse_another(self) -> None:
        """Raise StoreError where the path no longer names this file: a change written to it would be lost."""
        now = identity(self.path)
        if now != self._identity:
            raise StoreError(Problem.GONE if now is None else Problem.MOVED, self.path.name)

    def put(self, records: list[LogRecord]) -> None:
        """Write records durably in one transaction; StoreError where that fails."""
        self.refuse_another()
        with store_errors(self.path.name), transaction(self.connection):
            for record in records:
                put_record(self.connection, record)

    def close(self) -> None:
        """Close the file and remove its journal, unless the path names another file now: the journal is not ours."""
        if identity(self.path) == self._identity:
            with suppress(sqlite3.Error):
                self.connection.execute("PRAGMA journal_mode = DELETE")
        self.connection.close()


@dataclass(frozen=True, slots=True)
class Opened:
    """The checked content in memory, in the present schema, and the file; None where it is only read."""

    memory: sqlite3.Connection
    document: Document | None


def open_file(path: Path, write: bool, data: DataFolder, timeout_s: float, progress: Progress | None = None) -> Opened:
    """Open a forum file after every check; StoreError, the file untouched, where it is refused.

    The file is read and checked before anything is written to it. One of an older version is migrated after a backup
    in ``data``. ``timeout_s`` is how many seconds another program's lock is waited for. ``progress`` is called while a
    file that is new to this computer is checked, and may raise ``Cancelled``.
    """
    refuse_strangers(path)
    connection = memory = None
    try:
        with store_errors(path.name):
            connection = connect(path, write, timeout_s)
            refuse_other_versions(connection, path.name)
            refuse_padded(connection, path)
            set_pragmas(connection, write=False)
            memory = copy_in_memory(connection)
            older = version_of(memory) < USER_VERSION
            _check(memory, path.name, VerifiedCache(data), progress)
            set_pragmas(memory, write=False)
            if not write:
                connection.close()
                return Opened(memory, None)
            if older:
                keep_backup(connection, memory, path, data.backups)
                migrate(connection)
            set_pragmas(connection, write=True)
            return Opened(memory, Document(path, connection))
    except BaseException:
        for each in (connection, memory):
            if each is not None:
                each.close()
        raise


def _check(memory: sqlite3.Connection, name: str, verified: VerifiedCache, progress: Progress | None) -> None:
    """Migrate what was just copied to memory; StoreError unless it, or a file of the same bytes, passes the check."""
    digest = digest_of(memory)
    migrate(memory)
    if not verified.holds(digest):
        refuse_damaged(memory, name, progress)
        verified.add(digest)
