"""The actions on the open meeting: search, tick, excuse, somebody at the door."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt

from attendance_app.domain.attendance import Mark
from attendance_app.ui.walk_in_dialog import WalkInDialog

if TYPE_CHECKING:
    from attendance_app.ui.main_window import MainWindow


class MeetingCommands(QObject):
    """What the Meeting menu does with the current person."""

    def __init__(self, window: "MainWindow") -> None:
        """Act on the window's open meeting."""
        super().__init__(window)
        self._window = window

    def find_person(self) -> None:
        """Go to the search box."""
        search = self._window.header.search
        search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        search.selectAll()

    def tick(self) -> None:
        """Tick the current person, or take the tick back."""
        person = self._window.view.current_person()
        if person:
            self._window.view.toggle(person)

    def excuse(self) -> None:
        """Note the current person as excused, or take that back."""
        view, session = self._window.view, self._window.session
        person = view.current_person()
        if person and session:
            excused = session.record.of(person).mark is Mark.EXCUSED
            view.mark(person, Mark.UNMARKED if excused else Mark.EXCUSED)

    def walk_in(self, name: str = "") -> None:
        """Ask who has come that is not in the roster, and add them to this meeting."""
        window, session = self._window, self._window.session
        if session is None:
            return
        dialog = WalkInDialog(name, session, window)
        if not dialog.exec():
            return
        added = window.attempt(lambda: session.walk_in(dialog.name, dialog.organisation, dialog.role, dialog.seat))
        if added is not None:
            window.header.search.clear()
            window.view.show_person(added)
            window.view.say(window.view.sentence(added))
