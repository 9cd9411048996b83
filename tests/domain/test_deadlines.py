from datetime import date

import pytest

from attendance_app.domain.body_kinds import BodyKind
from attendance_app.domain.deadlines import deadlines, easter_day, next_working_day
from attendance_app.domain.forum import Forum
from attendance_app.domain.meeting import Meeting, MeetingId


@pytest.mark.parametrize("day", [date(2024, 3, 31), date(2025, 4, 20), date(2026, 4, 5), date(2038, 4, 25)])
def test_easter(day: date) -> None:
    assert easter_day(day.year) == day


@pytest.mark.parametrize(
    ("day", "working"),
    [
        (date(2025, 3, 15), date(2025, 3, 17)),
        (date(2025, 4, 18), date(2025, 4, 22)),
        (date(2025, 6, 20), date(2025, 6, 23)),
        (date(2025, 12, 24), date(2025, 12, 29)),
        (date(2025, 5, 29), date(2025, 5, 30)),
        (date(2025, 2, 14), date(2025, 2, 14)),
    ],
)
def test_a_last_day_on_a_saturday_or_holiday_is_the_next_working_day(day: date, working: date) -> None:
    assert next_working_day(day) == working


def told(kind: BodyKind, verified: date | None = None) -> list[str]:
    meeting = Meeting(MeetingId("m"), date(2025, 2, 14), verified=verified)
    return [each.day.isoformat() for each in deadlines(Forum("F", kind), meeting)]


def test_a_body_outside_kl_has_no_last_days() -> None:
    assert told(BodyKind.OTHER) == []


def test_verified_within_14_days_announced_within_two_appealed_within_three_weeks() -> None:
    assert told(BodyKind.BOARD) == ["2025-02-28"]
    assert told(BodyKind.COUNCIL, date(2025, 2, 20)) == ["2025-02-22", "2025-03-17"]
