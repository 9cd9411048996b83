"""The projector's window: count, quorum with its arithmetic, organisations as bars, readable from the last row."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QCloseEvent, QGuiApplication, QKeyEvent, QPainter, QPaintEvent, QScreen
from PySide6.QtWidgets import QWidget

from attendance_app.ui.projector.painter import paint_slide
from attendance_app.ui.projector.slide import Slide
from attendance_app.ui.widgets.theme import colours_of


class ProjectorWindow(QWidget):
    """A window without anything to press; Esc closes it, F11 fills the screen and leaves it."""

    closed = Signal()

    def __init__(self) -> None:
        """Show an empty slide."""
        super().__init__()
        # Every pixel is painted from the buffer, none is erased first: nothing flickers.
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        # Letters typed go on to the search: this window does not take the keyboard when it opens.
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setWindowTitle(self.tr("Projector"))
        self.slide = Slide()
        self.resize(960, 540)

    def show_on(self, screen: QScreen | None) -> None:
        """Fill ``screen``; None, where there is only the secretary's own, fills that: Esc leaves it."""
        if screen is None:
            self.showFullScreen()
            return
        self.setScreen(screen)
        self.setGeometry(screen.geometry())
        self.showFullScreen()

    def show_slide(self, slide: Slide) -> None:
        """Show other figures; the same ones are not painted again."""
        if slide == self.slide:
            return
        self.slide = slide
        self.setAccessibleName(slide.spoken)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the slide."""
        painter = QPainter(self)
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)
        paint_slide(painter, self.rect(), self.slide, colours_of(self.palette()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave with Esc, fill the screen or not with F11."""
        if event.key() == Qt.Key.Key_Escape:
            self.close()
        elif event.key() == Qt.Key.Key_F11:
            self.setWindowState(self.windowState() ^ Qt.WindowState.WindowFullScreen)
        else:
            super().keyPressEvent(event)

    def mouseDoubleClickEvent(self, event: object) -> None:
        """Fill the screen, or leave it."""
        self.setWindowState(self.windowState() ^ Qt.WindowState.WindowFullScreen)

    def changeEvent(self, event: QEvent) -> None:
        """Show no pointer on a full screen."""
        if event.type() == QEvent.Type.WindowStateChange:
            self.setCursor(Qt.CursorShape.BlankCursor if self.isFullScreen() else Qt.CursorShape.ArrowCursor)
        super().changeEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Emit ``closed``."""
        self.closed.emit()
        super().closeEvent(event)


def other_screen(mine: QScreen | None) -> QScreen | None:
    """Return the screen that the secretary does not sit at, None where there is only one."""
    others = [screen for screen in QGuiApplication.screens() if screen is not mine and screen != mine]
    return others[0] if others else None
