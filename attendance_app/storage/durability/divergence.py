"""Finds out that a file lacks what this computer knows of its forum, and keeps a copy that has it next to the file."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, suppress
from datetime import date
from pathlib import Path

from attendance_app.domain.change import ChangeId
from attendance_app.services.errors import StoreError
from attendance_app.services.ports import Divergence, known_changes
from attendance_app.storage.durability.backups import backups_in
from attendance_app.storage.durability.data_folder import DataFolder
from attendance_app.storage.durability.device_id import device_of
from attendance_app.storage.durability.known_heads import KnownHead, KnownHeads
from attendance_app.storage.durability.verified_copy import read_copy, write_verified_copy
from attendance_app.storage.sqlite.change_log import read_summaries
from attendance_app.storage.sqlite.connection import store_errors
from attendance_app.storage.sqlite.log_records import holds, root_of


def find_divergence(memory: sqlite3.Connection, document: Path, data: DataFolder) -> Divergence | None:
    """Return what the file at ``document``, whose content is ``memory``, lacks of what is known; None for nothing.

    A copy that has it is kept next to the file, unless there is one already.
    """
    root = root_of(memory)
    known = KnownHeads(data, root).of(document)
    if known is None or holds(memory, known.head):
        return None
    is_replaced = known.document == document.resolve()
    for file in _candidates(known, root, document, data):
        with suppress(StoreError), store_errors(file.name), closing(read_copy(file)) as ours:
            if root_of(ours) == root and holds(ours, known.head):
                lacking = changes_missing(ours, memory)
                kept = _beside(file, ours, document, data) if lacking else None
                return Divergence(len(lacking), kept, is_replaced) if lacking else None
    return Divergence(0, None, is_replaced)


def changes_missing(ours: sqlite3.Connection, theirs: sqlite3.Connection) -> frozenset[ChangeId]:
    """Return the changes that ``ours`` knows and ``theirs`` neither has nor merged."""
    return known_changes(read_summaries(ours)) - known_changes(read_summaries(theirs))


def name_beside(document: Path, device: str, day: date) -> Path:
    """Return a free name for a copy next to a file: of which computer, and from which day."""
    stem, number = f"{document.stem} (kopia från {device} {day.isoformat()}", 1
    while (path := document.with_name(f"{stem}{f' {number}' if number > 1 else ''}).narvaro")).exists():
        number += 1
    return path


def copies_beside(document: Path) -> list[Path]:
    """Return the copies that were kept next to a file, by their names."""
    prefix = f"{document.stem} (kopia från "
    with suppress(OSError):
        return sorted(each for each in document.parent.glob("*.narvaro") if each.name.startswith(prefix))
    return []


def _candidates(known: KnownHead, root: str, document: Path, data: DataFolder) -> Iterator[Path]:
    """Give the files that may have the known head, the best first."""
    if known.document != document.resolve():
        yield known.document
    yield from copies_beside(document)
    backups = backups_in(data.backups / root[:16])
    yield from (each.file for each in sorted(backups, key=lambda each: not each.is_at(known.head)))


def _beside(file: Path, ours: sqlite3.Connection, document: Path, data: DataFolder) -> Path:
    """Return a copy with ours that the user can see; a backup is written next to the document, if its folder allows."""
    if not file.is_relative_to(data.backups):
        return file
    with suppress(StoreError, OSError):
        path = name_beside(document, device_of(data), date.today())
        write_verified_copy(ours, path)
        return path
    return file
