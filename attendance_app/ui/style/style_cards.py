"""The named styles to begin from, each with a painted miniature of its page."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from attendance_app.ui.widgets.card_button import CardButton
from attendance_app.ui.widgets.dialog_parts import plain_label, strong_label
from attendance_app.ui.widgets.theme import LIGHT

# The lines of each miniature: (left, width, strong) as parts of its width.
_LINES = {
    "Rak": ((0.05, 0.4, True), (0.05, 0.8, False), (0.05, 0.65, False), (0.05, 0.8, False), (0.05, 0.55, False)),
    "Klassisk": ((0.05, 0.4, True), (0.05, 0.5, False), (0.05, 0.35, True), (0.05, 0.8, False), (0.05, 0.7, False)),
    "Tabell": tuple((left, 0.26, False) for _ in range(5) for left in (0.03, 0.37, 0.71)),
    "Partivis": tuple((left, 0.3 if row % 3 else 0.2, row % 3 == 0) for row in range(6) for left in (0.05, 0.55)),
    "Kommunvis": tuple((left, 0.38, False) for _ in range(5) for left in (0.04, 0.56)),
    "Kort": ((0.05, 0.4, True), (0.05, 0.9, False), (0.05, 0.85, False)),
}


class Miniature(QWidget):
    """A page in small: bars for lines, white in dark too."""

    def __init__(self, name: str) -> None:
        """Paint the page of a named style."""
        super().__init__()
        self._rows: list[list[tuple[float, float, bool]]] = []
        for line in _LINES.get(name, _LINES["Rak"]):
            if self._rows and self._rows[-1][-1][0] < line[0]:
                self._rows[-1].append(line)
            else:
                self._rows.append([line])
        height = self.fontMetrics().height()
        self.setFixedSize(height * 4, height * 5 // 2)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the paper and its lines."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(LIGHT.base))
        painter.setPen(QColor(LIGHT.hairline))
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
        step, width = self.height() / (len(self._rows) + 1), self.width()
        for at, row in enumerate(self._rows, start=1):
            for left, part, strong in row:
                colour = QColor(LIGHT.text if strong else LIGHT.muted)
                painter.fillRect(QRectF(left * width, at * step - 1, part * width, 2.4 if strong else 1.6), colour)


class StyleCard(CardButton):
    """One named style; as high as its words need."""

    def __init__(self, name: str, words: str) -> None:
        """Offer a style; ``words`` say what it is like."""
        super().__init__()
        self.setObjectName("styleCard")
        self.setCheckable(True)
        self.setAccessibleName(name)
        self.setAccessibleDescription(words)
        self.name = name
        texts = QVBoxLayout()
        texts.setSpacing(0)
        texts.addWidget(strong_label(name))
        texts.addWidget(plain_label(words, "muted"))
        self.line.setContentsMargins(8, 6, 8, 6)
        self.line.addWidget(Miniature(name))
        self.line.addLayout(texts, 1)
        self.pass_clicks()
        for label in self.findChildren(QLabel):
            label.setWordWrap(False)

    def show_chosen(self, chosen: bool) -> None:
        """Show if the style is exactly this one."""
        self.setChecked(chosen)

    def nextCheckState(self) -> None:
        """Leave the mark alone: it says which style there is, not which was clicked last."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Enter choose it, as Space does."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.click()
        else:
            super().keyPressEvent(event)
