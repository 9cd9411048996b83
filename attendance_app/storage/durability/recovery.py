"""What a rescue log has that a document has not, taken in when the document is opened."""

import sqlite3
from pathlib import Path

from attendance_app.services.errors import StoreError
from attendance_app.storage.durability.locking import is_free
from attendance_app.storage.durability.rescue_log import ENDING, KEPT_ENDING, Rescued, read_rescue, rescue_file
from attendance_app.storage.sqlite.change_log import read_head
from attendance_app.storage.sqlite.connection import store_errors, transaction
from attendance_app.storage.sqlite.integrity import faults
from attendance_app.storage.sqlite.log_records import LogRecord, holds, put_record


def rescued_for(folder: Path, root: str, path: Path, locks: Path) -> list[Rescued]:
    """Return the rescue logs of a document: its own, and those of the same forum at paths where nothing stands now.

    So a document that was moved after a crash finds its changes; a path whose program still runs is left alone.
    """
    found = []
    for file in sorted(folder.glob(f"{root[:16]}-*{ENDING}")):
        rescued = read_rescue(file)
        if rescued is None or rescued.root != root:
            continue
        own = file == rescue_file(folder, root, path)
        if own or (not rescued.document.exists() and is_free(rescued.document, locks)):
            found.append(rescued)
    return found


def left_rescues(folder: Path, root: str, locks: Path) -> list[Rescued]:
    """Return the rescue logs of a forum that no running program writes: set aside, or of a document that is gone.

    ``root`` is the beginning of the hash of the forum's first line, sixteen digits.
    """
    found = [
        read_rescue(file) for file in sorted(folder.glob(f"{root[:16]}-*")) if file.suffix in {ENDING, KEPT_ENDING}
    ]
    return [
        rescued
        for rescued in found
        if rescued and rescued.lines and (rescued.file.suffix == KEPT_ENDING or is_free(rescued.document, locks))
    ]


def left_at(folder: Path, root: str, path: Path) -> int:
    """Return how many changes the rescue logs of other forums have that stood at the same path before."""
    found = [read_rescue(file) for file in folder.glob(f"*{ENDING}")]
    return sum(len(each.lines) for each in found if each and each.root != root and each.document == path.resolve())


def replay(memory: sqlite3.Connection, rescued: Rescued) -> list[LogRecord] | None:
    """Put what ``memory`` lacks of a rescue log into it and return those lines; None, nothing changed, where none fit.

    A line fits by the chain alone: the same line is never put twice, nor put after another than it was written after.
    """
    if holds(memory, rescued.head):
        return []
    head = read_head(memory)
    if head != rescued.base and head not in {line.head for line in rescued.lines}:
        return None
    lines = [line for line in rescued.lines if line.number > head.number]
    try:
        with store_errors(rescued.document.name), transaction(memory):
            for line in lines:
                put_record(memory, line)
            if faults(memory):
                raise ValueError("faults")
    except StoreError:
        return None
    return lines


def set_aside(rescued: Rescued) -> Path:
    """Keep a rescue log that does not fit its document, under a name of its own."""
    kept = rescued.file.with_name(f"{rescued.file.stem}.{rescued.head.digest[:8]}{KEPT_ENDING}")
    rescued.file.replace(kept)
    return kept
