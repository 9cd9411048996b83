"""Says once that the quorum is lost or regained, together with what was done."""

from PySide6.QtCore import QObject

from attendance_app.ui.open_forum import OpenForum


class QuorumAlert(QObject):
    """Compares the verdict after each change with the one before it."""

    def __init__(self, forum: OpenForum) -> None:
        """Follow the meeting that is shown."""
        super().__init__(forum)
        self._forum = forum
        self._seen: tuple[str, bool | None] = ("", None)
        self._waiting = ""
        forum.signals.changed.connect(self._compare)
        forum.meeting_shown.connect(self._compare)

    def take(self) -> str:
        """Return what is to be said, "" for nothing; it is returned once."""
        text, self._waiting = self._waiting, ""
        return text

    def _compare(self) -> None:
        """Keep what is to be said where the verdict on one and the same meeting has changed."""
        session = self._forum.session
        if session is None:
            return
        now = (session.meeting_id, session.verdict(session.figure_item).quorate)
        before, self._seen = self._seen, now
        if before[0] == now[0] and before[1] != now[1] and None not in {before[1], now[1]}:
            words = self.tr("Quorate again") if now[1] else self.tr("No longer quorate")
            self._waiting = session.forum.settings.country.spelled(words)
