"""One row a person with role, party, §§, time and remark; the organisations at the left filter it."""

from collections.abc import Iterable
from typing import cast

from PySide6.QtCore import QModelIndex, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QFontMetrics, QMouseEvent, QPaintEvent, QRegion, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QHeaderView, QTableView, QWidget

from attendance_app.domain.attendance import Mark
from attendance_app.domain.grouping import GroupId
from attendance_app.domain.roster import PersonId
from attendance_app.ui.attendance.list_columns import ListColumns
from attendance_app.ui.attendance.model import AttendanceModel
from attendance_app.ui.attendance.organisation_list import OrganisationList
from attendance_app.ui.attendance.row_painter import FullRowTip, RowPainter, bold_of, cell_fits, needed_width
from attendance_app.ui.attendance.row_text import Column
from attendance_app.ui.attendance.row_values import HeadingRow, PersonRow
from attendance_app.ui.attendance.selection import chooses_several, selected_rows
from attendance_app.ui.widgets.focus_frame import paint_focus
from attendance_app.ui.widgets.menu_place import menu_place
from attendance_app.ui.widgets.model_index import Index


class PeopleTable(QTableView):
    """The rows; a click anywhere in one ticks."""

    ticked = Signal(object)
    # Where on the screen a menu is asked for, and of which row.
    menu_wanted = Signal(QPoint, QModelIndex)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make an empty table without grid."""
        super().__init__(parent)
        self.setItemDelegate(FullRowTip(self))
        self.setShowGrid(False)
        self.setFrameShape(QTableView.Shape.NoFrame)
        self.verticalHeader().hide()
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        self.setAccessibleName(self.tr("People"))
        self.columns = ListColumns(self)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the rows, and a frame around the current one where the keyboard is here."""
        model = self.model()
        if not isinstance(model, AttendanceModel):
            return
        rows, width, current = RowPainter(self), self.viewport().width(), self.currentIndex().row()
        chosen = selected_rows(self)
        places = self.columns.places()
        for row in self._rows_in(event.region()):
            shown = model.shown(row)
            rect = QRect(0, self.rowViewportPosition(row), width, self.rowHeight(row))
            if isinstance(shown, HeadingRow):
                rows.heading(rect, shown)
            else:
                words = model.cells(row)
                rows.person(
                    rect, shown, row == current or row in chosen, [(left, wide, words[at]) for left, wide, at in places]
                )
        if current >= 0:
            place = QRect(0, self.rowViewportPosition(current), width, self.rowHeight(current))
            paint_focus(rows.painter, place, self)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Set the columns for another width."""
        super().resizeEvent(event)
        self.columns.fit()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Tick the row that was pressed."""
        index = self.indexAt(event.position().toPoint())
        model = self.model()
        person = model.person_at(index) if isinstance(model, AttendanceModel) else None
        plain = event.button() == Qt.MouseButton.LeftButton and not chooses_several(event)
        if plain and person and index.row() == self.currentIndex().row():
            self.ticked.emit(person)
        super().mouseReleaseEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the menu of the row under the mouse, by the keyboard of the current row."""
        self.menu_wanted.emit(*menu_place(self, event))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag nothing."""

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Take two quick clicks as two."""
        self.mousePressEvent(event)

    def is_cut(self, index: Index) -> bool:
        """Return whether a cell, or its heading, is painted cut."""
        model, metrics = self.model(), self.fontMetrics()
        assert isinstance(model, AttendanceModel)
        shown, width = model.shown(index.row()), self.columnWidth(index.column())
        if isinstance(shown, PersonRow) and index.column() != Column.NAME:
            in_pill = index.column() == Column.REMARK and shown.mark is Mark.EXCUSED
            return not cell_fits(str(index.data()), width, in_pill, metrics)
        if isinstance(shown, PersonRow):
            # The title has a column of its own here.
            shown, room = shown._replace(office=""), width
        else:
            room = self.viewport().width()
        return needed_width(shown, metrics, QFontMetrics(bold_of(self.font()))) > room

    def _rows_in(self, region: QRegion) -> list[int]:
        """Return the rows in a region: a tick repaints two that may be far apart."""
        rows: set[int] = set()
        last = self.model().rowCount() - 1
        for rect in cast(Iterable[QRect], region):
            bottom = self.rowAt(rect.bottom())
            rows.update(range(max(0, self.rowAt(rect.top())), (bottom if bottom >= 0 else last) + 1))
        return sorted(rows)


class AttendanceList(QWidget):
    """Organisations at the left, their people at the right."""

    ticked = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make an empty list."""
        super().__init__(parent)
        self.organisations, self.table = OrganisationList(), PeopleTable()
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.organisations, 1)
        layout.addWidget(self.table, 4)
        self.organisations.organisation_chosen.connect(lambda _: self._filter())
        self.table.ticked.connect(self.ticked)

    @property
    def people(self) -> AttendanceModel | None:
        """The model that is shown, None before there is one."""
        model = self.table.model()
        return model if isinstance(model, AttendanceModel) else None

    def show_model(self, model: AttendanceModel) -> None:
        """Show a meeting's model; the organisation that was chosen stays chosen."""
        self.table.setModel(model)
        rows = self.table.verticalHeader()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setDefaultSectionSize(max(32, self.fontMetrics().height() + 14))
        self.table.columns.set_up()
        self.refresh_organisations()
        self._widen_organisations()
        self._filter()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the organisations what their names ask for, up to a quarter of the width."""
        super().resizeEvent(event)
        self._widen_organisations()

    def refresh_organisations(self) -> None:
        """Show names and counts of the organisations as they are now; the chosen one stays chosen."""
        if self.people is not None:
            self.organisations.show_counts(self.people.counts)

    def compress(self, narrow: bool) -> None:
        """Hide the organisations, and their filter with them, where the window is narrow."""
        if narrow != self.organisations.isHidden():
            self.organisations.setVisible(not narrow)
            self._filter()

    def choose(self, group: GroupId | None) -> None:
        """Filter by one group; None shows everybody."""
        self.organisations.choose(group)

    def show_person(self, person: PersonId) -> None:
        """Make a person current and scroll to the row."""
        row = self.people.row_of(person) if self.people is not None else None
        if self.people is not None and row is not None:
            self.table.setCurrentIndex(self.people.index(row, Column.NAME))

    def _widen_organisations(self) -> None:
        self.organisations.setMinimumWidth(min(self.width() // 4, self.organisations.needed_width()))

    def _filter(self) -> None:
        if self.people is not None:
            self.people.only(None if self.organisations.isHidden() else self.organisations.chosen)
