"""The texts of a person's row: each column, the note after the name, and the row as a screen reader says it."""

from enum import IntEnum

from PySide6.QtCore import QObject

from attendance_app.domain.attendance import Attendance, Interval, Mark, Presence
from attendance_app.domain.roster import Person, PersonId, SeatId
from attendance_app.domain.text import uncapitalised
from attendance_app.domain.wording import clock_words, named, running_items, running_words
from attendance_app.services.forum.break_ticks import running_break
from attendance_app.services.forum.meeting_session import MeetingSession
from attendance_app.ui.role_text import role_texts
from attendance_app.ui.seat_labels import holder_words


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
        self._relieved: dict[PersonId, list[tuple[PersonId, Interval]]] = {}
        self.refresh()

    def refresh(self) -> set[PersonId]:
        """Find who serves for whom now (after the end: at any time); return whose row says another than before."""
        before, record, now = self._relieved, self._session.record, self._session.now
        holders = {seat.id: seat.holder for seat in record.roster.seats}
        self._relieved = {}
        for person, attendance in record.attendance.items():
            for each in attendance.intervals:
                holder = holders.get(each.seat) if each.seat is not None else None
                if holder is not None and (now is None or each.holds(now, record.meeting.index_of)):
                    self._relieved.setdefault(holder, []).append((person, each))
        return {each for each in {*before, *self._relieved} if before.get(each) != self._relieved.get(each)}

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
        pause = running_break(self._session.meeting)
        if pause is not None and mark is Mark.PRESENT:
            return self.tr("not back yet") if person in pause.away else self.tr("back")
        words, period = self._marks[mark] or self.tr("not marked"), self._period(attendance)
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
        return uncapitalised(person.title)

    def spoken(self, person: Person) -> str:
        """Return the row as a screen reader says it: "Beata Allen, Aneby kommun, ledamot, närvarande"."""
        attendance = self._session.record.of(person.id)
        organisation = self._session.record.roster.organisation_name(person)
        state, relieved = self.state(person.id), self.relieved_words(person.id)
        parts = (self.name(person), organisation, self.role(person), state, relieved, attendance.remark)
        return ", ".join(part for part in parts if part)

    def notes(self, person: PersonId, mark: Mark) -> tuple[str, ...]:
        """Return what may be shown after a name, the fullest first; () where there is nothing to say.

        From and to which §, for whom somebody serves and who serves for them; else the mark where it is unusual.
        """
        attendance, meeting = self._session.record.of(person), self._session.meeting
        relieved = self.relieved_words(person)
        usual = "" if mark is Mark.PRESENT or attendance.intervals else self._marks[mark]
        full = (self._period(attendance) or usual, relieved)
        shorter = (running_items(attendance, meeting, self._holder_name) or usual, relieved)
        choices = [", ".join(filter(None, parts)) for parts in (full, shorter, (self._short(attendance, mark),))]
        return tuple(dict.fromkeys(filter(None, choices)))

    def relieved_words(self, person: PersonId) -> str:
        """Return "Mats Ödman tjänstgör" for each who serves in somebody's seat, "" for nobody."""
        said, roster = self.tr("{name} serves"), self._session.record.roster
        names = [roster.person(each).name for each, _ in self._relieved.get(person, ())]
        return ", ".join(said.format(name=name) for name in dict.fromkeys(names))

    def _period(self, attendance: Attendance) -> str:
        return running_words(attendance, self._session.meeting, self._holder_name)

    def _holder_name(self, seat: SeatId) -> str:
        return holder_words(self._session, seat)

    def _short(self, attendance: Attendance, mark: Mark) -> str:
        """Return one word for a row that has no room for more."""
        now, index_of = self._session.now, self._session.meeting.index_of
        here = attendance.in_the_house(now, index_of)
        presences = {each.presence for each in here}
        if now is not None and attendance.recused_at(now, index_of):
            return self.tr("recused")
        if any(each.seat for each in here):
            return self.tr("serves")
        if Presence.ABSTAINS in presences:
            return self.tr("not deciding")
        if Presence.REMOTE in presences:
            return self.tr("remote")
        if mark is Mark.EXCUSED:
            return self.tr("excused", "one word")
        left = any(now is not None and each.span(index_of)[1] < index_of[now] for each in attendance.intervals)
        return self.tr("left") if left and mark is Mark.ABSENT else ""

    def cells(self, person: Person, mark: Mark, apart: bool) -> tuple[str, ...]:
        """Return the columns after the name; unless ``apart``, those of ``SHARED`` are part of the others."""
        attendance, meeting = self._session.record.of(person.id), self._session.meeting
        if apart:
            items = running_items(attendance, meeting, self._holder_name)
            time, party = clock_words(attendance.intervals), person.party
            noted = "" if attendance.intervals else self._marks[mark]
            noted = ", ".join(filter(None, (noted, self.relieved_words(person.id))))
        else:
            items, time, party, noted = "", "", "", next(iter(self.notes(person.id, mark)), "")
        remark = ", ".join(part for part in (noted, attendance.remark) if part)
        return self.role(person), party, items, time, remark
