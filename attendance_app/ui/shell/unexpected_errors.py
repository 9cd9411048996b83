"""Unexpected exceptions: logged without names, and the meeting goes on."""

import sys
from collections.abc import Callable
from types import TracebackType

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication

from attendance_app.services.crash_summary import crash_words
from attendance_app.services.errors import Refusal
from attendance_app.ui.widgets import message_boxes


def install_handler(application: QApplication, log: Callable[[str], None]) -> None:
    """Give an unexpected exception to ``log`` by kind and place only (its text may hold a name).

    Each kind is shown to the user once; a Refusal that nobody caught is shown in its own words.
    """
    shown: list[type[BaseException]] = []

    def handle(kind: type[BaseException], value: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            application.quit()
            return
        if isinstance(value, Refusal):
            message_boxes.tell(application.activeWindow(), str(value))
            return
        log(crash_words(kind, trace))
        if kind not in shown:
            shown.append(kind)
            text = QCoreApplication.translate(
                "Errors", "Something unexpected happened in the program. What is ticked is saved; go on as usual."
            )
            message_boxes.tell(application.activeWindow(), text)

    sys.excepthook = handle
