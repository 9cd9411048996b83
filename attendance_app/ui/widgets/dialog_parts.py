"""What the dialogs of a meeting share: labels, buttons, and a line that says what cannot be done."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QFont
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QPushButton, QScrollArea, QWidget

from attendance_app.services.errors import Refusal


def plain_label(words: str = "", tone: str = "") -> QLabel:
    """Return a label of plain text that is wrapped where it is long."""
    label = QLabel(words)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    if tone:
        label.setProperty("tone", tone)
    return label


def strong_label(words: str, larger: float = 1.0) -> QLabel:
    """Return a label of semibold plain text, ``larger`` times the size of the program's text."""
    label = plain_label(words)
    font = QFont(label.font())
    font.setPointSizeF(font.pointSizeF() * larger)
    font.setWeight(QFont.Weight.DemiBold)
    label.setFont(font)
    return label


def button(words: str, do: Callable[[], object]) -> QPushButton:
    """Return a button that Enter elsewhere in the dialog does not press."""
    made = QPushButton(words)
    made.setAutoDefault(False)
    made.clicked.connect(lambda _=False: do())
    return made


def ok_and_cancel(dialog: QDialog, words: str) -> QDialogButtonBox:
    """Return the two buttons that end a dialog, the first called ``words``."""
    box = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
    box.button(QDialogButtonBox.StandardButton.Ok).setText(words)
    box.accepted.connect(dialog.accept)
    box.rejected.connect(dialog.reject)
    return box


def scrolled(inner: QWidget, spoken: str) -> QScrollArea:
    """Return an area in which ``inner`` scrolls where the screen is too small for it; ``spoken`` is its name."""
    area = QScrollArea()
    area.setWidget(inner)
    area.setWidgetResizable(True)
    area.setFrameShape(QScrollArea.Shape.NoFrame)
    area.setAccessibleName(spoken)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    return area


class ProblemLine(QLabel):
    """Says a refusal in the dialog itself, where it can be mended; out of sight where there is none."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make an empty line, out of sight."""
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.setProperty("tone", "warning")
        self.hide()

    def attempt(self, do: Callable[[], object]) -> bool:
        """Do it; False where it was refused, which is then said."""
        try:
            do()
        except Refusal as refusal:
            self.setText(str(refusal))
            self.show()
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, str(refusal)))
            return False
        self.hide()
        self.clear()
        return True
