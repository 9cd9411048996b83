"""Somebody copies the open file between two ticks, as a backup program or she herself does; every copy is whole."""

import shutil
from pathlib import Path

from tools.battery.children import Child, Say, wait_for_go
from tools.battery.steps import Steps
from tools.battery.subjects import Narvaro, Subject, copied
from tools.battery.trial import Figure, Test, Trial, folder_name


def run(trial: Trial) -> list[Figure]:
    """Copy Närvaro's open document and its peers'."""
    ours, theirs = trial.of(12, 60, 200), trial.of(0, 20, 50)
    return [copied_open(trial, each, ours if isinstance(each, Narvaro) else theirs) for each in trial.subjects()]


def copied_open(trial: Trial, subject: Subject, copies: int) -> Figure:
    """Copy the open document after each of so many ticks."""
    figure = Figure(subject.name, copies, {"ticks missing": 0, "not opened": 0})
    place, steps = copied(trial.template(subject), trial.place / f"copies-{folder_name(subject)}"), None
    steps = trial.steps(subject, copies)

    def work(say: Say) -> None:
        opened = subject.open(place)
        for number in range(copies):
            opened.tick(*steps.tick(number))
            say(str(number + 1))
            wait_for_go()
        opened.close()

    child = Child(work)
    for number in range(1, copies + 1):
        child.word()
        _judge(subject, _copy(trial, subject, place), steps, number, figure)
        child.go()
    child.ended()
    return figure


def _copy(trial: Trial, subject: Subject, place: Path) -> Path:
    """Copy the document alone, as it lies, to another computer: a place without our data."""
    other = trial.memory / "other"
    shutil.rmtree(other, ignore_errors=True)
    subject.document(other).parent.mkdir(parents=True)
    shutil.copyfile(subject.document(place), subject.document(other))
    return other


def _judge(subject: Subject, copy: Path, steps: Steps, number: int, figure: Figure) -> None:
    try:
        if subject.held(copy) != steps.after(number):
            figure.faults["ticks missing"] += 1
    except Exception:
        figure.faults["not opened"] += 1


TEST = Test("copies", "copies of the open file between ticks", "every copy opens with every tick", run)
