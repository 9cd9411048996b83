"""What concerns the open file and its copies: joining with one, and what is to leave all of them."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog

from attendance_app.services.forum.erasure import erase
from attendance_app.services.forum.file import ForumFile
from attendance_app.services.merge.three_way import Merge, apply_merge, compare

if TYPE_CHECKING:
    from attendance_app.ui.main_window import MainWindow


class CopyCommands(QObject):
    """What the File menu does with other copies of the same forum."""

    def __init__(self, window: "MainWindow") -> None:
        """Act on the window's open file."""
        super().__init__(window)
        self._window = window

    def join(self) -> None:
        """Ask for a copy, and join with it; where others have changed the shared file, with that."""
        file = self._window.file
        if file is not None and file.store.conflicting_file is not None:
            self.join_path(file.store.conflicting_file)
            return
        kinds = self.tr("Närvaro forum (*.narvaro)")
        name, _ = QFileDialog.getOpenFileName(self._window, self.tr("Join with a copy"), "", kinds)
        if name:
            self.join_path(Path(name))

    def erase(self) -> None:
        """Ask what is to be erased for good, erase it, and show the receipt."""
        from attendance_app.ui.file.erase_dialog import EraseDialog, ReceiptDialog

        window, file = self._window, self._window.file
        if file is None:
            return
        dialog = EraseDialog(file, window)
        receipt = window.attempt(lambda: erase(file, dialog.erasure())) if dialog.exec() else None
        if receipt is not None:
            save = window.outside.write_text
            ReceiptDialog(receipt, lambda text, path: window.attempt(lambda: save(text, path)), window).exec()

    def join_path(self, path: Path) -> None:
        """Join with a copy, after she has seen what that does."""
        from attendance_app.ui.file.merge_dialog import JoinDialog

        window, file = self._window, self._window.file
        joining = window.attempt(lambda: self._compared(file, path)) if file is not None else None
        if file is None or joining is None:
            return
        if not (joining.news or joining.questions or joining.notes):
            window.say(self.tr("The copy has nothing that is not here already"))
            return
        if JoinDialog(joining, window).exec() and window.attempt(lambda: apply_merge(file, joining)):
            window.say(self.tr("Joined with {name}").format(name=path.name))

    def _compared(self, file: ForumFile, path: Path) -> Merge:
        other = self._window.outside.open_copy(file, path)
        try:
            return compare(file, other)
        finally:
            other.close()
