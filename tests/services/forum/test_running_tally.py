"""The kept tally and the whole count agree, whatever happens in a meeting."""

import random
from dataclasses import replace
from datetime import date

import pytest

from attendance_app.domain.attendance import Attendance, Interval, ItemId, Mark, Presence
from attendance_app.domain.meeting import Break, Item, Meeting, MeetingId, MeetingState
from attendance_app.domain.meeting_record import MeetingRecord
from attendance_app.domain.roster import Organisation, OrganisationId, Person, PersonId, Role, Roster, Seat, SeatId
from attendance_app.domain.seat_count import CountingRules
from attendance_app.domain.tally import tally_of
from attendance_app.services.forum.file import ForumFile
from attendance_app.services.forum.running_tally import RunningTally
from attendance_app.services.meeting.progress import MeetingProgress

ITEMS = tuple(Item(ItemId(f"i{at}")) for at in range(3))
MEETING = Meeting(MeetingId("m"), date(2025, 2, 14), items=ITEMS, state=MeetingState.RUNNING, running=ITEMS[0].id)
ORGANISATIONS = tuple(Organisation(OrganisationId(f"o{at}"), f"Kommun {at}", at) for at in range(3))
PEOPLE = tuple(PersonId(f"p{at}") for at in range(6))
SEATS = tuple(SeatId(f"s{at}") for at in range(5))
ROLES = (Role.MEMBER, Role.MEMBER, Role.SUBSTITUTE, Role.SUBSTITUTE, Role.OFFICIAL, Role.COOPTED)


def some_roster(chance: random.Random) -> Roster:
    places = [each.id for each in ORGANISATIONS] + [None]
    people = tuple(
        Person(each, each, at, chance.choice(places), chance.choice(ROLES)) for at, each in enumerate(PEOPLE)
    )
    seats = tuple(Seat(each, chance.choice(places), holder=chance.choice((*PEOPLE, None))) for each in SEATS)
    return Roster(ORGANISATIONS, people, seats)


def some_attendance(chance: random.Random) -> Attendance:
    ends = (None, None, None, *(item.id for item in ITEMS))
    presences = [Presence.PRESENT] * 8 + list(Presence)
    intervals = tuple(
        Interval(
            chance.choice(ends),
            chance.choice(ends),
            presence=chance.choice(presences),
            seat=chance.choice((*SEATS, SeatId("gone"), None, None)),
        )
        for _ in range(chance.choice((0, 1, 1, 2)))
    )
    return Attendance(intervals, chance.choice((Mark.UNMARKED, Mark.EXCUSED)))


@pytest.mark.parametrize("item", [None, ITEMS[1].id])
def test_the_kept_tally_is_what_counting_everybody_gives(item: ItemId | None) -> None:
    chance = random.Random(5)
    for _ in range(70):
        record = MeetingRecord(MEETING, some_roster(chance))
        counting = CountingRules(recusal_spared=chance.random() < 0.5, coopted=chance.random() < 0.5)
        running = RunningTally(record, item, counting)
        for _ in range(12):
            changed = chance.sample(PEOPLE, chance.choice((1, 1, 2)))
            marks = {**record.attendance, **{each: some_attendance(chance) for each in changed}}
            after = replace(record, attendance=dict(sorted(marks.items())))
            running.update(record, after, changed)
            record = after
            assert running.tally == tally_of(record, item, counting)
            assert running.there == {each for each in PEOPLE if record.of(each).at(item, MEETING.index_of)}


def test_a_session_counts_anew_after_steps_walk_ins_and_undo(forum: ForumFile) -> None:
    session = forum.open_meeting(forum.meetings[-1].id)
    chance = random.Random(7)
    steps = MeetingProgress(session)
    steps.reopen()

    def tick_or_untick() -> None:
        person = chance.choice(session.record.roster.people).id
        session.mark(person, Mark.UNMARKED if session.mark_now(person) is Mark.PRESENT else Mark.PRESENT)

    deeds = (
        tick_or_untick,
        tick_or_untick,
        lambda: steps.step(chance.choice((1, -1))) if session.now else steps.reopen(),
        lambda: session.walk_in("Nils Holgersson", chance.choice(session.record.roster.organisations).id),
        forum.journal.undo,
        forum.journal.redo,
    )
    for _ in range(60):
        chance.choice(deeds)()
        assert session.tally(session.now) == tally_of(session.record, session.now, forum.forum.counting)


def test_it_is_counted_anew_for_another_agenda_but_not_for_a_break_or_a_place(forum: ForumFile) -> None:
    session = forum.open_meeting(forum.meetings[-1].id)
    kept = session.journal.state.running_tally(session.meeting_id, None)
    there = (Break(None, away=tuple(session.there())),)
    session.change_meeting(replace(session.meeting, place="Salen", breaks=there))
    assert session.journal.state.running_tally(session.meeting_id, None) is kept
    session.change_meeting(replace(session.meeting, items=session.meeting.items[:-1]))
    assert session.journal.state.running_tally(session.meeting_id, None) is not kept
