"""The page with the statistics: what is asked, the picture and its table, and the papers."""

from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path

from PySide6.QtCore import QLocale
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import (
    QAbstractItemView,
    QButtonGroup,
    QCheckBox,
    QComboBox,
    QDialog,
    QGridLayout,
    QHeaderView,
    QLineEdit,
    QPushButton,
    QSplitter,
    QTableView,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from attendance_app.domain.statistics.figures import Column, Grouping, Row, Unit
from attendance_app.services.forum.file import ForumFile
from attendance_app.services.statistics.chart import ChartWords
from attendance_app.services.statistics.report import (
    Order,
    Question,
    Report,
    not_called,
    ordered,
    over_several_days,
    people_behind,
    report_of,
    years_of,
)
from attendance_app.services.statistics.tables import file_name
from attendance_app.services.typed_times import day_of
from attendance_app.ui.statistics.chart_view import ChartView
from attendance_app.ui.statistics.table_model import StatisticsModel
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

# Returns the bytes of a file of a kind; people may be named on paper or not.
MakeFile = Callable[[Report, Sequence[Row], str, bool], bytes]
_ALL, _OTHER = "all", "other"
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
        self._sorting: tuple[Order, bool] | None = None
        self._is_narrow: bool | None = None
        self.chart, self.model, self.table = ChartView(), StatisticsModel(), QTableView()
        self.period, self.first, self.last = QComboBox(), QLineEdit(), QLineEdit()
        self.groupings = self._choices({
            Grouping.ORGANISATION: self.tr("Organisation"), Grouping.PARTY: self.tr("Party"),
            Grouping.PERSON: self.tr("Person"),
        })  # fmt: skip
        self.units = self._choices({Unit.MEETINGS: self.tr("Meetings"), Unit.ITEMS: "§§"})
        self.names = QCheckBox(self.tr("Names of people on paper"))
        self.problem, self.notes = ProblemLine(), plain_label("", "muted")
        self._fill_periods()
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

    def _choices(self, texts: dict[Grouping, str] | dict[Unit, str]) -> QButtonGroup:
        group = QButtonGroup(self)
        for at, (value, text) in enumerate(texts.items()):
            made = QPushButton(text)
            made.setObjectName("answer")
            made.setAutoDefault(False)
            made.setCheckable(True)
            made.setProperty("value", value.value)
            group.addButton(made, at)
        return group

    def _fill_periods(self) -> None:
        for year in years_of(self._file):
            self.period.addItem(str(year), year)
        self.period.addItem(self.tr("All meetings"), _ALL)
        self.period.addItem(self.tr("Other days…"), _OTHER)
        self.period.setAccessibleName(self.tr("Period"))
        for edit, name in ((self.first, self.tr("First day")), (self.last, self.tr("Last day"))):
            edit.setPlaceholderText(name)
            edit.setAccessibleName(name)
            edit.hide()

    def _connect(self) -> None:
        self.period.currentIndexChanged.connect(self._read)
        self.first.editingFinished.connect(self._read)
        self.last.editingFinished.connect(self._read)
        self.groupings.idClicked.connect(lambda _: self._count())
        self.units.idClicked.connect(lambda _: self._count())
        self.chart.row_changed.connect(self._mark_in_table)
        self.chart.cell_asked.connect(self._show_people)
        self.table.selectionModel().currentChanged.connect(lambda now, _: self.chart.go_to_row(now.row()))
        self.table.horizontalHeader().sectionClicked.connect(self._sort)

    def _read(self) -> None:
        """Read the meetings of the period, and count them."""
        other = self.period.currentData() == _OTHER
        for edit in (self.first, self.last):
            edit.setVisible(other)
        self._report = None
        self.problem.attempt(self._ask)
        self._count()

    def _ask(self) -> None:
        first, last = self._days()
        self._report = report_of(self._file, Question(self._grouping, self._unit, first, last))

    def _days(self) -> tuple[date | None, date | None]:
        chosen = self.period.currentData()
        if isinstance(chosen, int):
            return date(chosen, 1, 1), date(chosen, 12, 31)
        if chosen == _ALL:
            return None, None
        today = self._file.journal.now().date()
        typed = (day_of(each.text(), today, today) if each.text().strip() else None for each in (self.first, self.last))
        first, last = typed
        return first, last

    @property
    def _grouping(self) -> Grouping | None:
        checked = self.groupings.checkedButton()
        return Grouping(checked.property("value")) if checked else None

    @property
    def _unit(self) -> Unit:
        checked = self.units.checkedButton()
        return Unit(checked.property("value")) if checked else Unit.MEETINGS

    def _count(self) -> None:
        """Count what was read by the grouping and unit that are chosen, and show it."""
        before = self._report
        if before is None:
            return
        question = Question(self._grouping, self._unit, before.question.first, before.question.last)
        self._report = report = report_of(self._file, question, before.facts)
        if self.groupings.checkedButton() is None:
            self._check(self.groupings, report.statistics.grouping.value)
            self._check(self.units, Unit.MEETINGS.value)
        self._sorting = None
        self._show()

    @staticmethod
    def _check(group: QButtonGroup, value: str) -> None:
        for each in group.buttons():
            each.setChecked(each.property("value") == value)

    def _show(self) -> None:
        report = self._report
        assert report is not None
        statistics = report.statistics
        order, falls = self._sorting or (report.order, report.order is Order.SHARE)
        self._rows = ordered(statistics, order, descending=falls)
        names = [self._name_of(each) for each in self._rows]
        checked = self.groupings.checkedButton()
        headings = [checked.text() if checked else "", self.tr("Attendance"), self.tr("Share"), self.tr("Excused")]
        headings.append(self.tr("Absent"))
        sorted_by = {Order.SHARE: 2, Order.NAME: 0}.get(order)
        if sorted_by is not None:
            headings[sorted_by] += " ↓" if falls else " ↑"
        self.model.show_rows(self._rows, statistics.total, [*names, self.tr("All members")], tuple(headings))
        self.chart.show_statistics(statistics, self._rows, self._words(report))
        self.notes.setText("\n".join(self._notes(report)))
        for each in (self.excel, self.pdf):
            each.setEnabled(bool(statistics.meetings))
        self.names.setVisible(statistics.grouping is Grouping.PERSON or bool(statistics.substitutes))
        self._mark_in_table(self.chart.row)

    def _facts(self, report: Report) -> tuple[str, ...]:
        """Return what stands under the great figure."""
        statistics, lowest = report.statistics, report.statistics.lowest
        meetings = len(statistics.meetings)
        facts = [self.tr("1 meeting") if meetings == 1 else self.tr("{n} meetings").format(n=meetings)]
        if statistics.organisations > 1:
            facts[0] += self.tr(" · every organisation at {n}").format(n=statistics.complete)
        cell = statistics.total.cells[lowest] if lowest is not None else None
        if lowest is not None and cell is not None and len(statistics.columns) > 1:
            words = self.tr("lowest {day}, {percent} %")
            facts.append(words.format(day=_day_name(statistics.columns[lowest]), percent=cell.percent))
        return tuple(facts)

    def _notes(self, report: Report) -> list[str]:
        """Return how it is counted, and what is left out."""
        statistics = report.statistics
        counted = {
            Unit.MEETINGS: self.tr("Counted by the meetings while the person was on the roster."),
            Unit.ITEMS: self.tr("Counted by the §§ while the person was on the roster, but those with recusal."),
        }
        notes = [counted[statistics.unit], self.tr("Officials and guests are never counted.")]
        rows = statistics.substitutes
        if rows:
            words = self.tr(
                "Substitutes: called {called} times, present {present}, serving {served}, excused {excused}."
            )
            sums = {
                name: sum(getattr(each, name) for each in rows) for name in ("called", "present", "served", "excused")
            }
            notes.append(words.format(**sums))
        for each in not_called(statistics):
            days = ", ".join(_day_name(at) for at in each.columns)
            notes.append(self.tr("{name} was not called: {days}.").format(name=each.name, days=days))
        several = over_several_days(statistics)
        if several:
            named = (self.tr("{day} ({n} days)").format(day=each.name, n=len(each.days)) for each in several)
            notes.append(self.tr("A meeting over several days counts as one: {days}.").format(days=", ".join(named)))
        if statistics.under_way:
            days = ", ".join(each.name for each in statistics.under_way)
            notes.append(self.tr("Has not ended and is not counted: {days}.").format(days=days))
        return notes

    def _name_of(self, each: Row) -> str:
        assert self._report is not None
        without = {
            Grouping.ORGANISATION: self.tr("Without organisation"),
            Grouping.PARTY: self.tr("Without party"),
            Grouping.PERSON: "",
        }
        return each.name or without[self._report.statistics.grouping]

    def _words(self, report: Report) -> ChartWords:
        total = report.statistics.total.total
        heading = {
            Grouping.ORGANISATION: self.tr("By organisation"),
            Grouping.PARTY: self.tr("By party"),
            Grouping.PERSON: self.tr("By person"),
        }[report.statistics.grouping]
        alternative = self.tr("Picture of the attendance, {percent} % on average; the table has the same figures")
        return ChartWords(
            average=self.tr("on average"),
            of=self.tr("{n} of {all}").format(n=total.present, all=total.of),
            facts=self._facts(report),
            heading=heading,
            none=self.tr("none"),
            all=self.tr("all"),
            not_called="–",
            alternative=alternative.format(percent=total.percent or 0),
            day=_day_name,
        )

    def _sort(self, column: int) -> None:
        """Sort by a column: by name or by share, and the other way round when it is asked for again."""
        if self._report is None:
            return
        order = Order.NAME if column == 0 else Order.SHARE
        before = self._sorting or (self._report.order, self._report.order is Order.SHARE)
        falls = not before[1] if before[0] is order else order is Order.SHARE
        self._sorting = order, falls
        self._show()

    def _mark_in_table(self, at: int) -> None:
        self.table.selectRow(at)

    def _show_people(self, at: int, column: int) -> None:
        """Show who was there at the cell, and who was not."""
        if self._report is None or not self._rows:
            return
        people = people_behind(self._report, self._rows[at].id, column)
        dialog = QDialog(self)
        dialog.setWindowTitle(self.chart.cell_words())
        parts = QVBoxLayout(dialog)
        inner = QWidget()
        lines = QGridLayout(inner)
        for number, (name, how) in enumerate(people):
            lines.addWidget(plain_label(name), number, 0)
            lines.addWidget(plain_label(how, "muted"), number, 1)
        lines.setRowStretch(len(people), 1)
        parts.addWidget(scrolled(inner, dialog.windowTitle()) if people else plain_label(self.tr("Nobody was called")))
        parts.addLayout(row(None, button(self.tr("Close"), dialog.reject)))
        open_within_screen(dialog, 480, 320)
        run_dialog(dialog)

    def _lay_out(self) -> None:
        self.excel = button(self.tr("Excel…"), lambda: self.save("xlsx"))
        self.pdf = button(self.tr("PDF…"), lambda: self.save("pdf"))
        self.pdf.setObjectName("primary")
        QShortcut(QKeySequence("Ctrl+S"), self).activated.connect(lambda: self.save("pdf"))
        QShortcut(QKeySequence("Ctrl+E"), self).activated.connect(lambda: self.save("xlsx"))
        self._head = QWidget()
        self._head.setObjectName("header")
        self._title = strong_label(self.windowTitle(), 1.2)
        self._title.setWordWrap(False)
        self._chosen = QWidget()
        choices = row(self.period, self.first, self.last, *self.groupings.buttons(), *self.units.buttons(), None)
        choices.setContentsMargins(0, 0, 0, 0)
        self._chosen.setLayout(choices)
        self._grid = QGridLayout(self._head)
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
        self.split, self.tabs = QSplitter(), QTabWidget()
        picture = scrolled(self.chart, self.tr("Picture"))
        self._sides = picture, panel
        self.split.setChildrenCollapsible(False)
        hint = plain_label(self.tr("The arrows go between the cells · Enter shows who was there"), "muted")
        picture.setObjectName("start")
        foot = row(hint, self.names, button(self.tr("Close"), self.reject), stretch=0)
        foot.setContentsMargins(16, 8, 16, 8)
        foot.setSpacing(12)
        self._grid.setContentsMargins(16, 8, 16, 8)
        self._grid.setHorizontalSpacing(12)
        parts = QVBoxLayout(self)
        parts.setContentsMargins(0, 0, 0, 0)
        parts.setSpacing(0)
        parts.addWidget(self._head)
        parts.addWidget(self.problem)
        parts.addWidget(self.split, 1)
        parts.addWidget(self.tabs, 1)
        parts.addLayout(foot)

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
        for each in (self._title, self._chosen, self.excel, self.pdf):
            self._grid.removeWidget(each)
        self._grid.addWidget(self._title, 0, 0)
        self._grid.addWidget(self._chosen, 1 if narrow else 0, 0 if narrow else 1, 1, 4 if narrow else 1)
        self._grid.addWidget(self.excel, 0, 2)
        self._grid.addWidget(self.pdf, 0, 3)
        self._grid.setColumnStretch(0 if narrow else 1, 1)
        self._grid.setColumnStretch(1 if narrow else 0, 0)

    def _lay_out_table(self) -> None:
        self.table.setModel(self.model)
        self.table.setAccessibleName(self.tr("Attendance statistics"))
        self.table.setObjectName("plainTable")
        self.table.setShowGrid(False)
        self.table.setWordWrap(False)
        self.table.verticalHeader().hide()
        self.table.verticalHeader().setDefaultSectionSize(int(self.fontMetrics().height() * 2))
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.table.setTabKeyNavigation(False)
        header = self.table.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        header.setSectionsClickable(True)
        header.setHighlightSections(False)


def _day_name(column: Column) -> str:
    """Return what a column is called in the language of the screen: "30 jan", "jan 26", "2026"."""
    if len(column.name) == 4:
        return column.name
    locale = QLocale()
    month = locale.standaloneMonthName(column.day.month, QLocale.FormatType.ShortFormat).rstrip(".")
    return f"{month} {column.day:%y}" if len(column.name) == 7 else f"{column.day.day} {month}"
