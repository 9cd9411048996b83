"""Valid forum files with hostile values in them, the chain signed: whole by every check, and looked at in every way.

`hostile` changes bytes, cells and letters, most of which the checks refuse. Here the values of a whole forum (its
settings, people, meeting, kept annexes) are changed and written by the program's own codec, so that what is refused is
refused for what it says.
"""

import os
import random
import resource
import shutil
import sqlite3
import sys
import time
import traceback
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import replace
from datetime import date, datetime
from functools import partial
from io import BytesIO
from pathlib import Path
from typing import Any

from PIL import Image

from attendance_app import composition
from attendance_app.documents.annex.logo import logo_image
from attendance_app.domain.annex_kind import AnnexKind
from attendance_app.domain.attendance import Attendance, Interval, Mark, Presence
from attendance_app.domain.change import Change, ChangeKind, Edit, Subject
from attendance_app.domain.forum import AnnexField, Logo
from attendance_app.domain.meeting import Notice
from attendance_app.services.bundled import python_program, resources
from attendance_app.services.errors import Refusal
from attendance_app.services.forum.file import ForumFile, added, added_roster
from attendance_app.services.forum.meeting_session import MeetingSession
from attendance_app.services.meeting.annexes import page_one
from attendance_app.services.meeting.progress import MeetingProgress
from attendance_app.services.meeting.status import status_data
from attendance_app.services.merge.three_way import compare
from attendance_app.storage.forum_store import check_store, new_forum
from tools.battery.changed_values import changed_values, difference
from tools.battery.children import Say
from tools.battery.hostile import answer, limited, refusable
from tools.battery.small_forum import made_small
from tools.battery.subjects import Narvaro, copied, use
from tools.battery.trial import Figure, Test, Trial

# Of the child's processor time and memory, the program that it was forked from included.
SECONDS, MEGABYTES = 2.0, 300
_KINDS = ("late", "over 300 MB", "not in words", "crashed", "other program started", "other file touched")


def run(trial: Trial) -> list[Figure]:
    """Change values of the same forum ever differently, and look at each file."""
    figure = Figure("Närvaro", 0, dict.fromkeys(_KINDS, 0), {"opened": 0, "refused": 0})
    template = trial.place / "values"
    edits = _edits(made_small(Narvaro().document(template)))
    draw = random.Random(f"values {trial.seed}")
    while figure.tries < trial.of(8, 300, 3000):
        place = copied(template, trial.memory / "values")
        document = Narvaro().document(place)
        changed = changed_values(edits, draw)
        document.unlink()
        if not _written(document, changed):
            continue
        figure.tries += 1
        look = partial(_look, draw.choice(list(AnnexKind)), Narvaro().document(template))
        for word in answer(look, place, document):
            kind, _, what = word.partition(": ")
            (figure.faults if kind in figure.faults else figure.facts)[kind] += 1
            if kind in figure.faults:
                figure.notes.append(f"{figure.tries}: {kind} {what}: {difference(edits, changed)}")
        # What was exported holds names by its nature.
        shutil.rmtree(place)
    return [figure]


def _edits(document: Path) -> tuple[Edit, ...]:
    """Return everything that a verified meeting with a correction, a logo and kept annexes has."""
    file = composition.open_forum(document)
    try:
        session, writer = file.open_meeting(file.meetings[0].id), composition.PdfAnnexWriter()
        picture = BytesIO()
        Image.new("RGB", (400, 200), "navy").save(picture, "PNG")
        logo = Logo(logo_image(picture.getvalue()), "Vapen")
        file.change_annex(replace(file.forum.annex, letterhead="Aneby\nBox 1", logo=logo, fields=tuple(AnnexField)))
        seat, items = session.record.roster.seats[0].id, session.meeting.order
        people = [each.id for each in session.record.roster.people]
        MeetingProgress(session).verify(date(2024, 12, 20), writer.kept(session))
        held = Attendance((Interval(items[0], items[0]), Interval(items[1], items[1], presence=Presence.REMOTE)))
        MeetingProgress(session).correct(people[5], held, "Förbisedd", "Sekreteraren")
        record = session.record
        meeting = replace(record.meeting, notices=(Notice(date(2024, 12, 21)),), place="Sessionssalen")
        serving = Attendance((Interval(seat=seat),), remark="Sjuk")
        record = replace(record, meeting=meeting, attendance={**record.attendance, people[4]: serving})
        kept = [Edit(Subject.ANNEX, meeting.id, each.layout, None, each) for each in writer.kept(session)]
        forum = Edit(Subject.FORUM, None, "", None, file.forum)
        return (forum, *added_roster(file.roster, None), *added(record), *kept)
    finally:
        file.close()


def _written(document: Path, edits: tuple[Edit, ...]) -> bool:
    """Write the file as the program would, without its checks; False for values that cannot be written at all."""
    first = Change(ChangeKind.CREATE_FORUM, edits)
    try:
        memory = new_forum(first, datetime(2025, 1, 1), "ab" * 8, "D")
    except (sqlite3.Error, TypeError, ValueError, AttributeError, KeyError, OverflowError):
        return False
    with closing(memory), closing(sqlite3.connect(document)) as file:
        memory.backup(file)
    return True


def _look(kind: AnnexKind, ours: Path, place: Path, document: Path, say: Say) -> None:
    """Do what the window and the command line do with a file from anybody, every file and program noted."""
    began = limited()
    use(place)
    # Sync programs keep there which folders are theirs.
    os.environ["HOME"] = str(place)
    noted = _noted(place, ours.parent)
    try:
        file = composition.open_forum(document)
    except Refusal:
        say(f"refused {time.process_time() - began:.2f}")
    else:
        say(f"opened {time.process_time() - began:.2f}")
        for act in _acts(file, kind, place):
            _in_words(act, say)
        file.close()
        _in_words(lambda: _merged(ours, document), say)
    _in_words(lambda: check_store(document), say)
    if time.process_time() - began > SECONDS:
        say("late")
    if resource.getrusage(resource.RUSAGE_SELF).ru_maxrss > MEGABYTES * 1000:
        say("over 300 MB")
    for word in sorted(set(noted)):
        say(word)
    say("done")


def _in_words(act: Callable[[], object], say: Say) -> None:
    try:
        refusable(act)
    except Exception as error:
        frame = traceback.extract_tb(error.__traceback__)[-1]
        say(f"not in words: {type(error).__name__} {Path(frame.filename).name} {frame.lineno}")


def _acts(file: ForumFile, kind: AnnexKind, place: Path) -> Iterator[Callable[[], object]]:
    writer = composition.PdfAnnexWriter()
    for meeting in file.meetings[:2]:
        session = file.open_meeting(meeting.id)
        yield partial(_shown, session)
        yield partial(writer.make, session, kind)
        yield partial(writer.make, session, kind, web=True)
        yield partial(page_one, session, web=True)
        for ending in ("json", "csv", "xlsx"):
            yield partial(composition.export, file, session, place / f"ut.{ending}")
        yield from (partial(session.mark, each.id, Mark.EXCUSED) for each in session.record.roster.people[:1])


def _shown(session: MeetingSession) -> None:
    session.organisation_counts()
    session.verdict()
    status_data(session)


def _merged(ours: Path, document: Path) -> None:
    """Compare a copy of our own file with it, as before a merge."""
    mine = document.with_name("min.narvaro")
    mine.write_bytes(ours.read_bytes())
    file = composition.open_forum(mine)
    try:
        with closing(composition.open_copy(file, document)) as other:
            compare(file, other)
    finally:
        file.close()


def _noted(*allowed: Path) -> list[str]:
    """Return a list that names whatever this process opens or starts from now on, apart from what it may."""
    noted: list[str] = []
    own = (sys.prefix, sys.base_prefix, str(resources().parent), "/dev/", "/proc/", "/usr/", "/etc/", "/sys/")
    may = (*own, *map(str, allowed))

    def hook(event: str, arguments: tuple[Any, ...]) -> None:
        if event in {"subprocess.Popen", "os.posix_spawn", "os.exec"}:
            if str(arguments[0]) != str(python_program()):
                noted.append(f"other program started: {arguments[0]}")
        elif event in {"os.system", "os.startfile", "pty.spawn"}:
            noted.append("other program started")
        elif event in {"open", "os.remove", "os.rename", "os.mkdir", "sqlite3.connect"}:
            name = str(arguments[0])
            if name.startswith("/") and not name.startswith(may):
                noted.append(f"other file touched: {name}")

    sys.addaudithook(hook)
    return noted


TEST = Test(
    "hostile_values",
    "valid forum files with hostile values, the chain signed: opened, printed, published, exported, merged, checked",
    "each within 2 s of work and 300 MB, in words; no other program started, no other file touched",
    run,
)
