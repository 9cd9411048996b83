"""The line at the bottom: the running §, what was just done, how many have come, when that was saved."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QToolButton, QWidget

from attendance_app.domain.meeting import UNDER_WAY, Meeting, MeetingState
from attendance_app.domain.wording import held_items
from attendance_app.services.forum.meeting_session import MeetingSession
from attendance_app.ui.meeting.meeting_text import position_text, present_text
from attendance_app.ui.open_forum import OpenForum
from attendance_app.ui.widgets.elided_label import ElidedLabel
from attendance_app.ui.widgets.plain_tip import set_plain_tip
from attendance_app.ui.widgets.saved_line import SavedLine
from attendance_app.ui.widgets.theme import set_tone


class StatusLine(QWidget):
    """◀ "§ 29 · 4 av 8" ▶, a break, the item's heading; what was said; the count."""

    def __init__(self, forum: OpenForum, actions: dict[str, QAction]) -> None:
        """Show the meeting of ``forum`` and when it was saved; the buttons trigger three of ``actions``."""
        super().__init__()
        self._forum = forum
        self.setObjectName("statusLine")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._said, self._heading = ElidedLabel(), ElidedLabel()
        self._item, self._total = QLabel(), QLabel()
        self.saved = SavedLine(named=False)
        self.start = _button(actions["steps.next_item"])
        self.back = _button(actions["steps.previous_item"])
        self.next, self.pause = _button(actions["steps.next_item"]), _button(actions["steps.pause"])
        self.undo_end = _button(actions["edit.undo"])
        self.undo_end.setObjectName("link")
        self.back.setText("◀")
        _name(self.undo_end, self.tr("Undo"))
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
        for part in (self.start, self.back, self._item, self.undo_end, self.next, self.pause):
            row.addWidget(part)
        row.addWidget(self._heading, 2)
        row.addWidget(self._said, 3)
        row.addWidget(self.saved)
        row.addSpacing(18)
        row.addWidget(self._total)
        forum.meeting_shown.connect(self._begin)
        forum.signals.changed.connect(self._show_item)
        forum.signals.changed.connect(self._show_total)
        forum.file_state_changed.connect(self._show_total)
        forum.saved.connect(self.saved.show_saved)

    @property
    def said(self) -> str:
        """The sentence that is shown."""
        return self._said.text()

    @property
    def total(self) -> str:
        """The count and when it was saved."""
        return self._total.text()

    def say(self, words: str, alert: str = "") -> None:
        """Show what was just done, and what came of it; what the line shows of the meeting anyway is not repeated."""
        shown = "" if words == self._item.text() else words
        self.saved.hide()
        set_tone(self._said, "")
        self._said.setText(" · ".join(part for part in (shown, alert) if part))

    def unsay(self, words: str) -> None:
        """Show ``words`` no longer, if they are shown."""
        if self.said == words:
            self.say("")

    def warn(self, words: str) -> None:
        """Show why something cannot be done."""
        self.saved.hide()
        set_tone(self._said, "warning")
        self._said.setText(words)

    def _begin(self) -> None:
        self.say("")
        self._show_item()
        self._show_total()

    def _show_item(self) -> None:
        """Show the running paragraph, and what can be done with it; just after the end that it can be undone."""
        session = self._forum.session
        if session is None:
            return
        meeting, items = session.meeting, held_items(session.meeting)
        runs = session.now is not None
        self._item.setText(position_text(session))
        self._item.setVisible(bool(self._item.text()))
        self.start.setVisible(meeting.state is MeetingState.PLANNED and bool(items))
        for part in (self.back, self.next, self.pause):
            part.setVisible(runs)
        self.undo_end.setVisible(self._just_ended(session))
        heading = meeting.item(session.now).heading if session.now is not None else ""
        self._heading.setText(heading)
        self._heading.setVisible(bool(heading))
        if runs:
            self.back.setEnabled(session.now != items[0].id)
            at_end = session.now == items[-1].id
            _name(self.next, self.tr("End the meeting") if at_end else self.tr("Next §"), "" if at_end else "▶")
            paused = meeting.state is MeetingState.PAUSED
            _name(self.pause, self.tr("Go on after the break") if paused else self.tr("Break"))

    def _just_ended(self, session: MeetingSession) -> bool:
        """Tell if one step of undo would let the meeting go on again."""
        step = session.journal.undo_history.undo_step
        edits = () if step is None else step.edits
        return session.meeting.state is MeetingState.ENDED and any(
            isinstance(edit.before, Meeting) and edit.id == session.meeting_id and edit.before.state in UNDER_WAY
            for edit in edits
        )

    def _show_total(self) -> None:
        """Show the count and when it was saved: every change is on the disk before it is seen."""
        session = self._forum.session
        if session is None:
            return
        saved_at, store = session.journal.saved_at, session.journal.store
        total = present_text(session)
        if store.read_only:
            saved = self.tr("read only")
        elif saved_at is None:
            saved = self.tr("Everything is saved")
        else:
            saved = self.tr("Saved {time}").format(time=saved_at.strftime("%H.%M.%S"))
        # Of a file in a shared folder this is a local copy.
        shared = store.sync_provider
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
