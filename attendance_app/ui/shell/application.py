"""The Qt application, with the one event that comes to it instead of to a window."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFileOpenEvent
from PySide6.QtWidgets import QApplication


class Application(QApplication):
    """Emits ``file_asked`` for a file that the system wants opened, as macOS does on a double click."""

    file_asked = Signal(str)

    def __init__(self, arguments: Sequence[str]) -> None:
        """Start Qt; ``arguments`` begin with the program's name."""
        super().__init__(list(arguments))
        # Only some commands have one: a menu shows none, buttons do.
        self.setAttribute(Qt.ApplicationAttribute.AA_DontShowIconsInMenus)
        self.setApplicationName("Närvaro")
        self.setDesktopFileName("se.narvaro.Narvaro")

    def event(self, event: QEvent) -> bool:
        """Read the file's name from the system's request."""
        if isinstance(event, QFileOpenEvent):
            self.file_asked.emit(event.file())
            return True
        return super().event(event)
