"""Killed while an older file is migrated: the file is of the old or the new version and sound, and so is its backup."""

import random
import shutil
import sqlite3
import time
from pathlib import Path

from attendance_app import composition
from attendance_app.storage.forum_store import check_store
from attendance_app.storage.sqlite.schema import USER_VERSION
from tools.battery import shim
from tools.battery.children import Child, Say
from tools.battery.older_version import made_up_migration, make_older
from tools.battery.shim import Call, Manner
from tools.battery.subjects import Narvaro, use
from tools.battery.trial import SMALL, Figure, Test, Trial


def run(trial: Trial) -> list[Figure]:
    """Kill migrations of a file of a version that is made up."""
    with made_up_migration():
        return [_killed(trial)]


def _killed(trial: Trial) -> Figure:
    kills = trial.of(6, 60, 300)
    faults = dict.fromkeys(("between", "ticks missing", "not opened", "copy not opened"), 0)
    figure = Figure("Närvaro", kills, faults, {"old": 0, "new": 0})
    older, present = _older_file(trial)
    draw, calls = random.Random(f"migration {trial.seed}"), _calls(trial, older)
    for number in range(kills):
        place = _copy(trial, older)
        if shim.loaded() and (trial.cut == SMALL or number % 2 == 0):
            Child(_killed_at, place, draw.randint(1, calls)).ended()
        else:
            child = Child(_killed_by_clock, place)
            child.word()
            time.sleep(draw.random() * 0.15)
            child.kill()
            child.ended()
        _judge(place, present, figure)
    return figure


def _calls(trial: Trial, older: Path) -> int:
    """Return how many calls that change the disk one migration makes."""
    place = _copy(trial, older)

    def work(say: Say) -> None:
        shim.watch(place)
        shim.fail(Call.CHANGING, 0, 0, Manner.ONCE)
        _open(place)
        say(str(shim.calls()))

    return int(Child(work).ended()[-1]) if shim.loaded() else 0


def _older_file(trial: Trial) -> tuple[Path, int]:
    """Return a file of the older version, and how many are present in its meeting."""
    place, older = trial.memory / "migration", trial.memory / "older.narvaro"
    shutil.rmtree(place, ignore_errors=True)
    subject = Narvaro()
    subject.make(place)
    make_older(subject.document(place), older)
    return older, len(subject.held(place))


def _copy(trial: Trial, older: Path) -> Path:
    place = trial.memory / "migration"
    shutil.rmtree(place, ignore_errors=True)
    document = Narvaro().document(place)
    document.parent.mkdir(parents=True)
    shutil.copyfile(older, document)
    return place


def _open(place: Path) -> None:
    use(place)
    composition.open_forum(Narvaro().document(place)).close()


def _killed_at(place: Path, number: int, _: Say) -> None:
    shim.watch(place)
    shim.fail(Call.CHANGING, number, 0, Manner.KILL)
    _open(place)


def _killed_by_clock(place: Path, say: Say) -> None:
    say("now")
    _open(place)


def _judge(place: Path, present: int, figure: Figure) -> None:
    document = Narvaro().document(place)
    try:
        version = _version(document)
        figure.facts["new" if version == USER_VERSION else "old"] += 1
        figure.faults["between"] += bool(check_store(document))
        if len(Narvaro().held(place)) != present or _version(document) != USER_VERSION:
            figure.faults["ticks missing"] += 1
    except Exception:
        figure.faults["not opened"] += 1
    for backup in (place / "data").rglob("*.narvaro"):
        try:
            figure.faults["copy not opened"] += bool(check_store(backup))
        except Exception:
            figure.faults["copy not opened"] += 1


def _version(document: Path) -> int:
    """Read the version as SQLite does, a transaction that was cut off rolled back."""
    connection = sqlite3.connect(document)
    try:
        return int(connection.execute("PRAGMA user_version").fetchone()[0])
    finally:
        connection.close()


TEST = Test(
    "migration_kill",
    "killed while an older file is migrated",
    "old or new, never between; the copy made before opens",
    run,
)
