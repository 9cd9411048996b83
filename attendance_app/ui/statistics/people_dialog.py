"""Who was there at one cell of the statistics, and who was not."""

from collections.abc import Sequence

from PySide6.QtWidgets import QDialog, QGridLayout, QVBoxLayout, QWidget

from attendance_app.ui.widgets.dialog_parts import button, plain_label, row, scrolled
from attendance_app.ui.widgets.dialog_size import open_within_screen


class PeopleDialog(QDialog):
    """A line for each person: the name, and how they attended."""

    def __init__(self, title: str, people: Sequence[tuple[str, str]], parent: QWidget) -> None:
        """List ``people``; there may be none."""
        super().__init__(parent)
        self.setWindowTitle(title)
        inner = QWidget()
        lines = QGridLayout(inner)
        for number, (name, how) in enumerate(people):
            lines.addWidget(plain_label(name), number, 0)
            lines.addWidget(plain_label(how, "muted"), number, 1)
        lines.setRowStretch(len(people), 1)
        parts = QVBoxLayout(self)
        parts.addWidget(scrolled(inner, title) if people else plain_label(self.tr("Nobody was called")))
        parts.addLayout(row(None, button(self.tr("Close"), self.reject)))
        open_within_screen(self, 480, 320)
