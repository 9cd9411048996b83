"""What an organisation does as one in a body where it sends its people: it excuses them, or sends somebody else."""

from collections.abc import Iterable
from dataclasses import replace

from attendance_app.domain.attendance import Attendance, Interval, Mark
from attendance_app.domain.change import Change, ChangeKind, Edit, Subject
from attendance_app.domain.roster import OrganisationId, Person, PersonId, Role
from attendance_app.services.errors import Refusal
from attendance_app.services.forum.checks import checked_name
from attendance_app.services.forum.meeting_session import MeetingSession

_LONGEST_ID = 64


class Delegations:
    """The organisations of one meeting; each change is one step of undo."""

    def __init__(self, session: MeetingSession) -> None:
        """Change an open meeting."""
        self._session = session

    def excuse(self, people: Iterable[PersonId]) -> None:
        """Note those of ``people`` who have no mark as excused (anmält förhinder)."""
        record = self._session.record
        unmarked = [each for each in people if record.of(each).mark is Mark.UNMARKED and not record.of(each).intervals]
        after = {each: replace(record.of(each), absence=Mark.EXCUSED) for each in unmarked}
        self._session.set_all(ChangeKind.MARK, after)

    def people_of(self, organisation: OrganisationId | None) -> tuple[PersonId, ...]:
        """Return the people of an organisation, in the annex's order; none for no organisation."""
        people = self._session.record.roster.people
        return tuple(each.id for each in people if organisation and each.organisation == organisation)

    def send_instead(self, away: PersonId, name: str) -> PersonId:
        """Let the organisation of somebody who is away send another for this meeting, who is present and has the seat.

        The one who is away is excused. Refusal in a body that decides under kommunallagen, where substitutes serve, for
        somebody who has been present, and for a bad name.
        """
        session = self._session
        session.refuse_if_locked()
        record = session.record
        gone, held = record.roster.person(away), record.of(away)
        self._refuse(gone, held)
        sent = self._sent(gone, checked_name(name))
        seats = [each for each in record.roster.seats if each.holder == away]
        start = None if session.now is None else session.tick_start
        key = session.meeting_id
        edits = (
            Edit(Subject.PERSON, key, sent.id, record.roster.find(sent.id), sent),
            *(Edit(Subject.SEAT, key, each.id, each, replace(each, holder=sent.id)) for each in seats),
            Edit(Subject.ATTENDANCE, key, away, held, replace(held, absence=Mark.EXCUSED)),
            Edit(Subject.ATTENDANCE, key, sent.id, record.of(sent.id), Attendance((Interval(first=start),))),
        )
        session.journal.record(Change(ChangeKind.WALK_IN, edits, sent.name))
        return sent.id

    def _sent(self, gone: Person, name: str) -> Person:
        """Return who comes: one of the same organisation by that name without a mark, else somebody new."""
        record = self._session.record
        for each in record.roster.people:
            same = each.organisation == gone.organisation and each.name.casefold() == name.casefold()
            if same and each.id != gone.id and not record.of(each.id).intervals:
                return replace(each, role=gone.role)
        # Of one position the lower id comes first: the row follows that of the one who is away.
        new = self._session.journal.new_id()
        key = f"{gone.id}-{new}" if len(gone.id) + len(new) < _LONGEST_ID else new
        return Person(PersonId(key), name, gone.position, gone.organisation, gone.role)

    def _refuse(self, gone: Person, held: Attendance) -> None:
        if self._session.forum.law.has_days:
            raise Refusal(
                "I det här organet träder ersättare in: använd Tjänstgörande ersättare. Att organisationen skickar"
                " någon annan hör till samverkansforum, råd och liknande."
            )
        if gone.organisation is None:
            raise Refusal(f"{gone.name} företräder ingen organisation. Använd Någon i dörren.")
        if held.intervals:
            raise Refusal(f"{gone.name} har varit närvarande. Använd Gick, och sedan Någon i dörren för den andra.")
        if gone.role not in {Role.MEMBER, Role.OFFICIAL}:
            raise Refusal(f"{gone.name} är varken ledamot eller tjänsteperson. Använd Någon i dörren.")
