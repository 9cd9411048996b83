"""How search text matches the words of a name: one matcher for ranking people and for highlighting letters."""

from functools import lru_cache

from attendance_app.domain.text import folded

Words = tuple[str, ...]
# Of each word, how many of its first letters are matched.
Lengths = tuple[int, ...]


def search_words(text: str) -> Words:
    """Return the words of a text as they are searched: folded, double names as two."""
    return tuple(folded(text).replace("-", " ").split())


def match_beginnings(tokens: Words, words: Words) -> Lengths | None:
    """Match each token with the beginning of a word of its own, in any order; None where some token has none."""
    if not tokens:
        return (0,) * len(words)
    first, rest = tokens[0], tokens[1:]
    for at, word in enumerate(words):
        if word.startswith(first):
            # The word is used up; its place is kept by an empty one.
            others = match_beginnings(rest, (*words[:at], "", *words[at + 1 :]))
            if others is not None:
                return (*others[:at], len(first), *others[at + 1 :])
    return None


def match_initials(text: str, words: Words) -> Lengths | None:
    """Match ``text`` with the first letters of the first words ("rdb": Rachel De Basso); None where they differ."""
    if not "".join(word[0] for word in words).startswith(text):
        return None
    return tuple(int(at < len(text)) for at in range(len(words)))


@lru_cache(maxsize=65536)
def match_pieces(text: str, words: Words) -> Lengths | None:
    """Match ``text`` with beginnings of words run together ("beal": Beata Allen), in order; words may be skipped."""
    if not text:
        return (0,) * len(words)
    for at, word in enumerate(words):
        for length in range(min(len(text), len(word)), 0, -1):
            if word.startswith(text[:length]):
                rest = match_pieces(text[length:], words[at + 1 :])
                if rest is not None:
                    return (*(0,) * at, length, *rest)
    return None
