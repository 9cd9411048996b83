"""A meeting with everything that was noted at it: its roster, the attendance, votes and röstlängd."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from attendance_app.domain.attendance import Attendance
from attendance_app.domain.meeting import Meeting
from attendance_app.domain.roster import PersonId, Roster
from attendance_app.domain.votes.roll import Roll, RollEntry
from attendance_app.domain.votes.vote import Ballot, Choice, Vote, VoteId

# What a meeting has besides its agenda and attendance, each with an id of its own.
MeetingPart = Vote | Ballot | RollEntry | Roll


def _people_of(part: MeetingPart) -> frozenset[PersonId]:
    if isinstance(part, Ballot):
        return frozenset({part.person})
    if isinstance(part, RollEntry):
        return frozenset({part.member, *([part.joint] if part.joint else [])})
    return part.people


@dataclass(frozen=True, slots=True)
class MeetingRecord:
    """A meeting with its own copy of the roster and who was there; people without an entry are not marked.

    ``parts`` are its votes, ballots and röstlängd by their ids.
    """

    meeting: Meeting
    roster: Roster
    attendance: Mapping[PersonId, Attendance] = field(default_factory=dict)
    parts: Mapping[str, MeetingPart] = field(default_factory=dict)

    @property
    def votes(self) -> tuple[Vote, ...]:
        """The votes in the agenda's order, those of one § by their number."""
        index_of, last = self.meeting.index_of, len(self.meeting.items)
        found = (each for each in self.parts.values() if isinstance(each, Vote))
        return tuple(sorted(found, key=lambda each: (index_of.get(each.item, last), each.number, each.id)))

    def choices(self, vote: VoteId) -> dict[PersonId, Choice]:
        """Return what each who has been called answered in a vote."""
        found = (each for each in self.parts.values() if isinstance(each, Ballot) and each.vote == vote)
        return {each.person: each.choice for each in found}

    @property
    def roll_entries(self) -> dict[PersonId, RollEntry]:
        """What is known of each member for the röstlängd."""
        return {each.member: each for each in self.parts.values() if isinstance(each, RollEntry)}

    @property
    def rolls(self) -> tuple[Roll, ...]:
        """The röstlängder that were established, the oldest first."""
        return tuple(sorted((each for each in self.parts.values() if isinstance(each, Roll)), key=lambda each: each.at))

    @property
    def people_in_parts(self) -> frozenset[PersonId]:
        """Everybody whom a vote or a röstlängd refers to."""
        return frozenset(person for each in self.parts.values() for person in _people_of(each))

    def of(self, person: PersonId) -> Attendance:
        """Return the person's attendance, the unmarked one where nothing is noted."""
        return self.attendance.get(person, Attendance())
