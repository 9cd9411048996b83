"""Where a document was saved: it can be opened, and its folder shown, from the same line."""

from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget

from attendance_app.ui.widgets.elided_label import ElidedLabel
from attendance_app.ui.widgets.plain_tip import set_plain_tip


class SavedLine(QWidget):
    """Hidden until something is saved."""

    def __init__(self, *, named: bool = True, parent: QWidget | None = None) -> None:
        """Make the line; not ``named``, only its links are shown: the name is said elsewhere."""
        super().__init__(parent)
        self._path: Path | None = None
        self.label = ElidedLabel()
        self.label.setVisible(named)
        self.open, self.folder = _link(self.tr("Open")), _link(self.tr("Show in folder"))
        self.open.clicked.connect(lambda _=False: self._show_file())
        self.folder.clicked.connect(lambda _=False: self._show_folder())
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(6)
        line.addWidget(self.label, 1)
        line.addWidget(self.open)
        line.addWidget(self.folder)
        self.hide()

    def show_saved(self, path: Path) -> None:
        """Offer the document at ``path``."""
        self._path = path
        self.label.setText(self.tr("Saved: {name}").format(name=path.name))
        set_plain_tip(self.folder, str(path.parent))
        self.show()

    def _show_file(self) -> None:
        if self._path is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._path)))

    def _show_folder(self) -> None:
        if self._path is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._path.parent)))


def _link(words: str) -> QToolButton:
    link = QToolButton()
    link.setObjectName("link")
    link.setAutoRaise(True)
    link.setText(words)
    return link
