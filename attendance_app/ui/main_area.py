"""What fills the window: header, band, the meeting or what to do instead, panel, timeline, status line."""

from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from attendance_app.ui.actions import ANNEX_ACTIONS
from attendance_app.ui.attendance.meeting_view import MeetingView
from attendance_app.ui.meeting.header_bar import HeaderBar
from attendance_app.ui.meeting.status_line import StatusLine
from attendance_app.ui.open_forum import OpenForum
from attendance_app.ui.quorum.bands import Bands
from attendance_app.ui.quorum.quorum_panel import QuorumPanel
from attendance_app.ui.quorum.timeline_strip import TimelineStrip
from attendance_app.ui.shell.settings import Settings
from attendance_app.ui.shell.start_page import EmptyState, StartPage
from attendance_app.ui.widgets.banner import Banner

_NARROW_LETTERS, _PANEL_LETTERS, _NARROW_PANEL_LETTERS = 125, 41, 26


class MainArea(QWidget):
    """The parts and their places; each part follows the open forum, and this one which of them are needed."""

    def __init__(self, forum: OpenForum, view: MeetingView, actions: dict[str, QAction], settings: Settings) -> None:
        """Make the parts around ``view``; their buttons trigger some of ``actions``."""
        super().__init__()
        self._forum, self._settings = forum, settings
        annexes = {kind: actions[name] for kind, name in ANNEX_ACTIONS.items()}
        details, new_meeting = actions["meeting.edit_details"], actions["forum.new_meeting"]
        self.view, self.header = view, HeaderBar(forum, view.search, details, new_meeting, annexes)
        self.panel, self.timeline = QuorumPanel(forum), TimelineStrip(forum)
        self.band, self.start = Banner(), StartPage(actions)
        self.bands = Bands(forum, self.band, actions)
        self.status = StatusLine(forum, actions)
        self._lay_out()
        forum.meeting_shown.connect(self._show_what_there_is)
        forum.signals.roster_changed.connect(self._show_what_there_is)
        self._show_what_there_is()

    def show_empty(self, lacking: EmptyState | None) -> None:
        """Show the parts of a meeting, or what to do where something is lacking."""
        for part in (self.view, self.panel, self.status):
            part.setVisible(lacking is None)
        self.start.setVisible(lacking is not None)
        self.header.setVisible(lacking is not EmptyState.FORUM)
        self.view.search.setEnabled(lacking is None)
        if lacking is not None:
            self.timeline.hide()
            self.view.search.clear()
            self.start.show_lacking(lacking, self._settings.recent_files if lacking is EmptyState.FORUM else ())
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
        self.panel.fit(_NARROW_PANEL_LETTERS if narrow else _PANEL_LETTERS)

    def _show_what_there_is(self) -> None:
        self.show_empty(_lacking(self._forum))

    def _lay_out(self) -> None:
        left = QVBoxLayout()
        left.setSpacing(0)
        for part, stretch in ((self.band, 0), (self.view, 1), (self.start, 1)):
            left.addWidget(part, stretch)
        middle = QHBoxLayout()
        middle.setSpacing(0)
        middle.addLayout(left, 1)
        middle.addWidget(self.panel)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addLayout(middle, 1)
        column.addWidget(self.timeline)
        column.addWidget(self.status)


def _lacking(forum: OpenForum) -> EmptyState | None:
    if forum.file is None:
        return EmptyState.FORUM
    if forum.session is None:
        return EmptyState.MEETING if forum.file.roster.people else EmptyState.PEOPLE
    return None if forum.session.record.roster.people else EmptyState.PEOPLE
