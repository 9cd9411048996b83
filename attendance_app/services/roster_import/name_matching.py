"""Which people of the roster the entries of a parsed table are."""

from collections.abc import Sequence
from difflib import SequenceMatcher

from attendance_app.domain.roster import Person, PersonId, Roster
from attendance_app.domain.text import folded, lookalike
from attendance_app.services.roster_import.parsed_roster import Entry

_ALIKE, _WORDS_ALIKE = 0.85, 0.5
# Pairs of names that are compared for one table; a table from anybody may share a word with everybody in each row.
_MOST_COMPARED = 10_000


def certain_matches(roster: Roster, entries: Sequence[Entry]) -> dict[int, Person]:
    """Return the person of each row that is certain: same name and organisation, else a name that occurs only once.

    The keys are the entries' rows.
    """
    by_both = {(folded(each.name), folded(roster.organisation_name(each))): each for each in roster.people}
    by_name: dict[str, list[Person]] = {}
    for person in roster.people:
        by_name.setdefault(folded(person.name), []).append(person)
    names = [folded(entry.name) for entry in entries]
    matched = {
        entry.row: by_both[name, folded(entry.organisation)]
        for entry, name in zip(entries, names, strict=True)
        if (name, folded(entry.organisation)) in by_both
    }
    taken = {person.id for person in matched.values()}
    counts: dict[str, int] = {}
    for name in names:
        counts[name] = counts.get(name, 0) + 1
    for entry, name in zip(entries, names, strict=True):
        free = [person for person in by_name.get(name, []) if person.id not in taken]
        if entry.row not in matched and len(free) == 1 and counts[name] == 1:
            matched[entry.row] = free[0]
    return matched


def likely_matches(roster: Roster, entries: Sequence[Entry], free: Sequence[Person]) -> dict[int, Person]:
    """Return the person of each row whose name is similar, spelled otherwise or changed; each person once.

    The keys are the entries' rows; ``free`` are the people without a certain match.
    """
    found: dict[int, Person] = {}
    taken: set[PersonId] = set()
    by_key: dict[str, list[Person]] = {}
    for person in free:
        for key in _blocking_keys(person.name):
            by_key.setdefault(key, []).append(person)
    left = _MOST_COMPARED
    for entry in entries:
        near = {person.id: person for key in _blocking_keys(entry.name) for person in by_key.get(key, [])}
        organisation = folded(entry.organisation)
        possible = [
            person
            for person in near.values()
            if person.id not in taken and organisation in {"", folded(roster.organisation_name(person))}
        ]
        left -= len(possible)
        if left < 0:
            break
        scored = [(alike(entry.name, person.name), -person.position, person) for person in possible]
        best = max(scored, default=None, key=lambda each: each[:2])
        if best and best[0] > 0:
            found[entry.row] = best[2]
            taken.add(best[2].id)
    return found


def _blocking_keys(name: str) -> set[str]:
    """Return keys of which two names must share one to be compared: each word, and the beginnings of all words."""
    words = lookalike(name).replace("-", " ").split()
    return {*words, " ".join(word[:2] for word in words)}


def alike(name: str, other: str) -> float:
    """Return the similarity of two names, 0 to 1; 0 unless they differ in one word or in spelling only."""
    first, second = lookalike(name), lookalike(other)
    ratio = SequenceMatcher(None, first, second).ratio()
    words, others = set(first.replace("-", " ").split()), set(second.replace("-", " ").split())
    common = words & others
    if not common:
        return ratio if ratio >= _ALIKE else 0.0
    rest, other_rest = " ".join(sorted(words - common)), " ".join(sorted(others - common))
    if not rest or not other_rest:
        return max(ratio, _WORDS_ALIKE)
    near = SequenceMatcher(None, rest, other_rest).ratio()
    return max(ratio, near) if near >= _WORDS_ALIKE else 0.0
