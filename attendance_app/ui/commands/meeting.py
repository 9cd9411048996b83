"""The actions on the open meeting: search, tick, excuse, somebody at the door."""

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint
from PySide6.QtWidgets import QWidget

from attendance_app.domain.attendance import Attendance, Mark
from attendance_app.domain.concerns.concern import Concern, Mending
from attendance_app.domain.meeting import MeetingId, MeetingState
from attendance_app.domain.roster import PersonId
from attendance_app.services.meeting.delegations import Delegations
from attendance_app.services.meeting.presence_changes import PresenceChanges
from attendance_app.services.meeting.progress import MeetingProgress
from attendance_app.ui.attendance.meeting_view import MeetingView
from attendance_app.ui.meeting.walk_in_dialog import WalkInDialog
from attendance_app.ui.open_forum import OpenForum
from attendance_app.ui.widgets.dialog_parts import run_dialog

if TYPE_CHECKING:
    from attendance_app.ui.door.window import DoorWindow

# From the window's edge to the header's text, and from the search to the header's edge, in points.
_MARGIN, _BELOW_SEARCH = 16, 11


class MeetingCommands(QObject):
    """What the Meeting menu does, most of it with one person: the search's match, else whose row is current."""

    def __init__(
        self, forum: OpenForum, view: MeetingView, dialogs: Mapping[str, Callable[[], None]], window: QWidget
    ) -> None:
        """Act on the meeting that is shown; ``dialogs`` shows its "agenda" and "officers", and the "roster"."""
        super().__init__(window)
        self._dialogs = dialogs
        self._forum, self._view, self._window = forum, view, window
        self.at_door: DoorWindow | None = None
        self._last_called: dict[MeetingId, PersonId] = {}

    def find_person(self) -> None:
        """Go to the search box."""
        self._view.search.begin()

    def tick(self) -> None:
        """Tick the person, or take the tick back; so for several who are chosen."""
        if self._mark_several(Mark.PRESENT):
            return
        person = self._view.person_to_act_on()
        if person:
            self._view.toggle(person)

    def excuse(self) -> None:
        """Note the person as excused, or take that back; so for several who are chosen."""
        if self._mark_several(Mark.EXCUSED):
            return
        session, person = self._forum.session, self._view.person_to_act_on()
        if person and session:
            excused = session.record.of(person).mark is Mark.EXCUSED
            self._view.mark(person, Mark.UNMARKED if excused else Mark.EXCUSED)

    def left(self) -> None:
        """Note that the person went: gone from the running § on; so for several who are chosen."""
        session, several = self._forum.session, self._view.several_people()
        if session is not None and several:
            there = [person for person in several if session.mark_now(person) is Mark.PRESENT]
            self._forum.attempt_quietly(lambda: PresenceChanges(session).all_left(there or several))
            return
        self._change(lambda changes, person: changes.depart(person))

    def from_beginning(self) -> None:
        """Let the person's late tick count from the beginning."""
        self._change(lambda changes, person: changes.from_the_beginning(person))

    def recuse(self) -> None:
        """Note the person as recused (jäv) at the running §, or take that back."""
        self._change(lambda changes, person: changes.recuse(person))

    def abstain(self) -> None:
        """Note that the person takes no part in the decision of the running §, or take that back."""
        self._change(lambda changes, person: changes.abstain(person))

    def reserve(self) -> None:
        """Note that the person reserves against the decision of the running §, or that an opinion is noted."""
        session = self._forum.session

        def state(changes: PresenceChanges, person: PersonId) -> None:
            changes.state(person)

        self._change(state)
        if session is not None and session.meeting.state is MeetingState.ENDED:
            self._forum.warned.emit(
                self.tr("The meeting is over: a reservation is made before it ends (KL 4:27). It was at the last §.")
            )

    def remote(self) -> None:
        """Note that the person takes part on distance, or in the room."""
        self._change(lambda changes, person: changes.remote(person))

    def counts(self) -> None:
        """Let the person, who broke off and came back, be counted after all."""
        self._change(lambda changes, person: changes.counts_again(person))

    def detail(self) -> None:
        """Show the person's attendance § by §, to set or, once the minutes are verified, to correct it."""
        from attendance_app.ui.meeting.presence_dialog import PresenceDialog

        session, person = self._forum.session, self._view.person_to_act_on()
        if session is None or person is None:
            return

        def store(after: Attendance, reason: str, by: str) -> None:
            if session.meeting.state is MeetingState.VERIFIED:
                MeetingProgress(session).correct(person, after, reason, by)
            else:
                session.set_attendance(person, after)

        if run_dialog(PresenceDialog(session, person, store, self._window)):
            self._view.settle(person)

    def edit_details(self) -> None:
        """Correct the meeting's day, times, place and first §, at the line that shows them."""
        from attendance_app.ui.meeting.details_dialog import DetailsDialog

        file, session, search = self._forum.file, self._forum.session, self._view.search
        if file is None or session is None or not self._forum.attempt_quietly(session.refuse_if_locked):
            return
        below = self._window.mapToGlobal(
            QPoint(_MARGIN, search.mapTo(self._window, search.rect().bottomLeft()).y() + _BELOW_SEARCH)
        )
        dialog = DetailsDialog(session, file.meetings, below, self._window)
        if run_dialog(dialog) and dialog.wanted:
            self._dialogs[dialog.wanted]()

    def roll_call(self) -> None:
        """Call the names one by one; the next time it goes on where it stopped."""
        from attendance_app.ui.meeting.roll_call_dialog import RollCallDialog

        session = self._forum.session
        if session is not None:
            dialog = RollCallDialog(session, self._last_called.get(session.meeting_id), self._window)
            run_dialog(dialog)
            if dialog.stopped_at is not None:
                self._last_called[session.meeting_id] = dialog.stopped_at

    def door(self) -> None:
        """Show the large rows for the door, over the whole screen."""
        from attendance_app.ui.door.window import DoorWindow

        if self._forum.session is None:
            return
        if self.at_door is None:
            self.at_door = DoorWindow(self._forum, self.walk_in, self._window)
            self.at_door.closed.connect(self._leave_door)
        self.at_door.showFullScreen()
        self.at_door.activateWindow()

    def _leave_door(self) -> None:
        if self.at_door is not None:
            self.at_door.deleteLater()
            self.at_door = None

    def serve(self) -> None:
        """Propose who serves in the empty seats, and store what is confirmed."""
        from attendance_app.ui.meeting.serving_dialog import ServingDialog

        if self._forum.session is not None:
            run_dialog(ServingDialog(self._forum.session, self._window))

    def mend(self, concern: Concern) -> None:
        """Lead to where something that is to be checked is mended."""
        session = self._forum.session
        if session is None:
            return
        if session.record.roster.has_person(concern.person):
            self._view.settle(concern.person)
        if concern.mending is Mending.SERVING:
            # After the end there is no running § to serve from: there each § is set on its own.
            self.serve() if session.now is not None else self.detail()
        else:
            self._dialogs[concern.mending.value]()

    def move_changes(self) -> None:
        """Move what was noted at one § to another: stepping was forgotten."""
        from attendance_app.ui.meeting.move_dialog import MoveDialog

        if self._forum.session is not None:
            run_dialog(MoveDialog(self._forum.session, self._window))

    def walk_in(self, name: str = "") -> None:
        """Ask who has come that is not in the roster, and add them to this meeting."""
        session = self._forum.session
        if session is None:
            return
        dialog = WalkInDialog(name, session, self.at_door or self._window)
        if not run_dialog(dialog):
            return
        who = (dialog.name, dialog.organisation, dialog.role, dialog.seat)
        added = self._forum.attempt(lambda: session.walk_in(*who, party=dialog.party, title=dialog.title))
        if added is not None:
            self._view.settle(added)

    def all_present(self, people: Sequence[PersonId]) -> None:
        """Tick those of ``people`` who have no mark yet, as one step."""
        session = self._forum.session
        if session is not None:
            self._forum.attempt_quietly(lambda: PresenceChanges(session).all_present(people))

    def _mark_several(self, mark: Mark) -> bool:
        """Give all who are chosen a mark, or take it back from all where all have it; False where nobody is chosen."""
        session, several = self._forum.session, self._view.several_people()
        if session is None or not several:
            return False
        has_it = all(
            session.is_ticked(each) if mark is Mark.PRESENT else session.mark_now(each) is mark for each in several
        )
        self._forum.attempt_quietly(lambda: session.mark_all(several, Mark.UNMARKED if has_it else mark))
        return True

    def all_excused(self, people: Sequence[PersonId]) -> None:
        """Note those of ``people`` who have no mark yet as excused, as one step."""
        session = self._forum.session
        if session is not None:
            self._forum.attempt_quietly(lambda: Delegations(session).excuse(people))

    def excuse_organisation(self) -> None:
        """Note everybody of the person's organisation who has no mark yet as excused."""
        session, person = self._forum.session, self._view.person_to_act_on()
        if session is not None and person is not None:
            owner = session.record.roster.person(person).organisation
            self.all_excused(Delegations(session).people_of(owner))

    def send_instead(self) -> None:
        """Ask whom the person's organisation sends instead."""
        from attendance_app.ui.meeting.send_dialog import SendDialog

        session, person = self._forum.session, self._view.person_to_act_on()
        if session is not None and person is not None:
            dialog = SendDialog(session, person, self._window)
            if run_dialog(dialog) and dialog.sent is not None:
                self._view.settle(dialog.sent)

    def _change(self, do: Callable[[PresenceChanges, PersonId], None]) -> None:
        """Change the presence of one person; of several matches one who is present is meant."""
        session, person = self._forum.session, self._view.person_to_act_on(present_first=True)
        if session is None or person is None:
            return
        before = session.record.of(person)
        if self._forum.attempt_quietly(lambda: do(PresenceChanges(session), person)):
            self._view.settle(person)
            if session.record.of(person) == before:
                unchanged = self.tr("{sentence}: nothing is changed")
                self._forum.say(unchanged.format(sentence=self._view.sentence(person)))
