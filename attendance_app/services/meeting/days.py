"""A meeting over several days: a new day begins with an item, and has a roll call of its own."""

from dataclasses import replace
from datetime import date, time

from attendance_app.domain.attendance import ItemId
from attendance_app.domain.meeting import UNDER_WAY, MeetingDay, MeetingState
from attendance_app.domain.wording import held_items
from attendance_app.services.errors import Refusal
from attendance_app.services.forum.meeting_session import MeetingSession


class MeetingDays:
    """The days of one meeting; each change is one step of undo."""

    def __init__(self, session: MeetingSession) -> None:
        """Change the days of an open meeting."""
        self._session = session

    def proposed_first(self) -> ItemId | None:
        """Return the item that a new day would begin with: the one after the running one; None where none is left."""
        held = [each.id for each in held_items(self._session.meeting)]
        running = self._session.now
        begun = [each.items[0] for each in self._session.meeting.days if each.items]
        at = max((held.index(each) for each in (running, *begun) if each in held), default=0)
        return held[at + 1] if at + 1 < len(held) else None

    def begin(self, day: date, first: ItemId, starts: time | None = None, ended_before: time | None = None) -> None:
        """Let a new day begin with an item; where the meeting is under way that item runs.

        Refusal for a day or an item that is not after those of the days before.
        """
        meeting = self._session.meeting
        last = meeting.days[-1]
        if day <= last.day:
            raise Refusal(f"Den nya dagen är inte efter {last.day}. Välj en senare dag.")
        begun = last.items[0] if last.items else None
        if begun is None or meeting.index_of[first] <= meeting.index_of[begun]:
            raise Refusal("Den nya dagen börjar inte efter den förra. Välj en senare paragraf.")
        later = (*meeting.later_days, MeetingDay(day, first, starts, ended_before))
        after = replace(meeting, later_days=later)
        if meeting.state in UNDER_WAY:
            after = replace(after, running=first, state=MeetingState.RUNNING)
        self._session.change_meeting(after)

    def remove_last(self) -> None:
        """Take the last day away: its items belong to the day before. Refusal where there is one day only."""
        meeting = self._session.meeting
        if not meeting.later_days:
            raise Refusal("Sammanträdet har bara en dag. Ändra den vid datumraden.")
        self._session.change_meeting(replace(meeting, later_days=meeting.later_days[:-1]))
