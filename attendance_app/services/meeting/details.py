"""What was entered when a meeting was made, corrected: its day, place, start, end and first § number."""

from dataclasses import dataclass, replace
from datetime import date, time

from attendance_app.domain.meeting import UNDER_WAY, Meeting
from attendance_app.domain.text import clean
from attendance_app.services.errors import Refusal
from attendance_app.services.forum.file import LAST_NUMBER, next_ordinal, refuse_long_place
from attendance_app.services.forum.meeting_session import MeetingSession
from attendance_app.services.meeting.agenda import numbered_from


@dataclass(frozen=True, slots=True)
class MeetingDetails:
    """``first_item`` is the lowest § number, None where the items have no numbers."""

    day: date
    place: str = ""
    starts: time | None = None
    ends: time | None = None
    first_item: int | None = None


def details_of(meeting: Meeting) -> MeetingDetails:
    """Return the details of a meeting as it is stored."""
    numbers = [item.number for item in meeting.items if item.number is not None]
    return MeetingDetails(meeting.day, meeting.place, meeting.starts, meeting.ends, min(numbers, default=None))


def with_details(session: MeetingSession, details: MeetingDetails) -> Meeting:
    """Return the meeting with other details, not stored; Refusal, with the reason, for what cannot be.

    A meeting that comes to lie on the day of another gets the next number of that day ("2026-01-15#2").
    """
    meeting = session.meeting
    session.refuse_if_locked()
    place = clean(details.place)
    refuse_long_place(place)
    if details.ends is not None and meeting.state in UNDER_WAY:
        raise Refusal("Sammanträdet pågår: slutet skrivs när sista paragrafen avslutas. Töm rutan.")
    if details.day != meeting.day:
        _refuse_day(meeting, details.day)
        others = [each for each in session.journal.state.meetings if each.id != meeting.id]
        meeting = replace(meeting, day=details.day, ordinal=next_ordinal(others, details.day))
    if details.first_item != details_of(meeting).first_item:
        meeting = _renumbered(meeting, details.first_item)
    return replace(meeting, place=place, starts=details.starts, ends=details.ends)


def change_details(session: MeetingSession, details: MeetingDetails) -> None:
    """Store other details as one step of undo; the same ones are no step."""
    after = with_details(session, details)
    if after != session.meeting:
        session.change_meeting(after)


def _refuse_day(meeting: Meeting, day: date) -> None:
    """Raise Refusal for a day after that on which one of the meeting's §§ was verified, or its second day."""
    if meeting.later_days and day >= meeting.later_days[0].day:
        raise Refusal(f"Sammanträdet fortsätter {meeting.later_days[0].day}: välj en tidigare dag för den första.")
    for item in meeting.items:
        if item.verified_on is not None and day > item.verified_on:
            what = f"§ {item.number}" if item.number is not None else item.heading or "Ett ärende"
            raise Refusal(
                f"{what} justerades {item.verified_on}, och sammanträdet kan inte ha hållits senare. Ändra datumet."
            )


def _renumbered(meeting: Meeting, first: int | None) -> Meeting:
    """Return the meeting with its lowest number moved to ``first`` and the others as much; None takes them away."""
    at_once = next((item for item in meeting.items if item.verified), None)
    if at_once is not None:
        what = f"§ {at_once.number}" if at_once.number is not None else "Ett ärende"
        raise Refusal(f"{what} är omedelbart justerad och numren ligger fast. Ändra de andra i föredragningslistan.")
    lowest = details_of(meeting).first_item
    if first is None:
        items = [replace(item, number=None) for item in meeting.items]
    elif lowest is None:
        items = list(numbered_from(meeting.items, first))
    else:
        moved = ((item, item.number) for item in meeting.items)
        items = [replace(item, number=None if n is None else n - lowest + first) for item, n in moved]
    numbers = [item.number for item in items if item.number is not None]
    if numbers and not 1 <= min(numbers) <= max(numbers) <= LAST_NUMBER:
        raise Refusal(f"En paragraf har ett nummer mellan 1 och {LAST_NUMBER}. Ändra numret.")
    return replace(meeting, items=tuple(items))
