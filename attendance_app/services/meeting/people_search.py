"""Finds people by a few letters: beginnings of words, initials, pieces of two names; å, ä, ö are folded."""

from bisect import bisect_left
from collections.abc import Container, Hashable, Iterable
from dataclasses import dataclass
from typing import Generic, TypeVar

from attendance_app.domain.roster import OrganisationId, PersonId, Roster
from attendance_app.services.meeting.word_matching import Words, match_beginnings, match_pieces, search_words

_FIRST_LETTER, _LAST_LETTER = chr(0), chr(0x10FFFF)
_WORST = 5
Found = TypeVar("Found", bound=Hashable)


@dataclass(frozen=True, slots=True)
class SearchKey:
    """What a person is found by: the folded words of the name, those of name and organisation, the whole name."""

    name: Words
    words: Words
    whole: str

    def rank(self, tokens: Words) -> int | None:
        """Return the rank of a match of several tokens (see ``PeopleSearch.ranked``); None where they do not match."""
        if set(tokens) <= set(self.name):
            return 0
        if self.whole.startswith(" ".join(tokens)):
            return 1
        if match_beginnings(tokens, self.name) is not None:
            return 2
        return _WORST if match_beginnings(tokens, self.words) is not None else None


class PeopleSearch:
    """Ranks the people of one roster."""

    def __init__(self, roster: Roster) -> None:
        """Fold every name once."""
        organisation_words: dict[OrganisationId | None, Words] = {None: ()}
        organisation_words |= {each.id: search_words(each.name) for each in roster.organisations}
        named = [(person, name) for person in roster.people if (name := search_words(person.name))]
        self._people = [person.id for person, _ in named]
        self._organisations = [person.organisation for person, _ in named]
        self._keys = [
            SearchKey(name, name + organisation_words[person.organisation], " ".join(name)) for person, name in named
        ]
        self._names = _Beginnings((word, at) for at, key in enumerate(self._keys) for word in key.name)
        self._wholes = _Beginnings((key.whole, at) for at, key in enumerate(self._keys))
        self._initials = _Beginnings(("".join(word[0] for word in key.name), at) for at, key in enumerate(self._keys))
        members: dict[OrganisationId | None, list[int]] = {}
        for at, organisation in enumerate(self._organisations):
            members.setdefault(organisation, []).append(at)
        self._members = members
        self._organisation_words = _Beginnings((word, each) for each in members for word in organisation_words[each])

    def matches(
        self, query: str, ticked: Container[PersonId], last: OrganisationId | None = None
    ) -> tuple[PersonId, ...]:
        """Return who matches: the unticked first, then the better match, then those of the organisation ticked last.

        Delegations arrive together: a match of the organisation ticked last is ranked one better.
        """
        near: list[list[PersonId]] = [[] for _ in range(_WORST + 2)]
        far: list[list[PersonId]] = [[] for _ in range(_WORST + 2)]
        people, organisations = self._people, self._organisations
        for rank, indexes in enumerate(self.ranked(search_words(query))):
            ordered = sorted(indexes)
            near[rank] = [people[at] for at in ordered if organisations[at] == last]
            far[rank + 1] = [people[at] for at in ordered if organisations[at] != last]
        found = [person for level in zip(near, far, strict=True) for part in level for person in part]
        return (*[each for each in found if each not in ticked], *[each for each in found if each in ticked])

    def ranked(self, tokens: Words) -> tuple[set[int], ...]:
        """Return the indexes of those who match, a set for each rank, 0 the best.

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
        pieces = {at for at in first - better if match_pieces(token, self._keys[at].name) is not None}
        return (*ranks, pieces, self._begun(token) - better - pieces)

    def _begun(self, token: str) -> set[int]:
        """Return the indexes of those with a word of name or organisation that begins with ``token``."""
        found = self._names.of(token)
        for organisation in self._organisation_words.of(token):
            found.update(self._members[organisation])
        return found


class _Beginnings(Generic[Found]):
    """An index of words, sorted so that those with a beginning are found by bisection."""

    def __init__(self, pairs: Iterable[tuple[str, Found]]) -> None:
        held = sorted(pairs, key=lambda pair: pair[0])
        self._words = [word for word, _ in held]
        self._targets = [target for _, target in held]

    def of(self, token: str) -> set[Found]:
        return self._between(token, token + _LAST_LETTER)

    def exactly(self, word: str) -> set[Found]:
        return self._between(word, word + _FIRST_LETTER)

    def _between(self, first: str, end: str) -> set[Found]:
        return set(self._targets[bisect_left(self._words, first) : bisect_left(self._words, end)])
