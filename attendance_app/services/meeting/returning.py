"""The question that a board answers once: when does a member who broke off serve again (KL 6:16–17)?"""

from collections.abc import Iterable
from dataclasses import replace

from attendance_app.domain.attendance import Attendance, Interval, Presence
from attendance_app.domain.change import Change, ChangeKind, Edit, Subject
from attendance_app.domain.forum import Returning
from attendance_app.domain.roster import PersonId
from attendance_app.domain.serving import stays_out
from attendance_app.services.forum.meeting_session import MeetingSession


def came_back(session: MeetingSession, change: Change) -> tuple[PersonId, ...]:
    """Return who came back by a change and is not counted, where the body has not said yet if they serve again."""
    if change.undoes or not session.forum.asks_returning:
        return ()
    return tuple(
        PersonId(edit.id)
        for edit in change.edits
        if edit.subject is Subject.ATTENDANCE
        and edit.meeting == session.meeting_id
        and _watching(edit.after) > _watching(edit.before)
    )


def decide(session: MeetingSession, returning: Returning, people: Iterable[PersonId]) -> None:
    """Store the body's rule, and count those of ``people`` who serve again by it, as one step."""
    session.refuse_if_locked()
    forum = session.forum
    decided = replace(forum, settings=forum.settings.with_returning(returning))
    edits = [Edit(Subject.FORUM, None, "", forum, decided)]
    for person in people:
        held = session.record.of(person)

        def judged(each: Interval, person: PersonId = person) -> Interval:
            counts = each.first is not None and not stays_out(decided, session.record, person, each.first)
            back = each.presence is Presence.OBSERVING and counts
            return replace(each, presence=Presence.PRESENT) if back else each

        after = replace(held, intervals=tuple(map(judged, held.intervals)))
        if after != held:
            edits.append(Edit(Subject.ATTENDANCE, session.meeting_id, person, held, after))
    session.journal.record(Change(ChangeKind.CHANGE_FORUM, tuple(edits), forum.name))


def _watching(value: object) -> int:
    """Return how many intervals of an attendance are of somebody present and not counted."""
    return sum(each.presence is Presence.OBSERVING for each in value.intervals) if isinstance(value, Attendance) else 0
