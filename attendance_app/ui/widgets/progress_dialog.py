"""How far a long deed has come, shown from the second on that it takes."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QProgressDialog, QWidget

from attendance_app.services.ports import Progress

_SHOWN_AFTER_MS = 1000


def progress_of(parent: QWidget, words: str) -> tuple[Progress, Callable[[], None]]:
    """Return what is told (pages done, pages), and what ends it."""
    dialog = QProgressDialog(words, "", 0, 100, parent)
    dialog.setCancelButton(None)
    dialog.setWindowModality(Qt.WindowModality.WindowModal)
    dialog.setMinimumDuration(_SHOWN_AFTER_MS)

    def show(done: int, pages: int) -> None:
        dialog.setMaximum(pages)
        # The last step would close it before the pages are read back.
        dialog.setValue(min(done, pages - 1))

    def end() -> None:
        dialog.reset()
        dialog.deleteLater()

    return show, end
