"""The changes of an open forum file as Qt signals."""

from PySide6.QtCore import QObject, Signal

from attendance_app.domain.change import Change, Subject
from attendance_app.services.forum.journal import Journal


class ForumSignals(QObject):
    """Emits each change after it is stored: first by what it touches, then ``changed``, once for each change."""

    meetings_changed = Signal(object)
    forum_changed = Signal(object)
    # People, organisations or seats, of the forum's own roster or of a meeting's.
    roster_changed = Signal(object)
    changed = Signal(object)

    def follow(self, journal: Journal) -> None:
        """Emit the changes of ``journal`` from now on."""
        journal.listen(self._emit)

    def _emit(self, change: Change) -> None:
        subjects = {edit.subject for edit in change.edits}
        if Subject.MEETING in subjects:
            self.meetings_changed.emit(change)
        if Subject.FORUM in subjects:
            self.forum_changed.emit(change)
        if subjects & {Subject.PERSON, Subject.ORGANISATION, Subject.SEAT}:
            self.roster_changed.emit(change)
        self.changed.emit(change)
