"""What a roster amounts to after an import: "9 ledamöter · 5 ersättare · 2 tjänstepersoner · 9 platser"."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import count

from attendance_app.domain.roster import Role
from attendance_app.services.forum.state import edited_roster
from attendance_app.services.roster_import.import_plan import ImportPlan
from attendance_app.services.roster_import.roster_edits import roster_edits

_WORDS = {
    Role.MEMBER: ("ledamot", "ledamöter"),
    Role.SUBSTITUTE: ("ersättare", "ersättare"),
    Role.OFFICIAL: ("tjänsteperson", "tjänstepersoner"),
    Role.COOPTED: ("adjungerad", "adjungerade"),
    Role.STAFF_REPRESENTATIVE: ("personalföreträdare", "personalföreträdare"),
    Role.OTHER: ("övrig", "övriga"),
}


@dataclass(frozen=True, slots=True)
class ImportCounts:
    """How many people of each role and how many seats the roster has; ``undecided`` people are in no role."""

    roles: Mapping[Role, int]
    undecided: int
    seats: int
    vacant: int


def import_counts(plan: ImportPlan) -> ImportCounts:
    """Count the roster as the plan leaves it."""
    numbers = count()
    roster = edited_roster(plan.roster, roster_edits(plan, lambda: f"new {next(numbers)}")[0])
    undecided = len(plan.undecided)
    roles = Counter(person.role for person in roster.people)
    roles[Role.OTHER] -= undecided
    vacant = sum(seat.holder is None for seat in roster.seats)
    return ImportCounts({role: roles[role] for role in Role if roles[role]}, undecided, len(roster.seats), vacant)


def counts_words(counts: ImportCounts) -> str:
    """Return the counts in Swedish."""
    words = [f"{number} {_WORDS[role][number != 1]}" for role, number in counts.roles.items()]
    words += [f"{counts.undecided} att avgöra"] if counts.undecided else []
    vacant = f" ({counts.vacant} {'vakant' if counts.vacant == 1 else 'vakanta'})" if counts.vacant else ""
    return " · ".join([*words, f"{counts.seats} {'plats' if counts.seats == 1 else 'platser'}{vacant}"])
