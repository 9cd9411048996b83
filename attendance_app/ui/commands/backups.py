"""What is done when a file is lost, damaged or not to be trusted: its backups, and everything saved as a new file."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog

from attendance_app.services.errors import Refusal
from attendance_app.services.ports import Backup
from attendance_app.ui.widgets.message_boxes import offer, tell

if TYPE_CHECKING:
    from attendance_app.ui.main_window import MainWindow


class BackupCommands(QObject):
    """The File menu's backups, and the offers of a file that cannot be opened or written."""

    def __init__(self, window: "MainWindow") -> None:
        """Act on the window's open file."""
        super().__init__(window)
        self._window = window

    def show(self) -> None:
        """Show the backups of the open file; one can be restored as a new file."""
        path = self._window.open_file_path
        if path is not None:
            self._choose(path)

    def save_as(self) -> None:
        """Ask where, write everything as a new file there, and go on with that one."""
        window, file = self._window, self._window.file
        path = self._ask_where(window.open_file_path) if file is not None else None
        if file is None or path is None:
            return

        def saved() -> bool:
            file.store.save_as(path)
            return True

        if window.attempt(saved):
            window.remember(path)
            window.refresh()
            window.say(self.tr("Saved: {name}").format(name=path.name))

    def tell_unopened(self, path: Path, refusal: Refusal) -> None:
        """Say why a file could not be opened, and offer its backups where it has any."""
        backups = self._window.outside.backups_of(path)
        if not backups:
            tell(self._window, str(refusal))
            return
        words = self.tr("{why}\n\nThere is a backup of it: {backup}.").format(
            why=refusal, backup=self._words_of(backups[0])
        )
        if offer(self._window, words, self.tr("Show the backups…")):
            self._choose(path)

    def may_close(self) -> bool:
        """Let her save everything as a new file before the window closes, while the file cannot be written."""
        file = self._window.file
        if file is None or not file.unsaved_in_file:
            return True
        file.journal.poll()
        if not file.unsaved_in_file:
            return True
        words = self.tr(
            "{trouble}\n\nThe last changes are in the rescue log alone. "
            "They come into the file when it is opened here next."
        ).format(trouble=file.warning)
        if offer(self._window, words, self.tr("Save everything as a new file…"), self.tr("Close")):
            self.save_as()
            return not file.warning
        return True

    def _choose(self, path: Path) -> None:
        from attendance_app.ui.file.backup_dialog import BackupDialog

        window = self._window
        backups = window.outside.backups_of(path)
        rows = [(each.kept, self._content_of(each)) for each in backups]
        dialog = BackupDialog(path.name, rows, window)
        if dialog.exec() and dialog.chosen is not None:
            self._restore(backups[dialog.chosen], path)

    def _restore(self, backup: Backup, path: Path) -> None:
        window, new = self._window, self._ask_where(path)
        if new is None:
            return
        if window.file is not None:
            window.file.store.keep_backup()
        restored = window.attempt(lambda: window.outside.restore(backup, new))
        if restored is not None:
            window.show_forum(restored)
            window.remember(new)
            window.say(self.tr("Restored as {name}; the old file is untouched").format(name=new.name))

    def _ask_where(self, path: Path | None) -> Path | None:
        if path is None:
            return None
        day = self.tr("{name} restored").format(name=path.stem)
        name = path if not path.exists() else path.with_name(f"{day}.narvaro")
        chosen, _ = QFileDialog.getSaveFileName(
            self._window,
            self.tr("Save as a new file"),
            str(name),
            self.tr("Närvaro forum (*.narvaro)"),
            options=QFileDialog.Option.DontConfirmOverwrite,
        )
        if not chosen:
            return None
        return Path(chosen if chosen.lower().endswith(".narvaro") else f"{chosen}.narvaro")

    def _words_of(self, backup: Backup) -> str:
        return f"{backup.kept:%Y-%m-%d %H.%M}, {self._content_of(backup)}"

    def _content_of(self, backup: Backup) -> str:
        words = self.tr("Changes: {number}").format(number=backup.changes)
        if backup.rescued:
            words += self.tr(" and {number} from the rescue log").format(number=backup.rescued)
        return words
