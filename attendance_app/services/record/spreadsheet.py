"""The roster, or a meeting's attendance, as rows for a spreadsheet."""

from attendance_app.domain.attendance import Mark, Presence
from attendance_app.domain.meeting_record import MeetingRecord
from attendance_app.domain.roster import ROLE_WORDS, Person, Roster
from attendance_app.domain.wording import clock_words, items_with, items_words, listed, present_at, took_part

HEADINGS = ("Namn", "Organisation", "Roll", "Parti", "Titel")
MARK_HEADING = "Närvaro"
# What the mark leaves out. The words are none that an import takes for a mark or a person's data.
DETAILS = ("Paragrafer", "Klockslag", "Tjänstgör för", "På distans", "Jäv", "Deltar inte i beslut")
_MARKS = {Mark.PRESENT: "X", Mark.ABSENT: "Frånvarande", Mark.EXCUSED: "Anmält förhinder", Mark.UNMARKED: ""}


def roster_rows(roster: Roster) -> list[tuple[str, ...]]:
    """Return the headings and one row for each person, in the annex's order."""
    people = [
        (each.name, roster.organisation_name(each), ROLE_WORDS[each.role], each.party, each.title)
        for each in roster.people
    ]
    return [HEADINGS, *people]


def attendance_rows(record: MeetingRecord) -> list[tuple[str, ...]]:
    """Return a meeting's roster rows with a column of marks, whose heading has the day, and what the marks leave out.

    The mark agrees with the annex and the counts for everybody (``took_part``).
    """
    head, *people = roster_rows(record.roster)
    details = [_details(record, person) for person in record.roster.people]
    heading = f"{MARK_HEADING} {record.meeting.name}"
    return [(*head, heading, *DETAILS), *((*row, *cells) for row, cells in zip(people, details, strict=True))]


def _details(record: MeetingRecord, person: Person) -> tuple[str, ...]:
    """Return a person's mark, §§, times, whom they served for, and §§ at a distance, recused and abstaining."""
    attendance, meeting = record.of(person.id), record.meeting
    there = took_part(attendance, meeting)
    presence = [each for each in attendance.intervals if not each.is_annotation]
    seats = {seat.id: seat.holder for seat in record.roster.seats}
    served = dict.fromkeys(seats[each.seat] for each in presence if each.seat in seats)
    return (
        "X" if there else _MARKS[Mark.UNMARKED if attendance.mark is Mark.PRESENT else attendance.mark],
        items_words(meeting, present_at(attendance, meeting)) if there else "",
        clock_words(presence) if there else "",
        listed([record.roster.person(holder).name if holder else "vakant plats" for holder in served]),
        *(
            items_words(meeting, items_with(attendance, meeting, kind))
            for kind in (Presence.REMOTE, Presence.RECUSED, Presence.ABSTAINS)
        ),
    )
