"""What the Help menu does."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QDesktopServices

if TYPE_CHECKING:
    from attendance_app.ui.main_window import MainWindow


class HelpCommands(QObject):
    """Help in the program and about it; each window is imported when it is first opened."""

    def __init__(self, window: "MainWindow") -> None:
        """Open everything over ``window``."""
        super().__init__(window)
        self._window = window

    def show_help(self) -> None:
        """Show what each key does and how an evening goes."""
        from attendance_app.ui.shell.help_dialog import HelpDialog

        HelpDialog(self._window).exec()

    def open_logs(self) -> None:
        """Show the folder with the log in the computer's own file manager."""
        folder = self._window.outside.log_folder
        if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder))):
            self._window.say(self.tr("The log lies in {folder}").format(folder=folder))

    def open_files_here(self) -> None:
        """Let a double click on a forum file open it in this program."""

        def done() -> bool:
            self._window.outside.open_files_here()
            return True

        if self._window.attempt(done):
            self._window.say(self.tr("A double click on a .narvaro file opens it in Närvaro from now on"))

    def show_about(self) -> None:
        """Show version and licences."""
        from attendance_app.ui.shell.help_dialog import AboutDialog

        AboutDialog(self._window).exec()
