"""Bilaga 1 from the window: look at it, print it, save it."""

from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from attendance_app.services.meeting_session import MeetingSession


class AnnexWriter(Protocol):
    """Makes the annex of a meeting; both raise Refusal with the reason in words."""

    def make(self, session: MeetingSession) -> bytes:
        """Return the annex as PDF."""

    def save(self, session: MeetingSession, path: Path) -> None:
        """Check the annex against the meeting and write it."""


def preview_annex(writer: AnnexWriter, session: MeetingSession, parent: QWidget) -> None:
    """Show the pages as they will print; Refusal where they cannot be made."""
    from attendance_app.ui.annex_preview import AnnexPreview  # noqa: PLC0415  (printing is slow to import)

    preview = AnnexPreview(
        lambda: writer.make(session), lambda path: writer.save(session, path), annex_name(session), parent
    )
    preview.exec()


def save_annex(writer: AnnexWriter, session: MeetingSession, parent: QWidget) -> str | None:
    """Ask where and write the annex there; return the file's name, None where she changed her mind."""
    title = QCoreApplication.translate("AnnexCommands", "Save as PDF")
    name, _ = QFileDialog.getSaveFileName(parent, title, annex_name(session), "PDF (*.pdf)")
    if not name:
        return None
    path = Path(name) if name.lower().endswith(".pdf") else Path(f"{name}.pdf")
    writer.save(session, path)
    return path.name


def annex_name(session: MeetingSession) -> str:
    """Return the file's proposed name: "Bilaga 1 2024-12-13.pdf"."""
    return f"{session.journal.state.forum.annex.number} {session.meeting.name.replace('#', ' ')}.pdf"
