"""Page one of the minutes as text to paste: of the whole meeting or of one §."""

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QCheckBox, QComboBox, QDialog, QPlainTextEdit, QVBoxLayout, QWidget

from attendance_app.domain.attendance import ItemId
from attendance_app.domain.papers.public_version import left_out_words
from attendance_app.domain.wording import held_items, item_words
from attendance_app.services.errors import Refusal
from attendance_app.services.forum.meeting_session import MeetingSession
from attendance_app.services.meeting.annexes import page_one
from attendance_app.ui.widgets.dialog_parts import button, plain_label, row
from attendance_app.ui.widgets.dialog_size import open_within_screen
from attendance_app.ui.widgets.message_boxes import offer


class FirstPageDialog(QDialog):
    """Shows what will be pasted."""

    def __init__(self, session: MeetingSession, parent: QWidget | None) -> None:
        """Show the whole meeting."""
        super().__init__(parent)
        self.setWindowTitle(self.tr("Page one of the minutes"))
        self._session = session
        self.of, self.text = QComboBox(), QPlainTextEdit()
        self.of.addItem(self.tr("the whole meeting"), None)
        for item in held_items(session.meeting):
            name = item_words(session.meeting, item.id)
            words = name if item.heading in {"", name} else f"{name} {item.heading}"
            self.of.addItem(words, item.id)
        self.of.setAccessibleName(self.tr("Of what"))
        self.of.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.web = QCheckBox(self.tr("For the &web, without protected identities and secret §§"))
        self._confirmed: set[ItemId] = set()
        self.text.setReadOnly(True)
        self.text.setAccessibleName(self.windowTitle())
        self.text.setTabChangesFocus(True)
        self.done_line = plain_label("", "muted")
        self.of.currentIndexChanged.connect(lambda _: self._choose())
        self.web.toggled.connect(lambda _: self._show())
        self._lay_out()
        self._show()
        open_within_screen(self, 680, 560)

    def copy(self) -> None:
        """Put the text on the clipboard."""
        QGuiApplication.clipboard().setText(self.text.toPlainText())
        self.done_line.setText(self.tr("Copied: paste it where you want it"))

    def _choose(self) -> None:
        """Show what is chosen; ask once before an extract of a secret § is made."""
        item: ItemId | None = self.of.currentData()
        if item is not None and self._session.meeting.item(item).secret and item not in self._confirmed:
            words = self.tr("{item} is secret (sekretess). Make an extract of it alone, marked “Sekretess”?")
            name = item_words(self._session.meeting, item)
            if not offer(self, words.format(item=name), self.tr("Make the extract"), self.tr("Cancel")):
                self.of.setCurrentIndex(0)
                return
            self._confirmed.add(item)
        self._show()

    def _show(self) -> None:
        try:
            words = page_one(self._session, self.of.currentData(), web=self.web.isChecked())
        except Refusal as refusal:
            words = str(refusal)
        self.text.setPlainText(words)
        self.done_line.clear()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        copy = button(self.tr("&Copy"), self.copy)
        copy.setDefault(True)
        column.addLayout(row(self.of))
        if left_out_words(self._session.record):
            column.addWidget(self.web)
        column.addWidget(self.text, 1)
        column.addLayout(row(self.done_line, copy, button(self.tr("Close"), self.accept), stretch=0))
