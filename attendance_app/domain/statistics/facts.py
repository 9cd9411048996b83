"""What the statistics need of each meeting: its day and agenda, who was on its roster, who attended."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from attendance_app.domain.attendance import Attendance, Mark
from attendance_app.domain.meeting import UNDER_WAY, Meeting, MeetingState
from attendance_app.domain.meeting_record import MeetingRecord
from attendance_app.domain.roster import OrganisationId, PersonId, Role


class RosterRow(NamedTuple):
    """Somebody on the roster of one meeting; a tuple, since a file has tens of thousands of them."""

    person: PersonId
    name: str
    position: int
    organisation: OrganisationId | None
    role: Role
    party: str


@dataclass(frozen=True, slots=True)
class MeetingFacts:
    """One meeting, those of its roster who were in office that day, and their attendance.

    ``organisations`` are names in the order of the annex. People without an entry in ``attendance`` are not marked.
    """

    meeting: Meeting
    roster: Sequence[RosterRow]
    attendance: Mapping[PersonId, Attendance]
    organisations: Mapping[OrganisationId, str]

    @property
    def was_held(self) -> bool:
        """True for an ended meeting, and for one that was never started in the program but has people present."""
        if self.meeting.state is MeetingState.PLANNED:
            return any(each.mark is Mark.PRESENT for each in self.attendance.values())
        return self.meeting.state not in UNDER_WAY


def facts_of(record: MeetingRecord) -> MeetingFacts:
    """Return the facts of a meeting that is in memory."""
    roster = record.roster
    return MeetingFacts(
        record.meeting,
        tuple(
            RosterRow(each.id, each.name, each.position, each.organisation, each.role, each.party)
            for each in roster.people
            if each.in_office(record.meeting.day)
        ),
        record.attendance,
        {each.id: each.name for each in roster.organisations},
    )
