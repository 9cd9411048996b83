"""What a change is called, in the undo menu and among the latest."""

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from attendance_app.domain.attendance import Attendance, Mark
from attendance_app.domain.change import Change, ChangeKind

_CONTEXT = "StepWords"
_KINDS = {
    ChangeKind.CREATE_FORUM: QT_TRANSLATE_NOOP("StepWords", "new forum"),
    ChangeKind.CHANGE_FORUM: QT_TRANSLATE_NOOP("StepWords", "settings"),
    ChangeKind.IMPORT_ROSTER: QT_TRANSLATE_NOOP("StepWords", "import"),
    ChangeKind.CHANGE_ROSTER: QT_TRANSLATE_NOOP("StepWords", "the roster"),
    ChangeKind.NEW_MEETING: QT_TRANSLATE_NOOP("StepWords", "new meeting"),
    ChangeKind.CHANGE_MEETING: QT_TRANSLATE_NOOP("StepWords", "the meeting"),
    ChangeKind.JOIN: QT_TRANSLATE_NOOP("StepWords", "joined with"),
    ChangeKind.ERASE: QT_TRANSLATE_NOOP("StepWords", "erased"),
    ChangeKind.WALK_IN: QT_TRANSLATE_NOOP("StepWords", "added"),
}
_MARKS = {
    Mark.PRESENT: QT_TRANSLATE_NOOP("StepWords", "present"),
    Mark.UNMARKED: QT_TRANSLATE_NOOP("StepWords", "mark removed"),
    Mark.EXCUSED: QT_TRANSLATE_NOOP("StepWords", "excused"),
    Mark.ABSENT: QT_TRANSLATE_NOOP("StepWords", "absent"),
}


def step_words(change: Change) -> str:
    """Return "Beata Allen, närvarande" or "nytt sammanträde 2025-02-14"."""
    if change.kind is ChangeKind.MARK:
        after = change.edits[0].after
        mark = after.mark if isinstance(after, Attendance) else Mark.UNMARKED
        return f"{change.label}, {_said(_MARKS[mark])}"
    if change.kind is ChangeKind.WALK_IN:
        return f"{change.label}, {_said(_KINDS[change.kind])}"
    return f"{_said(_KINDS[change.kind])} {change.label}".strip()


def _said(text: object) -> str:
    return QCoreApplication.translate(_CONTEXT, str(text))
