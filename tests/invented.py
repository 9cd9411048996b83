"""Invented meetings after the habits of real ones, each walked through as the secretary would; all names made up."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, time

from attendance_app.domain.attendance import ItemId, Mark
from attendance_app.domain.body_kinds import BODY_RULES, BodyKind
from attendance_app.domain.forum import Forum, MeetingSettings
from attendance_app.domain.meeting import ActingOfficer, Duty, Item, KeptAnnex, Meeting, MeetingId
from attendance_app.domain.meeting_record import MeetingRecord
from attendance_app.domain.roster import (
    Organisation,
    OrganisationId,
    Person,
    PersonId,
    Role,
    Roster,
    Seat,
    SeatId,
)
from attendance_app.domain.serving import proposals
from attendance_app.services.forum.meeting_session import MeetingSession
from attendance_app.services.meeting.agenda import AgendaEdit
from attendance_app.services.meeting.presence_changes import PresenceChanges
from attendance_app.services.meeting.progress import MeetingProgress
from tests.fakes import journal_of

DAY = date(2025, 2, 14)
_ROLES = {"-": Role.SUBSTITUTE, "*": Role.OFFICIAL, "+": Role.COOPTED, "": Role.MEMBER}


def person_of(words: str, at: int) -> Person:
    """Read "Anna Ek (S)", "-Bo Ål (M) @Åby" (a substitute), "*Cia Dahl, kommundirektör" (an official)."""
    role = words[0] if words[0] in _ROLES else ""
    rest, _, organisation = words.removeprefix(role).partition(" @")
    rest, _, title = rest.partition(", ")
    name, _, party = rest.partition(" (")
    where = OrganisationId(organisation) if organisation else None
    return Person(PersonId(name.split()[0].lower()), name, at, where, _ROLES[role], party.removesuffix(")"), title)


class Evening:
    """One meeting and the hands that move it; people go by their first names in small letters."""

    def __init__(
        self, name: str, kind: BodyKind, people: list[str], items: range, settings: MeetingSettings | None = None
    ) -> None:
        everybody = tuple(person_of(words, at) for at, words in enumerate(people, start=1))
        names = dict.fromkeys(person.organisation for person in everybody if person.organisation)
        organisations = tuple(Organisation(each, f"{each} kommun", at) for at, each in enumerate(names, start=1))
        seats = tuple(
            Seat(SeatId(person.id), person.organisation, person.party, person.id)
            for person in everybody
            if person.role is Role.MEMBER
        )
        agenda = tuple(Item(ItemId(f"i{number}"), f"Ärende {number}", number) for number in items)
        meeting = Meeting(MeetingId("m"), DAY, place="Sessionssalen", starts=time(9, 0), items=agenda)
        rules = BODY_RULES[kind].quorum
        forum = Forum(name, kind, rules, settings=settings or MeetingSettings(note_times=False))
        record = MeetingRecord(meeting, Roster(organisations, everybody, seats))
        self.session = MeetingSession(journal_of(forum, record), meeting.id)
        self.moves, self.steps = PresenceChanges(self.session), MeetingProgress(self.session)
        self.agenda = AgendaEdit(self.session)

    def restyle(self, **names: str) -> None:
        """Let the body write names in another way."""
        forum = replace(self.forum, style=replace(self.forum.style, names=replace(self.forum.style.names, **names)))
        self.session = MeetingSession(journal_of(forum, self.record), self.record.meeting.id)
        self.moves, self.steps = PresenceChanges(self.session), MeetingProgress(self.session)
        self.agenda = AgendaEdit(self.session)

    @property
    def forum(self) -> Forum:
        return self.session.forum

    @property
    def record(self) -> MeetingRecord:
        return self.session.record

    def tick(self, *people: str, mark: Mark = Mark.PRESENT) -> None:
        for person in people:
            self.session.mark(PersonId(person), mark)

    def to(self, number: int) -> ItemId:
        """Step to a § as the secretary does."""
        if self.session.now is None:
            self.steps.start()
        while self.session.meeting.running != f"i{number}":
            self.steps.step()
        return ItemId(f"i{number}")

    def serve(self, substitute: str, member: str | None) -> None:
        self.moves.serve(PersonId(substitute), SeatId(member) if member else None)


@dataclass(frozen=True)
class Habit:
    """One invented meeting, and what page one must say of it."""

    name: str
    walk: Callable[[], Evening]
    says: tuple[str, ...]
    never: tuple[str, ...] = ()


BOARD = [
    "Anna Ek (S)", "Bertil Fors (S)", "Cecilia Gran (M)", "David Holm (M)", "Eva Ill (C)", "-Fredrik Juhl (S)",
    "-Gunilla Kvist (M)", "-Hans Lind (C)", "*Ingrid Malm, nämndsekreterare",
]  # fmt: skip


def recusal_alone() -> Evening:
    evening = Evening("Miljönämnden", BodyKind.BOARD, BOARD[:5], range(12, 17))
    evening.tick("anna", "bertil", "cecilia", "david", "eva")
    evening.to(14)
    evening.moves.recuse(PersonId("anna"))
    evening.to(16)
    evening.steps.end()
    return evening


def substitute_for_one_item() -> Evening:
    evening = Evening("Miljönämnden", BodyKind.BOARD, BOARD, range(12, 17))
    evening.tick("anna", "bertil", "cecilia", "david", "eva", "fredrik", "ingrid")
    evening.to(14)
    evening.moves.recuse(PersonId("anna"))
    evening.moves.confirm(proposals(evening.forum, evening.record, evening.session.now))
    evening.to(15)
    evening.serve("fredrik", None)
    evening.steps.end()
    return evening


def late_member_takes_over() -> Evening:
    evening = Evening("Kommunfullmäktige", BodyKind.COUNCIL, BOARD, range(26, 39))
    evening.tick("anna", "cecilia", "david", "eva", "fredrik", "gunilla", "ingrid")
    evening.moves.confirm(proposals(evening.forum, evening.record, evening.session.now))
    evening.to(29)
    evening.moves.arrive(PersonId("bertil"), clock=time(9, 40))
    evening.moves.confirm(proposals(evening.forum, evening.record, evening.session.now))
    evening.to(38)
    evening.steps.end()
    return evening


def two_in_turn() -> Evening:
    people = [*BOARD, "-Jonas Nord (S)"]
    evening = Evening("Kommunstyrelsen", BodyKind.BOARD, people, range(1, 9))
    evening.tick("anna", "cecilia", "david", "fredrik", "jonas")
    evening.tick("bertil", mark=Mark.EXCUSED)
    evening.serve("fredrik", "bertil")
    evening.to(4)
    evening.serve("jonas", "bertil")
    evening.moves.depart(PersonId("fredrik"), clock=time(10, 30))
    evening.to(8)
    evening.steps.end()
    return evening


def joint_board() -> Evening:
    people = [
        "Anna Ek (S) @Åby", "Bertil Fors (M) @Åby", "Cecilia Gran (S) @Borås", "David Holm (M) @Borås",
        "-Eva Ill (M) @Åby", "-Fredrik Juhl (S) @Borås",
    ]  # fmt: skip
    evening = Evening(
        "Gemensamma nämnden", BodyKind.BOARD, people, range(5, 10), MeetingSettings(calling_by="organisation")
    )
    evening.tick("anna", "cecilia", "eva", "fredrik")
    evening.moves.confirm(proposals(evening.forum, evening.record, None))
    evening.to(9)
    evening.steps.end()
    return evening


def on_distance() -> Evening:
    evening = Evening("Socialnämnden", BodyKind.BOARD, BOARD, range(40, 44))
    evening.tick("anna", "bertil", "cecilia")
    evening.moves.remote(PersonId("bertil"))
    evening.to(42)
    evening.moves.remote(PersonId("cecilia"))
    evening.moves.abstain(PersonId("anna"))
    evening.to(43)
    evening.steps.end()
    return evening


def unfilled_seat() -> Evening:
    evening = Evening("Bygg- och miljönämnden", BodyKind.BOARD, BOARD, range(101, 105))
    roster = evening.record.roster
    vacant = replace(roster, seats=(*roster.seats, Seat(SeatId("vakant"), None, "C")))
    record = replace(evening.record, roster=vacant)
    evening.session = MeetingSession(journal_of(evening.forum, record), record.meeting.id)
    evening.moves, evening.steps = PresenceChanges(evening.session), MeetingProgress(evening.session)
    evening.tick("anna", "bertil", "cecilia", "david", "eva", "hans")
    evening.moves.confirm(proposals(evening.forum, evening.record, None))
    evening.to(104)
    evening.steps.end()
    return evening


def many_away() -> Evening:
    evening = Evening("Kommunfullmäktige", BodyKind.COUNCIL, BOARD, range(1, 6))
    evening.tick("anna", "bertil", "eva", "ingrid")
    evening.tick("cecilia", mark=Mark.EXCUSED)
    evening.to(5)
    evening.steps.end()
    return evening


def broke_off_and_came_back() -> Evening:
    evening = Evening("Kommunfullmäktige", BodyKind.COUNCIL, BOARD, range(28, 53))
    evening.tick("anna", "bertil", "cecilia", "david", "eva")
    evening.to(50)
    evening.moves.depart(PersonId("eva"), clock=time(11, 15))
    evening.to(51)
    evening.moves.arrive(PersonId("eva"), clock=time(11, 30))
    evening.moves.counts_again(PersonId("eva"))
    evening.moves.depart(PersonId("david"))
    evening.to(52)
    evening.moves.arrive(PersonId("david"))
    evening.steps.end()
    return evening


def guests_for_one_item() -> Evening:
    people = [*BOARD, "*Maria Hed, kommunsekreterare", "+Nils Ost (V)"]
    evening = Evening("Kommunstyrelsen", BodyKind.BOARD, people, range(26, 31))
    evening.tick("anna", "bertil", "cecilia", "maria", "nils")
    evening.session.walk_in("Olle Pil", None, Role.SUBSTITUTE, SeatId("david"))
    evening.to(27)
    evening.moves.depart(PersonId("maria"))
    evening.to(30)
    evening.steps.end()
    return evening


def chair_for_one_item() -> Evening:
    evening = Evening("Kommunstyrelsen", BodyKind.BOARD, BOARD, range(26, 31))
    evening.restyle(name="({party}) {name}", whom="({party}) {name}")
    evening.tick("anna", "bertil", "cecilia", "eva", "ingrid")
    acting = ActingOfficer(Duty.CHAIR, PersonId("bertil"), ItemId("i28"), ItemId("i28"))
    evening.steps.officers(PersonId("anna"), PersonId("ingrid"), (PersonId("cecilia"), PersonId("eva")), (acting,))
    evening.to(28)
    evening.moves.recuse(PersonId("anna"))
    evening.to(30)
    evening.steps.end()
    return evening


def corrected_and_published() -> Evening:
    evening = chair_for_one_item()
    evening.steps.verify(date(2025, 2, 20), [KeptAnnex("bilaga1", b"%PDF")])
    there = evening.record.of(PersonId("anna"))
    evening.steps.correct(PersonId("david"), replace(there, intervals=there.intervals[:1]), "Förbisedd", "Ingrid Malm")
    return evening


HABITS = (
    Habit("jäv utan ersättare", recusal_alone, ("Anna Ek (S), ej § 14 på grund av jäv", "Bertil Fors (S)\n")),
    Habit(
        "ersättare för en paragraf",
        substitute_for_one_item,
        (
            "Fredrik Juhl (S), ersättare för Anna Ek (S), § 14",
            "Fredrik Juhl (S), §§ 12–13, 15–16",
            "Ingrid Malm, nämndsekreterare",
        ),
    ),
    Habit(
        "ledamoten kommer",
        late_member_takes_over,
        (
            "Bertil Fors (S), §§ 29–38, fr.o.m. kl. 09.40",
            "Fredrik Juhl (S), ersättare för Bertil Fors (S), §§ 26–28",
            "Gunilla Kvist (M)\n",
            "Justeras senast 2025-02-28 (KL 5 kap. 69 §)",
        ),
    ),
    Habit(
        "två i tur",
        two_in_turn,
        (
            "Fredrik Juhl (S), ersättare för Bertil Fors (S), §§ 1–3, t.o.m. kl. 10.30",
            "Jonas Nord (S), ersättare för Bertil Fors (S), §§ 4–8",
            "Ej tjänstgörande ersättare\nJonas Nord (S), §§ 1–3",
            "Anmält förhinder\nBertil Fors (S)",
        ),
    ),
    Habit(
        "gemensam nämnd",
        joint_board,
        ("Eva Ill (M), ersättare för Bertil Fors (M)", "Fredrik Juhl (S), ersättare för David Holm (M)"),
    ),
    Habit(
        "på distans",
        on_distance,
        (
            "Bertil Fors (S), deltar på distans",
            "Cecilia Gran (M), deltar på distans §§ 42–43",
            "Anna Ek (S), deltar inte i beslutet § 42",
        ),
    ),
    Habit("vakant plats", unfilled_seat, ("Hans Lind (C), ersättare för vakant plats", "Vakanta platser: 1")),
    Habit("många borta", many_away, ("Frånvarande\nDavid Holm (M)", "Anmält förhinder\nCecilia Gran (M)")),
    Habit(
        "avbröt och kom åter",
        broke_off_and_came_back,
        (
            "Eva Ill (C), §§ 28–49, 51–52",
            "David Holm (M), §§ 28–50\n",
            "David Holm (M), ledamot som inte tjänstgör, § 52",
        ),
    ),
    Habit(
        "gäster för en paragraf",
        guests_for_one_item,
        ("Maria Hed, kommunsekreterare, § 26", "Olle Pil, ersättare för David Holm (M)", "Nils Ost (V), adjungerad"),
        ("Gäst",),
    ),
    Habit(
        "annan ordförande en paragraf",
        chair_for_one_item,
        ("Ordförande\n(S) Anna Ek, §§ 26–27, 29–30\n(S) Bertil Fors, § 28", "Justerare\n(M) Cecilia Gran\n(C) Eva Ill"),
    ),
    Habit(
        "rättat efter justeringen",
        corrected_and_published,
        ("Protokollet justerat 2025-02-20", "Anslås senast 2025-02-24 (KL 8 kap. 12 §;", "(M) David Holm\n"),
    ),
)


def board_at_a_vote(name: str) -> Evening:
    """Return a board at § 2: Anna (S) chairs, Fredrik serves for Bertil, Cecilia is recused."""
    evening = Evening(name, BodyKind.BOARD, BOARD, range(1, 5))
    evening.tick("anna", "cecilia", "david", "eva", "fredrik", "gunilla")
    evening.serve("fredrik", "bertil")
    evening.steps.officers(PersonId("anna"), None, ())
    evening.to(2)
    evening.moves.recuse(PersonId("cecilia"))
    return evening
