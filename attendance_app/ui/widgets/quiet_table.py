"""Tables without grid and row numbers, with rows that a finger hits."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QTableView

_LEAST_ROW = 32


def row_height(view: QAbstractItemView) -> int:
    """Return the height of a row: at least 32 points, more where the text is larger."""
    return max(_LEAST_ROW, view.fontMetrics().height() + 14)


def make_quiet(table: QTableView) -> None:
    """Show a table without grid and row numbers, its headings at the left over their columns."""
    table.setShowGrid(False)
    table.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
    rows = table.verticalHeader()
    rows.hide()
    rows.setDefaultSectionSize(row_height(table))
    table.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
