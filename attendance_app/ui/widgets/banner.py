"""The band above everything: that the file is read-only, or what is wrong with it, and the one thing to do."""

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFrame, QHBoxLayout, QToolButton, QWidget

from attendance_app.ui.widgets.dialog_parts import plain_label


class Banner(QFrame):
    """One sentence; beside it a button for the one thing to do, where there is any."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Be hidden until there is something to say."""
        super().__init__(parent)
        self.setObjectName("band")
        self._text, self.button = plain_label(), QToolButton()
        self.button.setObjectName("bandButton")
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 6, 12, 6)
        row.addWidget(self._text, 1)
        row.addWidget(self.button)
        self.hide()

    def text(self) -> str:
        """Return what the band says."""
        return self._text.text()

    def say(self, words: str, to_do: QAction | None) -> None:
        """Show the words, with a button for ``to_do``; without words show nothing."""
        self._text.setText(words)
        if to_do is not None:
            self.button.setDefaultAction(to_do)
        self.button.setVisible(to_do is not None)
        self.setVisible(bool(words))
