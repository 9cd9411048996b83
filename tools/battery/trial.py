"""What a test is, the figures it gives, and the trial that runs it."""

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from tools.battery.peers import peers
from tools.battery.steps import Steps, drawn
from tools.battery.subjects import Narvaro, Subject

Cut = str
SMALL, FAST, FULL = "small", "fast", "full"


class UnavailableError(Exception):
    """This machine cannot offer what a test needs; the text is the reason."""


@dataclass(slots=True)
class Figure:
    """What one subject did: ``faults`` must all be 0 to meet the bar, ``facts`` are to read, ``notes`` say which."""

    subject: str
    tries: int
    faults: dict[str, int]
    facts: dict[str, int] = field(default_factory=dict)
    notes: list[str] = field(default_factory=list)

    @property
    def met(self) -> bool:
        """True where something was tried and nothing went wrong."""
        return self.tries > 0 and not any(self.faults.values())


@dataclass(frozen=True, slots=True)
class Trial:
    """One run of one test: which cut, from which seed, in which empty folder, and in which one in memory."""

    cut: Cut
    seed: int
    place: Path
    memory: Path

    def of(self, small: int, fast: int, full: int) -> int:
        """Return the number of tries of this cut."""
        return {SMALL: small, FAST: fast, FULL: full}[self.cut]

    def subjects(self) -> list[Subject]:
        """Return Närvaro and the peers; the small cut has the quick ones alone."""
        return [Narvaro(), *([] if self.cut == SMALL else peers())]

    def template(self, subject: Subject) -> Path:
        """Return a folder with the subject's fresh document, made at the first call."""
        place = self.place / f"template-{folder_name(subject)}"
        if not place.exists():
            subject.make(place)
        return place

    def steps(self, subject: Subject, length: int, seed: object = "") -> Steps:
        """Draw steps for a fresh document of the subject."""
        people = [f"p{number:02}" for number in range(1, 70)]
        return drawn(people, subject.held(self.template(subject)), length, f"{self.seed} {seed}")


@dataclass(frozen=True, slots=True)
class Test:
    """A row of the table; ``run`` raises UnavailableError where this machine cannot offer what it needs."""

    name: str
    does: str
    bar: str
    run: Callable[[Trial], list[Figure]]


def folder_name(subject: Subject) -> str:
    """Return a plain folder name of the subject."""
    return "".join(sign for sign in subject.name.casefold() if sign.isascii() and sign.isalnum())
