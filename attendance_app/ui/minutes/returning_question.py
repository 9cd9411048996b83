"""When does a member who broke off serve again? Asked once, when it first matters, and stored as the body's rule."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication, QDialog, QVBoxLayout, QWidget

from attendance_app.domain.change import Change
from attendance_app.domain.forum import Returning
from attendance_app.domain.roster import PersonId
from attendance_app.domain.wording import listed
from attendance_app.services.forum.meeting_session import MeetingSession
from attendance_app.services.meeting.returning import came_back, decide
from attendance_app.ui.open_forum import OpenForum
from attendance_app.ui.widgets.dialog_parts import button, plain_label, run_dialog
from attendance_app.ui.widgets.dialog_size import open_within_screen


class ReturningDialog(QDialog):
    """The three answers that a reglemente gives; Esc leaves the question for the next time."""

    def __init__(self, name: str, parent: QWidget | None) -> None:
        """Say who is back."""
        super().__init__(parent)
        self.setWindowTitle(self.tr("Who has broken off and is back"))
        self.chosen: Returning | None = None
        words = self.tr(
            "{name} has been away and is back. When does a member who broke off, not for recusal, serve again the same"
            " day? Fullmäktige has decided that in the reglemente (KL 6:16–17). You are asked once."
        )
        answers = (
            (Returning.WHEN_SAID, self.tr("&Not that day, unless I say so")),
            (Returning.BALANCE, self.tr("Only if the substitute &moved the balance of parties")),
            (Returning.AT_ONCE, self.tr("&At once")),
        )
        column = QVBoxLayout(self)
        column.addWidget(plain_label(words.format(name=name)))
        for returning, text in answers:
            column.addWidget(button(text, partial(self._choose, returning)))
        column.addWidget(plain_label(self.tr("Meeting rules in the menu Minutes changes the answer."), "muted"))
        open_within_screen(self, 560, 280)

    def _choose(self, returning: Returning) -> None:
        self.chosen = returning
        self.accept()


class ReturningQuestion(QObject):
    """Follows the open forum, and asks after the change that has let somebody back."""

    def __init__(self, forum: OpenForum, window: QWidget) -> None:
        """Ask over ``window``, or over the dialog that is open."""
        super().__init__(window)
        self._forum, self._window = forum, window
        forum.signals.changed.connect(self._look)

    def _look(self, change: Change) -> None:
        session = self._forum.session
        people = came_back(session, change) if session is not None else ()
        if session is not None and people:
            # Everything that follows the change is shown before the question is.
            QTimer.singleShot(0, self, lambda: self.ask(session, people))

    def ask(self, session: MeetingSession, people: Sequence[PersonId]) -> None:
        """Ask, and store what is answered; the people are counted at once where the answer is so."""
        name = listed([session.record.roster.person(each).name for each in people])
        dialog = ReturningDialog(name, QApplication.activeModalWidget() or self._window)
        if run_dialog(dialog):
            chosen = dialog.chosen
            if chosen is not None:
                self._forum.attempt(lambda: decide(session, chosen, people))
