"""Splits a name as people write it into name, party, title and organisation."""

import re
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from attendance_app.domain.text import clean
from attendance_app.services.roster_import.role_words import is_title
from attendance_app.services.roster_import.vocabulary import (
    PARTICLES,
    PARTIES,
    PARTY,
    SHORT_PARTY,
    looks_like_organisation,
    party_of,
)

_BEFORE = re.compile(r"^(\d{1,5}[.)]?\s+(?=\D)|[\u2022\u25cf\u25aa\u25e6\u00b7*–-]+\s+)+")
_BRACKETS = re.compile(r"[(\[]([^()\[\]]*)[)\]]")
# An e-mail address after a name, and the quotation marks that mail programs add. Each is tried once a word: from every
# letter, a word of five hundred letters would cost its square.
_ADDRESS = re.compile(r"<[^<>]*>?|(?<!\S)\S[^\s@]*@\S+|^['\"“”’]+|(?<!['\"“”’])['\"“”’]+(?=\s|,|;|$)")
_FOOTNOTE = re.compile(r"(\s*[*¹²³⁴-⁹†‡]|\s+\d{1,2}\))+$")
# Footnote marks are searched in so many letters at the end.
_LONGEST_NOTE = 40
_APART = re.compile(r",|\s[–—/|-]\s")
_MOST = 0.6
# Longer than any name with its titles (LONGEST_NAME is 200), and more than anybody writes after one: a text from
# anybody is bounded before its parts are tried.
_LONGEST, _MOST_PARTS = 300, 8
# Names sampled to find a column's habits.
_HABITS = 1000


@dataclass(frozen=True, slots=True)
class NameParts:
    """A name and what was written with it."""

    name: str
    party: str = ""
    organisation: str = ""
    title: str = ""


@dataclass(frozen=True, slots=True)
class NameHabits:
    """How a whole column writes its names.

    ``last_name_first``: "Efternamn, Förnamn". ``last_word_first``: the same without a comma, "De Basso Rachel".
    ``party_first``: "S Rachel De Basso". ``shouting``: in capitals. ``places``: texts written after several names.
    """

    last_name_first: bool = False
    last_word_first: bool = False
    party_first: bool = False
    shouting: bool = False
    places: frozenset[str] = frozenset()


def habits_of(names: Sequence[str], *, last_word_first: bool = False) -> NameHabits:
    """Return the habits of most names of a column; ``last_word_first`` if its heading says so."""
    held = [_bare(name) for name in names[:_HABITS] if name.strip()]
    if not held:
        return NameHabits()

    def most(does: Callable[[str], bool]) -> bool:
        return sum(map(does, held)) >= _MOST * len(held)

    # "Beata Allen, Aneby" is no last name before a first one.
    whole = most(lambda name: len(_split(name)[0].split()) > 1)
    swapped, capitals = most(_is_swapped) and not whole, most(lambda name: _capitals(name) > 0)
    loud_first = capitals and not most(str.isupper)
    return NameHabits(
        last_name_first=swapped,
        last_word_first=not swapped and (last_word_first or loud_first),
        party_first=most(lambda name: len(words := name.split()) > 2 and words[0] in PARTIES),
        shouting=capitals,
        places=_places(held),
    )


# Asked of each cell once for every meaning that its column might have.
@lru_cache(maxsize=4096)
def parts_of(text: str, habits: NameHabits) -> NameParts:
    """Take a name apart by the habits of its column."""
    # A word hyphenated at a line's end within the cell.
    parts, bare = NameParts(""), re.sub(r"(?<=\w)- (?=\w)", "-", _bare(text))
    for held in _BRACKETS.findall(bare)[:_MOST_PARTS]:
        parts = _with(parts, held.strip(), habits)
    bare = " ".join(_BRACKETS.sub(" ", bare).split())
    first, *rest = [each.strip() for each in _split(bare)]
    if habits.last_name_first and rest:
        first, rest = f"{rest[0]} {first}", rest[1:]
    for each in filter(None, rest):
        parts = _with(parts, each, habits)
    words = first.split()
    if habits.party_first and len(words) > 2 and words[0] in PARTIES:
        parts, words = replace(parts, party=words[0]), words[1:]
    if habits.last_word_first:
        words = _turned(words)
    if habits.shouting:
        words = [_spoken(word) for word in words]
    return replace(parts, name=" ".join(words).strip(" ;:*"))


def _bare(text: str) -> str:
    """Return a name's cell without numbering, e-mail addresses and footnote marks."""
    short = clean(text[:_LONGEST])
    bare = _ADDRESS.sub("", _BEFORE.sub("", short)).strip(" ;")
    return bare[:-_LONGEST_NOTE] + _FOOTNOTE.sub("", bare[-_LONGEST_NOTE:])


def _split(name: str) -> list[str]:
    """Return the texts between commas and dashes; what comes after the first few is left out."""
    return _APART.split(name, _MOST_PARTS)[:_MOST_PARTS]


def _capitals(name: str) -> int:
    """Return the number of leading words in capitals."""
    words = _split(_BRACKETS.sub(" ", name))[0].split()
    loud = [len(word) > 1 and word.isupper() for word in words]
    return loud.index(False) if False in loud else len(loud)


def _turned(words: list[str]) -> list[str]:
    """Return the words of "Efternamn Förnamn" with the first name first; "De Basso" stays together."""
    last = _capitals(" ".join(words)) if len(words) > 1 and not " ".join(words).isupper() else 0
    if not last:
        last = 1
        while last < len(words) - 1 and words[last - 1].casefold() in PARTICLES:
            last += 1
    return [*words[last:], *words[:last]]


def _spoken(word: str) -> str:
    """Return a word in capitals capitalised, other words unchanged."""
    return "-".join(part.capitalize() for part in word.split("-")) if len(word) > 1 and word.isupper() else word


def _places(names: Sequence[str]) -> frozenset[str]:
    """Return the texts written after several names that are no title or party: organisations or places."""
    after = [part.strip() for name in names for part in _split(_BRACKETS.sub(" ", name))[1:]]
    often = {part for part, times in Counter(after).items() if times > 1 and part[:1].isupper()}
    return frozenset(part for part in often if not (is_title(part) or part.isupper() or party_of(part)))


def _is_swapped(name: str) -> bool:
    bare = _BRACKETS.sub("", name)
    if bare.count(",") != 1:
        return False
    last, first = (each.strip() for each in bare.split(","))
    words = first.split()
    plain = 1 <= len(words) <= 3 and all(word[:1].isupper() for word in words) and not SHORT_PARTY.fullmatch(first)
    return plain and 1 <= len(last.split()) <= 3 and not looks_like_organisation(first) and not is_title(first)


def _with(parts: NameParts, held: str, habits: NameHabits) -> NameParts:
    """Add a text from brackets or after a comma: as a party, an organisation, else a title."""
    if looks_like_organisation(held) or held in habits.places:
        return replace(parts, organisation=held)
    if party_of(held) and not parts.party:
        return replace(parts, party=held)
    if (
        PARTY.fullmatch(held)
        and not is_title(held)
        and not parts.party
        and (held in PARTIES or len(held) <= 4 or held.isupper())
    ):
        return replace(parts, party=held)
    if held == parts.party:
        return parts
    return replace(parts, title=f"{parts.title}, {held}".strip(", "))
