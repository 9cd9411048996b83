"""How far a long job has come, shown once it has taken a second."""

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QProgressDialog, QWidget

from attendance_app.services.errors import Cancelled
from attendance_app.services.ports import Progress

_SHOWN_AFTER_MS = 1000


@contextmanager
def shown_progress(parent: QWidget, text: str, cancellable: bool = False) -> Iterator[Progress]:
    """Show ``text`` and a bar until the block ends; the block calls what it is given with (done, all of it).

    ``cancellable``: with a button, after which the next call raises ``Cancelled``.
    """
    # Made at the first call: most jobs are over before that.
    dialogs: list[QProgressDialog] = []

    def show(done: int, whole: int) -> None:
        if not dialogs:
            dialogs.append(_dialog(parent, text, cancellable))
        dialog = dialogs[0]
        dialog.setMaximum(whole)
        # The last step would close it before the job is done.
        dialog.setValue(min(done, whole - 1))
        if dialog.isVisible() and not parent.isVisible():
            # At the start: with no window behind it, closing the dialog would close the last window.
            parent.show()
        if dialog.wasCanceled():
            raise Cancelled

    try:
        yield show
    finally:
        for dialog in dialogs:
            dialog.reset()
            dialog.deleteLater()


def _dialog(parent: QWidget, text: str, cancellable: bool) -> QProgressDialog:
    dialog = QProgressDialog(text, "", 0, 100, parent)
    if cancellable:
        dialog.setCancelButtonText(QCoreApplication.translate("Progress", "Cancel"))
    else:
        dialog.setCancelButton(None)
    dialog.setWindowModality(Qt.WindowModality.WindowModal)
    dialog.setMinimumDuration(_SHOWN_AFTER_MS)
    return dialog
