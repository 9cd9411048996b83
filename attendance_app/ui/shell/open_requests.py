"""Files that come while the program runs: from a second start, or from the system."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication

if TYPE_CHECKING:
    from attendance_app.ui.main_window import MainWindow

_AGAIN_MS = 300


class HandedFiles(QObject):
    """Brings the window to the front and opens the file, once no dialog is in the way."""

    def __init__(self, window: "MainWindow") -> None:
        """Open everything in ``window``."""
        super().__init__(window)
        self._window = window

    def take(self, name: str) -> None:
        """Come to the front and open the file called ``name``, "" for none."""
        window = self._window
        window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
        window.show()
        window.raise_()
        window.activateWindow()
        if name:
            self._open(Path(name))

    def _open(self, path: Path) -> None:
        if QApplication.activeModalWidget() is not None:
            # A dialog works on the file that is open now.
            QTimer.singleShot(_AGAIN_MS, self, lambda: self._open(path))
        elif not self._window.shows(path):
            self._window.open_path(path)
