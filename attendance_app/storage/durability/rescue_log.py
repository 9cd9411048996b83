"""The rescue log: each change, synced, in the user's data folder before the document gets it.

It begins where the document was when it was opened, is removed at close once the document holds everything, and is
replayed at the next opening if it is still there. It holds the names of people who were added, which a replay needs, so
only the user can read it. Space is reserved ahead, so that the changes of a meeting fit even when the disk is full.
"""

import json
import os
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from attendance_app.services.ports import LogHead
from attendance_app.storage.durability.file_identity import place_key
from attendance_app.storage.sqlite.codec import canonical
from attendance_app.storage.sqlite.log_records import LogRecord, decoded, encoded
from attendance_app.storage.sqlite.schema import USER_VERSION
from attendance_app.system.files import atomic_write, private_folder, remove_file, sync_file, write_all

# A rescue log in use, and one that was set aside because it does not fit its document.
SUFFIX, SET_ASIDE_SUFFIX = ".rescue", ".kept"
_RESERVED = 128 * 1024
_FORMAT = "narvaro-rescue"


@dataclass(frozen=True, slots=True)
class Rescued:
    """The content of a rescue log: of which forum (the hash of its first record), which document, from which head."""

    file: Path
    root: str
    document: Path
    base: LogHead
    records: tuple[LogRecord, ...]

    @property
    def head(self) -> LogHead:
        """The head of the change log when everything is replayed."""
        return self.records[-1].head if self.records else self.base


class RescueLog:
    """The rescue log of an open document, written by the one process that may write the document."""

    def __init__(self, file: Path) -> None:
        """Write to ``file``, from ``begin`` on."""
        self._file = file
        self._descriptor: int | None = None
        self._lines: list[bytes] = []
        self._end = self._reserved_to = 0

    def begin(self, root: str, document: Path, base: LogHead, records: Iterable[LogRecord] = ()) -> None:
        """Start anew with only ``records``, which come after ``base``; OSError where that fails, the older log kept.

        After a failure the next ``append`` tries again.
        """
        header = {
            "format": _FORMAT,
            "version": USER_VERSION,
            "root": root,
            "document": str(document),
            "base": [base.number, base.digest],
        }
        self._lines = [canonical(header).encode() + b"\n", *map(encoded, records)]
        self._rewrite()

    def append(self, record: LogRecord) -> None:
        """Write a record through to the disk; OSError where that fails: the next call writes the whole log again."""
        line = encoded(record)
        self._lines.append(line)
        try:
            if self._descriptor is None:
                self._rewrite()
            else:
                self._append(line)
        except OSError:
            self._blank(len(line))
            raise

    def drop_last(self) -> None:
        """Forget the last record: neither the log nor the document could be written, so the change is refused."""
        self._lines.pop()

    def remove(self) -> None:
        """Remove the log: the document holds everything."""
        self.close()
        with suppress(OSError):
            remove_file(self._file)

    def close(self) -> None:
        """Close the file, and keep it."""
        if self._descriptor is not None:
            os.close(self._descriptor)
            self._descriptor = None

    def _rewrite(self) -> None:
        self.close()
        private_folder(self._file.parent)
        content = b"".join(self._lines)
        # A fixed temporary name: a killed process leaves no file with names in it that nobody would find again.
        atomic_write(self._file, content + bytes(_RESERVED), mode=0o600, temporary=self._file.with_suffix(".tmp"))
        self._descriptor = os.open(self._file, os.O_RDWR | getattr(os, "O_BINARY", 0))
        self._end, self._reserved_to = len(content), len(content) + _RESERVED

    def _append(self, line: bytes) -> None:
        assert self._descriptor is not None
        more = bytes(_RESERVED) if self._end + len(line) >= self._reserved_to else b""
        _write_at(self._descriptor, self._end, line + more)
        sync_file(self._descriptor)
        self._end += len(line)
        self._reserved_to = max(self._reserved_to, self._end + len(more))

    def _blank(self, length: int) -> None:
        """Overwrite a line that may be on the disk although an error was reported: nobody may replay it."""
        if self._descriptor is not None:
            with suppress(OSError):
                _write_at(self._descriptor, self._end, bytes(length))
                sync_file(self._descriptor)
        with suppress(OSError):
            self.close()
        self._descriptor = None


def rescue_file(folder: Path, root: str, document: Path) -> Path:
    """Return the path of a document's rescue log: there is one for each forum at each path."""
    return folder / f"{root[:16]}-{place_key(document)}{SUFFIX}"


def read_rescue(file: Path) -> Rescued | None:
    """Return the content of a rescue log, up to a torn line; None where it is not one of this file version."""
    try:
        head, *lines = file.read_bytes().split(b"\0", 1)[0].split(b"\n")
        header = json.loads(head)
        if header["format"] != _FORMAT or header["version"] != USER_VERSION:
            return None
        base = LogHead(*header["base"])
        return Rescued(file, header["root"], Path(header["document"]), base, tuple(_chained(base, lines[:-1])))
    except (OSError, ValueError, KeyError, TypeError):
        return None


def _chained(base: LogHead, lines: Iterable[bytes]) -> Iterator[LogRecord]:
    """Give the records as long as each follows the one before."""
    head = base
    for line in lines:
        try:
            record = decoded(line)
        except (ValueError, TypeError):
            return
        if not record.follows(head):
            return
        head = record.head
        yield record


def _write_at(descriptor: int, position: int, content: bytes) -> None:
    os.lseek(descriptor, position, os.SEEK_SET)
    write_all(descriptor, content)
