"""The version to publish: without people of protected identity (skyddade personuppgifter), even their seats."""

import re
from collections.abc import Iterator
from dataclasses import fields, is_dataclass, replace
from typing import Any, TypeVar

from attendance_app.domain.meeting import MeetingRecord
from attendance_app.domain.roster import Roster
from attendance_app.domain.text import mentions

Document = TypeVar("Document")
# Replaces a protected name within a text.
PROTECTED_TEXT = "[skyddad uppgift]"


def public_version(record: MeetingRecord) -> MeetingRecord:
    """Return the meeting without people of protected identity, their attendance, offices and seats."""
    hidden = {person.id for person in record.roster.people if person.protected}
    if not hidden:
        return record
    roster = record.roster
    shown = Roster(
        roster.organisations,
        tuple(person for person in roster.people if person.id not in hidden),
        tuple(seat for seat in roster.seats if seat.holder not in hidden),
    )
    attendance = {person: held for person, held in record.attendance.items() if person not in hidden}
    return MeetingRecord(record.meeting.without(hidden), shown, attendance)


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
