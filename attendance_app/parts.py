"""The real store, clock and documents behind the services, for the window and the command line alike."""

from datetime import datetime
from pathlib import Path

from attendance_app import paths
from attendance_app.domain.annex import Annex, annex_of
from attendance_app.services.forum_file import ForumFile
from attendance_app.services.journal import Journal
from attendance_app.services.meeting_session import MeetingSession
from attendance_app.services.sample import sample_change
from attendance_app.storage.forum_store import create_store, open_store


class SystemClock:
    """The computer's clock."""

    def now(self) -> datetime:
        """Return the local time with its zone."""
        return datetime.now().astimezone()


def open_forum(path: Path, read_only: bool = False) -> ForumFile:
    """Open a forum file; StoreError where it cannot be."""
    return ForumFile(Journal(open_store(path, paths.locks(), read_only), SystemClock()))


def create_sample(path: Path) -> None:
    """Write the sample forum as ``path``; StoreError where a file of that name exists."""
    folder = paths.resources() / "samples"
    settings = (folder / "kommunalt_forum.toml").read_text(encoding="utf-8")
    people = (folder / "kommunalt_forum.csv").read_text(encoding="utf-8")
    create_store(path, sample_change(settings, people), SystemClock().now(), paths.locks()).close()


def sample_file() -> Path:
    """Return the sample forum's file in the user's data folder, made at the first call; its ticks are kept."""
    path = paths.data_folder() / "Kommunalt forum.narvaro"
    if not path.exists():
        create_sample(path)
    return path


def annex_for(session: MeetingSession) -> Annex:
    """Return what a meeting's Bilaga 1 says now."""
    return annex_of(session.journal.state.forum, session.record, session.journal.head.short)


class PdfAnnexWriter:
    """Makes the annex as PDF; fits the window's AnnexWriter."""

    def make(self, session: MeetingSession) -> bytes:
        """Return the pages, read back and compared; DocumentError where they differ or cannot be set."""
        from attendance_app.documents.annex_pdf import checked_annex  # noqa: PLC0415  (reportlab is slow to import)

        return checked_annex(annex_for(session))

    def save(self, session: MeetingSession, path: Path) -> None:
        """Write the annex, an older file of that name only replaced by a whole and right one."""
        from attendance_app.documents.annex_pdf import write_annex  # noqa: PLC0415  (reportlab is slow to import)

        write_annex(annex_for(session), path)
