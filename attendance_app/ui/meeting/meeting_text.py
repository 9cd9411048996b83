"""A meeting in words, as the screen shows it: its day and paragraphs, and how far it has come."""

from PySide6.QtCore import QCoreApplication

from attendance_app.domain.meeting import Meeting, MeetingState
from attendance_app.domain.wording import clock, held_items, item_words, ranges
from attendance_app.services.forum.break_ticks import away, running_break
from attendance_app.services.forum.meeting_session import MeetingSession
from attendance_app.ui.widgets.fields.day_edit import long_day

translate = QCoreApplication.translate


def meeting_text(meeting: Meeting) -> str:
    """Return "fredag 13 december 2024 · §§ 26–33"."""
    return " · ".join(part for part in (day_text(meeting), items_text(meeting)) if part)


def day_text(meeting: Meeting) -> str:
    """Return "fredag 13 december 2024", with "(2)" for the second meeting of that day."""
    return long_day(meeting.day) + (f" ({meeting.ordinal})" if meeting.ordinal > 1 else "")


def position_text(session: MeetingSession) -> str:
    """Return how far the meeting has come: "§ 29 · 4 av 8", a break, ended, verified; "" before it."""
    meeting = session.meeting
    ended = translate("MeetingText", "The meeting has ended")
    ended += f" {clock(meeting.ends)}" if meeting.ends is not None else ""
    verified = translate("MeetingText", "Verified {day}, locked").format(day=meeting.verified or "")
    if session.now is None:
        return {MeetingState.ENDED: ended, MeetingState.VERIFIED: verified}.get(meeting.state, "")
    items = [item.id for item in held_items(meeting)]
    at = items.index(session.now) + 1 if session.now in items else 0
    text = translate("MeetingText", "{item} · {at} of {all}")
    text = text.format(item=item_words(meeting, session.now), at=at, all=len(items))
    paused = translate("MeetingText", "break")
    return f"{text} · {paused}" if meeting.state is MeetingState.PAUSED else text


def present_text(session: MeetingSession) -> str:
    """Return "41 of 69 present", in a break "4 of 10 back".

    Of a meeting where not everybody was there together it is who was there at any time.
    """
    if running_break(session.meeting) is not None:
        there, gone = session.present_count(session.now), len(away(session.record))
        return translate("MeetingText", "{n} of {all} back").format(n=there - gone, all=there)
    together = session.now is not None or not session.varies
    text = translate("MeetingText", "{n} of {all} present") if together else ""
    text = text or translate("MeetingText", "{n} of {all} present at some time")
    return text.format(n=session.present_count(session.now), all=len(session.record.roster.people))


def items_text(meeting: Meeting) -> str:
    """Return which §§ the agenda has, in whatever order; where none has a number how many items."""
    numbers = [item.number for item in meeting.items if item.number is not None]
    if numbers or not meeting.items:
        return ranges(numbers)
    return count_text(meeting)


def count_text(meeting: Meeting) -> str:
    """Return how many items the agenda has."""
    return items_count_text(len(meeting.items))


def items_count_text(count: int) -> str:
    """Return "1 item" or "8 items"."""
    one, several = translate("MeetingText", "1 item"), translate("MeetingText", "{n} items")
    return one if count == 1 else several.format(n=count)
