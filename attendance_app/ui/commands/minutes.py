"""The actions on the minutes: officers, page one, the rules of the meetings, the verification."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication

from attendance_app.domain.first_page import first_page
from attendance_app.services.meeting.progress import MeetingProgress
from attendance_app.ui.meeting.verification_dialogs import NoticeDialog, VerificationDialog

if TYPE_CHECKING:
    from attendance_app.ui.main_window import MainWindow


class MinutesCommands(QObject):
    """What the Minutes menu does."""

    def __init__(self, window: "MainWindow") -> None:
        """Act on the window's open meeting."""
        super().__init__(window)
        self._window = window

    def officers(self) -> None:
        """Ask for chair, secretary and verifiers."""
        from attendance_app.ui.meeting.officers_dialog import OfficersDialog

        if self._window.session is not None:
            OfficersDialog(self._window.session, self._window).exec()

    def first_page(self) -> None:
        """Show page one of the minutes as text, to copy."""
        from attendance_app.ui.meeting.first_page_dialog import FirstPageDialog

        if self._window.session is not None:
            FirstPageDialog(self._window.session, self._window).exec()

    def copy_first_page(self) -> None:
        """Put page one of the minutes on the clipboard as text."""
        session = self._window.session
        if session is not None:
            QGuiApplication.clipboard().setText(first_page(session.forum, session.record))
            self._window.say(self.tr("Page one of the minutes is copied: paste it where you want it"))

    def log(self) -> None:
        """Show what was done, to whom, from what to what, and when."""
        from attendance_app.ui.meeting.history_dialog import LogDialog

        if self._window.file is not None:
            session = self._window.session
            LogDialog(self._window.file, session.meeting_id if session else None, self._window).exec()

    def rules(self) -> None:
        """Ask what kind of body it is, and how it meets."""
        from attendance_app.ui.meeting.minutes_rules_dialog import RulesDialog

        window, file = self._window, self._window.file
        if file is None:
            return
        dialog = RulesDialog(file.forum, window)
        if dialog.exec():
            window.attempt(lambda: file.change_forum(dialog.forum()))

    def verify(self) -> None:
        """Ask for the day of the last signature, and lock the meeting; the annexes stay as they are printed now."""
        window, session = self._window, self._window.session
        if session is None:
            return
        dialog = VerificationDialog(session, None, window)
        if dialog.exec():
            kept = window.attempt(lambda: window.outside.annex.kept(session))
            if kept is not None:
                window.attempt(lambda: MeetingProgress(session).verify(dialog.chosen(), kept))
                window.say(window.status.described(session))

    def notice(self) -> None:
        """Ask when the notice that the minutes are verified was put up."""
        window, session = self._window, self._window.session
        if session is None:
            return
        dialog = window.attempt(lambda: NoticeDialog(session, window))
        if dialog is not None:
            dialog.exec()
