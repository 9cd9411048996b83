"""What deviates from the rules in a vote; nothing is blocked by it."""

from collections.abc import Mapping

from attendance_app.domain.body_kinds import BodyKind
from attendance_app.domain.roster import PersonId
from attendance_app.domain.votes.vote import Choice, Requirement, Vote

# Where KL 6 holds: nobody abstains at myndighetsutövning (4:26), and a third is not enough (6:33).
_BOARDS = frozenset({BodyKind.BOARD, BodyKind.COMMITTEE, BodyKind.JOINT_BOARD, BodyKind.FEDERATION_BOARD})


def vote_warnings(
    kind: BodyKind, vote: Vote, choices: Mapping[PersonId, Choice], names: Mapping[PersonId, str]
) -> tuple[str, ...]:
    """Return a Swedish sentence for each deviation from the rules; nothing is blocked."""
    found = []
    if vote.exercise and kind in _BOARDS:
        for each in vote.voters:
            if choices.get(each.person) is Choice.ABSTAINS:
                name = names.get(each.person, "En ledamot")
                found.append(
                    f"{name} avstår: vid myndighetsutövning mot enskild får ingen avstå i en nämnd (KL 4 kap. 26 §)."
                )
    if vote.closed is not None and not vote.election:
        found.append("Sluten omröstning får ske bara i ärenden om val eller anställning (KL 5 kap. 54 §).")
    if vote.requirement is Requirement.ONE_THIRD and kind in _BOARDS:
        found.append("I en nämnd räcker inte en tredjedel: det krävs enkel majoritet (KL 6 kap. 33 §).")
    if vote.closed is not None and vote.closed.given > vote.votes:
        found.append(f"Fler röster ({vote.closed.given}) än röstberättigade ({vote.votes}). Räkna om.")
    return tuple(found)
