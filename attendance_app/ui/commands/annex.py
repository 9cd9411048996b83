"""The actions on the annex: look at it, print it, save it, set its layout; the blank sheet."""

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from attendance_app.domain.annex_kind import AnnexKind
from attendance_app.domain.papers.public_version import left_out_words
from attendance_app.domain.roster import Organisation
from attendance_app.domain.votes.vote import VoteId
from attendance_app.services.errors import Cancelled, Refusal
from attendance_app.services.meeting.annexes import annex_file_name
from attendance_app.ui.adapters import Adapters
from attendance_app.ui.annex.settings_dialog import AnnexSettingsDialog
from attendance_app.ui.open_forum import OpenForum
from attendance_app.ui.widgets.aside import done_aside
from attendance_app.ui.widgets.dialog_parts import run_dialog
from attendance_app.ui.widgets.file_dialogs import ask_where
from attendance_app.ui.widgets.message_boxes import tell
from attendance_app.ui.widgets.progress_dialog import shown_progress


class AnnexCommands(QObject):
    """Bilaga 1 and the other lists that are printed of the open meeting."""

    def __init__(self, forum: OpenForum, adapters: Adapters, window: QWidget) -> None:
        """Act on the meeting that is shown."""
        super().__init__(window)
        self._forum, self._adapters, self._window = forum, adapters, window

    def preview(self) -> None:
        """Show Bilaga 1."""
        self._show(AnnexKind.BILAGA_1)

    def _show(self, kind: AnnexKind, owner: Organisation | None = None, vote: VoteId | None = None) -> None:
        """Show the pages as they will print; they are saved and printed from there. ``owner``: whose certificate."""
        from attendance_app.ui.annex.preview import AnnexPreview

        session, made = self._forum.session, self._made(kind, owner=owner, vote=vote)
        if session is not None and made is not None:
            leaves_out = owner is None and bool(left_out_words(session.record))
            for_web = (lambda: self._made(kind, vote=vote, web=True)) if leaves_out else None
            name = annex_file_name(session, kind, owner.name if owner else "")
            annex, words = self._adapters.annex, self.tr("Making the pages …")
            try:
                foreign = done_aside(self._window, words, lambda progress: annex.foreign_pages(made, progress))
            except Cancelled:
                return
            except Refusal as refusal:
                tell(self._window, str(refusal))
                return
            run_dialog(AnnexPreview(made, annex.write, name, self._window, for_web, foreign))

    def blank_sheet(self) -> None:
        """Show the sheet for pen and paper."""
        self._show(AnnexKind.BLANK_SHEET)

    def protocol(self) -> None:
        """Show the attendance record (närvaroprotokoll)."""
        self._show(AnnexKind.ATTENDANCE_PROTOCOL)

    def deciding(self) -> None:
        """Show who decided, who served, who else was there, and who was not."""
        self._show(AnnexKind.DECIDING)

    def roll_call(self) -> None:
        """Show the names that serve at the running §, for a vote by roll call."""
        self._show(AnnexKind.ROLL_CALL)

    def certificate(self) -> None:
        """Ask for which organisation, and show its certificate of attendance."""
        from attendance_app.ui.annex.certificate_dialog import CertificateDialog

        if self._forum.session is None:
            return
        dialog = CertificateDialog(self._forum.session, self._window)
        if run_dialog(dialog):
            chosen = dialog.chosen()
            self._show(AnnexKind.CERTIFICATE, chosen)

    def vote_list(self) -> None:
        """Show the list of the last vote."""
        self.show_vote(None)

    def show_vote(self, vote: VoteId | None) -> None:
        """Show the list of a vote; None: of the last one."""
        self._show(AnnexKind.VOTE_LIST, vote=vote)

    def voting_roll(self) -> None:
        """Show the röstlängd that was established last."""
        self._show(AnnexKind.VOTING_ROLL)

    def save(self) -> None:
        """Ask where, and write the annex that is usual for the kind of body there."""
        kind = self._usual
        session, made = self._forum.session, self._made(kind)
        if session is None or made is None:
            return
        path = ask_where(self._window, self.tr("Save as PDF"), annex_file_name(session, kind), "pdf")
        if path and self._forum.attempt(lambda: self._adapters.annex.write(made, path)):
            self._forum.say_saved(path)

    def settings(self) -> None:
        """Ask how the forum wants its annex."""
        file = self._forum.file
        if file is None:
            return
        dialog = AnnexSettingsDialog(file.forum.annex, self._adapters.read_logo, self._window)
        if run_dialog(dialog):
            self._forum.attempt(lambda: file.change_annex(dialog.settings()))

    @property
    def _usual(self) -> AnnexKind:
        file = self._forum.file
        return file.forum.law.annex if file else AnnexKind.BILAGA_1

    def _made(
        self, kind: AnnexKind, *, owner: Organisation | None = None, vote: VoteId | None = None, web: bool = False
    ) -> bytes | None:
        session, make = self._forum.session, self._adapters.annex.make
        if session is None:
            return None
        warnings: list[str] = []
        with shown_progress(self._window, self.tr("Making the pages …")) as show:
            made = self._forum.attempt(
                lambda: make(
                    session,
                    kind,
                    show,
                    organisation=owner.id if owner else None,
                    vote=vote,
                    web=web,
                    warn=warnings.append,
                )
            )
        for words in warnings:
            tell(self._window, words)
        return made
