"""The page with the basis for fees: the rows as they are now or of a closed run, the rules, people, and the papers."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QDialog,
    QHeaderView,
    QTableWidget,
    QTableWidgetItem,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from attendance_app.domain.fees.calculation import kronor
from attendance_app.domain.fees.rules import FeeBasis, FeeRole, FeeRunId
from attendance_app.domain.fees.run import FeeRun, total
from attendance_app.domain.meeting import MeetingId
from attendance_app.domain.roster import OrganisationId
from attendance_app.services.errors import Refusal
from attendance_app.services.fees.book import FeeBook
from attendance_app.services.fees.sheet import FeePapers, FeeSheets, amount_of, closed, file_name, proposal
from attendance_app.services.forum.file import ForumFile
from attendance_app.ui.fees.rules_form import RulesForm
from attendance_app.ui.fees.tables import meetings_model, payers_model, people_model
from attendance_app.ui.widgets.dialog_parts import ProblemLine, button, offer_choices, plain_label, row, scrolled
from attendance_app.ui.widgets.dialog_size import open_within_screen
from attendance_app.ui.widgets.editable_table import EditableTable
from attendance_app.ui.widgets.file_dialogs import ask_folder
from attendance_app.ui.widgets.plain_tip import set_plain_tip
from attendance_app.ui.widgets.quiet_table import make_quiet

# The columns of the spreadsheet that the page shows, by their place there.
_SHOWN = (1, 3, 5, 6, 7, 8, 9, 13, 16, 12, 15)
_NUMBERS = frozenset({9, 12, 13})
# Returns the bytes of one payer's file of a kind.
MakeFee = Callable[[FeeSheets, OrganisationId | None, str], bytes]


class FeesPage(QDialog):
    """Shows and changes what one file has of fees; each change is stored at once and can be undone."""

    def __init__(
        self, file: ForumFile, make: MakeFee, write: Callable[[bytes, Path], object], parent: QWidget | None
    ) -> None:
        """Show a proposal of the meetings in no closed run; ``make`` and ``write`` write papers, or raise Refusal."""
        super().__init__(parent)
        self.setWindowTitle(self.tr("Basis for fees"))
        self.book, self._make, self._write = FeeBook(file), make, write
        self._left_out: set[MeetingId] = set()
        # What was counted last: a payer is chosen, and papers are saved, without counting anew.
        self._shown: FeePapers
        self.which, self.payer, self.table = QComboBox(), QComboBox(), QTableWidget()
        self.sums, self.problem = plain_label(), ProblemLine()
        self.rules = RulesForm(self.book, self._rules_changed)
        self.people = EditableTable(people_model(self.book, self.refresh), self.tr("People"))
        self.meetings = EditableTable(meetings_model(self.book, self._left_out, self.refresh), self.tr("Meetings"))
        self.payers = EditableTable(payers_model(self.book, self.refresh), self.tr("Payers"))
        for table in (self.people, self.meetings, self.payers):
            table.rows.refused.connect(self.problem.show_problem)
            table.setObjectName("plainTable")
            make_quiet(table)
            table.setColumnWidth(0, max(table.columnWidth(0), table.fontMetrics().averageCharWidth() * 24))
        self._lay_out()
        self._fill_runs()
        self.which.currentIndexChanged.connect(self.refresh)
        self.payer.currentIndexChanged.connect(self._fill)
        self.refresh()
        open_within_screen(self, 1366, 768)

    @property
    def run(self) -> FeeRun | None:
        """The closed run that is shown, None for the proposal."""
        key: FeeRunId | None = self.which.currentData()
        return next((each for each in self.book.runs if each.id == key), None)

    @property
    def papers(self) -> FeePapers:
        """What is shown."""
        run = self.run
        if run is not None:
            return closed(self.book, run)
        return proposal(self.book, self._chosen())

    def close_run(self) -> None:
        """Freeze the proposal as a run, or the differences of the run that is shown as a correction."""
        run = self.run
        made: list[FeeRun] = []

        def close() -> None:
            made.append(self.book.close(self._chosen()) if run is None else self.book.correct(run))

        if self.problem.attempt(close):
            self.meetings.rows.reload()
            self._fill_runs(made[0].id)
            self.refresh()

    def save(self, kind: str) -> None:
        """Ask for a folder, and write a file of that kind there for each payer."""
        sheets = FeeSheets(self._shown)
        folder = ask_folder(self, self.tr("Save a file for each payer"))
        if folder is not None:
            self.problem.attempt(lambda: self._save(sheets, folder, kind))

    def refresh(self) -> None:
        """Count again, and show it."""
        papers = self._shown = self.papers
        sheets = FeeSheets(papers)
        # None for all of them: a payer is in a list, since the one of rows without an organisation is None too.
        payers = ((f"{sheets.payer_name(each)}, {kronor(amount_of(papers, each))}", [each]) for each in papers.payers)
        offer_choices(self.payer, ((self.tr("All payers"), None), *payers), self.payer.currentData())
        self._fill()
        self._name_closing(papers)

    def _chosen(self) -> list[MeetingId]:
        """Return the meetings that the proposal is of."""
        return [each.id for each in self.book.meetings() if each.id not in self._left_out]

    def _rules_changed(self) -> None:
        # The one payer of the rules may have an account of its own.
        self.payers.rows.reload()
        self.refresh()

    def _save(self, sheets: FeeSheets, folder: Path, kind: str) -> None:
        if not sheets.papers.payers:
            raise Refusal("Det finns inga rader att spara. Välj sammanträden som har hållits.")
        for payer in sheets.papers.payers:
            self._write(self._make(sheets, payer, kind), folder / file_name(sheets, sheets.payer_name(payer), kind))

    def _fill_runs(self, current: FeeRunId | None = None) -> None:
        runs: list[tuple[str, FeeRunId | None]] = [(self.tr("Proposal, not closed"), None)]
        for run in reversed(self.book.runs):
            words = self.tr("{number}: closed {day}") if run.corrects is None else self.tr("{number}: correction {day}")
            runs.append((words.format(number=run.number, day=f"{run.at:%Y-%m-%d}"), run.id))
        offer_choices(self.which, runs, current)

    def _fill(self) -> None:
        papers, chosen = self._shown, self.payer.currentData()
        sheets = FeeSheets(papers, self._roles())
        rows = sheets.rows(everybody=True) if chosen is None else sheets.rows(chosen[0])
        shown = [at for at in _SHOWN if at in {1, 3} or any(each[at] != "" for each in rows[1:])]
        self.table.setColumnCount(len(shown))
        self.table.setHorizontalHeaderLabels([self._headings()[at] for at in shown])
        self.table.setRowCount(len(rows) - 1)
        self.table.setVisible(len(rows) > 1)
        self.nothing.setVisible(len(rows) == 1)
        for each in self.saves:
            each.setEnabled(bool(papers.payers))
        for number, cells in enumerate(rows[1:]):
            for column, at in enumerate(shown):
                self.table.setItem(number, column, _item(cells[at], at))
        header = self.table.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        widest = next((at for at in (16, 15, 3) if at in shown), 3)
        header.setSectionResizeMode(shown.index(widest), QHeaderView.ResizeMode.Stretch)
        amount = total(papers.lines) - total(papers.replaced)
        words = self.tr("{rows} rows · {payers} payers · {amount} in all")
        if papers.rules.basis is FeeBasis.TIME:
            words = self.tr("{rows} rows · {payers} payers · attendance and time only: the tab Rules has the fees")
        self.sums.setText(words.format(rows=len(papers.lines), payers=len(papers.payers), amount=kronor(amount)))

    def _roles(self) -> dict[FeeRole, str]:
        return {
            FeeRole.MEMBER: self.tr("member"),
            FeeRole.SERVING: self.tr("serving substitute"),
            FeeRole.NOT_SERVING: self.tr("substitute, not serving"),
            FeeRole.COOPTED: self.tr("co-opted"),
            FeeRole.FIXED: self.tr("fixed fee"),
            FeeRole.VERIFIER: self.tr("verifier"),
        }

    def _headings(self) -> dict[int, str]:
        """Return the headings of the columns that are shown, by their place in the spreadsheet's."""
        return {
            1: self.tr("Meeting"), 3: self.tr("Name"), 5: self.tr("Role"), 6: self.tr("Serves for"),
            7: self.tr("From–to"), 8: "§§", 9: self.tr("Time"), 12: self.tr("Amount"), 13: self.tr("Travel"),
            15: self.tr("Remark"), 16: self.tr("Calculation"),
        }  # fmt: skip

    def _name_closing(self, papers: FeePapers) -> None:
        run = papers.run
        missing = self.book.missing_times(papers.meetings, papers.lines) if run is None else ()
        replaced, lines = self.book.difference(run) if run is not None else ((), ())
        self.closing.setText(self.tr("Close the basis") if run is None else self.tr("Close a correction"))
        self.closing.setEnabled(bool(papers.lines) and not missing if run is None else bool(replaced or lines))
        if missing:
            words = self.tr("Start or end is missing: {meetings}. Enter it under Meeting – Date, place and times.")
            self.problem.show_problem(words.format(meetings=", ".join(missing)))
        elif replaced or lines:
            words = self.tr("{n} rows differ from the attendance now: close a correction.")
            self.problem.show_problem(words.format(n=max(len(replaced), len(lines))))
        else:
            self.problem.hide()

    def _lay_out(self) -> None:
        self.which.setAccessibleName(self.tr("Basis"))
        self.payer.setAccessibleName(self.tr("Payer"))
        self.table.setObjectName("plainTable")
        self.table.setAccessibleName(self.tr("Rows"))
        make_quiet(self.table)
        self.table.setWordWrap(False)
        self.table.setTabKeyNavigation(False)
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.nothing = plain_label(self.tr("No rows: no meeting that was held is in this basis."), "muted")
        self.closing = button("", self.close_run)
        self.closing.setObjectName("primary")
        self.tabs = QTabWidget()
        self.tabs.addTab(self._rows_tab(), self.tr("Rows"))
        self.tabs.addTab(self.meetings, self.tr("Meetings"))
        self.tabs.addTab(scrolled(self.rules, self.tr("Rules")), self.tr("Rules"))
        self.tabs.addTab(self.payers, self.tr("Payers"))
        self.tabs.addTab(self.people, self.tr("People"))
        kinds = (("PDF", "pdf"), ("Excel", "xlsx"), ("CSV", "csv"))
        self.saves = [button(text, partial(self.save, kind)) for text, kind in kinds]
        for each in self.saves:
            each.setAccessibleName(self.tr("Save as {kind}, a file for each payer").format(kind=each.text()))
        head = QWidget()
        head.setObjectName("header")
        head.setLayout(row(self.which, None, *self.saves, self.closing))
        parts = QVBoxLayout(self)
        parts.setContentsMargins(0, 0, 0, 0)
        parts.addWidget(head)
        parts.addWidget(self.problem)
        parts.addWidget(self.tabs, 1)
        foot = row(self.sums, button(self.tr("Close"), self.reject), stretch=0)
        foot.setContentsMargins(16, 8, 16, 8)
        parts.addLayout(foot)

    def _rows_tab(self) -> QWidget:
        made = QWidget()
        parts = QVBoxLayout(made)
        parts.addLayout(row(self.payer, None))
        parts.addWidget(self.table, 1)
        parts.addWidget(self.nothing, 1, Qt.AlignmentFlag.AlignCenter)
        return made


def _item(cell: str | int | float, at: int) -> QTableWidgetItem:
    text = kronor(round(cell * 100)) if at == 12 and not isinstance(cell, str) else str(cell)
    item = QTableWidgetItem(text)
    set_plain_tip(item, text)
    if at in _NUMBERS:
        item.setTextAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
    return item
