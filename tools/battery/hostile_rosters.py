"""Every hostile or broken file imported as a roster: refused in time with a sentence, and the forum is untouched."""

import contextlib
import io
import os
from pathlib import Path

from attendance_app.cli.main import main as command_line
from attendance_app.composition import open_forum
from attendance_app.documents.readers import child_limits
from tools.battery.subjects import Narvaro, copied
from tools.battery.trial import FULL, Figure, Test, Trial
from tools.hostile_rosters.corpus import hostile_files

# Of processor time, ours and the reader's: what the clock says is the machine's business.
SECONDS = 2.5
# What is read as it says holds next to nobody.
_MOST_PEOPLE = 20
_KINDS = ("late", "not in words", "forum changed", "read as people")


def run(trial: Trial) -> list[Figure]:
    """Import every file with the limits that the reader sets itself, then with its parent watching as on Windows."""
    subject = Narvaro()
    place = copied(trial.template(subject), trial.place / "hostile")
    files = hostile_files(trial.place / "files")
    step = 1 if trial.cut == FULL else trial.of(40, 10, 1)
    figures = []
    for watched in (False, True):
        child_limits.WATCHED = watched
        name = "Närvaro, reader watched" if watched else "Närvaro, reader limits itself"
        figure = Figure(name, 0, dict.fromkeys(_KINDS, 0), {"refused": 0, "read": 0})
        for path in list(files.values())[watched::step]:
            _import(path, subject.document(place), figure)
        figures.append(figure)
    return figures


def _import(path: Path, forum: Path, figure: Figure) -> None:
    figure.tries += 1
    before, began = forum.read_bytes(), _worked()
    status, words = _command("import", path, "--into", forum)
    faults = ["late"] if _worked() - began > SECONDS else []
    if status == 1:
        figure.facts["refused"] += 1
        faults += [] if len(words.splitlines()) == 1 else ["not in words"]
        faults += [] if forum.read_bytes() == before else ["forum changed"]
    else:
        figure.facts["read"] += 1
        faults += [] if status == 0 else ["not in words"]
        faults += [] if _people(forum) <= 69 + _MOST_PEOPLE else ["read as people"]
    forum.write_bytes(before)
    for kind in faults:
        figure.faults[kind] += 1
        figure.notes.append(f"{path.name!r}: {kind}")


def _people(forum: Path) -> int:
    file = open_forum(forum, read_only=True)
    try:
        return len(file.journal.state.roster.people)
    finally:
        file.close()


def _command(*words: object) -> tuple[int, str]:
    said = io.StringIO()
    with contextlib.redirect_stderr(said), contextlib.redirect_stdout(io.StringIO()):
        status = command_line([str(word) for word in words])
    return status, said.getvalue()


def _worked() -> float:
    spent = os.times()
    return spent.user + spent.system + spent.children_user + spent.children_system


TEST = Test(
    "hostile_rosters",
    "hostile and broken files imported as a roster",
    "each refused within 2.5 s of work, in a sentence, the forum byte for byte as before",
    run,
)
