"""The letters of a name and an organisation that a search matched, for a row to emphasise."""

from functools import lru_cache

from attendance_app.domain.text import folded
from attendance_app.services.meeting.word_matching import (
    Lengths,
    Words,
    match_beginnings,
    match_initials,
    match_pieces,
    search_words,
)

# Stretches of a text: (index of the first letter, number of letters).
Spans = tuple[tuple[int, int], ...]
# A word: its index in the text, and each of its letters folded; one letter may become two (ß, æ).
_Word = tuple[int, tuple[str, ...]]


def highlights(query: str, name: str, organisation: str = "") -> tuple[Spans, Spans]:
    """Return the spans of the name and of the organisation that ``query`` matches, as the search ranks matches."""
    tokens, own = search_words(query), _words(name)
    spelled = _spelled(own)
    lengths = match_beginnings(tokens, spelled)
    if lengths is None and len(tokens) == 1:
        lengths = match_initials(tokens[0], spelled) or match_pieces(tokens[0], spelled)
    if lengths is not None:
        return _spans(lengths, own), ()
    others = _words(organisation)
    lengths = match_beginnings(tokens, spelled + _spelled(others))
    if lengths is None:
        return (), ()
    return _spans(lengths[: len(own)], own), _spans(lengths[len(own) :], others)


@lru_cache(maxsize=4096)
def _words(text: str) -> tuple[_Word, ...]:
    found: list[_Word] = []
    letters: list[str] = []
    for at, sign in enumerate([*text, " "]):
        if sign.isspace() or sign == "-":
            if letters:
                found.append((at - len(letters), tuple(letters)))
            letters = []
        else:
            letters.append(folded(sign))
    return tuple(found)


def _spelled(words: tuple[_Word, ...]) -> Words:
    return tuple("".join(letters) for _, letters in words)


def _spans(lengths: Lengths, words: tuple[_Word, ...]) -> Spans:
    spans = []
    for length, (start, letters) in zip(lengths, words, strict=True):
        signs = reached = 0
        while reached < length:
            reached += len(letters[signs])
            signs += 1
        if signs:
            spans.append((start, signs))
    return tuple(spans)
