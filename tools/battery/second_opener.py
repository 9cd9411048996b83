"""A second program opens the file while it is ticked: it reads only and says so; the first killed, it may write."""

import contextlib
import io
import sys
from pathlib import Path

from attendance_app.cli.main import main as command_line
from attendance_app.services.errors import Problem, StoreError
from tools.battery.children import Child, Say, wait_for_go
from tools.battery.steps import Steps
from tools.battery.subjects import CANARY, Narvaro, OpenForum, Subject, copied, use
from tools.battery.trial import Figure, Test, Trial, folder_name

_TICKS = 6


def run(trial: Trial) -> list[Figure]:
    """Open Närvaro's file twice, then the peers'."""
    tries = trial.of(2, 12, 50)
    figure = Figure(
        "Närvaro", tries, dict.fromkeys(("second wrote", "no words", "not opened", "not regained", "lost"), 0)
    )
    for number in range(tries):
        _twice(trial, number, figure)
    others = [each for each in trial.subjects() if not isinstance(each, Narvaro)]
    return [figure, *(_both_tick(trial, each, trial.of(0, 10, 30)) for each in others)]


def _twice(trial: Trial, number: int, figure: Figure) -> None:
    subject = Narvaro()
    place = copied(trial.template(subject), trial.place / "second")
    steps = trial.steps(subject, 12, number)
    child = Child(_tick_all, subject, place, steps)
    # A tick is under way whenever the second program does something, and never more than one.
    _let_tick(child)
    try:
        second = subject.open(place)
    except StoreError as refusal:
        figure.faults["not opened"] += 1
        figure.notes.append(str(refusal))
    else:
        _let_tick(child)
        _must_refuse(second, steps, figure)
        second.close()
    _let_tick(child)
    _command_must_refuse(subject.document(place), figure)
    acknowledged = _let_tick(child)
    child.kill()
    acknowledged = max([acknowledged, *(int(word) for word in child.ended() if word.isdigit())])
    _must_regain(subject, place, steps, acknowledged, figure)


def _let_tick(child: Child) -> int:
    """Wait until the last tick is acknowledged, and let the child begin the next; return how many are acknowledged."""
    acknowledged = int(child.word())
    child.go()
    return acknowledged


def _tick_all(subject: Subject, place: Path, steps: Steps, say: Say) -> None:
    opened = subject.open(place)
    for number in range(len(steps.people)):
        opened.tick(*steps.tick(number))
        say(str(number + 1))
        wait_for_go()


def _must_refuse(second: OpenForum, steps: Steps, figure: Figure) -> None:
    if not second.file.store.read_only:
        figure.faults["second wrote"] += 1
    try:
        second.tick(steps.people[-1], steps.people[-1] not in second.shown())
        figure.faults["second wrote"] += 1
    except StoreError as refusal:
        _hear(figure, refusal.problem is Problem.READ_ONLY, str(refusal))


def _command_must_refuse(document: Path, figure: Figure) -> None:
    """Try `narvaro mark` too: exit status 1, with words."""
    names, said = sys.stdin, io.StringIO()
    sys.stdin = io.StringIO(f"Anna {CANARY}\n")
    with contextlib.redirect_stderr(said), contextlib.redirect_stdout(io.StringIO()):
        status = command_line(["mark", str(document), "--meeting", "2024-12-13"])
    sys.stdin = names
    figure.faults["second wrote"] += status != 1
    _hear(figure, "annat fönster" in said.getvalue(), said.getvalue())


def _hear(figure: Figure, right: bool, words: str) -> None:
    if not right:
        figure.faults["no words"] += 1
        figure.notes.append(words)


def _must_regain(subject: Narvaro, place: Path, steps: Steps, acknowledged: int, figure: Figure) -> None:
    use(place)
    again = subject.open(place)
    if again.file.store.read_only:
        figure.faults["not regained"] += 1
    elif steps.reached(again.shown(), acknowledged, acknowledged + 1) is None:
        figure.faults["lost"] += 1
    else:
        again.tick(steps.people[-1], steps.people[-1] not in again.shown())
    again.close()


def _both_tick(trial: Trial, subject: Subject, tries: int) -> Figure:
    """Let two programs tick in turn in a peer's document; a second that is refused is well."""
    figure = Figure(subject.name, tries, {"ticks lost": 0}, {"second refused": 0})
    for number in range(tries):
        place = copied(trial.template(subject), trial.place / f"second-{folder_name(subject)}")
        steps = trial.steps(subject, 2 * _TICKS, number)
        pair = [Child(_tick_in_turn, subject, place, steps, at) for at in (0, 1)]
        opened = [child.word() == "open" for child in pair]
        figure.facts["second refused"] += not all(opened)
        acknowledged = []
        for step in range(2 * _TICKS):
            if opened[step % 2]:
                pair[step % 2].go()
                acknowledged += [step] if pair[step % 2].word() == "acknowledged" else []
        for child in pair:
            child.ended()
        held = subject.held(place)
        lost = sum((person in held) != there for person, there in map(steps.tick, acknowledged))
        figure.faults["ticks lost"] += lost
    return figure


def _tick_in_turn(subject: Subject, place: Path, steps: Steps, begin: int, say: Say) -> None:
    opened = subject.open(place)
    say("open")
    for number in range(begin, 2 * _TICKS, 2):
        wait_for_go()
        opened.tick(*steps.tick(number))
        say("acknowledged")
    opened.close()


TEST = Test(
    "second_opener",
    "a second program opens the file while it is ticked; then the first is killed",
    "the second reads only and says so; the lock is regained",
    run,
)
