"""Reads a full record; everything in it is checked, since the file may come from anybody."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from attendance_app.domain.attendance import Attendance
from attendance_app.domain.fees.rules import PersonPay
from attendance_app.domain.fees.run import FeeRun
from attendance_app.domain.forum import Forum
from attendance_app.domain.meeting import Meeting
from attendance_app.domain.meeting_record import MeetingPart, MeetingRecord
from attendance_app.domain.roster import Organisation, OrganisationId, Person, PersonId, Roster, Seat, SeatId
from attendance_app.domain.votes.roll import Roll, RollEntry, entry_id
from attendance_app.domain.votes.vote import Ballot, Vote, ballot_id
from attendance_app.services.errors import Refusal
from attendance_app.services.printable import refuse_unfit
from attendance_app.services.record.codec import Codec
from attendance_app.services.record.ids import IdCheck
from attendance_app.services.record.stored_names import EXPORTED_NAMES
from attendance_app.services.record.writing import FORMAT, VERSION


@dataclass(frozen=True, slots=True)
class ForumRecord:
    """The content of a record; ``record`` is its meeting, None where it has only the roster."""

    forum: Forum
    roster: Roster
    record: MeetingRecord | None
    pay: Mapping[PersonId, PersonPay] = field(default_factory=dict)
    runs: tuple[FeeRun, ...] = ()


def read_record(data: dict[str, Any], unprintable: Callable[[str], str]) -> ForumRecord:
    """Return the record; Refusal where it is another version, damaged, or has a name that cannot be printed."""
    if data.get("format") != FORMAT:
        raise Refusal("Filen är ingen export från Närvaro. Välj en annan fil.")
    if data.get("version") != VERSION or isinstance(data.get("version"), bool):
        raise Refusal("Filen är exporterad av en annan version av Närvaro. Uppdatera programmet.")
    try:
        read = _read(data)
        _refuse_impossible(read)
    except (KeyError, ValueError, TypeError, OverflowError, ZeroDivisionError) as error:
        raise Refusal("Exporten är skadad eller ändrad för hand och läses inte. Exportera den på nytt.") from error
    if not read.roster.people:
        raise Refusal("Exporten innehåller inga personer. Välj en annan fil.")
    meeting = read.record.meeting if read.record else None
    entering = (read.forum, *read.roster.organisations, *read.roster.people, meeting, *read.pay.values())
    refuse_unfit(entering, unprintable)
    return read


def _read(data: dict[str, Any]) -> ForumRecord:
    ids = IdCheck()
    codec = Codec(EXPORTED_NAMES, other_keys=True, clean_texts=True, ids=ids)
    forum = _with_first_style(codec.decode(Forum, data["forum"]), data["forum"])
    organisations = codec.decode(tuple[Organisation, ...], data["organisations"])
    people = codec.decode(tuple[Person, ...], data["people"])
    seats = codec.decode(tuple[Seat, ...], data["seats"])
    roster = Roster(tuple(sorted(organisations, key=_position)), tuple(sorted(people, key=_position)), seats)
    record = None
    if data.get("meeting") is not None:
        meeting = codec.decode(Meeting, data["meeting"])
        attendance = {
            codec.decode(PersonId, each["person"]): codec.decode(Attendance, each) for each in data["attendance"]
        }
        record = MeetingRecord(meeting, roster, attendance, _parts(codec, data))
        if meeting.running is not None and meeting.running not in meeting.order:
            raise ValueError("running")
    # Older exports have nothing of fees.
    pay = {codec.decode(PersonId, each["person"]): codec.decode(PersonPay, each) for each in data.get("pay", ())}
    runs = codec.decode(tuple[FeeRun, ...], data.get("fee_runs", [])) if record else ()
    # An item that an interval names may have left the agenda since; people, seats and organisations may not.
    ids.refuse_unknown(OrganisationId, PersonId, SeatId)
    return ForumRecord(forum, roster, record, pay, runs)


def _parts(codec: Codec, data: dict[str, Any]) -> dict[str, MeetingPart]:
    """Return the votes, ballots and röstlängd of a meeting; older exports have none."""
    found: dict[str, MeetingPart] = {}
    for each in data.get("votes", ()):
        vote: Vote = codec.decode(Vote, each)
        found[vote.id] = vote
        for one in each.get("ballots", ()):
            ballot: Ballot = codec.decode(Ballot, {**one, "vote": vote.id})
            found[ballot_id(vote.id, ballot.person)] = ballot
    roll = data.get("voting_roll", {})
    entries = codec.decode(tuple[RollEntry, ...], roll.get("entries", []))
    rolls = codec.decode(tuple[Roll, ...], roll.get("rolls", []))
    return found | {entry_id(each.member): each for each in entries} | {each.id: each for each in rolls}


def _with_first_style(forum: Forum, data: dict[str, Any]) -> Forum:
    """Return the forum with the style that its settings amount to, in an export from before there were styles."""
    settings = data.get("settings", {})
    if "style" in data or not {"serving_for", "official", "party_first"} & settings.keys():
        return forum
    style = forum.style
    names = replace(style.names, untitled=str(settings.get("official", style.names.untitled)))
    if settings.get("party_first") is True:
        names = replace(names, name="({party}) {name}", whom="({party}) {name}", official="({party}) {name}, {title}")
    words = f"{settings['serving_for']} {{whom}}" if settings.get("serving_for") else style.serving.words
    return replace(forum, style=replace(style, names=names, serving=replace(style.serving, words=words)))


def _position(each: Organisation | Person) -> int:
    return each.position


def _refuse_impossible(read: ForumRecord) -> None:
    """Raise ValueError for what the types allow and the program never writes."""
    roster = read.roster
    names = [read.forum.name, *(each.name for each in roster.organisations), *(each.name for each in roster.people)]
    if any(not name or "\n" in name for name in names):
        raise ValueError("name")
