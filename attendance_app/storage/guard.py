"""What a file must be before SQLite may act on it, and which known problem an error is."""

import os
import re
import sqlite3
import stat
import struct
from pathlib import Path

from attendance_app.services.ports import Problem, StoreError
from attendance_app.storage.migrations import STEPS
from attendance_app.storage.schema import APPLICATION_ID, SCHEMA, USER_VERSION

_JOURNAL_MAGIC = bytes.fromhex("d9d505f920a163d7")


def refuse_strangers(path: Path) -> None:
    """Raise StoreError unless ``path`` looks like a forum file of a version we know; read before it is connected."""
    if not path.exists():
        raise StoreError(Problem.MISSING, path.name)
    if not stat.S_ISREG(path.stat().st_mode):
        raise StoreError(Problem.NOT_A_FORUM, path.name)
    if any(Path(f"{path}{ending}").exists() for ending in ("-wal", "-shm")) or _journal_names_another(path):
        raise StoreError(Problem.STRANGE, path.name)


def refuse_other_versions(connection: sqlite3.Connection, name: str) -> None:
    """Raise StoreError where the open file is another program's, newer than ours, or holds what ours never holds."""
    if connection.execute("PRAGMA application_id").fetchone()[0] != APPLICATION_ID:
        raise StoreError(Problem.NOT_A_FORUM, name)
    version = connection.execute("PRAGMA user_version").fetchone()[0]
    if version > USER_VERSION:
        raise StoreError(Problem.TOO_NEW, name)
    held = {row[0] for row in connection.execute("SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL")}
    wanted = SCHEMA if version == USER_VERSION else STEPS[version][0] if version in STEPS else ()
    if {_normal(each) for each in held} != {_normal(each) for each in wanted}:
        raise StoreError(Problem.STRANGE, name)


def problem_of(error: BaseException) -> Problem:
    """Return which known problem an error of SQLite or of the system is; a full disk is never called locked."""
    code = getattr(error, "sqlite_errorcode", 0) & 0xFF
    known = {
        sqlite3.SQLITE_FULL: Problem.DISK_FULL,
        sqlite3.SQLITE_BUSY: Problem.HELD,
        sqlite3.SQLITE_LOCKED: Problem.HELD,
        sqlite3.SQLITE_READONLY: Problem.PROTECTED,
        sqlite3.SQLITE_CORRUPT: Problem.DAMAGED,
        sqlite3.SQLITE_NOTADB: Problem.NOT_A_FORUM,
    }
    if isinstance(error, sqlite3.Error):
        return known.get(code, Problem.FAILED)
    if isinstance(error, PermissionError):
        return Problem.PROTECTED
    if isinstance(error, OSError):
        return Problem.DISK_FULL if error.errno == 28 else Problem.FAILED
    return Problem.DAMAGED


def _journal_names_another(path: Path) -> bool:
    """Tell if the journal beside the file ends with the name of a super-journal, which SQLite would obey and delete."""
    journal = Path(f"{path}-journal")
    if not journal.is_file():
        return journal.exists()
    with journal.open("rb") as file:
        size = os.fstat(file.fileno()).st_size
        if size < 16:
            return False
        file.seek(size - 16)
        length, _, magic = struct.unpack(">II8s", file.read(16))
    return bool(magic == _JOURNAL_MAGIC and length > 0)


def _normal(sql: str) -> str:
    return re.sub(r"\s+", " ", sql).strip()
