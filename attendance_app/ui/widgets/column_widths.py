"""Widths of table columns that the user has dragged, kept in letters so that they hold in another text size."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtWidgets import QTableView

# A column is never wider than this share of its window: the next one is always in sight.
_WIDEST = 0.6


class ColumnDrag(QObject):
    """Watches a table's header; ``ended`` is emitted when the mouse has made a column wider or narrower."""

    ended = Signal()

    def __init__(self, table: QTableView) -> None:
        """Watch ``table`` for as long as it lives."""
        super().__init__(table)
        self._table, self._before = table, list[int]()
        table.horizontalHeader().viewport().installEventFilter(self)

    @property
    def letter(self) -> int:
        """The mean width of a letter in the table, in pixels."""
        return max(1, self._table.fontMetrics().averageCharWidth())

    def widths(self) -> list[int]:
        """Return the width of each column in pixels, 0 for a hidden one."""
        return [self._table.columnWidth(column) for column in range(self._table.model().columnCount())]

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Compare the widths when the mouse button goes down and up."""
        if event.type() == QEvent.Type.MouseButtonPress:
            self._before = self.widths()
        elif event.type() == QEvent.Type.MouseButtonRelease and self.widths() != self._before:
            self.ended.emit()
        return False


def remember_widths(
    table: QTableView, stored: Sequence[float], store: Callable[[tuple[float, ...]], None]
) -> ColumnDrag:
    """Set the columns of ``table`` to the ``stored`` widths, and ``store`` what the user makes of them, in letters.

    Widths of another number of columns, or none, leave the table as it is.
    """
    drag = ColumnDrag(table)
    if len(stored) == table.model().columnCount():
        widest = round(table.window().width() * _WIDEST)
        for column, letters in enumerate(stored):
            table.setColumnWidth(column, min(widest, round(letters * drag.letter)))
    drag.ended.connect(lambda: store(tuple(width / drag.letter for width in drag.widths())))
    return drag
