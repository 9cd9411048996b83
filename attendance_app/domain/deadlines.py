"""The last days for verification, notice and appeal of a body under kommunallagen.

§§ that are verified at once (omedelbar justering) have days of their own, apart from the rest of the minutes. Lag
1930:173 2 § moves the last day of the appeal to the next working day; that it moves the days for verification and
notice too is a reading, and is printed as one.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from attendance_app.domain.attendance import ItemId
from attendance_app.domain.forum import Forum
from attendance_app.domain.meeting import Meeting, Notice
from attendance_app.domain.meeting_record import MeetingRecord
from attendance_app.domain.roster import OrganisationId, Roster
from attendance_app.domain.wording import held_items

VERIFICATION_DAYS, NOTICE_DAYS, APPEAL_DAYS = 14, 2, 21
# Whose anslagstavla: a member organisation's, or (None) the body's own.
Board = OrganisationId | None


@dataclass(frozen=True, slots=True)
class LastDay:
    """The last day for something. ``moved``: it fell on a Saturday or holiday, and is the next working day."""

    day: date
    moved: bool

    @classmethod
    def after(cls, start: date, days: int) -> "LastDay":
        """Return the last day of a time of so many days after ``start``."""
        plain = start + timedelta(days)
        day = next_working_day(plain)
        return cls(day, day != plain)


@dataclass(frozen=True, slots=True)
class VerifiedPart:
    """§§ that are verified together: those verified ``at_once`` on one day, or all the others of the meeting.

    ``verified`` is the day of verification, None before it; ``notices`` are those that have been put up.
    """

    items: tuple[ItemId, ...]
    at_once: bool = False
    verified: date | None = None
    notices: tuple[Notice, ...] = ()


@dataclass(frozen=True, slots=True)
class PartDays:
    """The days of one part of the minutes.

    ``verification``: the last day for it (KL 5:69). ``notice``: the last day for the notice (8:12), None before the
    verification. ``posted``: when each board put it up, ``waiting``: the boards that have not. ``appeal``: the last day
    for the appeal (13:5); while ``assumed_notice`` is a day it holds only if the (last) notice is put up that day.
    """

    part: VerifiedPart
    verification: LastDay
    notice: LastDay | None = None
    posted: tuple[Notice, ...] = ()
    waiting: tuple[Board, ...] = ()
    appeal: LastDay | None = None
    assumed_notice: date | None = None

    @property
    def verified_late(self) -> bool:
        """Tell if the verification came after its last day."""
        return self.part.verified is not None and self.part.verified > self.verification.day

    @property
    def take_down(self) -> date | None:
        """The first day on which the notice may be taken down: the day after the last one for the appeal (KL 8:12)."""
        if self.appeal is None or self.assumed_notice is not None:
            return None
        return self.appeal.day + timedelta(1)

    def posted_late(self, notice: Notice) -> bool:
        """Tell if a notice was put up after the last day for it."""
        return self.notice is not None and notice.day > self.notice.day


def verified_parts(meeting: Meeting) -> tuple[VerifiedPart, ...]:
    """Return the parts of the minutes that are verified apart: §§ verified at once, in the agenda's order; the rest.

    Where every § was verified at once the rest is left out until the minutes are verified as a whole.
    """
    parts: dict[tuple[date | None, tuple[Notice, ...]], list[ItemId]] = {}
    rest = []
    for item in held_items(meeting):
        if item.verified:
            parts.setdefault((item.verified_on, item.notices), []).append(item.id)
        else:
            rest.append(item.id)
    at_once = tuple(VerifiedPart(tuple(items), True, *key) for key, items in parts.items())
    if parts and not rest and meeting.verified is None:
        return at_once
    return (*at_once, VerifiedPart(tuple(rest), False, meeting.verified, meeting.notices))


def boards_of(forum: Forum, roster: Roster) -> tuple[Board, ...]:
    """Return on whose anslagstavla a notice is put up: each member's of a gemensam nämnd (KL 9:32), else the body's."""
    members = tuple(each.id for each in roster.organisations if each.member)
    return members if forum.law.notice_per_member and members else (None,)


def part_days(forum: Forum, record: MeetingRecord) -> tuple[PartDays, ...]:
    """Return the days of each part of the minutes; none for a body without such days."""
    if not forum.law.has_days:
        return ()
    boards = boards_of(forum, record.roster)
    return tuple(days_of(record.meeting, part, boards) for part in verified_parts(record.meeting))


def days_of(meeting: Meeting, part: VerifiedPart, boards: Sequence[Board]) -> PartDays:
    """Return the days of one part.

    Verified within 14 days (KL 5:69), announced the second day after that at the latest (8:12), appealed within three
    weeks from the announcement, in a gemensam nämnd from the last one (13:5).
    """
    verification = LastDay.after(_sitting_day(meeting, part), VERIFICATION_DAYS)
    if part.verified is None:
        return PartDays(part, verification)
    notice = LastDay.after(part.verified, NOTICE_DAYS)
    by_board = {each.organisation: each for each in part.notices}
    posted = tuple(by_board[board] for board in boards if board in by_board)
    waiting = tuple(board for board in boards if board not in by_board)
    days = [each.day for each in posted]
    last = max([*days, notice.day] if waiting else days)
    appeal = LastDay.after(last, APPEAL_DAYS)
    return PartDays(part, verification, notice, posted, waiting, appeal, last if waiting else None)


def _sitting_day(meeting: Meeting, part: VerifiedPart) -> date:
    """Return the day that the time for verification runs from: that of the part's last item, else the last one."""
    return meeting.day_of(part.items[-1]) if part.at_once and part.items else meeting.last_day


def next_working_day(day: date) -> date:
    """Return ``day``, or the first day after it that is neither Saturday nor holiday (lag 1930:173 2 §)."""
    while day.weekday() >= 5 or day in _holidays(day.year):
        day += timedelta(1)
    return day


def _holidays(year: int) -> set[date]:
    """Return the holidays that may fall on a weekday, and the eves that the law treats as holidays."""
    fixed = [(1, 1), (1, 6), (5, 1), (6, 6), (12, 24), (12, 25), (12, 26), (12, 31)]
    easter = easter_day(year)
    moving = [easter + timedelta(days) for days in (-2, 1, 39)]
    # Midsummer's eve is the Friday between 19 and 25 June.
    june = date(year, 6, 19)
    eve = june + timedelta((4 - june.weekday()) % 7)
    return {*(date(year, month, day) for month, day in fixed), *moving, eve}


def easter_day(year: int) -> date:
    """Return Easter Sunday of the Gregorian calendar (the anonymous algorithm of 1876)."""
    golden, century, rest = year % 19, year // 100, year % 100
    moon = (19 * golden + century - century // 4 - (century - (century + 8) // 25 + 1) // 3 + 15) % 30
    weekday = (32 + 2 * (century % 4) + 2 * (rest // 4) - moon - rest % 4) % 7
    late = (golden + 11 * moon + 22 * weekday) // 451
    month, day = divmod(moon + weekday - 7 * late + 114, 31)
    return date(year, month, day + 1)
