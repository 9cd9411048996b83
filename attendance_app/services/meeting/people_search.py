"""Finding a person by a few letters: beginnings of words, initials, pieces of two names; å, ä, ö folded."""

from bisect import bisect_left
from collections.abc import Container, Hashable, Iterable
from dataclasses import dataclass
from functools import lru_cache
from typing import Generic, TypeVar

from attendance_app.domain.roster import OrganisationId, PersonId, Roster
from attendance_app.domain.text import folded

Words = tuple[str, ...]
_FIRST_LETTER, _LAST_LETTER = chr(0), chr(0x10FFFF)
_WORST = 5
Found = TypeVar("Found", bound=Hashable)


@dataclass(frozen=True, slots=True)
class SearchKey:
    """What letters are held against: the folded words of a person's name and organisation."""

    name: Words
    words: Words
    whole: str

    def rank(self, tokens: Words) -> int | None:
        """Return how well several tokens match, None where they do not; ``PeopleSearch.ranked`` says the ranks."""
        if set(tokens) <= set(self.name):
            return 0
        if self.whole.startswith(" ".join(tokens)):
            return 1
        if _begin_words(tokens, self.name):
            return 2
        return _WORST if _begin_words(tokens, self.words) else None


class PeopleSearch:
    """Ranks the people of one roster."""

    def __init__(self, roster: Roster) -> None:
        """Fold every name once."""
        bodies: dict[OrganisationId | None, Words] = {None: ()}
        bodies |= {each.id: search_words(each.name) for each in roster.organisations}
        named = [(person, name) for person in roster.people if (name := search_words(person.name))]
        self._people = [person.id for person, _ in named]
        self._organisations = [person.organisation for person, _ in named]
        self._keys = [SearchKey(name, name + bodies[person.organisation], " ".join(name)) for person, name in named]
        self._names = _Beginnings((word, at) for at, key in enumerate(self._keys) for word in key.name)
        self._wholes = _Beginnings((key.whole, at) for at, key in enumerate(self._keys))
        self._initials = _Beginnings(("".join(word[0] for word in key.name), at) for at, key in enumerate(self._keys))
        members: dict[OrganisationId | None, list[int]] = {}
        for at, organisation in enumerate(self._organisations):
            members.setdefault(organisation, []).append(at)
        self._members = members
        self._bodies = _Beginnings((word, body) for body in members for word in bodies[body])

    def matches(
        self, query: str, ticked: Container[PersonId], last: OrganisationId | None = None
    ) -> tuple[PersonId, ...]:
        """Return who matches: the unticked first, then the better match, then those of the organisation ticked last.

        Delegations come together: of the organisation ticked last a match counts as one better than it is.
        """
        near: list[list[PersonId]] = [[] for _ in range(_WORST + 2)]
        far: list[list[PersonId]] = [[] for _ in range(_WORST + 2)]
        people, organisations = self._people, self._organisations
        for rank, places in enumerate(self.ranked(search_words(query))):
            ordered = sorted(places)
            near[rank] = [people[at] for at in ordered if organisations[at] == last]
            far[rank + 1] = [people[at] for at in ordered if organisations[at] != last]
        found = [person for level in zip(near, far, strict=True) for part in level for person in part]
        return (*[each for each in found if each not in ticked], *[each for each in found if each in ticked])

    def ranked(self, tokens: Words) -> tuple[set[int], ...]:
        """Return the places of those who match, a set for each rank, 0 the best.

        0: the tokens are whole words of the name; 1: the name begins so; 2: beginnings of its words, in any order;
        3: initials; 4: beginnings of its words run together ("beal"); 5: beginnings of words of name and organisation.
        """
        if not tokens:
            return tuple(set() for _ in range(_WORST + 1))
        if len(tokens) == 1:
            return self._ranked_by_one(tokens[0])
        ranks: tuple[set[int], ...] = tuple(set() for _ in range(_WORST + 1))
        for at in set.intersection(*(self._begun(token) for token in tokens)):
            rank = self._keys[at].rank(tokens)
            if rank is not None:
                ranks[rank].add(at)
        return ranks

    def _ranked_by_one(self, token: str) -> tuple[set[int], ...]:
        # Only a name with a word that begins with the first letter can be made of pieces.
        first = self._names.of(token[0]) if len(token) > 1 else set[int]()
        better: set[int] = set()
        ranks = []
        for found in (
            self._names.exactly(token),
            self._wholes.of(token),
            self._names.of(token),
            self._initials.of(token),
        ):
            ranks.append(found - better)
            better |= found
        pieces = {at for at in first - better if _pieces(token, self._keys[at].name)}
        return (*ranks, pieces, self._begun(token) - better - pieces)

    def _begun(self, token: str) -> set[int]:
        """Return the places of those with a word of name or organisation that begins so."""
        found = self._names.of(token)
        for body in self._bodies.of(token):
            found.update(self._members[body])
        return found


class _Beginnings(Generic[Found]):
    """Words, each with what it leads to, to be found by their beginnings."""

    def __init__(self, pairs: Iterable[tuple[str, Found]]) -> None:
        held = sorted(pairs, key=lambda pair: pair[0])
        self._words = [word for word, _ in held]
        self._leads_to = [leads_to for _, leads_to in held]

    def of(self, token: str) -> set[Found]:
        return self._between(token, token + _LAST_LETTER)

    def exactly(self, word: str) -> set[Found]:
        return self._between(word, word + _FIRST_LETTER)

    def _between(self, first: str, end: str) -> set[Found]:
        return set(self._leads_to[bisect_left(self._words, first) : bisect_left(self._words, end)])


def search_words(text: str) -> Words:
    """Return the words of a text as they are searched: folded, double names as two."""
    return tuple(folded(text).replace("-", " ").split())


def _begin_words(tokens: Words, words: Words) -> bool:
    """Tell if each token begins a word of its own."""
    if not tokens:
        return True
    first, rest = tokens[0], tokens[1:]
    return any(
        word.startswith(first) and _begin_words(rest, words[:index] + words[index + 1 :])
        for index, word in enumerate(words)
    )


@lru_cache(maxsize=65536)
def _pieces(text: str, words: Words) -> bool:
    """Tell if ``text`` is made of beginnings of the words, in their order, words left out allowed."""
    if not text:
        return True
    for index, word in enumerate(words):
        for length in range(min(len(text), len(word)), 0, -1):
            if word.startswith(text[:length]) and _pieces(text[length:], words[index + 1 :]):
                return True
    return False
