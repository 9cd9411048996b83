"""What a file must be before SQLite may act on it, and which known problem an error is."""

import errno
import os
import re
import sqlite3
import stat
import struct
from functools import lru_cache
from pathlib import Path

from attendance_app.services.errors import Problem, StoreError
from attendance_app.storage.sqlite.migrations import MIGRATIONS, version_of
from attendance_app.storage.sqlite.schema import APPLICATION_ID, SCHEMA, USER_VERSION
from attendance_app.system.files import is_path_too_long

# Pages that may be free besides as many as are in use. The change log has a copy of nearly all that was ever removed,
# so a file of ours has fewer; a stranger's could have a thousand for each page that lists them.
_FREE_PAGES = 16_384
# Bytes of one file's name; every usual file system has this limit.
_LONGEST_NAME = 255
_JOURNAL_MAGIC = bytes.fromhex("d9d505f920a163d7")


def refuse_strangers(path: Path) -> None:
    """Raise StoreError where SQLite must not even connect: no file, no regular file, or one with a trap next to it.

    Size is no reason: a file that has grown large is only slower to open.
    """
    refuse_unusable_name(path)
    if not path.exists():
        raise StoreError(Problem.MISSING, path.name)
    if not stat.S_ISREG(path.stat().st_mode):
        raise StoreError(Problem.NOT_A_FORUM, path.name)
    # SQLite looks next to the file that a link leads to.
    beside = path.resolve()
    if any(os.path.lexists(f"{beside}{ending}") for ending in ("-wal", "-shm")) or _journal_is_a_trap(beside):
        raise StoreError(Problem.STRANGE, path.name)


def refuse_unusable_name(path: Path) -> None:
    """Raise StoreError where a path is not text (bytes of another encoding), or leaves no room for a journal's name.

    SQLite takes names in UTF-8 only, and keeps a journal next to the file. Nothing is asked of the disk.
    """
    try:
        encoded = path.name.encode()
        str(path.absolute()).encode()
    except UnicodeEncodeError:
        raise StoreError(Problem.UNREADABLE_NAME, "") from None
    if len(encoded) > _LONGEST_NAME - len("-journal"):
        raise StoreError(Problem.NAME_TOO_LONG, f"{path.name[:40]} …")
    if is_path_too_long(path):
        raise StoreError(Problem.PATH_TOO_LONG, path.name)


def refuse_other_versions(connection: sqlite3.Connection, name: str) -> None:
    """Raise StoreError where the open file is not a forum file, or of another version or schema."""
    if connection.execute("PRAGMA application_id").fetchone()[0] != APPLICATION_ID:
        raise StoreError(Problem.NOT_A_FORUM, name)
    version = version_of(connection)
    if version > USER_VERSION:
        raise StoreError(Problem.TOO_NEW, name)
    if version != USER_VERSION and version not in MIGRATIONS:
        raise StoreError(Problem.TOO_OLD, name)
    wanted = SCHEMA if version == USER_VERSION else MIGRATIONS[version].schema
    if _schema_of(connection) != _schema_made_by(wanted):
        raise StoreError(Problem.STRANGE, name)


def refuse_padded(connection: sqlite3.Connection, path: Path) -> None:
    """Raise StoreError where the file is longer or shorter than its pages, or most of them are empty.

    Called before the file is copied to memory, which would need room for all of them.
    """
    connection.execute("BEGIN")
    try:
        # Within the transaction, no writer changes the file's length.
        pages, free, size = (
            connection.execute(f"PRAGMA {each}").fetchone()[0] for each in ("page_count", "freelist_count", "page_size")
        )
        if pages * size != path.stat().st_size or free > pages - free + _FREE_PAGES:
            raise StoreError(Problem.DAMAGED, path.name)
    finally:
        connection.execute("ROLLBACK")


def problem_of(error: BaseException) -> Problem:
    """Return which known problem an error of SQLite, the system or decoding is; a full disk is never called locked."""
    code = getattr(error, "sqlite_errorcode", 0) & 0xFF
    number = getattr(error, "errno", None)
    known = {
        sqlite3.SQLITE_FULL: Problem.DISK_FULL,
        sqlite3.SQLITE_BUSY: Problem.HELD,
        sqlite3.SQLITE_LOCKED: Problem.HELD,
        sqlite3.SQLITE_READONLY: Problem.PROTECTED,
        sqlite3.SQLITE_CORRUPT: Problem.DAMAGED,
        sqlite3.SQLITE_TOOBIG: Problem.TOO_LARGE,
        sqlite3.SQLITE_NOTADB: Problem.NOT_A_FORUM,
    }
    if isinstance(error, MemoryError):
        return Problem.NO_MEMORY
    if isinstance(error, sqlite3.Error):
        return known.get(code, Problem.FAILED)
    if not isinstance(error, OSError):
        return Problem.DAMAGED
    # Windows' own numbers for a file that another program has open: sharing violation, lock violation.
    if getattr(error, "winerror", None) in {32, 33} or number in {errno.EBUSY, errno.EDEADLK}:
        return Problem.HELD
    if number in {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}:
        return Problem.DISK_FULL
    if number == errno.ENAMETOOLONG:
        return Problem.NAME_TOO_LONG
    return Problem.PROTECTED if number in {errno.EACCES, errno.EPERM, errno.EROFS} else Problem.FAILED


def _journal_is_a_trap(path: Path) -> bool:
    """Tell if the journal next to the file is a link, or ends with the name of a super-journal.

    SQLite would write over what a link leads to, and delete the file that a super-journal names.
    """
    journal = Path(f"{path}-journal")
    if not os.path.lexists(journal):
        return False
    status = journal.lstat()
    if not stat.S_ISREG(status.st_mode) or status.st_nlink > 1:
        return True
    with journal.open("rb") as file:
        size = os.fstat(file.fileno()).st_size
        if size < 16:
            return False
        file.seek(size - 16)
        length, _, magic = struct.unpack(">II8s", file.read(16))
    return bool(magic == _JOURNAL_MAGIC and length > 0)


def _schema_of(connection: sqlite3.Connection) -> list[tuple[str, str, str, str]]:
    """Return every table and index, SQLite's own too, with white space normalised."""
    rows = connection.execute("SELECT type, name, tbl_name, coalesce(sql, '') FROM sqlite_schema")
    return sorted((kind, name, table, re.sub(r"\s+", " ", sql).strip()) for kind, name, table, sql in rows)


@lru_cache
def _schema_made_by(statements: tuple[str, ...]) -> list[tuple[str, str, str, str]]:
    connection = sqlite3.connect(":memory:")
    try:
        for statement in statements:
            connection.execute(statement)
        return _schema_of(connection)
    finally:
        connection.close()
