"""Erasures that have begun: written down before anything is erased, and finished at the next opening after a crash.

What is written down are ids, never names.
"""

import hashlib
import json
import os
import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from attendance_app.domain.meeting import MeetingId
from attendance_app.domain.roster import PersonId
from attendance_app.services.ports import Erased, Erasure
from attendance_app.storage.durability.data_folder import DataFolder
from attendance_app.storage.sqlite.change_log import read_summaries
from attendance_app.storage.sqlite.erasure import erase
from attendance_app.system.files import atomic_write, private_folder, remove_file


@dataclass(frozen=True, slots=True)
class PendingErasure:
    """What is to be erased from a document and from the program's own copies of it, when that was asked for, where."""

    document: Path
    erasure: Erasure
    at: datetime
    device: str

    @property
    def ids(self) -> list[str]:
        """The ids of the people and meetings."""
        return sorted(self.erasure.people | self.erasure.meetings)

    def is_done(self, connection: sqlite3.Connection) -> bool:
        """Tell if a forum's log says that all of it was erased."""
        return set(self.ids) <= {each for summary in read_summaries(connection) for each in summary.erased}

    def run(self, connection: sqlite3.Connection, copy: str = "") -> Erased:
        """Erase within the caller's transaction, unless that was done; ``copy`` is the copy id of the log's record."""
        if self.is_done(connection):
            return Erased()
        return erase(connection, self.erasure, self.at, copy or os.urandom(8).hex(), self.device)


class PendingErasures:
    """The erasures of one forum that have begun; ``root`` is the hash of the first record of its log."""

    def __init__(self, data: DataFolder, root: str) -> None:
        """Read and write in the data folder; nothing is created yet."""
        self._folder, self._root = data.erasures, root[:16]

    def add(self, pending: PendingErasure) -> None:
        """Write an erasure down, synced; OSError where that fails."""
        content = {
            "document": str(pending.document),
            "people": sorted(pending.erasure.people),
            "meetings": sorted(pending.erasure.meetings),
            "at": pending.at.isoformat(),
            "device": pending.device,
        }
        private_folder(self._folder)
        atomic_write(self._file(pending), json.dumps(content).encode(), mode=0o600)

    def remove(self, pending: PendingErasure) -> None:
        """Forget an erasure that is done, or was refused."""
        remove_file(self._file(pending))

    def of(self, document: Path) -> list[PendingErasure]:
        """Return what is to be finished with a document: what began in it, or in one that no longer exists."""
        place = document.resolve()
        return [each for each in self._read() if each.document == place or not each.document.exists()]

    def _file(self, pending: PendingErasure) -> Path:
        key = hashlib.sha256("\n".join([str(pending.document), *pending.ids]).encode()).hexdigest()
        return self._folder / f"{self._root}-{key[:16]}.json"

    def _read(self) -> Iterator[PendingErasure]:
        for file in sorted(self._folder.glob(f"{self._root}-*.json")):
            try:
                stored = json.loads(file.read_text(encoding="utf-8"))
                erasure = Erasure(
                    frozenset(map(PersonId, stored["people"])), frozenset(map(MeetingId, stored["meetings"]))
                )
                at = datetime.fromisoformat(stored["at"])
                yield PendingErasure(Path(stored["document"]), erasure, at, str(stored["device"]))
            except (OSError, ValueError, KeyError, TypeError):
                continue
