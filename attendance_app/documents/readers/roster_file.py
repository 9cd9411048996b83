"""Reads a foreign file in a child process with limits, so that a hostile one does no harm."""

from pathlib import Path

from attendance_app.documents.foreign_file import foreign_bytes
from attendance_app.documents.readers.child import READ_TABLES
from attendance_app.documents.readers.child_process import accepted, answer_of_child, unreadable
from attendance_app.documents.readers.parsed_answer import source_of
from attendance_app.services.errors import DocumentError
from attendance_app.services.ports import Progress
from attendance_app.services.roster_import.parsed_source import Source

LARGEST_FILE = 10_000_000
_TOO_LARGE = "Spara bara förteckningen i en ny fil"


def read_roster_file(path: Path, progress: Progress | None = None) -> Source:
    """Return the people of a file; Refusal, with what the file is and what to do, if it cannot be read.

    ``progress`` is called while it is read, and may raise ``Cancelled``.
    """
    return _source(path.name, foreign_bytes(path, LARGEST_FILE, _TOO_LARGE), progress)


def read_roster_text(text: str, name: str, progress: Progress | None = None) -> Source:
    """Return the people of pasted text (plain or HTML); Refusal if it cannot be read."""
    content = text.encode("utf-8", "replace")
    if len(content) > LARGEST_FILE:
        raise DocumentError("Det du klistrar in är för stort. Kopiera bara förteckningen.")
    return _source(name, content, progress)


def _source(name: str, content: bytes, progress: Progress | None) -> Source:
    answer = accepted(name, answer_of_child(READ_TABLES, content, progress))
    try:
        return source_of(name, answer)
    except (KeyError, TypeError, ValueError):
        raise unreadable(name) from None
