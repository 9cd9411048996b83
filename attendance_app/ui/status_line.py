"""The line at the bottom: what was just done, how many have come, when the last change reached the disk."""

from datetime import datetime

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QWidget

from attendance_app.domain.meeting import MeetingState
from attendance_app.domain.periods import held_items, item_words
from attendance_app.services.meeting_session import MeetingSession


class StatusLine(QWidget):
    """One line in three parts."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make an empty line."""
        super().__init__(parent)
        self.setObjectName("statusLine")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._said, self._item, self._total = QLabel(), QLabel(), QLabel()
        self._said.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._total.setProperty("tone", "muted")
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 3, 16, 3)
        for label in (self._said, self._item, self._total):
            label.setTextFormat(Qt.TextFormat.PlainText)
        row.addWidget(self._said, 1)
        row.addWidget(self._item)
        row.addSpacing(24)
        row.addWidget(self._total)

    @property
    def said(self) -> str:
        """The sentence that is shown."""
        return self._said.text()

    @property
    def total(self) -> str:
        """The count and when it was saved."""
        return self._total.text()

    def say(self, words: str) -> None:
        """Show what was just done."""
        self._said.setText(words)

    def described(self, session: MeetingSession) -> str:
        """Return how far the meeting has come: "§ 29 · 4 av 8", a break, ended; "" before it."""
        meeting = session.meeting
        states = {
            MeetingState.ENDED: self.tr("The meeting has ended"),
            MeetingState.ADJUSTED: self.tr("Adjusted, locked"),
        }
        if session.now is None:
            return states.get(meeting.state, "")
        items = [item.id for item in held_items(meeting)]
        at = items.index(session.now) + 1 if session.now in items else 0
        item = item_words(meeting, session.now)
        words = self.tr("{item} · {at} of {all}").format(item=item, at=at, all=len(items))
        return f"{words} · {self.tr('break')}" if meeting.state is MeetingState.PAUSED else words

    def show_item(self, session: MeetingSession) -> None:
        """Show the running paragraph."""
        self._item.setText(self.described(session))

    def show_total(self, present: int, people: int, saved_at: datetime | None, read_only: bool) -> None:
        """Show the count and when it was saved: every change is on the disk before it is seen."""
        total = self.tr("{n} of {all} present").format(n=present, all=people)
        if read_only:
            saved = self.tr("read only")
        elif saved_at is None:
            saved = self.tr("Everything is saved")
        else:
            saved = self.tr("Saved {time}").format(time=saved_at.strftime("%H.%M.%S"))
        self._total.setText(f"{total} · {saved}")
