"""Reads an older page one, from a file of any format, as the texts that it can be taken for; in the child process."""

from pathlib import Path

from attendance_app.documents.foreign_file import foreign_bytes
from attendance_app.documents.readers.child import READ_PAGE
from attendance_app.documents.readers.child_process import accepted, answer_of_child, unreadable
from attendance_app.services.ports import Progress

LARGEST_FILE = 10_000_000
_TOO_LARGE = "Spara bara protokollets första sidor i en ny fil"


def read_page_file(path: Path, progress: Progress | None = None) -> tuple[str, ...]:
    """Return the texts of a document: its running text, and its tables as lines; DocumentError if it has none.

    ``progress`` is called while it is read, and may raise ``Cancelled``.
    """
    content = foreign_bytes(path, LARGEST_FILE, _TOO_LARGE)
    texts = accepted(path.name, answer_of_child(READ_PAGE, content, progress)).get("texts")
    if not isinstance(texts, list) or not all(isinstance(each, str) for each in texts):
        raise unreadable(path.name)
    return tuple(texts)
