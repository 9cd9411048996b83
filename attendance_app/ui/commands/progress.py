"""The actions that move the meeting along: next §, break, end; the agenda; quorum § by §."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from attendance_app.domain.attendance import ItemId
from attendance_app.domain.meeting import MeetingState
from attendance_app.services.forum.meeting_session import MeetingSession
from attendance_app.services.meeting.presence_changes import PresenceChanges
from attendance_app.services.meeting.progress import MeetingProgress
from attendance_app.ui.meeting.progress_dialogs import BackDialog, StripDialog

if TYPE_CHECKING:
    from attendance_app.ui.main_window import MainWindow


class StepCommands(QObject):
    """What one key each does while the chair speaks."""

    def __init__(self, window: "MainWindow") -> None:
        """Act on the window's open meeting."""
        super().__init__(window)
        self._window = window

    def next_item(self) -> None:
        """Start the meeting, or go to the next §; past the last it ends."""
        self._step(1)

    def previous_item(self) -> None:
        """Go back one §."""
        self._step(-1)

    def go_to(self, item: ItemId) -> None:
        """Go to the § that was chosen in the strip; where none runs say what happened there."""
        session = self._window.session
        if session is None:
            return
        if session.now is None:
            cells = self._window.timeline.cells
            self._window.say(", ".join(cells.words(self._window.timeline.currentIndex().row())))
            return
        self._window.attempt(lambda: MeetingProgress(session).go_to(item))
        self._window.say(self._window.status.described(session))

    def pause(self) -> None:
        """Begin a break; after it ask who has not come back."""
        session = self._window.session
        if session is None:
            return
        back = session.meeting.state is MeetingState.PAUSED
        self._window.attempt(MeetingProgress(session).pause)
        if back:
            self._ask_who_is_back(session)

    def end(self) -> None:
        """End the meeting, or take it up again."""
        session = self._window.session
        if session is None:
            return
        steps = MeetingProgress(session)
        self._window.attempt(steps.reopen if session.meeting.state is MeetingState.ENDED else steps.end)

    def edit_agenda(self) -> None:
        """Show the agenda, to add, move and number items."""
        from attendance_app.ui.meeting.agenda_dialog import AgendaDialog

        session, signals = self._window.session, self._window.signals
        if session is not None and signals is not None:
            AgendaDialog(session, signals, self._window).exec()

    def show_strip(self) -> None:
        """Show the quorum at each §."""
        session = self._window.session
        if session is not None:
            StripDialog(session, MeetingProgress(session).timeline(), self._window).exec()

    def _step(self, by: int) -> None:
        session = self._window.session
        if session is None:
            return
        paused = session.meeting.state is MeetingState.PAUSED
        self._window.attempt(lambda: MeetingProgress(session).step(by))
        self._window.say(self._window.status.described(session))
        if paused and session.now is not None:
            self._ask_who_is_back(session)

    def _ask_who_is_back(self, session: MeetingSession) -> None:
        there = [person for person in session.record.roster.people if session.is_present(person.id, session.now)]
        roster = session.record.roster
        listed = [
            (person.id, ", ".join(filter(None, (person.name, roster.organisation_name(person))))) for person in there
        ]
        dialog = BackDialog(listed, self._window)
        if dialog.exec():
            gone = dialog.gone()
            if gone:
                self._window.attempt(lambda: PresenceChanges(session).all_left(gone))
