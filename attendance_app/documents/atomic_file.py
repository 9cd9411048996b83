"""Writes a document: the whole of it, or the older one stays."""

from pathlib import Path

from attendance_app.documents.file_errors import not_written
from attendance_app.system.files import atomic_write


def write_whole(content: bytes, path: Path) -> None:
    """Write ``content`` as ``path``; DocumentError where that fails, an older file then untouched."""
    try:
        atomic_write(path, content)
    except OSError as error:
        raise not_written(path, error) from error
