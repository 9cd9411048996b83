"""The band above everything: that the file is only read, or what is wrong with it, and the one thing to do."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QToolButton, QWidget


class Band(QFrame):
    """One sentence; beside it a button for ``save_as`` while the file cannot be written."""

    def __init__(self, save_as: QAction, parent: QWidget | None = None) -> None:
        """Be hidden until there is something to say."""
        super().__init__(parent)
        self.setObjectName("band")
        self._words, self.button = QLabel(), QToolButton()
        self._words.setTextFormat(Qt.TextFormat.PlainText)
        self._words.setWordWrap(True)
        self.button.setDefaultAction(save_as)
        self.button.setObjectName("bandButton")
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 6, 12, 6)
        row.addWidget(self._words, 1)
        row.addWidget(self.button)
        self.hide()

    def text(self) -> str:
        """Return what the band says."""
        return self._words.text()

    def say(self, words: str, can_save: bool) -> None:
        """Show the words, with the button where ``can_save``; without words show nothing."""
        self._words.setText(words)
        self.button.setVisible(can_save)
        self.setVisible(bool(words))
