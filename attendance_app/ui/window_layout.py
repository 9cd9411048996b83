"""What fills the window: header, what is wrong, the meeting or what to do instead, the panel, the status line."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from attendance_app.services.forum.file import ForumFile
from attendance_app.ui.attendance.meeting_view import MeetingView
from attendance_app.ui.meeting.header_bar import HeaderBar
from attendance_app.ui.meeting.quorum_panel import QuorumPanel
from attendance_app.ui.meeting.status_line import StatusLine
from attendance_app.ui.meeting.timeline_strip import TimelineStrip
from attendance_app.ui.shell.start_page import EmptyState, StartPage
from attendance_app.ui.widgets.banner import Banner

_NARROW_LETTERS, _PANEL_LETTERS, _NARROW_PANEL_LETTERS = 125, 41, 26


class MainArea(QWidget):
    """The parts and their places; the window says what stands in them."""

    def __init__(self, actions: dict[str, QAction], parent: QWidget | None = None) -> None:
        """Make the parts, with nothing in them; the buttons do some of ``actions``."""
        super().__init__(parent)
        self.header = HeaderBar(actions["forum.new_meeting"], actions["annex.preview"])
        self.view = MeetingView(self.header.search)
        self.panel = QuorumPanel()
        self.band, self._actions = Banner(), actions
        self.start, self.status = StartPage(actions), StatusLine(actions)
        self.timeline = TimelineStrip()
        self._lay_out()

    def show_what_there_is(self, lacking: EmptyState | None, recent: Sequence[Path]) -> None:
        """Show the parts of a meeting, or what to do where something is lacking."""
        for part in (self.view, self.panel, self.status):
            part.setVisible(lacking is None)
        self.start.setVisible(lacking is not None)
        self.header.setVisible(lacking is not EmptyState.FORUM)
        self.header.search.setEnabled(lacking is None)
        if lacking is not None:
            self.timeline.hide()
            self.header.search.clear()
            self.start.show_lacking(lacking, recent)
        self.fit()

    def show_band(self, file: ForumFile) -> None:
        """Say above everything why the file is only read, or what is wrong with it; nothing where all is well."""
        to_do = "copies.join" if file.store.conflicting_file else "backups.save_as" if file.unsaved_in_file else ""
        self.band.say(file.read_only_reason or file.warning, self._actions.get(to_do))

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
        self.panel.fit(_NARROW_PANEL_LETTERS if narrow else _PANEL_LETTERS)

    def _lay_out(self) -> None:
        middle = QHBoxLayout()
        middle.setSpacing(0)
        for part, stretch in ((self.view, 1), (self.start, 1), (self.panel, 0)):
            middle.addWidget(part, stretch)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addWidget(self.band)
        column.addLayout(middle, 1)
        column.addWidget(self.timeline)
        column.addWidget(self.status)
