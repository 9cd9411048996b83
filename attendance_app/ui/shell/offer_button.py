"""An action as a large button: icon, what it does, a sentence, and its key."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from attendance_app.ui.widgets.card_button import CardButton
from attendance_app.ui.widgets.dialog_parts import plain_label, plain_words, strong_label


class OfferButton(CardButton):
    """As high as its words need at any width."""

    def __init__(self, action: QAction, words: str, parent: QWidget | None = None) -> None:
        """Offer ``action``; ``words`` is the sentence below its name."""
        super().__init__(parent)
        self.setObjectName("offer")
        name = plain_words(action.text())
        self.setAccessibleName(name)
        self.setAccessibleDescription(words)
        self.clicked.connect(action.trigger)
        self._icon, self._action = QLabel(), action
        self._lay_out(name, words)
        self._draw()

    def changeEvent(self, event: QEvent) -> None:
        """Draw the icon again in the colours of a new palette."""
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "_icon"):
            self._draw()
        super().changeEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Enter press it, as Space does."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.click()
        else:
            super().keyPressEvent(event)

    def _lay_out(self, name: str, words: str) -> None:
        texts = QVBoxLayout()
        texts.setSpacing(4)
        texts.addWidget(strong_label(name))
        texts.addWidget(plain_label(words, "muted"))
        key = plain_label(self._action.shortcut().toString(QKeySequence.SequenceFormat.NativeText), "muted")
        key.setWordWrap(False)
        self.line.setContentsMargins(16, 16, 16, 16)
        self.line.setSpacing(16)
        self.line.addWidget(self._icon)
        self.line.addLayout(texts, 1)
        self.line.addWidget(key)
        self.pass_clicks()

    def _draw(self) -> None:
        side = self.fontMetrics().height() * 3 // 2
        self._icon.setPixmap(self._action.icon().pixmap(side, side))
