"""Files that are to be opened while the program runs: asked for by a second start, or by the system."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication, QWidget

_RETRY_MS = 300


class OpenRequests(QObject):
    """Brings the window to the front and opens the file, once no dialog is in the way."""

    def __init__(self, window: QWidget, open_path: Callable[[Path], None], is_open: Callable[[Path], bool]) -> None:
        """Bring ``window`` to the front, and open what is not open there already."""
        super().__init__(window)
        self._window, self._open_path, self._is_open = window, open_path, is_open

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
            QTimer.singleShot(_RETRY_MS, self, lambda: self._open(path))
        elif not self._is_open(path):
            self._open_path(path)
