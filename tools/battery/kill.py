"""kill -9 while ticking, again and again on the same document; whatever was acknowledged must be there."""

import random
import time
from pathlib import Path

from tools.battery import shim
from tools.battery.children import Child, Say, wait_for_go
from tools.battery.shim import Call, Manner
from tools.battery.steps import Steps
from tools.battery.subjects import Narvaro, Subject, copied
from tools.battery.trial import SMALL, Figure, Test, Trial, folder_name

KILLS_OF_ONE_FILE = 20
_LENGTH = 400


def run(trial: Trial) -> list[Figure]:
    """Kill Närvaro and its peers."""
    ours, theirs = trial.of(6, 100, 1000), trial.of(0, 10, 100)
    return [killed(trial, each, ours if isinstance(each, Narvaro) else theirs) for each in trial.subjects()]


def killed(trial: Trial, subject: Subject, kills: int) -> Figure:
    """Kill one subject so many times."""
    figure = Figure(subject.name, kills, {"lost": 0, "not opened": 0}, {"acknowledged": 0})
    draw = random.Random(f"kill {trial.seed} {subject.name}")
    place, steps, done = trial.place / f"kill-{folder_name(subject)}", trial.steps(subject, _LENGTH), 0
    for number in range(kills):
        if number % KILLS_OF_ONE_FILE == 0 or done > _LENGTH - 100:
            copied(trial.template(subject), place)
            done = 0
        # By the count of calls every moment of a commit is met, and met again; by the clock the others are.
        exact = shim.loaded() and (trial.cut == SMALL or number % 2 == 0)
        told = _exactly(subject, place, steps, done, draw) if exact else _somewhen(subject, place, steps, done, draw)
        figure.facts["acknowledged"] += told - done
        reached = _after_restart(subject, place, steps, told, figure)
        done = told if reached is None else reached
        if reached is None:
            copied(trial.template(subject), place)
            done = 0
    return figure


def _after_restart(subject: Subject, place: Path, steps: Steps, told: int, figure: Figure) -> int | None:
    try:
        held = subject.held(place)
    except Exception:
        figure.faults["not opened"] += 1
        return None
    reached = steps.reached(held, told, told + 1)
    if reached is None:
        figure.faults["lost"] += 1
    return reached


def _exactly(subject: Subject, place: Path, steps: Steps, done: int, draw: random.Random) -> int:
    """Let the n-th call that changes the disk be the last thing the process does."""
    number = draw.randint(1, 150)

    def work(say: Say) -> None:
        shim.watch(place)
        shim.fail(Call.CHANGING, number, 0, Manner.KILL)
        tick_on(subject, place, steps, done, say)

    return told_last(Child(work).ended(), done)


def _somewhen(subject: Subject, place: Path, steps: Steps, done: int, draw: random.Random) -> int:
    """Kill at a random moment, from the opening on."""
    child = Child(tick_on, subject, place, steps, done)
    before = [child.word() for _ in range(draw.choice((0, 0, 1, 2, 3, 5, 8)))]
    time.sleep(draw.random() * (0.12 if not before else 0.02))
    child.kill()
    return told_last(before + child.ended(), done)


def tick_on(subject: Subject, place: Path, steps: Steps, done: int, say: Say) -> None:
    """Open and tick from step ``done`` on, and say the number of steps done after each."""
    opened = subject.open(place)
    for number in range(done, min(done + 60, len(steps.people))):
        opened.tick(*steps.tick(number))
        say(str(number + 1))
    wait_for_go()


def told_last(words: list[str], done: int) -> int:
    """Return how many steps were acknowledged, by the child's words."""
    return max([done, *(int(word) for word in words if word.isdigit())])


TEST = Test("kill", "kill -9 at random moments while ticking", "0 acknowledged ticks lost, 0 files not opened", run)
