"""From when to when, as Swedish minutes write it: "§§ 26–38", "§§ 28–49, 51–52", "§ 14", "kl. 09.00–11.15"."""

from collections.abc import Iterable, Sequence
from datetime import time

from attendance_app.domain.attendance import Attendance, Interval, ItemId, Presence
from attendance_app.domain.meeting import UNDER_WAY, Item, Meeting
from attendance_app.domain.roster import Person


def named(person: Person, *, party_first: bool = False) -> str:
    """Return "Beata Allen" or, with a party, "Rachel De Basso (S)" or "(S) Rachel De Basso"."""
    if not person.party:
        return person.name
    return f"({person.party}) {person.name}" if party_first else f"{person.name} ({person.party})"


def number_of(meeting: Meeting, item: ItemId) -> int | None:
    """Return an item's § number, None for one without; its position from 1 if no item has a number."""
    if any(each.number is not None for each in meeting.items):
        return meeting.item(item).number
    return [each.id for each in meeting.items].index(item) + 1


def item_words(meeting: Meeting, item: ItemId) -> str:
    """Return what an item is called: "§ 29", or its heading where it has no number."""
    number = number_of(meeting, item)
    return f"§ {number}" if number is not None else meeting.item(item).heading or "ärende utan nummer"


def numbers_of(meeting: Meeting, items: Iterable[ItemId]) -> tuple[int, ...]:
    """Return the § numbers of items, those without one left out."""
    return tuple(number for item in items if (number := number_of(meeting, item)) is not None)


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


def listed(words: Sequence[str]) -> str:
    """Return a list in words: "A, B och C"."""
    return " och ".join([", ".join(words[:-1]), words[-1]] if len(words) > 1 else words)


def items_words(meeting: Meeting, items: Iterable[ItemId]) -> str:
    """Return items as minutes write them: "§§ 26–28", an item without number by its heading: "§ 3 och Extra ärende"."""
    found = tuple(items)
    bare = [item_words(meeting, item) for item in found if number_of(meeting, item) is None]
    return listed([part for part in (ranges(numbers_of(meeting, found)), *bare) if part])


def period_words(meeting: Meeting, items: Sequence[ItemId]) -> str:
    """Return ``items`` as ``items_words``; "fr.o.m. § 3" in a meeting under way for who came at § 3 and is there."""
    held = [item.id for item in held_items(meeting)]
    if meeting.state in UNDER_WAY and items and list(items) == held[-len(items) :]:
        return f"fr.o.m. {item_words(meeting, items[0])}"
    return items_words(meeting, items)


def present_at(attendance: Attendance, meeting: Meeting) -> tuple[ItemId, ...]:
    """Return the items whose decision somebody took part in (KL 5:67, 6:35)."""
    return tuple(item.id for item in held_items(meeting) if attendance.at(item.id, meeting.index_of))


def took_part(attendance: Attendance, meeting: Meeting) -> bool:
    """Tell if somebody was present at any item, or at all in a meeting without items; recusal is no presence.

    Annexes, exports and counts ask this one question, so that they agree.
    """
    return bool(present_at(attendance, meeting) if held_items(meeting) else attendance.at(None, meeting.index_of))


def is_whole(attendance: Attendance, meeting: Meeting) -> bool:
    """Tell if somebody was present at every item."""
    there = bool(attendance.at(None, meeting.index_of))
    return there and len(present_at(attendance, meeting)) == len(held_items(meeting))


def recused_words(attendance: Attendance, meeting: Meeting) -> str:
    """Return "ej § 14 på grund av jäv", "" without recusal."""
    items = items_with(attendance, meeting, Presence.RECUSED)
    return f"ej {items_words(meeting, items)} på grund av jäv" if items else ""


def deviation(attendance: Attendance, meeting: Meeting) -> str:
    """Return how somebody's presence differs from the whole meeting, "" where it does not."""
    intervals = [each for each in attendance.intervals if each.presence is not Presence.RECUSED]
    if not intervals:
        return ""
    held = [item.id for item in held_items(meeting)]
    there = [item for item in held if any(each.holds(item, meeting.index_of) for each in intervals)]
    period = "" if len(there) == len(held) else period_words(meeting, there)
    parts = [period, clock_words(intervals), recused_words(attendance, meeting), *_beside(attendance, meeting)]
    return ", ".join(part for part in parts if part)


def presence_notes(attendance: Attendance, meeting: Meeting) -> list[str]:
    """Return what an X leaves out: recusal, presence at a distance, abstention, presence without counting."""
    return [note for note in (recused_words(attendance, meeting), *_beside(attendance, meeting)) if note]


def _beside(attendance: Attendance, meeting: Meeting) -> list[str]:
    """Return the notes after the §§: remote, abstaining, present without counting."""
    remote = items_with(attendance, meeting, Presence.REMOTE)
    whole = len(remote) == len(present_at(attendance, meeting))
    words = []
    if remote or any(each.presence is Presence.REMOTE for each in attendance.intervals):
        words.append("deltar på distans" if whole else f"deltar på distans {items_words(meeting, remote)}")
    abstains = items_with(attendance, meeting, Presence.ABSTAINS)
    if abstains:
        words.append(f"deltar inte i beslutet {items_words(meeting, abstains)}")
    observing = items_with(attendance, meeting, Presence.OBSERVING)
    if observing:
        words.append(f"tjänstgör inte {items_words(meeting, observing)}")
    return words


def running_words(attendance: Attendance, meeting: Meeting) -> str:
    """Return somebody's intervals in a running meeting: "fr.o.m. § 4", "t.o.m. § 3, jäv § 2"; "" for all of it."""
    words = [(_interval_words(each, meeting), clock_words([each])) for each in attendance.intervals]
    return ", ".join(" ".join(part for part in parts if part) for parts in words if any(parts))


def running_items(attendance: Attendance, meeting: Meeting) -> str:
    """Return the same without the clock times."""
    return ", ".join(words for each in attendance.intervals if (words := _interval_words(each, meeting)))


def _interval_words(interval: Interval, meeting: Meeting) -> str:
    first = interval.first if interval.first in meeting.index_of else None
    last = interval.last if interval.last in meeting.index_of else None
    period = ""
    if first is not None and first == last:
        period = item_words(meeting, first)
    elif first is not None and last is not None:
        inside = meeting.order[meeting.index_of[first] : meeting.index_of[last] + 1]
        period = items_words(meeting, (item for item in inside if not meeting.item(item).withdrawn))
    elif first is not None:
        period = f"fr.o.m. {item_words(meeting, first)}"
    elif last is not None:
        period = f"t.o.m. {item_words(meeting, last)}"
    kinds = {
        Presence.RECUSED: "jäv",
        Presence.ABSTAINS: "deltar inte i beslutet",
        Presence.REMOTE: "på distans",
        Presence.OBSERVING: "räknas inte",
    }
    parts = [kinds.get(interval.presence, ""), period]
    return " ".join(part for part in parts if part)


def clock_words(intervals: Sequence[Interval]) -> str:
    """Return the clock times that were noted, "kl. 09.15–11.00", "fr.o.m. kl. 09.15" or "t.o.m. kl. 11.00"."""
    words = []
    for each in intervals:
        if each.arrived and each.departed:
            words.append(f"kl. {clock(each.arrived)}–{clock(each.departed)}")
        elif each.arrived:
            words.append(f"fr.o.m. kl. {clock(each.arrived)}")
        elif each.departed:
            words.append(f"t.o.m. kl. {clock(each.departed)}")
    return ", ".join(words)


def clock(at: time) -> str:
    """Return a clock time as minutes write it: "09.15"."""
    return f"{at:%H.%M}"


def items_with(attendance: Attendance, meeting: Meeting, presence: Presence) -> tuple[ItemId, ...]:
    """Return the items at which somebody's presence is of one kind."""
    marked = [each for each in attendance.intervals if each.presence is presence]
    held = held_items(meeting)
    return tuple(item.id for item in held if any(each.holds(item.id, meeting.index_of) for each in marked))
