"""Votes, ballots and the röstlängd in Swedish, for the history and for questions about a merge."""

from collections.abc import Mapping

from attendance_app.domain.change import Key, Subject, Value
from attendance_app.domain.meeting import Meeting
from attendance_app.domain.meeting_record import MeetingPart
from attendance_app.domain.roster import Person
from attendance_app.domain.votes.roll import Roll, RollEntry
from attendance_app.domain.votes.vote import Ballot, Choice, Vote
from attendance_app.domain.wording import item_words

CHOICE_WORDS = {Choice.YES: "ja", Choice.NO: "nej", Choice.ABSTAINS: "avstår", Choice.ABSENT: "frånvarande"}


def part_name(key: Key, part: MeetingPart, things: Mapping[Key, Value]) -> str:
    """Return what a part is called: "Omröstning § 12", whose answer it is, whose line of the röstlängd."""
    if isinstance(part, Ballot):
        return _person(key, part.person, things)
    if isinstance(part, RollEntry):
        return f"{_person(key, part.member, things)}, röstlängd"
    if isinstance(part, Roll):
        return f"Röstlängd {part.at:%Y-%m-%d %H.%M}"
    meeting = things.get(Key(Subject.MEETING, key.meeting, key.meeting or ""))
    known = isinstance(meeting, Meeting) and part.item in meeting.index_of
    where = item_words(meeting, part.item) if isinstance(meeting, Meeting) and known else ""
    return " ".join(words for words in ("Omröstning", str(part.number) if part.number > 1 else "", where) if words)


def part_words(key: Key, part: MeetingPart, things: Mapping[Key, Value]) -> str:
    """Return a part in words."""
    if isinstance(part, Ballot):
        return CHOICE_WORDS[part.choice]
    if isinstance(part, Vote):
        words = [part.matter, f"ja för {part.yes}", f"nej för {part.no}", f"{len(part.voters)} röstberättigade"]
        words += [f"lott: {CHOICE_WORDS[part.lot]}" if part.lot else "", part.annex, part.decision]
        words += [f"{part.closed.yes} ja, {part.closed.no} nej, {part.closed.blank} blanka" if part.closed else ""]
        words += [f"{len(part.corrections)} rättade" if part.corrections else ""]
        return ", ".join(each for each in words if each)
    if isinstance(part, Roll):
        return f"{len(part.lines)} medlemmar, {part.votes} röster"
    proxy = f"ombud {part.proxy} {part.proxy_day or ''}".strip() if part.proxy else ""
    joint = f"röstar med {_person(key, part.joint, things)}" if part.joint else ""
    votes = "1 röst" if part.votes == 1 else f"{part.votes} röster"
    return ", ".join(each for each in (part.share, votes, proxy, joint) if each)


def _person(key: Key, person: str, things: Mapping[Key, Value]) -> str:
    found = things.get(Key(Subject.PERSON, key.meeting, person))
    return found.name if isinstance(found, Person) else "okänd"
