"""A computer whose forum lies in a folder that a sync client works on, and the same with a plain text file."""

import random
import shutil
from contextlib import closing, suppress
from pathlib import Path

from attendance_app import composition
from attendance_app.domain.attendance import Mark
from attendance_app.domain.change import ChangeId
from attendance_app.domain.roster import PersonId
from attendance_app.services.errors import Refusal
from attendance_app.services.forum.file import ForumFile
from attendance_app.services.merge.three_way import Side, apply_merge, compare
from attendance_app.services.ports import known_changes
from attendance_app.storage.durability.verified_copy import read_copy
from attendance_app.storage.sqlite.change_log import read_summaries
from tools.battery.small_forum import PEOPLE
from tools.battery.subjects import DOCUMENT, use


class Computer:
    """One computer with its window, and what was acknowledged and said there."""

    def __init__(self, place: Path, folder: str, seed: Path) -> None:
        """Put the forum's file into a folder of that name."""
        self.place, self.path = place, place / folder / DOCUMENT
        self.path.parent.mkdir(parents=True)
        shutil.copyfile(seed, self.path)
        self.file: ForumFile | None = None
        self.acknowledged: set[ChangeId] = set()
        self.announced: set[ChangeId] = set()
        self.versions = [seed.read_bytes()]
        self.faults: list[str] = []

    def use(self) -> None:
        """Let the program run on this computer."""
        use(self.place)

    def open(self) -> None:
        """Open the window; what it says then is read, and the file is gone on with."""
        self.use()
        if self.file is not None:
            return
        try:
            self.file = composition.open_forum(self.path)
        except Refusal:
            # Said in words: the file is gone, half or damaged; she waits until the client has mended it.
            return
        self.look()
        self.file.store.accept_divergence()

    def tick(self, draw: random.Random) -> None:
        """Tick somebody; when the call returns the tick is acknowledged."""
        self.use()
        if self.file is None or self.file.store.read_only:
            return
        session = self.file.open_meeting(self.file.meetings[0].id)
        before = self.file.store.head
        person = PersonId(f"p{draw.randint(1, PEOPLE):02}")
        with suppress(Refusal):
            session.mark(person, draw.choice((Mark.PRESENT, Mark.ABSENT, Mark.EXCUSED, Mark.UNMARKED)))
        if self.file.store.head != before:
            self.acknowledged.add(self.file.store.load_summaries()[-1].id)
        self.look()

    def pause(self) -> None:
        """Let the window look at the file, as it does every few seconds."""
        self.use()
        if self.file is not None:
            self.file.journal.poll()
            self.look()

    def join(self, draw: random.Random) -> None:
        """Merge with what the band offers."""
        self.use()
        other = self.file.store.conflicting_file if self.file is not None else None
        if self.file is None or other is None:
            return
        with suppress(Refusal):
            copy = composition.open_copy(self.file, other)
            try:
                merge = compare(self.file, copy)
            finally:
                copy.close()
            merge.answers = {at: draw.choice(list(Side)) for at in range(len(merge.questions))}
            apply_merge(self.file, merge)
        self.look()

    def close(self) -> None:
        """Close the window."""
        self.use()
        file, self.file = self.file, None
        if file is None:
            return
        self._note(file, file.warning or file.read_only_reason)
        try:
            file.close()
        except Refusal:
            self.announced |= self.acknowledged

    def look(self) -> None:
        """Compare what the window shows with what was acknowledged here, and with what it says."""
        if self.file is not None:
            words = self.file.warning or self.file.recovery_notice or self.file.divergence_notice
            self._note(self.file, words)

    def _note(self, file: ForumFile, words: str) -> None:
        missing = self.acknowledged - known_changes(file.store.load_summaries())
        if words:
            self.announced |= missing
        elif missing - self.announced:
            self.faults.append("silent")
            self.announced |= missing

    def is_whole(self) -> bool:
        """Tell if the file is a whole forum."""
        try:
            read_copy(self.path).close()
        except Refusal:
            return False
        return True

    def check_kept(self) -> None:
        """Look for every acknowledged change in the files of this computer."""
        kept: set[ChangeId] = set()
        for file in self.place.rglob("*.narvaro"):
            with suppress(Refusal, OSError):
                kept |= changes_in(file)
        if self.acknowledged - kept:
            self.faults.append("lost")


def changes_in(file: Path) -> frozenset[ChangeId]:
    """Return the changes that a forum file has or has merged."""
    with closing(read_copy(file)) as copy:
        return known_changes(read_summaries(copy))


class PlainComputer(Computer):
    """A program that reads a text file when it opens it and writes all of it at each tick, as most programs do."""

    def open(self) -> None:
        """Read the file; one that is gone is begun anew."""
        self.lines: list[str] | None = self.path.read_text("utf-8").splitlines() if self.path.exists() else []

    def tick(self, draw: random.Random) -> None:
        """Add a line and write the file."""
        if getattr(self, "lines", None) is None:
            self.open()
        assert self.lines is not None
        line = f"{self.place.name} {len(self.acknowledged)}"
        self.lines.append(line)
        self.path.write_text("\n".join(self.lines) + "\n", "utf-8")
        self.acknowledged.add(ChangeId(line, 0))

    def pause(self) -> None:
        """Do nothing: such a program does not look at its file."""

    def join(self, draw: random.Random) -> None:
        """Do nothing: there is no merging."""

    def close(self) -> None:
        """Forget what was read."""
        self.lines = None

    def is_whole(self) -> bool:
        """Tell if the last line is a whole one."""
        return self.path.read_bytes().endswith(b"\n")

    def check_kept(self) -> None:
        """Look for every line in the files of this computer; a program like that says nothing of what is gone."""
        files = [each.read_text("utf-8", "replace") for each in self.path.parent.iterdir()]
        kept = {line for text in files for line in text.splitlines()}
        self.faults += ["silent"] if {each.copy for each in self.acknowledged} - kept else []
