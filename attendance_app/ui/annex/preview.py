"""The annex's pages as they will print: the very bytes that are saved and printed."""

import sys
import threading
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QImage, QKeySequence, QPainter, QPixmap, QShortcut
from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrinterInfo
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QLabel,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from attendance_app.services.errors import Refusal
from attendance_app.services.ports import Progress
from attendance_app.ui.annex.pdf_pages import ForeignPages, PdfPages
from attendance_app.ui.widgets.dialog_parts import button, row
from attendance_app.ui.widgets.dialog_size import open_within_screen
from attendance_app.ui.widgets.file_dialogs import ask_where
from attendance_app.ui.widgets.message_boxes import tell
from attendance_app.ui.widgets.progress_dialog import shown_progress
from attendance_app.ui.widgets.saved_line import SavedLine

_PRINT_DPI = 300
_ZOOMS = (0.5, 0.75, 1.0, 1.25, 1.5, 2.0, 3.0)


class PageLabel(QLabel):
    """One page, rendered when it is first painted."""

    _rendered = Signal(QImage)

    def __init__(self, pages: PdfPages, number: int, zoom: float) -> None:
        """Keep the page's place; 96 pixels an inch at zoom 1."""
        super().__init__()
        self._pages, self._number, self._scale = pages, number, zoom * 96 / 72
        size = pages.size(number) * self._scale
        self.setFixedSize(size.toSize())
        self._drawn: QPixmap | None = None
        self._asked = False
        self._rendered.connect(self._show, Qt.ConnectionType.QueuedConnection)

    def paintEvent(self, event: object) -> None:
        """Render at the screen's own resolution, and paint; a foreign page is painted once it has come."""
        if self._drawn is None and self._pages.foreign is None:
            self._show(self._pages.picture(self._number, self._scale * self.devicePixelRatioF()))
        if self._drawn is not None:
            QPainter(self).drawPixmap(0, 0, self._drawn)
        elif not self._asked:
            self._asked = True
            threading.Thread(target=self._render, args=(self._scale * self.devicePixelRatioF(),), daemon=True).start()

    def _render(self, scale: float) -> None:
        """Render a foreign page, in a thread of its own; one that cannot be stays empty."""
        # RuntimeError: the preview has been closed meanwhile.
        with suppress(Refusal, RuntimeError):
            self._rendered.emit(self._pages.picture(self._number, scale))

    def _show(self, picture: QImage) -> None:
        self._drawn, self._asked = QPixmap.fromImage(picture), False
        self._drawn.setDevicePixelRatio(self.devicePixelRatioF())
        if self._pages.foreign is not None:
            self.update()

    def forget(self) -> None:
        """Drop the picture where the page is not visible: a long annex has hundreds."""
        if self.visibleRegion().isEmpty():
            self._drawn = None


class AnnexPreview(QDialog):
    """Shows the pages; saves and prints them."""

    def __init__(
        self,
        content: bytes,
        save: Callable[[bytes, Path], object],
        file_name: str,
        parent: QWidget | None,
        for_web: Callable[[], bytes | None] | None = None,
        foreign: ForeignPages | None = None,
    ) -> None:
        """Show the pages of ``content``, a PDF; ``save`` writes what is shown, or raises Refusal.

        ``for_web`` makes the version to publish, None where nobody has protected identity: then there is no choice.
        ``foreign`` are the pages of ``content`` where it was not made here.
        """
        super().__init__(parent)
        self._whole, self._content, self._pages = content, content, PdfPages(content, foreign)
        self._foreign = foreign
        self._save, self._file_name, self._zoom = save, file_name, _ZOOMS.index(1.0)
        self._for_web = for_web
        self.web = QCheckBox(self.tr("Version for the web, without protected identities"))
        self.web.setVisible(for_web is not None)
        self.web.toggled.connect(self._choose_version)
        self.setWindowTitle(file_name.removesuffix(".pdf"))
        self._area, self._count, self.saved = QScrollArea(), QLabel(), SavedLine()
        self._area.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._area.setAccessibleName(self.tr("Pages"))
        self._area.verticalScrollBar().valueChanged.connect(self._count_pages)
        self._lay_out()
        self._fill()
        open_within_screen(self, 900, 700)

    def save(self) -> None:
        """Ask where and write the PDF there."""
        web = self.tr("web")
        name = self._file_name.replace(".pdf", f" {web}.pdf") if self.web.isChecked() else self._file_name
        path = ask_where(self, self.tr("Save as PDF"), name, "pdf")
        if path is None:
            return
        try:
            self._save(self._content, path)
        except Refusal as refusal:
            tell(self, str(refusal))
        else:
            self.saved.show_saved(path)

    def print(self) -> None:
        """Ask for a printer and print the pages that were chosen."""
        if sys.platform == "win32" and not QPrinterInfo.availablePrinterNames():
            # Windows' own dialog may say nothing; the others offer to print to a file.
            tell(self, self.tr("There is no printer. Save as PDF, and print that where there is one."))
            return
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setResolution(_PRINT_DPI)
        printer.setDocName(self.windowTitle())
        dialog = QPrintDialog(printer, self)
        dialog.setMinMax(1, len(self._pages))
        if dialog.exec():
            try:
                with shown_progress(self, self.tr("Printing …")) as show:
                    print_pages(self._pages, printer, show)
            except Refusal as refusal:
                tell(self, str(refusal))

    def zoom(self, step: int) -> None:
        """Show the pages larger or smaller; 0 is their true size."""
        self._zoom = _ZOOMS.index(1.0) if step == 0 else max(0, min(len(_ZOOMS) - 1, self._zoom + step))
        self._fill()

    def _choose_version(self, web: bool) -> None:
        made = self._for_web() if web and self._for_web else self._whole
        if made is None:
            self.web.setChecked(False)
            return
        self._content, self._pages = made, PdfPages(made, self._foreign if made is self._whole else None)
        self._fill()

    def _fill(self) -> None:
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setSpacing(16)
        for number in range(len(self._pages)):
            column.addWidget(PageLabel(self._pages, number, _ZOOMS[self._zoom]))
        self._area.setWidget(inner)
        self._count_pages()

    def _count_pages(self) -> None:
        for page in self._area.findChildren(PageLabel):
            page.forget()
        bar = self._area.verticalScrollBar()
        share = bar.value() / max(1, bar.maximum() + bar.pageStep())
        words = self.tr("Page {n} of {all}")
        self._count.setText(
            words.format(n=min(len(self._pages), int(share * len(self._pages) + 1.3)), all=len(self._pages))
        )

    def _lay_out(self) -> None:
        rows: tuple[tuple[str, str, Callable[[], None]], ...] = (
            ("−", "Ctrl+-", lambda: self.zoom(-1)),
            ("+", "Ctrl++", lambda: self.zoom(1)),
            (self.tr("Print…"), "Ctrl+P", self.print),
            (self.tr("Save as PDF…"), "Ctrl+S", self.save),
            (self.tr("Close"), "", self.reject),
        )
        names, buttons = {"−": self.tr("Smaller"), "+": self.tr("Larger")}, []
        for text, key, do in rows:
            made = button(text, do)
            made.setAccessibleName(names.get(text, text.removesuffix("…")))
            buttons.append(made)
            if key:
                QShortcut(QKeySequence(key), self).activated.connect(do)
        column = QVBoxLayout(self)
        column.addLayout(row(self._count, self.web, *buttons, stretch=0))
        column.addWidget(self._area, 1)
        column.addWidget(self.saved)


def print_pages(pages: PdfPages, printer: QPrinter, progress: Progress | None = None) -> None:
    """Paint the chosen pages (the printer's range, all where it has none) at the paper's size."""
    first, last = printer.fromPage() or 1, printer.toPage() or len(pages)
    painter = QPainter(printer)
    dots = printer.resolution() / 72
    origin = printer.pageLayout().paintRectPixels(printer.resolution()).topLeft()
    for number in range(first - 1, min(last, len(pages))):
        if number > first - 1:
            printer.newPage()
        size = pages.size(number) * dots
        target = QRectF(-origin.x(), -origin.y(), size.width(), size.height())
        painter.drawImage(target, pages.picture(number, dots))
        if progress:
            progress(number + 2 - first, min(last, len(pages)) + 1 - first)
    painter.end()
