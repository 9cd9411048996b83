"""The statistics of an open forum file: what is asked, its rows in order, sentences about it, who is behind a cell."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import Enum

from attendance_app.domain.attendance import Mark
from attendance_app.domain.meeting import Meeting
from attendance_app.domain.papers.days import MONTHS, day_words
from attendance_app.domain.roster import PersonId, may_hold_seat
from attendance_app.domain.statistics.facts import MeetingFacts
from attendance_app.domain.statistics.figures import (
    Column,
    Grouping,
    Row,
    Statistics,
    Unit,
    group_of,
    statistics_of,
    usual_grouping,
)
from attendance_app.domain.text import swedish_key
from attendance_app.domain.wording import items_words, listed, present_at, took_part
from attendance_app.services.errors import Refusal
from attendance_app.services.forum.file import ForumFile

WITHOUT = {
    Grouping.ORGANISATION: "Utan organisation",
    Grouping.PARTY: "Utan parti",
    Grouping.PERSON: "",
}
GROUP_HEADINGS = {Grouping.ORGANISATION: "Organisation", Grouping.PARTY: "Parti", Grouping.PERSON: "Namn"}
_MOST_NAMED = 3


class Order(Enum):
    """What the rows are ordered by; ROSTER is the annex's order, of parties the Swedish one."""

    ROSTER = "roster"
    NAME = "name"
    SHARE = "share"


@dataclass(frozen=True, slots=True)
class Question:
    """What is asked: ``grouping`` None is what suits the body; both days are included, None is no limit."""

    grouping: Grouping | None = None
    unit: Unit = Unit.MEETINGS
    first: date | None = None
    last: date | None = None


@dataclass(frozen=True, slots=True)
class Report:
    """The answer, and the facts that it was counted from."""

    question: Question
    statistics: Statistics
    facts: tuple[MeetingFacts, ...]

    @property
    def order(self) -> Order:
        """The usual order: groups by their share, people as in the roster, since a ranking is asked for."""
        return Order.ROSTER if self.statistics.grouping is Grouping.PERSON else Order.SHARE


@dataclass(frozen=True, slots=True)
class NotCalled:
    """An organisation that had nobody on the roster at the meetings of some columns."""

    name: str
    columns: tuple[Column, ...]


def report_of(file: ForumFile, question: Question, facts: Sequence[MeetingFacts] | None = None) -> Report:
    """Count; Refusal where the period ends before it begins. ``facts`` are those of the period, read before."""
    if question.first and question.last and question.last < question.first:
        raise Refusal("Periodens sista dag ligger före den första. Ändra en av dem.")
    known = tuple(file.store.load_facts(question.first, question.last)) if facts is None else tuple(facts)
    grouping = question.grouping or usual_grouping(known)
    counted = statistics_of(known, grouping, question.unit, coopted=file.forum.settings.coopted_count)
    return Report(question, counted, known)


def years_of(file: ForumFile) -> tuple[int, ...]:
    """Return the years that have meetings, the latest first."""
    return tuple(sorted({each.day.year for each in file.meetings}, reverse=True))


def ordered(statistics: Statistics, order: Order, *, descending: bool | None = None) -> tuple[Row, ...]:
    """Return the rows in an order; shares fall and names rise unless ``descending`` says otherwise."""
    falls = order is Order.SHARE if descending is None else descending
    rows = list(statistics.rows)
    if order is Order.NAME:
        rows.sort(key=lambda row: swedish_key(name_of(row, statistics.grouping)), reverse=falls)
    elif order is Order.SHARE:
        # Rows with nobody counted are last, equal ones in the order of the roster.
        rows.sort(key=lambda row: (not row.total.of, -row.total.share if falls else row.total.share))
    elif falls:
        rows.reverse()
    return tuple(rows)


def name_of(row: Row, grouping: Grouping) -> str:
    """Return what a row is called on paper."""
    return row.name or WITHOUT[grouping]


def period_words(first: date | None, last: date | None) -> str:
    """Return a period in Swedish: "2026", "1 januari–31 mars 2026", "från 1 mars 2026"; "alla sammanträden"."""
    if first and last:
        if (first, last) == (date(first.year, 1, 1), date(first.year, 12, 31)):
            return str(first.year)
        year = "" if first.year == last.year else f" {first.year}"
        return f"{first.day} {MONTHS[first.month - 1]}{year}–{day_words(last)} {last.year}"
    if first:
        return f"från {day_words(first)} {first.year}"
    return f"till och med {day_words(last)} {last.year}" if last else "alla sammanträden"


def column_label(column: Column) -> str:
    """Return what a column is called on paper: "30 jan", a month "jan 26", a year "2026"."""
    if len(column.name) == 4:
        return column.name
    month = MONTHS[column.day.month - 1][:3]
    return f"{month} {column.day:%y}" if len(column.name) == 7 else f"{column.day.day} {month}"


def facts_sentences(statistics: Statistics) -> tuple[str, ...]:
    """Return what is written under the great figure: how many meetings, all organisations at how many, the lowest."""
    number = len(statistics.meetings)
    words = "1 sammanträde" if number == 1 else f"{number} sammanträden"
    if statistics.organisations > 1:
        words += f" · alla organisationer vid {statistics.complete}"
    lowest = statistics.lowest
    if lowest is None or len(statistics.columns) < 2:
        return (words,)
    column, cell = statistics.columns[lowest], statistics.total.cells[lowest]
    name = day_words(column.day) if len(column.meetings) == 1 else column_label(column)
    return words, f"lägst {name}, {cell.percent if cell else 0} %"


def notes_of(statistics: Statistics) -> tuple[str, ...]:
    """Return what the figures mean, who was not called, and which meetings are left out; in Swedish."""
    unit = "sammanträden" if statistics.unit is Unit.MEETINGS else "paragrafer"
    notes = [
        f"Räknas mot de {unit} då personen stod i förteckningen. Tjänstepersoner och gäster räknas inte.",
        "Anmält förhinder visas för sig och är ingen närvaro. En paragraf med jäv räknas inte för den som är jävig.",
    ]
    notes += [f"{each.name} var inte kallad {listed(_swedish_days(each))}." for each in not_called(statistics)]
    several = listed([f"{each.name} ({len(each.days)} dagar)" for each in over_several_days(statistics)])
    notes += [f"Ett sammanträde över flera dagar räknas som ett: {several}."] if several else []
    if statistics.under_way:
        days = listed([each.name for each in statistics.under_way])
        notes.append(f"Pågår, eller är inte avslutat, och räknas inte: {days}.")
    return tuple(notes)


def substitutes_sentence(statistics: Statistics) -> str:
    """Return the sums of the substitutes, "" where there are none."""
    rows = statistics.substitutes
    if not rows:
        return ""
    return (
        f"Ersättare, gånger: kallade {sum(each.called for each in rows)}, närvarande"
        f" {sum(each.present for each in rows)}, tjänstgjorde {sum(each.served for each in rows)}, anmält förhinder"
        f" {sum(each.excused for each in rows)}."
    )


def people_behind(report: Report, row: str, column: int) -> tuple[tuple[str, str], ...]:
    """Return the people of a row at the meetings of a column: the name, and how they attended, in Swedish."""
    grouping = report.statistics.grouping
    wanted = {meeting.id for meeting in report.statistics.columns[column].meetings}
    found: list[tuple[str, str]] = []
    for facts in report.facts:
        if facts.meeting.id in wanted:
            prefix = f"{facts.meeting.name}: " if len(wanted) > 1 else ""
            for each in facts.roster:
                if may_hold_seat(each.role) and group_of(each, grouping) == row:
                    found.append((each.name, prefix + _how(facts, each.person)))
    return tuple(found)


def _how(facts: MeetingFacts, person: PersonId) -> str:
    held = facts.attendance.get(person)
    if held is not None and took_part(held, facts.meeting):
        items = items_words(facts.meeting, present_at(held, facts.meeting))
        return f"närvarande {items}".strip()
    marks = {Mark.EXCUSED: "anmält förhinder", Mark.ABSENT: "frånvarande"}
    return marks.get(held.mark, "ej närvarande") if held is not None else "ej närvarande"


def over_several_days(statistics: Statistics) -> tuple[Meeting, ...]:
    """Return the meetings that had several days and count once; none where §§ are counted."""
    return tuple(each for each in statistics.meetings if each.later_days and statistics.unit is Unit.MEETINGS)


def not_called(statistics: Statistics) -> tuple[NotCalled, ...]:
    """Return the organisations that had nobody on the roster at single meetings, where that is the exception."""
    if statistics.grouping is not Grouping.ORGANISATION:
        return ()
    found = []
    for row in statistics.rows:
        missing = [each for each, cell in zip(statistics.columns, row.cells, strict=True) if cell is None]
        if 0 < len(missing) <= _MOST_NAMED and row.id:
            found.append(NotCalled(row.name, tuple(missing)))
    return tuple(found)


def _swedish_days(each: NotCalled) -> list[str]:
    return [f"den {day_words(at.day)}" if len(at.meetings) == 1 else at.name for at in each.columns]
