"""A large button that is made of labels."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QWidget


class CardButton(QPushButton):
    """As large as what is in its ``line`` needs."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make an empty one."""
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self.line = QHBoxLayout(self)

    def pass_clicks(self) -> None:
        """Let a click on any part be a click on the button; called once the parts are there."""
        for part in self.findChildren(QWidget):
            part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def sizeHint(self) -> QSize:
        """Return what the parts ask for: QPushButton measures its own text, which is empty here."""
        return self.line.totalSizeHint()

    def minimumSizeHint(self) -> QSize:
        """Return the least that the parts need, for the same reason."""
        return self.line.totalMinimumSize()
