"""The content of an attendance annex (Bilaga 1): its columns and rows, without layout."""

from dataclasses import dataclass, replace
from datetime import date
from enum import Enum

from attendance_app.domain.attendance import Mark, Presence
from attendance_app.domain.forum import AnnexField, Forum, Logo
from attendance_app.domain.grouping import GroupId, group_counts, groups_of
from attendance_app.domain.meeting_record import MeetingRecord
from attendance_app.domain.papers.corrections import HEADING, correction_words
from attendance_app.domain.papers.days import dates_words
from attendance_app.domain.papers.picture import Picture
from attendance_app.domain.papers.public_version import with_items_left_out
from attendance_app.domain.roster import ROLE_WORDS, Person
from attendance_app.domain.style.period_words import PeriodWords
from attendance_app.domain.tally import tally_of
from attendance_app.domain.wording import (
    is_whole,
    items_with,
    items_words,
    period_words,
    presence_notes,
    present_at,
    took_part,
)

EMPTY_ROWS = 6
# What a screen reader says for an empty mark: on the annex, and on the blank sheet.
ABSENT_WORDS, BOX_WORDS = "ej närvarande", "ruta att kryssa i"
EXCUSED_WORDS = "Anmält förhinder"


class ColumnKind(Enum):
    """How a column is set: a name heads its row, a mark is centred, a number is to the right."""

    NAME = "name"
    TEXT = "text"
    SHORT = "short"
    MARK = "mark"
    NUMBER = "number"


@dataclass(frozen=True, slots=True)
class AnnexColumn:
    """One column: its heading on paper and how it is read."""

    heading: str
    kind: ColumnKind


@dataclass(frozen=True, slots=True)
class AnnexSection:
    """Rows under one heading, "" for none.

    ``rows`` have one text per column of the annex, in order; ``total`` ("2 av 4") is printed after the heading.
    """

    heading: str
    total: str
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Notes:
    """Paragraphs after the table under one heading."""

    heading: str
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Annex:
    """The content of an annex, ready for layout.

    ``day`` is the meeting's date and the document's only date. ``boxes`` asks for the blank sheet: an empty box in
    every mark cell. ``empty_mark`` is what a screen reader says for an empty mark. ``log_head`` ("412 9f3c01ab") is
    the head of the change log, kept in the metadata and printed only if ``footer`` has it. ``lead`` are
    paragraphs between the title and the table, ``notes`` those after it, as the corrections made after verification.
    ``figure`` is drawn before the table, as wide as the page has room for (``figure_width``).
    """

    title: str
    number: str
    forum: str
    day: date
    columns: tuple[AnnexColumn, ...]
    sections: tuple[AnnexSection, ...]
    letterhead: str = ""
    record_number: str = ""
    logo: Logo | None = None
    boxes: bool = False
    empty_mark: str = ABSENT_WORDS
    log_head: str = ""
    footer: str = ""
    flavour: str = "2a"
    lead: tuple[str, ...] = ()
    notes: tuple[Notes, ...] = ()
    landscape: bool = False
    figure: Picture | None = None

    @property
    def full_title(self) -> str:
        """Title and number: "Närvaro Kommunalt forum 2024-12-13, Bilaga 1"."""
        return f"{self.title}, {self.number}" if self.number else self.title

    def page_words(self, page: int, pages: int) -> str:
        """Return what the foot of a page says: "Bilaga 1, sida 1 (2)"."""
        return f"{self.number}, sida {page} ({pages})" if self.number else f"Sida {page} ({pages})"

    @property
    def rows(self) -> tuple[tuple[str, ...], ...]:
        """Every row in the order of print, the sections' headings left out."""
        return tuple(row for section in self.sections for row in section.rows)


def annex_of(forum: Forum, record: MeetingRecord, log_head: str = "", *, blank: bool = False) -> Annex:
    """Return Bilaga 1 by the forum's settings: every name in the annex's order, X for each who was present.

    A column in which nobody has anything is left out.

    ``blank``: the sheet for pen and paper, with a box for each mark and some empty rows at the end.
    """
    words = replace(forum.annex, fields=tuple(each for each in forum.annex.fields if _is_filled(record, each)))
    forum = replace(forum, annex=words)
    kinds = {AnnexField.PARTY: ColumnKind.SHORT}
    columns = (
        AnnexColumn(words.name_heading, ColumnKind.NAME),
        *(AnnexColumn(words.heading_of(each), kinds.get(each, ColumnKind.TEXT)) for each in words.shown_fields),
        *(AnnexColumn(heading, ColumnKind.MARK) for heading in _mark_headings(record, words.mark_heading, blank)),
    )
    sections = _grouped(forum, record, blank) if words.grouped else _listed(forum, record, blank)
    if blank:
        sections = (*sections, *_empty_rows(len(columns), words.grouped))
    made = framed(forum, record, _filled(words.title, forum, record), words.number, columns, sections, log_head)
    return replace(made, boxes=True, empty_mark=BOX_WORDS, notes=()) if blank else made


def framed(
    forum: Forum,
    record: MeetingRecord,
    title: str,
    number: str,
    columns: tuple[AnnexColumn, ...],
    sections: tuple[AnnexSection, ...],
    log_head: str,
) -> Annex:
    """Return an annex with what all kinds have: letterhead, number, footer, corrections."""
    words = forum.annex
    log = f"Ändringslogg {log_head}" if words.log_in_footer and log_head else ""
    return Annex(
        title=title,
        number=number,
        forum=forum.name,
        day=record.meeting.day,
        columns=columns,
        sections=sections,
        letterhead=words.letterhead,
        record_number=_filled(words.record_number, forum, record),
        logo=words.logo,
        log_head=log_head,
        footer=" · ".join(each for each in (forum.style.foot, log) if each),
        flavour=words.flavour,
        notes=noted(HEADING, correction_words(record)),
    )


def noted(heading: str, lines: tuple[str, ...]) -> tuple[Notes, ...]:
    """Return the notes under one heading, none without lines."""
    return (Notes(heading, lines),) if lines else ()


def _filled(text: str, forum: Forum, record: MeetingRecord) -> str:
    # {forum} is in files of older versions.
    for word, meant in (("{organ}", forum.name), ("{forum}", forum.name), ("{date}", dates_words(record.meeting))):
        text = text.replace(word, meant)
    return text


def _mark_headings(record: MeetingRecord, mark_heading: str, blank: bool) -> list[str]:
    """Return the heading of the marks, or one for each day: every day has a roll call of its own."""
    days = record.meeting.days
    if len(days) == 1 or blank:
        return [mark_heading]
    return [f"{mark_heading} {each.day.day}/{each.day.month}" for each in days]


def _listed(forum: Forum, record: MeetingRecord, blank: bool) -> tuple[AnnexSection, ...]:
    days = _day_records(record, blank)
    rows = tuple(_row(forum, days, person, blank) for person in record.roster.people)
    return (AnnexSection("", "", rows),)


def _grouped(forum: Forum, record: MeetingRecord, blank: bool) -> tuple[AnnexSection, ...]:
    """Return a section for each group (organisation, party or role) that has people, then the sum of all."""
    groups: dict[GroupId, list[Person]] = {}
    days = _day_records(record, blank)
    for person, group in groups_of(record.roster, forum.grouping).items():
        groups.setdefault(group, []).append(record.roster.person(person))
    sections = []
    for each in group_counts(record.roster, tally_of(record), forum.grouping):
        if each.people:
            people = groups[each.id]
            rows = tuple(_row(forum, days, person, blank) for person in people)
            sections.append(AnnexSection(each.name, _total(record, people, blank), rows))
    return (*sections, AnnexSection("Samtliga", _total(record, record.roster.people, blank), ()))


def _total(record: MeetingRecord, people: tuple[Person, ...] | list[Person], blank: bool) -> str:
    present = sum(took_part(record.of(person.id), record.meeting) for person in people)
    return f"av {len(people)}" if blank else f"{present} av {len(people)}"


def _day_records(record: MeetingRecord, blank: bool) -> tuple[MeetingRecord, ...]:
    """Return the meeting as it was on each of its days."""
    days = record.meeting.days
    if len(days) == 1 or blank:
        return (record,)
    return tuple(with_items_left_out(record, set(record.meeting.order) - set(each.items)) for each in days)


def _row(forum: Forum, days: tuple[MeetingRecord, ...], person: Person, blank: bool) -> tuple[str, ...]:
    texts = _texts(days[0], person)
    periods, details = forum.style.periods, forum.annex.details
    marks = ("" if blank else _mark(each, person, periods, details=details) for each in days)
    return (person.name, *(texts[each] for each in forum.annex.shown_fields), *marks)


def _texts(record: MeetingRecord, person: Person) -> dict[AnnexField, str]:
    return {
        AnnexField.ORGANISATION: record.roster.organisation_name(person),
        AnnexField.PARTY: person.party,
        AnnexField.ROLE: ROLE_WORDS[person.role],
        AnnexField.TITLE: person.title,
    }


def _is_filled(record: MeetingRecord, field: AnnexField) -> bool:
    """Tell if somebody has anything in a column; the sheet of an empty roster keeps its columns."""
    people = record.roster.people
    return not people or any(_texts(record, person)[field] for person in people)


def _mark(record: MeetingRecord, person: Person, periods: PeriodWords, *, details: bool) -> str:
    """Return the mark: X, with the §§ of somebody who was present for a part of the meeting (KL 5:67)."""
    attendance, meeting = record.of(person.id), record.meeting
    if not took_part(attendance, meeting):
        recused = items_with(attendance, meeting, Presence.RECUSED)
        excused = details and attendance.mark is Mark.EXCUSED
        return f"Jäv {items_words(meeting, recused, periods.items)}" if recused else EXCUSED_WORDS if excused else ""
    whole = is_whole(attendance, meeting) or not meeting.items
    mark = "X" if whole else f"X ({period_words(meeting, present_at(attendance, meeting), periods)})"
    return ", ".join([mark, *presence_notes(attendance, meeting, periods)]) if details else mark


def _empty_rows(columns: int, grouped: bool) -> tuple[AnnexSection, ...]:
    return (AnnexSection("Övriga" if grouped else "", "", (("",) * columns,) * EMPTY_ROWS),)
