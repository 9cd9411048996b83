"""The answers of a vote in calling order: number, name, answer, and the votes where they have weights."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHeaderView, QTableWidget, QTableWidgetItem

from attendance_app.ui.widgets.plain_tip import set_plain_tip
from attendance_app.ui.widgets.quiet_table import make_quiet


@dataclass(frozen=True, slots=True)
class AnswerRow:
    """Somebody who may vote: the name, what was answered ("" for nothing yet) and the weight."""

    name: str
    answer: str
    votes: int


class AnswerTable(QTableWidget):
    """A row for each who may vote; nothing is edited in a cell."""

    def __init__(self) -> None:
        """Make an empty table."""
        super().__init__(0, 4)
        self.setAccessibleName(self.tr("Answers in calling order"))
        self.setHorizontalHeaderLabels(["", self.tr("Name"), self.tr("Answer"), self.tr("Votes")])
        make_quiet(self)
        self.setSelectionBehavior(QTableWidget.SelectionBehavior.SelectRows)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.horizontalHeader().setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        letter = self.fontMetrics().averageCharWidth()
        self.setColumnWidth(0, letter * 6)
        self.setColumnWidth(3, letter * 10)

    def show_rows(self, rows: Sequence[AnswerRow], called: int) -> None:
        """Show the rows, and choose the one that is ``called`` (-1: none)."""
        self.setRowCount(len(rows))
        for at, each in enumerate(rows):
            for column, text in enumerate((str(at + 1), each.name, each.answer, str(each.votes))):
                cell = QTableWidgetItem(text)
                cell.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable)
                set_plain_tip(cell, text)
                self.setItem(at, column, cell)
        self.setColumnHidden(3, all(each.votes == 1 for each in rows))
        if called >= 0:
            self.setCurrentCell(called, 1)
