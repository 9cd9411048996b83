"""Finding a person by a few letters: beginnings of words, initials, pieces of two names; å, ä, ö folded."""

from bisect import bisect_left
from collections.abc import Container, Hashable, Iterable
from dataclasses import dataclass
from functools import lru_cache
from typing import Generic, TypeVar

from attendance_app.domain.roster import OrganisationId, PersonId, Roster
from attendance_app.domain.text import folded

Words = tuple[str, ...]
_LAST_LETTER = chr(0x10FFFF)
_WORST = 5
Found = TypeVar("Found", bound=Hashable)


@dataclass(frozen=True, slots=True)
class SearchKey:
    """What letters are held against: the folded words of a person's name and organisation."""

    person: PersonId
    organisation: OrganisationId | None
    name: Words
    words: Words
    whole: str
    initials: str

    def rank(self, tokens: Words) -> int | None:
        """Return how well the tokens match, 0 the best; None where they do not.

        0: the tokens are whole words of the name; 1: the name begins so; 2: beginnings of its words, in any order;
        3: initials; 4: beginnings of its words run together ("beal"); 5: beginnings of words of name and organisation.
        """
        if len(tokens) == 1:
            return self._rank_one(tokens[0])
        if set(tokens) <= set(self.name):
            return 0
        if self.whole.startswith(" ".join(tokens)):
            return 1
        if _begin_words(tokens, self.name):
            return 2
        return _WORST if _begin_words(tokens, self.words) else None

    def _rank_one(self, token: str) -> int | None:
        if token in self.name:
            return 0
        if self.whole.startswith(token):
            return 1
        for word in self.name:
            if word.startswith(token):
                return 2
        if self.initials.startswith(token):
            return 3
        if _pieces(token, self.name):
            return 4
        return _WORST if _begin_words((token,), self.words) else None


class PeopleSearch:
    """Ranks the people of one roster."""

    def __init__(self, roster: Roster) -> None:
        """Fold every name once."""
        bodies: dict[OrganisationId | None, Words] = {None: ()}
        bodies |= {each.id: search_words(each.name) for each in roster.organisations}
        self._keys = tuple(
            SearchKey(
                person.id,
                person.organisation,
                name,
                name + bodies[person.organisation],
                " ".join(name),
                "".join(word[0] for word in name),
            )
            for person in roster.people
            if (name := search_words(person.name))
        )
        self._names = _Beginnings((word, at) for at, key in enumerate(self._keys) for word in key.name)
        members: dict[OrganisationId | None, list[int]] = {}
        for at, key in enumerate(self._keys):
            members.setdefault(key.organisation, []).append(at)
        self._members = members
        self._bodies = _Beginnings((word, body) for body in members for word in bodies[body])

    def matches(
        self, query: str, ticked: Container[PersonId], last: OrganisationId | None = None
    ) -> tuple[PersonId, ...]:
        """Return who matches: the unticked first, then the better match, then those of the organisation ticked last.

        Delegations come together: of the organisation ticked last a match counts as one better than it is.
        """
        first: list[PersonId] = []
        then: list[PersonId] = []
        ranked = [[self._keys[at] for at in sorted(rank)] for rank in self.ranked(search_words(query))]
        near = [[key for key in keys if key.organisation == last] for keys in ranked]
        for rank in range(-1, len(ranked)):
            level = near[rank + 1] if rank + 1 < len(ranked) else []
            level = level + ([key for key in ranked[rank] if key.organisation != last] if rank >= 0 else [])
            first += [key.person for key in level if key.person not in ticked]
            then += [key.person for key in level if key.person in ticked]
        return (*first, *then)

    def ranked(self, tokens: Words) -> tuple[set[int], ...]:
        """Return the places of those who match, a set for each rank."""
        ranks: tuple[set[int], ...] = tuple(set() for _ in range(_WORST + 1))
        if not tokens:
            return ranks
        begun = [self._names.of(token) for token in tokens]
        # Only a name with a word that begins with the first letter can match by initials or pieces.
        possible = set.intersection(*begun) if len(tokens) > 1 else self._names.of(tokens[0][0])
        through_body = [set(begin) for begin in begun]
        for token, found in zip(tokens, through_body, strict=True):
            for body in self._bodies.of(token):
                found.update(self._members[body])
        whole = set.intersection(*through_body)
        for at in possible if len(tokens) == 1 else whole:
            rank = self._keys[at].rank(tokens)
            if rank is not None:
                ranks[rank].add(at)
        if len(tokens) == 1:
            ranks[_WORST].update(whole.difference(*ranks[:_WORST]))
        return ranks


class _Beginnings(Generic[Found]):
    """Words, each with what it leads to, to be found by their beginnings."""

    def __init__(self, pairs: Iterable[tuple[str, Found]]) -> None:
        self._pairs = sorted(pairs, key=lambda pair: pair[0])
        self._words = [word for word, _ in self._pairs]

    def of(self, token: str) -> set[Found]:
        first, end = bisect_left(self._words, token), bisect_left(self._words, token + _LAST_LETTER)
        return {leads_to for _, leads_to in self._pairs[first:end]}


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
