"""A local copy of a forum file in a synced or network folder, and how it is published there.

The shared file is only ever read whole, and replaced whole by a verified copy, if it still is what we last took or put
there. A crash at any moment leaves the working copy, which the next opening finds.
"""

import hashlib
import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import asdict, dataclass, replace
from datetime import date
from pathlib import Path

from attendance_app.services.errors import Problem, StoreError
from attendance_app.storage.durability.data_folder import DataFolder
from attendance_app.storage.durability.divergence import name_beside
from attendance_app.storage.durability.file_identity import signature
from attendance_app.storage.durability.locking import exclusive
from attendance_app.system.files import (
    atomic_write,
    name_new_file,
    private_folder,
    remove_file,
    replace_file,
    retry,
    temporary_file,
)

_PRIVATE, _AS_USUAL = 0o600, 0o666


@dataclass(frozen=True, slots=True)
class Note:
    """What is known of the shared file: the hash of what was taken or put there, and of what was about to be put.

    ``head`` is the number of the last record of our log that it had then; ``beside`` is the name of the copy that we
    put next to it after a conflict, ``beside_digest`` that copy's hash and ``beside_head`` its last record.
    """

    target: str
    taken: str = ""
    putting: str = ""
    head: int = 0
    beside: str = ""
    beside_digest: str = ""
    beside_head: int = 0


class WorkingCopy:
    """The working copy of one shared file, in a folder of its own in the data folder."""

    def __init__(self, target: Path, data: DataFolder) -> None:
        """Read the note of an earlier working copy; nothing is written."""
        self.target = target.resolve()
        self.file = data.working_copy_of(target)
        self._folder, self._locks = self.file.parent, data.locks
        self._note_file = self._folder / "note.json"
        self.note = self._read_note()
        self._seen: object = None

    @property
    def exists(self) -> bool:
        """True where there is a working copy: one that is open, or that a crash has left."""
        return self.file.exists()

    @property
    def target_is_known(self) -> bool:
        """True where the shared file is what we took or put there; OSError where it cannot be read."""
        return self.knows(self.digest())

    def knows(self, digest: str) -> bool:
        """Tell if a file of that hash is what we took or put there."""
        return digest in {self.note.taken, self.note.putting} - {""}

    def digest(self) -> str:
        """Return the hash of the shared file, "" where there is none; OSError where it cannot be read."""
        try:
            return hashlib.sha256(retry(self.target.read_bytes)).hexdigest()
        except FileNotFoundError:
            return ""

    def target_may_have_changed(self) -> bool:
        """Tell if the shared file's size and time, which are cheap to ask for, differ from those at the last call."""
        now = signature(self.target)
        before, self._seen = self._seen, now
        return now is None or before != now

    def forget_signature(self) -> None:
        """Let the next call of ``target_may_have_changed`` return True."""
        self._seen = None

    def make(self, check: Callable[[Path], int]) -> None:
        """Make the working copy from the shared file; one that another program has just made is left as it is.

        ``check`` returns the number of the last record of a sound file, and raises StoreError for any other.
        """
        with self._fetched(check) as (made, note), suppress(FileExistsError):
            name_new_file(made, self.file)
            self._write_note(note)

    def update(self, check: Callable[[Path], int], close: Callable[[], None]) -> None:
        """Replace the open working copy by the shared file; it stays where that fails.

        ``check`` as for ``make``. ``close`` is called just before: Windows replaces no open file. StoreError (HELD)
        where another program has opened the working copy since: it must not lose the file that it writes to.
        """
        with self._fetched(check) as (made, note):
            close()
            with exclusive(self.file, self._locks) as free:
                if not free:
                    raise StoreError(Problem.HELD, self.target.name)
                replace_file(made, self.file)
                self._write_note(note)

    def put(self, made: Path, head: int) -> None:
        """Replace the shared file by ``made``, a verified copy whose log ends with record ``head``.

        StoreError where the shared file is not the one we know; it is left as it is. OSError where the folder cannot
        be reached. The file is looked at again right before the rename, since writing takes long; the hash is noted
        before that: after a crash between the two, the file is recognised as ours.
        """
        content = made.read_bytes()
        digest = hashlib.sha256(content).hexdigest()
        self._refuse_another()
        self._write_note(replace(self.note, putting=digest))
        mode = self.target.stat().st_mode & 0o777 if self.target.exists() else _AS_USUAL
        atomic_write(self.target, content, mode=mode, verify=True, before_replace=self._refuse_another)
        self._write_note(Note(self.note.target, digest, head=head))

    def put_beside(self, made: Path, head: int, device: str) -> Path:
        """Put ``made`` next to the shared file, which others have changed, and return its path.

        A copy that we put there earlier is replaced, unless others have changed it.
        """
        content = made.read_bytes()
        path = self._beside
        if path is None or _digest_of(path) not in {"", self.note.beside_digest}:
            path = name_beside(self.target, device, date.today())
        atomic_write(path, content, mode=_AS_USUAL, verify=True)
        digest = hashlib.sha256(content).hexdigest()
        self._write_note(replace(self.note, beside_head=head, beside=path.name, beside_digest=digest))
        return path

    def is_beside(self, head: int) -> bool:
        """Tell if the copy next to the shared file is ours, and its log ends with record ``head``."""
        path = self._beside
        return path is not None and self.note.beside_head == head and _digest_of(path) == self.note.beside_digest

    def accept(self, digest: str) -> None:
        """Treat the shared file of that hash as known: we have everything that is in it."""
        self._write_note(replace(self.note, taken=digest, putting="", beside="", beside_digest="", beside_head=0))

    def new_file(self) -> Path:
        """Return the path at which a file is made before it is taken or put; there is no file."""
        path = private_folder(private_folder(self._folder) / "made") / self.target.name
        remove_file(path)
        return path

    def remove(self) -> None:
        """Remove the working copy: the shared file has everything."""
        folder = self.new_file().parent
        with suppress(OSError):
            remove_file(self.file)
            remove_file(self._note_file)
            for left in list(folder.iterdir()):
                remove_file(left)
            folder.rmdir()
            self._folder.rmdir()

    @contextmanager
    def _fetched(self, check: Callable[[Path], int]) -> Iterator[tuple[Path, Note]]:
        """Give a copy of the shared file that ``check`` has accepted, and what is to be noted of it."""
        content = retry(self.target.read_bytes)
        with temporary_file(self.new_file(), _PRIVATE) as made:
            atomic_write(made, content, mode=_PRIVATE, verify=True)
            yield made, Note(str(self.target), hashlib.sha256(content).hexdigest(), head=check(made))

    @property
    def _beside(self) -> Path | None:
        return self.target.with_name(self.note.beside) if self.note.beside else None

    def _refuse_another(self) -> None:
        """Raise StoreError unless the shared file is what we know, also after its hash has been taken."""
        before = signature(self.target)
        # Where there was none when we looked, there must still be none.
        known = {self.note.taken, self.note.putting} if self.note.taken or self.note.putting else {""}
        if self.digest() not in known or signature(self.target) != before:
            raise StoreError(Problem.DIVERGED, self.target.name)

    def _read_note(self) -> Note:
        try:
            note = Note(**json.loads(self._note_file.read_text(encoding="utf-8")))
        except (OSError, ValueError, TypeError):
            return Note(str(self.target))
        return note if note.target == str(self.target) else Note(str(self.target))

    def _write_note(self, note: Note) -> None:
        private_folder(self._folder)
        atomic_write(self._note_file, json.dumps(asdict(note)).encode(), mode=_PRIVATE, verify=True)
        self.note = note


def _digest_of(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest() if path.exists() else ""
