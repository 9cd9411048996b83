"""The columns of a table in a dialog, as wide as they were drawn the last time."""

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QTableView

from attendance_app.ui.shell.settings import Settings

# A column is never wider than this share of its table: the next one is always in sight.
_WIDEST = 0.6


class KeptWidths(QObject):
    """Sets a table's columns as they were drawn, and keeps what is drawn; in letters, so that the text may grow."""

    def __init__(self, table: QTableView, name: str, settings: Settings) -> None:
        """Keep the widths of ``table`` under ``name``."""
        super().__init__(table)
        self._table, self._name, self._settings = table, name, settings
        self._letter = max(1, table.fontMetrics().averageCharWidth())
        stored = settings.widths_of(name)
        if len(stored) == table.model().columnCount():
            widest = round(table.window().width() * _WIDEST)
            for column, letters in enumerate(stored):
                table.setColumnWidth(column, min(widest, round(letters * self._letter)))
        self._before = self._widths()
        table.horizontalHeader().viewport().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep what was drawn, when the mouse lets go of the header."""
        if event.type() == QEvent.Type.MouseButtonPress:
            self._before = self._widths()
        elif event.type() == QEvent.Type.MouseButtonRelease and self._widths() != self._before:
            self._settings.keep_widths(self._name, tuple(width / self._letter for width in self._widths()))
        return False

    def _widths(self) -> list[int]:
        return [self._table.columnWidth(column) for column in range(self._table.model().columnCount())]
