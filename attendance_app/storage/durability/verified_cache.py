"""Which files were found whole: the very same bytes need not be held against their log again.

A hash is all that is kept, in the user's own data folder, with the version of the program whose checks it passed.
"""

import hashlib
import sqlite3
from contextlib import suppress
from itertools import zip_longest
from pathlib import Path

from attendance_app import __version__
from attendance_app.storage.durability.files import write_private
from attendance_app.storage.sqlite.connection import copy_in_memory

_MOST = 100


class VerifiedCache:
    """The hashes of the files that were found whole last, by this version of the program."""

    def __init__(self, folder: Path) -> None:
        """Keep them in a file of ``folder``."""
        self._file = folder / "verified.txt"

    def holds(self, digest: str) -> bool:
        """Tell if a file of that hash was found whole."""
        return _line(digest) in self._lines()

    def add(self, digest: str) -> None:
        """Keep one more; where that fails, the file is only checked again at its next opening."""
        others = [each for each in self._lines() if each != _line(digest)]
        with suppress(OSError):
            write_private(self._file, "\n".join([*others, _line(digest)][-_MOST:]))

    def add_left(self, document: sqlite3.Connection, memory: sqlite3.Connection) -> None:
        """Keep the hash of a document that will be closed, where it is row by row what memory holds."""
        with suppress(sqlite3.Error):
            left = copy_in_memory(document)
            try:
                if same_rows(left, memory):
                    self.add(digest_of(left))
            finally:
                left.close()

    def _lines(self) -> list[str]:
        try:
            return self._file.read_text(encoding="ascii", errors="ignore").splitlines()
        except OSError:
            return []


def _line(digest: str) -> str:
    return f"{__version__} {digest}"


def digest_of(memory: sqlite3.Connection) -> str:
    """Return the hash of a file that was just copied to memory page by page, and not touched since."""
    return hashlib.sha256(memory.serialize()).hexdigest()


def same_rows(one: sqlite3.Connection, other: sqlite3.Connection) -> bool:
    """Tell if two forums of one schema have the same rows in every table, and the first sound pages."""
    tables = [name for (name,) in one.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")]
    return one.execute("PRAGMA quick_check").fetchall() == [("ok",)] and all(
        ours == theirs for table in tables for ours, theirs in zip_longest(_rows(one, table), _rows(other, table))
    )


def _rows(connection: sqlite3.Connection, table: str) -> sqlite3.Cursor:
    # In the order of the table's key, which each of them has.
    return connection.execute(f"SELECT * FROM {table}")
