"""Whom an action is for: the match of the search, in an empty box the person whose row is current."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from attendance_app.domain.roster import OrganisationId, PersonId
from attendance_app.services.forum.meeting_session import MeetingSession
from attendance_app.services.meeting.people_search import PeopleSearch


class ActionTarget:
    """Follows the search in one meeting at a time; nobody is a target who is not seen to be one."""

    def __init__(self, typed: Callable[[], str], current: Callable[[], PersonId | None]) -> None:
        """Ask ``typed`` for the letters in the box, and ``current`` for whose row is current."""
        self._typed, self._current = typed, current
        self._session: MeetingSession | None = None
        self._finder: PeopleSearch | None = None
        self._pinned: PersonId | None = None
        # The organisation that was ticked last: delegations arrive together.
        self.last: OrganisationId | None = None
        # Whether somebody went on from the best match, by arrow or mouse.
        self.walked = False

    def follow(self, session: MeetingSession) -> None:
        """Search among the people of ``session`` from now on, as they are now."""
        if self._session is not session:
            self.last = None
        self._session, self._finder = session, PeopleSearch(session.record.roster)

    def matches(self, text: str) -> tuple[PersonId, ...]:
        """Return who matches, the best first."""
        session = self._session
        if session is None or self._finder is None:
            return ()
        return self._finder.matches(text, session.there(session.now), self.last)

    def person(self, *, present_first: bool = False) -> PersonId | None:
        """Return whom an action is for, None for nobody.

        With letters in the box that is the match that is shown as current: the best until somebody goes on from it.
        ``present_first``: until then the best of those who are present.
        """
        if self._pinned is not None:
            return self._pinned
        text, current = self._typed().strip(), self._current()
        if not text:
            return current
        found = self.matches(text)
        if self.walked and current in found:
            return current
        session = self._session
        if present_first and session is not None:
            there = session.there(session.now)
            found = (*[each for each in found if each in there], *found)
        return found[0] if found else None

    @contextmanager
    def pinned(self, person: PersonId) -> Iterator[None]:
        """Let actions be for ``person`` whatever the search and the rows say, as while a menu with the name is open."""
        self._pinned = person
        try:
            yield
        finally:
            self._pinned = None
