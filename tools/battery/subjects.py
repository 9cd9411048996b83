"""What is tested: Närvaro itself, through its real parts; the peers have the same shape."""

import os
import shutil
from pathlib import Path
from typing import Protocol

from attendance_app import composition
from attendance_app.domain.attendance import Mark
from attendance_app.domain.roster import PersonId
from attendance_app.services.bundled import resources
from attendance_app.services.forum.file import ForumFile
from attendance_app.services.forum.meeting_session import MeetingSession
from attendance_app.services.forum.sample import sample_change
from attendance_app.services.meeting.annexes import annex_for
from attendance_app.services.record.writing import record_data
from attendance_app.storage.durability.data_folder import DataFolder
from attendance_app.storage.forum_store import create_store
from attendance_app.system import paths

# Stands in every name of the battery's forum, and must be found nowhere but in the forum, its backups and rescue logs.
CANARY = "Kvarnfågelström"
# The name of the forum's file.
DOCUMENT = "Kommunalt forum.narvaro"


class Open(Protocol):
    """A document in use."""

    def tick(self, person: str, there: bool) -> None:
        """Store a tick; when it returns the tick is acknowledged."""

    def shown(self) -> frozenset[str]:
        """Return who is present on the screen."""

    def close(self) -> None:
        """Let go of the document."""


class Subject(Protocol):
    """A program that keeps ticks in a document under ``place``."""

    name: str

    def document(self, place: Path) -> Path:
        """Return the document's path."""

    def make(self, place: Path) -> None:
        """Make the document with sixty-nine people."""

    def open(self, place: Path) -> Open:
        """Open it for ticking."""

    def held(self, place: Path) -> frozenset[str]:
        """Open it as after a restart and return who is present; any exception: it does not open."""

    def said(self, place: Path) -> object:
        """Return all that the document says, checked as far as its program does; any exception: it refuses."""


class Narvaro:
    """The program itself: the sample's people under the canary's name, its first meeting."""

    name = "Närvaro"

    def document(self, place: Path) -> Path:
        """Return the forum file's path."""
        return place / "doc" / DOCUMENT

    def make(self, place: Path) -> None:
        """Make the sample forum with every person renamed."""
        use(place)
        self.document(place).parent.mkdir(parents=True, exist_ok=True)
        samples = resources() / "samples"
        settings = (samples / "kommunalt_forum.toml").read_text(encoding="utf-8")
        people = (samples / "kommunalt_forum.csv").read_text(encoding="utf-8")
        for line in people.splitlines()[1:]:
            name = line.split(";")[0]
            people = people.replace(f"\n{name};", f"\n{name} {CANARY};")
            settings = settings.replace(f'"{name}"', f'"{name} {CANARY}"')
        now = composition.SystemClock().now()
        create_store(
            self.document(place), sample_change(settings, people), now, DataFolder(paths.data_folder())
        ).close()

    def open(self, place: Path) -> "OpenForum":
        """Open the forum's first meeting for ticking."""
        use(place)
        return OpenForum(composition.open_forum(self.document(place)))

    def held(self, place: Path) -> frozenset[str]:
        """Return who is present after a restart."""
        opened = self.open(place)
        try:
            return opened.shown()
        finally:
            opened.close()

    def said(self, place: Path) -> object:
        """Return every annex and the full record, as the command line reads them."""
        use(place)
        file = composition.open_forum(self.document(place), read_only=True)
        try:
            roster = file.roster
            sessions = [file.open_meeting(meeting.id) for meeting in file.meetings]
            return [(annex_for(each), record_data(file.forum, roster, each.record)) for each in sessions]
        finally:
            file.close()


class OpenForum:
    """The open meeting."""

    def __init__(self, file: ForumFile) -> None:
        """Take the open forum."""
        self.file = file

    @property
    def session(self) -> MeetingSession:
        """The first meeting."""
        return self.file.open_meeting(self.file.meetings[0].id)

    def tick(self, person: str, there: bool) -> None:
        """Tick or untick through the session, as a click does."""
        self.session.mark(PersonId(person), Mark.PRESENT if there else Mark.UNMARKED)

    def shown(self) -> frozenset[str]:
        """Return who is present on the screen."""
        record = self.session.record
        return frozenset(person.id for person in record.roster.people if record.of(person.id).mark is Mark.PRESENT)

    def close(self) -> None:
        """Close the forum."""
        self.file.close()


def use(place: Path) -> None:
    """Let the program's own data lie under ``place``."""
    os.environ[paths.DATA_VARIABLE] = str(place / "data")


def copied(template: Path, place: Path) -> Path:
    """Put a fresh copy of everything under ``template`` at ``place``, and return it."""
    shutil.rmtree(place, ignore_errors=True)
    shutil.copytree(template, place)
    return place
