"""The news that quorum is won or lost: said once, together with what was done."""

from PySide6.QtCore import QObject

from attendance_app.services.forum.meeting_session import MeetingSession


class QuorumAlert(QObject):
    """Holds the verdict last seen against the present one."""

    def __init__(self, parent: QObject) -> None:
        """Know no verdict yet."""
        super().__init__(parent)
        self._seen: tuple[str, bool | None] = ("", None)
        self._waiting = ""

    def look(self, session: MeetingSession) -> None:
        """Keep what there is to tell, where the verdict has turned in the same meeting."""
        now = (session.meeting_id, session.verdict(session.now).quorate)
        before, self._seen = self._seen, now
        if before[0] == now[0] and before[1] != now[1] and None not in {before[1], now[1]}:
            self._waiting = self.tr("Quorate again") if now[1] else self.tr("No longer quorate")

    def take(self) -> str:
        """Return the news, "" for none; it is given once."""
        words, self._waiting = self._waiting, ""
        return words
