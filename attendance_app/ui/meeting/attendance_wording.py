"""What was done to somebody's attendance, in words: "jäv § 113", "gick, t.o.m. § 113", "tjänstgör för Lars Åkesson"."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from attendance_app.domain.attendance import Attendance, ItemId, ItemIndex, Mark, Presence
from attendance_app.domain.meeting_record import MeetingRecord
from attendance_app.domain.roster import Roster, SeatId
from attendance_app.domain.wording import held_items, item_words, items_with, items_words, named

_CONTEXT = "AttendanceWording"
_MARKS = {
    Mark.PRESENT: QT_TRANSLATE_NOOP("AttendanceWording", "present"),
    Mark.UNMARKED: QT_TRANSLATE_NOOP("AttendanceWording", "mark removed"),
    Mark.EXCUSED: QT_TRANSLATE_NOOP("AttendanceWording", "excused"),
    Mark.ABSENT: QT_TRANSLATE_NOOP("AttendanceWording", "absent"),
}
_NOTES = {
    Presence.RECUSED: QT_TRANSLATE_NOOP("AttendanceWording", "recused {items}"),
    Presence.ABSTAINS: QT_TRANSLATE_NOOP("AttendanceWording", "takes no part in the decision {items}"),
    Presence.RESERVATION: QT_TRANSLATE_NOOP("AttendanceWording", "reservation {items}"),
    Presence.OPINION: QT_TRANSLATE_NOOP("AttendanceWording", "opinion noted {items}"),
}
_TAKEN_BACK = QT_TRANSLATE_NOOP("AttendanceWording", "{words}, taken back")
_FROM = QT_TRANSLATE_NOOP("AttendanceWording", "{words} from {item} on")
_LEFT = QT_TRANSLATE_NOOP("AttendanceWording", "left, present to {item}")
_FROM_THE_BEGINNING = QT_TRANSLATE_NOOP("AttendanceWording", "present from the beginning")
_NOT_COUNTED = QT_TRANSLATE_NOOP("AttendanceWording", "present, not counted,")
_REMOTELY = QT_TRANSLATE_NOOP("AttendanceWording", "remotely")
_IN_THE_ROOM = QT_TRANSLATE_NOOP("AttendanceWording", "in the room")
_COUNTS = QT_TRANSLATE_NOOP("AttendanceWording", "counts again")
_SERVES = QT_TRANSLATE_NOOP("AttendanceWording", "serves for {name}")
_SERVES_VACANT = QT_TRANSLATE_NOOP("AttendanceWording", "serves in a vacant seat")
_SERVES_NO_LONGER = QT_TRANSLATE_NOOP("AttendanceWording", "serves no longer")
_OTHERWISE = QT_TRANSLATE_NOOP("AttendanceWording", "attendance")


class _Stay(NamedTuple):
    """How somebody is there at one item, recusal and abstention aside."""

    presence: Presence
    seat: SeatId | None


def attendance_change_words(before: Attendance, after: Attendance, record: MeetingRecord | None) -> str:
    """Return what turned ``before`` into ``after`` at a meeting; without ``record`` no § and no name is given."""
    if record is None or not after.intervals:
        return _said(_MARKS[after.mark])
    noted = _note_words(before, after, record)
    return noted or _stay_words(before, after, record)


def _note_words(before: Attendance, after: Attendance, record: MeetingRecord) -> str:
    """Return a recusal or an abstention that was noted or taken back, "" for none."""
    for presence, words in _NOTES.items():
        old, new = (items_with(each, record.meeting, presence) for each in (before, after))
        added, removed = [each for each in new if each not in old], [each for each in old if each not in new]
        if added or removed:
            said = _said(words).format(items=items_words(record.meeting, added or removed))
            return said if added else _said(_TAKEN_BACK).format(words=said)
    return ""


def _stay_words(before: Attendance, after: Attendance, record: MeetingRecord) -> str:
    """Return who came, went, serves or takes part in another way, and from which item on."""
    meeting = record.meeting
    held: Sequence[ItemId | None] = [item.id for item in held_items(meeting)] or [None]
    old, new = ([_stay(each, item, meeting.index_of) for item in held] for each in (before, after))
    at = next((index for index, pair in enumerate(zip(old, new, strict=True)) if pair[0] != pair[1]), None)
    if at is None:
        return _said(_OTHERWISE)

    was, now, here, last = old[at], new[at], held[at], held[at - 1] if at else None

    def from_there(words: str) -> str:
        if last is None or here is None:
            return words
        return _said(_FROM).format(words=words, item=item_words(meeting, here))

    if now is None:
        return _said(_LEFT).format(item=item_words(meeting, last)) if last else _said(_OTHERWISE)
    if was is None:
        return _arrival_words(now, from_there, early=at == 0 and any(old))
    return from_there(_difference_words(was, now, record.roster))


def _arrival_words(now: _Stay, from_there: Callable[[str], str], *, early: bool) -> str:
    if now.presence is Presence.OBSERVING:
        return from_there(_said(_NOT_COUNTED)).removesuffix(",")
    return _said(_FROM_THE_BEGINNING) if early else from_there(_said(_MARKS[Mark.PRESENT]))


def _difference_words(was: _Stay, now: _Stay, roster: Roster) -> str:
    if was.seat != now.seat:
        return _said(_SERVES_NO_LONGER) if now.seat is None else _serving_words(now.seat, roster)
    if now.presence is Presence.REMOTE:
        return _said(_REMOTELY)
    if now.presence is Presence.OBSERVING:
        return _said(_NOT_COUNTED).removesuffix(",")
    return _said(_COUNTS if was.presence is Presence.OBSERVING else _IN_THE_ROOM)


def _serving_words(seat: SeatId, roster: Roster) -> str:
    holder = roster.find(next((each.holder for each in roster.seats if each.id == seat), None))
    if holder is None:
        return _said(_SERVES_VACANT)
    return _said(_SERVES).format(name=named(holder))


def _stay(attendance: Attendance, item: ItemId | None, index_of: ItemIndex) -> _Stay | None:
    there = [each for each in attendance.in_the_house(item, index_of) if not each.is_annotation]
    if not there:
        return None
    first = next((each for each in there if each.seat), there[0])
    return _Stay(first.presence, first.seat)


def _said(text: object) -> str:
    return QCoreApplication.translate(_CONTEXT, str(text))
