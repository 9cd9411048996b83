"""Page one of the minutes as text to paste: who decided, who served for whom, who else was there (KL 5:66)."""

from dataclasses import dataclass

from attendance_app.domain.attendance import ItemId, Mark, Presence
from attendance_app.domain.forum import Forum
from attendance_app.domain.meeting import MeetingRecord
from attendance_app.domain.periods import deviation, held_items, numbers_of, ranges
from attendance_app.domain.roster import Person, Role

Line = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Group:
    """One heading of page one and its lines: (name as it is written, what follows)."""

    heading: str
    lines: tuple[Line, ...]


def groups(forum: Forum, record: MeetingRecord, item: ItemId | None = None) -> tuple[Group, ...]:
    """Return the groups of page one, empty ones left out; ``item``: of one § alone (an utdrag)."""
    members: list[Line] = []
    serving: list[Line] = []
    waiting: list[Line] = []
    others: list[Line] = []
    away: list[Line] = []
    excused: list[Line] = []
    seats = {seat.id: seat for seat in record.roster.seats}
    holders = {seat.holder for seat in record.roster.seats}
    for person in record.roster.people:
        attendance = record.of(person.id)
        there = attendance.at(item, record.meeting.places)
        beside = deviation(attendance, record.meeting) if item is None else ""
        if not there:
            if person.id in holders or person.role is Role.MEMBER:
                (excused if attendance.mark is Mark.EXCUSED else away).append((written(forum, person), ""))
            continue
        seat = next((seats[each.seat] for each in there if each.seat in seats), None)
        counted = any(each.presence is not Presence.OBSERVING for each in there)
        if seat is not None and counted:
            serving.append((written(forum, person), _serves(forum, record, person, seat.holder, item)))
        elif (person.id in holders or person.role is Role.MEMBER) and counted:
            members.append((written(forum, person), beside))
        elif person.role is Role.SUBSTITUTE:
            waiting.append((written(forum, person), beside))
        else:
            words = [person.title or _role_words(forum, person), beside]
            others.append((written(forum, person), ", ".join(word for word in words if word)))
    whole = (
        Group("Beslutande", tuple(members)),
        Group("Tjänstgörande ersättare", tuple(serving)),
        Group("Ej tjänstgörande ersättare", tuple(waiting)),
        Group("Övriga närvarande", tuple(others)),
        Group("Frånvarande", tuple(away)),
        Group("Anmält förhinder", tuple(excused)),
    )
    return tuple(group for group in whole if group.lines)


def first_page(forum: Forum, record: MeetingRecord, item: ItemId | None = None) -> str:
    """Return page one as plain text, a line a person."""
    meeting = record.meeting
    names = {person.id: written(forum, person) for person in record.roster.people}
    text = []
    for group in groups(forum, record, item):
        text += [group.heading, *(f"{name}, {beside}" if beside else name for name, beside in group.lines), ""]
    adjusters = [names[person] for person in meeting.adjusters if person in names]
    numbers = numbers_of(meeting, [each.id for each in held_items(meeting)] if item is None else [item])
    officers = (
        ("Ordförande", names.get(meeting.chair, "") if meeting.chair else ""),
        ("Sekreterare", names.get(meeting.secretary, "") if meeting.secretary else ""),
        ("Justerare", ", ".join(adjusters)),
        ("Paragrafer", ranges(numbers)),
    )
    for heading, words in officers:
        text += [heading, words, ""] if words else []
    return "\n".join([*text, f"Samtliga närvarande finns redovisade i {forum.annex.number.lower()}."])


def by_exception(forum: Forum, record: MeetingRecord, item: ItemId | None = None) -> str:
    """Return "Samtliga ledamöter utom …", or that all of them were there."""
    held = {group.heading: group.lines for group in groups(forum, record, item)}
    away = [name for heading in ("Frånvarande", "Anmält förhinder") for name, _ in held.get(heading, ())]
    return f"Samtliga ledamöter utom {_listed(away)}." if away else "Samtliga ledamöter."


def adjusting_sentence(forum: Forum, record: MeetingRecord) -> str:
    """Return the decision on who adjusts the minutes, from the forum's template."""
    known = [record.roster.person(each) for each in record.meeting.adjusters if record.roster.has_person(each)]
    return forum.settings.adjusting.replace("{adjusters}", _listed([written(forum, each) for each in known]))


def written(forum: Forum, person: Person) -> str:
    """Return a name with its party as the body writes it: "Rachel De Basso (S)" or "(S) Rachel De Basso"."""
    if not person.party:
        return person.name
    return f"({person.party}) {person.name}" if forum.settings.party_first else f"{person.name} ({person.party})"


def _serves(forum: Forum, record: MeetingRecord, person: Person, holder: object, item: ItemId | None) -> str:
    member = next((each for each in record.roster.people if each.id == holder), None)
    whom = written(forum, member) if member else "vakant plats"
    beside = deviation(record.of(person.id), record.meeting) if item is None else ""
    return f"{forum.settings.serving_for} {whom}" + (f", {beside}" if beside else "")


def _role_words(forum: Forum, person: Person) -> str:
    return {Role.OFFICIAL: forum.settings.official, Role.COOPTED: "adjungerad"}.get(person.role, "")


def _listed(words: list[str]) -> str:
    return " och ".join([", ".join(words[:-1]), words[-1]] if len(words) > 1 else words)
