"""The whole forum on one screen, in columns, with a heading for each organisation."""

from collections.abc import Iterable, Iterator, Sequence

from PySide6.QtCore import (
    QAbstractItemModel,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPoint,
    QRect,
    Qt,
    Signal,
)
from PySide6.QtGui import QContextMenuEvent, QFontMetrics, QMouseEvent, QPaintEvent, QRegion, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

from attendance_app.domain.roster import PersonId
from attendance_app.ui.attendance.column_layout import Cell, ColumnLayout
from attendance_app.ui.attendance.model import AttendanceModel
from attendance_app.ui.attendance.row_painter import FullRowTip, RowPainter, bold_of, fitting_note, needed_width
from attendance_app.ui.attendance.row_text import Column
from attendance_app.ui.attendance.row_values import HeadingRow, PersonRow
from attendance_app.ui.attendance.selection import chooses_several, selected_rows
from attendance_app.ui.attendance.steady_columns import Room, SteadyColumns
from attendance_app.ui.widgets.focus_frame import paint_focus
from attendance_app.ui.widgets.menu_place import menu_place
from attendance_app.ui.widgets.model_index import Index

_MARGIN = 10
# How many rows are measured to find how wide a column must be.
_MEASURED = 400


class Overview(QListView):
    """A list view with rows in columns; Qt's layout is replaced, its selection and accessibility are kept."""

    ticked = Signal(object)
    # Where on the screen a menu is asked for, and of which row.
    menu_wanted = Signal(QPoint, QModelIndex)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make an empty overview."""
        super().__init__(parent)
        self._arranged = ColumnLayout((), 1, 0)
        self._steady = SteadyColumns()
        # The font in which the rows were measured, and the column width that most rows and all rows need.
        self._measured: tuple[str, int, int] | None = None
        self.setItemDelegate(FullRowTip(self))
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setAccessibleName(self.tr("Overview of everybody"))

    @property
    def people(self) -> AttendanceModel:
        """The model that is shown."""
        model = self.model()
        assert isinstance(model, AttendanceModel)
        return model

    def doItemsLayout(self) -> None:
        """Lay the rows out for the present size and text."""
        if isinstance(self.model(), AttendanceModel):
            self._arrange()
        QAbstractItemView.doItemsLayout(self)

    def setModel(self, model: QAbstractItemModel | None) -> None:
        """Show another meeting, whose people get the columns that suit them best."""
        self._steady = SteadyColumns()
        super().setModel(model)

    def reset(self) -> None:
        """Show other rows; their widths are measured again."""
        self._measured = None
        super().reset()

    def dataChanged(self, first: Index, last: Index, roles: Sequence[int] = ()) -> None:
        """Repaint the rows that changed; QListView would lay out and repaint all of them, though none has moved."""
        QAbstractItemView.dataChanged(self, first, self.model().index(last.row(), Column.NAME), roles)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay the rows out for another size."""
        QAbstractItemView.resizeEvent(self, event)
        self.doItemsLayout()

    def updateGeometries(self) -> None:
        """Scroll only where the rows need more height than there is."""
        below = max(0, self._arranged.height + 2 * _MARGIN - self.viewport().height())
        self.verticalScrollBar().setRange(0, below)
        self.verticalScrollBar().setPageStep(self.viewport().height())
        self.verticalScrollBar().setSingleStep(24)

    def visualRect(self, index: Index) -> QRect:
        """Return a row's place in the viewport."""
        if not index.isValid() or index.row() >= self._arranged.count or index.column() != Column.NAME:
            return QRect()
        return self._rect(self._arranged.cell(index.row()))

    def indexAt(self, point: QPoint) -> QModelIndex:
        """Return the row at a point, the whole cell being the target."""
        for row in self._rows_between(point.y(), point.y() + 1):
            if self._rect(self._arranged.cell(row)).contains(point):
                return self.model().index(row, Column.NAME)
        return QModelIndex()

    def scrollTo(
        self, index: Index, hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible
    ) -> None:
        """Scroll until a row is visible."""
        rect = self.visualRect(index)
        bar = self.verticalScrollBar()
        if rect.top() < 0:
            bar.setValue(bar.value() + rect.top() - _MARGIN)
        elif rect.bottom() > self.viewport().height():
            bar.setValue(bar.value() + rect.bottom() - self.viewport().height() + _MARGIN)

    def moveCursor(self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier) -> QModelIndex:
        """Return the person that an arrow or Home and End lead to."""
        cursor = QAbstractItemView.CursorAction
        count = self.model().rowCount()
        now = self.currentIndex().row() if self.currentIndex().isValid() else -1
        down = now if now >= 0 else 0
        ways: dict[QAbstractItemView.CursorAction, Iterable[int]] = {
            cursor.MoveLeft: self._arranged.neighbours(down, -1) if count else (),
            cursor.MoveRight: self._arranged.neighbours(down, 1) if count else (),
            cursor.MoveUp: range(now - 1, -1, -1),
            cursor.MovePrevious: range(now - 1, -1, -1),
            cursor.MoveHome: range(count),
            cursor.MovePageUp: range(count),
            cursor.MoveEnd: range(count - 1, -1, -1),
            cursor.MovePageDown: range(count - 1, -1, -1),
        }
        row = next(filter(self.people.walkable, ways.get(action, range(now + 1, count))), now)
        return self.model().index(row, Column.NAME) if row >= 0 else QModelIndex()

    def setSelection(self, rect: QRect, command: QItemSelectionModel.SelectionFlag) -> None:
        """Select the row under the rectangle's start, with Shift those from where the choice began to there."""
        ends = [self.indexAt(point) for point in (rect.topLeft(), rect.bottomRight())]
        rows, chosen = sorted(each.row() for each in ends if each.isValid()), QItemSelection()
        if rows:
            chosen.select(self.model().index(rows[0], Column.NAME), self.model().index(rows[-1], Column.NAME))
        self.selectionModel().select(chosen, command)

    def visualRegionForSelection(self, selection: QItemSelection) -> QRegion:
        """Return the places of the selected rows."""
        region = QRegion()
        for index in selection.indexes():
            region += QRegion(self.visualRect(index))
        return region

    def horizontalOffset(self) -> int:
        """Return 0: columns never scroll sideways."""
        return 0

    def verticalOffset(self) -> int:
        """Return how far the columns are scrolled, in pixels."""
        return self.verticalScrollBar().value()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose the row."""
        QAbstractItemView.mousePressEvent(self, event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the menu of the row under the mouse, by the keyboard of the current row."""
        self.menu_wanted.emit(*menu_place(self, event))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag nothing: a hand that slips must not mark a range."""

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Tick the row that was pressed."""
        index = self.indexAt(event.position().toPoint())
        person = self.people.person_at(index)
        plain = event.button() == Qt.MouseButton.LeftButton and not chooses_several(event)
        if plain and person and index == self.currentIndex():
            self.ticked.emit(person)
        QAbstractItemView.mouseReleaseEvent(self, event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Take two quick clicks as two."""
        self.mousePressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the rows that the event touches."""
        rows, people, current = RowPainter(self), self.people, self.currentIndex().row()
        chosen = selected_rows(self)
        for row in self._rows_between(event.rect().top(), event.rect().bottom() + 1):
            rect = self._rect(self._arranged.cell(row))
            if not event.region().intersects(rect):
                continue
            shown = people.shown(row)
            if isinstance(shown, HeadingRow):
                rows.heading(rect, shown)
            else:
                rows.person(rect, shown, row == current or row in chosen, notes=people.notes(row))
        paint_focus(rows.painter, self.visualRect(self.currentIndex()), self)

    def show_person(self, person: PersonId) -> None:
        """Make a person current and scroll to the row."""
        row = self.people.row_of(person)
        if row is not None:
            self.setCurrentIndex(self.model().index(row, Column.NAME))

    def is_cut(self, index: Index) -> bool:
        """Return whether a row is painted cut, or without its note."""
        people, metrics, width = self.people, self.fontMetrics(), self.visualRect(index).width()
        shown, notes = people.shown(index.row()), people.notes(index.row())
        if needed_width(shown, metrics, QFontMetrics(bold_of(self.font()))) > width:
            return True
        return bool(notes) and isinstance(shown, PersonRow) and fitting_note(shown, notes, width, metrics) != notes[0]

    def _arrange(self) -> None:
        row = max(24, self.fontMetrics().height() + 6)
        font = self.font().key()
        if self._measured is None or self._measured[0] != font:
            self._measured = font, *self._widths()
        area, people = self.viewport().size(), self.people
        even = not people.by_organisation
        room = Room(area.width() - 2 * _MARGIN, area.height() - 2 * _MARGIN, row, *self._measured[1:], even=even)
        self._arranged = self._steady.arranged(people.keys, people.groups, room, font)

    def _widths(self) -> tuple[int, int]:
        """Return the width of a column for most rows, long ones (the last twentieth) left to be cut, and for all."""
        metrics, bold, model = self.fontMetrics(), QFontMetrics(bold_of(self.font())), self.people
        # Of more rows an even sample is enough.
        rows = range(0, model.rowCount(), max(1, model.rowCount() // _MEASURED))
        widths = sorted(needed_width(shown, metrics, bold) for shown in map(model.shown, rows)) or [100]
        return widths[min(len(widths) - 1, len(widths) * 19 // 20)] + 26, widths[-1] + _MARGIN

    def _rect(self, cell: Cell) -> QRect:
        width = (self.viewport().width() - 2 * _MARGIN) // max(1, self._arranged.columns)
        top = _MARGIN + cell.top - self.verticalOffset()
        return QRect(_MARGIN + cell.column * width, top, width - _MARGIN, cell.height)

    def _rows_between(self, top: int, bottom: int) -> Iterator[int]:
        """Yield the rows between two heights of the viewport, in any column."""
        hidden = self.verticalOffset() - _MARGIN
        return self._arranged.rows_between(top + hidden, bottom + hidden)
