"""Annexes with a planted fault: a wrong mark, letter, row or order must be caught when the pages are read back."""

import random
from dataclasses import dataclass, replace
from datetime import date

from attendance_app.documents.annex.pdf import annex_pdf
from attendance_app.documents.annex.verification import first_difference
from attendance_app.domain.papers.annex import Annex, AnnexColumn, AnnexSection, ColumnKind
from tools.battery.trial import Figure, Test, Trial

Row = tuple[str, str, str]
_COLUMNS = (
    AnnexColumn("Namn", ColumnKind.NAME),
    AnnexColumn("Organisation", ColumnKind.TEXT),
    AnnexColumn("Närvaro (X)", ColumnKind.MARK),
)
_FIRST = ("Anna", "Åsa", "Bo", "Łucja", "Ŋilla", "Per-Olof")
_LAST = ("Ek", "Öberg", "Nedergaard-Hansen", "Wallén Nilsson", "De Basso", "Xu")
KINDS = ("mark", "letter", "dropped", "moved", "missing", "exchanged")


@dataclass(frozen=True, slots=True)
class Planted:
    """What the pages should say, what they say instead, and the kind of fault; "" where there is none."""

    kind: str
    right: Annex
    printed: Annex

    @property
    def caught(self) -> bool:
        """True where reading the printed pages finds a difference from what they should say."""
        return bool(first_difference(annex_pdf(self.printed), self.right))


def planted(kind: str, chance: random.Random) -> Planted:
    """Return an annex of invented people, with a fault of that kind or ("") without any."""
    size = chance.choice([0, 7])
    rows = faulty = _invented(chance)
    while kind and faulty == rows:
        rows = _invented(chance)
        faulty = _with_fault(rows, kind, chance)
    return Planted(kind, _annex(rows, size), _annex(faulty, size))


def run(trial: Trial) -> list[Figure]:
    """Print and read back annexes with faults of each kind in turn, and a quarter as many without."""
    figure = Figure("Närvaro", 0, {"faults not caught": 0, "right ones refused": 0})
    chance = random.Random(f"planted {trial.seed}")
    for number in range(trial.of(12, 200, 2000)):
        fault = planted(KINDS[number % len(KINDS)], chance)
        figure.tries += 1
        if not fault.caught:
            figure.faults["faults not caught"] += 1
            figure.notes.append(fault.kind)
        if number % 4 == 0:
            figure.faults["right ones refused"] += planted("", chance).caught
    return [figure]


def _invented(chance: random.Random) -> list[Row]:
    return [
        (
            f"{chance.choice(_FIRST)} {chance.choice(_LAST)} {chance.choice(_LAST)}",
            f"Kommun {at}",
            chance.choice(["X", ""]),
        )
        for at in range(chance.randint(2, 70))
    ]


def _with_fault(rows: list[Row], kind: str, chance: random.Random) -> list[Row]:
    at, faulty = chance.randrange(len(rows)), list(rows)
    name, organisation, mark = rows[at]
    letter = chance.randrange(len(name))
    if kind == "missing":
        del faulty[at]
    elif kind == "exchanged":
        other = (at + 1) % len(rows)
        faulty[at], faulty[other] = faulty[other], faulty[at]
    else:
        faulty[at] = {
            "mark": (name, organisation, "" if mark else "X"),
            "letter": (name[:letter] + ("q" if name[letter] != "q" else "z") + name[letter + 1 :], organisation, mark),
            "dropped": (name[:letter] + name[letter + 1 :], organisation, mark),
            "moved": (name[:-1], name[-1] + organisation, mark),
        }[kind]
    return faulty


def _annex(rows: list[Row], size: int) -> Annex:
    """Return an annex with a heading and a sum over each ``size`` rows; 0: without any heading."""
    whole = Annex("Närvaro", "Bilaga 1", "Prov", date(2025, 2, 14), _COLUMNS, (AnnexSection("", "", tuple(rows)),))
    if not size:
        return whole
    parts = [tuple(rows[at : at + size]) for at in range(0, len(rows), size)]
    sections = tuple(AnnexSection(f"Del {at}", f"av {len(part)}", part) for at, part in enumerate(parts))
    return replace(whole, sections=sections)


TEST = Test(
    "planted_faults",
    "an annex with a wrong mark, letter, row or order",
    "every fault is caught when the pages are read back, and no right page is refused",
    run,
)
