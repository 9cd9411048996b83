"""What a change is called, in the undo menu and among the latest."""

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from attendance_app.domain.attendance import Attendance
from attendance_app.domain.change import Change, ChangeKind, Edit, Subject
from attendance_app.domain.meeting import Meeting, MeetingId, MeetingState
from attendance_app.domain.meeting_record import MeetingRecord
from attendance_app.domain.roster import PersonId, Roster
from attendance_app.domain.wording import PLAIN_NAME, clock, item_words, named
from attendance_app.services.forum.break_ticks import running_break
from attendance_app.services.forum.meeting_session import MeetingSession
from attendance_app.services.meeting.details import details_of
from attendance_app.ui.meeting.attendance_wording import attendance_change_words
from attendance_app.ui.meeting.meeting_text import items_text, meeting_text, position_text

# More names than this are a number of people.
_MOST_NAMES = 3
_OF_PEOPLE = {ChangeKind.MARK, ChangeKind.SERVE, ChangeKind.WALK_IN, ChangeKind.CORRECT}
_CONTEXT = "ChangeWording"
_KINDS = {
    ChangeKind.CREATE_FORUM: QT_TRANSLATE_NOOP("ChangeWording", "new body"),
    ChangeKind.CHANGE_FORUM: QT_TRANSLATE_NOOP("ChangeWording", "settings"),
    ChangeKind.IMPORT_ROSTER: QT_TRANSLATE_NOOP("ChangeWording", "import"),
    ChangeKind.CHANGE_ROSTER: QT_TRANSLATE_NOOP("ChangeWording", "the roster"),
    ChangeKind.NEW_MEETING: QT_TRANSLATE_NOOP("ChangeWording", "new meeting"),
    ChangeKind.CHANGE_MEETING: QT_TRANSLATE_NOOP("ChangeWording", "the meeting"),
    ChangeKind.WALK_IN: QT_TRANSLATE_NOOP("ChangeWording", "added"),
    ChangeKind.JOIN: QT_TRANSLATE_NOOP("ChangeWording", "joined from another copy"),
    ChangeKind.ERASE: QT_TRANSLATE_NOOP("ChangeWording", "erased"),
    ChangeKind.MARK: QT_TRANSLATE_NOOP("ChangeWording", "presence"),
    ChangeKind.SERVE: QT_TRANSLATE_NOOP("ChangeWording", "serving"),
    ChangeKind.VERIFY: QT_TRANSLATE_NOOP("ChangeWording", "minutes verified"),
    ChangeKind.NOTICE: QT_TRANSLATE_NOOP("ChangeWording", "notice of the minutes"),
    ChangeKind.CORRECT: QT_TRANSLATE_NOOP("ChangeWording", "correction"),
    ChangeKind.PAY: QT_TRANSLATE_NOOP("ChangeWording", "details for fees"),
    ChangeKind.FEES: QT_TRANSLATE_NOOP("ChangeWording", "basis for fees"),
    ChangeKind.VOTE: QT_TRANSLATE_NOOP("ChangeWording", "vote"),
    ChangeKind.BALLOT: QT_TRANSLATE_NOOP("ChangeWording", "ballot"),
    ChangeKind.ROLL: QT_TRANSLATE_NOOP("ChangeWording", "voting roll"),
}
_PEOPLE = QT_TRANSLATE_NOOP("ChangeWording", "{n} people")
_STATES = {
    MeetingState.RUNNING: QT_TRANSLATE_NOOP("ChangeWording", "the meeting goes on"),
    MeetingState.PAUSED: QT_TRANSLATE_NOOP("ChangeWording", "break"),
    MeetingState.ENDED: QT_TRANSLATE_NOOP("ChangeWording", "the meeting has ended"),
    MeetingState.PLANNED: QT_TRANSLATE_NOOP("ChangeWording", "the meeting has not started"),
}
_UNDONE = QT_TRANSLATE_NOOP("ChangeWording", "undone: {step}")
_PLACE = QT_TRANSLATE_NOOP("ChangeWording", "place {place}")
_STARTS = QT_TRANSLATE_NOOP("ChangeWording", "starts {time}")
_ENDS = QT_TRANSLATE_NOOP("ChangeWording", "ended {time}")
_BACK = QT_TRANSLATE_NOOP("ChangeWording", "back")
_NOT_BACK = QT_TRANSLATE_NOOP("ChangeWording", "not back yet")
_AGENDA = QT_TRANSLATE_NOOP("ChangeWording", "the agenda")


def step_words(change: Change, record: MeetingRecord | None = None) -> str:
    """Return "Beata Allen, närvarande", "§ 29" or "nytt sammanträde 2025-02-14".

    ``record`` is the meeting that was changed: with it §§ and names are given.
    """
    if change.kind in _OF_PEOPLE:
        words = [words for _, words in _by_person(change, record)]
        same = len(set(words)) == 1 and change.kind is not ChangeKind.WALK_IN
        what = words[0] if same else _said(_KINDS[change.kind])
        who = change.label if len(words) <= _MOST_NAMES else _said(_PEOPLE).format(n=len(words))
        return f"{who}, {what}"
    if change.kind is ChangeKind.CHANGE_MEETING:
        words_of_meeting = _back_words(change.edits[0], record) or _meeting_words(change.edits[0])
        if words_of_meeting:
            return words_of_meeting
    return f"{_said(_KINDS[change.kind])} {change.label}".strip()


def undone_words(change: Change, record: MeetingRecord | None = None) -> str:
    """Return what taking ``change`` back is called: "ångrat: Beata Allen, närvarande"."""
    return _said(_UNDONE).format(step=step_words(change, record))


def done_words(change: Change, session: MeetingSession | None, record: MeetingRecord | None) -> str:
    """Return what the status line says of a change: "Beata Allen, Aneby kommun – närvarande".

    Where the open meeting went on, paused or ended that is how far it has come now.
    """
    if change.undoes:
        return undone_words(change.inverse, record)
    if change.kind in _OF_PEOPLE and record is not None:
        by_person = _by_person(change, record)
        if 0 < len(by_person) <= _MOST_NAMES:
            form = session.forum.style.names.name if session is not None else PLAIN_NAME
            return "; ".join(f"{_who(person, record.roster, form)} – {words}" for person, words in by_person)
    if session is not None and _has_moved(change, session.meeting_id):
        return position_text(session) or step_words(change, record)
    return step_words(change, record)


def _by_person(change: Change, record: MeetingRecord | None) -> list[tuple[PersonId, str]]:
    """Return whose attendance a change concerns, and what was done to it."""
    pairs = [
        (PersonId(edit.id), edit.before or Attendance(), edit.after or Attendance())
        for edit in change.edits
        if edit.subject is Subject.ATTENDANCE
    ]
    return [
        (person, attendance_change_words(before, after, record))
        for person, before, after in pairs
        if isinstance(before, Attendance) and isinstance(after, Attendance)
    ]


def _who(person: PersonId, roster: Roster, form: str) -> str:
    found = roster.person(person)
    return ", ".join(part for part in (named(found, form), roster.organisation_name(found)) if part)


def _has_moved(change: Change, meeting: MeetingId) -> bool:
    """Tell if a change is of the state or the running item of one meeting."""
    pairs = [(edit.before, edit.after) for edit in change.edits if edit.meeting == meeting]
    return any(
        isinstance(before, Meeting)
        and isinstance(after, Meeting)
        and (before.state, before.running) != (after.state, after.running)
        for before, after in pairs
    )


def _meeting_words(edit: Edit) -> str:
    """Return which § runs now, the break, the end, or the agenda; "" for another change of the meeting."""
    before, after = edit.before, edit.after
    if not isinstance(before, Meeting) or not isinstance(after, Meeting):
        return ""
    if details_of(before) != details_of(after) and before.state is after.state:
        return _details_words(before, after)
    if before.items != after.items:
        return _said(_AGENDA)
    if before.state is not after.state and after.state in _STATES:
        if after.state is MeetingState.RUNNING and after.running is not None and before.running != after.running:
            return item_words(after, after.running)
        return _said(_STATES[after.state])
    return item_words(after, after.running) if after.running and before.running != after.running else ""


def _back_words(edit: Edit, record: MeetingRecord | None) -> str:
    """Return who was ticked in a break: "Fredrik Juhl – tillbaka"; "" for another change."""
    before, after = edit.before, edit.after
    if record is None or not isinstance(before, Meeting) or not isinstance(after, Meeting):
        return ""
    earlier, later = running_break(before), running_break(after)
    if earlier is None or later is None or earlier.away == later.away:
        return ""
    words, people = _BACK, set(earlier.away) - set(later.away)
    if not people:
        words, people = _NOT_BACK, set(later.away) - set(earlier.away)
    known = [record.roster.person(each).name for each in people if record.roster.has_person(each)]
    many = len(known) > _MOST_NAMES
    who = _said(_PEOPLE).format(n=len(known)) if many else ", ".join(sorted(known))
    return f"{who} – {_said(words)}"


def _details_words(before: Meeting, after: Meeting) -> str:
    """Return which of the meeting's details are others now: "börjar 13.05, §§ 113–120"."""
    words = [meeting_text(after)] if after.day != before.day else []
    words += [_said(_PLACE).format(place=after.place)] if after.place != before.place else []
    for template, old, new in ((_STARTS, before.starts, after.starts), (_ENDS, before.ends, after.ends)):
        words += [_said(template).format(time=clock(new) if new else "–")] if old != new else []
    if details_of(before).first_item != details_of(after).first_item and after.day == before.day:
        words.append(items_text(after))
    return ", ".join(words)


def _said(text: object) -> str:
    return QCoreApplication.translate(_CONTEXT, str(text))
