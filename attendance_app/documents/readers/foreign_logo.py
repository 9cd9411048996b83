"""Reads a foreign picture in a child process with limits."""

import base64
from pathlib import Path

from attendance_app.documents.annex.logo import LARGEST_FILE, UNREADABLE
from attendance_app.documents.foreign_file import foreign_bytes
from attendance_app.documents.readers.child import READ_LOGO
from attendance_app.documents.readers.child_process import answer_of_child
from attendance_app.services.errors import DocumentError
from attendance_app.services.ports import Progress


def read_logo_file(path: Path, progress: Progress | None = None) -> bytes:
    """Return a picture file as a letterhead's logo, a PNG; DocumentError if it is no usable picture."""
    content = foreign_bytes(path, LARGEST_FILE, "Välj en mindre bild", "Välj en annan bild")
    answer = answer_of_child(READ_LOGO, content, progress)
    if answer is None or "image" not in answer:
        raise DocumentError(UNREADABLE if answer is None else answer["refusal"])
    return base64.b64decode(answer["image"])
