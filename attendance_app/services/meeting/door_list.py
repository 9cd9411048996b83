"""Who comes through the door, in the order in which one looks for a name: by surname, and the letters to jump by."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from attendance_app.domain.roster import Person, PersonId, Roster
from attendance_app.domain.text import folded

_PARTICLES = frozenset({"af", "av", "da", "de", "del", "der", "den", "di", "du", "la", "le", "van", "von", "zu"})
# After z: a folded name sorts å and ä as a.
_ORDER = {"å": "{", "ä": "|", "ö": "}"}


@dataclass(frozen=True, slots=True)
class DoorName:
    """A person by surname: "De Basso", "Rachel", and whom they represent."""

    person: PersonId
    surname: str
    first_names: str
    organisation: str

    @property
    def letter(self) -> str:
        """The letter that the surname is looked for under."""
        return self.surname[:1].upper()


def door_names(roster: Roster) -> tuple[DoorName, ...]:
    """Return everybody by surname, å ä ö last."""
    names = [_split(person, roster.organisation_name(person)) for person in roster.people]
    return tuple(sorted(names, key=lambda each: (_sorted_as(each.surname), _sorted_as(each.first_names))))


def matching(names: Iterable[DoorName], text: str) -> tuple[DoorName, ...]:
    """Return whose name or organisation has a word that begins with each word of ``text``."""
    words = folded(text).split()

    def matches(name: DoorName) -> bool:
        known = folded(f"{name.surname} {name.first_names} {name.organisation}").split()
        return all(any(each.startswith(word) for each in known) for word in words)

    return tuple(filter(matches, names))


def letter_groups(names: Sequence[DoorName], most: int) -> tuple[tuple[str, str], ...]:
    """Return at most ``most`` groups of letters that follow each other, as (first, last): rare ones are joined."""
    counts: dict[str, int] = {}
    for name in names:
        counts[name.letter] = counts.get(name.letter, 0) + 1
    groups = [([letter], count) for letter, count in counts.items()]
    while len(groups) > max(1, most):
        # The two neighbours that together are the fewest people become one group.
        at = min(range(len(groups) - 1), key=lambda at: groups[at][1] + groups[at + 1][1])
        groups[at : at + 2] = [(groups[at][0] + groups[at + 1][0], groups[at][1] + groups[at + 1][1])]
    return tuple((letters[0], letters[-1]) for letters, _ in groups)


def _split(person: Person, organisation: str) -> DoorName:
    words = person.name.split()
    at = len(words) - 1
    while at > 1 and words[at - 1].lower() in _PARTICLES:
        at -= 1
    return DoorName(person.id, " ".join(words[at:]), " ".join(words[:at]), organisation)


def _sorted_as(text: str) -> str:
    return "".join(_ORDER.get(letter, folded(letter)) for letter in text.lower())
