"""Damaged copies: each is refused, or says exactly what the undamaged document says; never another thing in silence."""

import random
from collections.abc import Callable
from pathlib import Path

from attendance_app import composition
from attendance_app.services.errors import Refusal
from tools.battery.subjects import CANARY, Narvaro, Subject, copied
from tools.battery.trial import Figure, Test, Trial, folder_name

PAGE = 4096
_TICKS = 60
_A_REAL_ANNEX_OF = 40
Damage = Callable[[bytearray, bytes, random.Random], None]


def run(trial: Trial) -> list[Figure]:
    """Damage copies of Närvaro's document and its peers'."""
    ours, theirs = trial.of(28, 350, 2400), trial.of(0, 70, 700)
    return [harmed(trial, each, ours if isinstance(each, Narvaro) else theirs) for each in trial.subjects()]


def harmed(trial: Trial, subject: Subject, copies: int) -> Figure:
    """Damage so many copies of one subject's document."""
    figure = Figure(subject.name, copies, {"silently wrong": 0, "not in words": 0}, {"refused": 0, "harmless": 0})
    draw = random.Random(f"damage {trial.seed} {subject.name}")
    place, older = _ticked(trial, subject)
    document = subject.document(place)
    whole, truth = document.read_bytes(), subject.said(place)
    for number in range(copies):
        content = bytearray(whole)
        while content == whole:
            DAMAGES[number % len(DAMAGES)](content, older, draw)
        document.write_bytes(content)
        figure_add(figure, _answer(subject, place, truth, number))
    return figure


def figure_add(figure: Figure, kind: str) -> None:
    """Count one answer."""
    (figure.faults if kind in figure.faults else figure.facts)[kind] += 1


def _ticked(trial: Trial, subject: Subject) -> tuple[Path, bytes]:
    """Return a place with a ticked document, closed, and the document as it was half-way."""
    place = copied(trial.template(subject), trial.memory / f"damage-{folder_name(subject)}")
    steps, older = trial.steps(subject, _TICKS), b""
    for part in (range(_TICKS // 2), range(_TICKS // 2, _TICKS)):
        older = subject.document(place).read_bytes()
        opened = subject.open(place)
        for number in part:
            opened.tick(*steps.tick(number))
        opened.close()
    return place, older


def _answer(subject: Subject, place: Path, truth: object, number: int) -> str:
    try:
        said = subject.said(place)
        if isinstance(subject, Narvaro) and number % _A_REAL_ANNEX_OF == 0:
            _real_annex(subject, place)
    except Refusal:
        return "refused"
    except Exception:
        return "not in words" if isinstance(subject, Narvaro) else "refused"
    return "harmless" if said == truth else "silently wrong"


def _real_annex(subject: Narvaro, place: Path) -> None:
    file = composition.open_forum(subject.document(place), read_only=True)
    try:
        composition.PdfAnnexWriter().make(file.open_meeting(file.meetings[0].id))
    finally:
        file.close()


def _bit(content: bytearray, _: bytes, draw: random.Random) -> None:
    content[draw.randrange(len(content))] ^= 1 << draw.randrange(8)


def _byte(content: bytearray, _: bytes, draw: random.Random) -> None:
    content[draw.randrange(len(content))] = draw.randrange(256)


def _letter(content: bytearray, _: bytes, draw: random.Random) -> None:
    """Change a letter of a name where there is one, else of any text."""
    name = content.find(CANARY.encode(), draw.randrange(len(content)))
    near = range(max(0, name - 12), name + 6) if name >= 0 else range(len(content))
    letters = [at for at in near if chr(content[at]).isalnum()]
    if letters:
        content[draw.choice(letters)] = ord(draw.choice("aeiouxs"))


def _zeroed_page(content: bytearray, _: bytes, draw: random.Random) -> None:
    at, size = _page(content, draw)
    content[at : at + size] = bytes(len(content[at : at + size]))


def _swapped_pages(content: bytearray, _: bytes, draw: random.Random) -> None:
    (at, size), (other, _size) = _page(content, draw), _page(content, draw)
    if len(content) >= max(at, other) + size:
        content[at : at + size], content[other : other + size] = (
            content[other : other + size],
            content[at : at + size],
        )


def _older_page(content: bytearray, older: bytes, draw: random.Random) -> None:
    """Put back a page of an older copy; where all are alike, cut the file instead."""
    size = _page(content, draw)[1]
    places = range(0, len(older) - size + 1, size)
    different = [at for at in places if content[at : at + size] != older[at : at + size]]
    if different:
        at = draw.choice(different)
        content[at : at + size] = older[at : at + size]
    else:
        _cut(content, older, draw)


def _cut(content: bytearray, _: bytes, draw: random.Random) -> None:
    del content[draw.randrange(len(content)) :]


def _page(content: bytearray, draw: random.Random) -> tuple[int, int]:
    """Return where a page begins and its size: SQLite's, or a disk's sector in a small file."""
    size = PAGE if len(content) > 4 * PAGE else 128
    return size * draw.randrange(max(1, len(content) // size)), size


DAMAGES: tuple[Damage, ...] = (_bit, _byte, _letter, _zeroed_page, _swapped_pages, _older_page, _cut)
TEST = Test(
    "damaged",
    "damaged copies: bit, byte, letter, page zeroed, swapped or older, truncated",
    "0 silently wrong annexes",
    run,
)
