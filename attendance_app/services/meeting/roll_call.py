"""The roll call (upprop): one name after the other; people already marked are skipped unless wanted."""

from collections.abc import Iterator

from attendance_app.domain.attendance import Mark
from attendance_app.domain.roster import PersonId, Role
from attendance_app.services.forum.meeting_session import MeetingSession

_CALLED_IN = frozenset({Role.MEMBER, Role.SUBSTITUTE})


class RollCall:
    """Calls the people of a meeting in the annex's order; ``current`` is None at the end.

    ``everybody``: also people already marked. ``elected``: members and substitutes only.
    """

    def __init__(self, session: MeetingSession, after: PersonId | None = None) -> None:
        """Begin with the first unmarked person, or continue after ``after``."""
        self._session = session
        self.everybody, self.elected = False, False
        self._called: set[PersonId] = set()
        self.current: PersonId | None = after
        self.later()
        if self.current is None:
            self.again()

    def present(self) -> None:
        """Mark the current person present, and go on; Refusal if that is not allowed."""
        self._note(Mark.PRESENT)

    def absent(self) -> None:
        """Mark the current person absent, and go on; Refusal if that is not allowed."""
        self._note(Mark.ABSENT)

    def later(self) -> None:
        """Go on without a mark; the person is called again in the next round."""
        if self.current is not None:
            self._called.add(self.current)
        self.current = next(self._from(self.current, 1), None)

    def back(self) -> None:
        """Go back to the person before, even if just marked."""
        self.current = next(self._from(self.current, -1), self.current)

    def again(self) -> None:
        """Begin a round of the unmarked people."""
        self.current = next(self._from(None, 1), None)

    @property
    def place(self) -> tuple[int, int]:
        """Which of those who are called the current person is, from 1, and how many they are."""
        people = self._people()
        return people.index(self.current) + 1 if self.current in people else len(people), len(people)

    @property
    def following(self) -> PersonId | None:
        """Who is called next, None for nobody."""
        return next(self._from(self.current, 1), None) if self.current is not None else None

    def remaining(self) -> int:
        """Return the number of unmarked people."""
        return sum(self._mark(person) is Mark.UNMARKED for person in self._people())

    def _note(self, mark: Mark) -> None:
        if self.current is not None:
            self._session.mark(self.current, mark)
            self.later()

    def _from(self, person: PersonId | None, by: int) -> Iterator[PersonId]:
        """Yield whom to call after (1) or before (-1) a person; None: from the beginning, or from the end."""
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
