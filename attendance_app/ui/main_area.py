"""What fills the window: header, what is wrong, the meeting or what to do instead, the panel, the status line."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from attendance_app.ui.header_bar import HeaderBar
from attendance_app.ui.meeting_view import MeetingView
from attendance_app.ui.quorum_panel import QuorumPanel
from attendance_app.ui.status_line import StatusLine

_NARROW_LETTERS, _PANEL_LETTERS, _NARROW_PANEL_LETTERS = 125, 41, 26


class MainArea(QWidget):
    """The parts and their places; the window says what stands in them."""

    def __init__(self, actions: dict[str, QAction], parent: QWidget | None = None) -> None:
        """Make the parts, with nothing in them; the buttons do some of ``actions``."""
        super().__init__(parent)
        self.header = HeaderBar(actions["forum.new_meeting"], actions["annex.preview"])
        self.view = MeetingView(self.header.search)
        self.panel = QuorumPanel()
        self.band, self.empty, self.status = QLabel(), QLabel(), StatusLine()
        self.band.setObjectName("band")
        self.band.setText(
            self.tr("This file is open in another window, or may not be written: you can look but not tick.")
        )
        self.band.setWordWrap(True)
        self.empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.empty.setText(self.tr("No meeting yet.\nMake one with “New meeting”, or open another forum."))
        self._lay_out()

    def show_what_there_is(self, meeting: bool, read_only: bool) -> None:
        """Show the parts of a meeting, or what to do where there is none."""
        for part in (self.view, self.panel, self.status):
            part.setVisible(meeting)
        self.empty.setVisible(not meeting)
        self.header.search.setEnabled(meeting)
        self.band.setVisible(read_only)
        self.fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave out what a narrow window has no room for."""
        self.fit()
        super().resizeEvent(event)

    def fit(self) -> None:
        """Set the parts for the width there is, measured in letters."""
        letter = self.fontMetrics().averageCharWidth()
        narrow = self.width() < letter * _NARROW_LETTERS
        self.header.compress(narrow)
        self.view.list.compress(narrow)
        self.panel.setFixedWidth(letter * (_NARROW_PANEL_LETTERS if narrow else _PANEL_LETTERS))

    def _lay_out(self) -> None:
        middle = QHBoxLayout()
        middle.setSpacing(0)
        for part, stretch in ((self.view, 1), (self.empty, 1), (self.panel, 0)):
            middle.addWidget(part, stretch)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addWidget(self.band)
        column.addLayout(middle, 1)
        column.addWidget(self.status)
