"""A name as people write it, with party, title or organisation in it, taken apart."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from attendance_app.domain.text import clean
from attendance_app.services.roster_words import PARTIES, PARTY, SHORT_PARTY, is_body, role_of

_BEFORE = re.compile(r"^(\d{1,5}[.)]?\s+(?=\D)|[\u2022\u25cf\u25aa\u25e6\u00b7*–-]+\s+)+")
_BRACKETS = re.compile(r"[(\[]([^()\[\]]*)[)\]]")
_MOST = 0.6


@dataclass(frozen=True, slots=True)
class NameParts:
    """A name and what stood beside it."""

    name: str
    party: str = ""
    organisation: str = ""
    title: str = ""


@dataclass(frozen=True, slots=True)
class NameHabits:
    """How a whole column writes its names: "Efternamn, Förnamn", or the party first ("S Rachel De Basso")."""

    last_name_first: bool = False
    party_first: bool = False


def habits_of(names: Sequence[str]) -> NameHabits:
    """Return the column's habits: what most of its names do."""
    held = [clean(name) for name in names if name.strip()]
    if not held:
        return NameHabits()
    swapped = sum(_is_swapped(name) for name in held)
    party = sum(len(words := name.split()) > 2 and words[0] in PARTIES for name in held)
    return NameHabits(swapped >= _MOST * len(held), party >= _MOST * len(held))


def parts_of(text: str, habits: NameHabits) -> NameParts:
    """Take a name apart by the habits of its column."""
    # A hyphen at a line's end within the cell.
    parts, bare = NameParts(""), re.sub(r"(?<=\w)- (?=\w)", "-", _BEFORE.sub("", clean(text)))
    for held in _BRACKETS.findall(bare):
        parts = _with(parts, held.strip())
    bare = " ".join(_BRACKETS.sub(" ", bare).split())
    first, *rest = [each.strip() for each in bare.split(",")]
    if habits.last_name_first and rest:
        first, rest = f"{rest[0]} {first}", rest[1:]
    for each in filter(None, rest):
        parts = _with(parts, each)
    words = first.split()
    if habits.party_first and len(words) > 2 and words[0] in PARTIES:
        parts, first = replace(parts, party=words[0]), " ".join(words[1:])
    return replace(parts, name=first.strip(" ;:*"))


def _is_swapped(name: str) -> bool:
    bare = _BRACKETS.sub("", name)
    if bare.count(",") != 1:
        return False
    last, first = (each.strip() for each in bare.split(","))
    words = first.split()
    plain = 1 <= len(words) <= 3 and all(word[:1].isupper() for word in words) and not SHORT_PARTY.fullmatch(first)
    return plain and 1 <= len(last.split()) <= 3 and not is_body(first) and role_of(first) is None


def _with(parts: NameParts, held: str) -> NameParts:
    """Add what stood in brackets or after a comma: a party, an organisation, else a title."""
    if is_body(held):
        return replace(parts, organisation=held)
    if PARTY.fullmatch(held) and not parts.party and (held in PARTIES or len(held) <= 4 or held.isupper()):
        return replace(parts, party=held)
    return replace(parts, title=f"{parts.title}, {held}".strip(", "))
