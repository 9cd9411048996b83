"""Random meetings, told by the program and by the reference: the same presence, serving and quorum at every §."""

import os
import random
from datetime import date

import pytest

from attendance_app.domain.attendance import ItemId, Mark
from attendance_app.domain.body_kinds import BodyKind
from attendance_app.domain.forum import Forum
from attendance_app.domain.meeting import Item, Meeting, MeetingId, MeetingState
from attendance_app.domain.meeting_record import MeetingRecord
from attendance_app.domain.quorum import FractionRule
from attendance_app.domain.roster import Person, PersonId, Role, Roster, Seat, SeatId
from attendance_app.domain.serving import served_by
from attendance_app.services.errors import Refusal
from attendance_app.services.forum.meeting_session import MeetingSession
from attendance_app.services.meeting.agenda import AgendaEdit
from attendance_app.services.meeting.presence_changes import PresenceChanges
from attendance_app.services.meeting.progress import MeetingProgress
from tests.fakes import journal_of
from tests.reference import Reference

MEMBERS, SUBSTITUTES = ["a", "b", "c", "d"], ["s", "t", "u"]
# The whole ten thousand run in the battery; every ordinary run takes another part of them.
HISTORIES = int(os.environ.get("NARVARO_HISTORIES", "600"))


class Told:
    """One meeting in both tellings."""

    def __init__(self, dice: random.Random) -> None:
        self.dice, self.said = dice, []
        items = [f"i{number}" for number in range(dice.randint(2, 6))]
        council = dice.random() < 0.5
        people = [Person(PersonId(each), each, at, party="P") for at, each in enumerate(MEMBERS)]
        people += [Person(PersonId(each), each, 9, role=Role.SUBSTITUTE, party="P") for each in SUBSTITUTES]
        roster = Roster(people=tuple(people), seats=tuple(Seat(SeatId(each), None, "P", each) for each in MEMBERS))
        meeting = Meeting(MeetingId("m"), date(2025, 1, 1), items=tuple(Item(ItemId(each)) for each in items))
        forum = Forum("F", BodyKind.COUNCIL if council else BodyKind.BOARD, (FractionRule(),))
        self.session = MeetingSession(journal_of(forum, MeetingRecord(meeting, roster)), meeting.id)
        self.moves, self.agenda = PresenceChanges(self.session), AgendaEdit(self.session)
        self.steps = MeetingProgress(self.session)
        self.reference = Reference(items, MEMBERS, SUBSTITUTES, council)
        self.moved_ends = False
        self.steps.start()
        self.session.journal.undo_history.clear()

    def step(self) -> None:
        # Asked before each step: what the step updates is then what is compared.
        self.check_varies()
        person = self.dice.choice(MEMBERS + SUBSTITUTES)
        what = self.dice.choice(
            ["come"] * 5 + ["go"] * 2 + ["serve"] * 3 + ["recuse", "untick", "count", "unserve", "undo"]
            + ["next"] * 3 + ["back", "pause", "move", "add", "withdraw"]
        )  # fmt: skip
        self.said.append((what, person, self.reference.running))
        if what == "undo":
            if self.reference.past:
                self.reference.__dict__.update(self.reference.past.pop())
                self.session.journal.undo()
            return
        done = len(self.session.journal.undo_history)
        self.reference.keep()
        try:
            getattr(self, what)(person)
        except Refusal:
            self.said.append("refused")
        # What changed nothing is no step of undo: then the reference keeps none either.
        if len(self.session.journal.undo_history) == done:
            self.reference.past.pop()

    def come(self, person: str) -> None:
        self.reference.come(person)
        self.session.mark(PersonId(person), Mark.PRESENT)

    def go(self, person: str) -> None:
        self.reference.go(person)
        self.moves.depart(PersonId(person))

    def untick(self, person: str) -> None:
        if self.session.mark_now(PersonId(person)) is Mark.PRESENT:
            # In a break it says who is not back, and nobody's attendance changes.
            if self.session.meeting.state is not MeetingState.PAUSED:
                self.reference.untick(person)
            self.session.mark(PersonId(person), Mark.UNMARKED)

    def recuse(self, person: str) -> None:
        self.reference.recuse(person)
        self.moves.recuse(PersonId(person))

    def count(self, person: str) -> None:
        self.reference.count_again(person)
        self.moves.counts_again(PersonId(person))

    def serve(self, _: str) -> None:
        person, seat = self.dice.choice(SUBSTITUTES), self.dice.choice(MEMBERS)
        self.said.append((person, seat))
        self.reference.serve(person, seat)
        self.moves.serve(PersonId(person), SeatId(seat))

    def unserve(self, _: str) -> None:
        person = self.dice.choice(SUBSTITUTES)
        self.said.append(person)
        self.reference.serve(person, None)
        self.moves.serve(PersonId(person), None)

    def next(self, _: str) -> None:
        held = self.reference.held()
        at = held.index(self.reference.running)
        if at + 1 < len(held):
            self.reference.running = held[at + 1]
            self.steps.step()

    def back(self, _: str) -> None:
        held = self.reference.held()
        at = held.index(self.reference.running)
        self.reference.running = held[max(0, at - 1)]
        self.steps.step(-1)

    def pause(self, _: str) -> None:
        self.steps.pause()

    def move(self, _: str) -> None:
        order = self.reference.items
        item, place = self.dice.choice(order), self.dice.randrange(len(order))
        self.said.append((item, place))
        ends = order[0], order[-1]
        order.remove(item)
        order.insert(place, item)
        self.moved_ends |= ends != (order[0], order[-1])
        self.agenda.move(ItemId(item), place)

    def add(self, _: str) -> None:
        # Who is there at an item that is added at an end is plain only where what stood there has kept its place.
        inside = int(self.moved_ends)
        place = self.dice.randint(inside, len(self.reference.items) - inside)
        made = self.agenda.add(place=place)
        self.said.append((made, place))
        self.reference.add(made, place)

    def withdraw(self, _: str) -> None:
        item = self.dice.choice(self.reference.items)
        self.said.append(item)
        out = item not in self.reference.withdrawn
        if out and self.reference.held() == [item]:
            return
        self.reference.withdrawn ^= {item}
        if out and self.reference.running == item:
            _, after = self.reference.split(item)
            held = self.reference.held()
            self.reference.running = next((each for each in after if each in held), held[-1])
        self.agenda.withdraw(ItemId(item), withdrawn=out)

    def check_varies(self) -> None:
        attended = self.session.record.attendance.values()
        assert self.session.varies == any(held.is_partial for held in attended)

    def check(self) -> None:
        session, reference = self.session, self.reference
        record, meeting = session.record, session.meeting
        assert list(meeting.order) == reference.items
        assert session.now == reference.running
        self.check_varies()
        for item in reference.items:
            key = ItemId(item)
            there = {person for person, held in record.attendance.items() if held.in_the_house(key, meeting.index_of)}
            assert there == {person for person, items in reference.there.items() if item in items}
            recused = {person for person, held in record.attendance.items() if held.recused_at(key, meeting.index_of)}
            assert recused == {person for person, where in reference.recused if where == item}
            seats = reference.filled(item)
            count, verdict = session.seat_count(key), session.verdict(key)
            served = {seat: person for seat, person in seats.items() if seat != person}
            mine = {seat: who for seat, who in served_by(record, key).items() if who in served.values()}
            assert mine == served
            spared = len(reference.filled(item, recusal=False)) - len(seats) if reference.council else 0
            assert (count.filled, count.serving, count.spared) == (len(seats), len(served), spared)
            assert verdict.quorate == (len(seats) + spared >= len(MEMBERS) // 2 + 1)
        timeline = {part.item: (part.filled, part.quorate) for part in self.session.timeline()}
        single = {
            item: (session.seat_count(ItemId(item)).filled, session.verdict(ItemId(item)).quorate) for item in timeline
        }
        assert timeline == single
        assert list(timeline) == reference.held()
        heads = [set(reference.filled(item).values()) for item in reference.held()]
        for part, before, here in zip(self.session.timeline()[1:], heads, heads[1:], strict=False):
            assert (set(part.arrived), set(part.departed)) == (here - before, before - here)


@pytest.mark.parametrize("part", range(6))
def test_the_program_tells_every_history_as_the_reference_does(part: int) -> None:
    for number in range(HISTORIES * part // 6, HISTORIES * (part + 1) // 6):
        told = Told(random.Random(number))
        try:
            for _ in range(told.dice.randint(5, 25)):
                told.step()
            told.check()
        except Exception as error:
            raise AssertionError(f"history {number}: {told.said}") from error
