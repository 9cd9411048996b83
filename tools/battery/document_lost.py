"""The document is lost in mid-meeting by another's hand, and then the program by kill -9; nothing told is lost.

What the secretary does then: she opens the file again or, where it is gone or refused, the latest backup as a new one.
"""

import os
import random
import shutil
import sqlite3
from collections.abc import Callable
from functools import cache
from pathlib import Path

from attendance_app.services.errors import Refusal
from attendance_app.storage.durability.data_folder import DataFolder
from attendance_app.storage.restore import backups_of, restore
from attendance_app.system import paths
from tools.battery.children import Child, Say, wait_for_go
from tools.battery.peers import Csv, Sqlite
from tools.battery.steps import Steps
from tools.battery.subjects import Narvaro, OpenForum, Subject, copied, use
from tools.battery.trial import SMALL, Figure, Test, Trial, folder_name

_BEFORE, _AFTER = 6, 4
_NOBODY = 65534
# Does it to the document, an older copy of it at hand; returns what ends it before the restart.
Loss = Callable[[Path, Path], Callable[[], object]]


def run(trial: Trial) -> list[Figure]:
    """Lose Närvaro's document in every way, and the peers'."""
    faults = dict.fromkeys(("lost", "not opened", "not said at once"), 0)
    figure = Figure("Närvaro", 0, faults, {"acknowledged after it": 0, "restored": 0})
    for number in range(trial.of(1, 6, 60)):
        for name, lose in _losses().items():
            figure.tries += 1
            for fault in _lost(trial, Narvaro(), lose, f"{name} {number}", figure):
                figure.faults[fault] += 1
                figure.notes.append(f"{name} {number}: {fault}")
    return [figure, *([] if trial.cut == SMALL else [_peer(trial, each) for each in (Csv(), Sqlite())])]


def _peer(trial: Trial, subject: Subject) -> Figure:
    figure = Figure(subject.name, 0, {"lost": 0, "not opened": 0}, {"acknowledged after it": 0, "restored": 0})
    for number in range(trial.of(0, 2, 10)):
        for name, lose in _losses().items():
            figure.tries += 1
            for fault in _lost(trial, subject, lose, f"{name} {number}", figure):
                figure.faults[fault] = figure.faults.get(fault, 0) + (fault in figure.faults)
    figure.faults.pop("not said at once", None)
    return figure


def _lost(trial: Trial, subject: Subject, lose: Loss, name: str, figure: Figure) -> set[str]:
    draw = random.Random(f"lost {trial.seed} {name}")
    place = copied(trial.template(subject), trial.memory / f"lost-{folder_name(subject)}")
    _give_to_nobody(place)
    steps, document, older = (
        trial.steps(subject, _BEFORE + _AFTER, name),
        subject.document(place),
        place / "older.narvaro",
    )
    shutil.copyfile(document, older)
    child = Child(_meeting, subject, place, steps)
    ticks = draw.randint(1, _BEFORE)
    for _ in range(ticks):
        child.word()
        child.go()
    child.word()
    end = lose(document, older)
    words = []
    for _ in range(draw.randint(1, _AFTER)):
        child.go()
        words.append(child.word())
    child.kill()
    child.ended()
    end()
    told = [*range(ticks + 1)] + [int(word.split()[1]) for word in words if word.startswith("told")]
    figure.facts["acknowledged after it"] += len(told) - ticks - 1
    found = _after_restart(subject, place, steps, told, figure)
    # A file that came back whole by itself needs no words.
    said = any(word.endswith("trouble") or word.startswith("refused") for word in words[:1])
    return found if said or not isinstance(subject, Narvaro) or _whole(subject, place, steps, told) else {
        *found, "not said at once"
    }  # fmt: skip


def _losses() -> dict[str, Loss]:
    """Return the ways there are here: what is read-only stops root only where root can become somebody else."""
    return {name: lose for name, lose in LOSSES.items() if lose is not _read_only or not _is_root() or _other_user()}


def _is_root() -> bool:
    return os.geteuid() == 0


@cache
def _other_user() -> bool:
    """Tell if root can become somebody else here; in a container often nobody else is known."""

    def become(say: Say) -> None:
        os.setegid(_NOBODY)
        os.seteuid(_NOBODY)
        say("become")

    return _is_root() and Child(become).ended() == ["become"]


def _meeting(subject: Subject, place: Path, steps: Steps, say: Say) -> None:
    """Tick, each time when told to, and say how it went."""
    if _other_user():
        os.setegid(_NOBODY)
        os.seteuid(_NOBODY)
    opened = subject.open(place)
    for number in range(len(steps.people)):
        try:
            opened.tick(*steps.tick(number))
            word = f"told {number}"
        except Exception:
            word = f"refused {number}"
        trouble = isinstance(opened, OpenForum) and opened.file.warning
        say(f"{word} {'trouble' if trouble else 'well'}")
        wait_for_go()


def _after_restart(subject: Subject, place: Path, steps: Steps, told: list[int], figure: Figure) -> set[str]:
    try:
        held = subject.held(place)
    except Exception:
        if not isinstance(subject, Narvaro):
            return {"not opened"}
        try:
            held = _restored(subject, place)
            figure.facts["restored"] += 1
        except (Refusal, IndexError):
            return {"not opened"}
    return set() if _holds(held, steps, told) else {"lost"}


def _restored(subject: Narvaro, place: Path) -> frozenset[str]:
    """Do as the window offers: the latest backup, with what the rescue log has besides, as a new file."""
    use(place)
    new = place / "doc" / "återställd.narvaro"
    backups = backups_of(subject.document(place), DataFolder(paths.data_folder()))
    restore(backups[0], new, DataFolder(paths.data_folder()))
    shutil.move(new, subject.document(place))
    return subject.held(place)


def _holds(held: frozenset[str], steps: Steps, told: list[int]) -> bool:
    return all((person in held) == there for person, there in map(steps.tick, told))


def _whole(subject: Narvaro, place: Path, steps: Steps, told: list[int]) -> bool:
    """Tell if the document alone, without our data, holds everything."""
    shutil.rmtree(place / "data")
    try:
        return _holds(subject.held(place), steps, told)
    except Exception:
        return False


def _give_to_nobody(place: Path) -> None:
    """Root may write what is read-only: let the meeting be somebody else's."""
    if _other_user():
        for each in (place, *place.rglob("*")):
            os.chown(each, _NOBODY, _NOBODY)
        for each in place.parents:
            if each.stat().st_mode & 0o001 == 0:
                each.chmod(each.stat().st_mode | 0o011)


def _deleted(document: Path, _: Path) -> Callable[[], object]:
    document.unlink()
    return _nothing


def _replaced(document: Path, older: Path) -> Callable[[], object]:
    part = document.with_name("synk.tmp")
    shutil.copyfile(older, part)
    part.chmod(0o666)
    part.replace(document)
    return _nothing


def _overwritten(document: Path, _: Path) -> Callable[[], object]:
    document.write_bytes(b"Bilaga 1" * 20_000)
    return _nothing


def _zeroed(document: Path, _: Path) -> Callable[[], object]:
    document.write_bytes(bytes(document.stat().st_size))
    return _nothing


def _locked(document: Path, _: Path) -> Callable[[], object]:
    other = sqlite3.connect(document, isolation_level=None)
    try:
        other.execute("BEGIN EXCLUSIVE")
    except sqlite3.Error:
        return other.close
    return other.close


def _read_only(document: Path, _: Path) -> Callable[[], object]:
    """Protect the file and its folder, as a sync client or an administrator does."""
    Path(f"{document}-journal").unlink(missing_ok=True)
    for each in (document, document.parent):
        each.chmod(0o555)

    def end() -> None:
        for each in (document.parent, document):
            each.chmod(0o777)

    return end


def _nothing() -> None:
    """Nothing has to be ended."""


LOSSES: dict[str, Loss] = {
    "deleted": _deleted, "replaced": _replaced, "overwritten": _overwritten, "zeroed": _zeroed, "locked": _locked,
    "made read-only": _read_only,
}  # fmt: skip
TEST = Test(
    "document_lost",
    "file deleted, replaced, overwritten, zeroed, locked, made read-only in mid-meeting, then kill -9",
    "0 acknowledged ticks lost, said within one tick",
    run,
)
