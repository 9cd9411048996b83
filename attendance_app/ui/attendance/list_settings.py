"""What the program remembers of the list: how wide she drew its columns, and which organisation filters it."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

if TYPE_CHECKING:
    from attendance_app.ui.main_window import MainWindow

_APART, _TOGETHER = "list", "narrow list"


class ListMemory(QObject):
    """Made with the first sight of the list."""

    def __init__(self, window: "MainWindow") -> None:
        """Set the columns as they were drawn, and keep what is drawn and chosen from now on."""
        super().__init__(window)
        self._settings, self._list, self._recalled = window.settings, window.view.list, Path()
        columns = self._list.table.columns
        columns.restore(self._settings.widths_of(_APART), self._settings.widths_of(_TOGETHER))
        columns.dragged.connect(self._keep_widths)
        self._list.organisations.currentItemChanged.connect(lambda *_: self._keep_filter())

    def recall(self) -> None:
        """Filter a file that was just opened as it was filtered when it was last open."""
        file = self._settings.last_file
        if file is None or file == self._recalled or self._list.people is None:
            return
        self._recalled = file
        self._list.choose(self._settings.filter_of(file))

    def _keep_widths(self) -> None:
        widths = self._list.table.columns.widths
        for name, apart in ((_APART, True), (_TOGETHER, False)):
            self._settings.keep_widths(name, tuple(widths[apart].values()))

    def _keep_filter(self) -> None:
        file = self._settings.last_file
        if file is not None and file == self._recalled:
            self._settings.keep_filter(file, self._list.organisations.chosen)
