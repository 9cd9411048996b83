"""Help in the program: the handbook, the keys made from the actions themselves, and about the program."""

from collections.abc import Sequence

from PySide6.QtCore import QLocale, QSize, Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QTableWidget,
    QTableWidgetItem,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from attendance_app import __supported_until__, __version__
from attendance_app.ui.shell.handbook import Handbook, text_browser
from attendance_app.ui.widgets.dialog_parts import closing
from attendance_app.ui.widgets.dialog_size import open_within_screen
from attendance_app.ui.widgets.icons import program_icon
from attendance_app.ui.widgets.quiet_table import make_quiet


class HelpDialog(QDialog):
    """The handbook, and every key and what it does."""

    def __init__(self, keys: Sequence[tuple[str, str]], parent: QWidget | None = None) -> None:
        """Show the handbook first; ``keys`` lists those of the actions as (key, what it does)."""
        super().__init__(parent)
        self.setWindowTitle(self.tr("Help"))
        swedish = QLocale().language() == QLocale.Language.Swedish
        self.handbook = Handbook("handbok.md" if swedish else "handbook.md")
        tabs = QTabWidget()
        tabs.addTab(self.handbook, self.tr("Handbook"))
        tabs.addTab(self._keys(keys), self.tr("Keys"))
        tabs.setDocumentMode(True)
        _close_under(self, tabs)
        letter = self.fontMetrics().averageCharWidth()
        open_within_screen(self, min(letter * 150, 1100), min(self.fontMetrics().height() * 40, 680))

    def _keys(self, keys: Sequence[tuple[str, str]]) -> QTableWidget:
        rows = [
            (self.tr("Letters"), self.tr("search for a name, from anywhere")),
            (self.tr("Enter"), self.tr("tick the first match; with no match, add the name")),
            (self.tr("Space"), self.tr("tick or untick the current row")),
            (self.tr("Arrows"), self.tr("walk among the people")),
            (self.tr("Esc"), self.tr("empty the search")),
            *keys,
        ]
        table = QTableWidget(len(rows), 2)
        table.setAccessibleName(self.tr("Keys"))
        table.horizontalHeader().hide()
        make_quiet(table)
        table.setFrameShape(QTableWidget.Shape.NoFrame)
        table.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        table.setSelectionBehavior(QTableWidget.SelectionBehavior.SelectRows)
        table.setTabKeyNavigation(False)
        bold = QFont(self.font())
        bold.setWeight(QFont.Weight.DemiBold)
        for number, (key, words) in enumerate(rows):
            item = QTableWidgetItem(key)
            item.setFont(bold)
            table.setItem(number, 0, item)
            table.setItem(number, 1, QTableWidgetItem(words))
        table.resizeColumnToContents(0)
        table.setColumnWidth(0, table.columnWidth(0) + 24)
        table.horizontalHeader().setStretchLastSection(True)
        table.setCurrentCell(0, 0)
        return table


class AboutDialog(QDialog):
    """Name, version, support window, licences."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Say what the program is and what is in it."""
        super().__init__(parent)
        self.setWindowTitle(self.tr("About Närvaro"))
        words = self.tr("Närvaro {version}\nAttendance, quorum and Annex 1 for meetings of public bodies.")
        support = self.tr("Security fixes until {day}. The program makes no network connections.")
        picture = QLabel()
        label = QLabel(words.format(version=__version__) + "\n" + support.format(day=__supported_until__))
        picture.setPixmap(program_icon().pixmap(QSize(56, 56)))
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        top = QHBoxLayout()
        top.setSpacing(16)
        top.addWidget(picture)
        top.addWidget(label, 1)
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(top)
        column.addWidget(text_browser("licenser.md", self.tr("Licences")), 1)
        _close_under(self, inner)
        letter = self.fontMetrics().averageCharWidth()
        open_within_screen(self, min(letter * 100, 1000), min(self.fontMetrics().height() * 30, 620))


def _close_under(dialog: QDialog, content: QWidget) -> None:
    column = QVBoxLayout(dialog)
    column.addWidget(content, 1)
    column.addWidget(closing(dialog))
