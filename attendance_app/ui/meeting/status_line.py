"""The line at the bottom: the running §, what was just done, how many have come, when that reached the disk."""

from datetime import datetime

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QToolButton, QWidget

from attendance_app.domain.meeting import MeetingState
from attendance_app.domain.wording import held_items, item_words
from attendance_app.services.forum.meeting_session import MeetingSession
from attendance_app.ui.widgets.elided_label import ElidedLabel
from attendance_app.ui.widgets.plain_tip import set_plain_tip


class StatusLine(QWidget):
    """◀ "§ 29 · 4 av 8" ▶, a break, the item's heading; what was said; the count."""

    def __init__(self, actions: dict[str, QAction], parent: QWidget | None = None) -> None:
        """Make an empty line; its buttons do three of ``actions``."""
        super().__init__(parent)
        self.setObjectName("statusLine")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._said, self._heading = ElidedLabel(), ElidedLabel()
        self._item, self._total = QLabel(), QLabel()
        self.start = _button(actions["steps.next_item"])
        self.back = _button(actions["steps.previous_item"])
        self.next, self.pause = _button(actions["steps.next_item"]), _button(actions["steps.pause"])
        self.back.setText("◀")
        _name(self.start, self.tr("Start the meeting"))
        _name(self.back, self.tr("Back one §"), "◀")
        self._heading.setProperty("tone", "muted")
        self._total.setProperty("tone", "muted")
        for shortened in (self._said, self._heading):
            shortened.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        for label in (self._item, self._total):
            label.setTextFormat(Qt.TextFormat.PlainText)
        row = QHBoxLayout(self)
        row.setContentsMargins(10, 3, 16, 3)
        row.setSpacing(6)
        for part in (self.start, self.back, self._item, self.next, self.pause):
            row.addWidget(part)
        row.addWidget(self._heading, 2)
        row.addWidget(self._said, 3)
        row.addSpacing(18)
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
            MeetingState.VERIFIED: self.tr("Verified {day}, locked").format(day=meeting.verified or ""),
        }
        if session.now is None:
            return states.get(meeting.state, "")
        items = [item.id for item in held_items(meeting)]
        at = items.index(session.now) + 1 if session.now in items else 0
        item = item_words(meeting, session.now)
        words = self.tr("{item} · {at} of {all}").format(item=item, at=at, all=len(items))
        return words + " · " + self.tr("break") if meeting.state is MeetingState.PAUSED else words

    def show_item(self, session: MeetingSession) -> None:
        """Show the running paragraph, and what can be done with it."""
        meeting, held = session.meeting, held_items(session.meeting)
        runs = session.now is not None
        self._item.setText(self.described(session))
        self._item.setVisible(bool(self._item.text()))
        self.start.setVisible(meeting.state is MeetingState.PLANNED and bool(held))
        for part in (self.back, self.next, self.pause):
            part.setVisible(runs)
        heading = meeting.item(session.now).heading if session.now is not None else ""
        self._heading.setText(heading)
        self._heading.setVisible(bool(heading))
        if runs:
            self.back.setEnabled(session.now != held[0].id)
            at_end = session.now == held[-1].id
            _name(self.next, self.tr("End the meeting") if at_end else self.tr("Next §"), "" if at_end else "▶")
            paused = meeting.state is MeetingState.PAUSED
            _name(self.pause, self.tr("Go on after the break") if paused else self.tr("Break"))

    def show_total(
        self, present: int, people: int, saved_at: datetime | None, read_only: bool, shared: str = ""
    ) -> None:
        """Show the count and when it was saved: every change is on the disk before it is seen.

        ``shared`` is the kind of shared place that the file lies in, while it is worked on in a local copy.
        """
        total = self.tr("{n} of {all} present").format(n=present, all=people)
        if read_only:
            saved = self.tr("read only")
        elif saved_at is None:
            saved = self.tr("Everything is saved")
        else:
            saved = self.tr("Saved {time}").format(time=saved_at.strftime("%H.%M.%S"))
        where = self.tr("shared folder – local working copy") if shared else ""
        self._total.setText(" · ".join(part for part in (total, saved, where) if part))
        tip = self.tr("The file lies in {place}. It is put back there at pauses and when you close.")
        set_plain_tip(self._total, tip.format(place=shared) if shared else "")


def _button(action: QAction) -> QToolButton:
    button = QToolButton()
    button.setAutoRaise(True)
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    button.setProperty("key", action.shortcut().toString())
    button.clicked.connect(action.trigger)
    return button


def _name(button: QToolButton, words: str, sign: str = "") -> None:
    button.setText(sign or words)
    button.setAccessibleName(words)
    button.setToolTip(f"{words} ({button.property('key')})")
