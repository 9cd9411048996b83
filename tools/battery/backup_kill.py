"""Killed while a backup is kept: the document has every tick, and each backup that has its name is whole."""

import random
import time
from pathlib import Path

from attendance_app.storage.forum_store import check_store
from tools.battery import shim
from tools.battery.children import Child, Say
from tools.battery.shim import Call, Manner
from tools.battery.steps import Steps
from tools.battery.subjects import Narvaro, copied
from tools.battery.trial import SMALL, Figure, Test, Trial


def run(trial: Trial) -> list[Figure]:
    """Kill backups."""
    kills = trial.of(6, 40, 200)
    figure = Figure(
        "Närvaro", kills, dict.fromkeys(("ticks lost", "not opened", "backup not whole"), 0), {"backups": 0}
    )
    draw, subject, steps = random.Random(f"backup {trial.seed}"), Narvaro(), trial.steps(Narvaro(), 4)
    calls = _calls(trial, subject, steps)
    for number in range(kills):
        place = copied(trial.template(subject), trial.memory / "backup")
        exact = shim.loaded() and (trial.cut == SMALL or number % 2 == 0)
        child = Child(_backing_up, subject, place, steps, draw.randint(1, calls) if exact else 0)
        child.word()
        if not exact:
            time.sleep(draw.random() * 0.06)
            child.kill()
        child.ended()
        _judge(subject, place, steps, figure)
    return [figure]


def _calls(trial: Trial, subject: Narvaro, steps: Steps) -> int:
    """Return how many calls that change the disk a backup makes."""
    place = copied(trial.template(subject), trial.memory / "backup")

    def work(say: Say) -> None:
        _backing_up(subject, place, steps, 0, say)
        say(str(shim.calls() if shim.loaded() else 1))

    return int(Child(work).ended()[-1])


def _backing_up(subject: Narvaro, place: Path, steps: Steps, number: int, say: Say) -> None:
    opened = subject.open(place)
    for at in range(len(steps.people)):
        opened.tick(*steps.tick(at))
    say("ticked")
    if shim.loaded():
        shim.watch(place)
        shim.fail(Call.CHANGING, number, 0, Manner.KILL)
    opened.file.store.keep_backup()


def _judge(subject: Narvaro, place: Path, steps: Steps, figure: Figure) -> None:
    for backup in (place / "data").rglob("*.narvaro"):
        figure.facts["backups"] += 1
        try:
            figure.faults["backup not whole"] += bool(check_store(backup))
        except Exception:
            figure.faults["backup not whole"] += 1
    try:
        figure.faults["ticks lost"] += subject.held(place) != steps.after(len(steps.people))
    except Exception:
        figure.faults["not opened"] += 1


TEST = Test("backup_kill", "killed while a backup is kept", "every finished backup opens, 0 ticks lost", run)
