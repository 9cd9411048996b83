"""The last head of the change log that this computer knows of a forum, for each path that it was opened at.

A file that does not hold it is an older or another version, which must not replace what was acknowledged in silence.
"""

import json
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from attendance_app.services.ports import LogHead
from attendance_app.storage.durability.data_folder import DataFolder
from attendance_app.storage.durability.file_identity import place_key
from attendance_app.system.files import atomic_write, private_folder


@dataclass(frozen=True, slots=True)
class KnownHead:
    """A head, and the file that had it last."""

    document: Path
    head: LogHead


class KnownHeads:
    """The heads of one forum: ``root`` is the hash of the first record of its log."""

    def __init__(self, data: DataFolder, root: str) -> None:
        """Read and write in the data folder; nothing is created yet."""
        self._folder, self._root = data.heads, root[:16]

    def of(self, document: Path) -> KnownHead | None:
        """Return the head of the file at that path or, at a path that is new, the forum's last; None for neither."""
        return _read(self._file(document)) or _read(self._last)

    def remember(self, document: Path, head: LogHead) -> None:
        """Remember the head of the file at that path; a failure only leaves the earlier one known."""
        known = KnownHead(document.resolve(), head)
        for file in (self._file(document), self._last):
            if _read(file) != known:
                with suppress(OSError):
                    private_folder(self._folder)
                    content = json.dumps({"document": str(known.document), "head": [head.number, head.digest]})
                    atomic_write(file, content.encode(), mode=0o600, sync=False)

    @property
    def _last(self) -> Path:
        return self._folder / f"{self._root}.json"

    def _file(self, document: Path) -> Path:
        # One file for each path: two programs never write the same.
        return self._folder / f"{self._root}-{place_key(document)}.json"


def _read(file: Path) -> KnownHead | None:
    try:
        stored = json.loads(file.read_text(encoding="utf-8"))
        number, digest = stored["head"]
        return KnownHead(Path(stored["document"]), LogHead(int(number), str(digest)))
    except (OSError, ValueError, KeyError, TypeError):
        return None
