"""Hashes of files that passed the integrity check, so that identical bytes skip it.

Only the hashes are kept, in the user's own data folder, with the version of the program whose checks they passed.
"""

import hashlib
import sqlite3
from contextlib import suppress
from itertools import zip_longest

from attendance_app import __version__
from attendance_app.storage.durability.data_folder import DataFolder
from attendance_app.storage.sqlite.connection import copy_in_memory
from attendance_app.system.files import atomic_write

_MAX_FILES = 100


class VerifiedCache:
    """The hashes of the files that passed last, by this version of the program."""

    def __init__(self, data: DataFolder) -> None:
        """Read and write the file of the data folder."""
        self._file = data.verified

    def holds(self, digest: str) -> bool:
        """Tell if a file of that hash has passed."""
        return _line(digest) in self._lines()

    def add(self, digest: str) -> None:
        """Remember one more; where that fails, the file is only checked again at its next opening."""
        others = [each for each in self._lines() if each != _line(digest)]
        lines = [*others, _line(digest)][-_MAX_FILES:]
        with suppress(OSError):
            # Not synced: a cache that is lost costs one more check, a sync would slow down every opening.
            atomic_write(self._file, "\n".join(lines).encode("ascii"), mode=0o600, sync=False)

    def add_closing(self, document: sqlite3.Connection, memory: sqlite3.Connection) -> None:
        """Remember a document that is about to be closed, if its rows are those in memory."""
        with suppress(sqlite3.Error):
            copy = copy_in_memory(document)
            try:
                if same_rows(copy, memory):
                    self.add(digest_of(copy))
            finally:
                copy.close()

    def _lines(self) -> list[str]:
        try:
            return self._file.read_text(encoding="ascii", errors="ignore").splitlines()
        except OSError:
            return []


def _line(digest: str) -> str:
    return f"{__version__} {digest}"


def digest_of(memory: sqlite3.Connection) -> str:
    """Return the hash of a file that was just copied to memory page by page, and not changed since."""
    return hashlib.sha256(memory.serialize()).hexdigest()


def same_rows(one: sqlite3.Connection, other: sqlite3.Connection) -> bool:
    """Tell if two forums of one schema have the same rows in every table, and the first has sound pages."""
    tables = [name for (name,) in one.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")]
    return one.execute("PRAGMA quick_check").fetchall() == [("ok",)] and all(
        ours == theirs for table in tables for ours, theirs in zip_longest(_rows(one, table), _rows(other, table))
    )


def _rows(connection: sqlite3.Connection, table: str) -> sqlite3.Cursor:
    # In the order of the primary key, which every table has.
    return connection.execute(f"SELECT * FROM {table}")
