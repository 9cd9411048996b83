"""The sentences of page one: place and time, breaks, counts, §§, days, signatures; each by the body's style."""

from collections.abc import Callable, Mapping
from dataclasses import replace

from attendance_app.domain.attendance import ItemId
from attendance_app.domain.forum import Forum
from attendance_app.domain.meeting import DayPart, Duty, Meeting
from attendance_app.domain.meeting_record import MeetingRecord
from attendance_app.domain.officers import DUTY_WORDS
from attendance_app.domain.papers.days import day_words
from attendance_app.domain.papers.deadline_words import at_once_lines, verification_lines
from attendance_app.domain.papers.names import Names
from attendance_app.domain.roster import Role
from attendance_app.domain.style.house_style import Part
from attendance_app.domain.style.templates import filled
from attendance_app.domain.wording import clock, held_items, items_words, took_part

_WEEKDAYS = ("måndagen", "tisdagen", "onsdagen", "torsdagen", "fredagen", "lördagen", "söndagen")
_SIGNING = (Duty.SECRETARY, Duty.CHAIR, Duty.VERIFIER)


def sentence_lines(forum: Forum, record: MeetingRecord, part: Part, item: ItemId | None, page: str) -> list[str]:
    """Return the lines of a part that is a sentence; ``page`` is what the legend explains the marks of."""
    made: Mapping[Part, Callable[[], list[str]]] = {
        Part.PLACE: lambda: _place_lines(forum, record),
        Part.BREAKS: lambda: _breaks(forum, record),
        Part.ITEMS: lambda: _item_line(forum, record, item),
        Part.AT_ONCE: lambda: at_once_lines(forum, record, item),
        Part.DAYS: lambda: verification_lines(forum, record, item),
        Part.COUNTS: lambda: [filled(forum.style.sentences.counts, _counts(forum, record))],
        Part.VACANT_COUNT: lambda: _vacant(forum, record),
        Part.ANNEX: lambda: [filled(forum.style.sentences.annex, {"annex": forum.annex.number.lower()})],
        Part.LEGEND: lambda: [each for each in forum.style.sentences.legend if each and _mark(each) in page],
        Part.SIGNATURES: lambda: _signatures(forum, record, item),
    }
    return [line for line in made[part]() if line]


def vacant_seats(forum: Forum, record: MeetingRecord) -> int:
    """Return how many seats have no member; one that somebody else holds is vacant."""
    coopted = forum.counting.coopted
    return sum(record.roster.holder_of(seat, coopted=coopted) is None for seat in record.roster.seats)


def _mark(line: str) -> str:
    """Return the mark that a line of the legend explains: its first word."""
    return line.split()[0]


def _item_line(forum: Forum, record: MeetingRecord, item: ItemId | None) -> list[str]:
    """Return the §§ of the page; {numbers} are those without the sign."""
    items, words = _items(record, item), forum.style.periods.items
    numbers = items_words(record.meeting, items, replace(words, single="{number}", plural="{number}"))
    values = {"items": items_words(record.meeting, items, words), "numbers": numbers}
    return [filled(forum.style.sentences.items, values)] if items else []


def _items(record: MeetingRecord, item: ItemId | None) -> list[ItemId]:
    return [each.id for each in held_items(record.meeting)] if item is None else [item]


def _place_lines(forum: Forum, record: MeetingRecord) -> list[str]:
    """Return place and time; of a meeting over several days a line for each day, with its §§."""
    meeting, lines = record.meeting, []
    for part in meeting.days:
        line = filled(forum.style.sentences.place, _place(forum, meeting, part))
        held = [each for each in part.items if not meeting.item(each).withdrawn]
        items = items_words(meeting, held, forum.style.periods.items) if meeting.later_days else ""
        lines.append(", ".join(words for words in (line, items) if words))
    return lines


def _place(forum: Forum, meeting: Meeting, part: DayPart) -> dict[str, str]:
    periods, day = forum.style.periods, part.day
    hours = [clock(each, periods.colon) for each in (part.starts, part.ends) if each]
    return {
        "place": meeting.place,
        "weekday": _WEEKDAYS[day.weekday()],
        "day": f"{day_words(day)} {day.year}",
        "date": day.isoformat(),
        "hours": periods.items.dash.join(hours),
        "start": clock(part.starts, periods.colon) if part.starts else "",
        "end": clock(part.ends, periods.colon) if part.ends else "",
    }


def _breaks(forum: Forum, record: MeetingRecord) -> list[str]:
    periods = forum.style.periods
    found = []
    for each in record.meeting.breaks:
        hours = [clock(at, periods.colon) for at in (each.starts, each.ends) if at]
        found += [periods.items.dash.join(hours)] if hours else []
    return [filled(forum.style.sentences.breaks, {"hours": ", ".join(found)})] if found else []


def _counts(forum: Forum, record: MeetingRecord) -> dict[str, str]:
    """Return the numbers that a sentence may have; a member of a vacant seat is neither present nor absent."""
    names, roster = Names(forum, record), record.roster
    members = {each.id for each in roster.people if each.role is Role.MEMBER or names.is_seated(each)}
    there = {each.id for each in roster.people if took_part(record.of(each.id), record.meeting)}
    serving = {key for key in there if record.of(key).serves}
    counts = {
        "present": len(members & there),
        "absent": len(members - there),
        "serving": len(serving),
        "seats": len(roster.seats),
        "everybody": len(there),
    }
    return {key: str(number) for key, number in counts.items()}


def _vacant(forum: Forum, record: MeetingRecord) -> list[str]:
    count = vacant_seats(forum, record)
    return [filled(forum.style.sentences.vacant, {"count": str(count)})] if count else []


def _signatures(forum: Forum, record: MeetingRecord, item: ItemId | None) -> list[str]:
    """Return a line for each who signs: a second chair signs the §§ that were chaired."""
    names, lines = Names(forum, record, item), []
    for duty in _SIGNING:
        for person, period in names.officers(duty):
            values = {"office": DUTY_WORDS[duty], "name": names.elected(person), "items": period}
            lines.append(filled(forum.style.sentences.signatures, values))
    return lines
