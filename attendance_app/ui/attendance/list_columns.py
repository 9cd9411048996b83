"""The columns of the list: a width for each where there is room for all, else some stand together."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import QHeaderView

from attendance_app.ui.attendance.model import AttendanceModel
from attendance_app.ui.attendance.row_text import SHARED, Column

if TYPE_CHECKING:
    from attendance_app.ui.attendance.list_view import PeopleTable

# Widths in letters. What the name gets at first, and what it keeps when others are drawn wide.
_NAME, _LEAST_NAME, _LEAST = 26, 16, 3
APART = {Column.ROLE: 18.0, Column.PARTY: 7.0, Column.ITEMS: 17.0, Column.TIME: 17.0, Column.REMARK: 25.0}
TOGETHER = {Column.ROLE: 14.0, Column.REMARK: 24.0}


class ListColumns(QObject):
    """Sets the columns for the table's width; the name takes what the others leave.

    Widths are kept in letters, so that they hold in another size of text; ``drawn`` tells that she has drawn one.
    """

    drawn = Signal()

    def __init__(self, table: "PeopleTable") -> None:
        """See to the columns of ``table``."""
        super().__init__(table)
        self._table, self._header = table, table.horizontalHeader()
        self.widths = {True: dict(APART), False: dict(TOGETHER)}
        self._apart, self._set = True, dict[Column, int]()
        self._header.setObjectName("listHeader")
        self._header.setHighlightSections(False)
        self._header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        table.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._header.viewport().installEventFilter(self)

    def set_up(self) -> None:
        """Begin with a new model."""
        self._header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        self._header.setSectionResizeMode(Column.NAME, QHeaderView.ResizeMode.Stretch)
        self.fit()

    def restore(self, apart: Sequence[float], together: Sequence[float]) -> None:
        """Set the columns as they were drawn once, where these are widths for them."""
        for key, widths in ((True, apart), (False, together)):
            if len(widths) == len(self.widths[key]):
                self.widths[key] = dict(zip(self.widths[key], widths, strict=True))
        self.fit()

    def places(self) -> list[tuple[int, int, int]]:
        """Return where the columns after the name stand: left edge, width, and which of a row's cells."""
        table = self._table
        return [
            (table.columnViewportPosition(each), table.columnWidth(each), each - 1)
            for each in Column
            if each is not Column.NAME and not table.isColumnHidden(each)
        ]

    def fit(self) -> None:
        """Let the columns share where there is no room for each, and none be wider than the table has room for."""
        model, room = self._table.model(), self._table.viewport().width() / self._letter
        if not isinstance(model, AttendanceModel):
            return
        self._apart = room > sum(APART.values()) + _NAME
        model.set_apart(self._apart)
        for column in SHARED:
            self._table.setColumnHidden(column, not self._apart)
        wanted = self.widths[self._apart]
        shrink = min(1.0, (room - _LEAST_NAME) / sum(wanted.values()))
        for column, letters in wanted.items():
            self._table.setColumnWidth(column, round(max(_LEAST, letters * shrink) * self._letter))
        self._set = {each: self._table.columnWidth(each) for each in wanted}

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take in what was drawn when the mouse lets go of the header."""
        if event.type() == QEvent.Type.MouseButtonRelease:
            drawn = {each: self._table.columnWidth(each) for each in self._set}
            if drawn != self._set:
                self.widths[self._apart] = {each: width / self._letter for each, width in drawn.items()}
                self.fit()
                self.drawn.emit()
        return False

    @property
    def _letter(self) -> int:
        return max(1, self._table.fontMetrics().averageCharWidth())
