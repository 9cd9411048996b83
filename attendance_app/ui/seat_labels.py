"""What a seat is called in a list to choose from: by its holder, or vacant."""

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from attendance_app.domain.roster import Seat, SeatId
from attendance_app.domain.wording import named
from attendance_app.services.forum.meeting_session import MeetingSession

_VACANT = QT_TRANSLATE_NOOP("SeatLabels", "vacant seat")


def seat_words(session: MeetingSession, seat: SeatId) -> str:
    """Return "Sven Emilsson (C), Ekebro kommun", or that the seat is vacant; "" for a seat that is not there."""
    found = next((each for each in session.record.roster.seats if each.id == seat), None)
    return _words(session, found) if found else ""


def seat_choices(session: MeetingSession) -> tuple[tuple[SeatId, str], ...]:
    """Return every seat of the meeting and what it is called, in the annex's order."""
    return tuple((seat.id, _words(session, seat)) for seat in session.record.roster.seats)


def holder_words(session: MeetingSession, seat: SeatId) -> str:
    """Return whose seat it is, "Lars Åkesson (M)", or that it is vacant."""
    roster = session.record.roster
    holder = roster.find(next((each.holder for each in roster.seats if each.id == seat), None))
    if holder is None:
        return QCoreApplication.translate("SeatLabels", str(_VACANT))
    return named(holder, session.forum.style.names.name)


def _words(session: MeetingSession, seat: Seat) -> str:
    roster = session.record.roster
    body = next((each.name for each in roster.organisations if each.id == seat.organisation), "")
    name = roster.name_of(seat.holder, QCoreApplication.translate("SeatLabels", str(_VACANT)))
    party = f"{name} ({seat.party})" if seat.party else name
    return ", ".join(part for part in (party, body) if part)
