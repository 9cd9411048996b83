"""Lines of plain text as a table: split at tabs, at wide gaps, or before endings that lines share."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from attendance_app.domain.attendance import Mark
from attendance_app.domain.text import clean
from attendance_app.services.roster_import.source import Row
from attendance_app.services.roster_import.vocabulary import (
    Meaning,
    has_digit,
    heading_meaning,
    is_person,
    is_sum,
    looks_like_organisation,
    mark_of,
)

_GAP = re.compile(r"\t+|\s{2,}")
_APART = re.compile(r"\s[–—/|-]\s")
# After this many lines that are no people, a list within running text has ended.
_END = 3


def split_lines(lines: Sequence[str]) -> list[Row] | None:
    """Return the lines split at tabs or wide gaps, None where too few of them agree on a number of cells."""
    for pattern in (re.compile("\t"), _GAP):
        rows = [tuple(pattern.split(line.strip("\r\n") if pattern.pattern == "\t" else line.strip())) for line in lines]
        held = [len(row) for row, line in zip(rows, lines, strict=True) if line.strip()]
        usual = max(set(held), key=held.count) if held else 1
        if usual > 1 and sum(abs(count - usual) <= 1 for count in held) >= 0.7 * len(held):
            return rows
    return None


def header_line(line: str) -> bool:
    """Tell if a line heads a list: "Namn   Kommun/Region   Närvaro (X)"."""
    words = clean(line).split()
    if len(words) < 2 or heading_meaning(words[0]) is not Meaning.NAME:
        return False
    return len({heading_meaning(word) for word in words[:8]} - {None}) > 1


def list_within(lines: Sequence[str], start: int) -> list[tuple[int, Row]]:
    """Return (line's index, (name, organisation, mark)) of the list that begins at ``start``, and nothing after it."""
    found: list[tuple[int, str, str]] = []
    strange = 0
    for at in range(start, len(lines)):
        line = clean(lines[at])
        if not line or header_line(line):
            continue
        text, mark = _mark_apart(_APART.sub(" ", line))
        if _may_be_row(text):
            found.append((at, text, mark))
            strange = 0
        else:
            strange += 1
        if strange == _END:
            break
    known = organisation_endings([text.split() for _, text, _ in found])
    return [(at, (*_split(text, known), mark)) for at, text, mark in found]


def organisation_endings(lines: Sequence[list[str]]) -> set[tuple[str, ...]]:
    """Return the endings that are organisations: words that recur after ever different words.

    Read from the end: "kommun" follows few words, each many times, so "Aneby kommun" is longer; that follows a
    different word (a name) in each line, so it is complete.
    """
    root = _Node()
    for words in lines:
        # A name has at least one word before the organisation.
        root.add(list(reversed(words[1:])))
    endings: set[tuple[str, ...]] = set()
    root.collect((), endings)
    return endings


@dataclass(slots=True)
class _Node:
    count: int = 0
    before: "dict[str, _Node]" = field(default_factory=dict)

    def add(self, words: list[str]) -> None:
        self.count += 1
        if words:
            self.before.setdefault(words[0], _Node()).add(words[1:])

    def collect(self, ending: tuple[str, ...], endings: set[tuple[str, ...]]) -> None:
        for word, node in self.before.items():
            if not node.before and ending:
                # One more word would leave no name.
                endings.add(ending)
            elif node.goes_on((word, *ending)):
                node.collect((word, *ending), endings)
            else:
                endings.add((word, *ending))

    def goes_on(self, ending: tuple[str, ...]) -> bool:
        """Tell if the ending is only a part of an organisation's name."""
        again = sum(each.count for each in self.before.values() if each.count > 1)
        if not self.before:
            return False
        # An organisation never begins in lower case; "Habo kommun" is complete unless nearly all lines have more.
        whole = looks_like_organisation(" ".join(ending))
        return ending[0][:1].islower() or again > self.count * (0.9 if whole else 0.5)


def _split(text: str, endings: set[tuple[str, ...]]) -> tuple[str, str]:
    words = text.split()
    for at in range(1, len(words)):
        if tuple(words[at:]) in endings:
            return " ".join(words[:at]), " ".join(words[at:])
    return text, ""


def _mark_apart(line: str) -> tuple[str, str]:
    words = line.split()
    mark = mark_of(words[-1])
    if len(words) > 2 and mark not in {None, Mark.UNMARKED} and len(words[-1]) <= 12:
        return " ".join(words[:-1]), words[-1]
    return line, ""


def _may_be_row(text: str) -> bool:
    words = text.split()
    if len(words) < 2 or len(words) > 12 or has_digit(text) or is_sum(text):
        return False
    if text.rstrip()[-1] in ".:!?" or not (words[0][0].isupper() and words[1][0].isupper()):
        return is_person(" ".join(words[:3])) and text[-1] not in ".:!?"
    return looks_like_organisation(text) or is_person(text)
