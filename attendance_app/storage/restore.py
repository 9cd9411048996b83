"""Restores a backup, with the later changes of a rescue log, as a new file; nothing that exists is changed."""

import sqlite3
from collections.abc import Iterator
from pathlib import Path

from attendance_app.services.ports import Backup
from attendance_app.storage.durability.backups import BackupFile, backup_folders_of, backups_in
from attendance_app.storage.durability.data_folder import DataFolder
from attendance_app.storage.durability.recovery import replay, unused_rescues
from attendance_app.storage.durability.rescue_log import Rescued
from attendance_app.storage.durability.verified_copy import read_copy, write_verified_copy
from attendance_app.storage.sqlite.integrity import refuse_damaged
from attendance_app.storage.sqlite.log_records import root_of
from attendance_app.system.files import remove_file


def backups_of(document: Path, data: DataFolder) -> tuple[Backup, ...]:
    """Return the backups of a document, the latest first; the document may be missing or damaged.

    ``rescued`` counts the changes of a rescue log that continue from the backup and are in no document.
    """
    # The backups of a file in a shared folder are those of its working copy.
    files = (document, data.working_copy_of(document))
    folders = dict.fromkeys(folder for file in files for folder in backup_folders_of(file, data.backups))
    return tuple(
        Backup(each.file, each.kept, each.changes, _later_changes(each, unused_rescues(folder.name, data)))
        for folder in folders
        for each in backups_in(folder)
    )


def restore(backup: Backup, path: Path, data: DataFolder) -> None:
    """Write a backup, with what rescue logs have besides, as a new file; StoreError where it cannot be.

    A damaged backup is refused. Rescue logs that were replayed are removed once the new file has their changes.
    """
    memory = read_copy(backup.file)
    try:
        refuse_damaged(memory, backup.file.name)
        used = list(_replayed(memory, data)) if backup.rescued else []
        write_verified_copy(memory, path)
    finally:
        memory.close()
    for each in used:
        remove_file(each.file)


def _replayed(memory: sqlite3.Connection, data: DataFolder) -> Iterator[Rescued]:
    for rescued in unused_rescues(root_of(memory), data):
        if replay(memory, rescued):
            yield rescued


def _later_changes(backup: BackupFile, left: list[Rescued]) -> int:
    for rescued in left:
        heads = [rescued.base, *(record.head for record in rescued.records)]
        if any(backup.is_at(head) for head in heads):
            return rescued.head.number - backup.changes
    return 0
