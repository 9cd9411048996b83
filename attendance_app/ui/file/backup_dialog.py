"""The backups of a file, the latest first; one is chosen to be restored as a new file."""

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtWidgets import (
    QDialog,
    QHeaderView,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from attendance_app.ui.widgets.dialog_parts import closing, plain_label
from attendance_app.ui.widgets.dialog_size import open_within_screen


class BackupDialog(QDialog):
    """Shows when each backup was kept and what it holds; ``chosen`` is the row to restore, None for none."""

    def __init__(self, name: str, rows: Sequence[tuple[datetime, str]], parent: QWidget | None) -> None:
        """Show a row for each (kept, content) of the file called ``name``."""
        super().__init__(parent)
        self.setWindowTitle(self.tr("Backups"))
        self.chosen: int | None = None
        self.list = QTreeWidget()
        self.list.setAccessibleName(self.windowTitle())
        self.list.setHeaderLabels([self.tr("Saved"), self.tr("Contents")])
        self.list.setRootIsDecorated(False)
        self.list.setUniformRowHeights(True)
        for kept, content in rows:
            self.list.addTopLevelItem(QTreeWidgetItem([f"{kept:%Y-%m-%d  %H.%M}", content]))
        self.list.header().setSectionResizeMode(0, QHeaderView.ResizeMode.ResizeToContents)
        self._buttons = closing(self)
        self.restore = self._buttons.addButton(self.tr("&Restore as a new file…"), self._buttons.ButtonRole.AcceptRole)
        self._lay_out(name, bool(rows))

    def accept(self) -> None:
        """Take the chosen row."""
        item = self.list.currentItem()
        if item is not None:
            self.chosen = self.list.indexOfTopLevelItem(item)
            super().accept()

    def _lay_out(self, name: str, any_rows: bool) -> None:
        text = plain_label(
            self.tr(
                "The program keeps backups of “{name}” on this computer: when it is opened, every ten minutes, before "
                "an import and when it is closed. A backup is restored as a new file; the one you have is not touched."
            ).format(name=name)
            if any_rows
            else self.tr("There is no backup of “{name}” on this computer yet.").format(name=name)
        )
        self.restore.setEnabled(any_rows)
        first = self.list.topLevelItem(0)
        if first is not None:
            self.list.setCurrentItem(first)
        self.list.itemActivated.connect(lambda *_: self.accept())
        self._buttons.accepted.connect(self.accept)
        column = QVBoxLayout(self)
        column.addWidget(text)
        column.addWidget(self.list)
        column.addWidget(self._buttons)
        letter = self.fontMetrics().averageCharWidth()
        open_within_screen(self, letter * 90, self.fontMetrics().height() * 22)
