"""The actions on the forum as a whole: open it, a new meeting, its rule."""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QObject, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog

from attendance_app.domain.change import Change
from attendance_app.domain.forum import Forum
from attendance_app.services.forum.file import ForumFile, new_forum
from attendance_app.services.record.reading import ForumRecord, read_record
from attendance_app.services.roster_import.record_import import forum_from_record, import_record
from attendance_app.services.roster_import.source import Source
from attendance_app.services.roster_import.table_import import import_roster
from attendance_app.ui.meeting.new_meeting_dialog import MeetingDialog
from attendance_app.ui.meeting.quorum_rule_dialog import RuleDialog
from attendance_app.ui.widgets.file_dialogs import ask_where, in_documents

if TYPE_CHECKING:
    from attendance_app.ui.main_window import MainWindow


class ForumCommands(QObject):
    """What the File menu does, and what concerns more than one meeting."""

    def __init__(self, window: "MainWindow") -> None:
        """Act on the window's open file."""
        super().__init__(window)
        self._window = window

    def open_file(self) -> None:
        """Ask for a forum file and open it."""
        kinds = self.tr("Närvaro forum (*.narvaro)")
        name, _ = QFileDialog.getOpenFileName(self._window, self.tr("Open forum"), in_documents(), kinds)
        if name:
            self._window.open_path(Path(name))

    def open_sample(self) -> None:
        """Open the sample forum, in its own file."""
        self._window.open_path(self._window.outside.sample_file())

    def new_forum(self) -> bool:
        """Ask for a name and a place, and make an empty forum there; False where she changed her mind."""
        title, name = self.tr("New forum"), self.tr("New forum") + ".narvaro"
        return self._create(title, name, None)

    def _create(self, title: str, name: str, first: Change | None) -> bool:
        """Make a forum file where she says, empty or as ``first`` says; False where none was made."""
        path = ask_where(self._window, title, name, "narvaro")
        if path is None:
            return False
        first = first or new_forum(Forum(path.stem))
        made = self._window.attempt(lambda: self._window.outside.create_forum(path, first))
        if made is None:
            return False
        self._window.show_forum(made)
        self._window.remember(path)
        return True

    def import_file(self) -> None:
        """Ask for a file with a roster and import it."""
        kinds = self.tr("Rosters")
        endings = "*.xlsx *.xls *.ods *.csv *.tsv *.txt *.docx *.odt *.pdf *.json *.html"
        name, _ = QFileDialog.getOpenFileName(
            self._window, self.tr("Import roster"), in_documents(), f"{kinds} ({endings})"
        )
        if name:
            self.import_path(Path(name))

    def import_path(self, path: Path) -> None:
        """Import a file with a roster, after she has seen what it does."""
        self._import(lambda: self._window.outside.read_roster(path))

    def paste(self) -> None:
        """Import what was copied: a table from Word, Excel or a web page, or lines of text."""
        # An empty clipboard holds nothing at all on some systems.
        held = QGuiApplication.clipboard().mimeData() or QMimeData()
        text = held.html() if "<table" in held.html().lower() else held.text()
        if text.strip():
            self._import(lambda: self._window.outside.read_pasted(text))

    def export(self) -> None:
        """Ask where, and write the meeting's attendance (without a meeting the roster) as the file's ending says."""
        window, file, session = self._window, self._window.file, self._window.session
        if file is None:
            return
        name = f"{file.forum.name} {session.meeting.name.replace('#', ' ')}" if session else file.forum.name
        kinds = "Excel (*.xlsx);;CSV (*.csv);;JSON (*.json)"
        chosen, kind = QFileDialog.getSaveFileName(window, self.tr("Export"), in_documents(f"{name}.xlsx"), kinds)
        if not chosen:
            return
        path = Path(chosen)
        if path.suffix.lower() not in {".xlsx", ".csv", ".json"}:
            path = Path(f"{chosen}.{kind.split('*.')[1].rstrip(')')}")
        if window.attempt(lambda: window.outside.export(file, session, path)):
            window.say(self.tr("Saved: {name}").format(name=path.name))

    def _import(self, read: Callable[[], Source]) -> None:
        window = self._window
        QGuiApplication.setOverrideCursor(Qt.CursorShape.WaitCursor)
        try:
            source = window.attempt(read)
        finally:
            QGuiApplication.restoreOverrideCursor()
        if source is None:
            return
        if source.records:
            held = window.attempt(lambda: read_record(source.records[0], window.outside.unprintable))
            if held is None:
                return
            if window.file is None:
                self._create(self.tr("New forum"), f"{held.forum.name}.narvaro", forum_from_record(held))
            else:
                self._look_at(source, window.file, held)
        elif window.file is not None or self.new_forum():
            self._look_at(source, window.file, None)

    def _look_at(self, source: Source, file: ForumFile | None, held: ForumRecord | None) -> None:
        """Show what an import does; take it in where she says so."""
        from attendance_app.ui.roster.import_dialog import RosterImportDialog

        window = self._window
        if file is None:
            return
        roster, unprintable = file.roster, window.outside.unprintable
        dialog = RosterImportDialog(source, roster, file.meetings, unprintable, window, held)
        if not dialog.exec():
            return
        if held:
            changed = window.attempt(lambda: import_record(file, held, dialog.plan))
        else:
            changed = window.attempt(lambda: import_roster(file, dialog.plan, dialog.meeting))
        if changed is False:
            window.say(self.tr("Nothing to change: everything is in the roster already"))

    def edit_roster(self) -> None:
        """Show the roster in its own view."""
        from attendance_app.ui.roster.editor import RosterEditor

        window = self._window
        if window.file is not None and window.signals is not None:
            editor = RosterEditor(window.file.journal, window.signals, window)
            editor.remember_in(window.settings)
            editor.exec()

    def new_meeting(self) -> None:
        """Ask for day and items, and make a meeting from the roster as it stands."""
        file = self._window.file
        if file is None:
            return
        last = file.meetings[-1] if file.meetings else None
        numbers = [item.number for item in last.items if item.number is not None] if last else []
        dialog = MeetingDialog(
            date.today(),
            numbers[-1] + 1 if numbers else None,
            len(last.items) if last else 0,
            last.place if last else "",
            self._window,
        )
        if dialog.exec():
            self._window.attempt(lambda: file.new_meeting(dialog.plan()))

    def choose_rule(self) -> None:
        """Ask which quorum rule the body has."""
        file, session = self._window.file, self._window.session
        if file is None:
            return
        dialog = RuleDialog(file.forum.rules, session.record if session else None, self._window)
        if dialog.exec():
            self._window.attempt(lambda: file.choose_rules(dialog.rules()))
