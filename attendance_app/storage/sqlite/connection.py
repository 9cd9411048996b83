"""Connections to a forum file, with every pragma set and read back; transactions, and SQLite's errors in our terms."""

import os
import sqlite3
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path, PurePath
from urllib.parse import quote

from attendance_app.services.errors import Refusal, StoreError
from attendance_app.storage.sqlite.file_validation import problem_of

_BUSY_TIMEOUT_S = 0.5
# EXTRA syncs the folder too: FULL lost the last acknowledged tick in 110 of 600 simulated power cuts.
_PRAGMAS: dict[str, tuple[str, object]] = {
    "foreign_keys": ("ON", 1),
    "synchronous": ("EXTRA", 3),
    "secure_delete": ("ON", 1),
    "trusted_schema": ("OFF", 0),
    "cell_size_check": ("ON", 1),
}


def connect(path: Path, write: bool, timeout_s: float = _BUSY_TIMEOUT_S) -> sqlite3.Connection:
    """Connect to a file that exists; another program's lock is waited for during ``timeout_s`` seconds."""
    # A journal left by a killed writer must be rolled back, which reading alone may not do.
    journal = Path(f"{path}-journal")
    hot = journal.exists() and journal.stat().st_size > 0 and os.access(path, os.W_OK)
    address = address_of(path.resolve(), "rw" if write or hot else "ro")
    connection = sqlite3.connect(address, uri=True, timeout=timeout_s, isolation_level=None)
    return connection


def address_of(path: PurePath, mode: str) -> str:
    """Return an absolute path as SQLite's URI.

    Not ``as_uri``: of a file on a network share it makes the server the URI's authority, which SQLite refuses. Windows
    resolves the letter of a network drive to such a path.
    """
    return f"file:///{quote(path.as_posix().removeprefix('/'))}?mode={mode}"


def in_memory() -> sqlite3.Connection:
    """Return an empty database in memory."""
    return sqlite3.connect(":memory:", isolation_level=None)


def copy_in_memory(connection: sqlite3.Connection) -> sqlite3.Connection:
    """Return the same content in memory, page by page; ValueError where SQLite would not read its schema again."""
    copy = in_memory()
    try:
        connection.backup(copy)
        _read_schema_again(copy)
    except BaseException:
        copy.close()
        raise
    return copy


def _read_schema_again(copy: sqlite3.Connection) -> None:
    """Fail now rather than in mid-meeting: a damaged header may pass the first reading of the schema only."""
    try:
        for _ in range(2):
            copy.execute("SELECT count(*) FROM sqlite_schema").fetchone()
            copy.execute("PRAGMA writable_schema = RESET")
    except sqlite3.OperationalError as error:
        raise ValueError("schema") from error


def set_pragmas(connection: sqlite3.Connection, write: bool) -> None:
    """Set the pragmas that a forum file is used with; sqlite3.OperationalError where SQLite ignores one."""
    wanted = dict(_PRAGMAS)
    if write:
        wanted["journal_mode"] = ("TRUNCATE", "truncate")
    if sys.platform == "darwin":
        wanted["fullfsync"] = ("ON", 1)
    for name, (value, read_back) in wanted.items():
        connection.execute(f"PRAGMA {name} = {value}")
        if connection.execute(f"PRAGMA {name}").fetchone()[0] != read_back:
            raise sqlite3.OperationalError(f"pragma {name}")


@contextmanager
def transaction(connection: sqlite3.Connection) -> Iterator[None]:
    """Commit what is done in the block, or roll it back and re-raise."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        yield
        connection.execute("COMMIT")
    except BaseException:
        with suppress(sqlite3.Error):
            connection.execute("ROLLBACK")
        raise


# What SQLite, the system and the decoding of values from a foreign file raise.
_FOREIGN = (
    sqlite3.Error,
    OSError,
    MemoryError,
    ValueError,
    LookupError,
    TypeError,
    AttributeError,
    ArithmeticError,
    RecursionError,
)


@contextmanager
def store_errors(name: str) -> Iterator[None]:
    """Re-raise SQLite, OS and decoding errors as StoreError; ``name`` is the file's name."""
    try:
        yield
    except Refusal:
        raise
    except _FOREIGN as error:
        raise StoreError(problem_of(error), name) from error
