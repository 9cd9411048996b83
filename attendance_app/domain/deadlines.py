"""The last days for verification, notice and appeal of a body under kommunallagen."""

from dataclasses import dataclass
from datetime import date, timedelta

from attendance_app.domain.forum import Forum
from attendance_app.domain.meeting import Meeting

VERIFY_DAYS, ANNOUNCE_DAYS, APPEAL_DAYS = 14, 2, 21


@dataclass(frozen=True, slots=True)
class Deadline:
    """A last day, what for, and the rule's source."""

    what: str
    day: date
    source: str


def deadlines(forum: Forum, meeting: Meeting) -> tuple[Deadline, ...]:
    """Return the last days; none for a body outside KL, and those that count from the verification only after it.

    Verified within 14 days (KL 5:69), announced the second day after that at the latest (8:12), appealed within three
    weeks from the announcement (13:5); it is taken to be made on its last day.
    """
    if not forum.law.has_days:
        return ()
    if meeting.verified is None:
        return (Deadline("Justeras senast", meeting.day + timedelta(VERIFY_DAYS), "KL 5 kap. 69 §"),)
    announced = meeting.verified + timedelta(ANNOUNCE_DAYS)
    appealed = next_working_day(announced + timedelta(APPEAL_DAYS))
    return (
        Deadline("Anslås senast", announced, "KL 8 kap. 12 §"),
        Deadline(f"Överklagas, om det anslås {announced.isoformat()}, senast", appealed, "KL 13 kap. 5 §"),
    )


def next_working_day(day: date) -> date:
    """Return ``day``, or the first day after it that is neither Saturday nor holiday (lag 1930:173 2 §)."""
    while day.weekday() >= 5 or day in _holidays(day.year):
        day += timedelta(1)
    return day


def _holidays(year: int) -> set[date]:
    """Return the holidays that may fall on a weekday, and the eves that the law holds equal to them."""
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
