"""How large a dialog opens: as it wants, within the screen, at 200 % too."""

from PySide6.QtWidgets import QWidget

_TITLE_BAR = 40


def open_within_screen(dialog: QWidget, width: int, height: int) -> None:
    """Give a dialog, or the window, the size it wants, in points of the screen, or what the screen has room for."""
    room = dialog.screen().availableGeometry()
    dialog.resize(min(width, room.width()), min(height, room.height() - _TITLE_BAR))
