"""What the Help menu does."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from attendance_app.ui.adapters import Adapters
from attendance_app.ui.open_forum import OpenForum
from attendance_app.ui.widgets.dialog_parts import run_dialog

if TYPE_CHECKING:
    from attendance_app.ui.shell.command_search import Command
    from attendance_app.ui.shell.help_dialog import HelpDialog


class HelpCommands(QObject):
    """Help in the program and about it; each window is imported when it is first opened."""

    def __init__(
        self,
        forum: OpenForum,
        adapters: Adapters,
        keys: Callable[[], Sequence[tuple[str, str]]],
        commands: "Callable[[], Sequence[Command]]",
        window: QWidget,
    ) -> None:
        """Open everything over ``window``; ``keys`` lists (key, what it does), ``commands`` every action."""
        super().__init__(window)
        self._commands = commands
        self._forum, self._adapters, self._keys, self._window = forum, adapters, keys, window
        self._help: HelpDialog | None = None

    def show_help(self) -> None:
        """Show the handbook and the keys; one can read there and work on, and go back to where one was."""
        from attendance_app.ui.shell.help_dialog import HelpDialog

        self._help = self._help or HelpDialog(self._keys(), self._window)
        self._help.show()
        self._help.raise_()
        self._help.activateWindow()

    def find_command(self) -> None:
        """Find an action by its words, in either language, and run it."""
        from attendance_app.ui.shell.command_search import CommandSearch

        dialog = CommandSearch(self._commands(), self._window)
        if run_dialog(dialog) and dialog.chosen is not None:
            dialog.chosen.trigger()

    def key_card(self) -> None:
        """Show the keys on one page, to print."""
        from attendance_app.ui.annex.preview import AnnexPreview

        made = self._forum.attempt(self._adapters.key_card)
        if made is not None:
            run_dialog(AnnexPreview(made, self._adapters.annex.write, "Tangenter i Närvaro.pdf", self._window))

    def open_logs(self) -> None:
        """Show the folder with the log in the computer's own file manager."""
        folder = self._adapters.log_folder
        if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder))):
            self._forum.say(self.tr("The log lies in {folder}").format(folder=folder))

    def open_files_here(self) -> None:
        """Let a double click on a forum file open it in this program."""

        def done() -> bool:
            self._adapters.open_files_here()
            return True

        if self._forum.attempt(done):
            self._forum.say(self.tr("A double click on a .narvaro file opens it in Närvaro from now on"))

    def show_about(self) -> None:
        """Show version and licences."""
        from attendance_app.ui.shell.help_dialog import AboutDialog

        run_dialog(AboutDialog(self._window))
