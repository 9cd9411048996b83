"""What is not right with the seats of a roster, whatever the meeting: nothing is blocked by it."""

from attendance_app.domain.concerns.concern import Concern, Mending
from attendance_app.domain.roster import ROLE_WORDS, Roster
from attendance_app.domain.seat_count import CountingRules


def seat_concerns(roster: Roster, counting: CountingRules) -> tuple[Concern, ...]:
    """Return what is to be checked of each seat that somebody holds who is no member: it never counts as filled."""
    wrong = [seat for seat in roster.seats if roster.holder_of(seat, coopted=counting.coopted) is None]
    people = [person for seat in wrong if (person := roster.find(seat.holder)) is not None]
    return tuple(
        Concern(
            f"{person.name} är {ROLE_WORDS[person.role]} och har en plats, som därför inte räknas som fylld. "
            "Ändra rollen eller platsen i förteckningen.",
            person.id,
            Mending.ROSTER,
        )
        for person in people
    )
