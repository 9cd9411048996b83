"""The picture of the statistics in the window: the arrows go from cell to cell, Enter asks who is behind one."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QColor,
    QFontInfo,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from attendance_app.domain.papers.picture import Box
from attendance_app.domain.statistics.figures import Row, Statistics
from attendance_app.services.statistics.chart import Chart, ChartWords, chart_of
from attendance_app.ui.statistics.inks import inks_of, paint_shape, width_of
from attendance_app.ui.widgets.focus_frame import paint_focus
from attendance_app.ui.widgets.theme import colours_of

_STEPS = {
    Qt.Key.Key_Left: (0, -1), Qt.Key.Key_Right: (0, 1), Qt.Key.Key_Up: (-1, 0), Qt.Key.Key_Down: (1, 0),
}  # fmt: skip


class ChartView(QLabel):
    """Paints the statistics; the table next to it says the same. A label has a role that a screen reader knows."""

    # The row that the current cell is in.
    row_changed = Signal(int)
    # Row and column of a cell about which more is asked.
    cell_asked = Signal(int, int)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Show nothing yet."""
        super().__init__(parent)
        self._statistics: Statistics | None = None
        self._rows: Sequence[Row] = ()
        self._words: ChartWords | None = None
        self._chart: Chart | None = None
        self.row, self.column = 0, 0
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setSizePolicy(policy)

    @property
    def em(self) -> float:
        """The size of plain text, in pixels."""
        return float(QFontInfo(self.font()).pixelSize())

    def show_statistics(self, statistics: Statistics, rows: Sequence[Row], words: ChartWords) -> None:
        """Show other figures, or the same in another order."""
        self._statistics, self._rows, self._words = statistics, rows, words
        self.setAccessibleName(words.alternative)
        self.row = max(0, min(self.row, len(rows) - 1))
        self.column = max(0, min(self.column, len(statistics.columns) - 1))
        self._lay_out()

    def go_to_row(self, row: int) -> None:
        """Mark a row, as the table does."""
        if row != self.row and 0 <= row < len(self._rows):
            self.row = row
            self.update()

    def sizeHint(self) -> QSize:
        """Return the size of the picture."""
        return QSize(int(self.em * 46), int(self._chart.picture.height) if self._chart else int(self.em * 20))

    def minimumSizeHint(self) -> QSize:
        """Return the least width at which the cells can be told apart."""
        return QSize(int(self.em * 46), self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Set the picture for another width."""
        super().resizeEvent(event)
        self._lay_out()

    def changeEvent(self, event: QEvent) -> None:
        """Set the picture for another font."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._lay_out()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the marked row, the shapes and the focus."""
        colours = colours_of(self.palette())
        inks = inks_of(colours)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(event.rect(), QColor(colours.base))
        if self._chart is None:
            return
        if self._rows:
            place = _rect(self._chart.rows[self.row])
            painter.fillRect(place, QColor(colours.tint))
            painter.fillRect(QRect(0, place.y(), 3, place.height()), QColor(colours.accent))
        for shape in self._chart.picture.shapes:
            paint_shape(painter, shape, inks)
        paint_focus(painter, self._cell_rect().adjusted(-2, -2, 2, 2), self)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go to another cell, or ask about the current one."""
        if event.key() in _STEPS and self._statistics is not None:
            down, along = _STEPS[Qt.Key(event.key())]
            self._go_to(self.row + down, self.column + along)
        elif event.key() in {Qt.Key.Key_Home, Qt.Key.Key_End}:
            self._go_to(self.row, 0 if event.key() == Qt.Key.Key_Home else len(self._columns()) - 1)
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space} and self._rows:
            self.cell_asked.emit(self.row, self.column)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Go to the cell, or the row, under the mouse."""
        row, column = self._at(event.position().toPoint())
        if row is not None:
            self._go_to(row, self.column if column is None else column)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Ask about the cell under the mouse."""
        row, column = self._at(event.position().toPoint())
        if row is not None and column is not None:
            self.cell_asked.emit(row, column)

    def _columns(self) -> Sequence[object]:
        return self._statistics.columns if self._statistics else ()

    def _go_to(self, row: int, column: int) -> None:
        if not self._rows or not self._columns():
            return
        before = self.row, self.column
        self.row = max(0, min(len(self._rows) - 1, row))
        self.column = max(0, min(len(self._columns()) - 1, column))
        if before != (self.row, self.column):
            self.row_changed.emit(self.row)
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, self.cell_words()))
        self.update()

    def cell_words(self) -> str:
        """Return what the current cell says: "Lillhults kommun, 30 jan: 3/4"."""
        if self._statistics is None or self._words is None or not self._rows:
            return ""
        figure = self._rows[self.row].cells[self.column]
        said = f"{figure.present}/{figure.of}" if figure and figure.of else self._words.not_called
        return f"{self._rows[self.row].name}, {self._words.day(self._statistics.columns[self.column])}: {said}"

    def _at(self, point: QPoint) -> tuple[int | None, int | None]:
        if self._chart is None:
            return None, None
        x, y = point.x(), point.y()
        row = next((at for at, box in enumerate(self._chart.rows) if box.holds(x, y)), None)
        if row is None:
            return None, None
        return row, next((at for at, box in enumerate(self._chart.cells[row]) if box.holds(x, y)), None)

    def _cell_rect(self) -> QRect:
        if self._chart is None or not self._rows or not self._chart.cells[self.row]:
            return QRect()
        return _rect(self._chart.cells[self.row][self.column])

    def _lay_out(self) -> None:
        if self._statistics is None or self._words is None:
            return
        em, font = self.em, self.font()
        self._chart = chart_of(
            self._statistics, self._rows, self._words, lambda text, size, bold: width_of(font, text, size, bold),
            width=float(self.width()), em=em, margin=em * 1.5,
        )  # fmt: skip
        self.setMinimumHeight(int(self._chart.picture.height) + 1)
        self.updateGeometry()
        self.update()


def _rect(box: Box) -> QRect:
    return QRect(round(box.x), round(box.y), round(box.width), round(box.height))
