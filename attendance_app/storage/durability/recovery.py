"""Recovery: changes that only a rescue log has are replayed when the document is opened."""

import sqlite3
from dataclasses import dataclass
from pathlib import Path

from attendance_app.services.errors import StoreError
from attendance_app.storage.durability.data_folder import DataFolder
from attendance_app.storage.durability.locking import is_free
from attendance_app.storage.durability.rescue_log import (
    SET_ASIDE_SUFFIX,
    SUFFIX,
    Rescued,
    read_rescue,
    rescue_file,
)
from attendance_app.storage.sqlite.change_log import read_head
from attendance_app.storage.sqlite.connection import store_errors, transaction
from attendance_app.storage.sqlite.integrity import faults
from attendance_app.storage.sqlite.log_records import LogRecord, holds, put_record
from attendance_app.system.files import replace_file


@dataclass(frozen=True, slots=True)
class Recovery:
    """What was found in rescue logs: how many changes were replayed and set aside, and the logs that were replayed."""

    replayed: int
    set_aside: int
    files: tuple[Path, ...]


def recover(memory: sqlite3.Connection, root: str, path: Path, data: DataFolder, read_only: bool) -> Recovery:
    """Replay the rescue logs of a document into ``memory``; a log that does not fit is set aside.

    A reader sets nothing aside. OSError where a log cannot be renamed.
    """
    replayed = aside = 0
    used: list[Path] = []
    for rescued in _rescued_for(root, path, data):
        records = replay(memory, rescued)
        if records is not None:
            used.append(rescued.file)
            replayed += len(records)
        elif rescued.document == path.resolve() and not read_only:
            aside += len(rescued.records)
            _set_aside(rescued)
    if not read_only:
        aside += _left_by_others(root, path, data)
    return Recovery(replayed, aside, tuple(used))


def replay(memory: sqlite3.Connection, rescued: Rescued) -> list[LogRecord] | None:
    """Add the records of a rescue log that ``memory`` lacks, and return them; None, nothing changed, if none fits.

    The chain alone decides what fits: no record is added twice, nor after another than it was written after.
    """
    if holds(memory, rescued.head):
        return []
    head = read_head(memory)
    if head != rescued.base and head not in {record.head for record in rescued.records}:
        return None
    records = [record for record in rescued.records if record.number > head.number]
    try:
        with store_errors(rescued.document.name), transaction(memory):
            for record in records:
                put_record(memory, record)
            if faults(memory):
                raise ValueError("faults")
    except StoreError:
        return None
    return records


def unused_rescues(root: str, data: DataFolder) -> list[Rescued]:
    """Return the rescue logs of a forum that no running program writes: set aside, or of a document that is gone.

    ``root`` is the beginning of the hash of the forum's first record, sixteen digits.
    """
    files = [each for each in sorted(data.rescue.glob(f"{root[:16]}-*")) if each.suffix in {SUFFIX, SET_ASIDE_SUFFIX}]
    return [
        rescued
        for rescued in map(read_rescue, files)
        if rescued
        and rescued.records
        and (rescued.file.suffix == SET_ASIDE_SUFFIX or is_free(rescued.document, data.locks))
    ]


def _rescued_for(root: str, path: Path, data: DataFolder) -> list[Rescued]:
    """Return the rescue logs of a document: its own, and those of the same forum whose document no longer exists.

    So a document that was moved after a crash gets its changes. The log of a program that still runs is left alone.
    """
    found = []
    for file in sorted(data.rescue.glob(f"{root[:16]}-*{SUFFIX}")):
        rescued = read_rescue(file)
        if rescued is None or rescued.root != root:
            continue
        own = file == rescue_file(data.rescue, root, path)
        if own or (not rescued.document.exists() and is_free(rescued.document, data.locks)):
            found.append(rescued)
    return found


def _left_by_others(root: str, path: Path, data: DataFolder) -> int:
    """Return how many changes are in rescue logs of other forums that had this path before."""
    found = [read_rescue(file) for file in data.rescue.glob(f"*{SUFFIX}")]
    return sum(len(each.records) for each in found if each and each.root != root and each.document == path.resolve())


def _set_aside(rescued: Rescued) -> None:
    """Rename a rescue log that does not fit its document."""
    name = f"{rescued.file.stem}.{rescued.head.digest[:8]}{SET_ASIDE_SUFFIX}"
    replace_file(rescued.file, rescued.file.with_name(name))
