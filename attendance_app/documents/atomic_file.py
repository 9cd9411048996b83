"""A document that is written whole or not at all."""

import os
from contextlib import suppress
from pathlib import Path

from attendance_app.documents.file_errors import not_written


def write_whole(content: bytes, path: Path) -> None:
    """Write ``content`` beside ``path``, sync it and put it in place; DocumentError, an older file then untouched."""
    part = path.with_name(f".{path.name}.{os.urandom(4).hex()}.tmp")
    try:
        with part.open("xb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        part.replace(path)
    except OSError as error:
        with suppress(OSError):
            part.unlink(missing_ok=True)
        raise not_written(path, error) from error
