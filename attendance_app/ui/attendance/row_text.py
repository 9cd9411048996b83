"""The texts of a person's row: each column, the note after the name, and the row as a screen reader says it."""

from enum import IntEnum

from PySide6.QtCore import QObject

from attendance_app.domain.attendance import Mark
from attendance_app.domain.roster import Person, PersonId
from attendance_app.domain.wording import clock_words, named, running_items, running_words
from attendance_app.services.forum.meeting_session import MeetingSession
from attendance_app.ui.role_text import role_texts


class Column(IntEnum):
    """The columns of the list; the overview shows the first."""

    NAME = 0
    ROLE = 1
    PARTY = 2
    ITEMS = 3
    TIME = 4
    REMARK = 5


# Without a column of their own where there is no room: shown with the name, or in the last column.
SHARED = (Column.PARTY, Column.ITEMS, Column.TIME)


class RowText(QObject):
    """Texts of one meeting's rows."""

    def __init__(self, session: MeetingSession, parent: QObject) -> None:
        """Describe the people of ``session``."""
        super().__init__(parent)
        self._session = session
        self._marks = {
            Mark.PRESENT: self.tr("present"),
            Mark.ABSENT: self.tr("absent"),
            Mark.EXCUSED: self.tr("excused"),
            Mark.UNMARKED: "",
        }
        self._roles = role_texts()

    def headings(self) -> dict[Column, str]:
        """Return the heading of each column."""
        return {
            Column.NAME: self.tr("Name"),
            Column.ROLE: self.tr("Role"),
            Column.PARTY: self.tr("Party"),
            Column.ITEMS: "§§",
            Column.TIME: self.tr("Time"),
            Column.REMARK: self.tr("Remark"),
        }

    def state(self, person: PersonId) -> str:
        """Return how somebody is there now: "närvarande", "jäv § 3", "gick, t.o.m. § 3", "inte markerad"."""
        attendance, now = self._session.record.of(person), self._session.now
        mark, index_of = self._session.mark_now(person), self._session.meeting.index_of
        words, period = self._marks[mark] or self.tr("not marked"), running_words(attendance, self._session.meeting)
        if attendance.intervals and mark is not Mark.PRESENT:
            if now is None or attendance.recused_at(now, index_of):
                # The period names the recusal and its §§.
                return period
            ended = any(each.span(index_of)[1] < index_of[now] for each in attendance.intervals)
            words = self.tr("left") if ended else self.tr("not here yet")
        return ", ".join(part for part in (words, period) if part)

    def role(self, person: Person) -> str:
        """Return a person's title, where there is none the role."""
        return person.title or self._roles[person.role]

    def name(self, person: Person) -> str:
        """Return a person's name and party as the body writes them."""
        return named(person, self._session.forum.style.names.name)

    def office(self, person: Person) -> str:
        """Return the title as it is written after a name: "ordförande", "VD"."""
        first, rest = person.title[:1], person.title[1:]
        return person.title if rest[:1].isupper() else first.lower() + rest

    def spoken(self, person: Person) -> str:
        """Return the row as a screen reader says it: "Beata Allen, Aneby kommun, ledamot, närvarande"."""
        attendance = self._session.record.of(person.id)
        organisation = self._session.record.roster.organisation_name(person)
        parts = (self.name(person), organisation, self.role(person), self.state(person.id), attendance.remark)
        return ", ".join(part for part in parts if part)

    def note(self, person: PersonId, mark: Mark) -> str:
        """Return what is shown after a name: from and to which §, else the mark where it is unusual."""
        period = running_words(self._session.record.of(person), self._session.meeting)
        return period or ("" if mark is Mark.PRESENT else self._marks[mark])

    def cells(self, person: Person, mark: Mark, apart: bool) -> tuple[str, ...]:
        """Return the columns after the name; unless ``apart``, those of ``SHARED`` are part of the others."""
        attendance, meeting = self._session.record.of(person.id), self._session.meeting
        if apart:
            items, time = running_items(attendance, meeting), clock_words(attendance.intervals)
            noted, party = "" if attendance.intervals else self._marks[mark], person.party
        else:
            items, time, party, noted = "", "", "", self.note(person.id, mark)
        remark = ", ".join(part for part in (noted, attendance.remark) if part)
        return self.role(person), party, items, time, remark
