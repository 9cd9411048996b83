"""What the window needs from outside: files and documents. Each function may raise Refusal."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from attendance_app.domain.annex_kind import AnnexKind
from attendance_app.domain.change import Change
from attendance_app.domain.meeting import KeptAnnex
from attendance_app.domain.roster import OrganisationId
from attendance_app.domain.votes.vote import VoteId
from attendance_app.services.forum.file import ForumFile
from attendance_app.services.forum.meeting_session import MeetingSession
from attendance_app.services.ports import Backup, Progress

# Only named in annotations: imported at the start they would make it a quarter longer.
if TYPE_CHECKING:
    from attendance_app.domain.statistics.figures import Row
    from attendance_app.services.fees.sheet import FeeSheets
    from attendance_app.services.roster_import.parsed_source import Source
    from attendance_app.services.statistics.report import Report
    from attendance_app.ui.annex.pdf_pages import ForeignPages


class AnnexWriter(Protocol):
    """Makes the annex of a meeting and writes it."""

    def make(
        self,
        session: MeetingSession,
        kind: AnnexKind,
        progress: Progress | None = None,
        *,
        organisation: OrganisationId | None = None,
        vote: VoteId | None = None,
        web: bool = False,
        warn: Callable[[str], object],
    ) -> bytes:
        """Return the annex as PDF, checked against the meeting; ``web``: without people of protected identity.

        ``warn`` is called with a sentence where the kept annex cannot be verified and another is made.
        """

    def foreign_pages(self, made: bytes, progress: Progress | None = None) -> "ForeignPages | None":
        """Return the pages of what ``make`` returned where they were not made here, else None."""

    def kept(self, session: MeetingSession) -> tuple[KeptAnnex, ...]:
        """Return the annexes that stay when the minutes are verified."""

    def write(self, made: bytes, path: Path) -> Path:
        """Write what ``make`` returned, and return where."""


class StatisticsMaker(Protocol):
    """Makes the statistics as a file."""

    def __call__(
        self, file: ForumFile, report: "Report", rows: "Sequence[Row]", kind: str, *, names: bool = False
    ) -> bytes:
        """Return "pdf", "xlsx", "csv" or "json"; ``names``: people may be printed by name on paper."""


@dataclass(frozen=True, slots=True)
class Adapters:
    """Functions of other packages; ``app.py`` passes the real ones."""

    # Progress is shown while a file that is new to this computer is checked.
    open_forum: Callable[[Path, Progress], ForumFile]
    sample_file: Callable[[], Path]
    sample_board_file: Callable[[], Path]
    annex: AnnexWriter
    # What reads a foreign file calls its progress meanwhile, which may raise ``Cancelled``.
    read_logo: Callable[[Path, Progress], bytes]
    # Opens another copy of the file to read, in the thread that uses and closes it.
    open_copy: Callable[[ForumFile, Path, Progress], ForumFile]
    create_forum: Callable[[Path, Change], ForumFile]
    read_roster: "Callable[[Path, Progress], Source]"
    read_pasted: "Callable[[str, Progress], Source]"
    # The texts that an older page one in a file can be taken for.
    read_page: Callable[[Path, Progress], tuple[str, ...]]
    export: Callable[[ForumFile, MeetingSession | None, Path], Path]
    statistics: StatisticsMaker
    # The keys on a page, as PDF.
    key_card: Callable[[], bytes]
    fees: "Callable[[FeeSheets, OrganisationId | None, str], bytes]"
    write_document: Callable[[bytes, Path], object]
    write_text: Callable[[str, Path], object]
    # The backups of a file, which may be gone itself, the latest first; and one of them restored as a new file.
    backups_of: Callable[[Path], tuple[Backup, ...]]
    restore: Callable[[Backup, Path], ForumFile]
    log_folder: Path
    # Lets a double click on a forum file open this program.
    open_files_here: Callable[[], None]
    # Returns what in a text no annex could print, "" where all of it can be.
    unprintable: Callable[[str], str]
