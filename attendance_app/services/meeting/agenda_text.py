"""An agenda in a text, as in a notice of meeting: one item a line, "§ 112 Mötets öppnande" or "3. Ekonomi"."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from attendance_app.domain.text import clean

_NUMBERED = re.compile(r"§\s?(\d{1,5})[.:)]?\s*(.*)|(\d{1,3})(?:[.:)]\s*|\t\s*|\s{2,})(.*)")
_BULLET = re.compile(r"^[-–•·*▪◦o]\s+")


@dataclass(frozen=True, slots=True)
class AgendaLine:
    """An item as it is written; ``number`` is its § where that is written, a place in a list ("3.") is none."""

    heading: str
    number: int | None = None


def agenda_lines(text: str) -> tuple[AgendaLine, ...]:
    """Return the items of a text, () for none.

    Where two lines or more are numbered they alone are items: what is around them is the notice's own text. A
    number on a line of its own belongs to the line after it.
    """
    found = [line for line in map(_read, _joined(text.splitlines())) if line is not None]
    numbered = [line for line, is_numbered in found if is_numbered]
    return tuple(numbered if len(numbered) > 1 else [line for line, _ in found])


def _joined(lines: Iterable[str]) -> list[str]:
    """Return the lines, a number on a line of its own before the text after it."""
    kept: list[str] = []
    alone = ""
    for line in lines:
        plain = line.strip()
        if not plain:
            continue
        if re.fullmatch(r"§\s?\d{1,5}|\d{1,3}[.)]", plain):
            alone = plain
            continue
        kept.append(f"{alone} {plain}".strip())
        alone = ""
    return kept


def _read(line: str) -> tuple[AgendaLine, bool] | None:
    """Return a line's item, and whether it was numbered; None for a line without letters."""
    numbered = _NUMBERED.fullmatch(line)
    if numbered is None:
        heading = _heading(_BULLET.sub("", line))
        return (AgendaLine(heading), False) if heading else None
    number = int(numbered[1]) if numbered[1] else None
    heading = _heading(numbered[2] or numbered[4] or "")
    return (AgendaLine(heading, number), True) if heading else None


def _heading(text: str) -> str:
    """Return the words of an item; the cells of a table one after the other."""
    cells = [clean(cell) for cell in text.split("\t")]
    heading = " – ".join(cell for cell in cells if cell)
    return heading if any(letter.isalpha() for letter in heading) else ""
