"""Writes a document atomically: either complete, or the older file is kept."""

from pathlib import Path

from attendance_app.documents.file_errors import not_written
from attendance_app.system.files import atomic_write


def write_whole(content: bytes, path: Path) -> None:
    """Write ``content`` as ``path``; DocumentError if that fails, with an older file untouched."""
    try:
        atomic_write(path, content)
    except OSError as error:
        raise not_written(path, error) from error
