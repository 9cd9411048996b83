"""What is left of a vote or a röstlängd when somebody is erased (gallrad): counts and ids, no words about them."""

from collections.abc import Collection
from dataclasses import replace

from attendance_app.domain.votes.roll import Roll, RollEntry
from attendance_app.domain.votes.vote import Ballot, Vote


def without_words_about(
    part: Vote | Ballot | RollEntry | Roll, people: Collection[str]
) -> Vote | Ballot | RollEntry | Roll:
    """Return a part without the shares, proxies and reasons that concern ``people``; votes and numbers stay."""
    if isinstance(part, RollEntry) and part.member in people:
        return RollEntry(part.member, votes=part.votes, joint=part.joint)
    if isinstance(part, Roll):
        lines = (replace(each, share="", proxy="") if each.member in people else each for each in part.lines)
        return replace(part, lines=tuple(lines))
    if isinstance(part, Vote):
        made = (replace(each, reason="") if each.person in people else each for each in part.corrections)
        voters = (replace(each, proxy="") if each.person in people else each for each in part.voters)
        return replace(part, voters=tuple(voters), corrections=tuple(made))
    return part
