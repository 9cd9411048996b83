"""Statistics of 100 meetings, compared with reading the same rows bare and opening each meeting; in processor time."""

import os
import sqlite3
import sys
import tempfile
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from attendance_app import composition
from attendance_app.domain.statistics.figures import Grouping, Unit, statistics_of
from attendance_app.services.forum.file import ForumFile
from attendance_app.system import paths
from tools.benchmarks.forums import meetings_of, table

MEETINGS, ROUNDS, LIMIT_MS = 100, 5, 1000
TABLES = ("meeting", "item", "person", "name", "attendance", "presence", "organisation")


def main() -> None:
    """Measure and print."""
    for people in (500, 1000):
        with tempfile.TemporaryDirectory() as place:
            os.environ[paths.DATA_VARIABLE] = place
            path = Path(place) / "year.narvaro"
            meetings_of(path, MEETINGS, people)
            print(f"\n{MEETINGS} meetings, {people} people; to read and to count once at most {LIMIT_MS} ms")
            table(_measured(path).items(), "bare sqlite3")


def _measured(path: Path) -> dict[str, list[float]]:
    file = composition.open_forum(path, read_only=True)
    taken: dict[str, list[float]] = {}
    for _ in range(ROUNDS):
        taken.setdefault("bare sqlite3", []).append(_worked(lambda: _read(path)))
        taken.setdefault("read", []).append(_worked(file.store.load_facts))
        facts = file.store.load_facts()
        for grouping in Grouping:
            count = partial(statistics_of, facts, grouping, Unit.ITEMS)
            taken.setdefault(f"count by {grouping.value}", []).append(_worked(count))
    taken["each meeting opened"] = [_worked(lambda: _open_each(file))]
    file.close()
    return taken


def _worked(do: Callable[[], object]) -> float:
    """Return the processor time that ``do`` takes, in milliseconds."""
    began = time.process_time()
    do()
    return (time.process_time() - began) * 1000


def _read(path: Path) -> None:
    connection = sqlite3.connect(path)
    for each in TABLES:
        connection.execute(f"SELECT * FROM {each}").fetchall()
    connection.close()


def _open_each(file: ForumFile) -> None:
    for meeting in file.meetings:
        file.open_meeting(meeting.id)


if __name__ == "__main__":
    main()
