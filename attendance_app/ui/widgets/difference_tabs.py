"""A preview of what an action changes: a tab for each kind, and questions that must be answered first."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHeaderView, QListWidget, QTableWidget, QTableWidgetItem, QTabWidget, QWidget

from attendance_app.ui.widgets.plain_tip import set_plain_tip
from attendance_app.ui.widgets.quiet_table import make_quiet


class DifferenceTabs(QTabWidget):
    """Tabs with their counts, empty ones left out; ``answered`` is emitted when a question is answered."""

    answered = Signal()

    def add_part(self, words: str, part: QWidget, count: int) -> None:
        """Add a tab, where there is anything in it."""
        if count:
            part.setAccessibleName(words)
            self.addTab(part, f"{words} ({count})")

    def add_list(self, words: str, lines: Sequence[str]) -> None:
        """Add a tab with a line each."""
        box = QListWidget()
        box.setWordWrap(True)
        box.addItems(lines)
        self.add_part(words, box, len(lines))

    def table(
        self, headings: Sequence[str], rows: Sequence[Sequence[str]], answers: Sequence[QWidget] = ()
    ) -> QTableWidget:
        """Return a table to read; ``answers`` are its last column, one for each row."""
        table = QTableWidget(len(rows), len(headings))
        table.setHorizontalHeaderLabels(list(headings))
        make_quiet(table)
        for number, row in enumerate(rows):
            for at, text in enumerate(row):
                item = QTableWidgetItem(text)
                item.setFlags(Qt.ItemFlag.ItemIsEnabled)
                set_plain_tip(item, text)
                table.setItem(number, at, item)
        for number, part in enumerate(answers):
            table.setCellWidget(number, len(headings) - 1, part)
        table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        return table
