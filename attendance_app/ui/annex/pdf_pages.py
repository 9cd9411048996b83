"""Pages of a PDF as pictures."""

from typing import Protocol

from PySide6.QtCore import QSizeF
from PySide6.QtGui import QImage


class ForeignPages(Protocol):
    """Pages that were not made here; they are rendered in another process, which takes a moment."""

    sizes: tuple[tuple[float, float], ...]

    def picture(self, page: int, scale: float) -> tuple[bytes, int, int, int]:
        """Return RGBX pixels, width, height, and bytes a line; Refusal where it fails."""


class PdfPages:
    """An open PDF; pages are numbered from 0, their sizes in points (1/72 inch)."""

    def __init__(self, content: bytes, foreign: ForeignPages | None = None) -> None:
        """Open ``content``, which was made here, or take ``foreign`` pages; pdfium's error where it is no PDF."""
        self.foreign = foreign
        if foreign is None:
            import pypdfium2

            self._document = pypdfium2.PdfDocument(content)

    def __len__(self) -> int:
        """Return how many pages there are."""
        return len(self.foreign.sizes) if self.foreign else len(self._document)

    def size(self, page: int) -> QSizeF:
        """Return a page's size in points."""
        return QSizeF(*(self.foreign.sizes[page] if self.foreign else self._document[page].get_size()))

    def picture(self, page: int, scale: float) -> QImage:
        """Render a page at ``scale`` pixels a point; Refusal for a foreign page that cannot be rendered."""
        if self.foreign:
            content, width, height, stride = self.foreign.picture(page, scale)
        else:
            bitmap = self._document[page].render(scale=scale, rev_byteorder=True, prefer_bgrx=True)
            content, width, height, stride = bytes(bitmap.buffer), bitmap.width, bitmap.height, bitmap.stride
        return QImage(content, width, height, stride, QImage.Format.Format_RGBX8888).copy()
