"""A sentence that leads somewhere: wrapped like text, underlined like a link, pressed like a button."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from attendance_app.ui.widgets.theme import colours_of

_EDGE = 3
_FLAGS = int(Qt.TextFlag.TextWordWrap) | int(Qt.AlignmentFlag.AlignLeft) | int(Qt.AlignmentFlag.AlignTop)


class LinkButton(QAbstractButton):
    """As high as its words need at any width; the text is plain, whatever it contains."""

    def __init__(self, words: str, parent: QWidget | None = None) -> None:
        """Show ``words``, whose & are no shortcuts."""
        super().__init__(parent)
        self.setText(words.replace("&", "&&"))
        self.setAccessibleName(words)
        self._words = words
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def heightForWidth(self, width: int) -> int:
        """Return the height that the words need."""
        room = QRect(0, 0, max(1, width - 2 * _EDGE), 100_000)
        return self.fontMetrics().boundingRect(room, _FLAGS, self._words).height() + 2 * _EDGE

    def sizeHint(self) -> QSize:
        """Return the size on a line of usual length."""
        width = min(self.fontMetrics().horizontalAdvance(self._words), self.fontMetrics().averageCharWidth() * 30)
        return QSize(width + 2 * _EDGE, self.heightForWidth(width + 2 * _EDGE))

    def minimumSizeHint(self) -> QSize:
        """Return the width of the longest word."""
        longest = max((self.fontMetrics().horizontalAdvance(word) for word in self._words.split()), default=0)
        return QSize(longest + 2 * _EDGE, self.fontMetrics().height() + 2 * _EDGE)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Enter press it, as Space does."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the words, and a frame where the keyboard is here."""
        painter, accent = QPainter(self), QColor(colours_of(self.palette()).accent)
        font = QFont(self.font())
        font.setUnderline(True)
        painter.setFont(font)
        painter.setPen(accent)
        painter.drawText(self.rect().adjusted(_EDGE, _EDGE, -_EDGE, -_EDGE), _FLAGS, self._words)
        if self.hasFocus():
            painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
