"""A forum file opened with every check: its whole content in memory, and the live file to write where we may."""

import sqlite3
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from attendance_app.services.errors import Problem, StoreError
from attendance_app.storage.durability.backups import keep_backup
from attendance_app.storage.durability.verified_cache import VerifiedCache, digest_of
from attendance_app.storage.sqlite.connection import (
    connect,
    copy_in_memory,
    identity,
    set_pragmas,
    store_errors,
    transaction,
)
from attendance_app.storage.sqlite.file_validation import refuse_other_versions, refuse_strangers
from attendance_app.storage.sqlite.integrity import refuse_damaged
from attendance_app.storage.sqlite.log_records import LogRecord, put_record
from attendance_app.storage.sqlite.migrations import migrate, version_of
from attendance_app.storage.sqlite.schema import USER_VERSION


class Document:
    """The live file, connected for writing; whoever has it holds the writer's lock."""

    def __init__(self, path: Path, connection: sqlite3.Connection) -> None:
        """Take an open, checked connection."""
        self.path, self.connection = path, connection
        self._identity = identity(path)

    def refuse_another(self) -> None:
        """Raise StoreError where the path does not name this file any more: it would swallow the change."""
        now = identity(self.path)
        if now != self._identity:
            raise StoreError(Problem.GONE if now is None else Problem.MOVED, self.path.name)

    def put(self, lines: list[LogRecord]) -> None:
        """Write lines durably in one transaction; StoreError where that fails."""
        self.refuse_another()
        with store_errors(self.path.name), transaction(self.connection):
            for line in lines:
                put_record(self.connection, line)

    def close(self) -> None:
        """Leave nothing beside the document; where another file stands there, what lies beside is not ours."""
        if identity(self.path) == self._identity:
            with suppress(sqlite3.Error):
                self.connection.execute("PRAGMA journal_mode = DELETE")
        self.connection.close()


@dataclass(frozen=True, slots=True)
class Opened:
    """The content in memory, whole and in the present schema, and the live file; None where it is only read."""

    memory: sqlite3.Connection
    document: Document | None


def open_file(path: Path, write: bool, data: Path, patience: float) -> Opened:
    """Open a forum file after every check; StoreError, the file untouched, where it is refused.

    Reading first and writing then: only a file that is whole is written to, an older version after a backup, which is
    kept in the user's ``data`` folder.
    """
    refuse_strangers(path)
    connection = memory = None
    try:
        with store_errors(path.name):
            connection = connect(path, write, patience)
            refuse_other_versions(connection, path.name)
            set_pragmas(connection, write=False)
            memory = copy_in_memory(connection)
            old = version_of(memory) < USER_VERSION
            _check(memory, path.name, VerifiedCache(data))
            set_pragmas(memory, write=False)
            if not write:
                connection.close()
                return Opened(memory, None)
            if old:
                keep_backup(connection, memory, path, data / "backups")
                migrate(connection)
            set_pragmas(connection, write=True)
            return Opened(memory, Document(path, connection))
    except BaseException:
        for each in (connection, memory):
            if each is not None:
                each.close()
        raise


def _check(memory: sqlite3.Connection, name: str, found_whole: VerifiedCache) -> None:
    """Bring what was just copied to the present schema; StoreError unless it is whole, by its check or its bytes."""
    digest = digest_of(memory)
    migrate(memory)
    if not found_whole.holds(digest):
        refuse_damaged(memory, name)
        found_whole.add(digest)
