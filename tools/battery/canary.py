"""A name that occurs nowhere else is followed: into no log, no crash text, and after Gallra into nothing at all.

The runner looks besides through what every test of the battery leaves: logs, temporary files, settings, words said.
"""

import contextlib
import io
import os
import sys
import traceback
from datetime import date
from pathlib import Path

from attendance_app import composition
from attendance_app.cli import main as cli
from attendance_app.domain.attendance import Mark
from attendance_app.services.forum.erasure import erase, person_called
from attendance_app.services.forum.file import MeetingPlan
from attendance_app.services.forum.roster_editing import RosterEdit
from attendance_app.system import paths
from attendance_app.system.crash_log import write_log
from tools.battery.children import Child, Say
from tools.battery.subjects import Narvaro, copied, use
from tools.battery.trial import Figure, Test, Trial

NAME = "Zzyxkanarie Gulfjäder"
_KINDS = ("in crash texts", "in logs", "left after Gallra")


def run(trial: Trial) -> list[Figure]:
    """Let the program crash with the name in its hands, then erase it."""
    figure = Figure("Närvaro", 0, dict.fromkeys(_KINDS, 0), {"files held it before Gallra": 0})
    for number in range(trial.of(1, 5, 20)):
        place = copied(trial.template(Narvaro()), trial.memory / "canary")
        figure.tries += 1
        _crash(place, number, figure)
        _erase(place, figure)
    return [figure]


def _crash(place: Path, number: int, figure: Figure) -> None:
    said = place / "said.txt"
    Child(_window_crash if number % 2 else _command_crash, place, said).ended()
    figure.faults["in crash texts"] += _holds(said)
    figure.faults["in logs"] += sum(_holds(each) for each in (place / "data").rglob("*.log*"))


def _command_crash(place: Path, said: Path, _: Say) -> None:
    """Let a command meet what it never should, with the name in the exception's text."""
    _speak_into(said)
    use(place)
    composition.open_forum = _breaks  # type: ignore[assignment]
    try:
        cli.main(["status", str(Narvaro().document(place)), "--meeting", "2024-12-13"])
    except Exception:
        # What Python would do at the top.
        traceback.print_exc()
    sys.stderr.flush()


def _window_crash(place: Path, said: Path, _: Say) -> None:
    """Let the window's handler meet the same."""
    _speak_into(said)
    use(place)
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from PySide6.QtWidgets import QApplication

    from attendance_app.ui.shell.unexpected_errors import install_handler
    from attendance_app.ui.widgets import message_boxes

    message_boxes.tell = lambda *_: None
    application = QApplication([])
    install_handler(application, lambda words: write_log(paths.data_folder() / "narvaro.log", words))
    try:
        _breaks(place)
    except RuntimeError as error:
        sys.excepthook(type(error), error, error.__traceback__)
    os._exit(0)


def _breaks(*_: object, **__: object) -> None:
    raise RuntimeError(f"{NAME} is unheard of")


def _speak_into(file: Path) -> None:
    descriptor = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_APPEND)
    os.dup2(descriptor, 1)
    os.dup2(descriptor, 2)


def _erase(place: Path, figure: Figure) -> None:
    """Add somebody, tick, keep a backup, tick on; then Gallra, and look at every byte."""
    use(place)
    file = composition.open_forum(Narvaro().document(place))
    person = RosterEdit(file.journal).add_person(NAME, file.roster.organisations[0].id)
    file.new_meeting(MeetingPlan(date(2025, 2, 14))).mark(person, Mark.PRESENT)
    file.store.keep_backup()
    figure.facts["files held it before Gallra"] += sum(map(_holds, _files(place)))
    with contextlib.redirect_stdout(io.StringIO()):
        erase(file, person_called(file, NAME))
    file.close()
    figure.faults["left after Gallra"] += sum(map(_holds, _files(place)))


def _files(place: Path) -> list[Path]:
    return [each for each in place.rglob("*") if each.is_file() and each.name != "said.txt"]


def _holds(file: Path) -> bool:
    content = file.read_bytes().lower() if file.exists() else b""
    return any(form in content for form in (NAME.lower().encode(), NAME.lower().encode("utf-16-le")))


TEST = Test(
    "canary",
    "a canary's name when the program crashes, and after Gallra",
    "0 hits in logs and crash texts; after Gallra 0 in file, backups and rescue logs",
    run,
)
