"""What the program remembers of the list: the widths of its columns, and which organisation filters it."""

from pathlib import Path

from PySide6.QtCore import QObject

from attendance_app.ui.attendance.list_view import AttendanceList
from attendance_app.ui.open_forum import OpenForum
from attendance_app.ui.shell.settings import Settings

_APART, _TOGETHER = "list", "narrow list"


class ListMemory(QObject):
    """Made when the list is first shown."""

    def __init__(self, shown: AttendanceList, forum: OpenForum, settings: Settings) -> None:
        """Set the columns to the widths of the last time, and keep what is dragged and chosen from now on."""
        super().__init__(shown)
        self._list, self._forum, self._settings, self._recalled = shown, forum, settings, Path()
        columns = shown.table.columns
        columns.restore(settings.widths_of(_APART), settings.widths_of(_TOGETHER))
        columns.dragged.connect(self._keep_widths)
        shown.organisations.currentItemChanged.connect(lambda *_: self._keep_filter())

    def recall(self) -> None:
        """Filter a file that was just opened as it was filtered when it was last open."""
        file = self._forum.path
        if file is None or file == self._recalled or self._list.people is None:
            return
        self._recalled = file
        self._list.choose(self._settings.filter_of(file))

    def _keep_widths(self) -> None:
        widths = self._list.table.columns.widths
        for name, apart in ((_APART, True), (_TOGETHER, False)):
            self._settings.keep_widths(name, tuple(widths[apart].values()))

    def _keep_filter(self) -> None:
        file = self._forum.path
        if file is not None and file == self._recalled:
            self._settings.keep_filter(file, self._list.organisations.chosen)
