"""The window on one forum file: what is open in it, and what is said when that changes."""

from collections.abc import Callable
from os.path import abspath
from pathlib import Path
from typing import TypeVar

from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QCloseEvent
from PySide6.QtWidgets import QMenu

from attendance_app.domain.change import Change, ChangeKind, Subject
from attendance_app.domain.meeting import MeetingId
from attendance_app.services.errors import Refusal
from attendance_app.services.forum.file import ForumFile
from attendance_app.services.forum.meeting_session import MeetingSession
from attendance_app.ui.actions import enable, fill_menus, make_actions, name_step
from attendance_app.ui.adapters import Adapters
from attendance_app.ui.commands.views import ViewCommands
from attendance_app.ui.lazy_commands import LazyCommands
from attendance_app.ui.meeting.change_wording import step_words
from attendance_app.ui.meeting.quorum_alert import QuorumAlert
from attendance_app.ui.menus import LanguageMenu, RecentMenu
from attendance_app.ui.shell.file_drop import FileDrop
from attendance_app.ui.shell.file_watch import FileWatch
from attendance_app.ui.shell.forum_signals import MeetingSignals
from attendance_app.ui.shell.settings import Settings
from attendance_app.ui.shell.start_page import EmptyState
from attendance_app.ui.widgets.dialog_size import open_within_screen
from attendance_app.ui.widgets.message_boxes import tell
from attendance_app.ui.window_layout import MainArea

FIRST_VIEW_LIST = 120
Result = TypeVar("Result")


class MainWindow(LazyCommands):
    """One window on one forum file."""

    def __init__(self, outside: Adapters, settings: Settings) -> None:
        """Build the parts; nothing is shown in them until ``show_forum``."""
        super().__init__()
        self.outside, self.settings = outside, settings
        self._file: ForumFile | None = None
        self._session: MeetingSession | None = None
        self.views = ViewCommands(self)
        self.actions_by_name = make_actions(self)
        self._add_choices(fill_menus(self, self.actions_by_name))
        self._area = area = MainArea(self.actions_by_name)
        self.header, self.view, self.panel, self.status = area.header, area.view, area.panel, area.status
        self.timeline = area.timeline
        self.signals: MeetingSignals | None = None
        self._watch: FileWatch | None = None
        self._news = QuorumAlert(self)
        self.setCentralWidget(area)
        self._connect()
        open_within_screen(self, 1366, 768)
        self.restoreGeometry(settings.geometry)
        self.refresh()

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
            if not path.exists():
                self.settings.forget_file(path)
            self.backups.tell_unopened(path, refusal)

    @property
    def open_file_path(self) -> Path | None:
        """Where the open file lies."""
        return self.settings.last_file if self._file is not None else None

    def shows(self, path: Path) -> bool:
        """Tell if this file is open already."""
        return self._file is not None and self.settings.last_file == Path(abspath(path))

    def remember(self, path: Path) -> None:
        """Open this file again at the next start."""
        self.settings.last_file = Path(abspath(path))
        if not self.view.shows_overview:
            self.list_memory.recall()

    def show_forum(self, file: ForumFile) -> None:
        """Show a forum file, its latest meeting in front."""
        self._let_go()
        self._file, self._session = file, None
        self.signals = signals = MeetingSignals(file.journal, self)
        signals.attendance_changed.connect(self.view.take_in)
        signals.roster_changed.connect(lambda _: self._follow_roster())
        signals.meetings_changed.connect(self._follow_meetings)
        signals.changed.connect(self._after_change)
        self._watch = FileWatch(file.journal, signals)
        self._watch.changed.connect(self.refresh)
        self._watch.read_anew.connect(self._show_anew)
        if file.meetings:
            self.show_meeting(file.meetings[-1].id)
        self.refresh()
        if file.store.set_aside:
            tell(self, file.recovery_notice)
        elif file.recovery_notice:
            self.say(file.recovery_notice)

    def show_meeting(self, meeting: str) -> None:
        """Show one meeting of the open file."""
        assert self._file is not None
        self._session = self._file.open_meeting(MeetingId(meeting))
        self.view.show_session(self._session)
        self.panel.forget()
        many = len(self._session.record.roster.people) > FIRST_VIEW_LIST
        wanted = self.settings.view or ("list" if many else "overview")
        (self.view.show_list if wanted == "list" else self.view.show_overview)()
        self.status.say("")
        self.refresh()
        self.header.search.begin()

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
        self.settings.view = "overview"

    def show_list(self) -> None:
        """Show a row a person."""
        self.list_memory.recall()
        self.view.show_list()
        self.settings.view = "list"

    def closeEvent(self, event: QCloseEvent) -> None:
        """Remember the window and let go of the file: there is nothing to save."""
        if not self.backups.may_close():
            event.ignore()
            return
        self.settings.geometry = self.saveGeometry()
        self.views.close()
        self._let_go()
        super().closeEvent(event)

    def attempt(self, do: Callable[[], Result]) -> Result | None:
        """Do it; a refusal is told in its own words and gives None."""
        try:
            return do()
        except Refusal as refusal:
            tell(self, str(refusal))
            return None

    def _let_go(self) -> None:
        if self._watch is not None:
            self._watch.stop()
        if self._file is not None:
            self.attempt(self._file.close)
            self._file = None

    def _show_anew(self) -> None:
        """Show what was read anew, the same meeting where it is still there."""
        known, held = [meeting.id for meeting in self._file.meetings] if self._file else [], self._session
        self._session = None
        if known:
            self.show_meeting(held.meeting_id if held and held.meeting_id in known else known[-1])
        self.refresh()

    def _after_change(self, change: Change) -> None:
        words = step_words(change)
        self.panel.note(self.tr("undone: {step}").format(step=step_words(change.inverse)) if change.undoes else words)
        self.refresh()

    def _follow_roster(self) -> None:
        """Show the meeting's people anew; an undo may have taken the meeting itself away."""
        if self._session is not None:
            self.view.reload()

    def _follow_meetings(self, change: Change) -> None:
        """Open a meeting that was just made; leave one that an undo took away."""
        file = self._file
        if file is None:
            return
        known = [meeting.id for meeting in file.meetings]
        made = [MeetingId(edit.id) for edit in change.edits if edit.subject is Subject.MEETING and edit.before is None]
        if made and change.kind is not ChangeKind.JOIN:
            self.show_meeting(made[0])
        elif self._session is not None and self._session.meeting_id in known:
            # Another § runs: every row and count is of that now.
            self.view.reload()
        elif self._session is not None and self._session.meeting_id not in known:
            self._session = None
            if known:
                self.show_meeting(known[-1])

    def refresh(self) -> None:
        """Show everything as it is now."""
        file, session = self._file, self._session
        enable(self.actions_by_name, forum=file is not None, meeting=session is not None)
        lacking = self._lacking()
        recent = self.settings.recent_files if lacking is EmptyState.FORUM else ()
        self._area.show_what_there_is(lacking, recent)
        if file is not None:
            self._area.show_band(file)
        self.views.refresh()
        if file is None:
            return
        writable = not file.store.read_only
        history = file.journal.undo_history
        for name, step in (("undo", history.undo_step), ("redo", history.redo_step)):
            name_step(self.actions_by_name[name], name, step_words(step) if step else "", writable)
        self.setWindowTitle(f"{file.forum.name} – Närvaro")
        self.header.show_meeting(file.forum, session.meeting if session else None, file.meetings)
        if session is not None:
            self.panel.refresh(session, file.forum.rule_is_example)
            people = len(session.record.roster.people)
            present, journal = session.present_count(session.now), file.journal
            self.status.show_total(present, people, journal.saved_at, not writable, journal.store.sync_provider)
            self.status.show_item(session)
            self.timeline.refresh(session)
            self._news.look(session)

    def _lacking(self) -> EmptyState | None:
        if self._file is None:
            return EmptyState.FORUM
        if self._session is None:
            return EmptyState.MEETING if self._file.roster.people else EmptyState.PEOPLE
        return None if self._session.record.roster.people else EmptyState.PEOPLE

    def say(self, words: str) -> None:
        """Show a sentence, with the news of quorum that came with it, and tell it to a screen reader."""
        whole = " · ".join(part for part in (words, self._news.take()) if part)
        self.status.say(whole)
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, whole))

    def _add_choices(self, menus: dict[str, QMenu]) -> None:
        recent = RecentMenu(lambda: self.settings.recent_files, self)
        recent.file_chosen.connect(self.open_path)
        menus["file"].insertMenu(self.actions_by_name["forum.open_sample"], recent)
        language = LanguageMenu(self.settings.language, self)
        language.language_chosen.connect(self._choose_language)
        menus["view"].addMenu(language)

    def _choose_language(self, code: str) -> None:
        self.settings.language = code
        self.say(self.tr("The language changes the next time Närvaro is started"))

    def _connect(self) -> None:
        self._area.start.file_chosen.connect(self.open_path)
        FileDrop(self, self.open_path, lambda path: self.forum.import_path(path))
        self.header.meeting_chosen.connect(self.show_meeting)
        self.view.said.connect(self.say)
        self.view.refused.connect(lambda words: tell(self, words))
        self.view.detail_wanted.connect(lambda *asked: self.meeting.detail(*asked))
        self.view.menu_wanted.connect(lambda *asked: self.meeting.show_menu(*asked))
        self.view.nobody_found.connect(lambda *asked: self.meeting.walk_in(*asked))
        self.header.search.roster_pasted.connect(lambda *asked: self.forum.paste(*asked))
        self.timeline.item_chosen.connect(lambda *asked: self.steps.go_to(*asked))
        self.panel.rule_wanted.connect(lambda *asked: self.forum.choose_rule(*asked))
