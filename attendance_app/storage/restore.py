"""A backup, and what a rescue log has besides, restored as a new file; nothing that is there is changed."""

import sqlite3
from collections.abc import Iterator
from pathlib import Path

from attendance_app.services.ports import Backup
from attendance_app.storage.durability.backups import BackupFile, backups_in, folders_of
from attendance_app.storage.durability.recovery import left_rescues, replay
from attendance_app.storage.durability.rescue_log import Rescued
from attendance_app.storage.durability.verified_copy import read_copy, write_verified_copy
from attendance_app.storage.shared.working_copy import WorkingCopy
from attendance_app.storage.sqlite.integrity import refuse_damaged
from attendance_app.storage.sqlite.log_records import head_at


def backups_of(document: Path, locks: Path) -> tuple[Backup, ...]:
    """Return the backups of a document, the latest first, which may be gone or damaged itself.

    ``rescued`` counts the changes of a rescue log that go on from the backup and are in no document.
    """
    data = locks.parent
    # One in a shared place has the backups of its working copy.
    places = (document, WorkingCopy(document, data).file)
    folders = dict.fromkeys(folder for place in places for folder in folders_of(place, data / "backups"))
    return tuple(
        Backup(each.file, each.kept, each.changes, _more(each, left_rescues(data / "rescue", folder.name, locks)))
        for folder in folders
        for each in backups_in(folder)
    )


def restore(backup: Backup, path: Path, locks: Path) -> None:
    """Write a backup, with what the rescue logs have besides, as a new file; StoreError where it cannot be.

    A damaged backup is refused. The rescue logs that came in go when the new file has what they had.
    """
    memory = read_copy(backup.file)
    try:
        refuse_damaged(memory, backup.file.name)
        used = list(_taken_in(memory, locks)) if backup.rescued else []
        write_verified_copy(memory, path)
    finally:
        memory.close()
    for each in used:
        each.file.unlink(missing_ok=True)


def _taken_in(memory: sqlite3.Connection, locks: Path) -> Iterator[Rescued]:
    first = head_at(memory, 1)
    root = first.digest[:16] if first else ""
    for rescued in left_rescues(locks.parent / "rescue", root, locks):
        if replay(memory, rescued):
            yield rescued


def _more(backup: BackupFile, left: list[Rescued]) -> int:
    for rescued in left:
        heads = [rescued.base, *(line.head for line in rescued.lines)]
        if any(backup.is_at(head) for head in heads):
            return rescued.head.number - backup.changes
    return 0
