"""The columns of the list: one each where there is room for all, else some share one."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QHeaderView, QTableView

from attendance_app.ui.attendance.model import AttendanceModel
from attendance_app.ui.attendance.row_text import SHARED, Column
from attendance_app.ui.widgets.column_widths import ColumnDrag

# Widths in letters. What the name gets at first, and what it keeps when others are drawn wide.
_NAME, _LEAST_NAME, _LEAST = 26, 16, 3
APART = {Column.ROLE: 18.0, Column.PARTY: 7.0, Column.ITEMS: 17.0, Column.TIME: 17.0, Column.REMARK: 25.0}
TOGETHER = {Column.ROLE: 14.0, Column.REMARK: 24.0}


class ListColumns(QObject):
    """Sets the columns for the table's width; the name takes what the others leave.

    Widths are kept in letters, so that they hold in another text size; ``dragged``: the user has changed one.
    """

    dragged = Signal()

    def __init__(self, table: QTableView) -> None:
        """Set the columns of ``table``."""
        super().__init__(table)
        self._table, self._header = table, table.horizontalHeader()
        self.widths = {True: dict(APART), False: dict(TOGETHER)}
        self._apart, self._drag = True, ColumnDrag(table)
        self._header.setObjectName("listHeader")
        self._header.setHighlightSections(False)
        self._header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        table.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._drag.ended.connect(self._keep)

    def set_up(self) -> None:
        """Set the columns of a new model."""
        self._header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        self._header.setSectionResizeMode(Column.NAME, QHeaderView.ResizeMode.Stretch)
        self.fit()

    def restore(self, apart: Sequence[float], together: Sequence[float]) -> None:
        """Set the columns to widths of an earlier time; those of another number of columns are ignored."""
        for key, widths in ((True, apart), (False, together)):
            if len(widths) == len(self.widths[key]):
                self.widths[key] = dict(zip(self.widths[key], widths, strict=True))
        self.fit()

    def places(self) -> list[tuple[int, int, int]]:
        """Return the columns after the name: left edge, width, and which of a row's cells they show."""
        table = self._table
        return [
            (table.columnViewportPosition(each), table.columnWidth(each), each - 1)
            for each in Column
            if each is not Column.NAME and not table.isColumnHidden(each)
        ]

    def fit(self) -> None:
        """Let the columns share where there is no room for each, and none be wider than the table has room for."""
        model, room = self._table.model(), self._table.viewport().width() / self._drag.letter
        if not isinstance(model, AttendanceModel):
            return
        self._apart = room > sum(APART.values()) + _NAME
        model.set_apart(self._apart)
        for column in SHARED:
            self._table.setColumnHidden(column, not self._apart)
        wanted = self.widths[self._apart]
        shrink = min(1.0, (room - _LEAST_NAME) / sum(wanted.values()))
        for column, letters in wanted.items():
            self._table.setColumnWidth(column, round(max(_LEAST, letters * shrink) * self._drag.letter))

    def _keep(self) -> None:
        """Keep what the user has dragged, and fit it in."""
        letter, wanted = self._drag.letter, self.widths[self._apart]
        self.widths[self._apart] = {each: self._table.columnWidth(each) / letter for each in wanted}
        self.fit()
        self.dragged.emit()
