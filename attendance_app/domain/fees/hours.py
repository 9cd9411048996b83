"""How long somebody was at a meeting: by the clock where it was noted, else the whole sitting."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import time

from attendance_app.domain.attendance import Attendance, Interval
from attendance_app.domain.meeting import Meeting

_DAY = 24 * 60
# From one minute to another after the midnight before the meeting.
Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Hours:
    """When somebody was there. ``minutes`` is None where neither the person nor the meeting has times.

    ``is_noted``: every time is known. Else the whole sitting is counted, and the row says so.
    """

    starts: time | None
    ends: time | None
    minutes: int | None
    is_noted: bool


def hours_of(attendance: Attendance, meeting: Meeting, *, breaks_count: bool) -> Hours:
    """Return how long somebody was there; ``breaks_count``: adjournments are not taken off."""
    sitting = _span(meeting.starts, meeting.ends, meeting.starts)
    spans, is_noted = [], True
    for each in attendance.intervals:
        if not each.is_annotation:
            span = _span(*_ends_of(each, meeting), meeting.starts)
            is_noted &= span is not None
            spans.append(span or sitting)
    known = [each for each in spans if each is not None]
    if not known or len(known) < len(spans):
        return Hours(None, None, None, is_noted=False)
    joined = _joined(known)
    minutes = sum(end - start for start, end in joined)
    if not breaks_count:
        minutes -= sum(_overlap(joined, each) for each in _breaks(meeting))
    return Hours(_clock(joined[0][0]), _clock(joined[-1][1]), minutes, is_noted)


def duration_words(minutes: int) -> str:
    """Return a time in words: "2 h 40 min", "4 h", "35 min"."""
    hours, rest = divmod(minutes, 60)
    return " ".join(
        part for part in (f"{hours} h" if hours else "", f"{rest} min" if rest or not hours else "") if part
    )


def _ends_of(each: Interval, meeting: Meeting) -> tuple[time | None, time | None]:
    """Return when an interval begins and ends; None where it is within the meeting and was not noted."""
    starts = each.arrived or (meeting.starts if each.first is None else None)
    ends = each.departed or (meeting.ends if each.last is None else None)
    return starts, ends


def _span(starts: time | None, ends: time | None, meeting_starts: time | None) -> Span | None:
    if starts is None or ends is None:
        return None
    first, begins = _minute(starts), _minute(meeting_starts or starts)
    # Past midnight.
    first += _DAY if first < begins and begins - first > _DAY // 2 else 0
    last = _minute(ends)
    last += _DAY if last < first else 0
    return first, last


def _breaks(meeting: Meeting) -> Iterable[Span]:
    for each in meeting.breaks:
        span = _span(each.starts, each.ends, meeting.starts)
        if span is not None:
            yield span


def _joined(spans: Iterable[Span]) -> list[Span]:
    """Return spans in order, those that overlap as one."""
    joined: list[Span] = []
    for start, end in sorted(spans):
        if joined and start <= joined[-1][1]:
            joined[-1] = joined[-1][0], max(end, joined[-1][1])
        else:
            joined.append((start, end))
    return joined


def _overlap(spans: Sequence[Span], other: Span) -> int:
    return sum(max(0, min(end, other[1]) - max(start, other[0])) for start, end in spans)


def _minute(at: time) -> int:
    return at.hour * 60 + at.minute


def _clock(minute: int) -> time:
    return time(minute // 60 % 24, minute % 60)
