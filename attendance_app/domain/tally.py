"""The counts of a meeting: people, roles, organisations and seats; in full, or updated for one tick.

Counts of people who share no seat are independent. So the part that a tick affects is counted before and after, and
the difference is added to the total.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import TypeVar

from attendance_app.domain.attendance import ItemId
from attendance_app.domain.meeting_record import MeetingRecord
from attendance_app.domain.roster import ELECTED, Organisation, OrganisationId, PersonId, Role, Roster, SeatId
from attendance_app.domain.seat_count import DEFAULT_RULES, CountingRules, SeatCount, count_seats

Key = TypeVar("Key")


@dataclass(frozen=True, slots=True)
class Tally:
    """How many are present: in all, by role, by organisation (None: without one), and the seats they fill.

    ``alone``: by role, of those without an organisation; ``parties``: by party, of members and substitutes.
    """

    present: int
    roles: Mapping[Role, int]
    present_of: Mapping[OrganisationId | None, int]
    seats: SeatCount
    alone: Mapping[Role, int] = field(default_factory=dict)
    parties: Mapping[str, int] = field(default_factory=dict)

    def moved(self, before: "Tally", after: "Tally", organisations: Iterable[Organisation]) -> "Tally":
        """Return this tally with the part counted as ``before`` replaced by ``after``."""
        return Tally(
            self.present + after.present - before.present,
            _moved(self.roles, before.roles, after.roles),
            _moved(self.present_of, before.present_of, after.present_of),
            _moved_seats(self.seats, before.seats, after.seats, organisations),
            _moved(self.alone, before.alone, after.alone),
            _moved(self.parties, before.parties, after.parties),
        )


def tally_of(record: MeetingRecord, item: ItemId | None = None, counting: CountingRules = DEFAULT_RULES) -> Tally:
    """Count everybody present at ``item``; None counts those present at any time of the meeting."""
    index_of, roster = record.meeting.index_of, record.roster
    there = [person for person, attendance in record.attendance.items() if attendance.at(item, index_of)]
    people = [person for each in there if (person := roster.find(each)) is not None]
    return Tally(
        len(there),
        Counter(each.role for each in people),
        Counter(each.organisation for each in people),
        count_seats(record, item, counting),
        Counter(each.role for each in people if each.organisation is None),
        Counter(each.party for each in people if each.role in ELECTED),
    )


class Links:
    """Which people's counts depend on each other: the seats that each person holds."""

    def __init__(self, roster: Roster) -> None:
        """Index the seats of ``roster``."""
        self._place: dict[SeatId | None, int] = {}
        self._held: dict[PersonId, list[int]] = {}
        for at, seat in enumerate(roster.seats):
            self._place[seat.id] = at
            if seat.holder is not None:
                self._held.setdefault(seat.holder, []).append(at)

    def parts(
        self, records: Sequence[MeetingRecord], people: Iterable[PersonId], serving: Iterable[PersonId]
    ) -> tuple[MeetingRecord, ...]:
        """Return, for each record, the sub-record that ``people`` affect in any of them.

        ``serving`` are all who serve in a seat in any of the records: they, those seats and the holders of these
        depend on each other.
        """
        roster, wanted = records[0].roster, {*people, *serving}
        served = {
            self._place[each.seat]
            for record in records
            for person in wanted
            for each in record.of(person).intervals
            if each.seat in self._place
        }
        wanted |= {holder for at in served if (holder := roster.seats[at].holder) is not None}
        places = served | {at for person in wanted for at in self._held.get(person, ())}
        there = tuple(person for each in wanted if (person := roster.find(each)) is not None)
        part = Roster(roster.organisations, there, tuple(roster.seats[at] for at in sorted(places)))
        return tuple(
            replace(record, roster=part, attendance={each: record.of(each) for each in sorted(wanted)})
            for record in records
        )


def serving_people(record: MeetingRecord, people: Iterable[PersonId]) -> set[PersonId]:
    """Return those of ``people`` who serve in a seat at any time of the meeting."""
    return {person for person in people if record.of(person).serves}


def _moved(whole: Mapping[Key, int], before: Mapping[Key, int], after: Mapping[Key, int]) -> dict[Key, int]:
    moved = dict(whole)
    for key in before.keys() | after.keys():
        moved[key] = moved.get(key, 0) + after.get(key, 0) - before.get(key, 0)
    return {key: number for key, number in moved.items() if number}


def _moved_seats(
    whole: SeatCount, before: SeatCount, after: SeatCount, organisations: Iterable[Organisation]
) -> SeatCount:
    filled_by = dict.fromkeys(whole.seats_of, 0) | _moved(whole.filled_by, before.filled_by, after.filled_by)
    return replace(
        whole,
        filled=whole.filled + after.filled - before.filled,
        members=whole.members + after.members - before.members,
        serving=whole.serving + after.serving - before.serving,
        missing=tuple(each.name for each in organisations if each.id in filled_by and not filled_by[each.id]),
        filled_by=filled_by,
        spared=whole.spared + after.spared - before.spared,
    )
