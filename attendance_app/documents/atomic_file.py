"""Writes a document atomically, and only over an older document of the same kind."""

import stat
from pathlib import Path

from attendance_app.documents.file_errors import not_written
from attendance_app.services.errors import DocumentError
from attendance_app.system.files import atomic_write

_HEAD = 1024
_FORUM = b"SQLite format 3\0"


def write_whole(content: bytes, path: Path) -> None:
    """Write ``content`` as ``path``; DocumentError if that fails, with an older file untouched.

    A document of the kind that the suffix says is replaced. A forum, or a file of any other kind, never is.
    """
    try:
        _refuse_other_kind(path)
        atomic_write(path, content)
    except OSError as error:
        raise not_written(path, error) from error


def _refuse_other_kind(path: Path) -> None:
    """Raise DocumentError where ``path`` is a file that is no older version of what is written there."""
    try:
        if not stat.S_ISREG(path.stat().st_mode):
            return
        with path.open("rb") as file:
            head = file.read(_HEAD)
    except FileNotFoundError:
        return
    except PermissionError:
        # Not readable; whether it may be replaced is for the write to find out.
        return
    if head.startswith(_FORUM):
        raise DocumentError(f"”{path.name}” är ett organs fil och ersätts aldrig av ett dokument. Välj ett annat namn.")
    if head and not _is_kind(head, path.suffix.lower()):
        raise DocumentError(f"”{path.name}” är en annan sorts fil och ersätts inte. Välj ett annat namn.")


def _is_kind(head: bytes, suffix: str) -> bool:
    """Tell if a file that begins with ``head`` can be what its suffix says."""
    text = head.removeprefix(b"\xef\xbb\xbf").lstrip()
    match suffix:
        case ".pdf":
            return b"%PDF-" in head
        case ".xlsx" | ".docx":
            return head.startswith(b"PK\x03\x04")
        case ".json":
            return text[:1] in {b"{", b"["}
        case _:
            return b"\0" not in head and not head.startswith((b"PK\x03\x04", b"%PDF-", b"\x89PNG"))
