"""What cannot be done, told in plain words; anything unexpected is logged without names and the meeting goes on."""

import sys
from collections.abc import Callable
from types import TracebackType

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QApplication, QMessageBox, QWidget

from attendance_app.services.crash_summary import crash_words
from attendance_app.services.errors import Refusal


def tell(parent: QWidget | None, words: str) -> None:
    """Show one sentence and wait until it is read."""
    _box(parent, words, QMessageBox.StandardButton.Ok).exec()


def offer(parent: QWidget | None, words: str, do: str, leave: str = "") -> bool:
    """Show a sentence and one thing that can be done about it; True where she wants it done."""
    box = _box(parent, words, QMessageBox.StandardButton.NoButton)
    wanted = box.addButton(do, QMessageBox.ButtonRole.AcceptRole)
    close = QCoreApplication.translate("Errors", "Close")
    box.setEscapeButton(box.addButton(leave or close, QMessageBox.ButtonRole.RejectRole))
    box.setDefaultButton(wanted)
    box.exec()
    return box.clickedButton() is wanted


def _box(parent: QWidget | None, words: str, buttons: QMessageBox.StandardButton) -> QMessageBox:
    if parent is not None and not parent.isVisible():
        # At the start: a question with no window behind it would be the last window that closes.
        parent.show()
    box = QMessageBox(QMessageBox.Icon.Warning, "Närvaro", words, buttons, parent)
    box.setTextFormat(Qt.TextFormat.PlainText)
    return box


def install_handler(application: QApplication, log: Callable[[str], None]) -> None:
    """Give an unexpected exception to ``log`` by kind and place only (its text may hold a name), and say so once."""
    told: list[type[BaseException]] = []

    def handle(kind: type[BaseException], value: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            application.quit()
            return
        if isinstance(value, Refusal):
            tell(application.activeWindow(), str(value))
            return
        log(crash_words(kind, trace))
        if kind not in told:
            told.append(kind)
            words = QCoreApplication.translate(
                "Errors", "Something unexpected happened in the program. What is ticked is saved; go on as usual."
            )
            tell(application.activeWindow(), words)

    sys.excepthook = handle
