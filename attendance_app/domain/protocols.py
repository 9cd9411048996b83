"""The other annexes beside Bilaga 1, each derived from the same attendance: närvaroprotokoll, beslutande, upprop."""

from attendance_app.domain.annex import Annex, AnnexColumn, AnnexSection, ColumnKind
from attendance_app.domain.attendance import ItemId
from attendance_app.domain.first_page import groups, written
from attendance_app.domain.forum import Forum
from attendance_app.domain.meeting import MeetingRecord
from attendance_app.domain.periods import deviation, item_words
from attendance_app.domain.roster import Person, PersonId, Role
from attendance_app.domain.serving import served_by


def attendance_protocol(forum: Forum, record: MeetingRecord) -> Annex:
    """Return the närvaroprotokoll of a fullmäktige: a row a seat, its member, who served in it, and when."""
    columns = (
        AnnexColumn("Ledamöter", ColumnKind.NAME),
        AnnexColumn("Avvikande §/tid", ColumnKind.TEXT),
        AnnexColumn("Ersättare", ColumnKind.TEXT),
        AnnexColumn("Avvikande §/tid", ColumnKind.TEXT),
        AnnexColumn("Närvaro", ColumnKind.MARK),
    )
    rows, listed = [], set()
    for seat in record.roster.seats:
        member = record.roster.person(seat.holder) if seat.holder and record.roster.has_person(seat.holder) else None
        serving = [
            person
            for person in record.roster.people
            if any(each.seat == seat.id for each in record.of(person.id).intervals)
        ]
        listed |= {person.id for person in serving} | ({member.id} if member else set())
        there = _mark(record, member.id) if member else ""
        rows.append(
            (
                written(forum, member) if member else "Vakant",
                deviation(record.of(member.id), record.meeting) if member else "",
                ", ".join(written(forum, person) for person in serving),
                "; ".join(filter(None, (_served_words(record, person, seat.id) for person in serving))),
                there,
            )
        )
    others = [person for person in record.roster.people if person.id not in listed and _mark(record, person.id)]
    waiting = tuple(_other_row(forum, record, person) for person in others if person.role is Role.SUBSTITUTE)
    rest = tuple(_other_row(forum, record, person) for person in others if person.role is not Role.SUBSTITUTE)
    sections = [AnnexSection("", "", tuple(rows))]
    sections += [AnnexSection("Ej tjänstgörande ersättare", "", waiting)] if waiting else []
    sections += [AnnexSection("Övriga närvarande", "", rest)] if rest else []
    return _annex(forum, record, "Närvaroprotokoll", columns, tuple(sections))


def deciding(forum: Forum, record: MeetingRecord) -> Annex:
    """Return who decided, served, was there otherwise or was not, each with the §§ that differ."""
    columns = (
        AnnexColumn("Namn", ColumnKind.NAME),
        AnnexColumn("Anmärkning", ColumnKind.TEXT),
    )
    sections = tuple(
        AnnexSection(f"{group.heading} ({len(group.lines)})", "", group.lines) for group in groups(forum, record)
    )
    return _annex(forum, record, "Beslutande", columns, sections)


def roll_call(forum: Forum, record: MeetingRecord, item: ItemId) -> Annex:
    """Return the names that serve at one §, with empty columns for the votes."""
    columns = (
        AnnexColumn("Namn", ColumnKind.NAME),
        AnnexColumn("Ja", ColumnKind.SHORT),
        AnnexColumn("Nej", ColumnKind.SHORT),
        AnnexColumn("Avstår", ColumnKind.SHORT),
    )
    serving = set(served_by(record, item).values())
    places, holders = record.meeting.places, {seat.holder for seat in record.roster.seats}
    names = [
        written(forum, person)
        for person in record.roster.people
        if record.of(person.id).at(item, places) and (person.id in holders or person.id in serving)
    ]
    rows = tuple((name, "", "", "") for name in names)
    title = f"Upprop {item_words(record.meeting, item)}"
    return _annex(forum, record, title, columns, (AnnexSection("", "", rows),))


def _annex(
    forum: Forum,
    record: MeetingRecord,
    title: str,
    columns: tuple[AnnexColumn, ...],
    sections: tuple[AnnexSection, ...],
) -> Annex:
    day = record.meeting.day
    return Annex(
        title=f"{title} {forum.name} {day.isoformat()}",
        number=forum.annex.number,
        forum=forum.name,
        day=day,
        columns=columns,
        sections=sections,
        letterhead=forum.annex.letterhead,
        record_number=forum.annex.record_number.replace("{forum}", forum.name).replace("{date}", day.isoformat()),
        logo=forum.annex.logo,
        flavour=forum.annex.flavour,
    )


def _mark(record: MeetingRecord, person: PersonId) -> str:
    return "X" if record.of(person).at(None, record.meeting.places) else ""


def _served_words(record: MeetingRecord, person: Person, seat: object) -> str:
    attendance = record.of(person.id)
    only = tuple(each for each in attendance.intervals if each.seat == seat)
    return deviation(type(attendance)(only), record.meeting)


def _other_row(forum: Forum, record: MeetingRecord, person: Person) -> tuple[str, ...]:
    beside = deviation(record.of(person.id), record.meeting)
    return (written(forum, person), ", ".join(filter(None, (person.title, beside))), "", "", "X")
