"""The statistics as a table: the accessible twin of the picture."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, Qt
from PySide6.QtGui import QFont

from attendance_app.domain.statistics.figures import Figure, Row
from attendance_app.ui.widgets.model_index import NO_PARENT, Index
from attendance_app.ui.widgets.plain_tip import plain_tip

_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


class StatisticsModel(QAbstractTableModel):
    """A row a group, and the sum of all last; the columns are name, attendance, share, excused, absent."""

    def __init__(self) -> None:
        """Have no rows yet."""
        super().__init__()
        self._rows: list[tuple[str, Figure]] = []
        self.headings: tuple[str, ...] = ("", "", "", "", "")

    def show_rows(self, rows: Sequence[Row], total: Row, names: Sequence[str], headings: tuple[str, ...]) -> None:
        """Show other rows; ``names`` are those of ``rows`` and last of ``total``."""
        self.beginResetModel()
        self._rows = [(name, each.total) for name, each in zip(names, (*rows, total), strict=True)]
        self.headings = headings
        self.endResetModel()

    def rowCount(self, parent: Index = NO_PARENT) -> int:
        """Return the number of rows, the sum among them."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = NO_PARENT) -> int:
        """Return the number of columns."""
        return 0 if parent.isValid() else len(self.headings)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return a heading, on the side of its column's texts."""
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return int(_LEFT if section == 0 else _RIGHT)
        return self.headings[section] if role == Qt.ItemDataRole.DisplayRole else None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return what is shown or read aloud."""
        if not index.isValid():
            return None
        at, column = index.row(), index.column()
        if role == Qt.ItemDataRole.DisplayRole:
            return self._text(at, column)
        if role == Qt.ItemDataRole.ToolTipRole and column == 0:
            # The longest names are cut by the width of the column.
            return plain_tip(self._text(at, 0))
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{self.headings[column]}: {self._text(at, column)}"
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return int(_LEFT if column == 0 else _RIGHT)
        if role == Qt.ItemDataRole.FontRole and at == len(self._rows) - 1:
            bold = QFont()
            bold.setWeight(QFont.Weight.DemiBold)
            return bold
        return None

    def _text(self, at: int, column: int) -> str:
        name, figure = self._rows[at]
        percent = "–" if figure.percent is None else f"{figure.percent} %"
        of = self.tr("{n} of {all}").format(n=figure.present, all=figure.of)
        return (name, of, percent, str(figure.excused), str(figure.absent))[column]
