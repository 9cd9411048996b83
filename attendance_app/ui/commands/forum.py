"""The actions on the forum as a whole: open it, its roster, a new meeting, its quorum rule."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

from PySide6.QtCore import QMimeData, QObject
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from attendance_app.domain.change import Change
from attendance_app.domain.forum import Forum
from attendance_app.services.errors import Cancelled
from attendance_app.services.forum.file import new_forum
from attendance_app.services.forum.roster_editing import RosterEdit
from attendance_app.services.ports import Progress
from attendance_app.services.roster_import.parsed_source import Source
from attendance_app.services.roster_import.record_import import forum_from_record, import_record
from attendance_app.services.roster_import.table_import import import_roster
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
        """Open the sample forum, in its own file."""
        self._forum.open_path(self._adapters.sample_file())

    def new_forum(self) -> bool:
        """Ask for a name and a place, and make an empty forum there; False where the user cancels."""
        return self._create(self.tr("New body") + ".narvaro", None)

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
        path = ask_where(self._window, self.tr("Export"), f"{name}.xlsx", "xlsx", "csv", "json")
        if path and forum.attempt(lambda: self._adapters.export(file, session, path)):
            forum.say(self.tr("Saved: {name}").format(name=path.name))

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
        """Ask for day and items, and make a meeting from the roster as it is now."""
        file = self._forum.file
        if file is None:
            return
        last = file.meetings[-1] if file.meetings else None
        numbers = [item.number for item in last.items if item.number is not None] if last else []
        dialog = NewMeetingDialog(
            date.today(),
            max(numbers) + 1 if numbers else None,
            len(last.items) if last else 0,
            last.place if last else "",
            self._window,
        )
        if run_dialog(dialog):
            self._forum.attempt(lambda: file.new_meeting(dialog.plan()))

    def choose_rule(self) -> None:
        """Ask which quorum rule the body has."""
        file, session = self._forum.file, self._forum.session
        if file is None:
            return
        dialog = QuorumRuleDialog(file.forum.rules, session.record if session else None, self._window)
        if run_dialog(dialog):
            self._forum.attempt(lambda: file.choose_rules(dialog.rules()))

    def _create(self, name: str, first: Change | None) -> bool:
        """Ask where, and make a forum file there, empty or with ``first``; False where none was made."""
        path = ask_where(self._window, self.tr("New body"), name, "narvaro")
        if path is None:
            return False
        change = first or new_forum(Forum(path.stem))
        made = self._forum.attempt(lambda: self._adapters.create_forum(path, change))
        if made is None:
            return False
        self._forum.show_file(made, path)
        return True

    def _import(self, name: str, read: Callable[[Progress], Source]) -> None:
        words = self.tr("Reading {name}…").format(name=name)
        try:
            source = self._forum.attempt(lambda: done_aside(self._window, words, read))
        except Cancelled:
            return
        if source is None:
            return
        if source.record and self._forum.file is None:
            # What this program has exported makes a forum by itself.
            self._create(f"{source.record.forum.name}.narvaro", forum_from_record(source.record))
        elif self._forum.file is not None or self.new_forum():
            self._preview_import(source)

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
