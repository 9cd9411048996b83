"""An open meeting: every change of attendance goes through it."""

from collections.abc import Collection, Iterable, Mapping, Set
from datetime import time

from attendance_app.domain.attendance import Attendance, Interval, ItemId, Mark, Presence
from attendance_app.domain.change import Change, ChangeKind, Edit, Subject
from attendance_app.domain.forum import Forum
from attendance_app.domain.grouping import GroupCount, GroupId, group_counts, groups_of, organisation_counts
from attendance_app.domain.intervals import arrived_at, departed_before, unticked, without_a_moment
from attendance_app.domain.meeting import UNDER_WAY, Meeting, MeetingId
from attendance_app.domain.meeting_record import MeetingRecord
from attendance_app.domain.quorum import Verdict, judge
from attendance_app.domain.roster import OrganisationId, Person, PersonId, Role, Seat, SeatId
from attendance_app.domain.seat_count import SeatCount
from attendance_app.domain.serving import empty_seats, stays_out
from attendance_app.domain.tally import Tally
from attendance_app.domain.text import clean
from attendance_app.domain.timeline import TimelineEntry, weakest_entry
from attendance_app.domain.wording import held_items, item_words
from attendance_app.services.errors import Refusal
from attendance_app.services.forum.break_ticks import is_away, running_break, ticked_away, ticked_back
from attendance_app.services.forum.checks import checked_name, refuse_locked
from attendance_app.services.forum.journal import Journal


class MeetingSession:
    """One meeting of an open forum file: marks, counts, quorum."""

    def __init__(self, journal: Journal, meeting: MeetingId) -> None:
        """Open the meeting; KeyError where the file has none of that id."""
        self.journal = journal
        self.meeting_id = meeting
        journal.state.record(meeting)

    @property
    def record(self) -> MeetingRecord:
        """The meeting with its roster and attendance, as stored."""
        return self.journal.state.record(self.meeting_id)

    @property
    def forum(self) -> Forum:
        """The forum's name, rules and settings."""
        return self.journal.state.forum

    @property
    def meeting(self) -> Meeting:
        """The meeting without its people."""
        return self.record.meeting

    @property
    def now(self) -> ItemId | None:
        """The running item; None before the start and after the end, when counts are of the whole meeting."""
        return self.meeting.running if self.meeting.state in UNDER_WAY else None

    @property
    def figure_item(self) -> ItemId | None:
        """The item that figures of quorum are of: the running one, else the held one where quorum was weakest.

        None where every item has the same figures, or the agenda is empty. Figures are never of people who were not
        there together.
        """
        if self.now is not None or not self.varies:
            return self.now
        weakest = weakest_entry(self.timeline())
        return weakest.item if weakest else None

    @property
    def varies(self) -> bool:
        """True where somebody's attendance is of a part of the meeting."""
        return bool(self.journal.state.partial(self.meeting_id))

    def mark_now(self, person: PersonId) -> Mark:
        """Return a person's mark at the running item; who has left or is recused is absent."""
        held = self.record.of(person)
        if not held.intervals:
            return held.absence
        return Mark.PRESENT if held.at(self.now, self.meeting.index_of) else Mark.ABSENT

    def set_attendance(self, person: PersonId, attendance: Attendance) -> None:
        """Store a person's attendance; Refusal where it would change a § that is verified."""
        self.set_all(ChangeKind.MARK, {person: attendance})

    def set_all(self, kind: ChangeKind, attendance: Mapping[PersonId, Attendance]) -> None:
        """Store several people's attendance as one step; Refusal where it would change a § that is verified."""
        self.refuse_if_locked()
        changed = {key: after for key, after in attendance.items() if after != self.record.of(key)}
        for person, after in changed.items():
            self._refuse_verified_items(self.record.of(person), after)
        edits = tuple(
            Edit(Subject.ATTENDANCE, self.meeting_id, person, self.record.of(person), after)
            for person, after in changed.items()
        )
        self.journal.record(Change(kind, edits, ", ".join(self.record.roster.person(key).name for key in changed)))

    def mark(self, person: PersonId, mark: Mark) -> None:
        """Set a person's mark: in a running meeting from its item on, before it for the whole meeting.

        Unmarking corrects a mistake: it removes what the tick said, but keeps an earlier interval that has ended.
        In a break a tick says who is back, and taking it back that they are not: their attendance stays.
        """
        if self._ticked_in_break([person], mark):
            return
        if mark is Mark.PRESENT and self.record.of(person).in_the_house(self.now, self.meeting.index_of):
            return
        self.set_attendance(person, self._marked(person, mark))

    def mark_all(self, people: Iterable[PersonId], mark: Mark) -> None:
        """Set the mark of several people, as one step; in a break, of those who were there, who is back."""
        people = list(people)
        if not self._ticked_in_break(people, mark):
            self.set_all(ChangeKind.MARK, {person: self._marked(person, mark) for person in people})

    def is_ticked(self, person: PersonId) -> bool:
        """Tell if somebody is ticked: present, and in a break back."""
        return self.mark_now(person) is Mark.PRESENT and not is_away(self.record, person)

    def _ticked_in_break(self, people: Collection[PersonId], mark: Mark) -> bool:
        """Note who is back, or is not, where there is a break and all were there before it; False where not so."""
        tick = {Mark.PRESENT: ticked_back, Mark.UNMARKED: ticked_away}.get(mark)
        if tick is None or running_break(self.meeting) is None:
            return False
        if any(self.mark_now(each) is not Mark.PRESENT for each in people):
            return False
        after = tick(self.meeting, people)
        if after != self.meeting:
            self.change_meeting(after)
        return True

    def _marked(self, person: PersonId, mark: Mark) -> Attendance:
        """Return the attendance of somebody with another mark, not stored."""
        before, index_of = self.record.of(person), self.meeting.index_of
        if mark is Mark.PRESENT and before.in_the_house(self.now, index_of):
            return before
        if mark is Mark.UNMARKED and self.now is not None:
            return unticked(before, self.now, index_of)
        first = self.tick_start
        return self.marked_from(person, mark, first, self.clock_now() if first and mark is Mark.PRESENT else None)

    def mark_from(self, person: PersonId, mark: Mark, first: ItemId | None, clock: time | None = None) -> None:
        """Set a person's mark from an item on (None: the whole meeting); ``clock`` is the time noted for it."""
        self.set_attendance(person, self.marked_from(person, mark, first, clock))

    def marked_from(self, person: PersonId, mark: Mark, first: ItemId | None, clock: time | None = None) -> Attendance:
        """Return the attendance of somebody with a mark from an item on (None: the whole meeting), not stored.

        Absent from an item on keeps what was before it. A member who broke off and comes back is present and not
        counted, where the body's rules say so (KL 5:20).
        """
        before = self.record.of(person)
        if mark is Mark.ABSENT and first is not None:
            return departed_before(before, first, self.meeting.index_of, clock)
        if mark is Mark.PRESENT and not (first or clock) and before.in_the_house(self.now, self.meeting.index_of):
            return before
        if mark is Mark.PRESENT:
            out = first is not None and stays_out(self.forum, self.record, person, first)
            if first is not None and clock is not None:
                before, clock = without_a_moment(before, first, self.meeting.index_of, clock)
            made = Interval(first, arrived=clock, presence=Presence.OBSERVING if out else Presence.PRESENT)
            return arrived_at(before, made, self.meeting.index_of)
        return Attendance(absence=mark, remark=before.remark)

    def walk_in(
        self,
        name: str,
        organisation: OrganisationId | None,
        role: Role = Role.OTHER,
        seat: SeatId | None = None,
        *,
        party: str = "",
        title: str = "",
    ) -> PersonId:
        """Add somebody who walks in, present; ``seat``: the seat they serve in. Refusal for a bad name."""
        self.refuse_if_locked()
        cleaned = checked_name(name)
        people = self.record.roster.people
        position = max((each.position for each in people), default=0) + 1
        person = Person(
            PersonId(self.journal.new_id()), cleaned, position, organisation, role, clean(party), clean(title)
        )
        first = self.tick_start
        there = Attendance((Interval(first=first, arrived=self.clock_now() if first else None, seat=seat),))
        edits = (
            Edit(Subject.PERSON, self.meeting_id, person.id, None, person),
            Edit(Subject.ATTENDANCE, self.meeting_id, person.id, None, there),
        )
        self.journal.record(Change(ChangeKind.WALK_IN, edits, cleaned))
        return person.id

    def change_meeting(self, meeting: Meeting) -> None:
        """Store the meeting's day, place, agenda and officers."""
        self.refuse_if_locked()
        edit = Edit(Subject.MEETING, self.meeting_id, self.meeting_id, self.meeting, meeting)
        self.journal.record(Change(ChangeKind.CHANGE_MEETING, (edit,), meeting.name))

    def people_named(self, name: str) -> tuple[Person, ...]:
        """Return the people of that name, or of that "NAME (ORGANISATION)", blanks and letter case aside."""
        wanted = clean(name).casefold()
        roster = self.record.roster
        plain = tuple(person for person in roster.people if person.name.casefold() == wanted)
        if plain:
            return plain
        return tuple(
            person
            for person in roster.people
            if f"{person.name} ({roster.organisation_name(person)})".casefold() == wanted
        )

    def is_present(self, person: PersonId, item: ItemId | None = None) -> bool:
        """Tell if a person is present at an item; None: at any time of the meeting."""
        return bool(self.record.of(person).at(item, self.meeting.index_of))

    def timeline(self) -> tuple[TimelineEntry, ...]:
        """Return the quorum at each §, and by whom it changed."""
        return self.journal.state.timeline(self.meeting_id)

    def tally(self, item: ItemId | None = None) -> Tally:
        """Return the counts at an item: people, roles, organisations, seats."""
        return self.journal.state.running_tally(self.meeting_id, item).tally

    def there(self, item: ItemId | None = None) -> Set[PersonId]:
        """Return who is present at an item; None: at any time of the meeting."""
        return self.journal.state.running_tally(self.meeting_id, item).there

    def present_count(self, item: ItemId | None = None) -> int:
        """Return how many people are present."""
        return self.tally(item).present

    def seat_count(self, item: ItemId | None = None) -> SeatCount:
        """Count the filled seats."""
        return self.tally(item).seats

    def verdict(self, item: ItemId | None = None) -> Verdict:
        """Return whether the meeting is quorate by the forum's rules."""
        return judge(self.forum.rules, self.seat_count(item))

    def group_counts(self, item: ItemId | None = None) -> tuple[GroupCount, ...]:
        """Count people and seats of each group that people are listed in: organisation, party or role."""
        return group_counts(self.record.roster, self.tally(item), self.forum.grouping)

    def groups(self) -> dict[PersonId, GroupId]:
        """Return the group that each person is listed in, in the order of the roster."""
        return groups_of(self.record.roster, self.forum.grouping)

    def organisation_counts(self, item: ItemId | None = None) -> tuple[GroupCount, ...]:
        """Count people and seats of each organisation, in the annex's order."""
        return organisation_counts(self.record.roster, self.tally(item))

    def vacant_or_absent_seats(self) -> tuple[Seat, ...]:
        """Return the seats that somebody who walks in could serve in now: vacant, or the holder is not present."""
        return empty_seats(self.record, self.now, self.forum.counting)

    def clock_now(self) -> time | None:
        """Return the clock time that is noted of who arrives or departs now; None where none is.

        A meeting that is noted on another day, or before it begins, has no clock of its own.
        """
        if not self.forum.settings.note_times or self.meeting.state not in UNDER_WAY:
            return None
        now = self.journal.now()
        is_its_day = any(each.day == now.date() for each in self.meeting.days)
        return (
            now.time().replace(second=0, microsecond=0)
            if is_its_day and not self.meeting.is_before_start(now)
            else None
        )

    @property
    def tick_start(self) -> ItemId | None:
        """From which item a tick counts; None where the first item is running: then from the beginning."""
        first = next((item.id for item in held_items(self.meeting)), None)
        return None if self.now == first else self.now

    def _refuse_verified_items(self, before: Attendance, after: Attendance) -> None:
        """Raise Refusal where a § that was verified immediately would change; the other §§ are not locked."""
        index_of = self.meeting.index_of

        def taking_part(attendance: Attendance, item: ItemId) -> list[tuple[Presence, SeatId | None]]:
            return [(each.presence, each.seat) for each in attendance.at(item, index_of)]

        for item in self.meeting.items:
            if item.verified and taking_part(before, item.id) != taking_part(after, item.id):
                number = item_words(self.meeting, item.id)
                raise Refusal(f"{number} är omedelbart justerad och låst. Ändra bara de andra paragraferna.")

    def refuse_if_locked(self) -> None:
        """Raise Refusal where the minutes are verified."""
        refuse_locked(self.meeting)


def affected_people(change: Change, meeting: MeetingId) -> tuple[PersonId, ...]:
    """Return whose rows of a meeting a change touches."""
    wanted = {Subject.ATTENDANCE, Subject.PERSON}
    return tuple(PersonId(edit.id) for edit in change.edits if edit.meeting == meeting and edit.subject in wanted)
