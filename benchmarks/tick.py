"""A stored tick beside the bare SQLite commit of as many rows with the same pragmas, and at 69 and 10 000 people.

Interleaved in one run; printed as medians in milliseconds and as ratios, which are what counts.
"""

import sqlite3
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from attendance_app.domain.change import Change, ChangeKind, Edit, Subject
from attendance_app.domain.forum import Forum
from attendance_app.domain.roster import Organisation, OrganisationId, Person, PersonId, Roster, Seat, SeatId
from attendance_app.parts import SystemClock, open_forum
from attendance_app.services.forum_file import MeetingPlan, added_roster
from attendance_app.services.meeting_session import MeetingSession
from attendance_app.storage.forum_store import create_store

ROUNDS = 60


def main() -> None:
    """Measure and print."""
    with tempfile.TemporaryDirectory() as folder:
        small, large = _session(Path(folder), 69), _session(Path(folder), 10_000)
        bare = _bare(Path(folder) / "bare.sqlite")
        times: dict[str, list[float]] = {}
        for number in range(ROUNDS):
            for name, session in (("69 people", small), ("10 000 people", large)):
                person = session.record.roster.people[number].id
                times.setdefault(f"tick, {name}", []).append(_timed(lambda s=session, p=person: s.toggle(p)))
                counted = _timed(lambda s=session: (s.organisation_counts(), s.verdict()))
                times.setdefault(f"counts, {name}", []).append(counted)
            times.setdefault("bare commit", []).append(_timed(bare))
        floor = statistics.median(times["bare commit"])
        for name, taken in times.items():
            median = statistics.median(taken)
            print(f"{name:<22} {median:7.2f} ms   {median / floor:5.2f} x bare commit")
        small.journal.close()
        large.journal.close()


def _session(folder: Path, people: int) -> MeetingSession:
    organisations = tuple(Organisation(OrganisationId(f"o{at}"), f"Kommun {at}", at) for at in range(15))
    everybody = tuple(Person(PersonId(f"p{at}"), f"Person {at}", at, organisations[at % 15].id) for at in range(people))
    seats = tuple(Seat(SeatId(f"s{each.id}"), each.organisation, holder=each.id) for each in everybody)
    forum = Edit(Subject.FORUM, None, "", None, Forum("Mätning"))
    change = Change(ChangeKind.CREATE_FORUM, (forum, *added_roster(Roster(organisations, everybody, seats), None)))
    path = folder / f"{people}.narvaro"
    create_store(path, change, SystemClock().now(), folder / "locks").close()
    return open_forum(path).new_meeting(MeetingPlan(date(2025, 2, 14)))


def _bare(path: Path) -> Callable[[], None]:
    connection = sqlite3.connect(path, isolation_level=None)
    for pragma in ("journal_mode = TRUNCATE", "synchronous = EXTRA", "secure_delete = ON"):
        connection.execute(f"PRAGMA {pragma}")
    for table in "abc":
        connection.execute(f"CREATE TABLE {table} (id INTEGER PRIMARY KEY, text TEXT) STRICT")

    def commit() -> None:
        connection.execute("BEGIN IMMEDIATE")
        for table in "abc":
            connection.execute(f"INSERT INTO {table} (text) VALUES (?)", ("x" * 120,))
        connection.execute("COMMIT")

    return commit


def _timed(do: Callable[[], object]) -> float:
    began = time.perf_counter()
    do()
    return (time.perf_counter() - began) * 1000


if __name__ == "__main__":
    main()
