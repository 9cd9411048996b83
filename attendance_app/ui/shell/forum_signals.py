"""What the window is told after a change is stored."""

from PySide6.QtCore import QObject, Signal

from attendance_app.domain.change import Change, Subject
from attendance_app.services.forum.journal import Journal


class MeetingSignals(QObject):
    """Turns the journal's changes into Qt signals."""

    changed = Signal(object)
    attendance_changed = Signal(object)
    roster_changed = Signal(object)
    meetings_changed = Signal(object)
    forum_changed = Signal(object)

    def __init__(self, journal: Journal, parent: QObject | None = None) -> None:
        """Listen to the journal for as long as it lives."""
        super().__init__(parent)
        journal.listen(self._tell)

    def _tell(self, change: Change) -> None:
        subjects = {edit.subject for edit in change.edits}
        if Subject.MEETING in subjects:
            self.meetings_changed.emit(change)
        if Subject.FORUM in subjects:
            self.forum_changed.emit(change)
        if subjects & {Subject.PERSON, Subject.ORGANISATION, Subject.SEAT}:
            self.roster_changed.emit(change)
        elif Subject.ATTENDANCE in subjects:
            self.attendance_changed.emit(change)
        self.changed.emit(change)
