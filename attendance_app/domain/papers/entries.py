"""Who is named on page one, in which part of it, and what is said of them: everything but the headings."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from attendance_app.domain.attendance import Attendance, Interval, ItemId, Mark, Presence
from attendance_app.domain.forum import Forum
from attendance_app.domain.meeting import Duty
from attendance_app.domain.meeting_record import MeetingRecord
from attendance_app.domain.papers.names import Names
from attendance_app.domain.roster import Person, Role, Seat, SeatId
from attendance_app.domain.style.house_style import Part
from attendance_app.domain.style.period_words import PeriodWords
from attendance_app.domain.style.templates import attached, filled
from attendance_app.domain.text import uncapitalised
from attendance_app.domain.wording import deviation, deviations, items_with, items_words, listed, present_at

Place = tuple[float, ...]
_PARTS = {
    Role.OFFICIAL: Part.OFFICIALS,
    Role.COOPTED: Part.COOPTED,
    Role.STAFF_REPRESENTATIVE: Part.STAFF,
    Role.OTHER: Part.OTHERS,
}
_DUTIES = {
    Duty.CHAIR: Part.CHAIR,
    Duty.SECRETARY: Part.SECRETARY,
    Duty.VERIFIER: Part.VERIFIERS,
    Duty.SUBSTITUTE_VERIFIER: Part.SUBSTITUTE_VERIFIERS,
}


@dataclass(frozen=True, slots=True)
class Entry:
    """One person, or one vacant seat, in one part of the page; ``place`` orders those of a section.

    ``serving`` is for whom they serve, ``seat`` the number of the seat. ``title`` is that of somebody who is not
    elected, which ``who`` has too and ``name`` has not.
    """

    part: Part
    place: Place
    who: str
    name: str
    person: Person | None = None
    office: str = ""
    serving: str = ""
    notes: tuple[str, ...] = ()
    seat: str = ""
    party: str = ""
    title: str = ""

    @property
    def said(self) -> str:
        """What is said of the person after the name, in one text."""
        return ", ".join(word for word in (self.title, self.office, self.noted) if word)

    @property
    def noted(self) -> str:
        """For whom the person serves, and what was noted of their presence."""
        return ", ".join(word for word in (self.serving, *self.notes) if word)


class Entries:
    """The entries of one meeting, or of one § of it (an extract)."""

    def __init__(self, forum: Forum, record: MeetingRecord, item: ItemId | None = None) -> None:
        """Read the meeting by the forum's style."""
        self._record, self.item = record, item
        self._style, self._meeting, self._roster = forum.style, record.meeting, record.roster
        self.names = Names(forum, record, item)

    def all(self) -> tuple[Entry, ...]:
        """Return every entry, each section's in order."""
        found = [entry for person in self._roster.people for entry in self._of(person)]
        found += [*self._vacant(), *self._officers()]
        return tuple(sorted(found, key=lambda each: each.place))

    def line(self, entry: Entry) -> str:
        """Return an entry as one line."""
        names = self._style.names
        text = attached(entry.who, uncapitalised(entry.office), names.office)
        text = attached(text, entry.serving, self._style.serving.form)
        for note in entry.notes:
            text = attached(text, note, names.note)
        return text

    def _of(self, person: Person) -> Iterator[Entry]:
        attendance, item = self._record.of(person.id), self.item
        there = attendance.at(item, self._meeting.index_of)
        member = person.role is Role.MEMBER or self.names.is_seated(person)
        if item is not None and attendance.recused_at(item, self._meeting.index_of):
            yield self._entry(Part.RECUSED, person, note=self._recused_note(person))
            return
        if item is None and (recused := items_with(attendance, self._meeting, Presence.RECUSED)):
            words = items_words(self._meeting, recused, self._style.periods.items)
            yield self._entry(Part.RECUSED, person, note=words)
        if not there:
            yield from self._absent(person, attendance, member=member)
        elif person.role is Role.SUBSTITUTE and not self.names.is_seated(person):
            yield from self._substitute(person, attendance, there)
        elif member:
            yield from self._member(person, attendance, there)
        else:
            yield self._other(person, attendance)

    def _entry(self, part: Part, person: Person, office: str = "", note: str = "", *notes: str) -> Entry:
        seat = self.names.seat_number_of(person)
        notes = tuple(each for each in (note, *notes) if each)
        where = (_rank(part), person.position)
        who = self.names.elected(person, seat)
        return Entry(part, where, who, who, person, office, notes=notes, seat=seat, party=person.party)

    def _absent(self, person: Person, attendance: Attendance, *, member: bool) -> Iterator[Entry]:
        excused = attendance.mark is Mark.EXCUSED
        office = self.names.office(person) if self._style.names.absent_titles else ""
        if member and (self._style.serving.replaced_absent or not self.names.is_replaced(person)):
            note = self._style.sentences.excused if excused else ""
            whom = self.names.replaced_by(person)
            replaced = filled(self._style.serving.replaced, {"whom": whom}) if whom else ""
            yield self._entry(Part.EXCUSED if excused else Part.ABSENT, person, office, note, replaced)
        elif person.role is Role.SUBSTITUTE:
            yield self._entry(Part.ABSENT_SUBSTITUTES, person, office)

    def _member(self, person: Person, attendance: Attendance, there: tuple[Interval, ...]) -> Iterator[Entry]:
        watching = tuple(each for each in there if each.presence is Presence.OBSERVING)
        if watching != there and not (self._style.chair_apart and self.names.chairs_throughout(person)):
            counted = Attendance(tuple(each for each in attendance.intervals if each not in watching))
            yield self._entry(Part.MEMBERS, person, self.names.office(person), *self._notes(counted))
        if watching:
            when = items_words(self._meeting, present_at(Attendance(watching), self._meeting))
            words = "" if self.item else when
            yield self._entry(Part.OBSERVING, person, "", "ledamot som inte tjänstgör", words)

    def _substitute(self, person: Person, attendance: Attendance, there: tuple[Interval, ...]) -> Iterator[Entry]:
        seats = tuple(dict.fromkeys(each.seat for each in there if each.seat))
        if self._style.serving.one_line and len(seats) > 1:
            yield self._serving_several(person, attendance, seats)
        else:
            yield from (self._serving(person, attendance, seat) for seat in seats)
        idle = tuple(each for each in there if each.seat is None and not each.is_annotation)
        one_place = self._style.section_of(Part.SERVING) == self._style.section_of(Part.WAITING)
        if not seats or (idle and self._style.serving.rest and not one_place):
            alone = Attendance(idle) if seats else attendance
            office = self.names.office(person) or self._style.names.substitute
            yield self._entry(Part.WAITING, person, office, *self._notes(alone))

    def _serving(self, person: Person, attendance: Attendance, seat: SeatId) -> Entry:
        served = served_in(attendance, self._record, seat)
        notes = self._notes(served, self._style.serving_periods)
        made = self._entry(Part.SERVING, person, self.names.office(person), *notes)
        found = next((each for each in self._roster.seats if each.id == seat), None)
        number = self.names.seat_number(found) if found else ""
        first = min((each.span(self._meeting.index_of)[0] for each in served.intervals), default=0)
        where = (0, *self._seat_place(found), first) if found and self._style.serving.at_seat else made.place
        who = self.names.elected(person, number)
        return replace(made, place=where, who=who, name=who, serving=self._serving_words(seat), seat=number)

    def _serving_several(self, person: Person, attendance: Attendance, seats: tuple[SeatId, ...]) -> Entry:
        """Return one line for all whom somebody serves for, each with its §§."""
        parts = [self._serving(person, attendance, seat) for seat in seats]
        words = [attached(each.serving, ", ".join(each.notes), "{who} {words}") for each in parts]
        return replace(parts[0], serving="", notes=tuple(words))

    def _serving_words(self, seat: SeatId) -> str:
        """Return for whom, "" for a seat that the roster lacks, as in the version for the web."""
        whom = self.names.whom(seat)
        return filled(self._style.serving.words, {"whom": whom}) if whom else ""

    def _recused_note(self, person: Person) -> str:
        """Return for whom somebody recused from the item serves, else what they are if no member."""
        item = self.item
        there = self._record.of(person.id).in_the_house(item, self._meeting.index_of)
        served = [self.names.whom(each.seat) for each in there if each.seat]
        if any(served):
            return filled(self._style.serving.words, {"whom": listed([whom for whom in served if whom])})
        return self.names.title_of_other(person) if person.role is not Role.MEMBER else ""

    def _other(self, person: Person, attendance: Attendance) -> Entry:
        part = _PARTS.get(person.role, Part.OTHERS)
        made = self._entry(part, person, "", *self._notes(attendance, self._style.other_periods))
        return replace(made, who=self.names.other(person), title=self.names.title_of_other(person))

    def _notes(self, attendance: Attendance, words: PeriodWords | None = None) -> list[str]:
        """Return how a presence differs from the whole meeting, or the note on it at the one §."""
        words = words or self._style.periods
        if self.item is None:
            return deviations(attendance, self._meeting, words) or [""]
        kinds = {each.presence for each in attendance.at(self.item, self._meeting.index_of)}
        forms = {Presence.REMOTE: words.remote, Presence.ABSTAINS: words.abstains}
        return [filled(form, {}) for kind, form in forms.items() if kind in kinds] or [""]

    def _vacant(self) -> Iterator[Entry]:
        """Give the seats without a member in which nobody serves."""
        served = {each.seat for held in self._record.attendance.values() for each in held.intervals}
        for seat in self._roster.seats:
            if self.names.holder(seat) is None and seat.id not in served:
                number = self.names.seat_number(seat)
                who = self.names.vacant(seat, number)
                office = seat.office if self.names.prints_title(seat.office) else ""
                place = (0, *self._seat_place(seat))
                yield Entry(Part.VACANT, place, who, who, None, office, seat=number, party=seat.party)

    def _seat_place(self, seat: Seat) -> tuple[float, float]:
        """Return the place of a seat among the members: at its holder, or by its number or office if it is vacant."""
        holder = self.names.holder(seat)
        if holder is not None:
            return holder.position, 1
        return self.names.last_before(seat), 2

    def _officers(self) -> Iterator[Entry]:
        """Give chair, secretary and verifiers, with §§ for those who hold the office in part only."""
        for duty, part in _DUTIES.items():
            note = self._style.sentences.substitute_verifier if part is Part.SUBSTITUTE_VERIFIERS else ""
            for at, (person, period) in enumerate(self.names.officers(duty)):
                made = self._entry(part, person, "", note, period)
                yield replace(made, place=(3, list(_DUTIES).index(duty), at))


def served_in(attendance: Attendance, record: MeetingRecord, seat: SeatId) -> Attendance:
    """Return the attendance in which somebody serves in a seat, with the recusals within it."""
    served = [each for each in attendance.intervals if each.seat == seat]
    spans = [each.span(record.meeting.index_of) for each in served]
    recused = (each for each in attendance.intervals if each.presence is Presence.RECUSED)
    starts = ((each, each.span(record.meeting.index_of)[0]) for each in recused)
    return Attendance((*served, *(each for each, at in starts if any(first <= at <= last for first, last in spans))))


def served_words(attendance: Attendance, record: MeetingRecord, seat: SeatId, words: PeriodWords) -> str:
    """Return when somebody served in a seat, "" for the whole meeting: "§§ 26–28, ej § 27 på grund av jäv"."""
    return deviation(served_in(attendance, record, seat), record.meeting, words)


def _rank(part: Part) -> int:
    """Return the order of the parts where several are under one heading: members, substitutes, others."""
    if part in {Part.SERVING, Part.WAITING, Part.ABSENT_SUBSTITUTES}:
        return 1
    return 2 if part in _PARTS.values() else 0
