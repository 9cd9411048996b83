"""Days and clock times are read as a secretary types them."""

from datetime import date, time

import pytest

from attendance_app.services.errors import Refusal
from attendance_app.services.typed_times import clock_of, day_of

# A Wednesday.
NEAR, TODAY = date(2026, 1, 14), date(2026, 3, 2)


@pytest.mark.parametrize(
    ("text", "clock"),
    [
        ("9.15", time(9, 15)), ("09:15", time(9, 15)), ("915", time(9, 15)), ("1300", time(13)), ("13", time(13)),
        ("9", time(9)), ("13,05", time(13, 5)), ("kl. 13.00", time(13)), (" 13 . 30 ", time(13, 30)), ("", None),
    ],
)  # fmt: skip
def test_a_clock_is_read_as_it_is_typed(text: str, clock: time | None) -> None:
    assert clock_of(text) == clock


@pytest.mark.parametrize("text", ["25.00", "9.60", "nio", "::", "-1.20", "9.1", "12345"])
def test_what_is_no_clock_is_refused(text: str) -> None:
    with pytest.raises(Refusal, match="klockslag"):
        clock_of(text)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("15/1", date(2026, 1, 15)), ("15/1 2027", date(2027, 1, 15)), ("15/1-27", date(2027, 1, 15)),
        ("15.1", date(2026, 1, 15)), ("15 jan", date(2026, 1, 15)), ("15 januari 2025", date(2025, 1, 15)),
        ("torsdag 15 januari 2026", date(2026, 1, 15)), ("15", date(2026, 1, 15)), ("2026-01-15", date(2026, 1, 15)),
        ("20260115", date(2026, 1, 15)), ("tors", date(2026, 1, 15)), ("Ti", date(2026, 1, 13)),
        ("lör", date(2026, 1, 17)), ("sön", date(2026, 1, 11)), ("thu", date(2026, 1, 15)),
        ("tors 15 jan", date(2026, 1, 15)), ("tors. 15/1", date(2026, 1, 15)), ("den 15 januari", date(2026, 1, 15)),
        ("torsdagen den 15 januari 2026", date(2026, 1, 15)),
        ("idag", TODAY), ("igår", date(2026, 3, 1)), ("imorgon", date(2026, 3, 3)),
        ("30/12", date(2025, 12, 30)), ("29/2", date(2024, 2, 29)),
    ],
)  # fmt: skip
def test_a_day_is_read_as_it_is_typed(text: str, day: date) -> None:
    near = date(2025, 1, 8) if text == "29/2" else NEAR
    assert day_of(text, near, TODAY) == day


@pytest.mark.parametrize("text", ["", "31/2", "0/1", "15/13", "x", "t", "snart", "99", "0001-01-01", "15 ma x"])
def test_what_is_no_day_is_refused(text: str) -> None:
    with pytest.raises(Refusal, match="datum"):
        day_of(text, NEAR, TODAY)
