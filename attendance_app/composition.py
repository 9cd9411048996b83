"""The real store, clock and documents behind the services, for the window and the command line alike."""

import os
from collections.abc import Sequence
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from attendance_app.documents.annex_writer import PdfAnnexWriter as PdfAnnexWriter
from attendance_app.documents.printable_signs import unprintable as unprintable
from attendance_app.domain.change import Change
from attendance_app.services.bundled import resources
from attendance_app.services.errors import Refusal
from attendance_app.services.forum.file import ForumFile
from attendance_app.services.forum.journal import Journal
from attendance_app.services.forum.meeting_session import MeetingSession
from attendance_app.services.ports import Backup, Progress
from attendance_app.services.printable import refuse_unfit
from attendance_app.storage.durability.data_folder import DataFolder
from attendance_app.storage.forum_store import SqliteForumStore, create_store, open_store
from attendance_app.storage.shared.detection import sync_provider
from attendance_app.storage.sqlite.file_validation import refuse_unusable_name
from attendance_app.system import paths

# Only named in annotations: imported at the start they would make it a quarter longer.
if TYPE_CHECKING:
    from attendance_app.domain.roster import OrganisationId
    from attendance_app.domain.statistics.figures import Row
    from attendance_app.services.fees.sheet import FeeSheets
    from attendance_app.services.roster_import.parsed_source import Source
    from attendance_app.services.statistics.report import Report


class SystemClock:
    """The computer's clock."""

    def now(self) -> datetime:
        """Return the local time with its zone."""
        return datetime.now().astimezone()


def _data() -> DataFolder:
    """Return the program's own folder; Refusal, with its name, where it cannot be made or written."""
    try:
        folder = paths.data_folder()
        writable = os.access(folder, os.W_OK)
    except OSError:
        folder, writable = paths.data_place(), False
    if not writable:
        raise Refusal(
            f"Programmets egen mapp ”{folder}” kan inte skrivas, så inget kan sparas säkert. Ge dig rätt att skriva"
            f" där, eller välj en annan mapp med {paths.DATA_VARIABLE}."
        )
    return DataFolder(folder)


def open_forum(path: Path, progress: Progress | None = None, *, read_only: bool = False) -> ForumFile:
    """Open a forum file, in a shared folder through a local working copy; StoreError if that fails.

    ``progress`` is called while a file that is new to this computer is checked, and may raise ``Cancelled``.
    """
    # Before anything else asks the system about the path.
    refuse_unusable_name(path)
    place = sync_provider(path)
    if place:
        from attendance_app.storage.shared.opening import open_shared

        store = open_shared(path, _data(), place, read_only, progress)
    else:
        store = open_store(path, _data(), read_only, progress)
    store.track()
    return _file(store)


def _file(store: SqliteForumStore) -> ForumFile:
    return ForumFile(Journal(store, SystemClock(), unprintable))


def open_copy(file: ForumFile, path: Path, progress: Progress | None = None) -> ForumFile:
    """Open another copy of an open forum file for reading; Refusal if it is the same file.

    ``progress`` as for ``open_forum``. It may be called in a thread, which must close the copy too.
    """
    if file.store.is_at(path):
        raise Refusal(f"”{path.name}” är den fil som redan är öppen. Välj en kopia av den.")
    return _file(open_store(path, _data(), read_only=True, progress=progress))


def warm() -> None:
    """Load the annex's libraries and fonts, so that the first annex is as quick as the next."""
    from attendance_app.documents.annex.fonts import fonts
    from attendance_app.documents.annex.pdf import checked_annex  # noqa: F401  (reportlab is slow to import)

    fonts()


def read_logo(path: Path, progress: Progress | None = None) -> bytes:
    """Return a picture file as a letterhead's logo; DocumentError if it is no usable picture."""
    from attendance_app.documents.readers.foreign_logo import read_logo_file

    return read_logo_file(path, progress)


def create_sample(path: Path, *, board: bool = False) -> None:
    """Write the sample Kommunalt forum, or an invented board, as ``path``; StoreError where that file exists."""
    from attendance_app.services.forum.sample import sample_change

    folder, name = resources() / "samples", "kultur_och_fritidsnamnden" if board else "kommunalt_forum"
    settings = (folder / f"{name}.toml").read_text(encoding="utf-8")
    people = (folder / f"{name}.csv").read_text(encoding="utf-8")
    create_store(path, sample_change(settings, people), SystemClock().now(), _data()).close()


def create_forum(path: Path, first: Change) -> ForumFile:
    """Create a forum file from its first change and open it; Refusal for text that no annex can print.

    StoreError where a file of that name exists.
    """
    refuse_unfit([edit.after for edit in first.edits], unprintable)
    create_store(path, first, SystemClock().now(), _data()).close()
    return open_forum(path)


def backups_of(path: Path) -> tuple[Backup, ...]:
    """Return the backups of a forum file, latest first; the file itself may be missing or damaged."""
    from attendance_app.storage import restore as restoring

    return restoring.backups_of(path, _data())


def restore_backup(backup: Backup, path: Path) -> ForumFile:
    """Write a backup and newer changes of a rescue log as a new file, and open it; StoreError if that fails."""
    from attendance_app.storage import restore as restoring

    restoring.restore(backup, path, _data())
    return open_forum(path)


def read_roster(path: Path, progress: Progress | None = None) -> "Source":
    """Return the people of a roster's file; Refusal if it cannot be read.

    ``progress`` is called while it is read, and may raise ``Cancelled``.
    """
    from attendance_app.documents.readers.roster_file import read_roster_file

    return read_roster_file(path, progress)


def read_pasted(text: str, progress: Progress | None = None) -> "Source":
    """Return the people of pasted text or HTML; Refusal if it is too large or has no text."""
    from attendance_app.documents.readers.roster_file import read_roster_text

    return read_roster_text(text, "Urklipp", progress)


def read_page(path: Path, progress: Progress | None = None) -> tuple[str, ...]:
    """Return the texts that an older page one in a file can be taken for; Refusal if it cannot be read."""
    from attendance_app.documents.readers.page_file import read_page_file

    return read_page_file(path, progress)


def export(file: ForumFile, session: MeetingSession | None, path: Path) -> Path:
    """Export the roster or a meeting's attendance in the format of the file's suffix; DocumentError if that fails."""
    from attendance_app.documents.atomic_file import write_whole
    from attendance_app.documents.export import json_file, table_file
    from attendance_app.services.record.spreadsheet import attendance_rows, roster_rows
    from attendance_app.services.record.writing import record_data

    kind = path.suffix.lower().removeprefix(".")
    record = session.record if session else None
    if kind == "json":
        state = file.journal.state
        made = json_file(record_data(file.forum, file.roster, record, state.pay, state.fee_runs))
    else:
        made = table_file(attendance_rows(record) if record else roster_rows(file.roster), kind)
    write_whole(made, path)
    return path


def statistics_file(
    file: ForumFile, report: "Report", rows: "Sequence[Row]", kind: str, *, names: bool = False
) -> bytes:
    """Return statistics as "pdf", "xlsx", "csv" or "json"; DocumentError for another kind.

    ``names``: people may be printed by name on paper.
    """
    from attendance_app.services.statistics.tables import statistics_data, statistics_sheets

    if kind == "pdf":
        from attendance_app.documents.statistics_paper import statistics_paper

        return statistics_paper(report, rows, file.forum, names=names)
    from attendance_app.documents.export import json_file, sheets_file

    if kind == "json":
        return json_file(statistics_data(report, rows, file.forum))
    return sheets_file(statistics_sheets(report, rows), kind)


def key_card_file(keys: Sequence[tuple[str, str]]) -> bytes:
    """Return the keys, as (key, what it does), as a page of PDF/UA-1 and PDF/A."""
    from attendance_app.documents.annex.pdf import checked_annex
    from attendance_app.services.key_card import key_card

    return checked_annex(key_card(keys, date.today()))


def fee_file(sheets: "FeeSheets", payer: "OrganisationId | None", kind: str) -> bytes:
    """Return what one payer gets as "pdf", "xlsx" or "csv", or everything as "json"; DocumentError for another kind."""
    if kind == "pdf":
        from attendance_app.documents.annex.pdf import checked_annex

        return checked_annex(sheets.annex(payer))
    from attendance_app.documents.export import json_file, table_file

    return json_file(sheets.data()) if kind == "json" else table_file(sheets.rows(payer), kind)


def write_document(made: bytes, path: Path) -> Path:
    """Write a document atomically, and return where; DocumentError if that fails."""
    from attendance_app.documents.atomic_file import write_whole

    write_whole(made, path)
    return path


def write_text(text: str, path: Path) -> None:
    """Write a text file atomically; DocumentError if that fails."""
    from attendance_app.documents.atomic_file import write_whole

    write_whole(text.encode("utf-8-sig"), path)


def sample_file() -> Path:
    """Return the file of Kommunalt forum in the user's data folder, created at the first call and kept."""
    return _kept_sample("Kommunalt forum", board=False)


def sample_board_file() -> Path:
    """Return the file of the invented board, as ``sample_file`` does."""
    return _kept_sample("Kultur- och fritidsnämnden", board=True)


def _kept_sample(name: str, *, board: bool) -> Path:
    path = paths.data_folder() / f"{name}.narvaro"
    if not path.exists():
        create_sample(path, board=board)
    return path
