"""A random walk through one meeting after another, with every output compared for everybody at every item.

The oracle is the JSON export read anew here: intervals as they are stored, walked item by item. Annex, status, counts,
spreadsheet and page one must agree with it, and no figure of quorum may be of people who were not there together.
"""

import random
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date, time
from typing import Any

from attendance_app import composition
from attendance_app.domain.attendance import ItemId, Mark
from attendance_app.domain.body_kinds import BODY_RULES, BodyKind
from attendance_app.domain.change import Change, ChangeKind
from attendance_app.domain.forum import Forum
from attendance_app.domain.papers.first_page import groups
from attendance_app.domain.papers.so_far import so_far
from attendance_app.domain.roster import Organisation, OrganisationId, Person, PersonId, Role, Roster, Seat, SeatId
from attendance_app.services.errors import Refusal
from attendance_app.services.forum.file import ForumFile, MeetingPlan, added_roster, new_forum
from attendance_app.services.forum.meeting_session import MeetingSession
from attendance_app.services.meeting.agenda import AgendaEdit
from attendance_app.services.meeting.annexes import annex_for
from attendance_app.services.meeting.presence_changes import PresenceChanges
from attendance_app.services.meeting.progress import MeetingProgress
from attendance_app.services.meeting.status import status_data
from attendance_app.services.record.spreadsheet import attendance_rows
from attendance_app.services.record.writing import record_data
from tools.battery.subjects import CANARY, use
from tools.battery.trial import Figure, Test, Trial

_MEMBERS, _SUBSTITUTES, _OTHERS = 5, 3, 2
_STEPS_A_MEETING = 25


def run(trial: Trial) -> list[Figure]:
    """Walk through meetings of a council and a board, and compare the outputs after each step."""
    figure = Figure("Närvaro", 0, {"disagreements": 0, "empty brackets": 0})
    use(trial.place)
    wanted = trial.of(60, 2000, 10000)
    for number, kind in enumerate((BodyKind.COUNCIL, BodyKind.BOARD)):
        path = trial.place / f"{kind.value}.narvaro"
        file = composition.create_forum(path, new_forum(Forum(f"Organ {CANARY}", kind, BODY_RULES[kind].quorum)))
        try:
            _fill(file)
            dice = random.Random(f"outputs {trial.seed} {number}")
            while figure.tries < wanted * (number + 1) // 2:
                _walk(_Walk(file, dice), figure)
        finally:
            file.close()
    return [figure]


def _fill(file: ForumFile) -> None:
    """Give the forum two organisations, members with seats, substitutes and others."""
    organisations = tuple(Organisation(OrganisationId(f"o{at}"), f"Kommun {at} {CANARY}", at) for at in range(2))
    roles = [Role.MEMBER] * _MEMBERS + [Role.SUBSTITUTE] * _SUBSTITUTES + [Role.OFFICIAL] * _OTHERS
    people = tuple(
        Person(PersonId(f"p{at}"), f"Person{chr(65 + at)} {CANARY}", at, organisations[at % 2].id, role, "P")
        for at, role in enumerate(roles)
    )
    seats = tuple(Seat(SeatId(f"s{at}"), each.organisation, "P", each.id) for at, each in enumerate(people[:_MEMBERS]))
    edits = added_roster(Roster(organisations, people, seats), None)
    file.journal.record(Change(ChangeKind.IMPORT_ROSTER, edits, ""))


@dataclass(slots=True)
class _Walk:
    """One meeting of a file, and what may be done in it next."""

    file: ForumFile
    dice: random.Random
    said: list[str] = field(default_factory=list)
    session: MeetingSession = field(init=False)
    moves: PresenceChanges = field(init=False)
    agenda: AgendaEdit = field(init=False)
    steps: MeetingProgress = field(init=False)

    def __post_init__(self) -> None:
        day = date(2025, 1, 1).replace(year=2025 + len(self.file.meetings) // 300)
        first = self.dice.choice([None, 26])
        plan = MeetingPlan(day, items=self.dice.randint(1, 5), first_item=first)
        self.session = self.file.new_meeting(plan)
        self.moves, self.agenda = PresenceChanges(self.session), AgendaEdit(self.session)
        self.steps = MeetingProgress(self.session)

    def deeds(self) -> list[Callable[[], object]]:
        """Return what can be done, what happens often several times."""
        who = PersonId(f"p{self.dice.randrange(_MEMBERS + _SUBSTITUTES + _OTHERS)}")
        substitute = PersonId(f"p{_MEMBERS + self.dice.randrange(_SUBSTITUTES)}")
        seat = SeatId(f"s{self.dice.randrange(_MEMBERS)}")
        item = self.dice.choice(self.session.meeting.order)
        clock = time(self.dice.randint(9, 16), self.dice.randint(0, 59))
        return [
            *[lambda: self.session.mark(who, Mark.PRESENT)] * 5,
            *[lambda: self.steps.step() if self.session.now else self.steps.start()] * 3,
            *[lambda: self.moves.depart(who, clock=clock)] * 2,
            *[lambda: self.moves.serve(substitute, seat)] * 2,
            lambda: self.session.mark(who, Mark.UNMARKED),
            lambda: self.session.mark(who, Mark.EXCUSED),
            lambda: self.session.mark_from(who, Mark.PRESENT, item, clock),
            lambda: self.moves.recuse(who, self.dice.choice([None, item])),
            lambda: self.moves.remote(who),
            lambda: self.moves.abstain(who, item),
            lambda: self.moves.counts_again(who),
            lambda: self.agenda.add("Extra ärende", self.dice.randrange(len(self.session.meeting.order) + 1)),
            lambda: self.agenda.withdraw(item, withdrawn=self.dice.random() < 0.5),
            lambda: self.agenda.move(item, self.dice.randrange(len(self.session.meeting.order))),
            lambda: self.steps.pause(),
            lambda: self.file.journal.undo(),
        ]


def _walk(walk: _Walk, figure: Figure) -> None:
    for number in range(_STEPS_A_MEETING):
        deeds = walk.deeds()
        chosen = walk.dice.randrange(len(deeds))
        try:
            deeds[chosen]() if number < _STEPS_A_MEETING - 1 else walk.steps.end()
        except Refusal:
            continue
        walk.said.append(str(chosen))
        if walk.session.meeting_id not in {each.id for each in walk.file.meetings}:
            return
        figure.tries += 1
        for fault, words in _differences(walk.file, walk.session):
            figure.faults[fault] += 1
            figure.notes.append(f"{words} after {' '.join(walk.said)}"[:300])


def _differences(file: ForumFile, session: MeetingSession) -> Iterator[tuple[str, str]]:
    """Yield each output that disagrees with the stored intervals, as (kind of fault, words)."""
    stored = _stored_presence(record_data(file.forum, file.roster, session.record), session)
    anywhere = {person for person, items in stored.items() if items}
    order = [person.id for person in session.record.roster.people]
    rows = attendance_rows(session.record)[1:]
    printed = annex_for(session).rows
    reached = so_far(session.record)
    by_now = {person for person, items in stored.items() if items & {item.id for item in reached.meeting.items}}
    if session.now is None or session.meeting.running is None:
        by_now = anywhere
    yield from _compared("spreadsheet", {p for p, row in zip(order, rows, strict=True) if row[5] == "X"}, anywhere)
    marked = {p for p, row in zip(order, printed, strict=True) if row[-1].startswith("X")}
    yield from _compared("annex", marked, by_now if session.meeting.items else anywhere)
    yield from _compared("session", {p for p in order if session.is_present(p)} & anywhere, anywhere)
    for item in session.meeting.items:
        if not item.withdrawn:
            there = {p for p in order if item.id in stored[p]}
            yield from _compared(f"session at {item.id}", {p for p in order if session.is_present(p, item.id)}, there)
            yield from _compared(f"extract of {item.id}", set(_named(file, session, item.id)), there)
    yield from _quorum_differences(session)
    if any("()" in row[-1] for row in printed) or re.search(r"\(\)|ej\s+på grund", str(groups(file.forum, reached))):
        yield "empty brackets", "brackets"


def _compared(output: str, said: set[PersonId], right: set[PersonId]) -> Iterator[tuple[str, str]]:
    if said != right:
        yield "disagreements", f"{output}: {sorted(said ^ right)}"


def _stored_presence(data: dict[str, Any], session: MeetingSession) -> dict[PersonId, set[ItemId]]:
    """Return for each person the items, not withdrawn, at which they took part; of a meeting without any: {""}."""
    order = list(session.meeting.order)
    held = [item.id for item in session.meeting.items if not item.withdrawn]
    found: dict[PersonId, set[ItemId]] = {person.id: set() for person in session.record.roster.people}
    for entry in data["attendance"]:
        there, recused = set[ItemId](), set[ItemId]()
        for each in entry.get("intervals", []):
            first = order.index(each["from_item"]) if each.get("from_item") in order else 0
            last = order.index(each["to_item"]) if each.get("to_item") in order else len(order) - 1
            into = recused if each.get("state") == "recused" else there
            into |= set(order[first : last + 1])
        found[PersonId(entry["person"])] = (there - recused) & set(held)
    return found


def _quorum_differences(session: MeetingSession) -> Iterator[tuple[str, str]]:
    """Yield where the status of a meeting that is not running is of no item, or quorate where one item was not."""
    held = [item.id for item in session.meeting.items if not item.withdrawn]
    if session.now is not None or not held:
        return
    quorum = status_data(session)["quorum"]
    if quorum["filled"] not in {session.seat_count(item).filled for item in held}:
        yield "disagreements", f"status: {quorum['filled']} seats filled at no item"
    if quorum["quorate"] != all(session.verdict(item).quorate for item in held):
        yield "disagreements", f"status: quorate {quorum['quorate']}"


def _named(file: ForumFile, session: MeetingSession, item: ItemId) -> Iterator[PersonId]:
    """Yield whom the extract of one item lists as present."""
    names = {person.name: person.id for person in session.record.roster.people}
    for group in groups(file.forum, session.record, item):
        if group.heading not in {"Jäv", "Frånvarande", "Anmält förhinder"}:
            for name, _ in group.lines:
                yield names[name.removesuffix(" (P)")]


TEST = Test(
    "outputs",
    "a random walk with annex, status, window, spreadsheet and page one compared for everybody at every item",
    "0 disagreements, 0 empty brackets",
    run,
)
