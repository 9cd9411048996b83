"""The annexes other than Bilaga 1, from the same attendance: närvaroprotokoll, beslutande, upprop."""

from collections.abc import Sequence
from dataclasses import replace

from attendance_app.domain.attendance import ItemId, Mark
from attendance_app.domain.forum import Forum
from attendance_app.domain.meeting_record import MeetingRecord
from attendance_app.domain.papers.annex import (
    BOX_WORDS,
    EXCUSED_WORDS,
    Annex,
    AnnexColumn,
    AnnexSection,
    ColumnKind,
    framed,
)
from attendance_app.domain.papers.days import dates_words
from attendance_app.domain.papers.entries import Entries, Entry, served_words
from attendance_app.domain.papers.first_page import groups
from attendance_app.domain.papers.names import Names
from attendance_app.domain.papers.sentences import vacant_seats
from attendance_app.domain.papers.tables import table_rows
from attendance_app.domain.roster import Person, Seat
from attendance_app.domain.seat_count import voters_at
from attendance_app.domain.style.house_style import Column, Part
from attendance_app.domain.style.templates import attached
from attendance_app.domain.text import uncapitalised
from attendance_app.domain.wording import deviation, item_words, took_part

_SEAT_COLUMNS = (
    AnnexColumn("Ledamöter", ColumnKind.NAME),
    AnnexColumn("Avvikande §/tid", ColumnKind.TEXT),
    AnnexColumn("Ersättare", ColumnKind.TEXT),
    AnnexColumn("Avvikande §/tid", ColumnKind.TEXT),
    AnnexColumn("Närvaro", ColumnKind.MARK),
)
_COLUMN_KINDS = {
    Column.NUMBER: ColumnKind.SHORT,
    Column.NAME: ColumnKind.NAME,
    Column.PARTY: ColumnKind.SHORT,
    Column.PRESENT: ColumnKind.MARK,
    Column.ABSENT: ColumnKind.MARK,
}
# Who is listed below the seats, with the heading of a style that has none for them.
_BELOW = {
    Part.WAITING: "Ej tjänstgörande ersättare",
    Part.STAFF: "Personalföreträdare",
    Part.OFFICIALS: "Övriga närvarande",
    Part.COOPTED: "Övriga närvarande",
    Part.OTHERS: "Övriga närvarande",
    Part.OBSERVING: "Övriga närvarande",
    Part.MEMBERS: "Övriga närvarande",
}


def attendance_protocol(forum: Forum, record: MeetingRecord, log_head: str = "") -> Annex:
    """Return the närvaroprotokoll: a row for each seat, with its member, who served, and when; then everybody else.

    A body whose style sets its members as a table has that table's columns instead.
    """
    entries = Entries(forum, record)
    everybody = entries.all()
    own = forum.style.section_of(Part.MEMBERS)
    if own is not None and own.columns:
        columns = tuple(
            AnnexColumn(each.heading, _COLUMN_KINDS.get(each.kind, ColumnKind.TEXT)) for each in own.columns
        )
        found = [each for each in everybody if each.part in own.parts]
        rows = tuple(table_rows(forum, record, entries, own, found)[1:])
    else:
        columns = _SEAT_COLUMNS
        rows = tuple(_seat_row(forum, record, entries, seat) for seat in record.roster.seats)
    sections = [AnnexSection("", "", rows), *_others(forum, everybody, len(columns))]
    title = _titled("Närvaroprotokoll", forum, record)
    return framed(forum, record, title, forum.annex.protocol_number, columns, tuple(sections), log_head)


def _seat_row(forum: Forum, record: MeetingRecord, entries: Entries, seat: Seat) -> tuple[str, ...]:
    """Return a seat's member and those who served in it, each with differing §§ and times."""
    names, member = entries.names, entries.names.holder(seat)
    number, form = names.seat_number(seat), forum.style.names.office
    who = names.elected(member, number) if member else names.vacant(seat, number)
    office = names.office(member) if member else seat.office if names.prints_title(seat.office) else ""
    serving = names.serving_in(seat)
    periods = forum.style.serving_periods
    return (
        attached(who, uncapitalised(office), form),
        _member_deviation(forum, record, member) if member else "",
        ", ".join(names.elected(each) for each in serving),
        "; ".join(filter(None, (served_words(record.of(each.id), record, seat.id, periods) for each in serving))),
        "X" if member and took_part(record.of(member.id), record.meeting) else "",
    )


def _others(forum: Forum, everybody: Sequence[Entry], columns: int) -> list[AnnexSection]:
    """Return everybody who was there but those in the rows of seats, under the headings of the style."""
    seated = {Part.MEMBERS, Part.SERVING}
    found: dict[str, list[tuple[str, ...]]] = {}
    for part, usual in _BELOW.items():
        section = forum.style.section_of(part)
        heading = section.heading if section and section.heading and not seated & set(section.parts) else usual
        for entry in everybody:
            if entry.part is part and (part is not Part.MEMBERS or not entry.seat):
                # A title or an office follows the name: the second column is for §§ and times alone.
                who = attached(entry.who, uncapitalised(entry.office), forum.style.names.office)
                cells = (who, entry.noted, *("",) * (columns - 3), "X")
                found.setdefault(heading, []).append(cells)
    return [AnnexSection(heading, "", tuple(rows)) for heading, rows in found.items()]


def _member_deviation(forum: Forum, record: MeetingRecord, member: Person) -> str:
    """Return how a member's presence differs from the whole meeting, or that an absent member was excused."""
    attendance = record.of(member.id)
    if forum.annex.details and attendance.mark is Mark.EXCUSED:
        return EXCUSED_WORDS
    return deviation(attendance, record.meeting, forum.style.periods)


def deciding(forum: Forum, record: MeetingRecord, log_head: str = "") -> Annex:
    """Return who decided, who served, who else was present and who was absent, with differing §§."""
    columns = (
        AnnexColumn("Namn", ColumnKind.NAME),
        AnnexColumn("Anmärkning", ColumnKind.TEXT),
    )
    found = groups(forum, record)
    sections = [AnnexSection(f"{each.heading} ({len(each.lines)})".strip(), "", each.lines) for each in found]
    # Where they are listed among the others they are not counted apart.
    vacant = 0 if forum.style.section_of(Part.VACANT) else vacant_seats(forum, record)
    sections += [AnnexSection(f"Vakanta platser ({vacant})", "", ())] if vacant else []
    return framed(
        forum,
        record,
        _titled("Beslutande", forum, record),
        forum.annex.deciding_number,
        columns,
        tuple(sections),
        log_head,
    )


def roll_call(forum: Forum, record: MeetingRecord, item: ItemId, log_head: str = "") -> Annex:
    """Return the names of those who may vote at one §, with a box for each vote."""
    votes = tuple(AnnexColumn(vote, ColumnKind.MARK) for vote in ("Ja", "Nej", "Avstår"))
    columns = (AnnexColumn("Namn", ColumnKind.NAME), *votes)
    voting = voters_at(record, item, forum.counting)
    names = [Names(forum, record, item).elected(person) for person in record.roster.people if person.id in voting]
    rows = tuple((name, "", "", "") for name in names)
    title = _titled(f"Upprop {item_words(record.meeting, item)}", forum, record)
    made = framed(forum, record, title, forum.annex.roll_call_number, columns, (AnnexSection("", "", rows),), log_head)
    return replace(made, boxes=True, empty_mark=BOX_WORDS)


def _titled(words: str, forum: Forum, record: MeetingRecord) -> str:
    return f"{words} {forum.name} {dates_words(record.meeting)}"
