"""The window on one forum file: makes the parts and connects them."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QCloseEvent, QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QMainWindow, QMenu, QStackedWidget, QWidget

from attendance_app.domain.attendance import Mark
from attendance_app.domain.change import Change
from attendance_app.domain.roster import PersonId
from attendance_app.ui.action_lists import command_list, key_list
from attendance_app.ui.actions import Need
from attendance_app.ui.adapters import Adapters
from attendance_app.ui.attendance.meeting_view import MeetingView
from attendance_app.ui.attendance.search_box import SearchBox
from attendance_app.ui.lazy_commands import LazyCommands
from attendance_app.ui.main_area import MainArea
from attendance_app.ui.meeting.change_wording import done_words, step_words
from attendance_app.ui.menus import RecentMenu, heading_menu, language_menu, people_menu, person_menu, scheme_menu
from attendance_app.ui.minutes.returning_question import ReturningQuestion
from attendance_app.ui.open_forum import OpenForum
from attendance_app.ui.quorum.quorum_alert import QuorumAlert
from attendance_app.ui.shell.file_drop import FileDrop
from attendance_app.ui.shell.settings import Settings
from attendance_app.ui.widgets.dialog_parts import press
from attendance_app.ui.widgets.dialog_size import open_within_screen
from attendance_app.ui.widgets.file_dialogs import last_folder, remember_folder
from attendance_app.ui.widgets.theme import choose_scheme
from attendance_app.ui.window_actions import (
    enable,
    fill_menus,
    make_actions,
    name_next,
    name_step,
    set_usual_annex,
)

if TYPE_CHECKING:
    from attendance_app.ui.shell.command_search import Command


class MainWindow(QMainWindow):
    """One window on one forum file."""

    def __init__(self, adapters: Adapters, settings: Settings) -> None:
        """Build the parts; nothing is shown in them until ``forum`` has a file."""
        super().__init__()
        self.adapters, self.settings = adapters, settings
        self.forum = OpenForum(adapters.open_forum, settings, self)
        self.view = MeetingView(self.forum, SearchBox())
        self.commands = LazyCommands(self.forum, self.view, adapters, settings, key_list, self._list_commands, self)
        self.actions_by_name = make_actions(self, self.commands)
        self._add_choices(fill_menus(self, self.actions_by_name))
        self.area = area = MainArea(self.forum, self.view, self.actions_by_name, settings)
        self.panel, self.status, self.timeline = area.panel, area.status, area.timeline
        self._alert = QuorumAlert(self.forum)
        self._returning = ReturningQuestion(self.forum, self)
        self.pages = QStackedWidget()
        self.pages.addWidget(area)
        self.setCentralWidget(self.pages)
        self._follow_forum()
        self._run_commands()
        open_within_screen(self, 1366, 768)
        self.restoreGeometry(settings.geometry)
        if settings.folder is not None:
            remember_folder(settings.folder)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Remember the window and close the file: there is nothing to save."""
        if not self.commands.backups.may_close():
            event.ignore()
            return
        self.settings.geometry = self.saveGeometry()
        self.settings.folder = last_folder()
        self.commands.views.close()
        self.forum.close()
        super().closeEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Press the button that has the focus by Enter too, which no other part has used."""
        focused = self.focusWidget()
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and isinstance(focused, QAbstractButton):
            press(focused)
        else:
            super().keyPressEvent(event)

    def _follow_forum(self) -> None:
        forum = self.forum
        forum.said.connect(self._say)
        forum.warned.connect(self._warn)
        forum.unsaid.connect(self.status.unsay)
        forum.page_wanted.connect(self._show_page)
        forum.opened.connect(lambda: self._show_page(None))
        forum.opened.connect(self._show_title)
        forum.signals.forum_changed.connect(self._show_title)
        forum.opened.connect(self._name_annex)
        forum.signals.forum_changed.connect(self._name_annex)
        forum.meeting_shown.connect(self._enable_actions)
        forum.meeting_shown.connect(self._begin_search)
        forum.signals.changed.connect(self._name_steps)
        # Every change is said, in the same words whatever made it, and replaces what was said before.
        forum.signals.changed.connect(self._say_change)
        forum.file_state_changed.connect(self._name_steps)
        self.commands.views.projector_changed.connect(self._check_projector)
        self.commands.views.view_changed.connect(self._check_view)

    def _run_commands(self) -> None:
        """Let the parts run commands; each is looked up when it is run, since the first use imports it."""
        commands, view = self.commands, self.view
        self.forum.not_opened.connect(lambda path, refusal: commands.backups.explain_unopened(path, refusal))
        self.forum.diverged.connect(lambda: commands.copies.explain_divergence())
        self.area.start.file_chosen.connect(self.forum.open_path)
        FileDrop(self, self.forum.open_path, lambda path: commands.forum.import_path(path))
        view.detail_wanted.connect(lambda: commands.meeting.detail())
        view.person_menu_wanted.connect(self._show_person_menu)
        view.heading_menu_wanted.connect(self._show_heading_menu)
        view.people_menu_wanted.connect(
            lambda place, people: people_menu(self.actions_by_name, len(people), self).show_at(place)
        )
        view.tick_wanted.connect(lambda: commands.meeting.tick())
        view.nobody_found.connect(lambda name: commands.meeting.walk_in(name))
        view.search.roster_pasted.connect(lambda: commands.forum.paste())
        self.timeline.item_chosen.connect(lambda item: commands.steps.go_to(item))
        self.panel.rule_wanted.connect(lambda: commands.forum.choose_rule())
        self.panel.seats_wanted.connect(lambda: commands.forum.give_seats())
        self.panel.mending_wanted.connect(lambda concern: commands.meeting.mend(concern))

    def _show_person_menu(self, place: QPoint, person: PersonId) -> None:
        session = self.forum.session
        assert session is not None
        menu = person_menu(self.actions_by_name, session.record.roster.labels()[person], self)
        with self.view.target.pinned(person):
            menu.show_at(place)

    def _show_heading_menu(self, place: QPoint, name: str, people: tuple[PersonId, ...]) -> None:
        session, meeting = self.forum.session, self.commands.meeting
        assert session is not None
        unmarked = sum(session.mark_now(person) is Mark.UNMARKED for person in people)
        menu = heading_menu(
            name, unmarked, lambda: meeting.all_present(people), lambda: meeting.all_excused(people), self
        )
        menu.show_at(place)

    def _show_title(self) -> None:
        if self.forum.file is not None:
            self.setWindowTitle(f"{self.forum.file.forum.name} – Närvaro")

    def _enable_actions(self) -> None:
        file, session = self.forum.file, self.forum.session
        free = self.pages.count() == 1
        present = {Need.FORUM: free and file is not None, Need.MEETING: free and session is not None}
        enable(self.actions_by_name, present)
        self._name_steps()

    def _show_page(self, page: QWidget | None) -> None:
        """Show a page in the window's place, and enable nothing of the file meanwhile; None shows the file again."""
        while (old := self.pages.widget(1)) is not None:
            self.pages.removeWidget(old)
            old.deleteLater()
        if page is not None:
            self.pages.addWidget(page)
            self.pages.setCurrentWidget(page)
        self._enable_actions()

    def _name_steps(self) -> None:
        """Let undo and redo say what they would do."""
        file, session = self.forum.file, self.forum.session
        if file is None:
            return
        if session is not None:
            name_next(self.actions_by_name, session.meeting)
        history = file.journal.undo_history
        for name, step in (("edit.undo", history.undo_step), ("edit.redo", history.redo_step)):
            name_step(self.actions_by_name, name, self._step_words(step), not file.store.read_only)

    def _name_annex(self) -> None:
        if self.forum.file is not None:
            set_usual_annex(self.actions_by_name, self.forum.file.forum.law.annex)

    def _begin_search(self) -> None:
        if self.forum.session is not None:
            self.view.search.begin()

    def _list_commands(self) -> "Sequence[Command]":
        return command_list(self.actions_by_name)

    def _check_view(self) -> None:
        overview = self.view.shows_overview
        self.actions_by_name["views.show_overview"].setChecked(overview)
        self.actions_by_name["views.show_list"].setChecked(not overview)

    def _check_projector(self) -> None:
        views, names = self.commands.views, self.actions_by_name["views.projector_names"]
        self.actions_by_name["views.projector"].setChecked(views.wall is not None)
        names.setChecked(views.with_names)
        names.setEnabled(views.wall is not None)

    def _say(self, text: str) -> None:
        """Show a sentence, and that the quorum was lost or regained with it; let a screen reader say both."""
        alert = self._alert.take()
        self.status.say(text, alert)
        self._announce(" · ".join(part for part in (text, alert) if part))

    def _say_change(self, change: Change) -> None:
        """Say what was done."""
        self._say(done_words(change, self.forum.session, self.forum.record_of(change)))

    def _warn(self, text: str) -> None:
        """Show in the status line why something cannot be done."""
        self.status.warn(text)
        self._announce(text)

    def _announce(self, text: str) -> None:
        """Let a screen reader say a sentence; an open dialog says itself what is done in it."""
        if QApplication.activeModalWidget() is None:
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, text))

    def _step_words(self, step: Change | None) -> str:
        return step_words(step, self.forum.record_of(step)) if step is not None else ""

    def _add_choices(self, menus: dict[str, QMenu]) -> None:
        recent = RecentMenu(lambda: self.settings.recent_files, self)
        recent.file_chosen.connect(self.forum.open_path)
        menus["file"].insertMenu(self.actions_by_name["forum.open_sample"], recent)
        scheme, language = scheme_menu(self.settings.scheme, self), language_menu(self.settings.language, self)
        scheme.chosen.connect(self._choose_scheme)
        language.chosen.connect(self._choose_language)
        menus["view"].addSeparator()
        for choice in (scheme, language):
            menus["view"].addMenu(choice)

    def _choose_scheme(self, name: str) -> None:
        self.settings.scheme = name
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        choose_scheme(application, name)

    def _choose_language(self, code: str) -> None:
        self.settings.language = code
        self.forum.say(self.tr("The language changes the next time Närvaro is started"))
