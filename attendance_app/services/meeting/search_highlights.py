"""Which letters of a name and an organisation a search has matched, so that a row can show them."""

from collections.abc import Sequence
from functools import lru_cache

from attendance_app.domain.text import folded
from attendance_app.services.meeting.people_search import search_words

# ItemIndex in a text: (first letter, how many letters).
Spans = tuple[tuple[int, int], ...]
# A word as its first place in the text, and the folded letters of each of its letters.
_Word = tuple[int, tuple[str, ...]]


def marks(query: str, name: str, organisation: str = "") -> tuple[Spans, Spans]:
    """Return what of the name and of the organisation the query has matched, as the search ranks its matches."""
    tokens, own = search_words(query), _words(name)
    spelled = ["".join(letters) for _, letters in own]
    begun = _begun(tokens, spelled)
    if begun is None and len(tokens) == 1:
        begun = _pieces(tokens[0], spelled)
    if begun is not None:
        return _spans(begun, own), ()
    bodies = _words(organisation)
    mixed = _begun(tokens, spelled + ["".join(letters) for _, letters in bodies])
    if mixed is None:
        return (), ()
    return _spans(mixed[: len(own)], own), _spans(mixed[len(own) :], bodies)


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


def _begun(tokens: Sequence[str], words: Sequence[str]) -> list[int] | None:
    """Return how many letters of each word begin with a token of their own, None where a token finds no word."""
    if not tokens:
        return [0] * len(words)
    for at, word in enumerate(words):
        if word.startswith(tokens[0]) and word:
            others = [*words[:at], "", *words[at + 1 :]]
            begun = _begun(tokens[1:], others)
            if begun is not None:
                begun[at] = len(tokens[0])
                return begun
    return None


def _pieces(text: str, words: Sequence[str]) -> list[int] | None:
    """Return how many letters of each word make up the text, in their order: initials where these do."""
    if "".join(word[:1] for word in words).startswith(text):
        return [1 if at < len(text) else 0 for at in range(len(words))]
    if not text:
        return [0] * len(words)
    for at, word in enumerate(words):
        for length in range(min(len(text), len(word)), 0, -1):
            if word.startswith(text[:length]):
                rest = _pieces(text[length:], words[at + 1 :]) if text[length:] else [0] * (len(words) - at - 1)
                if rest is not None:
                    return [*([0] * at), length, *rest]
    return None


def _spans(begun: Sequence[int], words: Sequence[_Word]) -> Spans:
    spans = []
    for length, (start, letters) in zip(begun, words, strict=True):
        signs = reached = 0
        while reached < length:
            reached += len(letters[signs])
            signs += 1
        if signs:
            spans.append((start, signs))
    return tuple(spans)
