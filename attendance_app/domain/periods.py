"""From when to when, as Swedish minutes write it: "§§ 26–38", "§§ 28–49, 51–52", "§ 14", "kl. 09.00–11.15"."""

from collections.abc import Iterable, Sequence
from datetime import time

from attendance_app.domain.attendance import Attendance, Interval, ItemId, Presence
from attendance_app.domain.meeting import Item, Meeting


def number_of(meeting: Meeting, item: ItemId) -> int:
    """Return an item's § number; where the agenda has no numbers its place, from 1."""
    at = meeting.order.index(item)
    return meeting.items[at].number or at + 1


def held_items(meeting: Meeting) -> tuple[Item, ...]:
    """Return the items that were dealt with: those not withdrawn."""
    return tuple(item for item in meeting.items if not item.withdrawn)


def ranges(numbers: Iterable[int]) -> str:
    """Return numbers as minutes write them, "" for none."""
    runs: list[list[int]] = []
    for number in sorted(set(numbers)):
        if runs and number == runs[-1][-1] + 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    words = [f"{run[0]}–{run[-1]}" if len(run) > 1 else str(run[0]) for run in runs]
    if not words:
        return ""
    return f"{'§' if len(runs) == 1 and len(runs[0]) == 1 else '§§'} {', '.join(words)}"


def present_at(attendance: Attendance, meeting: Meeting) -> tuple[int, ...]:
    """Return the numbers of the items whose decision somebody took part in (KL 5:67, 6:35)."""
    order = meeting.order
    there = [item.id for item in held_items(meeting) if attendance.at(item.id, order)]
    return tuple(number_of(meeting, item) for item in there)


def is_whole(attendance: Attendance, meeting: Meeting) -> bool:
    """Tell if somebody was there the whole meeting, at every item."""
    items = held_items(meeting)
    return bool(attendance.at(None, meeting.order)) and len(present_at(attendance, meeting)) == len(items)


def recused_words(attendance: Attendance, meeting: Meeting) -> str:
    """Return "ej § 14 på grund av jäv", "" where there was no recusal."""
    from_items = _numbers(attendance, meeting, Presence.RECUSED)
    return f"ej {ranges(from_items)} på grund av jäv" if from_items else ""


def deviation(attendance: Attendance, meeting: Meeting) -> str:
    """Return how somebody's presence differs from the whole meeting, "" where it does not."""
    intervals = [each for each in attendance.intervals if each.presence is not Presence.RECUSED]
    if not intervals:
        return ""
    order = meeting.order
    there = [
        number_of(meeting, item.id)
        for item in held_items(meeting)
        if any(each.holds(item.id, order) for each in intervals)
    ]
    whole = len(there) == len(held_items(meeting))
    parts = ["" if whole else ranges(there), clock_words(intervals), recused_words(attendance, meeting)]
    remote = _numbers(attendance, meeting, Presence.REMOTE)
    if remote or any(each.presence is Presence.REMOTE for each in intervals):
        parts.append("deltar på distans")
    abstains = _numbers(attendance, meeting, Presence.ABSTAINS)
    if abstains:
        parts.append(f"deltar inte i beslutet {ranges(abstains)}")
    return ", ".join(part for part in parts if part)


def running_words(attendance: Attendance, meeting: Meeting) -> str:
    """Return somebody's intervals while the meeting goes on: "fr.o.m. § 4", "t.o.m. § 3, jäv § 2"; "" for all of it."""
    words = [_interval_words(each, meeting) for each in attendance.intervals]
    return ", ".join(word for word in words if word)


def _interval_words(interval: Interval, meeting: Meeting) -> str:
    order = meeting.order
    first = number_of(meeting, interval.first) if interval.first in order else None
    last = number_of(meeting, interval.last) if interval.last in order else None
    period = ""
    if first is not None and last is not None:
        period = ranges(range(first, last + 1)) if first <= last else f"§ {first}"
    elif first is not None or last is not None:
        period = f"fr.o.m. § {first}" if last is None else f"t.o.m. § {last}"
    kinds = {
        Presence.RECUSED: "jäv",
        Presence.ABSTAINS: "deltar inte i beslutet",
        Presence.REMOTE: "på distans",
        Presence.OBSERVING: "räknas inte",
    }
    parts = [kinds.get(interval.presence, ""), period, clock_words([interval])]
    return " ".join(part for part in parts if part)


def clock_words(intervals: Sequence[Interval]) -> str:
    """Return the clock times that were noted, "kl. 09.15–11.00", "fr.o.m. kl. 09.15" or "t.o.m. kl. 11.00"."""
    words = []
    for each in intervals:
        if each.came and each.left:
            words.append(f"kl. {_clock(each.came)}–{_clock(each.left)}")
        elif each.came:
            words.append(f"fr.o.m. kl. {_clock(each.came)}")
        elif each.left:
            words.append(f"t.o.m. kl. {_clock(each.left)}")
    return ", ".join(words)


def _numbers(attendance: Attendance, meeting: Meeting, presence: Presence) -> list[int]:
    order = meeting.order
    marked = [each for each in attendance.intervals if each.presence is presence]
    items = [item.id for item in held_items(meeting) if any(each.holds(item.id, order) for each in marked)]
    return [number_of(meeting, item) for item in items]


def _clock(clock: time) -> str:
    return f"{clock:%H.%M}"
