"""Boxes that say what cannot be done, and offer what can be done about it."""

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QMessageBox, QWidget


def tell(parent: QWidget | None, text: str) -> None:
    """Show one sentence and wait until it is closed."""
    _box(parent, text, QMessageBox.StandardButton.Ok).exec()


def offer(parent: QWidget | None, text: str, do: str, leave: str = "") -> bool:
    """Show a sentence and one thing that can be done about it, called ``do``; True where the user chooses that."""
    box = _box(parent, text, QMessageBox.StandardButton.NoButton)
    wanted = box.addButton(do, QMessageBox.ButtonRole.AcceptRole)
    close = QCoreApplication.translate("Errors", "Close")
    box.setEscapeButton(box.addButton(leave or close, QMessageBox.ButtonRole.RejectRole))
    box.setDefaultButton(wanted)
    box.exec()
    return box.clickedButton() is wanted


def _box(parent: QWidget | None, text: str, buttons: QMessageBox.StandardButton) -> QMessageBox:
    if parent is not None and not parent.isVisible():
        # At the start: with no window behind it, closing the box would close the last window and end the program.
        parent.show()
    box = QMessageBox(QMessageBox.Icon.Warning, "Närvaro", text, buttons, parent)
    box.setTextFormat(Qt.TextFormat.PlainText)
    return box
