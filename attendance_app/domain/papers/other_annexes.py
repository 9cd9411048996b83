"""The annexes other than Bilaga 1, from the same attendance: närvaroprotokoll, beslutande, upprop."""

from dataclasses import replace

from attendance_app.domain.attendance import ItemId, Mark
from attendance_app.domain.forum import Forum
from attendance_app.domain.meeting import MeetingRecord
from attendance_app.domain.papers.annex import (
    BOX_WORDS,
    EXCUSED_WORDS,
    Annex,
    AnnexColumn,
    AnnexSection,
    ColumnKind,
    framed,
)
from attendance_app.domain.papers.first_page import (
    OTHERS,
    STAFF,
    WAITING,
    groups,
    served_words,
    vacant_seats,
    written,
)
from attendance_app.domain.roster import Person, PersonId, Role, Seat
from attendance_app.domain.seat_count import voters_at
from attendance_app.domain.wording import deviation, item_words, took_part


def attendance_protocol(forum: Forum, record: MeetingRecord, log_head: str = "") -> Annex:
    """Return the närvaroprotokoll of a fullmäktige: a row for each seat, with its member, who served, and when."""
    columns = (
        AnnexColumn("Ledamöter", ColumnKind.NAME),
        AnnexColumn("Avvikande §/tid", ColumnKind.TEXT),
        AnnexColumn("Ersättare", ColumnKind.TEXT),
        AnnexColumn("Avvikande §/tid", ColumnKind.TEXT),
        AnnexColumn("Närvaro", ColumnKind.MARK),
    )
    rows = tuple(_seat_row(forum, record, seat) for seat in record.roster.seats)
    served = {each.seat for attendance in record.attendance.values() for each in attendance.intervals}
    holders = [_member(forum, record, seat) for seat in record.roster.seats]
    listed = {member.id for member in holders if member}
    others = [person for person in record.roster.people if person.id not in listed and _mark(record, person.id)]
    idle = [each for each in others if not any(part.seat in served - {None} for part in record.of(each.id).intervals)]
    waiting = tuple(_other_row(forum, record, person) for person in idle if person.role is Role.SUBSTITUTE)
    staff = tuple(_other_row(forum, record, person) for person in idle if person.role is Role.STAFF_REPRESENTATIVE)
    named = {Role.SUBSTITUTE, Role.STAFF_REPRESENTATIVE}
    rest = tuple(_other_row(forum, record, person) for person in idle if person.role not in named)
    sections = [AnnexSection("", "", rows)]
    groups_below = ((WAITING, waiting), (STAFF, staff), (OTHERS, rest))
    sections += [AnnexSection(heading, "", lines) for heading, lines in groups_below if lines]
    return framed(
        forum,
        record,
        _titled("Närvaroprotokoll", forum, record),
        forum.annex.protocol_number,
        columns,
        tuple(sections),
        log_head,
    )


def _seat_row(forum: Forum, record: MeetingRecord, seat: Seat) -> tuple[str, ...]:
    """Return a seat's member and those who served in it, each with differing §§ and times."""
    roster, meeting = record.roster, record.meeting
    member = _member(forum, record, seat)
    serving = [each for each in roster.people if any(part.seat == seat.id for part in record.of(each.id).intervals)]
    return (
        written(forum, member) if member else "Vakant",
        _member_deviation(forum, record, member) if member else "",
        ", ".join(written(forum, each) for each in serving),
        "; ".join(filter(None, (served_words(record.of(each.id), meeting, seat.id) for each in serving))),
        _mark(record, member.id) if member else "",
    )


def _member(forum: Forum, record: MeetingRecord, seat: Seat) -> Person | None:
    """Return the member who holds a seat; None where it is vacant or held by somebody who never fills it."""
    return record.roster.holder_of(seat, coopted=forum.counting.coopted)


def _member_deviation(forum: Forum, record: MeetingRecord, member: Person) -> str:
    """Return how a member's presence differs from the whole meeting, or that an absent member was excused."""
    attendance = record.of(member.id)
    if forum.annex.details and attendance.mark is Mark.EXCUSED:
        return EXCUSED_WORDS
    return deviation(attendance, record.meeting)


def deciding(forum: Forum, record: MeetingRecord, log_head: str = "") -> Annex:
    """Return who decided, who served, who else was present and who was absent, with differing §§."""
    columns = (
        AnnexColumn("Namn", ColumnKind.NAME),
        AnnexColumn("Anmärkning", ColumnKind.TEXT),
    )
    sections = [AnnexSection(f"{each.heading} ({len(each.lines)})", "", each.lines) for each in groups(forum, record)]
    vacant = vacant_seats(forum, record)
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
    names = [written(forum, person) for person in record.roster.people if person.id in voting]
    rows = tuple((name, "", "", "") for name in names)
    title = _titled(f"Upprop {item_words(record.meeting, item)}", forum, record)
    made = framed(forum, record, title, forum.annex.roll_call_number, columns, (AnnexSection("", "", rows),), log_head)
    return replace(made, boxes=True, empty_mark=BOX_WORDS)


def _titled(words: str, forum: Forum, record: MeetingRecord) -> str:
    return f"{words} {forum.name} {record.meeting.day.isoformat()}"


def _mark(record: MeetingRecord, person: PersonId) -> str:
    return "X" if took_part(record.of(person), record.meeting) else ""


def _other_row(forum: Forum, record: MeetingRecord, person: Person) -> tuple[str, ...]:
    beside = deviation(record.of(person.id), record.meeting)
    return (written(forum, person), ", ".join(filter(None, (person.title, beside))), "", "", "X")
