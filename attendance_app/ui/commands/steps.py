"""The actions that move the meeting along: next §, break, end; the agenda; quorum § by §."""

from PySide6.QtWidgets import QWidget

from attendance_app.domain.attendance import ItemId
from attendance_app.domain.meeting import MeetingState
from attendance_app.domain.roster import PersonId
from attendance_app.services.forum.break_ticks import away
from attendance_app.services.forum.meeting_session import MeetingSession
from attendance_app.services.meeting.presence_changes import PresenceChanges
from attendance_app.services.meeting.progress import MeetingProgress
from attendance_app.ui.adapters import Adapters
from attendance_app.ui.meeting.after_break_dialog import AfterBreakDialog
from attendance_app.ui.open_forum import OpenForum
from attendance_app.ui.widgets.dialog_parts import run_dialog


class StepCommands:
    """What is done by one key each while the chair speaks."""

    def __init__(self, forum: OpenForum, adapters: Adapters, window: QWidget) -> None:
        """Act on the meeting that is shown."""
        self._forum, self._adapters, self._window = forum, adapters, window

    def next_item(self) -> None:
        """Start the meeting, or go to the next §; past the last it ends."""
        self._step(1)

    def previous_item(self) -> None:
        """Go back one §."""
        self._step(-1)

    def go_to(self, item: ItemId) -> None:
        """Go to a § of the meeting that is under way."""
        session = self._forum.session
        if session is not None:
            self._forum.attempt_quietly(lambda: MeetingProgress(session).go_to(item))

    def pause(self) -> None:
        """Begin a break, or go on; of those not ticked as back, where others are, it is asked if they have left."""
        session = self._forum.session
        if session is None:
            return
        missing = self._missing(session)
        if self._forum.attempt_quietly(MeetingProgress(session).pause):
            self._ask_of(missing, session)

    def end(self) -> None:
        """End the meeting, or resume it after its end."""
        session = self._forum.session
        if session is None:
            return
        progress = MeetingProgress(session)
        ended = session.meeting.state is MeetingState.ENDED
        self._forum.attempt_quietly(progress.reopen if ended else progress.end)

    def edit_agenda(self) -> None:
        """Show the agenda, to add, move and number items."""
        from attendance_app.ui.meeting.agenda_dialog import AgendaDialog

        if self._forum.session is not None:
            read = self._adapters.read_page
            run_dialog(AgendaDialog(self._forum.session, self._forum.signals, read, self._window))

    def new_day(self) -> None:
        """Let the meeting go on on another day, and call everybody again."""
        from attendance_app.ui.meeting.roll_call_dialog import RollCallDialog
        from attendance_app.ui.minutes.days_dialog import DaysDialog

        session = self._forum.session
        if session is None or not self._forum.attempt_quietly(session.refuse_if_locked):
            return
        dialog = DaysDialog(session, self._window)
        if run_dialog(dialog) and dialog.began and session.now is not None:
            run_dialog(RollCallDialog(session, None, self._window, everybody=True))

    def show_timeline(self) -> None:
        """Show the quorum at each §."""
        from attendance_app.ui.quorum.timeline_dialog import TimelineDialog

        session = self._forum.session
        if session is not None:
            run_dialog(TimelineDialog(session, session.timeline(), self._window))

    def _step(self, by: int) -> None:
        session = self._forum.session
        if session is None:
            return
        missing = self._missing(session)
        if self._forum.attempt_quietly(lambda: MeetingProgress(session).step(by)) and session.now is not None:
            self._ask_of(missing, session)

    @staticmethod
    def _missing(session: MeetingSession) -> tuple[PersonId, ...]:
        """Return who has not been ticked as back where others have; without ticks everybody counts as back."""
        gone = away(session.record)
        return gone if len(gone) < session.present_count(session.now) else ()

    def _ask_of(self, missing: tuple[PersonId, ...], session: MeetingSession) -> None:
        """Ask if those who have not been ticked as back have left."""
        if not missing:
            return
        roster = session.record.roster
        people = [roster.person(each) for each in missing]
        listed = [(each.id, ", ".join(filter(None, (each.name, roster.organisation_name(each))))) for each in people]
        dialog = AfterBreakDialog(listed, self._window)
        gone = dialog.gone() if run_dialog(dialog) else ()
        if gone:
            # When they went during the break is not known: no clock time is noted.
            self._forum.attempt_quietly(lambda: PresenceChanges(session).all_left(gone, session.now))
