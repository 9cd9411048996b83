"""Keys a person, Enter included, while people come: the sample's 41, and made rosters of 349 and 3 000.

The secretary knows who comes and from where, and types the fewest letters that put the person on top; the search is the
program's own. People come at random, or delegation by delegation.
"""

import random
import statistics
import sys
from collections.abc import Iterator
from functools import cache
from itertools import product
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from attendance_app.domain.roster import OrganisationId, Person, PersonId, Roster
from attendance_app.services.bundled import resources
from attendance_app.services.forum.sample import sample_change
from attendance_app.services.meeting.people_search import PeopleSearch
from attendance_app.services.meeting.word_matching import search_words
from tools.benchmarks.forums import roster_of

LONGEST = 18
BARS = {69: (2.9, 2.4), 349: (3.6, 2.7), 3000: (5.2, 2.7)}
ROUNDS = {69: 20, 349: 2, 3000: 1}


def main() -> None:
    """Measure and print."""
    print(f"{'people':>7} {'came':>5}   {'at random':>22}   {'by delegation':>22}")
    for people, bars in BARS.items():
        roster, came = _sample() if people == 69 else _made(people)
        typist, chance = Typist(roster), random.Random(2)
        cells = []
        for order, bar in zip((_at_random, _by_delegation), bars, strict=True):
            keys = [each for _ in range(ROUNDS[people]) for each in typist.evening(order(came, chance))]
            cells.append(f"{statistics.mean(keys):5.2f} (bar {bar}) most {max(keys)}")
        print(f"{people:>7} {len(came):>5}   {cells[0]:>22}   {cells[1]:>22}")
        alone = [typist.keys(person, frozenset(), None) for person in roster.people]
        unreachable = sum(each > LONGEST for each in alone)
        print(f"{'':>13}   anybody as the first to come: at most {max(alone)} keys; unreachable: {unreachable}")
    _roll_call()


def _roll_call() -> None:
    """Count the keys of a roll call of everybody: one key a name, present or not, then the next name comes up."""
    roster, came = _sample()
    names = len(roster.people)
    print(f"\nroll call: {names} names, one key each, {len(came)} present: {names / len(came):.2f} keys (bar 1.7)")


class Typist:
    """Types the fewest letters that put somebody on top."""

    def __init__(self, roster: Roster) -> None:
        """Learn a roster."""
        self._roster, self._search = roster, PeopleSearch(roster)
        # The same letters are tried for many people; what they find is looked up once.
        self._search.ranked = cache(self._search.ranked)  # type: ignore[method-assign]
        self._queries: dict[PersonId, tuple[str, ...]] = {}

    def evening(self, people: list[Person]) -> Iterator[int]:
        """Tick people as they come; yield the keys of each."""
        ticked: set[PersonId] = set()
        last: OrganisationId | None = None
        for person in people:
            yield self.keys(person, frozenset(ticked), last)
            ticked.add(person.id)
            last = person.organisation

    def keys(self, person: Person, ticked: frozenset[PersonId], last: OrganisationId | None) -> int:
        """Return the letters and Enter that tick a person; LONGEST + 1 and more where no letters do."""
        if person.id not in self._queries:
            self._queries[person.id] = _queries(person, self._roster)
        for query in self._queries[person.id]:
            if self._search.matches(query, ticked, last)[:1] == (person.id,):
                return len(query) + 1
        return LONGEST + 2


def _queries(person: Person, roster: Roster) -> tuple[str, ...]:
    """Return what could be typed for a person, the shortest first."""
    name = search_words(person.name)
    words = name + search_words(roster.organisation_name(person))
    run_together = {"".join(parts) for parts in _beginnings(name)}
    tokens = {word[:length] for word in words for length in range(1, len(word) + 1)}
    several = {f"{one} {other}" for one, other in product(tokens, tokens)}
    short = {token for token in tokens if len(token) < 4}
    several |= {" ".join(three) for three in product(short, short, short)}
    several |= {f"{' '.join(name)} {token}" for token in tokens}
    return tuple(sorted((each for each in run_together | tokens | several if 0 < len(each) <= LONGEST), key=len))


def _beginnings(words: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    if not words:
        yield ()
        return
    for rest in _beginnings(words[1:]):
        for length in range(min(5, len(words[0])) + 1):
            yield (words[0][:length], *rest)


def _at_random(people: list[Person], chance: random.Random) -> list[Person]:
    return chance.sample(people, len(people))


def _by_delegation(people: list[Person], chance: random.Random) -> list[Person]:
    place = {each: chance.random() for each in sorted({str(person.organisation) for person in people})}
    return sorted(_at_random(people, chance), key=lambda person: place[str(person.organisation)])


def _sample() -> tuple[Roster, list[Person]]:
    folder = resources() / "samples"
    texts = [(folder / f"kommunalt_forum.{ending}").read_text(encoding="utf-8") for ending in ("toml", "csv")]
    change = sample_change(texts[0], texts[1])
    roster = Roster(
        *(
            tuple(edit.after for edit in change.edits if edit.meeting is None and edit.subject.value == kind)
            for kind in ("organisation", "person", "seat")
        )
    )
    there = {edit.id for edit in change.edits if edit.subject.value == "attendance"}
    return roster, [person for person in roster.people if person.id in there]


def _made(people: int) -> tuple[Roster, list[Person]]:
    roster = roster_of(people, max(15, people // 60))
    return roster, random.Random(3).sample(roster.people, people * 41 // 69)


if __name__ == "__main__":
    main()
