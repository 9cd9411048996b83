"""The sentence over the people when the search matches nobody."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QLabel, QWidget


class SearchOverlay(QLabel):
    """A sentence in the middle of a view; clicks go through it."""

    def __init__(self, over: QWidget) -> None:
        """Belong to ``over``, hidden."""
        super().__init__(over)
        self._over = over
        self.setObjectName("noMatch")
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()
        over.installEventFilter(self)

    def show_words(self, words: str) -> None:
        """Show ``words``; "" shows nothing."""
        self.setText(words)
        self.setVisible(bool(words))
        if words:
            self._centre()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay in the middle."""
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self._centre()
        return False

    def _centre(self) -> None:
        self.adjustSize()
        self.move((self._over.width() - self.width()) // 2, (self._over.height() - self.height()) // 3)
        self.raise_()
