"""Days as papers write them: the months, and the dates of a meeting."""

from datetime import date

from attendance_app.domain.meeting import Meeting
from attendance_app.domain.wording import listed

MONTHS = (
    "januari", "februari", "mars", "april", "maj", "juni", "juli", "augusti", "september", "oktober", "november",
    "december",
)  # fmt: skip


def day_words(day: date) -> str:
    """Return a day without its year: "19 juni"."""
    return f"{day.day} {MONTHS[day.month - 1]}"


def dates_words(meeting: Meeting) -> str:
    """Return the date, or the dates of a meeting over several days: "2025-02-13 och 2025-02-14"."""
    return listed([each.day.isoformat() for each in meeting.days])
