"""The actions on the annex: look at it, print it, save it, set its looks; the blank sheet."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from attendance_app.domain.annex_kind import AnnexKind
from attendance_app.services.meeting.annexes import annex_file_name
from attendance_app.ui.annex.settings_dialog import AnnexDialog
from attendance_app.ui.widgets.file_dialogs import ask_where
from attendance_app.ui.widgets.progress_dialog import shown_progress

if TYPE_CHECKING:
    from attendance_app.ui.main_window import MainWindow


class AnnexCommands(QObject):
    """Bilaga 1 from the window."""

    def __init__(self, window: "MainWindow") -> None:
        """Act on the window's open meeting."""
        super().__init__(window)
        self._window = window

    def preview(self, kind: AnnexKind = AnnexKind.BILAGA_1) -> None:
        """Show the pages as they will print; they are saved and printed from there."""
        from attendance_app.ui.annex.preview import AnnexPreview

        session, outside = self._window.session, self._window.outside
        made = self._made(kind)
        if session is not None and made is not None:
            hidden = any(person.protected for person in session.record.roster.people)
            for_web = (lambda: self._made(kind, web=True)) if hidden else None
            AnnexPreview(made, outside.annex.write, annex_file_name(session, kind), self._window, for_web).exec()

    def blank_sheet(self) -> None:
        """Show the sheet for pen and paper."""
        self.preview(AnnexKind.BLANK_SHEET)

    def protocol(self) -> None:
        """Show the närvaroprotokoll."""
        self.preview(AnnexKind.ATTENDANCE_PROTOCOL)

    def deciding(self) -> None:
        """Show who decided, served, was there otherwise, or was not."""
        self.preview(AnnexKind.DECIDING)

    def roll_call(self) -> None:
        """Show the names that serve at the running §, for a vote by roll call."""
        self.preview(AnnexKind.ROLL_CALL)

    def save(self) -> None:
        """Ask where, and write the annex there."""
        window, session = self._window, self._window.session
        made = self._made(AnnexKind.BILAGA_1)
        if session is None or made is None:
            return
        path = ask_where(window, self.tr("Save as PDF"), annex_file_name(session), "pdf")
        written = window.attempt(lambda: window.outside.annex.write(made, path)) if path else None
        if written and path:
            window.view.say(self.tr("Saved: {name}").format(name=path.name))

    def settings(self) -> None:
        """Ask how the forum wants its annex."""
        window, file = self._window, self._window.file
        if file is None:
            return
        dialog = AnnexDialog(file.forum.annex, window.outside.read_logo, window)
        if dialog.exec():
            window.attempt(lambda: file.change_annex(dialog.settings()))

    def _made(self, kind: AnnexKind, *, web: bool = False) -> bytes | None:
        window, session = self._window, self._window.session
        if session is None:
            return None
        with shown_progress(window, self.tr("Making the pages …")) as show:
            return window.attempt(lambda: window.outside.annex.make(session, kind, show, web=web))
