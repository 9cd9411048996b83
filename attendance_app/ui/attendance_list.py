"""One row a person with role and mark; the organisations at the left filter it."""

from collections.abc import Iterable
from typing import cast

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPaintEvent, QRegion
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QListWidget,
    QListWidgetItem,
    QTableView,
    QWidget,
)

from attendance_app.domain.roster import OrganisationId, PersonId
from attendance_app.ui.attendance_model import AttendanceModel, Column
from attendance_app.ui.focus_frame import paint_focus
from attendance_app.ui.organisation_delegate import OrganisationDelegate, OrganisationRole
from attendance_app.ui.row_painter import RowPainter
from attendance_app.ui.shown_rows import HeadingRow


class PeopleTable(QTableView):
    """The rows; a click anywhere in one ticks."""

    ticked = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make an empty table without grid or headers."""
        super().__init__(parent)
        self.setShowGrid(False)
        self.setFrameShape(QTableView.Shape.NoFrame)
        self.horizontalHeader().hide()
        self.verticalHeader().hide()
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        self.setAccessibleName(self.tr("People"))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the rows, and a frame around the current one where the keyboard is here."""
        model = self.model()
        if not isinstance(model, AttendanceModel):
            return
        rows, width, current = RowPainter(self), self.viewport().width(), self.currentIndex().row()
        beside = [
            (self.columnViewportPosition(each), self.columnWidth(each))
            for each in (Column.ROLE, Column.MARK, Column.REMARK)
            if not self.isColumnHidden(each)
        ]
        for row in self._rows_in(event.region()):
            shown = model.shown(row)
            rect = QRect(0, self.rowViewportPosition(row), width, self.rowHeight(row))
            if isinstance(shown, HeadingRow):
                rows.heading(rect, shown)
            else:
                words = (shown.role, shown.words, shown.remark)
                cells = [(*place, each) for place, each in zip(beside, words, strict=False)]
                rows.person(rect, shown, row == current, cells)
        if current >= 0:
            place = QRect(0, self.rowViewportPosition(current), width, self.rowHeight(current))
            paint_focus(rows.painter, place, self)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Tick the row that was pressed."""
        index = self.indexAt(event.position().toPoint())
        model = self.model()
        person = model.person_at(index) if isinstance(model, AttendanceModel) else None
        if event.button() == Qt.MouseButton.LeftButton and person and index.row() == self.currentIndex().row():
            self.ticked.emit(person)
        super().mouseReleaseEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag nothing."""

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Take two quick clicks as two."""
        self.mousePressEvent(event)

    def _rows_in(self, region: QRegion) -> list[int]:
        """Return the rows that a region touches: a tick touches two that may stand far apart."""
        rows: set[int] = set()
        last = self.model().rowCount() - 1
        for rect in cast(Iterable[QRect], region):
            bottom = self.rowAt(rect.bottom())
            rows.update(range(max(0, self.rowAt(rect.top())), (bottom if bottom >= 0 else last) + 1))
        return sorted(rows)


class OrganisationList(QListWidget):
    """The organisations; only those that changed are painted, where Qt paints all between the first and the last."""

    def paintEvent(self, event: QPaintEvent) -> None:
        """Tell the delegate what is to be painted."""
        delegate = self.itemDelegate()
        assert isinstance(delegate, OrganisationDelegate)
        delegate.wanted = event.region()
        super().paintEvent(event)


class AttendanceList(QWidget):
    """Organisations at the left, their people at the right."""

    ticked = Signal(object)
    filtered = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make an empty list."""
        super().__init__(parent)
        self.organisations = OrganisationList()
        self.organisations.setObjectName("organisations")
        self.organisations.setFrameShape(QListWidget.Shape.NoFrame)
        self.organisations.setItemDelegate(OrganisationDelegate(self.organisations))
        self.organisations.setAccessibleName(self.tr("Organisations"))
        self.organisations.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._shown: list[tuple[OrganisationId | None, str, int, int]] = []
        self.table = PeopleTable()
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.organisations, 1)
        layout.addWidget(self.table, 4)
        self.organisations.currentItemChanged.connect(self._filter)
        self.table.ticked.connect(self.ticked)

    def show_model(self, model: AttendanceModel) -> None:
        """Show a meeting's model, everybody in it."""
        self.table.setModel(model)
        header = self.table.horizontalHeader()
        header.setSectionResizeMode(Column.NAME, QHeaderView.ResizeMode.Stretch)
        self.compress(self.organisations.isHidden())
        rows = self.table.verticalHeader()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setDefaultSectionSize(max(32, self.fontMetrics().height() + 14))
        self.refresh_organisations()

    def refresh_organisations(self) -> None:
        """Read names and counts of the organisations anew, the chosen one kept."""
        model = self.table.model()
        if not isinstance(model, AttendanceModel):
            return
        counts = model.session.organisation_counts(model.session.now)
        rows: list[tuple[OrganisationId | None, str, int, int]] = [
            (None, self.tr("All"), sum(each.present for each in counts), sum(each.people for each in counts))
        ]
        rows += [(each.id, each.name or self.tr("No organisation"), each.present, each.people) for each in counts]
        shown, self._shown = self._shown, rows
        if [row[0] for row in shown] != [row[0] for row in rows] or self.organisations.count() != len(rows):
            self._fill(len(rows))
            shown = []
        # Told of a change, Qt would lay the whole list out and paint it anew: a tick changes two items of one size.
        self.organisations.model().blockSignals(True)
        for number, row in enumerate(rows):
            if shown and shown[number] == row:
                continue
            key, name, present, people = row
            item = self.organisations.item(number)
            item.setText(name)
            item.setData(OrganisationRole.ID, key)
            item.setData(OrganisationRole.PRESENT, present)
            item.setData(OrganisationRole.PEOPLE, people)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{name}, {present}/{people}")
            self.organisations.update(self.organisations.indexFromItem(item))
        self.organisations.model().blockSignals(False)

    def compress(self, narrow: bool) -> None:
        """Leave out the organisations and narrow the columns, where the window has no room for them."""
        self.organisations.setVisible(not narrow)
        if self.table.model() is not None:
            self.table.setColumnHidden(Column.REMARK, narrow)
            widths = {Column.ROLE: 14 if narrow else 20, Column.MARK: 16 if narrow else 22, Column.REMARK: 18}
            for column, letters in widths.items():
                self.table.setColumnWidth(column, self.fontMetrics().averageCharWidth() * letters)

    def choose(self, organisation: OrganisationId | None) -> None:
        """Filter by one organisation; None shows everybody."""
        for row in range(self.organisations.count()):
            if self.organisations.item(row).data(OrganisationRole.ID) == organisation:
                self.organisations.setCurrentRow(row)

    def show_person(self, person: PersonId) -> None:
        """Make a person current and bring the row into sight."""
        model = self.table.model()
        row = model.row_of(person) if isinstance(model, AttendanceModel) else None
        if row is not None:
            self.table.setCurrentIndex(model.index(row, Column.NAME))

    def _fill(self, rows: int) -> None:
        self.organisations.blockSignals(True)
        self.organisations.clear()
        for _ in range(rows):
            self.organisations.addItem(QListWidgetItem())
        self.organisations.setCurrentRow(0)
        self.organisations.blockSignals(False)

    def _filter(self, item: QListWidgetItem | None) -> None:
        model = self.table.model()
        if item is not None and isinstance(model, AttendanceModel):
            model.only(item.data(OrganisationRole.ID))
            self.filtered.emit(item.data(OrganisationRole.ID))
