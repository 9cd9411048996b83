"""The bar of filled seats, with a mark at the number that the quorum requires."""

from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from attendance_app.ui.widgets.theme import colours_of


@dataclass(frozen=True, slots=True)
class Share:
    """What the bar shows, in seats."""

    filled: int = 0
    seats: int = 0
    required: int | None = None
    quorate: bool | None = None
    # In a break the figures are those before it.
    idle: bool = False


class QuorumBar(QWidget):
    """Filled seats of all seats, with a mark at what is required."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make an empty bar."""
        super().__init__(parent)
        self._share = Share()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Return a bar's size."""
        return QSize(200, 20)

    def show_share(self, share: Share) -> None:
        """Show other figures."""
        self._share = share
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint ground, filling and mark."""
        share, colours = self._share, colours_of(self.palette())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        ground = QRectF(0, self.height() / 2 - 4, self.width(), 9)
        painter.setBrush(QColor(colours.hairline))
        painter.drawRoundedRect(ground, 4.5, 4.5)
        if not share.seats:
            return
        filling = QRectF(ground)
        filling.setWidth(ground.width() * min(1.0, share.filled / share.seats))
        tone = {True: colours.good, False: colours.warning, None: colours.accent}[share.quorate]
        painter.setBrush(QColor(colours.muted if share.idle else tone))
        painter.drawRoundedRect(filling, 4.5, 4.5)
        if share.required is not None:
            at = min(self.width() - 2.0, ground.width() * share.required / share.seats)
            painter.fillRect(QRectF(at - 1, 0, 2, self.height()), QColor(colours.text))
