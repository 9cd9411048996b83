"""Files from a stranger, by hand and by chance: each is answered in time and in words, and touches nothing else."""

import hashlib
import random
import resource
import signal
import sqlite3
import time
from collections.abc import Callable
from contextlib import suppress
from functools import partial
from pathlib import Path

from attendance_app import composition
from attendance_app.domain.annex_kind import AnnexKind
from attendance_app.domain.attendance import Mark
from attendance_app.services.errors import Refusal
from attendance_app.services.meeting.annexes import annex_for
from attendance_app.services.meeting.status import status_data
from attendance_app.services.record.writing import record_data
from attendance_app.storage.forum_store import check_store
from tools.battery.children import Child, Say
from tools.battery.hostile_forums import hostile_forums, signed
from tools.battery.subjects import Narvaro, copied, use
from tools.battery.trial import SMALL, Figure, Test, Trial

# Of the child's processor time: what the clock says is the machine's business. It is ended long after.
SECONDS = 2.0
_MOST_SECONDS, _HANGS_AFTER_S, _MEMORY = 8, 120.0, 3 << 30
_KINDS = ("others touched", "late", "not in words", "crashed")
Fuzz = Callable[[Path, random.Random], None]


def run(trial: Trial) -> list[Figure]:
    """Open every hostile file, and fuzzed ones."""
    by_hand = Figure("Närvaro, made by hand", 0, dict.fromkeys(_KINDS, 0), {"opened": 0, "refused": 0})
    for name, make in hostile_forums().items():
        if trial.cut == SMALL and name in _SLOW:
            continue
        _one(trial, make, by_hand, name)
    fuzzed = Figure("Närvaro, fuzzed", 0, dict.fromkeys(_KINDS, 0), {"opened": 0, "refused": 0})
    draw = random.Random(f"fuzz {trial.seed}")
    for number in range(trial.of(6, 150, 1500)):
        fuzz = FUZZES[number % len(FUZZES)]
        _one(trial, partial(_fuzzed, fuzz, draw), fuzzed, f"fuzz {number}")
    return [by_hand, fuzzed]


def _fuzzed(fuzz: Fuzz, draw: random.Random, path: Path, _: Path) -> None:
    fuzz(path, draw)


def _one(trial: Trial, make: Callable[[Path, Path], object], figure: Figure, name: str) -> None:
    place = copied(trial.template(Narvaro()), trial.memory / "hostile")
    victim = place / "doc" / "Testamente.txt"
    victim.write_text("Allt till hunden.", encoding="utf-8")
    other = copied(trial.template(Narvaro()), place / "other")
    document = Narvaro().document(place)
    make(document, victim)
    before = _digests(place, document)
    figure.tries += 1
    for kind in answer(_look, place, document):
        (figure.faults if kind in figure.faults else figure.facts)[kind] += 1
        if kind in figure.faults:
            figure.notes.append(f"{name}: {kind}")
    if _digests(place, document) != before or not other.exists():
        figure.faults["others touched"] += 1
        figure.notes.append(f"{name}: others touched")


def answer(look: Callable[[Path, Path, Say], object], place: Path, document: Path) -> list[str]:
    """Let a child with limits look at the file; return how it was answered, and whether late.

    It says "opened" or "refused" with the seconds that took, what went wrong, and "done".
    """
    child = Child(look, place, document)
    if not child.speaks_within(_HANGS_AFTER_S):
        child.kill()
        child.ended()
        return ["late"]
    first, _, spent = child.word().partition(" ")
    words = [first, *child.ended()]
    if words[-1] == f"! signal {int(signal.SIGXCPU)}":
        return ["late"]
    found = ["late"] if float(spent or 0) > SECONDS else []
    if words[-1] != "done":
        return [
            *found,
            *words[1:-1],
            "not in words" if words[-1].startswith("! ") and "signal" not in words[-1] else "crashed",
        ]
    return [*found, *words[1:-1], first]


def limited() -> float:
    """Limit this process, and return the processor time it has used so far."""
    resource.setrlimit(resource.RLIMIT_AS, (_MEMORY, _MEMORY))
    began = time.process_time()
    resource.setrlimit(resource.RLIMIT_CPU, (int(began) + _MOST_SECONDS, resource.RLIM_INFINITY))
    return began


def _look(place: Path, document: Path, say: Say) -> None:
    """Do what the window and the command line do with a file; a refusal is an answer at any step."""
    began = limited()
    use(place)
    try:
        file = composition.open_forum(document)
    except Refusal:
        say(f"refused {time.process_time() - began:.2f}")
    else:
        say(f"opened {time.process_time() - began:.2f}")
        for meeting in file.meetings:
            session = file.open_meeting(meeting.id)
            for act in (
                lambda session=session: (session.organisation_counts(), session.verdict(), status_data(session)),
                lambda session=session: [annex_for(session, kind) for kind in AnnexKind],
                lambda session=session: record_data(file.forum, session.record.roster, session.record),
                lambda session=session: session.mark(session.record.roster.people[0].id, Mark.EXCUSED),
            ):
                refusable(act)
        file.close()
    refusable(lambda: check_store(document))
    say("done")


def refusable(act: Callable[[], object]) -> None:
    """Do it; a refusal is an answer."""
    with suppress(Refusal):
        act()


def _digests(place: Path, document: Path) -> dict[str, str]:
    """Return what lies next to the hostile file and its own side files, and in other folders but our own data's."""
    own = {document, *(Path(f"{document}{ending}") for ending in ("-journal", "-wal", "-shm"))}
    found = {}
    for each in sorted((place / "doc").rglob("*")) + sorted((place / "other").rglob("*")):
        if each not in own and each.is_file():
            found[str(each)] = hashlib.sha256(each.read_bytes()).hexdigest()
    return found


def _bytes(path: Path, draw: random.Random) -> None:
    """Change some bytes, most of them near the head, where the schema lies."""
    content = bytearray(path.read_bytes())
    for _ in range(draw.choice((1, 2, 4, 16, 64))):
        end = draw.choice((100, 4096, len(content)))
        content[draw.randrange(end)] = draw.choice((0, 1, 0x7F, 0x80, 0xFF, draw.randrange(256)))
    path.write_bytes(content)


def _cells(path: Path, draw: random.Random) -> None:
    """Put nasty values into some cells, and sign the file anew."""
    connection = sqlite3.connect(path)
    try:
        for _ in range(draw.choice((1, 2, 5))):
            table = draw.choice(_TABLES)
            column = draw.choice([row[1] for row in connection.execute(f"PRAGMA table_info({table})")])
            held = [row[0] for row in connection.execute(f"SELECT DISTINCT {column} FROM {table} ORDER BY 1")]
            try:
                words = f"UPDATE {table} SET {column} = ? WHERE {column} IS ?"
                connection.execute(words, (draw.choice(_NASTY), draw.choice(held)))
            except (sqlite3.Error, IndexError):
                continue
        signed(connection)
        connection.commit()
    except (sqlite3.Error, UnicodeError):
        connection.rollback()
        _do_not_sign(connection)
    finally:
        connection.close()


def _do_not_sign(connection: sqlite3.Connection) -> None:
    connection.execute("UPDATE forum SET rules = 'x'")
    connection.commit()


def _bodies(path: Path, draw: random.Random) -> None:
    """Change letters in what the log says, and sign it anew."""
    connection = sqlite3.connect(path)
    number, body = draw.choice(connection.execute("SELECT number, body FROM log ORDER BY number").fetchall())
    letters = list(body)
    for _ in range(draw.choice((1, 1, 2, 8))):
        letters[draw.randrange(len(letters))] = draw.choice('{}[],:"\\0123456789-.eEntfua ')
    connection.execute("UPDATE log SET body = ? WHERE number = ?", ("".join(letters), number))
    signed(connection)
    connection.commit()
    connection.close()


_TABLES = (
    "forum",
    "name",
    "organisation",
    "person",
    "seat",
    "meeting",
    "item",
    "attendance",
    "presence",
    "log",
    "meta",
)
_NASTY = (
    "", " ", "\0", "a" * 100_000, "‮", "<img src=x>", "=1+1", "[]", "{}", "null", "-1", "1/0", "2025-02-30", "25:61",
    '{"fields":[1]}', '[{"rule":"organisations","number":-1}]', '[{"rule":"fixed","number":1e999}]',
    '{"logo":{"image":"AAAA","alternative":1}}', "present", "m1", "p01", "i1", 0, -1, 1 << 62, None,
)  # fmt: skip
FUZZES: tuple[Fuzz, ...] = (_bytes, _cells, _bodies)
# To make them takes longer than all the rest.
_SLOW = {"more lines than a lifetime has", "a hundred thousand people", "name of 30 million letters"}
TEST = Test(
    "hostile",
    "hostile forum files: triggers, views, blobs, recursion, side files, links, newer; and fuzzed ones",
    "0 other files touched, each answered within 2 s of work, in words",
    run,
)
