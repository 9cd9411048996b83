"""Runs tests, two at a time, each in a process with folders of its own, and looks for canaries in what it left."""

import json
import os
import shutil
import sys
import tempfile
import time
import traceback
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from pathlib import Path

from tools.battery.subjects import CANARY
from tools.battery.table import Outcome
from tools.battery.trial import Cut, Figure, Test, Trial, UnavailableError

AT_A_TIME = 2
# In what must never hold a name: forum files, backups and rescue logs hold them by their nature.
_MAY_HOLD_NAMES = {".narvaro", ".rescue", ".narvaro-journal", ".pdf"}
# What a kill left unfinished there is swept away later.
_OWN_FOLDERS = {"backups", "rescue"}


@dataclass(frozen=True, slots=True)
class _Running:
    test: Test
    place: Path
    memory: Path
    began: float


def run_all(tests: list[Test], cut: Cut, seed: int) -> list[Outcome]:
    """Run the tests and return their outcomes in that order."""
    waiting, running, outcomes = list(tests), dict[int, _Running](), dict[str, Outcome]()
    while waiting or running:
        while waiting and len(running) < AT_A_TIME:
            pid, started = _start(waiting.pop(0), cut, seed)
            running[pid] = started
        pid, status = os.wait()
        if pid in running:
            ended = running.pop(pid)
            outcomes[ended.test.name] = outcome = _ended(ended, status)
            how = "skipped" if outcome.skipped else "met" if outcome.met else "MISSED"
            print(f"{ended.test.name}: {how}, {outcome.seconds:.0f} s", file=sys.stderr, flush=True)
    return [outcomes[test.name] for test in tests]


def _start(test: Test, cut: Cut, seed: int) -> tuple[int, _Running]:
    place = Path(tempfile.mkdtemp(prefix=f"narvaro-battery-{test.name}-"))
    quick = Path("/dev/shm")
    memory = Path(tempfile.mkdtemp(prefix="narvaro-battery-", dir=quick if os.access(quick, os.W_OK) else place))
    started = _Running(test, place, memory, time.monotonic())
    pid = os.fork()
    if pid == 0:
        _run(test, Trial(cut, seed, place / "work", memory), place)
    return pid, started


def _run(test: Test, trial: Trial, place: Path) -> None:
    for name, folder in (("TMPDIR", "tmp"), ("XDG_CONFIG_HOME", "config"), ("XDG_CACHE_HOME", "cache")):
        (place / folder).mkdir()
        os.environ[name] = str(place / folder)
    trial.place.mkdir()
    tempfile.tempdir = None
    said = os.open(place / "said.txt", os.O_WRONLY | os.O_CREAT | os.O_APPEND)
    for stream in (1, 2):
        os.dup2(said, stream)
    try:
        figures = [asdict(each) for each in test.run(trial)]
        (place / "figures.json").write_text(json.dumps(figures), encoding="utf-8")
        os._exit(0)
    except UnavailableError as error:
        (place / "skipped.txt").write_text(str(error), encoding="utf-8")
        os._exit(0)
    except BaseException:
        (place / "broke.txt").write_text(traceback.format_exc(), encoding="utf-8")
        os._exit(1)


def _ended(ended: _Running, status: int) -> Outcome:
    seconds, place = time.monotonic() - ended.began, ended.place
    canaries = sum(
        content.count(CANARY.encode()) + content.count(CANARY.encode("utf-16-le")) for content in _left(ended)
    )
    figures = [Figure(**each) for each in json.loads(_text(place / "figures.json") or "[]")]
    skipped, words = _text(place / "skipped.txt"), _text(place / "broke.txt")
    if not figures and not skipped and not words:
        words = f"ended with {status}"
    shutil.rmtree(place, ignore_errors=True)
    shutil.rmtree(ended.memory, ignore_errors=True)
    return Outcome(ended.test, figures, seconds, canaries, words, skipped)


def _text(path: Path) -> str:
    return path.read_text(encoding="utf-8") if path.exists() else ""


def _left(ended: _Running) -> Iterator[bytes]:
    """Give the content of everything that may hold no name."""
    for folder in (ended.place, ended.memory):
        for each in folder.rglob("*"):
            if each.is_file() and not each.is_symlink() and not _may_hold_names(each):
                # Some tests leave files that even their owner may not read as they are.
                each.chmod(0o600)
                yield each.read_bytes()


def _may_hold_names(path: Path) -> bool:
    return path.suffix in _MAY_HOLD_NAMES or path.name == "trace" or bool(_OWN_FOLDERS & set(path.parts))
