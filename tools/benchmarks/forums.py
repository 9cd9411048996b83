"""Forums of any size for the benchmarks, and what they share: a clock that is stopped around one deed."""

import random
import statistics
import sys
import time
from collections.abc import Callable, Iterable
from datetime import date, timedelta
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from attendance_app import composition
from attendance_app.domain.attendance import Attendance, Interval
from attendance_app.domain.change import Change, ChangeKind, Edit, Subject
from attendance_app.domain.forum import Forum
from attendance_app.domain.meeting import Meeting, MeetingId, MeetingState
from attendance_app.domain.meeting_record import MeetingRecord
from attendance_app.domain.quorum import FractionRule
from attendance_app.domain.roster import Organisation, OrganisationId, Person, PersonId, Role, Roster, Seat, SeatId
from attendance_app.services.forum.file import ForumFile, MeetingPlan, added, added_roster
from attendance_app.storage.durability.data_folder import DataFolder
from attendance_app.storage.forum_store import create_store

DAY = date(2025, 2, 14)
GIVEN = """Anna Eva Maria Karin Kristina Lena Kerstin Sara Emma Malin Jenny Ingrid Birgitta Anders Johan Lars Per Karl
Erik Mikael Peter Jan Thomas Daniel Fredrik Hans Mats Andreas Stefan Bengt Åsa Örjan Annika Ulla Göran Håkan Camilla
Susanne Helena Linda Josefin Nils Oskar Viktor Samuel Rickard Yvonne Gun Inger Torbjörn Ali Fatima Amina Zoran Elin
Klara Hugo Frida Ida Jonas Martin Niklas Patrik Roger Sven Ulf Agneta Barbro Carina Doris Ebba""".split()
FAMILY = """Andersson Johansson Karlsson Nilsson Eriksson Larsson Olsson Persson Svensson Gustafsson Pettersson Jonsson
Jansson Hansson Bengtsson Jönsson Lindberg Jakobsson Magnusson Lindström Olofsson Lindqvist Lindgren Berg Axelsson
Bergström Lundberg Lind Lundgren Lundqvist Mattsson Berglund Fredriksson Sandberg Henriksson Ali Forsberg Mohamed
Sjöberg Wallin Engström Eklund Danielsson Lundin Håkansson Björk Bergman Gunnarsson Wikström Holm Samuelsson Isaksson
Fransson Bergqvist Nyström Holmberg Arvidsson Löfgren Söderberg Nyberg Ahmed Blomqvist Claesson Nordström Hassan
Mårtensson Lundström Viklund Björklund Eliasson Berggren Sandström Nordin Ström Åberg Falk Ekström Hermansson Åkesson
Ek Dahl Ödman Öberg Ågren Hägg Kull Vrede Zander Quist Wester Uddén Ternström Rask Palm Norell Moberg Krantz""".split()
TOWNS = """Aneby Eksjö Gislaved Gnosjö Habo Jönköping Mullsjö Nässjö Sävsjö Tranås Vaggeryd Vetlanda Värnamo Alvesta
Lessebo Ljungby Markaryd Tingsryd Uppvidinge Växjö Älmhult Borgholm Emmaboda Hultsfred Högsby Kalmar Mönsterås
Mörbylånga Nybro Oskarshamn Torsås Vimmerby Västervik Boxholm Finspång Kinda Linköping Mjölby Motala Norrköping
Söderköping Vadstena Valdemarsvik Ydre Åtvidaberg Ödeshög Bollebygd Borås Dals-Ed Essunga Falköping Grästorp""".split()


def roster_of(people: int, organisations: int, seed: int = 1) -> Roster:
    """Return an invented roster of common Swedish names, no two alike in one organisation, most people with a seat."""
    chance = random.Random(seed)
    bodies = tuple(Organisation(OrganisationId(f"o{at}"), f"{TOWNS[at]} kommun", at) for at in range(organisations))
    sizes = sorted(chance.choices(range(organisations), k=people))
    names: dict[tuple[int, str], None] = {}
    for body in sizes:
        name = _name(chance)
        while (body, name) in names:
            name = _name(chance)
        names[body, name] = None
    everybody = tuple(
        Person(PersonId(f"p{at}"), name, at, bodies[body].id, Role.OFFICIAL if at % 5 == 4 else Role.MEMBER)
        for at, (body, name) in enumerate(names, start=1)
    )
    seats = tuple(
        Seat(SeatId(f"s{each.id}"), each.organisation, holder=each.id) for each in everybody if each.role is Role.MEMBER
    )
    return Roster(bodies, everybody, seats)


def forum_of(people: int, folder: Path, organisations: int = 15) -> ForumFile:
    """Make a forum file of that many people with one meeting, open."""
    path = folder / f"{people}.narvaro"
    forum = Edit(Subject.FORUM, None, "", None, Forum("Mätning", rules=(FractionRule(),)))
    change = Change(ChangeKind.CREATE_FORUM, (forum, *added_roster(roster_of(people, organisations), None)))
    create_store(path, change, composition.SystemClock().now(), DataFolder(folder)).close()
    file = composition.open_forum(path)
    file.new_meeting(MeetingPlan(DAY))
    return file


def meetings_of(path: Path, meetings: int, people: int) -> None:
    """Make a forum file of ended meetings, a day each, at each of which half of the people were present."""
    roster = roster_of(people, 15)
    edits = [Edit(Subject.FORUM, None, "", None, Forum("Stort")), *added_roster(roster, None)]
    for at in range(meetings):
        meeting = Meeting(MeetingId(f"m{at}"), DAY + timedelta(days=at), state=MeetingState.ENDED)
        there = {person.id: Attendance((Interval(),)) for person in roster.people[at % 3 :: 2]}
        edits += added(MeetingRecord(meeting, roster, there))
    create_store(
        path, Change(ChangeKind.CREATE_FORUM, tuple(edits)), composition.SystemClock().now(), DataFolder(path.parent)
    )


def timed(do: Callable[[], object]) -> float:
    """Return how long ``do`` takes, in milliseconds."""
    began = time.perf_counter()
    do()
    return (time.perf_counter() - began) * 1000


def table(rows: Iterable[tuple[str, list[float]]], floor: str) -> None:
    """Print medians in milliseconds, and each as a multiple of the row called ``floor``."""
    medians = {name: statistics.median(taken) for name, taken in rows}
    for name, median in medians.items():
        print(f"{name:<44} {median:9.3f} ms   {median / medians[floor]:6.2f} x {floor}")


def _name(chance: random.Random) -> str:
    family = chance.choice(FAMILY)
    if chance.random() < 0.12:
        family += f" {chance.choice(FAMILY)}"
    return f"{chance.choice(GIVEN)}{'-' + chance.choice(GIVEN) if chance.random() < 0.06 else ''} {family}"
