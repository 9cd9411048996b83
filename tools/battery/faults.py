"""Every call to the system fails in turn, once and from then on; nothing acknowledged is lost, the screen is right."""

import errno
import json
import random
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass, field
from itertools import product
from pathlib import Path

from attendance_app.services.errors import Refusal
from tools.battery import shim
from tools.battery.children import Child, Say
from tools.battery.shim import Call, Manner
from tools.battery.steps import Steps
from tools.battery.subjects import Narvaro, Open, Subject, copied
from tools.battery.trial import Figure, Test, Trial, UnavailableError, folder_name

_TICKS = 5
_PARTS = ("opening", "ticking", "closing")
_CODES = (errno.EIO, errno.ENOSPC, errno.EACCES)
_KINDS = ("lost", "not opened", "screen differs", "not in words", "stuck")
# The part of the evening, which of its calls, how it fails and with what.
Point = tuple[str, int, Manner, int]


@dataclass(slots=True)
class Said:
    """What a child reports: steps acknowledged, who was on the screen at the end, and what went wrong."""

    acknowledged: list[int] = field(default_factory=list)
    shown: list[str] = field(default_factory=list)
    faults: list[str] = field(default_factory=list)
    counts: dict[str, int] = field(default_factory=dict)
    reopened: int = 0


def run(trial: Trial) -> list[Figure]:
    """Let the calls of Närvaro and its peers fail."""
    if not shim.loaded():
        raise UnavailableError(shim.MISSING)
    ours, theirs = trial.of(16, 120, 100_000), trial.of(0, 20, 200)
    return [failed(trial, each, ours if isinstance(each, Narvaro) else theirs) for each in trial.subjects()]


def failed(trial: Trial, subject: Subject, most: int) -> Figure:
    """Let the calls of one subject fail: all of them, or ``most`` drawn from them."""
    steps, place = trial.steps(subject, _TICKS + 1), trial.memory / f"faults-{folder_name(subject)}"
    points = _points(subject, steps, copied(trial.template(subject), place))
    random.Random(f"faults {trial.seed}").shuffle(points)
    facts = {"calls and ways there are": len(points), "reopened": 0}
    figure = Figure(subject.name, min(most, len(points)), dict.fromkeys(_KINDS, 0), facts)
    for point in points[:most]:
        for kind in happened(subject, steps, copied(trial.template(subject), place), point):
            (figure.faults if kind in figure.faults else figure.facts)[kind] += 1
    return figure


def happened(subject: Subject, steps: Steps, place: Path, point: Point) -> set[str]:
    """Let one call fail; return what went wrong because of it, and "reopened" where she had to open the file anew."""
    part, number, manner, code = point

    def arm(now: str) -> None:
        if now == part:
            shim.fail(Call.ALL, number, code, manner)
        elif now == f"after {part}":
            shim.fail(Call.ALL, 0, 0, Manner.ONCE)

    said = _in_child(subject, steps, place, lambda said: arm)
    if said is None:
        return {"stuck"}
    try:
        held = subject.held(place)
    except Exception:
        return {"not opened", *said.faults}
    lost = any((person in held) != there for person, there in map(steps.tick, said.acknowledged))
    differs = held != frozenset(said.shown)
    found = {"lost": lost, "screen differs": differs, "reopened": bool(said.reopened)}
    return {*said.faults, *(kind for kind, there in found.items() if there)}


def _points(subject: Subject, steps: Steps, place: Path) -> list[Point]:
    """Return every call there is to fail, by a dry run."""

    def counting(said: Said) -> Callable[[str], None]:
        def count(now: str) -> None:
            if now in _PARTS:
                shim.fail(Call.ALL, 0, 0, Manner.ONCE)
            else:
                said.counts[now.removeprefix("after ")] = shim.calls()

        return count

    said = _in_child(subject, steps, place, counting)
    if said is None:
        raise RuntimeError(f"{subject.name} has no evening without faults")
    numbers = [(part, number) for part in _PARTS for number in range(1, said.counts[part] + 1)]
    return [(*each, how, code) for each, how, code in product(numbers, (Manner.ONCE, Manner.FROM_NOW_ON), _CODES)]


def _in_child(
    subject: Subject, steps: Steps, place: Path, arming: Callable[[Said], Callable[[str], None]]
) -> Said | None:
    def work(say: Say) -> None:
        said = Said()
        shim.watch(place)
        _evening(subject, steps, place, arming(said), said)
        say(json.dumps(asdict(said)))

    words = Child(work).ended()
    return None if not words or words[-1].startswith("!") else Said(**json.loads(words[-1]))


def _evening(subject: Subject, steps: Steps, place: Path, arm: Callable[[str], None], said: Said) -> None:
    """Open, tick five, tick one more when all is well again, close."""
    opened = None
    arm("opening")
    with _refusable(subject, said):
        opened = subject.open(place)
    arm("after opening")
    opened = opened or subject.open(place)
    arm("ticking")
    for number in range(_TICKS):
        _tick(subject, opened, steps, number, said)
    arm("after ticking")
    if not _tick(subject, opened, steps, _TICKS, said):
        opened = _opened_anew(subject, place, opened, said)
        opened.tick(*steps.tick(_TICKS))
        said.acknowledged.append(_TICKS)
    said.shown = sorted(opened.shown())
    arm("closing")
    with _refusable(subject, said):
        opened.close()
    arm("after closing")


def _tick(subject: Subject, opened: Open, steps: Steps, number: int, said: Said) -> bool:
    with _refusable(subject, said):
        opened.tick(*steps.tick(number))
        said.acknowledged.append(number)
    return number in said.acknowledged


def _opened_anew(subject: Subject, place: Path, opened: Open, said: Said) -> Open:
    """Close and open, as the words ask for; what is shown must not change by it."""
    said.reopened, shown = 1, opened.shown()
    with _refusable(subject, said):
        opened.close()
    anew = subject.open(place)
    if anew.shown() != shown:
        said.faults.append("screen differs")
    return anew


@contextmanager
def _refusable(subject: Subject, said: Said) -> Iterator[None]:
    """Bear a refusal. A secretary must get every one in words; whoever keeps a csv need not."""
    try:
        yield
    except Refusal:
        pass
    except Exception:
        if isinstance(subject, Narvaro):
            said.faults.append("not in words")


TEST = Test(
    "faults",
    "each write, sync, rename, read … fails once, and from then on",
    "0 lost, the screen equals the file afterwards",
    run,
)
