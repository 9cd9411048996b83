"""The dates of a meeting as papers write them."""

from attendance_app.domain.meeting import Meeting
from attendance_app.domain.wording import listed


def dates_words(meeting: Meeting) -> str:
    """Return the date, or the dates of a meeting over several days: "2025-02-13 och 2025-02-14"."""
    return listed([each.day.isoformat() for each in meeting.days])
