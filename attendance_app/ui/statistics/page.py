"""The page with the statistics: what is asked, the picture and its table, and the papers."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QDialog,
    QGridLayout,
    QHeaderView,
    QSplitter,
    QTableView,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from attendance_app.domain.statistics.figures import Grouping, Row
from attendance_app.services.forum.file import ForumFile
from attendance_app.services.statistics.report import Order, Report, ordered, people_behind, report_of
from attendance_app.services.statistics.tables import file_name
from attendance_app.ui.statistics.chart_view import ChartView
from attendance_app.ui.statistics.people_dialog import PeopleDialog
from attendance_app.ui.statistics.question_bar import QuestionBar
from attendance_app.ui.statistics.table_model import StatisticsModel
from attendance_app.ui.statistics.words import chart_words, notes_of, row_name
from attendance_app.ui.widgets.dialog_parts import (
    ProblemLine,
    button,
    plain_label,
    row,
    run_dialog,
    scrolled,
    strong_label,
)
from attendance_app.ui.widgets.dialog_size import open_within_screen
from attendance_app.ui.widgets.file_dialogs import ask_where
from attendance_app.ui.widgets.quiet_table import make_quiet

# Returns the bytes of a file of a kind; people may be named on paper or not.
MakeFile = Callable[[Report, Sequence[Row], str, bool], bytes]
_NARROW_LETTERS, _PANEL_LETTERS = 150, 62


class StatisticsPage(QDialog):
    """Shows the statistics of one file; nothing is changed here."""

    def __init__(
        self, file: ForumFile, make: MakeFile, write: Callable[[bytes, Path], object], parent: QWidget | None
    ) -> None:
        """Show the latest year; ``make`` and ``write`` make and write the papers, or raise Refusal."""
        super().__init__(parent)
        self.setWindowTitle(self.tr("Attendance statistics"))
        self._file, self._make, self._write = file, make, write
        self._report: Report | None = None
        self._rows: tuple[Row, ...] = ()
        # By what the rows are ordered, and if the largest or last comes first.
        self._sorting = (Order.ROSTER, False)
        self._is_narrow: bool | None = None
        self.chart, self.model, self.table = ChartView(), StatisticsModel(), QTableView()
        self.question = QuestionBar(file)
        self.names = QCheckBox(self.tr("Names of people on paper"))
        self.problem, self.notes = ProblemLine(), plain_label("", "muted")
        self._lay_out()
        self._connect()
        self._read()
        open_within_screen(self, 1366, 768)

    @property
    def report(self) -> Report | None:
        """What is shown, None where the period is impossible."""
        return self._report

    def save(self, kind: str) -> None:
        """Ask where, and write the statistics as a file of that kind."""
        report = self._report
        if report is None:
            return
        path = ask_where(self, self.tr("Save the statistics"), file_name(report, kind), kind)
        if path is not None:
            self.problem.attempt(
                lambda: self._write(self._make(report, self._rows, kind, self.names.isChecked()), path)
            )

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Make picture and table two tabs, and put the choices on a line of their own, where the window is narrow."""
        super().resizeEvent(event)
        narrow = self.width() < self.fontMetrics().averageCharWidth() * _NARROW_LETTERS
        if narrow != self._is_narrow:
            self._is_narrow = narrow
            self._arrange(narrow)

    def _connect(self) -> None:
        self.question.period_changed.connect(self._read)
        self.question.counting_changed.connect(self._count)
        self.chart.row_changed.connect(self.table.selectRow)
        self.chart.cell_asked.connect(self._show_people)
        self.table.selectionModel().currentChanged.connect(lambda now, _: self.chart.go_to_row(now.row()))
        self.table.horizontalHeader().sectionClicked.connect(self._sort)
        QShortcut(QKeySequence("Ctrl+S"), self).activated.connect(lambda: self.save("pdf"))
        QShortcut(QKeySequence("Ctrl+E"), self).activated.connect(lambda: self.save("xlsx"))

    def _read(self) -> None:
        """Read the meetings of the period, and count them."""
        self._report = None
        self.problem.attempt(lambda: self._show_report(report_of(self._file, self.question.question())))

    def _count(self) -> None:
        """Count what was read by the grouping and unit that are chosen, and show it."""
        before = self._report
        if before is not None:
            question = replace(before.question, grouping=self.question.grouping, unit=self.question.unit)
            self._show_report(report_of(self._file, question, before.facts))

    def _show_report(self, report: Report) -> None:
        self._report, self._sorting = report, (report.order, report.order is Order.SHARE)
        self.question.show_grouping(report.statistics.grouping)
        self._show()

    def _show(self) -> None:
        report = self._report
        assert report is not None
        statistics = report.statistics
        order, falls = self._sorting
        self._rows = ordered(statistics, order, descending=falls)
        names = [row_name(each, statistics.grouping) for each in self._rows]
        headings = [self.question.grouping_words, self.tr("Attendance"), self.tr("Share"), self.tr("Excused")]
        headings.append(self.tr("Absent"))
        sorted_by = {Order.SHARE: 2, Order.NAME: 0}.get(order)
        if sorted_by is not None:
            headings[sorted_by] += " ↓" if falls else " ↑"
        self.model.show_rows(self._rows, statistics.total, [*names, self.tr("All members")], tuple(headings))
        self.chart.show_statistics(statistics, self._rows, chart_words(statistics))
        self.notes.setText("\n".join(notes_of(statistics)))
        for each in (self.excel, self.pdf):
            each.setEnabled(bool(statistics.meetings))
        self.names.setVisible(statistics.grouping is Grouping.PERSON or bool(statistics.substitutes))
        self.table.selectRow(self.chart.row)

    def _sort(self, column: int) -> None:
        """Sort by a column: by name or by share, and the other way round when it is asked for again."""
        if self._report is None:
            return
        order = Order.NAME if column == 0 else Order.SHARE
        before, fell = self._sorting
        falls = not fell if before is order else order is Order.SHARE
        self._sorting = order, falls
        self._show()

    def _show_people(self, at: int, column: int) -> None:
        """Show who was there at the cell, and who was not."""
        if self._report is None or not self._rows:
            return
        people = people_behind(self._report, self._rows[at].id, column)
        run_dialog(PeopleDialog(self.chart.cell_words(), people, self))

    def _lay_out(self) -> None:
        self.excel = button(self.tr("Excel…"), lambda: self.save("xlsx"))
        self.pdf = button(self.tr("PDF…"), lambda: self.save("pdf"))
        self.pdf.setObjectName("primary")
        self._head = QWidget()
        self._head.setObjectName("header")
        self._title = strong_label(self.windowTitle(), 1.2)
        self._title.setWordWrap(False)
        self._grid = QGridLayout(self._head)
        self._grid.setContentsMargins(16, 8, 16, 8)
        self._grid.setHorizontalSpacing(12)
        self.split, self.tabs = QSplitter(), QTabWidget()
        self.split.setChildrenCollapsible(False)
        picture = scrolled(self.chart, self.tr("Picture"))
        picture.setObjectName("start")
        self._sides = picture, self._panel()
        hint = plain_label(self.tr("The arrows go between the cells · Enter shows who was there"), "muted")
        foot = row(hint, self.names, button(self.tr("Close"), self.reject), stretch=0)
        foot.setContentsMargins(16, 8, 16, 8)
        foot.setSpacing(12)
        parts = QVBoxLayout(self)
        parts.setContentsMargins(0, 0, 0, 0)
        parts.setSpacing(0)
        parts.addWidget(self._head)
        parts.addWidget(self.problem)
        parts.addWidget(self.split, 1)
        parts.addWidget(self.tabs, 1)
        parts.addLayout(foot)

    def _panel(self) -> QWidget:
        """Return the table and the notes."""
        self._lay_out_table()
        panel = QWidget()
        panel.setObjectName("panel")
        # The names of the rows have the width that is left.
        panel.setMinimumWidth(self.fontMetrics().averageCharWidth() * _PANEL_LETTERS)
        inner = QVBoxLayout(panel)
        inner.setContentsMargins(16, 12, 16, 12)
        inner.addWidget(strong_label(self.tr("Table"), 1.2))
        inner.addWidget(self.table, 1)
        inner.addWidget(self.notes)
        return panel

    def _arrange(self, narrow: bool) -> None:
        """Put the parts of the header on one line, or on two; picture and table in tabs, or side by side."""
        self.split.setVisible(not narrow)
        self.tabs.setVisible(narrow)
        for at, side in enumerate(self._sides):
            if narrow:
                self.tabs.addTab(side, (self.tr("Picture"), self.tr("Table"))[at])
            else:
                self.split.addWidget(side)
                self.split.setStretchFactor(at, (5, 3)[at])
                # A page of the tabs that was not the current one was hidden.
                side.show()
        if not narrow:
            self.split.setSizes([self.width() * 5 // 8, self.width() * 3 // 8])
        for each in (self._title, self.question, self.excel, self.pdf):
            self._grid.removeWidget(each)
        self._grid.addWidget(self._title, 0, 0)
        self._grid.addWidget(self.question, 1 if narrow else 0, 0 if narrow else 1, 1, 4 if narrow else 1)
        self._grid.addWidget(self.excel, 0, 2)
        self._grid.addWidget(self.pdf, 0, 3)
        self._grid.setColumnStretch(0 if narrow else 1, 1)
        self._grid.setColumnStretch(1 if narrow else 0, 0)

    def _lay_out_table(self) -> None:
        self.table.setModel(self.model)
        self.table.setAccessibleName(self.tr("Attendance statistics"))
        self.table.setObjectName("plainTable")
        make_quiet(self.table)
        self.table.setWordWrap(False)
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.table.setTabKeyNavigation(False)
        header = self.table.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        header.setSectionsClickable(True)
        header.setHighlightSections(False)
