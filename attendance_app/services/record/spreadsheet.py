"""The roster, or a meeting's attendance, as rows for a spreadsheet."""

from attendance_app.domain.attendance import Mark
from attendance_app.domain.meeting import MeetingRecord
from attendance_app.domain.roster import ROLE_WORDS, Roster

HEADINGS = ("Namn", "Organisation", "Roll", "Parti", "Titel")
MARK_HEADING = "Närvaro"
_MARKS = {Mark.PRESENT: "X", Mark.ABSENT: "Frånvarande", Mark.EXCUSED: "Anmält förhinder", Mark.UNMARKED: ""}


def roster_rows(roster: Roster) -> list[tuple[str, ...]]:
    """Return the headings and one row for each person, in the annex's order."""
    people = [
        (each.name, roster.organisation_name(each), ROLE_WORDS[each.role], each.party, each.title)
        for each in roster.people
    ]
    return [HEADINGS, *people]


def attendance_rows(record: MeetingRecord) -> list[tuple[str, ...]]:
    """Return a meeting's roster rows with a column of marks, whose heading has the day."""
    head, *people = roster_rows(record.roster)
    marks = [_MARKS[record.of(person.id).mark] for person in record.roster.people]
    heading = f"{MARK_HEADING} {record.meeting.name}"
    return [(*head, heading), *((*row, mark) for row, mark in zip(people, marks, strict=True))]
