"""Gallring: which meeting or whose traces leave the file for good; and the receipt, to copy or save."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QComboBox,
    QCompleter,
    QDialog,
    QPlainTextEdit,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from attendance_app.services.forum.erasure import meeting_called, people_in, person_labelled
from attendance_app.services.forum.file import ForumFile
from attendance_app.services.ports import Erasure
from attendance_app.ui.widgets.dialog_parts import closing, form, ok_and_cancel, ok_of, plain_label
from attendance_app.ui.widgets.dialog_size import grow_with_words, open_within_screen
from attendance_app.ui.widgets.file_dialogs import ask_where


class EraseDialog(QDialog):
    """Asks what is to be erased; ``erasure`` is the answer."""

    def __init__(self, file: ForumFile, parent: QWidget | None) -> None:
        """Offer the meetings and the people of ``file``; nothing is chosen."""
        super().__init__(parent)
        self.setWindowTitle(self.tr("Erase for good"))
        self._file = file
        self.of_meeting, self.of_person = QRadioButton(self.tr("A &meeting")), QRadioButton(self.tr("A &person"))
        self.meetings, self.people = QComboBox(), QComboBox()
        self._buttons = ok_and_cancel(self, self.tr("Erase"))
        self._fill()
        self._lay_out()
        self._follow()
        grow_with_words(self)

    def erasure(self) -> Erasure:
        """Return what was chosen; Refusal where two people are called exactly so."""
        if self.of_meeting.isChecked():
            return meeting_called(self._file, self.meetings.currentText())
        return person_labelled(self._file, self.people.currentText())

    def _fill(self) -> None:
        self.meetings.addItems([meeting.name for meeting in self._file.meetings])
        self.people.addItems(list(people_in(self._file)))
        self.people.setEditable(True)
        self.people.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        found = QCompleter(self.people.model(), self.people)
        found.setFilterMode(Qt.MatchFlag.MatchContains)
        found.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.people.setCompleter(found)
        self.people.setMaxVisibleItems(14)
        for box in (self.meetings, self.people):
            box.setCurrentIndex(-1)
            box.setMinimumContentsLength(36)
        self.meetings.setAccessibleName(self.tr("Which meeting"))
        self.people.setAccessibleName(self.tr("Which person"))
        self.of_meeting.setEnabled(bool(self._file.meetings))

    def _follow(self) -> None:
        """Let only what can be done be done."""
        self.meetings.setEnabled(self.of_meeting.isChecked())
        self.people.setEnabled(self.of_person.isChecked())
        person = self.of_person.isChecked() and self.people.findText(self.people.currentText()) >= 0
        meeting = self.of_meeting.isChecked() and self.meetings.currentIndex() >= 0
        ok_of(self._buttons).setEnabled(person or meeting)

    def _lay_out(self) -> None:
        text = plain_label(
            self.tr(
                "What is erased leaves the file, its backups and its rescue logs, and cannot be taken back. Of a "
                "person the name and particulars go; how many were present at older meetings stays as it was."
            )
        )
        ok_of(self._buttons).setAutoDefault(False)
        self._buttons.button(self._buttons.StandardButton.Cancel).setDefault(True)
        for button in (self.of_meeting, self.of_person):
            button.toggled.connect(self._follow)
        self.meetings.currentIndexChanged.connect(self._follow)
        self.people.currentTextChanged.connect(self._follow)
        column = QVBoxLayout(self)
        column.addWidget(text)
        column.addLayout(form((self.of_meeting, self.meetings), (self.of_person, self.people)))
        column.addWidget(self._buttons)


class ReceiptDialog(QDialog):
    """Shows the receipt; it names nobody, and can be copied or saved as a text file."""

    def __init__(self, receipt: str, save: Callable[[str, Path], object], parent: QWidget | None) -> None:
        """Show ``receipt``; ``save`` writes it where the user says."""
        super().__init__(parent)
        self.setWindowTitle(self.tr("Receipt"))
        self._receipt, self._save = receipt, save
        shown = QPlainTextEdit(receipt)
        shown.setReadOnly(True)
        shown.setAccessibleName(self.tr("Receipt"))
        buttons = closing(self)
        copy = buttons.addButton(self.tr("&Copy"), buttons.ButtonRole.ActionRole)
        saved = buttons.addButton(self.tr("&Save as text…"), buttons.ButtonRole.ActionRole)
        copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(receipt))
        saved.clicked.connect(self._ask_where)
        column = QVBoxLayout(self)
        column.addWidget(shown)
        column.addWidget(buttons)
        open_within_screen(self, 640, 360)

    def _ask_where(self) -> None:
        path = ask_where(self, self.tr("Receipt"), "Gallringskvitto.txt", "txt")
        if path:
            self._save(self._receipt, path)
