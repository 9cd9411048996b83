"""The handbook on the screen: its contents at the left, a search, and the text as Qt reads markdown."""

from PySide6.QtCore import QFile, QIODevice, Qt
from PySide6.QtGui import QTextBlockFormat, QTextCursor, QTextDocument
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QSplitter,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

_CONTENTS_LETTERS, _TEXT_LETTERS = 42, 108
_INDENT = "    "
_PLACE = Qt.ItemDataRole.UserRole


class Handbook(QWidget):
    """A text of many headings in which one finds one's way."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        """Show the text ``name`` of the resources."""
        super().__init__(parent)
        self.text = text_browser(name, self.tr("Handbook"))
        self.contents, self.search = QListWidget(), QLineEdit()
        self._nothing = QLabel(self.tr("Not found"))
        self._nothing.setProperty("tone", "warning")
        self._nothing.hide()
        self._fill_contents()
        self._lay_out()
        self.contents.currentItemChanged.connect(lambda item: self._go_to(item.data(_PLACE)))
        self.search.textChanged.connect(lambda: self._find(from_start=True))
        self.search.returnPressed.connect(lambda: self._find(from_start=False))

    def _fill_contents(self) -> None:
        block = self.text.document().begin()
        while block.isValid():
            level = block.blockFormat().headingLevel()
            if level in {2, 3}:
                item = QListWidgetItem(_INDENT * (level - 2) + block.text())
                item.setToolTip(block.text())
                item.setData(_PLACE, block.position())
                self.contents.addItem(item)
            block = block.next()

    def _go_to(self, position: int) -> None:
        """Put the heading at ``position`` at the top."""
        document = self.text.document()
        place = document.documentLayout().blockBoundingRect(document.findBlock(position)).top()
        self.text.verticalScrollBar().setValue(round(place))

    def _find(self, *, from_start: bool) -> None:
        """Select the next place that holds what is searched for; after the last comes the first."""
        words = self.search.text()
        if from_start:
            self.text.moveCursor(QTextCursor.MoveOperation.Start)
        found = not words or self.text.find(words)
        if not found:
            self.text.moveCursor(QTextCursor.MoveOperation.Start)
            found = self.text.find(words)
        self._nothing.setVisible(not found)

    def _lay_out(self) -> None:
        letter = self.fontMetrics().averageCharWidth()
        self.contents.setAccessibleName(self.tr("Contents"))
        self.contents.setFrameShape(QListWidget.Shape.NoFrame)
        self.contents.setSpacing(2)
        self.contents.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.search.setPlaceholderText(self.tr("Search the handbook"))
        self.search.setAccessibleName(self.tr("Search the handbook"))
        self.search.setClearButtonEnabled(True)
        above = QHBoxLayout()
        above.addWidget(self.search, 1)
        above.addWidget(self._nothing)
        split = QSplitter()
        split.addWidget(self.contents)
        split.addWidget(self.text)
        split.setStretchFactor(1, 1)
        split.setSizes([letter * _CONTENTS_LETTERS, letter * _TEXT_LETTERS])
        column = QVBoxLayout(self)
        column.addLayout(above)
        column.addWidget(split, 1)


def text_browser(name: str, spoken: str) -> QTextBrowser:
    """Show the markdown ``name`` of the resources; ``spoken`` is what a screen reader calls it."""
    file = QFile(f"narvaro:texts/{name}")
    browser = QTextBrowser()
    browser.setFrameShape(QTextBrowser.Shape.NoFrame)
    browser.setAccessibleName(spoken)
    browser.setTabChangesFocus(True)
    browser.document().setDocumentMargin(12)
    if file.open(QIODevice.OpenModeFlag.ReadOnly):
        browser.setMarkdown(bytes(file.readAll().data()).decode("utf-8"))
        file.close()
    _wrap_commands(browser.document())
    return browser


def _wrap_commands(document: QTextDocument) -> None:
    """Let the lines of a block of commands be broken too: nothing is read by scrolling sideways."""
    wrapped, cursor = QTextBlockFormat(), QTextCursor(document)
    wrapped.setNonBreakableLines(False)
    cursor.select(QTextCursor.SelectionType.Document)
    cursor.mergeBlockFormat(wrapped)
