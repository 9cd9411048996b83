"""Page one of the minutes as text to paste: who decided, who served for whom, who else was there (KL 5:66)."""

from dataclasses import dataclass

from attendance_app.domain.attendance import Attendance, Interval, ItemId, Mark, Presence
from attendance_app.domain.forum import Forum
from attendance_app.domain.meeting import Duty, Meeting, MeetingRecord
from attendance_app.domain.officers import DUTY_WORDS, holders, holding_words
from attendance_app.domain.papers.deadline_words import verification_lines
from attendance_app.domain.roster import ROLE_WORDS, Person, Role, Seat, SeatId
from attendance_app.domain.wording import clock, deviation, held_items, items_words, listed, named, present_at

Line = tuple[str, str]
MEMBERS, SERVING, WAITING = "Beslutande", "Tjänstgörande ersättare", "Ej tjänstgörande ersättare"
RECUSED, STAFF, OTHERS, AWAY, EXCUSED = (
    "Jäv", "Personalföreträdare", "Övriga närvarande", "Frånvarande", "Anmält förhinder"
)  # fmt: skip
HEADINGS = (MEMBERS, SERVING, WAITING, RECUSED, STAFF, OTHERS, AWAY, EXCUSED)
_WEEKDAYS = ("måndagen", "tisdagen", "onsdagen", "torsdagen", "fredagen", "lördagen", "söndagen")
_MONTHS = (
    "januari", "februari", "mars", "april", "maj", "juni", "juli", "augusti", "september", "oktober", "november",
    "december",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Group:
    """One heading of page one and its lines: (name as written, what follows it)."""

    heading: str
    lines: tuple[Line, ...]


def groups(forum: Forum, record: MeetingRecord, item: ItemId | None = None) -> tuple[Group, ...]:
    """Return the groups of page one that are not empty; ``item``: for an extract (utdrag) of one §.

    A substitute who serves for a part is in both groups, each with its §§.
    """
    lines: dict[str, list[Line]] = {heading: [] for heading in HEADINGS}
    for person in record.roster.people:
        for heading, line in _lines(forum, record, person, item):
            lines[heading].append(line)
    return tuple(Group(heading, tuple(held)) for heading, held in lines.items() if held)


def _lines(forum: Forum, record: MeetingRecord, person: Person, item: ItemId | None) -> list[tuple[str, Line]]:
    """Return the headings that a person is listed under, each with the line."""
    attendance, meeting = record.of(person.id), record.meeting
    there = attendance.at(item, meeting.index_of)
    name = written(forum, person)
    member = person.role is Role.MEMBER or _is_seated(forum, record, person)
    if item is not None and attendance.recused_at(item, meeting.index_of):
        return [(RECUSED, (name, _recused_note(forum, record, person, item)))]
    if not there:
        away = EXCUSED if attendance.mark is Mark.EXCUSED else AWAY
        return [(away, (name, ""))] if member else []
    if person.role is Role.SUBSTITUTE:
        return _substitute_lines(forum, record, person, item)
    watching = tuple(each for each in there if each.presence is Presence.OBSERVING)
    if member and watching != there:
        return [
            (MEMBERS, (name, _when(_without(attendance, watching), meeting, item))),
            *_watching_line(name, watching, meeting, item),
        ]
    if member:
        return _watching_line(name, watching, meeting, item)
    staff = person.role is Role.STAFF_REPRESENTATIVE
    words = (person.title or ("" if staff else _role_words(forum, person)), _when(attendance, meeting, item))
    return [(STAFF if staff else OTHERS, (name, ", ".join(word for word in words if word)))]


def _is_seated(forum: Forum, record: MeetingRecord, person: Person) -> bool:
    """Tell if somebody holds a seat that counts, as a co-opted person may where the body's rules say so."""
    roster, coopted = record.roster, forum.counting.coopted
    return any(seat.holder == person.id and roster.holder_of(seat, coopted=coopted) for seat in roster.seats)


def _recused_note(forum: Forum, record: MeetingRecord, person: Person, item: ItemId) -> str:
    """Return for whom somebody recused from an item serves, else what they are if no member."""
    there = record.of(person.id).in_the_house(item, record.meeting.index_of)
    served = [_whom(forum, record, each.seat) for each in there if each.seat]
    if any(served):
        return f"{forum.settings.serving_for} {listed([whom for whom in served if whom])}"
    return person.title or _role_words(forum, person) if person.role is not Role.MEMBER else ""


def _watching_line(
    name: str, watching: tuple[Interval, ...], meeting: Meeting, item: ItemId | None
) -> list[tuple[str, Line]]:
    """Return the line of a member who broke off and came back without serving (KL 5:20)."""
    when = items_words(meeting, present_at(Attendance(watching), meeting)) if item is None else ""
    words = ", ".join(word for word in ("ledamot som inte tjänstgör", when) if word)
    return [(OTHERS, (name, words))] if watching else []


def _without(attendance: Attendance, left_out: tuple[Interval, ...]) -> Attendance:
    return Attendance(tuple(each for each in attendance.intervals if each not in left_out))


def _when(attendance: Attendance, meeting: Meeting, item: ItemId | None) -> str:
    """Return how somebody's presence differs from the whole meeting, or the note at one §."""
    return deviation(attendance, meeting) if item is None else _beside(attendance.at(item, meeting.index_of))


def _substitute_lines(
    forum: Forum, record: MeetingRecord, person: Person, item: ItemId | None
) -> list[tuple[str, Line]]:
    attendance, meeting = record.of(person.id), record.meeting
    there = attendance.at(item, meeting.index_of)
    name = written(forum, person)
    found: list[tuple[str, Line]] = []
    for seat in dict.fromkeys(each.seat for each in there if each.seat):
        words = [f"{forum.settings.serving_for} {served}" if (served := _whom(forum, record, seat)) else ""]
        words += [served_words(attendance, meeting, seat)] if item is None else [_beside(there)]
        found.append((SERVING, (name, ", ".join(word for word in words if word))))
    idle = tuple(each for each in there if each.seat is None and not each.is_annotation)
    if idle or not found:
        alone = Attendance(idle) if found else attendance
        found.append((WAITING, (name, deviation(alone, meeting) if item is None else _beside(there))))
    return found


def served_words(attendance: Attendance, meeting: Meeting, seat: SeatId) -> str:
    """Return when somebody served in a seat, "" for the whole meeting: "§§ 26–28, ej § 27 på grund av jäv"."""
    served = [each for each in attendance.intervals if each.seat == seat]
    recused = [each for each in attendance.intervals if each.presence is Presence.RECUSED]
    return deviation(Attendance((*served, *(each for each in recused if _meets(each, served, meeting)))), meeting)


def _meets(recused: Interval, served: list[Interval], meeting: Meeting) -> bool:
    at = recused.span(meeting.index_of)[0]
    return any(first <= at <= last for first, last in (each.span(meeting.index_of) for each in served))


def _beside(there: tuple[Interval, ...]) -> str:
    """Return the note on somebody's presence at one §."""
    kinds = {each.presence for each in there}
    words = {Presence.REMOTE: "deltar på distans", Presence.ABSTAINS: "deltar inte i beslutet"}
    return ", ".join(word for kind, word in words.items() if kind in kinds)


def _whom(forum: Forum, record: MeetingRecord, seat: SeatId) -> str:
    """Return the name of a seat's holder; "" for a seat that the roster lacks, as in the version for the web."""
    found: Seat | None = next((each for each in record.roster.seats if each.id == seat), None)
    if found is None:
        return ""
    holder = record.roster.holder_of(found, coopted=forum.counting.coopted)
    return written(forum, holder) if holder else "vakant plats"


def first_page(forum: Forum, record: MeetingRecord, item: ItemId | None = None, *, exception: bool = False) -> str:
    """Return page one as plain text, a line for each person; ``exception``: of the members only the absent.

    ``item``: for an extract of one §.
    """
    meeting = record.meeting
    text = [forum.name, *_place_and_time(meeting), ""]
    for group in groups(forum, record, item):
        if exception and group.heading in {MEMBERS, AWAY, EXCUSED}:
            continue
        text += [
            group.heading,
            *(f"{name}, {note}" if note else name for name, note in group.lines),
            "",
        ]
    if exception:
        text += [MEMBERS, by_exception(forum, record, item), ""]
    vacant = vacant_seats(forum, record)
    text += [f"Vakanta platser: {vacant}", ""] if vacant else []
    for heading, words in _officers(forum, record, item):
        text += [heading, *words, ""] if words else []
    items = items_words(meeting, [each.id for each in held_items(meeting)] if item is None else [item])
    text += ["Paragrafer", items, ""] if items else []
    text += verification_lines(forum, record, item)
    return "\n".join([*text, f"Samtliga närvarande finns redovisade i {forum.annex.number.lower()}."])


def vacant_seats(forum: Forum, record: MeetingRecord) -> int:
    """Return how many seats have no member; one that somebody else holds is vacant."""
    coopted = forum.counting.coopted
    return sum(record.roster.holder_of(seat, coopted=coopted) is None for seat in record.roster.seats)


def _place_and_time(meeting: Meeting) -> list[str]:
    day = (
        f"{_WEEKDAYS[meeting.day.weekday()]} den {meeting.day.day} {_MONTHS[meeting.day.month - 1]} {meeting.day.year}"
    )
    hours = "–".join(clock(each) for each in (meeting.starts, meeting.ends) if each)
    return [", ".join(part for part in (meeting.place, day, f"kl. {hours}" if hours else "") if part)]


def _officers(forum: Forum, record: MeetingRecord, item: ItemId | None) -> list[tuple[str, list[str]]]:
    """Return chair, secretary and verifiers, with §§ for those who hold the office in part only."""
    found = []
    for duty in Duty:
        words = []
        for person, items in holders(record.meeting, duty):
            if record.roster.has_person(person) and (item in items if item else items):
                period = "" if item else holding_words(record.meeting, items)
                name = written(forum, record.roster.person(person))
                words.append(f"{name}, {period}" if period else name)
        found.append((DUTY_WORDS[duty], words))
    return found


def by_exception(forum: Forum, record: MeetingRecord, item: ItemId | None = None) -> str:
    """Return "Samtliga ledamöter utom …", or that all of them were there."""
    held = {group.heading: group.lines for group in groups(forum, record, item)}
    away = [name for heading in (AWAY, EXCUSED) for name, _ in held.get(heading, ())]
    away += [f"{name} (jäv)" for name, _ in held.get(RECUSED, ())]
    part = [f"{name} ({note})" for name, note in held.get(MEMBERS, ()) if note]
    words = f"Samtliga ledamöter utom {listed(away)}." if away else "Samtliga ledamöter."
    return f"{words} Delvis: {listed(part)}." if part else words


def verifiers_sentence(forum: Forum, record: MeetingRecord) -> str:
    """Return the decision on who verifies the minutes, from the forum's template."""
    known = [person for person, _ in holders(record.meeting, Duty.VERIFIER) if record.roster.has_person(person)]
    names = [written(forum, record.roster.person(each)) for each in known]
    return forum.settings.verifiers_sentence.replace("{adjusters}", listed(names))


def written(forum: Forum, person: Person) -> str:
    """Return a name with its party as the body writes it: "Rachel De Basso (S)" or "(S) Rachel De Basso"."""
    return named(person, party_first=forum.settings.party_first)


def _role_words(forum: Forum, person: Person) -> str:
    words = {Role.OFFICIAL: forum.settings.official}
    words |= {role: ROLE_WORDS[role] for role in (Role.COOPTED, Role.STAFF_REPRESENTATIVE)}
    return words.get(person.role, "")
