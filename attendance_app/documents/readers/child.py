"""The child process that reads a foreign file: bytes on standard input, an answer as JSON on standard output.

It gets no path, may write no file, and has little memory and time; a failure ends only this process.
"""

import base64
import json
import os
import pickle
import sys
import zlib
from typing import Any

from attendance_app.documents.readers.child_limits import limit_self

READ_TABLES, READ_LOGO, READ_PAGE = "tables", "logo", "page"
VERIFY_KEPT, READ_SIZES, RENDER_PAGE = "kept", "sizes", "picture"


def patience(task: str) -> int:
    """Return how many times the usual seconds a task may take: an annex has as many pages as the body has people."""
    return 5 if task in {VERIFY_KEPT, RENDER_PAGE} else 1


def main(task: str, *, watched: bool) -> None:
    """Read, answer, end; ``watched`` by the parent where the system cannot limit this process."""
    if not watched:
        limit_self(patience(task))
    # Reported before the work, so that a slow start is not mistaken for a slow file. With the pid: in a virtual
    # environment on Windows the parent knows only the pid of a launcher.
    sys.stdout.buffer.write(b"%d\n" % os.getpid())
    sys.stdout.buffer.flush()
    content = sys.stdin.buffer.read()
    try:
        made = answer(task, content)
    except ImportError as error:
        sys.exit(f"the reader cannot be loaded: {error.name}")
    except (MemoryError, RecursionError):
        sys.exit(3)
    sys.stdout.buffer.write(json.dumps(made).encode())
    sys.stdout.buffer.flush()


def answer(task: str, content: bytes) -> dict[str, Any]:
    """Return what a task makes of the content, or the refusal; the caller's process has the limits, or is trusted."""
    from attendance_app.documents.readers.limits import ReadError
    from attendance_app.services.errors import DocumentError

    try:
        return _ANSWERS[task](content)
    except (ReadError, DocumentError) as refusal:
        return {"refusal": str(refusal)}


def _tables(content: bytes) -> dict[str, Any]:
    from attendance_app.documents.readers.parsed_answer import parsed_answer
    from attendance_app.documents.readers.tables import read_tables

    return parsed_answer(read_tables(content))


def _logo(content: bytes) -> dict[str, Any]:
    from attendance_app.documents.annex.logo import logo_image

    return {"image": base64.b64encode(logo_image(content)).decode("ascii")}


def _page(content: bytes) -> dict[str, Any]:
    from attendance_app.documents.readers.tables import read_tables
    from attendance_app.services.style.page_text import LONGEST_PAGE, text_of_rows

    return {"texts": [text_of_rows(table.get("rows", ()))[:LONGEST_PAGE] for table in read_tables(content)]}


def _kept(content: bytes) -> dict[str, Any]:
    from attendance_app.documents.annex.fonts import fonts
    from attendance_app.documents.annex.kept import is_plain_pdf
    from attendance_app.documents.annex.verification import first_difference

    # From our own parent: only the pages in it are from somebody else.
    pages, annexes = pickle.loads(content)
    # What the columns are measured with.
    fonts()
    return {"faithful": is_plain_pdf(pages) and any(not first_difference(pages, annex) for annex in annexes)}


def _sizes(content: bytes) -> dict[str, Any]:
    import pypdfium2

    return {"sizes": [page.get_size() for page in pypdfium2.PdfDocument(content)]}


def _picture(content: bytes) -> dict[str, Any]:
    import pypdfium2

    asked, _, pages = content.partition(b"\n")
    number, scale = asked.split()
    bitmap = pypdfium2.PdfDocument(pages)[int(number)].render(scale=float(scale), rev_byteorder=True, prefer_bgrx=True)
    pixels = base64.b64encode(zlib.compress(bitmap.buffer, 1)).decode("ascii")
    return {"pixels": pixels, "width": bitmap.width, "height": bitmap.height, "stride": bitmap.stride}


_ANSWERS = {
    READ_TABLES: _tables,
    READ_LOGO: _logo,
    READ_PAGE: _page,
    VERIFY_KEPT: _kept,
    READ_SIZES: _sizes,
    RENDER_PAGE: _picture,
}
