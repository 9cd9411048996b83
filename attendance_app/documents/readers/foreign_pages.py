"""Pages that a forum file keeps and that were not made here: the child verifies and renders them, never the window."""

import base64
import pickle
import zlib
from collections.abc import Sequence

from attendance_app.documents.readers.child import READ_SIZES, RENDER_PAGE, VERIFY_KEPT
from attendance_app.documents.readers.child_process import answer_of_child
from attendance_app.domain.papers.annex import Annex
from attendance_app.services.errors import DocumentError
from attendance_app.services.ports import Progress

# Bytes of a page's picture: A4 at 300 dots an inch has 35 million.
_MOST_BYTES = 200_000_000
_UNREADABLE = "Den sparade bilagan kan inte visas: den är skadad, eller tar för lång tid eller för mycket minne."


def is_faithful(pages: bytes, contents: Sequence[Annex], progress: Progress | None = None) -> bool:
    """Tell if kept pages say what one of ``contents`` says, row for row, and hold nothing but pages."""
    if not pages.startswith(b"%PDF-1."):
        return False
    answer = answer_of_child(VERIFY_KEPT, pickle.dumps((pages, list(contents))), progress)
    return bool(answer and answer.get("faithful"))


class ForeignPages:
    """The pages of a PDF from anybody; numbered from 0."""

    def __init__(self, content: bytes, progress: Progress | None = None) -> None:
        """Read the sizes, in points; DocumentError where the child cannot."""
        answer = answer_of_child(READ_SIZES, content, progress) or {}
        try:
            self.sizes = tuple((float(width), float(height)) for width, height in answer["sizes"])
        except (KeyError, TypeError, ValueError):
            raise DocumentError(_UNREADABLE) from None
        self._content = content

    def picture(self, page: int, scale: float) -> tuple[bytes, int, int, int]:
        """Render a page at ``scale`` pixels a point; return its RGBX pixels, width, height, and bytes a line.

        DocumentError where the child cannot.
        """
        answer = answer_of_child(RENDER_PAGE, b"%d %f\n" % (page, scale) + self._content) or {}
        try:
            width, height, stride = int(answer["width"]), int(answer["height"]), int(answer["stride"])
            if not (0 < width * 4 <= stride and 0 < height * stride <= _MOST_BYTES):
                raise ValueError("size")
            pixels = zlib.decompressobj().decompress(base64.b64decode(answer["pixels"]), height * stride)
            if len(pixels) != height * stride:
                raise ValueError("pixels")
        except (KeyError, TypeError, ValueError, zlib.error):
            raise DocumentError(_UNREADABLE) from None
        return pixels, width, height, stride
