"""The rescue log: each change, synced, in the user's data folder before the document gets it.

It begins where the document stood when it was opened, goes when the document holds everything at close, and is replayed
at the next open where it does not. It holds the names of those who were added (else it could not be replayed): only the
user reads it. Room is taken ahead, so that a full disk still has some for the changes of a meeting.
"""

import hashlib
import json
import os
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from attendance_app.services.ports import LogHead
from attendance_app.storage.durability.files import private_folder, sync_file, sync_folder
from attendance_app.storage.sqlite.codec import canonical
from attendance_app.storage.sqlite.log_records import LogRecord, decoded, encoded
from attendance_app.storage.sqlite.schema import USER_VERSION

# A rescue log in use, and one that was set aside since it does not fit its document.
ENDING, KEPT_ENDING = ".rescue", ".kept"
_ROOM = 128 * 1024
_FORMAT = "narvaro-rescue"


@dataclass(frozen=True, slots=True)
class Rescued:
    """What a rescue log holds: of which forum (the hash of its first line), which document, from which head on."""

    file: Path
    root: str
    document: Path
    base: LogHead
    lines: tuple[LogRecord, ...]

    @property
    def head(self) -> LogHead:
        """The head of the log when everything is replayed."""
        return self.lines[-1].head if self.lines else self.base


class RescueLog:
    """The rescue log of an open document, written by the one process that may write the document."""

    def __init__(self, file: Path) -> None:
        """Write to ``file``, from ``begin`` on."""
        self._file = file
        self._descriptor: int | None = None
        self._written: list[bytes] = []
        self._end = self._room = 0

    def begin(self, root: str, document: Path, base: LogHead, lines: Iterable[LogRecord] = ()) -> None:
        """Hold nothing but ``lines`` that come after ``base``; OSError, the older one kept, where that fails.

        Where it fails, the next append tries again.
        """
        header = {
            "format": _FORMAT,
            "version": USER_VERSION,
            "root": root,
            "document": str(document),
            "base": [base.number, base.digest],
        }
        self._written = [canonical(header).encode() + b"\n", *map(encoded, lines)]
        self._write_whole()

    def append(self, line: LogRecord) -> None:
        """Write a line through to the disk; OSError where that fails: everything is written anew at the next one."""
        text = encoded(line)
        self._written.append(text)
        try:
            if self._descriptor is None:
                self._write_whole()
            else:
                self._write_on(text)
        except OSError:
            self._blank(len(text))
            raise

    def drop_last(self) -> None:
        """Leave out the line that could not be written, of a change that the document could not take either."""
        self._written.pop()

    def remove(self) -> None:
        """Leave no rescue log: the document holds everything."""
        self.close()
        with suppress(OSError):
            self._file.unlink(missing_ok=True)

    def close(self) -> None:
        """Let go of the file, and leave it."""
        if self._descriptor is not None:
            os.close(self._descriptor)
            self._descriptor = None

    def _write_whole(self) -> None:
        self.close()
        private_folder(self._file.parent)
        content = b"".join(self._written)
        made = self._file.with_suffix(".tmp")
        made.unlink(missing_ok=True)
        descriptor = os.open(made, os.O_RDWR | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o600)
        try:
            _write(descriptor, 0, content + bytes(_ROOM))
            sync_file(descriptor)
        finally:
            # Windows renames no file that is open.
            os.close(descriptor)
        made.replace(self._file)
        sync_folder(self._file.parent)
        self._descriptor = os.open(self._file, os.O_RDWR | getattr(os, "O_BINARY", 0))
        self._end, self._room = len(content), len(content) + _ROOM

    def _write_on(self, text: bytes) -> None:
        assert self._descriptor is not None
        more = bytes(_ROOM) if self._end + len(text) >= self._room else b""
        _write(self._descriptor, self._end, text + more)
        sync_file(self._descriptor)
        self._end += len(text)
        self._room = max(self._room, self._end + len(more))

    def _blank(self, length: int) -> None:
        """Let nobody read a line that may have reached the disk though we were told that it had not."""
        if self._descriptor is not None:
            with suppress(OSError):
                _write(self._descriptor, self._end, bytes(length))
                sync_file(self._descriptor)
        with suppress(OSError):
            self.close()
        self._descriptor = None


def rescue_file(folder: Path, root: str, document: Path) -> Path:
    """Return where the rescue log of a document lies: one for each forum at each path."""
    place = hashlib.sha256(str(document.resolve()).encode()).hexdigest()
    return folder / f"{root[:16]}-{place[:16]}{ENDING}"


def read_rescue(file: Path) -> Rescued | None:
    """Return what a rescue log holds, up to a torn line; None where it is none, or of another version of the file."""
    try:
        head, *texts = file.read_bytes().split(b"\0", 1)[0].split(b"\n")
        said = json.loads(head)
        if said["format"] != _FORMAT or said["version"] != USER_VERSION:
            return None
        base = LogHead(*said["base"])
        return Rescued(file, said["root"], Path(said["document"]), base, tuple(_chained(base, texts[:-1])))
    except (OSError, ValueError, KeyError, TypeError):
        return None


def _chained(base: LogHead, texts: Iterable[bytes]) -> Iterable[LogRecord]:
    head = base
    for text in texts:
        try:
            line = decoded(text)
        except (ValueError, TypeError):
            return
        if not line.follows(head):
            return
        head = line.head
        yield line


def _write(descriptor: int, at: int, content: bytes) -> None:
    os.lseek(descriptor, at, os.SEEK_SET)
    view = memoryview(content)
    while view:
        view = view[os.write(descriptor, view) :]
