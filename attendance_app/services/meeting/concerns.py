"""What is to be checked in a meeting: at the running §, after the end at every §; nothing is blocked by it."""

from dataclasses import replace

from attendance_app.domain.attendance import ItemId
from attendance_app.domain.concerns.concern import Concern
from attendance_app.domain.concerns.officer_concerns import officer_concerns
from attendance_app.domain.concerns.seat_concerns import seat_concerns
from attendance_app.domain.concerns.serving_concerns import serving_concerns
from attendance_app.domain.meeting import MeetingState
from attendance_app.domain.wording import held_items, items_words
from attendance_app.services.forum.meeting_session import MeetingSession


def concerns_of(session: MeetingSession) -> tuple[Concern, ...]:
    """Return what is to be checked, that of the roster first; before the start only that."""
    record, now = session.record, session.now
    of_seats = seat_concerns(record.roster, session.forum.counting)
    if now is not None:
        return (*of_seats, *serving_concerns(session.forum, record, now), *officer_concerns(record, now))
    if session.meeting.state is MeetingState.PLANNED:
        return of_seats
    return (*of_seats, *_of_all_items(session), *officer_concerns(record, None))


def _of_all_items(session: MeetingSession) -> list[Concern]:
    """Return what is to be checked of who served, each once, with the §§ where it is so unless that is all of them."""
    meeting = session.meeting
    held = [item.id for item in held_items(meeting)]
    where: dict[Concern, list[ItemId]] = {}
    for item in held:
        for concern in serving_concerns(session.forum, session.record, item):
            where.setdefault(concern, []).append(item)
    return [
        concern if items == held else replace(concern, words=f"{items_words(meeting, items)}: {concern.words}")
        for concern, items in where.items()
    ]
