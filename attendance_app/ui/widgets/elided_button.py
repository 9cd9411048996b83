"""A line of text that can be pressed, and ends in "…" where there is no room for all of it."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from attendance_app.ui.widgets.focus_frame import paint_focus
from attendance_app.ui.widgets.plain_tip import set_plain_tip
from attendance_app.ui.widgets.theme import colours_of

_LEAST_LETTERS = 8


class ElidedButton(QAbstractButton):
    """Asks for its whole width and takes less; in the colour of a link, with a line under it where the mouse is."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make an empty line; a click leaves the keyboard where it is."""
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)

    def sizeHint(self) -> QSize:
        """Return room for all of the text."""
        return QSize(self.fontMetrics().horizontalAdvance(self.text()) + 2, self.fontMetrics().height())

    def minimumSizeHint(self) -> QSize:
        """Return room for a few letters."""
        return QSize(self.fontMetrics().averageCharWidth() * _LEAST_LETTERS, self.fontMetrics().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint what there is room for."""
        shown = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, self.width())
        set_plain_tip(self, self.text() if shown != self.text() else "")
        painter, colours = QPainter(self), colours_of(self.palette())
        painter.setPen(QColor(colours.accent if self.isEnabled() else colours.muted))
        font = self.font()
        font.setUnderline(self.isEnabled() and self.underMouse())
        painter.setFont(font)
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, shown)
        width = min(self.width(), self.fontMetrics().horizontalAdvance(shown) + 2)
        paint_focus(painter, QRect(0, 0, width, self.height()), self)
