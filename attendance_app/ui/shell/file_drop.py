"""A file dragged onto the window is opened, or imported."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QWidget


class FileDrop(QObject):
    """Watches a window for dropped files."""

    def __init__(self, window: QWidget, open_path: Callable[[Path], None], import_file: Callable[[Path], None]) -> None:
        """Give a forum file to ``open_path`` and any other to ``import_file``."""
        super().__init__(window)
        self._open_path, self._import_file = open_path, import_file
        window.setAcceptDrops(True)
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Accept what is a file on this computer."""
        if not isinstance(event, QDropEvent):
            return False
        path = _local_file(event)
        if path is None:
            return False
        event.acceptProposedAction()
        if event.type() == QEvent.Type.Drop:
            do = self._open_path if path.suffix.lower() == ".narvaro" else self._import_file
            # After the drop has ended: a dialog would hold the other program.
            QTimer.singleShot(0, self, lambda: do(path))
        return True


def _local_file(event: QDropEvent) -> Path | None:
    urls = event.mimeData().urls()
    return Path(urls[0].toLocalFile()) if urls and urls[0].isLocalFile() else None
