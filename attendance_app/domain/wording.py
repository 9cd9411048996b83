"""From when to when, as Swedish minutes write it: "§§ 26–38", "§§ 28–49, 51–52", "§ 14", "kl. 09.00–11.15"."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from datetime import datetime, time

from attendance_app.domain.attendance import Attendance, Interval, ItemId, Presence
from attendance_app.domain.intervals import joined
from attendance_app.domain.meeting import UNDER_WAY, Item, Meeting
from attendance_app.domain.roster import Person, SeatId
from attendance_app.domain.style.period_words import DEFAULT_WORDS, ItemWords, PartForm, PeriodWords, TimeForm
from attendance_app.domain.style.templates import filled

PLAIN_NAME = "{name} ({party})"
_PLAIN_ITEMS = ItemWords()


def named(person: Person, form: str = PLAIN_NAME) -> str:
    """Return a name by a form: "Beata Allen" or, with a party, "Rachel De Basso (S)" or "(S) Rachel De Basso"."""
    return filled(form, {"name": person.name, "party": person.party})


def number_of(meeting: Meeting, item: ItemId) -> int | None:
    """Return an item's § number, None for one without; its position from 1 if no item has a number."""
    if any(each.number is not None for each in meeting.items):
        return meeting.item(item).number
    return [each.id for each in meeting.items].index(item) + 1


def item_words(meeting: Meeting, item: ItemId, words: ItemWords = _PLAIN_ITEMS) -> str:
    """Return what an item is called: "§ 29", or its heading where it has no number."""
    if number_of(meeting, item) is None:
        return meeting.item(item).heading or "ärende utan nummer"
    return _numbers_words(meeting, [item], words)


def numbers_of(meeting: Meeting, items: Iterable[ItemId]) -> tuple[int, ...]:
    """Return the § numbers of items, those without one left out."""
    return tuple(number for item in items if (number := number_of(meeting, item)) is not None)


def held_items(meeting: Meeting) -> tuple[Item, ...]:
    """Return the items that were dealt with: those not withdrawn."""
    return tuple(item for item in meeting.items if not item.withdrawn)


def ranges(numbers: Iterable[int], words: ItemWords = _PLAIN_ITEMS, points: Iterable[tuple[int, int]] = ()) -> str:
    """Return numbers as minutes write them, "" for none; ``points`` are pairs of a number and a part of that §."""
    runs: list[list[int]] = []
    for number in sorted(set(numbers)):
        if runs and number == runs[-1][-1] + 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    parts = [((run[0], 0), f"{run[0]}{words.to}{run[-1]}" if len(run) > 1 else str(run[0])) for run in runs]
    parts += [(each, filled(words.point, {"number": str(each[0]), "point": str(each[1])})) for each in points]
    if not parts:
        return ""
    alone = len(parts) == 1 and all(len(run) == 1 for run in runs)
    parts.sort()
    return filled(
        words.single if alone else words.plural, {"number": listed([text for _, text in parts], words.before_last)}
    )


def _numbers_words(meeting: Meeting, items: Sequence[ItemId], words: ItemWords) -> str:
    """Return the numbers of items; a § of which only some points are among them is written with those points."""
    wanted, whole = set(items), set[int]()
    points: list[tuple[int, int]] = []
    for number in set(numbers_of(meeting, items)):
        parts = [each for each in held_items(meeting) if number_of(meeting, each.id) == number]
        if all(each.id in wanted or each.point is None for each in parts):
            whole.add(number)
        else:
            points += [(number, each.point) for each in parts if each.id in wanted and each.point is not None]
    return ranges(whole, words, points)


def listed(words: Sequence[str], last: str = " och ") -> str:
    """Return a list in words: "A, B och C"; ``last`` is what parts the last two."""
    return last.join([", ".join(words[:-1]), words[-1]] if len(words) > 1 else words)


def items_words(meeting: Meeting, items: Iterable[ItemId], words: ItemWords = _PLAIN_ITEMS) -> str:
    """Return items as minutes write them: "§§ 26–28", an item without number by its heading: "§ 3 och Extra ärende"."""
    found = tuple(items)
    bare = [item_words(meeting, item) for item in found if number_of(meeting, item) is None]
    return listed([part for part in (_numbers_words(meeting, found, words), *bare) if part])


def period_words(meeting: Meeting, items: Sequence[ItemId], words: PeriodWords = DEFAULT_WORDS) -> str:
    """Return the items of a presence that is of a part of the meeting, by the form that ``words`` has for it.

    In a meeting under way it is "fr.o.m. § 3" for who came at § 3 and is there.
    """
    held = [item.id for item in held_items(meeting)]
    here, form = list(items), words.part
    ends = form in {PartForm.ENDS, PartForm.ENDS_EXCEPT}
    if here and here == held[-len(here) :] and (ends or meeting.state in UNDER_WAY):
        return filled(words.since, {"items": item_words(meeting, here[0], words.items)})
    if ends and here and here == held[: len(here)]:
        return filled(words.until, {"items": item_words(meeting, here[-1], words.items)})
    if here and form in {PartForm.EXCEPT, PartForm.ENDS_EXCEPT}:
        away = [item for item in held if item not in set(here)]
        return filled(words.without, {"items": items_words(meeting, away, words.items)})
    return items_words(meeting, here, words.items)


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


def recused_words(attendance: Attendance, meeting: Meeting, words: PeriodWords = DEFAULT_WORDS) -> str:
    """Return "ej § 14 på grund av jäv", "" without recusal."""
    items = items_with(attendance, meeting, Presence.RECUSED)
    return filled(words.recused, {"items": items_words(meeting, items, words.items)}) if items else ""


def deviations(attendance: Attendance, meeting: Meeting, words: PeriodWords = DEFAULT_WORDS) -> list[str]:
    """Return how somebody's presence differs from the whole meeting: the §§ or times, recusal, distance."""
    intervals = [each for each in attendance.intervals if each.is_presence]
    if not intervals:
        return []
    index_of, held = meeting.index_of, [item.id for item in held_items(meeting)]
    there = [item for item in held if any(each.holds(item, index_of) for each in intervals)]
    if not words.recused:
        there = [item for item in there if not attendance.recused_at(item, index_of)]
    period = "" if len(there) == len(held) else period_words(meeting, there, words)
    times = "" if words.times is TimeForm.NONE else clock_words(intervals, words)
    if times and words.times is TimeForm.ALONE:
        period = ""
    parts = [period, times, recused_words(attendance, meeting, words), *_notes_after(attendance, meeting, words)]
    return [part for part in parts if part]


def deviation(attendance: Attendance, meeting: Meeting, words: PeriodWords = DEFAULT_WORDS) -> str:
    """Return ``deviations`` as one text, "" where there are none."""
    return ", ".join(deviations(attendance, meeting, words))


def presence_notes(attendance: Attendance, meeting: Meeting, words: PeriodWords = DEFAULT_WORDS) -> list[str]:
    """Return what an X leaves out: recusal, presence at a distance, abstention, presence without counting."""
    recused = recused_words(attendance, meeting, words)
    return [note for note in (recused, *_notes_after(attendance, meeting, words)) if note]


def _notes_after(attendance: Attendance, meeting: Meeting, words: PeriodWords) -> list[str]:
    """Return the notes after the §§: remote, abstaining, present without counting."""
    remote = items_with(attendance, meeting, Presence.REMOTE)
    whole = len(remote) == len(present_at(attendance, meeting))
    notes = []
    if remote or any(each.presence is Presence.REMOTE for each in attendance.intervals):
        notes.append(filled(words.remote, {"items": "" if whole else items_words(meeting, remote, words.items)}))
    for presence, form in ((Presence.ABSTAINS, words.abstains), (Presence.OBSERVING, words.observing)):
        if items := items_with(attendance, meeting, presence):
            notes.append(filled(form, {"items": items_words(meeting, items, words.items)}))
    return notes


def running_words(attendance: Attendance, meeting: Meeting, whom: Callable[[SeatId], str] | None = None) -> str:
    """Return somebody's presence in a running meeting: "fr.o.m. § 4", "t.o.m. § 3, jäv § 2"; "" for all of it.

    Who begins to serve does not arrive: "tjänstgör fr.o.m. § 3" follows the presence, with ``whom`` "tjänstgör för
    Lars Åkesson fr.o.m. § 3".
    """
    words = [(*_moment_words(each), _interval_words(each, meeting)) for each in _stays(attendance, meeting)]
    stays = [", ".join(part for part in parts if part) for parts in words if any(parts)]
    return ", ".join([*stays, *serving_words(attendance, meeting, whom)])


def _moment_words(interval: Interval) -> tuple[str, str]:
    """Return "kom 13.25" and "gick 14.20", "" for what was not noted."""
    came, went = interval.arrived, interval.departed
    return f"kom {clock(came)}" if came else "", f"gick {clock(went)}" if went else ""


def running_items(attendance: Attendance, meeting: Meeting, whom: Callable[[SeatId], str] | None = None) -> str:
    """Return the same without the clock times."""
    stays = [words for each in _stays(attendance, meeting) if (words := _interval_words(each, meeting))]
    return ", ".join([*stays, *serving_words(attendance, meeting, whom)])


def serving_words(attendance: Attendance, meeting: Meeting, whom: Callable[[SeatId], str] | None = None) -> list[str]:
    """Return "tjänstgör fr.o.m. § 3" for each time that somebody serves, with ``whom`` for whom too."""
    found = []
    for each in attendance.intervals:
        if each.seat is not None:
            period = _interval_words(replace(each, presence=Presence.PRESENT), meeting)
            name = f"för {whom(each.seat)}" if whom is not None else ""
            found.append(" ".join(part for part in ("tjänstgör", name, period) if part))
    return found


def _stays(attendance: Attendance, meeting: Meeting) -> tuple[Interval, ...]:
    """Return the intervals as if nobody served: adjacent ones that differ in the seat alone are one."""
    return joined((replace(each, seat=None) for each in attendance.intervals), meeting.index_of)


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
        Presence.RESERVATION: "reservation",
        Presence.OPINION: "mening antecknad",
        Presence.REMOTE: "på distans",
        Presence.OBSERVING: "räknas inte",
    }
    parts = [kinds.get(interval.presence, ""), period]
    return " ".join(part for part in parts if part)


def clock_words(intervals: Sequence[Interval], words: PeriodWords = DEFAULT_WORDS) -> str:
    """Return the clock times that were noted, "kl. 09.15–11.00", "fr.o.m. kl. 09.15" or "t.o.m. kl. 11.00".

    Several pairs share one "kl.": "kl. 09.15–10.00, 10.30–11.00".
    """
    found, before = list[str](), ""
    for each in intervals:
        times = {"from": each.arrived, "to": each.departed}
        shown = {key: clock(at, words.colon) for key, at in times.items() if at is not None}
        if shown:
            form = words.between if len(shown) == 2 else words.arrived if each.arrived else words.departed
            repeated = form is words.between and before is form
            found.append(filled(form.removeprefix("kl. ") if repeated else form, shown))
            before = form
    return ", ".join(found)


def clock(at: time, colon: str = ".") -> str:
    """Return a clock time as minutes write it: "09.15"."""
    return f"{at:%H}{colon}{at:%M}"


def moment_words(at: datetime) -> str:
    """Return a day and its clock time: "2025-02-14 kl. 09.02"."""
    return f"{at.date().isoformat()} kl. {clock(at.time())}"


def items_with(attendance: Attendance, meeting: Meeting, presence: Presence) -> tuple[ItemId, ...]:
    """Return the items at which somebody's presence is of one kind."""
    marked = [each for each in attendance.intervals if each.presence is presence]
    held = held_items(meeting)
    return tuple(item.id for item in held if any(each.holds(item.id, meeting.index_of) for each in marked))
