"""An older page one, pasted or opened, from which the body's style is learnt."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QDialog, QFileDialog, QPlainTextEdit, QVBoxLayout, QWidget

from attendance_app.services.style.learning import Finding
from attendance_app.ui.widgets.dialog_parts import ProblemLine, button, ok_and_cancel, ok_of, plain_label, row
from attendance_app.ui.widgets.dialog_size import open_within_screen

Read = Callable[[Path], tuple[str, ...] | None]


class LearnDialog(QDialog):
    """Takes the text; ``findings`` are what it shows once the dialog is accepted."""

    def __init__(self, learn: Callable[..., tuple[Finding, ...]], read: Read, parent: QWidget | None) -> None:
        """``learn`` returns what texts show, and ``read`` the texts of a file, None where that failed."""
        super().__init__(parent)
        self.setWindowTitle(self.tr("Learn from older minutes"))
        self._learn, self._read, self._texts = learn, read, tuple[str, ...]()
        self.findings: tuple[Finding, ...] = ()
        self.text, self.problem = QPlainTextEdit(), ProblemLine()
        self.text.setAccessibleName(self.tr("Page one of older minutes"))
        self.text.setPlaceholderText(self.tr("Paste page one of older minutes here, with headings and names"))
        self.text.setTabChangesFocus(True)
        self.text.textChanged.connect(self._typed)
        buttons = ok_and_cancel(self, self.tr("Learn"))
        self._accept = ok_of(buttons)
        self._accept.setEnabled(False)
        column = QVBoxLayout(self)
        column.addWidget(
            plain_label(self.tr("What the page shows is set, and nothing else. Each finding can be changed."), "muted")
        )
        column.addWidget(self.text, 1)
        column.addWidget(self.problem)
        column.addLayout(row(button(self.tr("&Open a file…"), self.open_file), None, buttons))
        open_within_screen(self, 640, 520)
        self.text.setFocus()

    def open_file(self) -> None:
        """Ask for a document, and show what is read in it."""
        kinds = self.tr("Minutes (*.docx *.odt *.pdf *.txt *.html);;All files (*)")
        name, _ = QFileDialog.getOpenFileName(self, self.tr("Open older minutes"), "", kinds)
        texts = self._read(Path(name)) if name else None
        if texts:
            self.text.setPlainText(max(texts, key=len))
            self._texts = texts

    def accept(self) -> None:
        """Learn; where the text shows nothing that is said here."""
        texts = (*self._texts, self.text.toPlainText())

        def do() -> None:
            self.findings = self._learn(*texts)

        if self.problem.attempt(do):
            super().accept()

    def _typed(self) -> None:
        self._texts = ()
        self._accept.setEnabled(bool(self.text.toPlainText().strip()))
        self.problem.hide()
