"""The change log in words: the newest first, of the open meeting or of the whole forum, narrowed by letters."""

from itertools import islice

from PySide6.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QDialog,
    QHeaderView,
    QLineEdit,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from attendance_app.domain.meeting import MeetingId
from attendance_app.domain.text import folded
from attendance_app.services.forum.file import ForumFile
from attendance_app.services.forum.history import HistoryLine, history
from attendance_app.ui.widgets.dialog_parts import closing, row
from attendance_app.ui.widgets.dialog_size import open_within_screen
from attendance_app.ui.widgets.plain_tip import set_plain_tip
from attendance_app.ui.widgets.quiet_table import make_quiet

_MOST_ROWS = 2000


class HistoryDialog(QDialog):
    """A row a change; nothing is changed here."""

    def __init__(self, file: ForumFile, meeting: MeetingId | None, parent: QWidget | None) -> None:
        """Show the log of ``meeting``, or of everything where there is none."""
        super().__init__(parent)
        self.setWindowTitle(self.tr("Change log"))
        self._file, self._meeting = file, meeting
        self.search, self.everything = QLineEdit(), QCheckBox(self.tr("The whole body"))
        self.search.setPlaceholderText(self.tr("Name or word"))
        self.search.setAccessibleName(self.tr("Search the change log"))
        self.everything.setChecked(meeting is None)
        self.everything.setEnabled(meeting is not None)
        self.table = QTableWidget(0, 5)
        self._lay_out()
        self._read()
        self.search.textChanged.connect(self._fill)
        self.everything.toggled.connect(self._read)
        open_within_screen(self, 1000, 600)

    def _read(self) -> None:
        lines = history(self._file, None if self.everything.isChecked() else self._meeting)
        # Folded once: a search goes through all of them at each letter.
        self._lines = [(cells, folded(" ".join(cells))) for cells in map(_cells, lines)]
        self._fill()

    def _fill(self) -> None:
        wanted = folded(self.search.text()).split()
        matching = (cells for cells, text in self._lines if all(each in text for each in wanted))
        found = list(islice(matching, _MOST_ROWS))
        self.table.setRowCount(len(found))
        for at, cells in enumerate(found):
            for column, text in enumerate(cells):
                item = QTableWidgetItem(text)
                set_plain_tip(item, text)
                self.table.setItem(at, column, item)

    def _lay_out(self) -> None:
        headings = [self.tr("When"), self.tr("What"), self.tr("Whom"), self.tr("From"), self.tr("To")]
        self.table.setHorizontalHeaderLabels(headings)
        self.table.setAccessibleName(self.windowTitle())
        make_quiet(self.table)
        self.table.setWordWrap(False)
        self.table.setTabKeyNavigation(False)
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        header = self.table.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        for column in (0, 1):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.ResizeToContents)
        parts = QVBoxLayout(self)
        parts.addLayout(row(self.search, self.everything, stretch=0))
        parts.addWidget(self.table, 1)
        parts.addWidget(closing(self))


def _cells(line: HistoryLine) -> tuple[str, ...]:
    return (f"{line.at:%Y-%m-%d %H.%M.%S}", line.what, line.whom, line.before, line.after)
