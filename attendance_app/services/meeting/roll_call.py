"""The roll call (upprop): one name after the other, those who are noted already passed over unless wanted."""

from collections.abc import Iterator

from attendance_app.domain.attendance import Mark
from attendance_app.domain.roster import PersonId, Role
from attendance_app.services.forum.meeting_session import MeetingSession

_CALLED_IN = frozenset({Role.MEMBER, Role.SUBSTITUTE})


class RollCall:
    """Calls the people of a meeting in the annex's order; ``current`` None: all are called.

    ``everybody``: those too who are noted already. ``elected``: members and substitutes only.
    """

    def __init__(self, session: MeetingSession, after: PersonId | None = None) -> None:
        """Begin with the first who is not noted, or go on after ``after``, where it stopped."""
        self._session = session
        self.everybody, self.elected = False, False
        self._called: set[PersonId] = set()
        self.current: PersonId | None = after
        self.later()
        if self.current is None:
            self.again()

    def present(self) -> None:
        """Note the current person as present, and go on; Refusal where that cannot be."""
        self._note(Mark.PRESENT)

    def absent(self) -> None:
        """Note the current person as absent, and go on; Refusal where that cannot be."""
        self._note(Mark.ABSENT)

    def later(self) -> None:
        """Go on without a note: who did not answer comes again in the next round."""
        if self.current is not None:
            self._called.add(self.current)
        self.current = next(self._from(self.current, 1), None)

    def back(self) -> None:
        """Go back to whoever was before, one who was just noted, too."""
        self.current = next(self._from(self.current, -1), self.current)

    def again(self) -> None:
        """Begin a round of those who are not noted yet."""
        self.current = next(self._from(None, 1), None)

    def remaining(self) -> int:
        """Return how many are not noted yet."""
        return sum(self._mark(person) is Mark.UNMARKED for person in self._people())

    def _note(self, mark: Mark) -> None:
        if self.current is not None:
            self._session.mark(self.current, mark)
            self.later()

    def _from(self, person: PersonId | None, by: int) -> Iterator[PersonId]:
        """Give whom to call before (-1) or after (1) a person; None is the end, or the beginning."""
        order = self._people()[::by]
        start = order.index(person) + 1 if person in order else 0
        for each in order[start:]:
            noted = self._mark(each) is not Mark.UNMARKED
            if self.everybody or not noted or (by < 0 and each in self._called):
                yield each

    def _people(self) -> list[PersonId]:
        people = self._session.record.roster.people
        return [each.id for each in people if not self.elected or each.role in _CALLED_IN or each.id == self.current]

    def _mark(self, person: PersonId) -> Mark:
        return self._session.record.of(person).mark
