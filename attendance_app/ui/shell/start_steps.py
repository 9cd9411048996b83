"""What follows a first start, as numbered steps."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

from attendance_app.ui.widgets.dialog_parts import plain_label, strong_label
from attendance_app.ui.widgets.theme import colours_of


class StepList(QWidget):
    """A muted heading, and below it each step with its number."""

    def __init__(self, heading: str, steps: Sequence[tuple[str, str]], parent: QWidget | None = None) -> None:
        """Show ``steps``, each a name and a sentence."""
        super().__init__(parent)
        self.setObjectName("steps")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        grid = QGridLayout(self)
        grid.setContentsMargins(24, 0, 0, 0)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(4)
        grid.setColumnStretch(1, 1)
        grid.addWidget(plain_label(heading, "muted"), 0, 0, 1, 2)
        for number, (name, sentence) in enumerate(steps, 1):
            row = number * 3
            grid.setRowMinimumHeight(row - 1, 12)
            grid.addWidget(_StepNumber(number), row, 0, Qt.AlignmentFlag.AlignVCenter)
            grid.addWidget(strong_label(name), row, 1)
            grid.addWidget(plain_label(sentence, "muted"), row + 1, 1)
        grid.setRowStretch(len(steps) * 3 + 2, 1)


class _StepNumber(QWidget):
    """A figure in a ring."""

    def __init__(self, number: int) -> None:
        super().__init__()
        self._number = number
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        side = self.fontMetrics().height() + 8
        return QSize(side, side)

    def paintEvent(self, event: QPaintEvent) -> None:
        colours = colours_of(self.palette())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QColor(colours.border))
        painter.drawEllipse(QRectF(self.rect()).adjusted(1, 1, -1, -1))
        painter.setPen(QColor(colours.text))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, str(self._number))
