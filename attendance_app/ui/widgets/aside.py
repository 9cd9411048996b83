"""Work that takes time, done in a thread while the window lives; after a moment with words and a button to cancel."""

import threading
from collections.abc import Callable
from concurrent.futures import Future
from typing import TypeVar

from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, QObject, Qt, Signal
from PySide6.QtWidgets import QApplication, QProgressDialog, QWidget

from attendance_app.services.errors import Cancelled
from attendance_app.services.ports import Progress

Result = TypeVar("Result")
# Most files are read before that.
_SHOWN_AFTER_MS = 500
_INPUT = frozenset({
    QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonRelease, QEvent.Type.MouseButtonDblClick, QEvent.Type.Wheel,
    QEvent.Type.KeyPress, QEvent.Type.KeyRelease, QEvent.Type.ShortcutOverride, QEvent.Type.Shortcut,
    QEvent.Type.ContextMenu, QEvent.Type.DragEnter, QEvent.Type.Drop, QEvent.Type.Close,
})  # fmt: skip


def done_aside(parent: QWidget, text: str, work: Callable[[Progress], Result]) -> Result:
    """Call ``work`` in a thread, and return its result or raise its error; the window is drawn meanwhile.

    The user can begin nothing else. After a moment ``text`` is shown with a button; it raises ``Cancelled``, here at
    once and in ``work`` at its next call of the progress that it is given.
    """
    cancelled, outcome, teller, loop = threading.Event(), Future[Result](), _Teller(), QEventLoop()

    def progress(done: int, whole: int) -> None:
        if cancelled.is_set():
            raise Cancelled

    def run() -> None:
        try:
            outcome.set_result(work(progress))
        except BaseException as error:
            outcome.set_exception(error)
        teller.ended.emit()

    def cancel() -> None:
        cancelled.set()
        loop.quit()

    dialog = _dialog(parent, text)
    dialog.canceled.connect(cancel)
    teller.ended.connect(loop.quit, Qt.ConnectionType.QueuedConnection)
    application, held = QApplication.instance(), _HeldInput(dialog)
    assert application is not None
    application.installEventFilter(held)
    try:
        # A daemon: a file on a server that does not answer must not keep the program from ending.
        threading.Thread(target=run, daemon=True).start()
        loop.exec()
    finally:
        application.removeEventFilter(held)
        dialog.reset()
        dialog.deleteLater()
    if not outcome.done():
        raise Cancelled
    return outcome.result()


class _Teller(QObject):
    """Says in the window's thread that the work has ended."""

    ended = Signal()


class _HeldInput(QObject):
    """Drops what the user does before the dialog is shown; from then on the dialog does, being modal."""

    def __init__(self, dialog: QProgressDialog) -> None:
        super().__init__(dialog)
        self._dialog = dialog

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() not in _INPUT or self._dialog.isVisible():
            return False
        event.ignore()
        return True


def _dialog(parent: QWidget, text: str) -> QProgressDialog:
    dialog = QProgressDialog(text, QCoreApplication.translate("Progress", "Cancel"), 0, 0, parent)
    dialog.setWindowModality(Qt.WindowModality.WindowModal)
    # After this long it shows itself.
    dialog.setMinimumDuration(_SHOWN_AFTER_MS)
    return dialog
