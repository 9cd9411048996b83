"""What stands in a person's row, in words: each column's, the one beside the name, and the whole as it is spoken."""

from enum import IntEnum

from PySide6.QtCore import QObject

from attendance_app.domain.attendance import Mark
from attendance_app.domain.roster import Person, PersonId, Role
from attendance_app.domain.wording import clock_words, running_items, running_words
from attendance_app.services.forum.meeting_session import MeetingSession


class Column(IntEnum):
    """The columns of the list; the overview shows the first."""

    NAME = 0
    ROLE = 1
    PARTY = 2
    ITEMS = 3
    TIME = 4
    REMARK = 5


# What has no column of its own where there is no room for all of them: it stands with the name, or in the last.
SHARED = (Column.PARTY, Column.ITEMS, Column.TIME)


class RowText(QObject):
    """Words of one meeting's rows."""

    def __init__(self, session: MeetingSession, parent: QObject) -> None:
        """Speak of the people of ``session``."""
        super().__init__(parent)
        self._session = session
        self._marks = {
            Mark.PRESENT: self.tr("present"),
            Mark.ABSENT: self.tr("absent"),
            Mark.EXCUSED: self.tr("excused"),
            Mark.UNMARKED: "",
        }
        self._roles = {
            Role.MEMBER: self.tr("member"),
            Role.SUBSTITUTE: self.tr("substitute"),
            Role.OFFICIAL: self.tr("official"),
            Role.COOPTED: self.tr("co-opted"),
            Role.OTHER: self.tr("other present"),
        }

    def headings(self) -> dict[Column, str]:
        """Return what stands above each column."""
        return {
            Column.NAME: self.tr("Name"),
            Column.ROLE: self.tr("Role"),
            Column.PARTY: self.tr("Party"),
            Column.ITEMS: "§§",
            Column.TIME: self.tr("Time"),
            Column.REMARK: self.tr("Remark"),
        }

    def mark(self, mark: Mark) -> str:
        """Return a mark in words, "" for none."""
        return self._marks[mark]

    def role(self, person: Person) -> str:
        """Return a person's title, where there is none the role."""
        return person.title or self._roles[person.role]

    def spoken(self, person: Person) -> str:
        """Return the row as a screen reader says it: "Beata Allen, Aneby kommun, ledamot, närvarande"."""
        held, organisation = self._session.record.of(person.id), self._session.record.roster.organisation_name(person)
        mark = self.mark(self._session.mark_now(person.id)) or self.tr("not marked")
        period = running_words(held, self._session.meeting)
        parts = (named(person), organisation, self.role(person), mark, period, held.remark)
        return ", ".join(part for part in parts if part)

    def note(self, person: PersonId, mark: Mark) -> str:
        """Return what stands beside a name: from and to which §, else the mark where it is unusual."""
        held = self._session.record.of(person)
        return running_words(held, self._session.meeting) or ("" if mark is Mark.PRESENT else self._marks[mark])

    def cells(self, person: Person, mark: Mark, apart: bool) -> tuple[str, ...]:
        """Return the columns after the name; not ``apart``, those of ``SHARED`` stand in the others."""
        held, meeting = self._session.record.of(person.id), self._session.meeting
        if apart:
            items, time = running_items(held, meeting), clock_words(held.intervals)
            noted, party = "" if held.intervals else self._marks[mark], person.party
        else:
            items, time, party, noted = "", "", "", self.note(person.id, mark)
        remark = f"{noted}, {held.remark}" if noted and held.remark else noted or held.remark
        return self.role(person), party, items, time, remark


def named(person: Person) -> str:
    """Return "Beata Allen" or, with a party, "Rachel De Basso (S)"."""
    return f"{person.name} ({person.party})" if person.party else person.name
