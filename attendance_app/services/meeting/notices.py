"""The notices on the anslagstavla that minutes are verified: the day of each board's, entered by hand (KL 8:12)."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

from attendance_app.domain.change import Change, ChangeKind, Edit, Subject
from attendance_app.domain.deadlines import Board, PartDays, VerifiedPart, part_days, verified_parts
from attendance_app.domain.forum import Forum
from attendance_app.domain.meeting import Meeting, Notice
from attendance_app.domain.papers.deadline_words import part_words
from attendance_app.services.errors import Refusal
from attendance_app.services.forum.meeting_session import MeetingSession

BoardDays = Mapping[Board, date]


class Notices:
    """The notices of one meeting. They are entered after the verification, so a locked meeting takes them too."""

    def __init__(self, session: MeetingSession) -> None:
        """Enter the notices of an open meeting."""
        self._session = session

    def parts(self) -> tuple[PartDays, ...]:
        """Return the parts of the minutes that are verified, with their days.

        Refusal where nothing is verified yet, and for a body without such days.
        """
        self._refuse_without_days()
        days = part_days(self._forum, self._session.record)
        verified = tuple(each for each in days if each.part.verified is not None)
        if not verified:
            raise Refusal("Protokollet är inte justerat än. Ange justeringsdagen först, under Protokoll.")
        return verified

    def enter(self, entered: Mapping[VerifiedPart, BoardDays]) -> None:
        """Store when the notice of each part was put up, a day a board, as one step; a board that is left out has none.

        Refusal for a body without notices, a part that is not verified, and a day before the verification.
        """
        self._refuse_without_days()
        before = after = self._session.meeting
        for part, days in entered.items():
            if part not in verified_parts(before):
                raise Refusal("Protokollet har ändrats under tiden. Öppna rutan på nytt.")
            after = self._with(after, part, days)
        if after != before:
            edit = Edit(Subject.MEETING, before.id, before.id, before, after)
            put_up = sorted({day for boards in entered.values() for day in boards.values()})
            label = ", ".join(map(str, put_up)) or before.name
            self._session.journal.record(Change(ChangeKind.NOTICE, (edit,), label))

    def _with(self, meeting: Meeting, part: VerifiedPart, days: BoardDays) -> Meeting:
        for day in days.values():
            if part.verified is None:
                raise Refusal("Det som inte är justerat kan inte anslås. Ange justeringsdagen först.")
            if day < part.verified:
                what = f"{part_words(meeting, part)} justerades" if part.at_once else "Protokollet justerades"
                raise Refusal(f"{what} {part.verified} och kan inte ha anslagits {day}. Ändra dagen.")
        notices = tuple(Notice(day, board) for board, day in days.items())
        if not part.at_once:
            return replace(meeting, notices=notices)
        items = (replace(each, notices=notices) if each.id in part.items else each for each in meeting.items)
        return replace(meeting, items=tuple(items))

    def _refuse_without_days(self) -> None:
        if not self._forum.law.has_days:
            raise Refusal(
                "Den här sortens organ har ingen anslagsdag enligt kommunallagen. Är det fel: ändra slag av organ."
            )

    @property
    def _forum(self) -> Forum:
        return self._session.journal.state.forum


def refuse_day_before(meeting: Meeting, day: date) -> None:
    """Raise Refusal where a day of verification is before the meeting."""
    if day < meeting.day:
        raise Refusal(f"Protokollet kan inte vara justerat före sammanträdet {meeting.day}. Ändra dagen.")
