"""The disk fills up in mid-meeting: nothing acknowledged is lost, the words say it, and with room again it goes on.

The disk is a small one in memory of the child's own, seen by no other process and gone with it; who may not mount one
meets the same error by the shim.
"""

import ctypes
import errno
import json
import os
import random
from collections.abc import Callable
from pathlib import Path
from typing import Any

from attendance_app.services.errors import Problem, StoreError
from tools.battery import shim
from tools.battery.children import Child, Say
from tools.battery.shim import Call, Manner
from tools.battery.steps import Steps
from tools.battery.subjects import Narvaro, Open, Subject, copied
from tools.battery.trial import Figure, Test, Trial, UnavailableError, folder_name

_SIZE = 4 * 1024 * 1024
_TICKS = 60
_KINDS = ("lost", "not opened", "screen differs", "wrong words", "stuck")
_NEW_NAMESPACE, _PRIVATE = 0x00020000, 0x44000


def run(trial: Trial) -> list[Figure]:
    """Fill the disk of Närvaro and its peers."""
    ours, theirs = trial.of(2, 20, 100), trial.of(0, 10, 30)
    return [filled(trial, each, ours if isinstance(each, Narvaro) else theirs) for each in trial.subjects()]


def filled(trial: Trial, subject: Subject, tries: int) -> Figure:
    """Fill the disk of one subject so many times, its own data on the same disk or (every other time) elsewhere."""
    figure = Figure(subject.name, tries, dict.fromkeys(_KINDS, 0), {"refused": 0, "acknowledged": 0})
    draw = random.Random(f"disk {trial.seed} {subject.name}")
    for number in range(tries):
        steps, room, together = trial.steps(subject, _TICKS + 1, number), draw.randrange(60_000), bool(number % 2)
        words = Child(_on_small_disk, trial, subject, steps, room, together).ended()
        if words and words[-1] == "unavailable":
            raise UnavailableError(f"no right to mount a small disk, and {shim.MISSING}")
        said: dict[str, Any] = (
            {"faults": ["stuck"]} if not words or words[-1].startswith("!") else json.loads(words[-1])
        )
        for kind in said["faults"]:
            figure.faults[kind] += 1
        for fact in figure.facts:
            figure.facts[fact] += said.get(fact, 0)
    return figure


def _on_small_disk(trial: Trial, subject: Subject, steps: Steps, room: int, together: bool, say: Say) -> None:
    place = copied(trial.template(subject), trial.place / f"disk-{folder_name(subject)}")
    small = place if together else place / "doc"
    disk = _small_disk(small, room)
    if disk is None:
        say("unavailable")
        return
    fill, free = disk
    opened, faults = subject.open(place), list[str]()
    fill()
    acknowledged, refused = [], 0
    for number in range(_TICKS):
        try:
            opened.tick(*steps.tick(number))
            acknowledged.append(number)
        except Exception as error:
            refused += 1
            if isinstance(subject, Narvaro) and not _is_disk_full(error):
                faults.append("wrong words")
    free()
    faults += _goes_on(subject, place, opened, steps, acknowledged)
    say(json.dumps({"faults": faults, "refused": refused, "acknowledged": len(acknowledged)}))


def _goes_on(subject: Subject, place: Path, opened: Open, steps: Steps, acknowledged: list[int]) -> list[str]:
    faults = []
    try:
        opened.tick(*steps.tick(_TICKS))
        acknowledged.append(_TICKS)
    except Exception:
        faults.append("stuck")
    shown = opened.shown()
    opened.close()
    try:
        held = subject.held(place)
    except Exception:
        return [*faults, "not opened"]
    faults += ["screen differs"] if held != shown else []
    lost = any((person in held) != there for person, there in map(steps.tick, acknowledged))
    return [*faults, "lost"] if lost else faults


def _is_disk_full(error: Exception) -> bool:
    return isinstance(error, StoreError) and error.problem is Problem.DISK_FULL


def _small_disk(folder: Path, room: int) -> tuple[Callable[[], None], Callable[[], None]] | None:
    """Put what lies in ``folder`` on a small disk; return what fills it up to ``room`` bytes, and what frees it.

    None where a disk can neither be mounted nor simulated.
    """
    system = ctypes.CDLL(None, use_errno=True)
    held = {each.relative_to(folder): each.read_bytes() for each in folder.rglob("*") if each.is_file()}
    if system.unshare(_NEW_NAMESPACE) or system.mount(b"none", b"/", None, _PRIVATE, None):
        return _by_shim(folder, room)
    size = f"size={_SIZE}".encode()
    if system.mount(b"tmpfs", os.fsencode(folder), b"tmpfs", 0, size):
        return _by_shim(folder, room)
    for name, content in held.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(content)
    filler = folder / "semesterbilder.zip"

    def fill() -> None:
        with filler.open("wb", buffering=0) as file:
            left = os.statvfs(folder).f_bavail * os.statvfs(folder).f_bsize
            file.write(bytes(max(0, left - room)))

    return fill, filler.unlink


def _by_shim(folder: Path, room: int) -> tuple[Callable[[], None], Callable[[], None]] | None:
    if not shim.loaded():
        return None

    def fill() -> None:
        shim.watch(folder)
        shim.fail(Call.WRITE, 1 + room // 4096, errno.ENOSPC, Manner.FROM_NOW_ON)

    return fill, lambda: shim.fail(Call.WRITE, 0, 0, Manner.ONCE)


TEST = Test("disk_full", "the disk fills up in mid-meeting", "0 lost, the right words, goes on", run)
