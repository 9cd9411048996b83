"""A local copy of a forum file that lies in a shared place, and how it is put back there.

The file in the shared place is only ever read whole, and replaced whole by a copy that was checked, when it still is
what we took or put there last. A crash at any moment leaves the working copy, which is found at the next opening.
"""

import hashlib
import json
import os
import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import TypeVar

from attendance_app.services.errors import Problem, StoreError
from attendance_app.storage.durability.files import private_folder, sync_folder

# A sync client or an antivirus program holds a file for moments: so often, and so many seconds apart, it is tried.
_TRIES, _BETWEEN = 5, 0.1
Result = TypeVar("Result")


@dataclass(frozen=True, slots=True)
class Note:
    """What is known of the shared file: the hash of what was taken or put there, and of what was about to be put.

    ``head`` is the line of our log that it had then; ``beside`` the name of the copy that lies beside it where both
    were changed, and ``beside_digest`` its hash.
    """

    target: str
    taken: str = ""
    putting: str = ""
    head: int = 0
    beside: str = ""
    beside_digest: str = ""


class WorkingCopy:
    """The working copy of one shared file, in a folder of its own among the user's data."""

    def __init__(self, target: Path, data: Path) -> None:
        """Name the places; nothing is done."""
        self.target = target.resolve()
        key = hashlib.sha256(str(self.target).encode()).hexdigest()[:16]
        self._folder = data / "working" / key
        self.file = self._folder / target.name
        self._note_file = self._folder / "note.json"
        self.note = self._read_note()
        self._looked: object = None

    @property
    def exists(self) -> bool:
        """True where a working copy lies there: one that is open, or that a crash has left."""
        return self.file.exists()

    @property
    def is_as_we_know_it(self) -> bool:
        """True where the shared file is what was taken, or what we put there."""
        return self.digest() in {self.note.taken, self.note.putting} - {""}

    def digest(self) -> str:
        """Return the hash of the shared file as it is now, "" where it is not there; OSError where it is not read."""
        try:
            return hashlib.sha256(_patiently(self.target.read_bytes)).hexdigest()
        except FileNotFoundError:
            return ""

    def has_been_touched(self) -> bool:
        """Tell if the shared file may be another than at the last call: by its size and time, which cost nothing."""
        try:
            status = self.target.stat()
        except OSError:
            return True
        before, self._looked = self._looked, (status.st_ino, status.st_size, status.st_mtime_ns)
        return before != self._looked

    def take(self, check: Callable[[Path], int]) -> None:
        """Make the working copy from the shared file as it is now; an older one stays where that fails.

        ``check`` returns the last line's number of a whole file, and raises StoreError for any other.
        """
        content, made = _patiently(self.target.read_bytes), self.made()
        _write(made.parent, made, content, 0o600)
        head = check(made)
        made.replace(self.file)
        self._keep(Note(str(self.target), hashlib.sha256(content).hexdigest(), head=head))

    def put(self, made: Path, head: int) -> None:
        """Replace the shared file by ``made``, a checked copy whose log ends with line ``head``.

        StoreError where the shared file is not the one we know, and is left as it is; OSError where it is not reached.
        """
        content = made.read_bytes()
        digest = hashlib.sha256(content).hexdigest()
        if self.digest() not in {self.note.taken, self.note.putting}:
            raise StoreError(Problem.DIVERGED, self.target.name)
        self._keep(replace(self.note, putting=digest))
        mode = self.target.stat().st_mode & 0o777 if self.target.exists() else 0o666 & ~_umask()
        _write(self.target.parent, self.target, content, mode)
        self._keep(Note(self.note.target, digest, head=head))

    def put_beside(self, made: Path, head: int, device: str, day: str) -> Path:
        """Put ``made`` beside the shared file, which others have changed, and return where; an earlier one is ours."""
        content = made.read_bytes()
        place = self.target.with_name(self.note.beside) if self.note.beside else None
        if place is None or _digest_of(place) not in {"", self.note.beside_digest}:
            place = self._free_name(device, day)
        _write(self.target.parent, place, content, 0o666 & ~_umask())
        digest = hashlib.sha256(content).hexdigest()
        self._keep(replace(self.note, head=head, beside=place.name, beside_digest=digest))
        return place

    def accept(self, digest: str) -> None:
        """Let the shared file as it is now count as known: everything in it is in ours too."""
        self._keep(replace(self.note, taken=digest, putting="", beside="", beside_digest=""))

    def made(self) -> Path:
        """Return where a copy to put is made, with nothing there."""
        place = private_folder(private_folder(self._folder) / "made") / self.target.name
        place.unlink(missing_ok=True)
        return place

    def remove(self) -> None:
        """Leave no working copy: the shared file has everything."""
        made = self.made()
        with suppress(OSError):
            self.file.unlink(missing_ok=True)
            self._note_file.unlink(missing_ok=True)
            made.parent.rmdir()
            self._folder.rmdir()

    def _free_name(self, device: str, day: str) -> Path:
        stem, number = f"{self.target.stem} (kopia från {device} {day}", 1
        while (place := self.target.with_name(f"{stem}{f' {number}' if number > 1 else ''}).narvaro")).exists():
            number += 1
        return place

    def _read_note(self) -> Note:
        try:
            note = Note(**json.loads(self._note_file.read_text(encoding="utf-8")))
        except (OSError, ValueError, TypeError):
            return Note(str(self.target))
        return note if note.target == str(self.target) else Note(str(self.target))

    def _keep(self, note: Note) -> None:
        _write(private_folder(self._folder), self._note_file, json.dumps(asdict(note)).encode(), 0o600)
        self.note = note


def _write(folder: Path, path: Path, content: bytes, mode: int) -> None:
    """Write a file beside where it goes, sync it, read it back, and give it its name; OSError, the older one kept."""
    part = folder / f".{path.name}.{os.urandom(4).hex()}.tmp"
    try:
        descriptor = os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), mode)
        with open(descriptor, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        if part.read_bytes() != content:
            raise OSError("not as written")
        _patiently(lambda: part.replace(path))
        with suppress(OSError):
            sync_folder(folder)
    finally:
        with suppress(OSError):
            part.unlink(missing_ok=True)


def _patiently(do: Callable[[], Result]) -> Result:
    for _ in range(_TRIES - 1):
        with suppress(PermissionError):
            return do()
        time.sleep(_BETWEEN)
    return do()


def _digest_of(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest() if path.exists() else ""


def _umask() -> int:
    """What the user lets others not do, which can only be read by setting it."""
    mask = os.umask(0o077)
    os.umask(mask)
    return mask
