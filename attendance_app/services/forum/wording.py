"""Keys and values in Swedish, for the history and for questions about a merge."""

from collections.abc import Mapping

from attendance_app.domain.attendance import Attendance, Mark
from attendance_app.domain.change import ChangeKind, Key, Subject, Value
from attendance_app.domain.fees.calculation import kronor
from attendance_app.domain.fees.rules import PersonPay
from attendance_app.domain.fees.run import FeeRun
from attendance_app.domain.forum import Forum
from attendance_app.domain.meeting import KeptAnnex, Meeting, MeetingState, Notice
from attendance_app.domain.quorum import rule_words
from attendance_app.domain.roster import ROLE_WORDS, Organisation, Person, Seat
from attendance_app.domain.style.style_words import style_words
from attendance_app.domain.votes.roll import Roll, RollEntry
from attendance_app.domain.votes.vote import Ballot, Vote
from attendance_app.domain.wording import clock, item_words, number_of, ranges, running_words
from attendance_app.services.forum.part_wording import part_name, part_words

Things = Mapping[Key, Value]

_MARKS = {
    Mark.UNMARKED: "inte markerad",
    Mark.PRESENT: "närvarande",
    Mark.ABSENT: "frånvarande",
    Mark.EXCUSED: "anmält förhinder",
}
_STATES = {
    MeetingState.PLANNED: "inte börjat",
    MeetingState.RUNNING: "pågår",
    MeetingState.PAUSED: "paus",
    MeetingState.ENDED: "avslutat",
    MeetingState.VERIFIED: "justerat",
}
KINDS = {
    ChangeKind.CREATE_FORUM: "nytt organ",
    ChangeKind.CHANGE_FORUM: "inställningar",
    ChangeKind.IMPORT_ROSTER: "import",
    ChangeKind.CHANGE_ROSTER: "förteckningen",
    ChangeKind.NEW_MEETING: "nytt sammanträde",
    ChangeKind.CHANGE_MEETING: "sammanträdet",
    ChangeKind.MARK: "närvaro",
    ChangeKind.WALK_IN: "tillagd i dörren",
    ChangeKind.SERVE: "tjänstgöring",
    ChangeKind.VERIFY: "justering",
    ChangeKind.NOTICE: "anslag",
    ChangeKind.CORRECT: "rättelse",
    ChangeKind.PAY: "uppgifter för arvoden",
    ChangeKind.FEES: "arvodesunderlag",
    ChangeKind.VOTE: "omröstning",
    ChangeKind.BALLOT: "röst",
    ChangeKind.ROLL: "röstlängd",
    ChangeKind.JOIN: "sammanslagning",
    ChangeKind.ERASE: "gallring",
}


def name_of(key: Key, *copies: Things) -> str:
    """Return the name of what a key identifies, from the first of ``copies`` that has it."""
    if key.subject is Subject.FORUM:
        return "Organets inställningar"
    if key.subject is Subject.ANNEX:
        return "Bevarad bilaga"
    of_person = key.subject in {Subject.ATTENDANCE, Subject.PAY}
    wanted = key._replace(subject=Subject.PERSON) if of_person else key
    for things in copies:
        value = things.get(wanted)
        if isinstance(value, Person | Organisation):
            return value.name
        if isinstance(value, Meeting):
            return f"Sammanträdet {value.name}"
        if isinstance(value, FeeRun):
            return f"Arvodesunderlag {value.number}"
        if isinstance(value, Seat):
            return _seat_name(value, wanted, things)
        if isinstance(value, Vote | Ballot | RollEntry | Roll):
            return part_name(key, value, things)
    return key.id


def place_of(key: Key, *copies: Things) -> str:
    """Return which roster or meeting a key belongs to: "förteckningen" or the meeting's name."""
    if key.meeting is None:
        return {Subject.FORUM: "", Subject.FEE_RUN: "", Subject.PAY: "arvoden"}.get(key.subject, "förteckningen")
    meetings = (things.get(Key(Subject.MEETING, key.meeting, key.meeting)) for things in copies)
    return next((each.name for each in meetings if isinstance(each, Meeting)), "")


def value_words(key: Key, value: Value | None, things: Things) -> str:
    """Return a value in words; ``things`` is everything in its copy, for the names it refers to."""
    if key.subject is Subject.ATTENDANCE:
        return _attendance_words(key, value if isinstance(value, Attendance) else Attendance(), things)
    if isinstance(value, Person):
        return _person_words(key, value, things)
    if isinstance(value, Organisation):
        return ", ".join([value.name, f"rad {value.position}", "medlem" if value.member else "inte medlem"])
    if isinstance(value, Seat):
        holder = _person_name(key, value.holder, things) if value.holder else "vakant"
        seat = [value.office] if value.office else []
        seat += [f"plats {value.number}"] if value.number is not None else []
        return ", ".join([holder, *seat, *_days(value.from_day, value.to_day)])
    if isinstance(value, Meeting):
        return _meeting_words(key, value, things)
    if isinstance(value, PersonPay):
        return _pay_words(value)
    if isinstance(value, FeeRun):
        return f"stängt {value.at:%Y-%m-%d}, {len(value.lines)} rader, {kronor(value.amount)}"
    if isinstance(value, Forum):
        annex = f"{value.annex.number} ”{value.annex.title}”"
        return ", ".join([value.name, rule_words(value.rules), annex, style_words(value.style)])
    if isinstance(value, Vote | Ballot | RollEntry | Roll):
        return part_words(key, value, things)
    return "bevarad" if isinstance(value, KeptAnnex) else "finns inte"


def _pay_words(pay: PersonPay) -> str:
    words = [f"Löneid {pay.pay_id}" if pay.pay_id else "", f"{pay.km} km" if pay.km is not None else ""]
    words += [f"restid {pay.travel_minutes} min" if pay.travel_minutes is not None else ""]
    return ", ".join(word for word in (*words, "fast arvode" if pay.fixed else "") if word)


def _attendance_words(key: Key, value: Attendance, things: Things) -> str:
    meeting = things.get(Key(Subject.MEETING, key.meeting, key.meeting or ""))
    words = [_MARKS[value.mark]]
    if isinstance(meeting, Meeting):
        words.append(running_words(value, meeting))
    for each in value.intervals:
        if each.seat is not None:
            seat = things.get(Key(Subject.SEAT, key.meeting, each.seat))
            holder = (
                _person_name(key, seat.holder, things) if isinstance(seat, Seat) and seat.holder else "vakant plats"
            )
            words.append(f"tjänstgör för {holder}")
    return ", ".join(dict.fromkeys(word for word in words if word))


def _person_words(key: Key, person: Person, things: Things) -> str:
    name = f"{person.name} ({person.party})" if person.party else person.name
    owner = things.get(Key(Subject.ORGANISATION, key.meeting, person.organisation or ""))
    words = [name, owner.name if isinstance(owner, Organisation) else "", ROLE_WORDS[person.role], person.title]
    words += [f"rad {person.position}", "skyddad identitet" if person.protected else ""]
    words += [f"inkallas som {person.calling}" if person.calling else "", *_days(person.from_day, person.to_day)]
    return ", ".join(word for word in words if word)


def _meeting_words(key: Key, meeting: Meeting, things: Things) -> str:
    items = "1 paragraf" if len(meeting.items) == 1 else f"{len(meeting.items)} paragrafer"
    state = f"{_STATES[meeting.state]} {meeting.verified}" if meeting.verified else _STATES[meeting.state]
    times = "–".join(clock(each) for each in (meeting.starts, meeting.ends) if each is not None)
    numbers = ranges(each.number for each in meeting.items if each.number is not None)
    words = [meeting.name, meeting.place, f"kl. {times}" if times else "", items, numbers, state]
    words += _officer_words(key, meeting, things)
    words += [f"{len(each.away)} är inte tillbaka" for each in meeting.breaks if each.away]
    if meeting.running in meeting.order:
        words.append(f"§ {number_of(meeting, meeting.running)}")
    words += _notice_words(key, meeting.notices, things)
    for item in meeting.items:
        if item.verified:
            notices = _notice_words(key, item.notices, things)
            day = [str(item.verified_on)] if item.verified_on else []
            words.append(" ".join([item_words(meeting, item.id), "omedelbart justerad", *day, *notices]))
    return ", ".join(word for word in words if word)


def _officer_words(key: Key, meeting: Meeting, things: Things) -> list[str]:
    """Return who holds which office: "ordförande Anna Ek"."""
    officers = [("ordförande", meeting.chair), ("sekreterare", meeting.secretary)]
    officers += [("justerare", each) for each in meeting.verifiers]
    return [f"{word} {_person_name(key, person, things)}" for word, person in officers if person]


def _notice_words(key: Key, notices: tuple[Notice, ...], things: Things) -> list[str]:
    """Return when it was announced that the minutes are verified: "anslaget 2025-02-21 Åby kommun"."""
    owners = [things.get(Key(Subject.ORGANISATION, key.meeting, each.organisation or "")) for each in notices]
    names = [f" {each.name}" if isinstance(each, Organisation) else "" for each in owners]
    return [f"anslaget {each.day}{name}" for each, name in zip(notices, names, strict=True)]


def _seat_name(seat: Seat, key: Key, things: Things) -> str:
    organisation = things.get(Key(Subject.ORGANISATION, key.meeting, seat.organisation or ""))
    owner = organisation.name if isinstance(organisation, Organisation) else ""
    return f"Plats {' '.join(part for part in (owner, f'({seat.party})' if seat.party else '') if part)}".strip()


def _person_name(key: Key, person: str, things: Things) -> str:
    found = things.get(Key(Subject.PERSON, key.meeting, person))
    return found.name if isinstance(found, Person) else "okänd"


def _days(first: object, last: object) -> list[str]:
    return [f"{first or ''}–{last or ''}"] if first or last else []
