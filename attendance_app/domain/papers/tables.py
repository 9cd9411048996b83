"""A section of page one that is set as a table: a row for each person, with marks."""

from attendance_app.domain.forum import Forum
from attendance_app.domain.meeting_record import MeetingRecord
from attendance_app.domain.papers.entries import Entries, Entry, served_words
from attendance_app.domain.style.house_style import Column, Part, Section
from attendance_app.domain.style.templates import attached
from attendance_app.domain.text import uncapitalised
from attendance_app.domain.wording import took_part


def table_rows(
    forum: Forum, record: MeetingRecord, entries: Entries, section: Section, found: list[Entry]
) -> list[tuple[str, ...]]:
    """Return the headings and a row for each entry: a text for each column."""
    head = tuple(each.heading for each in section.columns)
    shown = frozenset(each.kind for each in section.columns)
    rows = [_texts(forum, record, entries, entry, shown) for entry in found]
    return [head, *(tuple(row[each.kind] for each in section.columns) for row in rows)]


def _texts(
    forum: Forum, record: MeetingRecord, entries: Entries, entry: Entry, shown: frozenset[Column]
) -> dict[Column, str]:
    there = entry.person is not None and took_part(record.of(entry.person.id), record.meeting)
    who = entry.who
    if Column.PARTY in shown and entry.person:
        who = entry.person.name
    office = "" if Column.OFFICE in shown else entry.office
    return {
        Column.NUMBER: entry.seat,
        Column.NAME: attached(who, uncapitalised(office), forum.style.names.office),
        Column.PARTY: entry.party,
        Column.ORGANISATION: record.roster.organisation_name(entry.person) if entry.person else "",
        Column.OFFICE: entry.office,
        Column.PRESENT: "X" if there else "",
        Column.ABSENT: "" if there or entry.part is Part.VACANT else "X",
        Column.SERVING: entry.serving or _served_by(forum, record, entries, entry),
        Column.NOTES: ", ".join(entry.notes),
    }


def _served_by(forum: Forum, record: MeetingRecord, entries: Entries, entry: Entry) -> str:
    """Return who served in a member's seat, each with when if it was in part only."""
    seat = entries.names.seat_of(entry.person) if entry.person else None
    if seat is None:
        return ""
    words = []
    for person in entries.names.serving_in(seat):
        when = served_words(record.of(person.id), record, seat.id, forum.style.serving_periods)
        words.append(attached(entries.names.elected(person), when, forum.style.names.note))
    return "; ".join(words)
