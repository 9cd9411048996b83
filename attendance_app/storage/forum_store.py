"""One forum in one SQLite file: opened with every check, changed in one transaction a change."""

import os
import secrets
import sqlite3
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import datetime
from pathlib import Path

from attendance_app.domain.change import Change
from attendance_app.domain.forum import Forum
from attendance_app.domain.meeting import Meeting, MeetingId, MeetingRecord
from attendance_app.domain.roster import Roster
from attendance_app.services.ports import LogHead, LogLine, Problem, Refusal, StoreError
from attendance_app.storage import change_log, meeting_rows, roster_rows, rows
from attendance_app.storage.device import device_of
from attendance_app.storage.guard import problem_of, refuse_other_versions, refuse_strangers
from attendance_app.storage.locking import WriterLock
from attendance_app.storage.log_check import faults
from attendance_app.storage.migrations import migrate, migrated_copy
from attendance_app.storage.schema import APPLICATION_ID, SCHEMA, USER_VERSION

_BUSY_SECONDS = 2.0
# EXTRA syncs the folder too: FULL lost the last acknowledged tick in 110 of 600 simulated power cuts.
_PRAGMAS: dict[str, tuple[str, object]] = {
    "foreign_keys": ("ON", 1),
    "synchronous": ("EXTRA", 3),
    "secure_delete": ("ON", 1),
    "trusted_schema": ("OFF", 0),
    "cell_size_check": ("ON", 1),
}


class SqliteForumStore:
    """An open forum file; fits ``services.ports.ForumStore``."""

    def __init__(self, path: Path, connection: sqlite3.Connection, lock: WriterLock | None, device: str) -> None:
        """Take an open, checked connection; without ``lock`` it only reads. ``device`` is whose log lines are written.

        Each opening writes as a copy of its own: however the file was copied, moved or put back between two openings,
        no two changes ever share an id.
        """
        self._path, self._connection, self._lock = path, connection, lock
        self._identity = _identity(path)
        self._copy, self._device = secrets.token_hex(8), device
        self._head = change_log.read_head(connection)

    @property
    def name(self) -> str:
        """The file's name without its folder."""
        return self._path.name

    @property
    def read_only(self) -> bool:
        """True where another program writes this file, or it may not be written."""
        return self._lock is None

    @property
    def head(self) -> LogHead:
        """The last line of the change log."""
        return self._head

    def is_at(self, path: Path) -> bool:
        """Tell if ``path`` is the very file that is open."""
        return _identity(path) == self._identity

    def load_forum(self) -> Forum:
        """Read the body and its settings."""
        with _told(self.name):
            return rows.read_forum(self._connection)

    def load_roster(self) -> Roster:
        """Read the forum's roster."""
        with _told(self.name):
            return roster_rows.read_roster(self._connection)

    def load_meetings(self) -> tuple[Meeting, ...]:
        """Read every meeting, the oldest first, without people."""
        with _told(self.name):
            return meeting_rows.read_meetings(self._connection)

    def load_record(self, meeting: MeetingId) -> MeetingRecord:
        """Read one meeting whole; KeyError where there is none."""
        found = {each.id: each for each in self.load_meetings()}[meeting]
        with _told(self.name):
            return meeting_rows.read_record(self._connection, found)

    def load_lines(self) -> tuple[LogLine, ...]:
        """Read the change log, the first line first."""
        with _told(self.name):
            return change_log.read_lines(self._connection)

    def load_kept_annex(self, meeting: MeetingId, layout: str) -> bytes | None:
        """Read an annex that was kept when the minutes were adjusted, None where there is none."""
        with _told(self.name):
            return meeting_rows.read_kept_annex(self._connection, meeting, layout)

    def commit(self, change: Change, at: datetime) -> None:
        """Write state and log line durably in one transaction; StoreError where that fails, nothing written."""
        if self._lock is None:
            raise StoreError(Problem.READ_ONLY, self.name)
        # A file that was moved or replaced would swallow the change: SQLite still writes to the old one.
        if _identity(self._path) != self._identity:
            raise StoreError(Problem.MOVED, self.name)
        with _told(self.name), _transaction(self._connection):
            if change_log.read_head(self._connection) != self._head:
                raise StoreError(Problem.CHANGED, self.name)
            for edit in change.edits:
                rows.write_edit(self._connection, edit)
            head = change_log.append(self._connection, self._head, change, at, self._copy, self._device)
        self._head = head

    def close(self) -> None:
        """Leave nothing beside the document and let go of it."""
        with suppress(sqlite3.Error):
            if self._lock is not None:
                self._connection.execute("PRAGMA journal_mode = DELETE")
        self._connection.close()
        if self._lock is not None:
            self._lock.release()


def create_store(path: Path, first: Change, at: datetime, locks: Path) -> SqliteForumStore:
    """Make a forum file holding what ``first`` adds, and open it; StoreError where one of that name exists."""
    if path.exists():
        raise StoreError(Problem.EXISTS, path.name)
    made = path.with_name(f".{path.name}.{secrets.token_hex(4)}.tmp")
    try:
        with _told(path.name):
            _fill(made, first, at, device_of(locks.parent))
            # A link never overwrites: a file that came to stand there meanwhile stays.
            _place(made, path)
    finally:
        made.unlink(missing_ok=True)
    return open_store(path, locks)


def open_store(path: Path, locks: Path, read_only: bool = False) -> SqliteForumStore:
    """Open a forum file after every check; a second opener, or one who may not write, gets it read-only."""
    refuse_strangers(path)
    lock = None if read_only or not os.access(path, os.W_OK) else WriterLock(path, locks)
    if lock is not None and not lock.take():
        lock = None
    connection = None
    try:
        with _told(path.name):
            connection = _connect(path, write=lock is not None)
            refuse_other_versions(connection, path.name)
            if _is_old(connection):
                connection = _brought_up(connection, path, lock, locks.parent / "backups")
            _set_pragmas(connection, write=lock is not None)
            if faults(connection):
                raise StoreError(Problem.DAMAGED, path.name)
            return SqliteForumStore(path, connection, lock, device_of(locks.parent))
    except BaseException:
        if connection is not None:
            connection.close()
        if lock is not None:
            lock.release()
        raise


def check_store(path: Path) -> list[str]:
    """Return what is wrong with a forum file, a Swedish sentence each; nothing is changed."""
    refuse_strangers(path)
    with _told(path.name):
        connection = _connect(path, write=False)
        try:
            refuse_other_versions(connection, path.name)
            return faults(migrated_copy(connection) if _is_old(connection) else connection)
        finally:
            connection.close()


def _is_old(connection: sqlite3.Connection) -> bool:
    return bool(connection.execute("PRAGMA user_version").fetchone()[0] < USER_VERSION)


def _brought_up(
    connection: sqlite3.Connection, path: Path, lock: WriterLock | None, backups: Path
) -> sqlite3.Connection:
    """Return an older file in the present schema: a copy in memory to read, the file itself to write.

    The file is changed only when its content is whole, and after a copy of it lies in ``backups``.
    """
    copy = migrated_copy(connection)
    if faults(copy):
        raise StoreError(Problem.DAMAGED, path.name)
    if lock is None:
        connection.close()
        return copy
    copy.close()
    backups.mkdir(parents=True, exist_ok=True, mode=0o700)
    kept = backups / f"{path.stem} före version {USER_VERSION} {secrets.token_hex(4)}.narvaro"
    connection.execute("VACUUM INTO ?", (str(kept),))
    kept.chmod(0o600)
    migrate(connection)
    return connection


def _connect(path: Path, write: bool) -> sqlite3.Connection:
    # A journal left by a killed writer must be rolled back, which reading alone may not do.
    journal = Path(f"{path}-journal")
    hot = journal.exists() and journal.stat().st_size > 0 and os.access(path, os.W_OK)
    address = f"{path.resolve().as_uri()}?mode={'rw' if write or hot else 'ro'}"
    return sqlite3.connect(address, uri=True, timeout=_BUSY_SECONDS, isolation_level=None)


def _set_pragmas(connection: sqlite3.Connection, write: bool) -> None:
    wanted = dict(_PRAGMAS)
    if write:
        wanted["journal_mode"] = ("TRUNCATE", "truncate")
    if sys.platform == "darwin":
        wanted["fullfsync"] = ("ON", 1)
    for name, (value, read_back) in wanted.items():
        connection.execute(f"PRAGMA {name} = {value}")
        if connection.execute(f"PRAGMA {name}").fetchone()[0] != read_back:
            raise sqlite3.OperationalError(f"pragma {name}")


def _fill(path: Path, first: Change, at: datetime, device: str) -> None:
    connection = sqlite3.connect(path, isolation_level=None)
    try:
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        _set_pragmas(connection, write=True)
        with _transaction(connection):
            for statement in SCHEMA:
                connection.execute(statement)
            copy = secrets.token_hex(8)
            connection.executemany("INSERT INTO meta VALUES (?, ?)", [("copy", copy), ("device", device)])
            for edit in first.edits:
                rows.write_edit(connection, edit)
            change_log.append(connection, change_log.FIRST, first, at, copy, device)
            connection.execute(f"PRAGMA user_version = {USER_VERSION}")
        connection.execute("PRAGMA journal_mode = DELETE")
    finally:
        connection.close()


def _place(made: Path, path: Path) -> None:
    try:
        os.link(made, path)
    except FileExistsError:
        raise StoreError(Problem.EXISTS, path.name) from None
    except OSError:
        # No hard links here (FAT, some shares): Windows' rename refuses an existing target by itself.
        if path.exists():
            raise StoreError(Problem.EXISTS, path.name) from None
        made.rename(path)


def _identity(path: Path) -> tuple[int, int] | None:
    try:
        status = path.stat()
    except OSError:
        return None
    return status.st_dev, status.st_ino


@contextmanager
def _transaction(connection: sqlite3.Connection) -> Iterator[None]:
    connection.execute("BEGIN IMMEDIATE")
    try:
        yield
        connection.execute("COMMIT")
    except BaseException:
        with suppress(sqlite3.Error):
            connection.execute("ROLLBACK")
        raise


@contextmanager
def _told(name: str) -> Iterator[None]:
    """Turn errors of SQLite, of the system and of values that are none of ours into StoreError."""
    try:
        yield
    except Refusal:
        raise
    except (sqlite3.Error, OSError, ValueError, KeyError, TypeError) as error:
        raise StoreError(problem_of(error), name) from error
