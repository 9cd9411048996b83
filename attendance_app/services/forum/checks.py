"""Checks that more than one way of changing a forum makes; each raises Refusal with the reason in Swedish."""

from attendance_app.domain.meeting import Meeting
from attendance_app.domain.text import LONGEST_NAME, clean
from attendance_app.services.errors import Refusal


def checked_name(name: str) -> str:
    """Return a name of a person or an organisation, cleaned; Refusal where it is empty or too long."""
    cleaned = clean(name)
    if not cleaned or len(cleaned) > LONGEST_NAME:
        raise Refusal(f"Ett namn har mellan 1 och {LONGEST_NAME} tecken. Skriv namnet igen.")
    return cleaned


def refuse_locked(meeting: Meeting) -> None:
    """Raise Refusal where the minutes are verified: the attendance is not changed any more (KL 5:69)."""
    if meeting.is_locked:
        raise Refusal(f"Sammanträdet {meeting.name} är justerat och låst. Inget är ändrat; rätta med F2.")
