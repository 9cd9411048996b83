"""A meeting over several days as the sittings that fees are counted by: each day with its own times and presence."""

from collections.abc import Iterator
from dataclasses import replace

from attendance_app.domain.attendance import Attendance, Interval
from attendance_app.domain.meeting import Break, DayPart, Meeting
from attendance_app.domain.meeting_record import MeetingRecord


def sittings_of(record: MeetingRecord) -> tuple[MeetingRecord, ...]:
    """Return a record for each day of a meeting; its own one where it has one day only."""
    meeting = record.meeting
    days = meeting.days
    if len(days) == 1:
        return (record,)
    return tuple(_sitting(record, part, at) for at, part in enumerate(days) if part.items)


def break_day(meeting: Meeting, each: Break) -> DayPart:
    """Return the day of a break: that of its item, else the first one that its times lie within, else the first."""
    days = meeting.days
    for part in days:
        if each.item in part.items:
            return part
    return next((part for part in days if _holds(part, each)), days[0])


def _holds(part: DayPart, each: Break) -> bool:
    if each.starts is None or part.starts is None:
        return False
    return part.starts <= each.starts and (part.ends is None or each.starts < part.ends)


def _sitting(record: MeetingRecord, part: DayPart, at: int) -> MeetingRecord:
    meeting, items = record.meeting, set(part.items)
    day = replace(
        meeting,
        day=part.day,
        starts=part.starts,
        ends=part.ends,
        items=tuple(each for each in meeting.items if each.id in items),
        breaks=tuple(each for each in meeting.breaks if break_day(meeting, each).day == part.day),
        later_days=(),
    )
    attendance = {
        person: replace(held, intervals=tuple(_of_day(held, meeting, part, at)))
        for person, held in record.attendance.items()
    }
    return replace(record, meeting=day, attendance=attendance)


def _of_day(held: Attendance, meeting: Meeting, part: DayPart, at: int) -> Iterator[Interval]:
    """Give the intervals as they are within a day: one that goes over its start or end has no time of that day."""
    begins, ends = meeting.index_of[part.items[0]], meeting.index_of[part.items[-1]]
    is_first, is_last = at == 0, ends == len(meeting.items) - 1
    for each in held.intervals:
        first, last = each.span(meeting.index_of)
        if last < begins or first > ends:
            continue
        from_start = first < begins or (first == begins and each.arrived is None and not is_first)
        to_end = last > ends or (last == ends and each.departed is None and not is_last)
        made = replace(each, first=None, arrived=None) if from_start else each
        yield replace(made, last=None, departed=None) if to_end else made
