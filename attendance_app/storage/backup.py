"""Backups of a forum in the user's data folder: written whole and checked."""

import sqlite3
from datetime import datetime
from pathlib import Path

from attendance_app.storage.change_log import read_head
from attendance_app.storage.folders import private_folder
from attendance_app.storage.stored_lines import head_at
from attendance_app.storage.whole_copy import write_copy


def keep_before_migration(connection: sqlite3.Connection, memory: sqlite3.Connection, backups: Path) -> None:
    """Keep a file as it is before it is brought up; ``memory`` has the same content in the present schema."""
    _keep(connection, memory, backups)


def _keep(connection: sqlite3.Connection, memory: sqlite3.Connection, backups: Path) -> Path:
    head, first = read_head(memory), head_at(memory, 1)
    assert first is not None
    name = f"{datetime.now():%Y-%m-%d %H.%M.%S} {head.number} {head.digest[:8]}.narvaro"
    file = private_folder(backups / first.digest[:16]) / name
    # The same content kept in the same second is the same backup.
    if not file.exists():
        write_copy(connection, file, private=True)
    return file
