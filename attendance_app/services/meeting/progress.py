"""The meeting on its way: started, § by §, a break, ended, verified, corrected; its officers and its strip."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime, time

from attendance_app.domain.attendance import Attendance, ItemId
from attendance_app.domain.change import Change, ChangeKind, Edit, Subject
from attendance_app.domain.meeting import (
    UNDER_WAY,
    ActingOfficer,
    Break,
    Correction,
    KeptAnnex,
    Meeting,
    MeetingState,
)
from attendance_app.domain.roster import PersonId
from attendance_app.domain.text import clean
from attendance_app.domain.wording import held_items
from attendance_app.services.errors import Refusal
from attendance_app.services.forum.break_ticks import running_break
from attendance_app.services.forum.meeting_session import MeetingSession
from attendance_app.services.meeting.notices import refuse_day_before


class MeetingProgress:
    """Moves one meeting along."""

    def __init__(self, session: MeetingSession) -> None:
        """Move an open meeting."""
        self._session = session

    @property
    def meeting(self) -> Meeting:
        """The meeting as it is stored."""
        return self._session.meeting

    def start(self) -> None:
        """Start with the first item: from now on a tick means from the running §."""
        items = held_items(self.meeting)
        if not items:
            raise Refusal("Sammanträdet har inga paragrafer. Lägg till dem under Sammanträde – Föredragningslista.")
        running = self.meeting.running if self.meeting.running in self.meeting.index_of else items[0].id
        starts = self.meeting.starts or self._clock_today()
        # An end that was entered before the start was a plan; the real one is noted when the meeting ends.
        self._store(replace(self.meeting, state=MeetingState.RUNNING, running=running, starts=starts, ends=None))

    def step(self, by: int = 1) -> None:
        """Go to the next item (or by -1 back), withdrawn ones passed over; past the last the meeting ends."""
        if self.meeting.state is MeetingState.ENDED:
            raise Refusal("Ingen paragraf är kvar: det är redan avslutat. Återuppta det under Sammanträde.")
        if self.meeting.state not in UNDER_WAY:
            self.start()
            return
        order = [item.id for item in held_items(self.meeting)]
        at = (order.index(self.meeting.running) if self.meeting.running in order else -1) + by
        if at >= len(order):
            self.end()
        elif at >= 0:
            self._store(replace(self._after_break(), state=MeetingState.RUNNING, running=order[at]))

    def go_to(self, item: ItemId) -> None:
        """Let another item run, as when the chair takes the agenda in another order; a break is over then."""
        if self.meeting.state not in UNDER_WAY:
            raise Refusal("Sammanträdet pågår inte. Starta eller återuppta det först.")
        if item not in [each.id for each in held_items(self.meeting)]:
            raise Refusal("Paragrafen utgår. Ta upp den igen i föredragningslistan, eller välj en annan.")
        self._store(replace(self._after_break(), state=MeetingState.RUNNING, running=item))

    def pause(self) -> None:
        """Begin a break, or go on after it; a break is no departure. Its times are noted."""
        meeting = self.meeting
        if meeting.state not in UNDER_WAY:
            raise Refusal("Sammanträdet pågår inte. Starta det först.")
        if meeting.state is MeetingState.PAUSED:
            self._store(replace(self._after_break(), state=MeetingState.RUNNING))
        else:
            there = self._session.there(meeting.running)
            away = tuple(each.id for each in self._session.record.roster.people if each.id in there)
            begun = Break(meeting.running, starts=self._clock_today(), away=away)
            self._store(replace(meeting, state=MeetingState.PAUSED, breaks=(*meeting.breaks, begun)))

    def end(self) -> None:
        """End the meeting: it keeps the roster that it has now."""
        ends = self.meeting.ends or self._clock_today()
        self._store(replace(self._after_break(), state=MeetingState.ENDED, running=None, ends=ends))

    def reopen(self) -> None:
        """Take an ended meeting up again at its last item."""
        items = held_items(self.meeting)
        running = items[-1].id if items else None
        self._store(replace(self.meeting, state=MeetingState.RUNNING, running=running, ends=None))

    def officers(
        self,
        chair: PersonId | None,
        secretary: PersonId | None,
        verifiers: tuple[PersonId, ...],
        acting_officers: tuple[ActingOfficer, ...] = (),
    ) -> None:
        """Set chair, secretary and verifiers, and who holds an office for a part of the meeting."""
        self._store(
            replace(
                self.meeting, chair=chair, secretary=secretary, verifiers=verifiers, acting_officers=acting_officers
            ),
        )

    def verify(self, day: date, kept: Sequence[KeptAnnex]) -> None:
        """Lock the meeting: its minutes are verified, on the day of the last signature, entered by hand (KL 5:69).

        ``kept`` are the annexes as they are printed now: they stay, byte for byte.
        """
        refuse_day_before(self.meeting, day)
        self._session.refuse_if_locked()
        key = self._session.meeting_id
        verified = replace(self.meeting, state=MeetingState.VERIFIED, running=None, verified=day)
        edits = [Edit(Subject.MEETING, key, key, self.meeting, verified)]
        edits += [Edit(Subject.ANNEX, key, each.layout, None, each) for each in kept]
        self._session.journal.record_for_good(Change(ChangeKind.VERIFY, tuple(edits), str(day)))

    def correct(self, person: PersonId, after: Attendance, reason: str, by: str) -> None:
        """Correct one person's attendance after the verification; every print shows it (JO 581-2013)."""
        if self.meeting.state is not MeetingState.VERIFIED:
            raise Refusal("Protokollet är inte justerat: ändra närvaron som vanligt.")
        words, name = clean(reason), clean(by)
        if not words or not name or len(words) > 500 or len(name) > 200:
            raise Refusal("Ange skälet till rättelsen och vem som rättar, med högst 500 och 200 tecken.")
        before = self._session.record.of(person)
        if before == after:
            return
        kept = replace(before, remark=""), replace(after, remark="")
        made = Correction(person, *kept, words, self._now(), name)
        meeting = replace(self.meeting, corrections=(*self.meeting.corrections, made))
        key = self._session.meeting_id
        edits = (
            Edit(Subject.ATTENDANCE, key, person, before, after),
            Edit(Subject.MEETING, key, key, self.meeting, meeting),
        )
        label = self._session.record.roster.person(person).name
        self._session.journal.record_for_good(Change(ChangeKind.CORRECT, edits, label))

    def _after_break(self) -> Meeting:
        """Return the meeting with the end of a break that was under way noted."""
        meeting = self.meeting
        pause = running_break(meeting)
        if pause is None:
            return meeting
        ended = replace(pause, ends=pause.ends or self._clock_today(), away=())
        return replace(meeting, breaks=(*meeting.breaks[:-1], ended))

    def _store(self, meeting: Meeting) -> None:
        if meeting != self.meeting:
            self._session.change_meeting(meeting)

    def _now(self) -> datetime:
        return self._session.journal.now().replace(microsecond=0)

    def _clock_today(self) -> time | None:
        """Return the clock time of the meeting's day; None on another day, and before the meeting begins.

        A meeting that is noted afterwards, or tried out before, gets no times.
        """
        now = self._now()
        known = now.date() == self.meeting.last_day and not self.meeting.is_before_start(now)
        return now.time().replace(second=0) if known else None
