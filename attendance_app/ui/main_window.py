"""The window: header, the meeting in the middle, the quorum panel, the status line; and what each action does."""

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QCloseEvent,
    QDragEnterEvent,
    QDropEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMainWindow, QVBoxLayout, QWidget

from attendance_app.domain.change import Change, Subject
from attendance_app.domain.meeting import MeetingId
from attendance_app.services.forum_file import ForumFile
from attendance_app.services.meeting_session import MeetingSession
from attendance_app.services.ports import Refusal
from attendance_app.ui.actions import ACTIONS, fill_menus, make_actions, translated
from attendance_app.ui.annex_commands import AnnexCommands
from attendance_app.ui.errors import tell
from attendance_app.ui.forum_commands import ForumCommands
from attendance_app.ui.header_bar import HeaderBar
from attendance_app.ui.help_dialog import AboutDialog, KeysDialog
from attendance_app.ui.meeting_commands import MeetingCommands
from attendance_app.ui.meeting_signals import MeetingSignals
from attendance_app.ui.meeting_view import MeetingView
from attendance_app.ui.outside import Outside
from attendance_app.ui.quorum_panel import QuorumPanel
from attendance_app.ui.settings import Settings
from attendance_app.ui.status_line import StatusLine
from attendance_app.ui.step_commands import StepCommands
from attendance_app.ui.step_words import step_words

FIRST_VIEW_LIST = 120
Result = TypeVar("Result")


class MainWindow(QMainWindow):
    """One window on one forum file."""

    def __init__(self, outside: Outside, settings: Settings) -> None:
        """Build the parts; nothing is shown in them until ``show_forum``."""
        super().__init__()
        self.outside, self._settings = outside, settings
        self._file: ForumFile | None = None
        self._session: MeetingSession | None = None
        self.forum, self.meeting, self.annex = ForumCommands(self), MeetingCommands(self), AnnexCommands(self)
        self.steps = StepCommands(self)
        self.actions_by_name = make_actions(self)
        fill_menus(self, self.actions_by_name)
        self.header = HeaderBar(self.actions_by_name["forum.new_meeting"], self.actions_by_name["annex.preview"])
        self.view = MeetingView(self.header.search)
        self.panel = QuorumPanel()
        self.band, self.empty, self.status = QLabel(), QLabel(), StatusLine()
        self.signals: MeetingSignals | None = None
        self._verdict: tuple[str, bool | None] = ("", None)
        self._news = ""
        self._lay_out()
        self._connect()
        self.setAcceptDrops(True)
        self.restoreGeometry(settings.geometry)
        self._refresh()

    @property
    def file(self) -> ForumFile | None:
        """The open forum file, None before there is one."""
        return self._file

    @property
    def session(self) -> MeetingSession | None:
        """The open meeting, None before there is one."""
        return self._session

    def open_path(self, path: Path) -> None:
        """Open a forum file, or say why it cannot be."""
        try:
            self.show_forum(self.outside.open_forum(path))
            self.remember(path)
        except Refusal as refusal:
            tell(self, str(refusal))

    def remember(self, path: Path) -> None:
        """Open this file again at the next start."""
        self._settings.last_file = path

    def show_forum(self, file: ForumFile) -> None:
        """Show a forum file, its latest meeting in front."""
        if self._file is not None:
            self._file.close()
        self._file, self._session = file, None
        self.signals = signals = MeetingSignals(file.journal, self)
        signals.attendance_changed.connect(self.view.take_in)
        signals.roster_changed.connect(lambda _: self.view.reload())
        signals.meetings_changed.connect(self._follow_meetings)
        signals.changed.connect(self._after_change)
        if file.meetings:
            self.show_meeting(file.meetings[-1].id)
        self._refresh()

    def show_meeting(self, meeting: str) -> None:
        """Show one meeting of the open file."""
        assert self._file is not None
        self._session = self._file.open_meeting(MeetingId(meeting))
        self.view.show_session(self._session)
        self.panel.forget()
        many = len(self._session.record.roster.people) > FIRST_VIEW_LIST
        wanted = self._settings.view or ("list" if many else "overview")
        (self.view.show_list if wanted == "list" else self.view.show_overview)()
        self.status.say("")
        self._refresh()
        self.meeting.find_person()

    def undo(self) -> None:
        """Take the last change back."""
        if self._file is not None:
            step = self.attempt(self._file.journal.undo)
            if step:
                self.say(self.tr("undone: {step}").format(step=step_words(step)))

    def redo(self) -> None:
        """Do again what was taken back."""
        if self._file is not None:
            step = self.attempt(self._file.journal.redo)
            if step:
                self.say(step_words(step))

    def show_overview(self) -> None:
        """Show everybody at once."""
        self.view.show_overview()
        self._settings.view = "overview"

    def show_list(self) -> None:
        """Show a row a person."""
        self.view.show_list()
        self._settings.view = "list"

    def show_keys(self) -> None:
        """Show what each key does."""
        KeysDialog(self).exec()

    def show_about(self) -> None:
        """Show version and licence."""
        AboutDialog(self).exec()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Remember the window and let go of the file: there is nothing to save."""
        self._settings.geometry = self.saveGeometry()
        if self._file is not None:
            self._file.close()
            self._file = None
        super().closeEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take a file that is dragged onto the window."""
        if event.mimeData().hasUrls() and event.mimeData().urls()[0].isLocalFile():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Open a forum file, import any other."""
        path = Path(event.mimeData().urls()[0].toLocalFile())
        event.acceptProposedAction()
        # After the drop has ended: a dialog would hold the other program.
        do = self.open_path if path.suffix.lower() == ".narvaro" else self.forum.import_path
        QTimer.singleShot(0, self, lambda: do(path))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave out what a narrow window has no room for."""
        self._fit()
        super().resizeEvent(event)

    def _fit(self) -> None:
        narrow = self.width() < self.fontMetrics().averageCharWidth() * 125
        self.header.compress(narrow)
        self.view.list.compress(narrow)
        self.panel.setFixedWidth(self.fontMetrics().averageCharWidth() * (26 if narrow else 41))

    def attempt(self, do: Callable[[], Result]) -> Result | None:
        """Do it; a refusal is told in its own words and gives None."""
        try:
            return do()
        except Refusal as refusal:
            tell(self, str(refusal))
            return None

    def _after_change(self, change: Change) -> None:
        words = step_words(change)
        self.panel.note(self.tr("undone: {step}").format(step=step_words(change.inverse)) if change.undoes else words)
        self._refresh()

    def _follow_meetings(self, change: Change) -> None:
        """Open a meeting that was just made; leave one that an undo took away."""
        file = self._file
        if file is None:
            return
        known = [meeting.id for meeting in file.meetings]
        made = [MeetingId(edit.id) for edit in change.edits if edit.subject is Subject.MEETING and edit.before is None]
        if made:
            self.show_meeting(made[0])
        elif self._session is not None and self._session.meeting_id in known:
            # Another § runs: every row and count is of that now.
            self.view.reload()
        elif self._session is not None and self._session.meeting_id not in known:
            self._session = None
            if known:
                self.show_meeting(known[-1])

    def _refresh(self) -> None:
        file, session = self._file, self._session
        for row in ACTIONS:
            there = {"": True, "forum": file is not None, "meeting": session is not None}[row.needs]
            self.actions_by_name[row.name].setEnabled(there)
        for part in (self.view, self.panel, self.status):
            part.setVisible(session is not None)
        self.empty.setVisible(session is None)
        self.header.search.setEnabled(session is not None)
        if file is None:
            return
        self._refresh_steps(file)
        self.setWindowTitle(f"{file.forum.name} – Närvaro")
        self.header.show_meeting(file.forum, session.meeting if session else None, file.meetings)
        self._fit()
        self.band.setVisible(file.journal.read_only)
        if session is not None:
            self.panel.refresh(session, file.forum.rule_is_example)
            people = len(session.record.roster.people)
            self.status.show_total(
                session.present_count(session.now), people, file.journal.saved_at, file.journal.read_only
            )
            self.status.show_item(session)
            self._tell_quorum(session)

    def _tell_quorum(self, session: MeetingSession) -> None:
        """Keep the news that quorum is won or lost; it is said once, with what was done."""
        now = (session.meeting_id, session.verdict(session.now).quorate)
        before, self._verdict = self._verdict, now
        if before[0] == now[0] and before[1] != now[1] and None not in {before[1], now[1]}:
            self._news = self.tr("Quorate again") if now[1] else self.tr("No longer quorate")

    def say(self, words: str) -> None:
        """Show a sentence, with the news of quorum that came with it, and tell it to a screen reader."""
        whole = " · ".join(part for part in (words, self._news) if part)
        self._news = ""
        self.status.say(whole)
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, whole))

    def _refresh_steps(self, file: ForumFile) -> None:
        steps = {"undo": file.journal.undo_step, "redo": file.journal.redo_step}
        for name, step in steps.items():
            plain = translated(next(row.text for row in ACTIONS if row.name == name))
            action = self.actions_by_name[name]
            action.setText(f"{plain}: {step_words(step)}".replace("&&", "&") if step else plain)
            action.setEnabled(step is not None and not file.journal.read_only)

    def _connect(self) -> None:
        self.header.meeting_chosen.connect(self.show_meeting)
        self.view.said.connect(self.say)
        self.view.refused.connect(lambda words: tell(self, words))
        self.view.nobody_found.connect(self.meeting.walk_in)
        self.header.search.roster_pasted.connect(self.forum.paste)
        self.panel.rule_wanted.connect(self.forum.choose_rule)

    def _lay_out(self) -> None:
        self.band.setObjectName("band")
        self.band.setText(
            self.tr("This file is open in another window, or may not be written: you can look but not tick.")
        )
        self.band.setWordWrap(True)
        self.empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.empty.setText(self.tr("No meeting yet.\nMake one with “New meeting”, or open another forum."))
        middle = QHBoxLayout()
        middle.setSpacing(0)
        for part, stretch in ((self.view, 1), (self.empty, 1), (self.panel, 0)):
            middle.addWidget(part, stretch)
        column = QVBoxLayout()
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addWidget(self.band)
        column.addLayout(middle, 1)
        column.addWidget(self.status)
        central = QWidget()
        central.setLayout(column)
        self.setCentralWidget(central)
        self.resize(1366, 768)
