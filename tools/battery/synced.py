"""A sync client works on a forum's file, on two or three computers; no acknowledged tick goes missing without words.

Each computer has a data folder and a folder of its own; the client carries the file between them as it likes. What a
window shows must hold every tick that was acknowledged there, unless something was said; and what was acknowledged must
lie in some file of that computer.
"""

import random
import shutil
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from attendance_app.storage.shared import publishing_pause, working_copy
from attendance_app.system import files
from tools.battery.small_forum import made_small
from tools.battery.subjects import DOCUMENT
from tools.battery.synced_computers import Computer, PlainComputer, changes_in
from tools.battery.trial import SMALL, Figure, Test, Trial

_KINDS = ("silent", "lost", "overwritten", "not in words")
_STEPS = 8


def run(trial: Trial) -> list[Figure]:
    """Play random stories in a synced and in a plain folder; the peer is a plain file that is written whole."""
    publishing_pause._PAUSE_S = 0.0
    files._RETRY_DELAY_S = 0.0
    figure = Figure("Närvaro", 0, dict.fromkeys(_KINDS, 0), {"acknowledged": 0, "said": 0})
    seed = made_small(trial.memory / "seed" / DOCUMENT)
    for number in range(trial.of(15, 200, 2000)):
        draw = random.Random(f"synced {trial.seed} {number}")
        figure.tries += 1
        _story(trial.memory / "synced", Computer, seed, draw, number, figure)
    if trial.cut == SMALL:
        return [figure]
    plain = Figure("plain file, written whole", 0, dict.fromkeys(_KINDS[:1], 0), {"acknowledged": 0, "said": 0})
    (text := trial.memory / "plain.txt").write_text("first\n", "utf-8")
    for number in range(trial.of(0, 50, 300)):
        plain.tries += 1
        draw = random.Random(f"plain {trial.seed} {number}")
        _story(trial.memory / "synced", PlainComputer, text, draw, number, plain)
    return [figure, plain]


def _story(place: Path, kind: type[Computer], seed: Path, draw: random.Random, number: int, figure: Figure) -> None:
    shutil.rmtree(place, ignore_errors=True)
    folder = "doc" if number % 4 == 3 else "OneDrive - Kommunen"
    computers = [kind(place / f"pc{at}", folder, seed) for at in range(draw.choice((2, 2, 3)))]
    client = _Client(computers, draw)
    done: list[str] = []
    try:
        for _ in range(_STEPS):
            done.append(_step(draw, computers, client))
        for each in computers:
            each.pause()
            each.close()
            each.open()
            each.close()
            each.check_kept()
    except Exception as error:
        figure.faults["not in words"] += 1
        figure.notes.append(f"{number} {type(error).__name__} {' '.join(done)}")
    for at, each in enumerate(computers):
        figure.facts["acknowledged"] += len(each.acknowledged)
        figure.facts["said"] += bool(each.announced)
        for fault in each.faults:
            figure.faults[fault] += 1
            figure.notes.append(f"{number} pc{at} {fault}: {' '.join(done)}")


def _step(draw: random.Random, computers: list[Computer], client: "_Client") -> str:
    """Do one thing, and return its name."""
    computer = draw.choice(computers)
    done = []
    if draw.random() < 0.6:
        computer.open()
        computer.tick(draw)
        done.append("tick")
    deeds: list[Callable[[], object]] = [computer.open, computer.pause, computer.close]
    for deed in draw.sample(deeds, draw.randint(0, 2)):
        deed()
        done.append(deed.__name__)
    if draw.random() < 0.1:
        computer.join(draw)
        done.append("join")
    if draw.random() < 0.6:
        done.append(client.act(computer))
    return f"pc{computers.index(computer)}:{'-'.join(done)}"


class _Client:
    """What a sync client does to the file of one computer."""

    def __init__(self, computers: list[Computer], draw: random.Random) -> None:
        self._computers, self._draw = computers, draw

    def act(self, computer: Computer) -> str:
        """Do one of it, and return its name."""
        act = self._draw.choice(self._acts())
        with suppress(OSError):
            act(computer)
        return act.__name__.removeprefix("_")

    def _acts(self) -> list[Callable[[Computer], object]]:
        plain = [
            self._older, self._half, self._empty, self._delete, self._rename, self._conflict_copy, self._mend,
        ]  # fmt: skip
        within = [] if isinstance(self._computers[0], PlainComputer) else [self._swap_within_a_publish] * 2
        return [*[self._other_wins] * 4, *plain, *within, *([self._locked] if within else [])]

    def _put(self, computer: Computer, content: bytes) -> None:
        part = computer.path.with_name("~synk.tmp")
        part.write_bytes(content)
        part.replace(computer.path)

    def _whole(self, computer: Computer) -> bytes:
        """Return the file as it is, remembered as a version where it is a whole one."""
        if computer.path.parent.name == "doc" and computer.file is not None:
            # The live file of a plain place: reading it in this process would drop SQLite's locks.
            return self._draw.choice(computer.versions)
        content = computer.path.read_bytes()
        if computer.is_whole():
            computer.versions.append(content)
        return computer.versions[-1]

    def _other_wins(self, computer: Computer) -> None:
        other = self._draw.choice([each for each in self._computers if each is not computer])
        self._put(computer, self._whole(other))

    def _older(self, computer: Computer) -> None:
        self._whole(computer)
        self._put(computer, self._draw.choice(computer.versions))

    def _half(self, computer: Computer) -> None:
        self._put(computer, self._whole(computer)[:30_000])

    def _empty(self, computer: Computer) -> None:
        self._whole(computer)
        self._put(computer, b"")

    def _delete(self, computer: Computer) -> None:
        self._whole(computer)
        computer.path.unlink()

    def _rename(self, computer: Computer) -> None:
        self._whole(computer)
        computer.path.rename(computer.path.with_name("Kommunalt forum-DATOR2.narvaro"))

    def _conflict_copy(self, computer: Computer) -> None:
        """Keep ours under another name, and put the other's in its place."""
        with suppress(FileNotFoundError):
            self._rename(computer)
        self._other_wins(computer)

    def _mend(self, computer: Computer) -> None:
        """Finish what was half: the latest whole version."""
        self._put(computer, computer.versions[-1])

    def _swap_within_a_publish(self, computer: Computer) -> None:
        """Put the other's version there between the moment when the program looks and when it has written its own."""
        real, module, put = files.atomic_write, vars(working_copy), list[bytes]()

        def swapping(path: Path, *arguments: object, **options: object) -> None:
            if path == computer.path.resolve():
                module["atomic_write"] = real
                with suppress(OSError):
                    self._other_wins(computer)
                    put.append(computer.path.read_bytes())
            real(path, *arguments, **options)  # type: ignore[arg-type]

        for each in (self._draw.choice([each for each in self._computers if each is not computer]), computer):
            each.open()
            each.tick(self._draw)
            if each is not computer:
                each.pause()
        module["atomic_write"] = swapping
        try:
            computer.pause()
        finally:
            module["atomic_write"] = real
        if put and computer.path.read_bytes() != put[0]:
            # Ours may lie there only if it has everything that was put there.
            (swapped := computer.path.with_name("~bytt.narvaro")).write_bytes(put[0])
            if changes_in(swapped) - changes_in(computer.path):
                computer.faults.append("overwritten")
            swapped.unlink()

    def _locked(self, computer: Computer) -> None:
        """Hold the file for as long as the program tries."""
        real, module = files.retry, vars(working_copy)

        def held(_: Callable[[], object]) -> object:
            raise PermissionError

        module["retry"] = held
        try:
            computer.pause()
        finally:
            module["retry"] = real


TEST = Test(
    "synced",
    "a sync client on two and three computers: other version wins, older back, half, empty, deleted, renamed, "
    "conflict copy, swapped within a publish, locked",
    "0 acknowledged ticks missing without words, 0 lost, nobody's version overwritten",
    run,
)
