"""Backups of a forum in the user's data folder, verified and synced: the ten latest, then one a day and a month.

They are numbered, because the clock may go back. A note in their folder lists the documents that they are of, so that
they are found when the document itself is gone or damaged.
"""

import json
import re
import sqlite3
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from attendance_app.services.ports import LogHead
from attendance_app.storage.durability.verified_copy import remove_stale_temporaries, write_verified_copy
from attendance_app.storage.sqlite.change_log import read_head
from attendance_app.storage.sqlite.log_records import head_at
from attendance_app.system.files import atomic_write, private_folder

_LATEST, _DAYS = 10, 31
_NOTE = "documents.json"
_NAME = re.compile(r"(\d{6}) (\d{4}-\d\d-\d\d \d\d\.\d\d\.\d\d) (\d+) ([0-9a-f]{8})\.narvaro")


@dataclass(frozen=True, slots=True)
class BackupFile:
    """A backup, by its name: its number, when it was kept, and the head of its log (eight digits of the hash)."""

    file: Path
    number: int
    kept: datetime
    changes: int
    digest: str

    def is_at(self, head: LogHead) -> bool:
        """Tell if the backup's log has that head."""
        return (self.changes, self.digest) == (head.number, head.digest[:8])


def keep_backup(connection: sqlite3.Connection, memory: sqlite3.Connection, document: Path, backups: Path) -> None:
    """Keep a backup unless one holds the forum as it is; StoreError or OSError where that fails, the older ones kept.

    ``memory`` has the content of ``connection`` in the present schema. Where they are two, the file is about to be
    migrated and a backup is kept in any case.
    """
    head, first = read_head(memory), head_at(memory, 1)
    assert first is not None
    folder = private_folder(backups / first.digest[:16])
    _note(folder, document)
    existing = backups_in(folder)
    if connection is memory and any(each.is_at(head) for each in existing):
        return
    number = max((each.number for each in existing), default=0) + 1
    name = f"{number:06} {datetime.now():%Y-%m-%d %H.%M.%S} {head.number} {head.digest[:8]}.narvaro"
    write_verified_copy(connection, folder / name, private=True)
    remove_stale_temporaries(folder)
    for each in _expendable(backups_in(folder)):
        with suppress(OSError):
            each.file.unlink()


def backups_in(folder: Path) -> list[BackupFile]:
    """Return the backups of one forum, the latest first."""
    return sorted(_read(folder), key=lambda each: each.number, reverse=True)


def backup_folders_of(document: Path, backups: Path) -> list[Path]:
    """Return the folders that hold backups of a document, the one that was written last first."""
    wanted = str(document.resolve())
    found = [note.parent for note in backups.glob(f"*/{_NOTE}") if wanted in _documents(note)]
    return sorted(found, key=lambda folder: (folder / _NOTE).stat().st_mtime, reverse=True)


def _read(folder: Path) -> Iterable[BackupFile]:
    for file in folder.glob("*.narvaro"):
        match = _NAME.fullmatch(file.name)
        if match:
            number, kept, changes, digest = match.groups()
            with suppress(ValueError):
                yield BackupFile(
                    file, int(number), datetime.fromisoformat(kept.replace(".", ":")), int(changes), digest
                )


def _expendable(backups: list[BackupFile]) -> list[BackupFile]:
    """Return the backups to remove; ``backups`` begins with the latest.

    Kept are the ten latest, the last of each of the latest 31 days that have one, and the last of each month.
    """
    days, months = set[str](), set[str]()
    expendable = []
    for each in backups[_LATEST:]:
        day, month = f"{each.kept:%Y-%m-%d}", f"{each.kept:%Y-%m}"
        new_day = day not in days and len(days) < _DAYS
        if not new_day and month in months:
            expendable.append(each)
        if new_day:
            days.add(day)
        months.add(month)
    return expendable


def _note(folder: Path, document: Path) -> None:
    """Write down that the folder has backups of the document."""
    note, path = folder / _NOTE, str(document.resolve())
    known = _documents(note)
    if path not in known:
        atomic_write(note, json.dumps([*known, path]).encode(), mode=0o600)


def _documents(note: Path) -> list[str]:
    try:
        return [str(each) for each in json.loads(note.read_text(encoding="utf-8"))]
    except (OSError, ValueError, TypeError):
        return []
