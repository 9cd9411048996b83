"""What a change is called, in the undo menu and among the latest."""

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from attendance_app.domain.attendance import Attendance, Mark, Presence
from attendance_app.domain.change import Change, ChangeKind, Edit
from attendance_app.domain.meeting import Meeting, MeetingState
from attendance_app.domain.wording import item_words

_CONTEXT = "ChangeWording"
_KINDS = {
    ChangeKind.CREATE_FORUM: QT_TRANSLATE_NOOP("ChangeWording", "new forum"),
    ChangeKind.CHANGE_FORUM: QT_TRANSLATE_NOOP("ChangeWording", "settings"),
    ChangeKind.IMPORT_ROSTER: QT_TRANSLATE_NOOP("ChangeWording", "import"),
    ChangeKind.CHANGE_ROSTER: QT_TRANSLATE_NOOP("ChangeWording", "the roster"),
    ChangeKind.NEW_MEETING: QT_TRANSLATE_NOOP("ChangeWording", "new meeting"),
    ChangeKind.CHANGE_MEETING: QT_TRANSLATE_NOOP("ChangeWording", "the meeting"),
    ChangeKind.WALK_IN: QT_TRANSLATE_NOOP("ChangeWording", "added"),
    ChangeKind.JOIN: QT_TRANSLATE_NOOP("ChangeWording", "joined from another copy"),
    ChangeKind.ERASE: QT_TRANSLATE_NOOP("ChangeWording", "erased"),
    ChangeKind.SERVE: QT_TRANSLATE_NOOP("ChangeWording", "serving"),
    ChangeKind.VERIFY: QT_TRANSLATE_NOOP("ChangeWording", "minutes verified"),
    ChangeKind.NOTICE: QT_TRANSLATE_NOOP("ChangeWording", "notice of the minutes"),
    ChangeKind.CORRECT: QT_TRANSLATE_NOOP("ChangeWording", "correction"),
}
_MARKS = {
    Mark.PRESENT: QT_TRANSLATE_NOOP("ChangeWording", "present"),
    Mark.UNMARKED: QT_TRANSLATE_NOOP("ChangeWording", "mark removed"),
    Mark.EXCUSED: QT_TRANSLATE_NOOP("ChangeWording", "excused"),
    Mark.ABSENT: QT_TRANSLATE_NOOP("ChangeWording", "absent"),
}
_BESIDE = {
    Presence.RECUSED: QT_TRANSLATE_NOOP("ChangeWording", "recused"),
    Presence.ABSTAINS: QT_TRANSLATE_NOOP("ChangeWording", "no part in the decision"),
    Presence.REMOTE: QT_TRANSLATE_NOOP("ChangeWording", "remotely"),
}
_TAKEN_BACK = QT_TRANSLATE_NOOP("ChangeWording", "{words}, taken back")
_WENT = QT_TRANSLATE_NOOP("ChangeWording", "left")
_PRESENCE = QT_TRANSLATE_NOOP("ChangeWording", "presence")
_STATES = {
    MeetingState.RUNNING: QT_TRANSLATE_NOOP("ChangeWording", "the meeting goes on"),
    MeetingState.PAUSED: QT_TRANSLATE_NOOP("ChangeWording", "break"),
    MeetingState.ENDED: QT_TRANSLATE_NOOP("ChangeWording", "the meeting has ended"),
    MeetingState.PLANNED: QT_TRANSLATE_NOOP("ChangeWording", "the meeting has not started"),
}
_UNDONE = QT_TRANSLATE_NOOP("ChangeWording", "undone: {step}")
_AGENDA = QT_TRANSLATE_NOOP("ChangeWording", "the agenda")


def step_words(change: Change) -> str:
    """Return "Beata Allen, närvarande", "§ 29" or "nytt sammanträde 2025-02-14"."""
    if change.kind in {ChangeKind.MARK, ChangeKind.CORRECT}:
        return f"{change.label}, {_attendance_words(change.edits[0])}"
    if change.kind in {ChangeKind.WALK_IN, ChangeKind.SERVE}:
        return f"{change.label}, {_said(_KINDS[change.kind])}"
    if change.kind is ChangeKind.CHANGE_MEETING:
        words = _meeting_words(change.edits[0])
        if words:
            return words
    return f"{_said(_KINDS[change.kind])} {change.label}".strip()


def undone_words(change: Change) -> str:
    """Return what taking ``change`` back is called: "ångrat: Beata Allen, närvarande"."""
    return _said(_UNDONE).format(step=step_words(change))


def _attendance_words(edit: Edit) -> str:
    before, after = edit.before or Attendance(), edit.after or Attendance()
    if not isinstance(before, Attendance) or not isinstance(after, Attendance):
        return ""
    if not before.intervals or not after.intervals:
        return _said(_MARKS[after.mark])
    kinds = [{each.presence for each in attendance.intervals} for attendance in (before, after)]
    for presence, words in _BESIDE.items():
        if presence in kinds[1] - kinds[0]:
            return _said(words)
        if presence in kinds[0] - kinds[1]:
            return _said(_TAKEN_BACK).format(words=_said(words))
    to_the_end = [sum(each.last is None for each in attendance.intervals) for attendance in (before, after)]
    return _said(_WENT if to_the_end[0] > to_the_end[1] else _PRESENCE)


def _meeting_words(edit: Edit) -> str:
    """Return which § runs now, the break, the end, or the agenda; "" for another change of the meeting."""
    before, after = edit.before, edit.after
    if not isinstance(before, Meeting) or not isinstance(after, Meeting):
        return ""
    if before.items != after.items:
        return _said(_AGENDA)
    if before.state is not after.state and after.state in _STATES:
        if after.state is MeetingState.RUNNING and after.running is not None and before.running != after.running:
            return item_words(after, after.running)
        return _said(_STATES[after.state])
    return item_words(after, after.running) if after.running and before.running != after.running else ""


def _said(text: object) -> str:
    return QCoreApplication.translate(_CONTEXT, str(text))
