"""A meeting's tally at one item, updated incrementally by ticks; any other change forces a recount."""

from collections.abc import Collection

from attendance_app.domain.attendance import ItemId
from attendance_app.domain.meeting_record import MeetingRecord
from attendance_app.domain.roster import PersonId
from attendance_app.domain.seat_count import CountingRules
from attendance_app.domain.tally import Links, Tally, serving_people, tally_of


class RunningTally:
    """The tally of one meeting at one item, and who is there; a tick costs the same among 69 people and 10 000."""

    def __init__(self, record: MeetingRecord, item: ItemId | None, counting: CountingRules) -> None:
        """Count everybody."""
        self.item, self.counting = item, counting
        self.tally: Tally = tally_of(record, item, counting)
        index_of = record.meeting.index_of
        self.there = {person for person, attendance in record.attendance.items() if attendance.at(item, index_of)}
        self._links = Links(record.roster)
        self._serving = serving_people(record, record.attendance)

    def update(self, before: MeetingRecord, after: MeetingRecord, people: Collection[PersonId]) -> None:
        """Apply a change of the attendance of ``people``; agenda and roster must be the same in both records."""
        serving = self._serving | serving_people(after, people)
        parts = self._links.parts((before, after), people, serving)
        old, new = (tally_of(part, self.item, self.counting) for part in parts)
        self.tally = self.tally.moved(old, new, after.roster.organisations)
        for person in people:
            is_there = after.of(person).at(self.item, after.meeting.index_of)
            (self.there.add if is_there else self.there.discard)(person)
        self._serving = (self._serving - set(people)) | serving_people(after, people)
