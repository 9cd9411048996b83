"""What is named on the command line: a § by its number, an organisation by its name."""

from attendance_app.domain.attendance import ItemId
from attendance_app.domain.roster import OrganisationId
from attendance_app.services.errors import Refusal
from attendance_app.services.forum.meeting_session import MeetingSession


def organisation_called(session: MeetingSession, name: str | None) -> OrganisationId:
    """Return whose certificate is meant; Refusal, with those there are, for none."""
    roster = session.record.roster
    found = next((each.id for each in roster.organisations if each.name.casefold() == (name or "").casefold()), None)
    if found is None:
        known = ", ".join(each.name for each in roster.organisations) or "inga"
        raise Refusal(f"Ange vilken organisation intyget gäller, med --organisation. Organisationerna: {known}.")
    return found


def item_called(session: MeetingSession, number: int | None) -> ItemId | None:
    """Return the § of a number, None for no number; Refusal for one that is not there."""
    return None if number is None else known_item(session, number)


def known_item(session: MeetingSession, number: int) -> ItemId:
    """Return the § of a number; Refusal for one that is not there."""
    found = session.meeting.item_called(number)
    if found is None:
        raise Refusal(f"Sammanträdet {session.meeting.name} har ingen § {number}. Ange en paragraf som finns.")
    return found.id
