"""Makes the annexes of a meeting as PDF, and keeps apart the pages that were not made by this program."""

import hashlib
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from attendance_app.domain.annex_kind import AnnexKind
from attendance_app.domain.attendance import ItemId
from attendance_app.domain.meeting import KeptAnnex
from attendance_app.domain.roster import OrganisationId
from attendance_app.domain.votes.vote import VoteId
from attendance_app.services.errors import DocumentError
from attendance_app.services.forum.meeting_session import MeetingSession
from attendance_app.services.ports import Progress

if TYPE_CHECKING:
    from attendance_app.documents.readers.foreign_pages import ForeignPages
    from attendance_app.services.meeting.kept_annexes import Paper


class PdfAnnexWriter:
    """Makes the annex as PDF; implements the window's AnnexWriter."""

    def __init__(self) -> None:
        """Begin with no pages that were not made here."""
        self._foreign: set[str] = set()

    def make(
        self,
        session: MeetingSession,
        kind: AnnexKind = AnnexKind.BILAGA_1,
        progress: Progress | None = None,
        *,
        item: ItemId | None = None,
        organisation: OrganisationId | None = None,
        vote: VoteId | None = None,
        web: bool = False,
        warn: Callable[[str], object] = lambda _: None,
    ) -> bytes:
        """Return the PDF, read back and compared; DocumentError if it differs or some text cannot be set.

        A verified meeting returns the kept pages until a correction is made. Where they do not say what the meeting
        says, the annex is made anew, and ``warn`` is called with a sentence.
        """
        from attendance_app.documents.annex.pdf import checked_annex
        from attendance_app.services.meeting.annexes import annex_for
        from attendance_app.services.meeting.kept_annexes import UNVERIFIABLE, Paper, kept_pages

        paper = Paper(kind, item, vote)
        kept = kept_pages(session, paper, web=web)
        if kept is not None and self._is_faithful(kept, session, paper, progress):
            return kept
        made = checked_annex(annex_for(session, kind, item, organisation=organisation, vote=vote, web=web), progress)
        if kept is not None:
            warn(UNVERIFIABLE)
        return made

    def _is_faithful(self, kept: bytes, session: MeetingSession, paper: "Paper", progress: Progress | None) -> bool:
        """Tell if kept pages say what the meeting says; those that were not made here are left to the child."""
        from attendance_app.documents.annex.pdf import annex_pdf
        from attendance_app.documents.readers.foreign_pages import is_faithful
        from attendance_app.services.meeting.kept_annexes import contents_when_kept

        contents = []
        for content in contents_when_kept(session, paper):
            contents.append(content())
            # Equal input gives equal bytes: such pages are our own.
            if annex_pdf(contents[-1]) == kept:
                return True
        self._foreign.add(_digest(kept))
        return is_faithful(kept, contents, (lambda *_: progress(0, 100)) if progress else None)

    def foreign_pages(self, made: bytes, progress: Progress | None = None) -> "ForeignPages | None":
        """Return the pages of what ``make`` returned if they were not made here, else None; DocumentError if it fails.

        They are rendered in the child process.
        """
        if _digest(made) not in self._foreign:
            return None
        from attendance_app.documents.readers.foreign_pages import ForeignPages

        return ForeignPages(made, progress)

    def kept(self, session: MeetingSession) -> tuple[KeptAnnex, ...]:
        """Return the annexes to keep when the minutes are verified; DocumentError as ``make``."""
        from attendance_app.services.meeting.kept_annexes import kept_name, papers_to_keep

        papers = papers_to_keep(session)
        made = (self.make(session, each.kind, item=each.item, vote=each.vote) for each in papers)
        return tuple(KeptAnnex(kept_name(session, each), pages) for each, pages in zip(papers, made, strict=True))

    def write(self, made: bytes, path: Path) -> Path:
        """Write what ``make`` returned, atomically; DocumentError if that fails or the name is no PDF's."""
        if path.suffix.lower() != ".pdf":
            raise DocumentError("Bilagan är en PDF. Välj ett filnamn som slutar på .pdf.")
        from attendance_app.documents.atomic_file import write_whole

        write_whole(made, path)
        return path


def _digest(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()
