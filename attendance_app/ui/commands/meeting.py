"""The actions on the open meeting: search, tick, excuse, somebody at the door."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint
from PySide6.QtWidgets import QMenu

from attendance_app.domain.attendance import Attendance, Mark
from attendance_app.domain.meeting import MeetingId, MeetingState
from attendance_app.domain.roster import PersonId
from attendance_app.services.meeting.presence_changes import PresenceChanges
from attendance_app.services.meeting.progress import MeetingProgress
from attendance_app.ui.meeting.walk_in_dialog import WalkInDialog

if TYPE_CHECKING:
    from attendance_app.ui.main_window import MainWindow

_OF_A_PERSON = (
    "meeting.tick",
    "meeting.excuse",
    "meeting.left",
    "meeting.from_beginning",
    "meeting.recuse",
    "meeting.abstain",
    "meeting.remote",
    "meeting.counts",
    "meeting.detail",
)


class MeetingCommands(QObject):
    """What the Meeting menu does with the current person."""

    def __init__(self, window: "MainWindow") -> None:
        """Act on the window's open meeting."""
        super().__init__(window)
        self._window = window
        self._called: dict[MeetingId, PersonId] = {}

    def find_person(self) -> None:
        """Go to the search box."""
        self._window.header.search.begin()

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

    def left(self) -> None:
        """Note that the current person went: gone from the running § on."""
        self._move(lambda moves, person: moves.depart(person))

    def from_beginning(self) -> None:
        """Let the current person's late tick count from the beginning."""
        self._move(lambda moves, person: moves.from_the_beginning(person))

    def recuse(self) -> None:
        """Note the current person as recused (jäv) at the running §, or take that back."""
        self._move(lambda moves, person: moves.recuse(person))

    def abstain(self) -> None:
        """Note that the current person takes no part in the decision of the running §, or take that back."""
        self._move(lambda moves, person: moves.abstain(person))

    def remote(self) -> None:
        """Note that the current person takes part on distance, or in the room."""
        self._move(lambda moves, person: moves.remote(person))

    def counts(self) -> None:
        """Let the current person, who broke off and came back, be counted after all."""
        self._move(lambda moves, person: moves.counts_again(person))

    def detail(self) -> None:
        """Show the current person's attendance § by §, to set or, once the minutes are verified, to correct it."""
        from attendance_app.ui.meeting.presence_dialog import PresenceDialog

        window, session = self._window, self._window.session
        person = window.view.current_person()
        if session is None or person is None:
            return

        def store(after: Attendance, reason: str, by: str) -> None:
            if session.meeting.state is MeetingState.VERIFIED:
                MeetingProgress(session).correct(person, after, reason, by)
            else:
                session.set_attendance(person, after)

        if PresenceDialog(session, person, store, window).exec():
            window.view.say(window.view.sentence(person))

    def roll_call(self) -> None:
        """Call the names one by one; the next time it goes on where it stopped."""
        from attendance_app.ui.meeting.roll_call_dialog import RollCallDialog

        session = self._window.session
        if session is not None:
            dialog = RollCallDialog(session, self._called.get(session.meeting_id), self._window)
            dialog.exec()
            if dialog.stopped_at is not None:
                self._called[session.meeting_id] = dialog.stopped_at

    def show_menu(self, place: QPoint) -> None:
        """Offer what can be done with the current person, at a place of the screen."""
        if self._window.view.current_person() is None:
            return
        menu = QMenu(self._window)
        for name in _OF_A_PERSON:
            menu.addAction(self._window.actions_by_name[name])
        menu.exec(place)
        menu.deleteLater()

    def serve(self) -> None:
        """Propose who serves in the empty seats, and take in what is confirmed."""
        from attendance_app.ui.meeting.serving_dialog import ServingDialog

        if self._window.session is not None:
            ServingDialog(self._window.session, self._window).exec()

    def move_changes(self) -> None:
        """Move what was noted at one § to another: stepping was forgotten."""
        from attendance_app.ui.meeting.move_dialog import MoveDialog

        if self._window.session is not None:
            MoveDialog(self._window.session, self._window).exec()

    def _move(self, do: Callable[[PresenceChanges, PersonId], None]) -> None:
        window, session = self._window, self._window.session
        person = window.view.current_person()
        if session is not None and person is not None:
            window.attempt(lambda: do(PresenceChanges(session), person))
            window.view.say(window.view.sentence(person))

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
