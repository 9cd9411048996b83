"""The version to publish: without people of protected identity, even their seats, and without §§ that are secret.

What is left out is said, but not who or what it is.
"""

import re
from collections.abc import Collection, Iterator
from dataclasses import fields, is_dataclass, replace
from typing import Any, TypeVar

from attendance_app.domain.attendance import ItemId
from attendance_app.domain.intervals import without_items
from attendance_app.domain.meeting import ActingOfficer, Correction, Meeting
from attendance_app.domain.meeting_record import MeetingRecord
from attendance_app.domain.roster import Roster
from attendance_app.domain.text import mentions

Document = TypeVar("Document")
# Replaces a protected name within a text.
PROTECTED_TEXT = "[skyddad uppgift]"

SECRET_HEADING = "Sekretess"


def public_version(record: MeetingRecord) -> MeetingRecord:
    """Return the meeting without people of protected identity, their attendance, offices and seats, and secret §§."""
    hidden = {person.id for person in record.roster.people if person.protected}
    secret = {item.id for item in record.meeting.items if item.secret}
    if hidden:
        roster = record.roster
        shown = Roster(
            roster.organisations,
            tuple(person for person in roster.people if person.id not in hidden),
            tuple(seat for seat in roster.seats if seat.holder not in hidden),
        )
        attendance = {person: held for person, held in record.attendance.items() if person not in hidden}
        record = MeetingRecord(record.meeting.without(hidden), shown, attendance)
    return with_items_left_out(record, secret)


def left_out_words(record: MeetingRecord) -> tuple[str, ...]:
    """Return a sentence where the version to publish leaves somebody or something out; it names nobody."""
    people = any(person.protected for person in record.roster.people)
    items = any(item.secret for item in record.meeting.items)
    what = " och ".join(
        words for words, some in (("en eller flera personer", people), ("en eller flera paragrafer", items)) if some
    )
    return (f"I den här versionen är {what} utelämnade.",) if what else ()


def with_items_left_out(record: MeetingRecord, items: Collection[ItemId]) -> MeetingRecord:
    """Return a meeting as if it had not had some of its items; the others keep their numbers."""
    if not items:
        return record
    index_of = record.meeting.index_of
    attendance = {person: without_items(held, items, index_of) for person, held in record.attendance.items()}
    return MeetingRecord(_meeting_without(record.meeting, items), record.roster, attendance)


def _meeting_without(meeting: Meeting, items: Collection[ItemId]) -> Meeting:
    def next_left(item: ItemId) -> ItemId | None:
        return next((each for each in meeting.order[meeting.index_of[item] :] if each not in items), None)

    def officer(each: ActingOfficer) -> ActingOfficer | None:
        first, last = each.span(meeting.index_of)
        held = [item for item in meeting.order[first : last + 1] if item not in items]
        return replace(each, first=held[0], last=held[-1]) if held else None

    def correction(each: Correction) -> Correction:
        before, after = (without_items(held, items, meeting.index_of) for held in (each.before, each.after))
        return replace(each, before=before, after=after)

    running = meeting.running
    if running is not None and running in items:
        earlier = [each for each in meeting.order[: meeting.index_of[running]] if each not in items]
        running = earlier[-1] if earlier else None
    corrections = (correction(each) for each in meeting.corrections)
    starts = ((each, next_left(each.first)) for each in meeting.later_days)
    return replace(
        meeting,
        items=tuple(item for item in meeting.items if item.id not in items),
        running=running,
        acting_officers=tuple(found for each in meeting.acting_officers if (found := officer(each))),
        corrections=tuple(each for each in corrections if each.before != each.after),
        later_days=tuple(replace(each, first=first) for each, first in starts if first is not None),
    )


def without_protected_names(document: Document, record: MeetingRecord) -> Document:
    """Return a finished document (a text or a dataclass) with no protected name of the meeting in any of its texts.

    Whoever is protected may be named in a correction's reason, an item's heading, a letterhead, another's title.
    """
    pattern = mentions(form for each in record.roster.people if each.protected for form in _forms(each.name))
    return document if pattern is None else _cleared(document, pattern)


def _forms(name: str) -> Iterator[str]:
    """Give a name as it is written: "Anna Maria Ek", "Ek, Anna Maria", "Ek Anna Maria"."""
    words = name.split()
    yield " ".join(words)
    for at in range(1, len(words)):
        last, first = " ".join(words[at:]), " ".join(words[:at])
        yield from (f"{last}, {first}", f"{last} {first}")


def _cleared(thing: Any, pattern: re.Pattern[str]) -> Any:
    if isinstance(thing, str):
        return pattern.sub(PROTECTED_TEXT, thing)
    if isinstance(thing, tuple):
        return tuple(_cleared(each, pattern) for each in thing)
    if is_dataclass(thing) and not isinstance(thing, type):
        return replace(thing, **{each.name: _cleared(getattr(thing, each.name), pattern) for each in fields(thing)})
    return thing
