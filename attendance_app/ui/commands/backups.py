"""What is done when a file is lost, damaged or not to be trusted: its backups, and everything saved as a new file."""

from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from attendance_app.services.errors import Refusal
from attendance_app.services.ports import Backup
from attendance_app.ui.adapters import Adapters
from attendance_app.ui.open_forum import OpenForum
from attendance_app.ui.widgets.dialog_parts import run_dialog
from attendance_app.ui.widgets.file_dialogs import ask_new_forum
from attendance_app.ui.widgets.message_boxes import offer


class BackupCommands(QObject):
    """The File menu's backups, and what is offered for a file that cannot be opened or written."""

    def __init__(self, forum: OpenForum, adapters: Adapters, window: QWidget) -> None:
        """Act on the open file."""
        super().__init__(window)
        self._forum, self._adapters, self._window = forum, adapters, window

    def show(self) -> None:
        """Show the backups of the open file; one can be restored as a new file."""
        if self._forum.path is not None:
            self._choose(self._forum.path)

    def save_as(self) -> None:
        """Ask where, write everything as a new file there, and go on with that one."""
        forum, file = self._forum, self._forum.file
        path = self._ask_where(forum.path) if file is not None and forum.path is not None else None
        if file is None or path is None:
            return

        def saved() -> bool:
            file.store.save_as(path)
            return True

        if forum.attempt(saved):
            forum.moved_to(path)
            forum.say(self.tr("Saved: {name}").format(name=path.name))

    def explain_unopened(self, path: Path, refusal: Refusal) -> None:
        """Say why a file could not be opened, and offer its backups where it has any."""
        backups = self._adapters.backups_of(path)
        if not backups:
            self._forum.refuse(str(refusal))
            return
        text = self.tr("{why}\n\nThere is a backup of it: {backup}.")
        text = text.format(why=refusal, backup=self._text_of(backups[0]))
        if offer(self._window, text, self.tr("Show the backups…")):
            self._choose(path)

    def may_close(self) -> bool:
        """Offer to save everything as a new file before the window closes, while the file cannot be written."""
        file = self._forum.file
        if file is None or not file.unsaved_in_file:
            return True
        file.journal.poll()
        if not file.unsaved_in_file:
            return True
        text = self.tr(
            "{trouble}\n\nThe last changes are in the rescue log alone. "
            "They come into the file when it is opened here next."
        ).format(trouble=file.warning)
        if offer(self._window, text, self.tr("Save everything as a new file…"), self.tr("Close")):
            self.save_as()
            return not file.warning
        return True

    def _choose(self, path: Path) -> None:
        from attendance_app.ui.file.backup_dialog import BackupDialog

        backups = self._adapters.backups_of(path)
        rows = [(each.kept, self._content_of(each)) for each in backups]
        dialog = BackupDialog(path.name, rows, self._window)
        if run_dialog(dialog) and dialog.chosen is not None:
            self._restore(backups[dialog.chosen], path)

    def _restore(self, backup: Backup, path: Path) -> None:
        forum, new = self._forum, self._ask_where(path)
        if new is None:
            return
        if forum.file is not None:
            forum.file.store.keep_backup()
        restored = forum.attempt(lambda: self._adapters.restore(backup, new))
        if restored is not None:
            forum.show_file(restored, new)
            forum.say(self.tr("Restored as {name}; the old file is untouched").format(name=new.name))

    def _ask_where(self, path: Path) -> Path | None:
        """Propose the file's own name where it is gone, else another one in its folder."""
        name = self.tr("{name} restored").format(name=path.stem)
        proposed = path if not path.exists() else path.with_name(f"{name}.narvaro")
        return ask_new_forum(self._window, self.tr("Save as a new file"), proposed)

    def _text_of(self, backup: Backup) -> str:
        return f"{backup.kept:%Y-%m-%d %H.%M}, {self._content_of(backup)}"

    def _content_of(self, backup: Backup) -> str:
        text = self.tr("Changes: {number}").format(number=backup.changes)
        if backup.rescued:
            text += self.tr(" and {number} from the rescue log").format(number=backup.rescued)
        return text
