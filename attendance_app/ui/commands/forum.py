"""The actions on the forum as a whole: open it, its roster, a new meeting, its quorum rule."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QMimeData, QObject
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from attendance_app.domain.change import Change
from attendance_app.domain.forum import Forum
from attendance_app.domain.roster import Roster
from attendance_app.domain.text import file_words
from attendance_app.services.errors import Cancelled
from attendance_app.services.forum.file import ForumFile, MeetingPlan, is_unanswered, new_forum
from attendance_app.services.forum.roster_editing import RosterEdit
from attendance_app.services.ports import Progress
from attendance_app.services.roster_import.import_plan import ImportPlan
from attendance_app.services.roster_import.kind_proposal import proposed_kind, proposed_name
from attendance_app.services.roster_import.parsed_source import Source
from attendance_app.services.roster_import.record_import import forum_from_record, import_record
from attendance_app.services.roster_import.table_import import MeetingChoice, import_roster
from attendance_app.ui.adapters import Adapters
from attendance_app.ui.meeting.new_meeting_dialog import NewMeetingDialog
from attendance_app.ui.meeting.quorum_rule_dialog import QuorumRuleDialog
from attendance_app.ui.open_forum import OpenForum
from attendance_app.ui.shell.settings import Settings
from attendance_app.ui.widgets.aside import done_aside
from attendance_app.ui.widgets.dialog_parts import run_dialog
from attendance_app.ui.widgets.file_dialogs import ask_file, ask_forum, ask_where

_ROSTERS = "*.xlsx *.xls *.ods *.csv *.tsv *.txt *.docx *.odt *.pdf *.json *.html"


class ForumCommands(QObject):
    """What the File menu does, and what concerns more than one meeting."""

    def __init__(self, forum: OpenForum, adapters: Adapters, settings: Settings, window: QWidget) -> None:
        """Act on the open file, or open another one."""
        super().__init__(window)
        self._forum, self._adapters, self._settings, self._window = forum, adapters, settings, window

    def open_file(self) -> None:
        """Ask for a forum file and open it."""
        path = ask_forum(self._window, self.tr("Open body"))
        if path:
            self._forum.open_path(path)

    def open_sample(self) -> None:
        """Open the sample Kommunalt forum, in its own file."""
        self._forum.open_path(self._adapters.sample_file())

    def open_sample_board(self) -> None:
        """Open the sample of an invented board, in its own file."""
        self._forum.open_path(self._adapters.sample_board_file())

    def new_forum(self) -> None:
        """Ask which kind of body it is and what it is called, and make an empty one."""
        self._ask(None)

    def import_file(self) -> None:
        """Ask for a file with a roster and import it."""
        kinds = self.tr("Rosters ({endings})").format(endings=_ROSTERS)
        path = ask_file(self._window, self.tr("Import roster"), kinds)
        if path:
            self.import_path(path)

    def import_path(self, path: Path) -> None:
        """Import a file with a roster, after the user has seen what that does."""
        self._import(path.name, lambda progress: self._adapters.read_roster(path, progress))

    def paste(self) -> None:
        """Import what was copied: a table from Word, Excel or a web page, or lines of text."""
        # An empty clipboard has no data at all on some systems.
        copied = QGuiApplication.clipboard().mimeData() or QMimeData()
        text = copied.html() if "<table" in copied.html().lower() else copied.text()
        if text.strip():
            self._import(self.tr("what was copied"), lambda progress: self._adapters.read_pasted(text, progress))

    def export(self) -> None:
        """Ask where, and write the meeting's attendance (without a meeting the roster) as the file's ending says."""
        forum, file, session = self._forum, self._forum.file, self._forum.session
        if file is None:
            return
        name = f"{file.forum.name} {session.meeting.name.replace('#', ' ')}" if session else file.forum.name
        path = ask_where(self._window, self.tr("Export"), f"{file_words(name)}.xlsx", "xlsx", "csv", "json")
        if path and forum.attempt(lambda: self._adapters.export(file, session, path)):
            forum.say_saved(path)

    def edit_roster(self) -> None:
        """Show the roster in its own view."""
        from attendance_app.ui.roster.editor import RosterEditor

        if self._forum.file is not None:
            editor = RosterEditor(self._forum.file.journal, self._forum.signals, self._window)
            editor.remember_in(self._settings)
            run_dialog(editor)

    def give_seats(self) -> None:
        """Give every member without a seat one, as one step."""
        file = self._forum.file
        if file is not None:
            self._forum.attempt(RosterEdit(file.journal).give_seats)

    def new_meeting(self) -> None:
        """Ask for a meeting as the last one was, and make it from the roster as it is now."""
        file = self._forum.file
        if file is None:
            return
        last = file.meetings[-1] if file.meetings else None
        numbers = [item.number for item in last.items if item.number is not None] if last else []
        today = file.journal.now().date()
        proposed = MeetingPlan(
            today,
            last.place if last else "",
            last.starts if last else None,
            len(last.items) if last else 0,
            max(numbers) + 1 if numbers else None,
        )
        dialog = NewMeetingDialog(proposed, file.meetings, today, self._window)
        if run_dialog(dialog):
            self._forum.attempt(lambda: file.new_meeting(dialog.plan()))

    def choose_rule(self) -> None:
        """Ask which quorum rule the body has."""
        file, session = self._forum.file, self._forum.session
        if file is None:
            return
        forum, record = file.forum, session.record if session else None
        dialog = QuorumRuleDialog(forum.rules, record, self._window, forum.settings.country)
        if run_dialog(dialog):
            self._forum.attempt(lambda: file.choose_rules(dialog.rules()))

    def _create(self, name: str, first: Change) -> ForumFile | None:
        """Ask where, make a forum file there from its first change, and return it; None where none was made."""
        path = ask_where(self._window, self.tr("New body"), f"{file_words(name) or 'Organ'}.narvaro", "narvaro")
        made = self._forum.attempt(lambda: self._adapters.create_forum(path, first)) if path else None
        if made is not None:
            self._forum.show_file(made, path)
        return made

    def _import(self, name: str, read: Callable[[Progress], Source]) -> None:
        words = self.tr("Reading {name}…").format(name=name)
        try:
            source = self._forum.attempt(lambda: done_aside(self._window, words, read))
        except Cancelled:
            return
        if source is None:
            return
        file = self._forum.file
        if source.record and file is None:
            # What this program has exported makes a forum by itself.
            self._create(source.record.forum.name, forum_from_record(source.record))
        elif file is None or (source.record is None and is_unanswered(file)):
            self._ask(source)
        else:
            self._preview_import(source)

    def _ask(self, source: Source | None) -> None:
        """Ask which kind of body it is, as a page of the window; for a list what it looks like is proposed."""
        from attendance_app.ui.body.first_question import FirstQuestion

        file = self._forum.file if source else None
        name = proposed_name(source) if source else ""
        page = FirstQuestion(
            file.forum if file else Forum(name),
            proposed_kind(source) if source else None,
            source.name if source else "",
            len(source.best.entries) if source else 0,
        )
        page.cancelled.connect(lambda: self._forum.page_wanted.emit(None))
        page.answered.connect(lambda forum: self._make(forum, source))
        self._forum.page_wanted.emit(page)

    def _make(self, forum: Forum, source: Source | None) -> None:
        """Make the body of an answered question; its file is made only after the list was looked through."""
        if source is None:
            self._create(forum.name, new_forum(forum))
            return
        from attendance_app.ui.roster.import_dialog import RosterImportDialog

        file = self._forum.file
        dialog = RosterImportDialog(source, Roster(), (), self._adapters.unprintable, self._window)
        dialog.offer_back()
        while dialog.exec():
            # Where she has cancelled the question of where, what she has decided in the list is still there.
            made = file or self._create(forum.name, new_forum(forum))
            if made is not None:
                self._forum.attempt(partial(_fill, made, forum, dialog.plan, dialog.meeting))
                self._forum.page_wanted.emit(None)
                break
        dialog.deleteLater()

    def _preview_import(self, source: Source) -> None:
        """Show what an import does, and do it where the user accepts."""
        from attendance_app.ui.roster.import_dialog import RosterImportDialog

        forum, file = self._forum, self._forum.file
        if file is None:
            return
        dialog = RosterImportDialog(source, file.roster, file.meetings, self._adapters.unprintable, self._window)
        if not run_dialog(dialog):
            return
        record = source.record
        if record is not None:
            changed = forum.attempt(lambda: import_record(file, record, dialog.plan))
        else:
            changed = forum.attempt(lambda: import_roster(file, dialog.plan, dialog.meeting))
        if changed is False:
            forum.say(self.tr("Nothing to change: everything is in the roster already"))


def _fill(file: ForumFile, forum: Forum, plan: ImportPlan, meeting: MeetingChoice | None) -> None:
    file.change_forum(forum)
    import_roster(file, plan, meeting)
