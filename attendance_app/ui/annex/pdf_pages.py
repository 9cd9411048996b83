"""Pages of a PDF as pictures."""

from PySide6.QtCore import QSizeF
from PySide6.QtGui import QImage


class PdfPages:
    """An open PDF; pages are numbered from 0, their sizes in points (1/72 inch)."""

    def __init__(self, content: bytes) -> None:
        """Open ``content``; pdfium's error where it is no PDF."""
        import pypdfium2

        self._document = pypdfium2.PdfDocument(content)

    def __len__(self) -> int:
        """Return how many pages there are."""
        return len(self._document)

    def size(self, page: int) -> QSizeF:
        """Return a page's size in points."""
        return QSizeF(*self._document[page].get_size())

    def picture(self, page: int, scale: float) -> QImage:
        """Render a page at ``scale`` pixels a point."""
        bitmap = self._document[page].render(scale=scale, rev_byteorder=True, prefer_bgrx=True)
        content = bytes(bitmap.buffer)
        return QImage(content, bitmap.width, bitmap.height, bitmap.stride, QImage.Format.Format_RGBX8888).copy()
