"""What an attendance annex (Bilaga 1) says: its columns and rows, without any layout."""

from dataclasses import dataclass
from datetime import date
from enum import Enum

from attendance_app.domain.forum import Forum
from attendance_app.domain.meeting import MeetingRecord


class ColumnKind(Enum):
    """How a column is read: the name heads its row, a mark stands in the middle of its cell."""

    NAME = "name"
    TEXT = "text"
    MARK = "mark"


@dataclass(frozen=True, slots=True)
class AnnexColumn:
    """One column: its heading on paper and how it is read."""

    heading: str
    kind: ColumnKind


@dataclass(frozen=True, slots=True)
class AnnexSection:
    """Rows under one heading; a heading "" means that the rows stand without one.

    ``rows`` hold one text per column of the annex, in order; ``total`` ("2 av 4") stands beside the heading.
    """

    heading: str
    total: str
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Logo:
    """The picture of a letterhead (PNG or JPEG bytes) and the words that stand for it."""

    image: bytes
    alternative: str


@dataclass(frozen=True, slots=True)
class Annex:
    """A whole annex, ready to be laid out.

    ``day`` is the meeting's date and the document's only date. ``boxes`` asks for the blank sheet: an empty box in
    every mark cell. ``empty_mark`` is what a screen reader says for an empty mark. ``log_head`` ("412 9f3c01ab") is
    the head of the change log at the meeting, kept in the metadata and printed only where ``footer`` holds it.
    """

    title: str
    number: str
    forum: str
    day: date
    columns: tuple[AnnexColumn, ...]
    sections: tuple[AnnexSection, ...]
    record_number: str = ""
    logo: Logo | None = None
    boxes: bool = False
    empty_mark: str = "ej närvarande"
    log_head: str = ""
    footer: str = ""

    @property
    def rows(self) -> tuple[tuple[str, ...], ...]:
        """Every row in the order of print, the sections' headings left out."""
        return tuple(row for section in self.sections for row in section.rows)


def annex_of(forum: Forum, record: MeetingRecord, log_head: str = "") -> Annex:
    """Return Bilaga 1 as the first forum prints it: every name in the annex's order, X for whoever was there."""
    words, day = forum.annex, record.meeting.day
    columns = (
        AnnexColumn(words.name_heading, ColumnKind.NAME),
        AnnexColumn(words.organisation_heading, ColumnKind.TEXT),
        AnnexColumn(words.mark_heading, ColumnKind.MARK),
    )
    order = record.meeting.order
    rows = tuple(
        (person.name, record.roster.organisation_name(person), "X" if record.of(person.id).at(None, order) else "")
        for person in record.roster.people
    )
    return Annex(
        title=words.title.replace("{forum}", forum.name).replace("{date}", day.isoformat()),
        number=words.number,
        forum=forum.name,
        day=day,
        columns=columns,
        sections=(AnnexSection("", "", rows),),
        log_head=log_head,
    )
