"""How far a long job has come, shown once it has taken a second."""

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QProgressDialog, QWidget

from attendance_app.services.ports import Progress

_SHOWN_AFTER_MS = 1000


@contextmanager
def shown_progress(parent: QWidget, text: str) -> Iterator[Progress]:
    """Show ``text`` and a bar until the block ends; the block calls what it is given with (pages done, pages)."""
    dialog = QProgressDialog(text, "", 0, 100, parent)
    dialog.setCancelButton(None)
    dialog.setWindowModality(Qt.WindowModality.WindowModal)
    dialog.setMinimumDuration(_SHOWN_AFTER_MS)

    def show(done: int, pages: int) -> None:
        dialog.setMaximum(pages)
        # The last step would close it before the pages are read back.
        dialog.setValue(min(done, pages - 1))

    try:
        yield show
    finally:
        dialog.reset()
        dialog.deleteLater()
