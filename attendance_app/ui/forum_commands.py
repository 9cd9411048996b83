"""The actions on the forum as a whole: open it, a new meeting, its rule."""

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog

from attendance_app.ui.meeting_dialog import MeetingDialog
from attendance_app.ui.rule_dialog import RuleDialog

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
        name, _ = QFileDialog.getOpenFileName(self._window, self.tr("Open forum"), "", kinds)
        if name:
            self._window.open_path(Path(name))

    def open_sample(self) -> None:
        """Open the sample forum, in its own file."""
        self._window.open_path(self._window.outside.sample_file())

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
