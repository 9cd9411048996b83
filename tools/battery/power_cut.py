"""Power cuts: an evening's changes are written down, and the disk is laid out as a cut at any of them may leave it."""

import random
import shutil
from pathlib import Path

from tools.battery import shim
from tools.battery.children import Child, Say
from tools.battery.disk import Disk, Event, Names, lay_out, lying, read_trace
from tools.battery.steps import Steps
from tools.battery.subjects import Narvaro, Subject, copied
from tools.battery.trial import Figure, Test, Trial, UnavailableError, folder_name

CUTS_OF_ONE_EVENING = 60
_TICKS = 24


def run(trial: Trial) -> list[Figure]:
    """Cut the power of Närvaro and its peers."""
    if not shim.loaded():
        raise UnavailableError(shim.MISSING)
    ours, theirs = trial.of(20, 240, 1200), trial.of(0, 60, 300)
    return [cut_off(trial, each, ours if isinstance(each, Narvaro) else theirs) for each in trial.subjects()]


def cut_off(trial: Trial, subject: Subject, cuts: int) -> Figure:
    """Cut the power of one subject so many times."""
    figure = Figure(subject.name, cuts, {"lost": 0, "not opened": 0}, {"evenings": 0})
    draw = random.Random(f"power {trial.seed} {subject.name}")
    place = trial.memory / f"power-{folder_name(subject)}"
    for evening in range(0, cuts, CUTS_OF_ONE_EVENING):
        figure.facts["evenings"] += 1
        steps = trial.steps(subject, _TICKS, evening)
        copied(trial.template(subject), place)
        before = lying(place)
        events = _evening(subject, place, steps, trial.memory / "trace")
        count = min(CUTS_OF_ONE_EVENING, cuts - evening)
        for at in sorted(draw.choices(range(1, len(events) + 1), k=count)):
            _cut(subject, place, steps, before, events[:at], draw, figure)
    return figure


def _evening(subject: Subject, place: Path, steps: Steps, trace: Path) -> list[Event]:
    """Open, tick, close, open again, tick on; return every change of the disk."""

    def work(_: Say) -> None:
        shim.watch(place, trace)
        for part in (range(_TICKS // 2), range(_TICKS // 2, _TICKS)):
            opened = subject.open(place)
            for number in part:
                opened.tick(*steps.tick(number))
                shim.mark(number + 1)
            opened.close()

    words = Child(work).ended()
    if words:
        raise RuntimeError(f"{subject.name} could not be traced: {words}")
    return list(read_trace(trace))


def _cut(
    subject: Subject,
    place: Path,
    steps: Steps,
    before: Names,
    events: list[Event],
    draw: random.Random,
    figure: Figure,
) -> None:
    disk = Disk(_fresh(before))
    for event in events:
        disk.play(event)
    shutil.rmtree(place)
    lay_out(disk.after_power_cut(draw))
    try:
        held = subject.held(place)
    except Exception:
        figure.faults["not opened"] += 1
        return
    if steps.reached(held, disk.told, min(disk.told + 1, _TICKS)) is None:
        figure.faults["lost"] += 1


def _fresh(before: Names) -> Names:
    fresh = {}
    for path, node in before.items():
        fresh[path] = type(node)(node.folder, node.synced, bytearray(node.synced))
    return fresh


TEST = Test(
    "power_cut",
    "power cut: unsynced writes dropped, torn, in any order",
    "0 acknowledged ticks lost, 0 files not opened",
    run,
)
