"""The actions on the minutes: officers, page one, the rules of the meetings, the verification."""

from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from attendance_app.domain.votes.vote import VoteId
from attendance_app.services.meeting.annexes import page_one
from attendance_app.services.meeting.progress import MeetingProgress
from attendance_app.ui.adapters import Adapters
from attendance_app.ui.open_forum import OpenForum
from attendance_app.ui.widgets.dialog_parts import run_dialog
from attendance_app.ui.widgets.progress_dialog import shown_progress


class VotePapers(Protocol):
    """Shows the lists of votes as they print."""

    def show_vote(self, vote: VoteId | None) -> None:
        """Show the list of a vote; None: of the last one."""

    def voting_roll(self) -> None:
        """Show the röstlängd that was established last."""


class MinutesCommands(QObject):
    """What the Minutes menu does."""

    def __init__(self, forum: OpenForum, adapters: Adapters, papers: VotePapers, window: QWidget) -> None:
        """Act on the meeting that is shown; ``papers`` shows the lists of votes."""
        super().__init__(window)
        self._papers = papers
        self._forum, self._adapters, self._window = forum, adapters, window

    def officers(self) -> None:
        """Ask for chair, secretary and verifiers."""
        from attendance_app.ui.minutes.officers_dialog import OfficersDialog

        if self._forum.session is not None:
            run_dialog(OfficersDialog(self._forum.session, self._window))

    def first_page(self) -> None:
        """Show page one of the minutes as text, to copy."""
        from attendance_app.ui.minutes.first_page_dialog import FirstPageDialog

        if self._forum.session is not None:
            run_dialog(FirstPageDialog(self._forum.session, self._window))

    def copy_first_page(self) -> None:
        """Put page one of the minutes on the clipboard as text."""
        session = self._forum.session
        if session is not None:
            QGuiApplication.clipboard().setText(page_one(session))
            self._forum.say(self.tr("Page one of the minutes is copied: paste it where you want it"))

    def vote(self) -> None:
        """Call a vote name by name; its list is shown where that is wanted."""
        from attendance_app.ui.votes.vote_dialog import VoteDialog

        session = self._forum.session
        if session is None:
            return
        dialog = self._forum.attempt(lambda: VoteDialog(session, self._window))
        if dialog is not None and run_dialog(dialog) and dialog.list_wanted is not None:
            self._papers.show_vote(dialog.list_wanted)

    def voting_roll(self) -> None:
        """Keep and establish the röstlängd of a stämma; its list is shown where that is wanted."""
        from attendance_app.ui.votes.voting_roll_dialog import VotingRollDialog

        file, session = self._forum.file, self._forum.session
        if file is None or session is None:
            return
        dialog = self._forum.attempt(lambda: VotingRollDialog(file, session, self._window))
        if dialog is not None and run_dialog(dialog) and dialog.list_wanted:
            self._papers.voting_roll()

    def log(self) -> None:
        """Show each change: what was done, to whom, from what to what, and when."""
        from attendance_app.ui.file.history_dialog import HistoryDialog

        file, session = self._forum.file, self._forum.session
        if file is not None:
            run_dialog(HistoryDialog(file, session.meeting_id if session else None, self._window))

    def rules(self) -> None:
        """Ask what kind of body it is, and how it meets."""
        from attendance_app.ui.minutes.rules_dialog import RulesDialog

        file = self._forum.file
        if file is None:
            return
        dialog = RulesDialog(file.forum, self._window)
        if run_dialog(dialog):
            self._forum.attempt(lambda: file.change_forum(dialog.forum()))

    def style(self) -> None:
        """Show how the body writes, on the open meeting or else on an invented one, and store what is chosen."""
        from attendance_app.services.style.example import example_record
        from attendance_app.ui.style.style_page import StylePage

        file, session = self._forum.file, self._forum.session
        if file is None:
            return
        record = session.record if session else example_record(file)
        dialog = StylePage(file.forum, record, self._read_page, self._window)
        if run_dialog(dialog):
            self._forum.attempt(lambda: file.change_style(dialog.chosen))

    def _read_page(self, path: Path) -> tuple[str, ...] | None:
        with shown_progress(self._window, self.tr("Reading {name} …").format(name=path.name)) as show:
            return self._forum.attempt(lambda: self._adapters.read_page(path, show))

    def verify(self) -> None:
        """Ask for the day of the last signature, and lock the meeting; the annexes are kept as they print now."""
        from attendance_app.ui.minutes.verification_dialogs import VerificationDialog

        forum, session = self._forum, self._forum.session
        if session is None:
            return
        dialog = VerificationDialog(session, None, self._window)
        if run_dialog(dialog):
            kept = forum.attempt(lambda: self._adapters.annex.kept(session))
            if kept is not None:
                forum.attempt(lambda: MeetingProgress(session).verify(dialog.chosen(), kept))

    def notice(self) -> None:
        """Ask when the notice that the minutes are verified was put up."""
        from attendance_app.ui.minutes.verification_dialogs import NoticeDialog

        forum, session = self._forum, self._forum.session
        if session is None:
            return
        dialog = forum.attempt(lambda: NoticeDialog(session, self._window))
        if dialog is not None:
            run_dialog(dialog)
