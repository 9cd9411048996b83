"""Finding a person by a few letters: beginnings of words, initials, pieces of two names; å, ä, ö folded."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache

from attendance_app.domain.roster import OrganisationId, PersonId, Roster
from attendance_app.domain.text import folded


@dataclass(frozen=True, slots=True)
class SearchKey:
    """What letters are held against: the folded words of a person's name and organisation."""

    person: PersonId
    organisation: OrganisationId | None
    name: tuple[str, ...]
    words: tuple[str, ...]

    def rank(self, tokens: tuple[str, ...]) -> int | None:
        """Return how well the tokens match, 0 the best; None where they do not.

        0: the name begins so; 1: beginnings of its words, in any order; 2: initials; 3: beginnings of its words run
        together ("beal"); 4: beginnings of words of name and organisation.
        """
        text = " ".join(tokens)
        if " ".join(self.name).startswith(text):
            return 0
        if _begin_words(tokens, self.name):
            return 1
        if len(tokens) == 1 and "".join(word[0] for word in self.name).startswith(text):
            return 2
        if len(tokens) == 1 and _pieces(text, self.name):
            return 3
        return 4 if _begin_words(tokens, self.words) else None


class PeopleSearch:
    """Ranks the people of one roster."""

    def __init__(self, roster: Roster) -> None:
        """Fold every name once."""
        self._keys = tuple(
            SearchKey(person.id, person.organisation, name, name + _words(roster.organisation_name(person)))
            for person in roster.people
            if (name := _words(person.name))
        )

    def matches(
        self, query: str, ticked: Callable[[PersonId], bool], last: OrganisationId | None = None
    ) -> tuple[PersonId, ...]:
        """Return who matches: the unticked first, then the better match, then those of the organisation ticked last."""
        tokens = _words(query)
        if not tokens:
            return ()
        found = [(key, rank) for key in self._keys if (rank := key.rank(tokens)) is not None]
        found.sort(key=lambda pair: (ticked(pair[0].person), pair[1], pair[0].organisation != last))
        return tuple(key.person for key, _ in found)


def _words(text: str) -> tuple[str, ...]:
    return tuple(word for word in folded(text).replace("-", " ").split() if word)


def _begin_words(tokens: tuple[str, ...], words: tuple[str, ...]) -> bool:
    """Tell if each token begins a word of its own."""
    if not tokens:
        return True
    first, rest = tokens[0], tokens[1:]
    return any(
        word.startswith(first) and _begin_words(rest, words[:index] + words[index + 1 :])
        for index, word in enumerate(words)
    )


@lru_cache(maxsize=65536)
def _pieces(text: str, words: tuple[str, ...]) -> bool:
    """Tell if ``text`` is made of beginnings of the words, in their order, words left out allowed."""
    if not text:
        return True
    for index, word in enumerate(words):
        for length in range(min(len(text), len(word)), 0, -1):
            if word.startswith(text[:length]) and _pieces(text[length:], words[index + 1 :]):
                return True
    return False
