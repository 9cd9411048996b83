"""What the Help menu does."""

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget


class HelpCommands(QObject):
    """Help in the program and about it; each window is imported when it is first opened."""

    def __init__(self, window: QWidget) -> None:
        """Open everything over ``window``."""
        super().__init__(window)
        self._window = window

    def show_keys(self) -> None:
        """Show what each key does."""
        from attendance_app.ui.help_dialog import KeysDialog  # noqa: PLC0415  (not at the start)

        KeysDialog(self._window).exec()

    def show_about(self) -> None:
        """Show version and licences."""
        from attendance_app.ui.help_dialog import AboutDialog  # noqa: PLC0415  (not at the start)

        AboutDialog(self._window).exec()
