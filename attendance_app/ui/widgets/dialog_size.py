"""How large a dialog is: as it wants, within the screen, at 200 % too, and never too low for its words."""

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtWidgets import QDialog, QWidget

_TITLE_BAR = 40


def screen_of(widget: QWidget) -> QScreen:
    """Return the screen on which a window is, or will be over its parent.

    Not ``QWidget.screen``: PySide 6.11 makes that screen a child of the widget's wrapper, and where the garbage
    collector frees a dialog it deletes the screen as well; the next window then ends the process.
    """
    shown = widget if widget.isVisible() else widget.parentWidget() or widget
    return QGuiApplication.screenAt(shown.window().frameGeometry().center()) or QGuiApplication.primaryScreen()


def open_within_screen(window: QWidget, width: int, height: int) -> None:
    """Give a window the size it wants, in points of the screen, or what the screen has room for."""
    room = screen_of(window).availableGeometry()
    window.resize(min(width, room.width()), min(height, room.height() - _TITLE_BAR))
    if isinstance(window, QDialog):
        grow_with_words(window)


def grow_with_words(dialog: QDialog) -> None:
    """Make ``dialog`` higher whenever its wrapped words need more lines than it has room for.

    Qt opens a dialog at most two thirds of the screen high, and an open one keeps its height when a sentence in it
    becomes longer: both would squeeze what is above and below.
    """
    dialog.installEventFilter(_Growth(dialog))


class _Growth(QObject):
    """Watches one dialog."""

    def __init__(self, dialog: QDialog) -> None:
        super().__init__(dialog)
        self._dialog = dialog

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in {QEvent.Type.Show, QEvent.Type.LayoutRequest}:
            self._grow()
        return False

    def _grow(self) -> None:
        dialog, layout = self._dialog, self._dialog.layout()
        if layout is None or not layout.hasHeightForWidth():
            return
        room = screen_of(dialog).availableGeometry().height() - _TITLE_BAR
        needed = min(layout.totalHeightForWidth(dialog.width()), room)
        if dialog.height() < needed:
            dialog.resize(dialog.width(), needed)
