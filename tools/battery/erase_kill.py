"""Killed while somebody is erased, in a plain and in a synced folder: after the next opening no file has the name."""

import random
import shutil
import time
from contextlib import redirect_stdout, suppress
from datetime import date
from io import StringIO
from pathlib import Path

from attendance_app import composition
from attendance_app.domain.attendance import Mark
from attendance_app.services.errors import Refusal
from attendance_app.services.forum.erasure import erase, person_called
from attendance_app.services.forum.file import ForumFile, MeetingPlan
from attendance_app.services.forum.roster_editing import RosterEdit
from attendance_app.storage.forum_store import check_store
from tools.battery import shim
from tools.battery.children import Child, Say
from tools.battery.shim import Call, Manner
from tools.battery.subjects import DOCUMENT, Narvaro, copied, use
from tools.battery.trial import SMALL, Figure, Test, Trial

NAME = "Zzyxkanarie Gulfjäder"
_KINDS = ("names left", "not opened", "damaged")


def run(trial: Trial) -> list[Figure]:
    """Kill erasures."""
    kills = trial.of(4, 60, 300)
    figure = Figure("Närvaro", kills, dict.fromkeys(_KINDS, 0), {"finished at the opening": 0, "begun again": 0})
    draw = random.Random(f"erase {trial.seed}")
    folders = ("doc", "OneDrive - Kommunen")
    templates = {folder: _template(trial, folder) for folder in folders}
    calls = {folder: _calls(trial, templates[folder], folder) for folder in folders}
    for number in range(kills):
        folder = folders[number % 2]
        place = copied(templates[folder], trial.memory / "erase")
        exact = shim.loaded() and (trial.cut == SMALL or number % 4 < 2)
        child = Child(_erasing, place, folder, draw.randint(1, calls[folder]) if exact else 0)
        child.word()
        if not exact:
            time.sleep(draw.random() * 0.15)
            child.kill()
        child.ended()
        Child(_judge, place, folder).ended()
        for word in (place / "judged.txt").read_text(encoding="utf-8").split("\n"):
            for counts in (figure.faults, figure.facts):
                if word in counts:
                    counts[word] += 1
            if word in figure.faults:
                figure.notes.append(f"{number}: {word}")
    return [figure]


def _document(place: Path, folder: str) -> Path:
    return place / folder / DOCUMENT


def _template(trial: Trial, folder: str) -> Path:
    """Return a folder with a forum that has the name, and backups of it."""
    place = trial.place / f"template-erase-{folder[:3]}"
    shutil.copytree(trial.template(Narvaro()), place)
    if folder != "doc":
        (place / folder).mkdir()
        Narvaro().document(place).rename(_document(place, folder))
    Child(_fill, place, folder, trial.of(2, 4, 4)).ended()
    return place


def _fill(place: Path, folder: str, backups: int, _: Say) -> None:
    use(place)
    file = composition.open_forum(_document(place, folder))
    person = RosterEdit(file.journal).add_person(NAME, file.roster.organisations[0].id)
    for at in range(backups):
        file.new_meeting(MeetingPlan(date(2025, 2, 1 + at))).mark(person, Mark.PRESENT)
        file.store.keep_backup()
    file.close()


def _calls(trial: Trial, template: Path, folder: str) -> int:
    """Return how many calls that change the disk an erasure makes."""
    place = copied(template, trial.memory / "erase")

    def work(say: Say) -> None:
        _erasing(place, folder, 0, say)
        say(str(shim.calls() if shim.loaded() else 1))

    return int(Child(work).ended()[-1])


def _erasing(place: Path, folder: str, number: int, say: Say) -> None:
    use(place)
    file = composition.open_forum(_document(place, folder))
    say("opened")
    if shim.loaded():
        shim.watch(place)
        shim.fail(Call.CHANGING, number, 0, Manner.KILL)
    _erase(file)
    file.close()


def _erase(file: ForumFile) -> None:
    with redirect_stdout(StringIO()):
        erase(file, person_called(file, NAME))


def _judge(place: Path, folder: str, _: Say) -> None:
    """Open the file again, erase again where that had not begun, and look into every file."""
    use(place)
    words = []
    document = _document(place, folder)
    try:
        file = composition.open_forum(document)
        if file.store.finished_erasures:
            words.append("finished at the opening")
        with suppress(Refusal):
            # Killed before anything was written down: she saw no receipt, and does it again.
            _erase(file)
            words.append("begun again")
        file.close()
        if check_store(document):
            words.append("damaged")
    except Refusal:
        words.append("not opened")
    if any(_holds(each) for each in place.rglob("*") if each.is_file()):
        words.append("names left")
    (place / "judged.txt").write_text("\n".join(words), encoding="utf-8")


def _holds(file: Path) -> bool:
    content = file.read_bytes().lower()
    return any(form in content for form in (NAME.lower().encode(), NAME.lower().encode("utf-16-le")))


TEST = Test(
    "erase_kill",
    "killed while somebody is erased, in a plain and in a synced folder, then opened again",
    "0 names left in file, backups, rescue logs, working copies",
    run,
)
