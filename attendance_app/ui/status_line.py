"""The line at the bottom: what was just done, how many have come, when the last change reached the disk."""

from datetime import datetime

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QWidget


class StatusLine(QWidget):
    """One line in three parts."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make an empty line."""
        super().__init__(parent)
        self.setObjectName("statusLine")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._said, self._total = QLabel(), QLabel()
        self._said.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._total.setProperty("tone", "muted")
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 3, 16, 3)
        for label in (self._said, self._total):
            label.setTextFormat(Qt.TextFormat.PlainText)
        row.addWidget(self._said, 1)
        row.addWidget(self._total)

    @property
    def said(self) -> str:
        """The sentence that is shown."""
        return self._said.text()

    @property
    def total(self) -> str:
        """The count and when it was saved."""
        return self._total.text()

    def say(self, words: str) -> None:
        """Show what was just done."""
        self._said.setText(words)

    def show_total(self, present: int, people: int, saved_at: datetime | None, read_only: bool) -> None:
        """Show the count and when it was saved: every change is on the disk before it is seen."""
        total = self.tr("{n} of {all} present").format(n=present, all=people)
        if read_only:
            saved = self.tr("read only")
        elif saved_at is None:
            saved = self.tr("Everything is saved")
        else:
            saved = self.tr("Saved {time}").format(time=saved_at.strftime("%H.%M.%S"))
        self._total.setText(f"{total} · {saved}")
