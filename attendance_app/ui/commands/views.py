"""What the View menu does beside the two views: the wall, and what it shows."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication, QScreen

from attendance_app.domain.wording import number_of
from attendance_app.services.forum.meeting_session import MeetingSession
from attendance_app.services.meeting.status import status_words
from attendance_app.ui.widgets.dialog_size import screen_of

if TYPE_CHECKING:
    from attendance_app.ui.main_window import MainWindow
    from attendance_app.ui.projector.window import ProjectorWindow


class ViewCommands(QObject):
    """The projector follows the open meeting and the screens that come and go."""

    def __init__(self, window: "MainWindow") -> None:
        """Show nothing on the wall yet."""
        super().__init__(window)
        self._window = window
        self.wall: ProjectorWindow | None = None
        self._with_names = False
        application = QGuiApplication.instance()
        assert isinstance(application, QGuiApplication)
        application.screenAdded.connect(self._place)
        application.screenRemoved.connect(self._place)

    def projector(self) -> None:
        """Show the wall on the second screen, or take it away."""
        if self.wall is not None:
            self.wall.close()
            return
        from attendance_app.ui.projector.window import ProjectorWindow

        self.wall = ProjectorWindow()
        self.wall.closed.connect(self._forget)
        self.refresh()
        self._place()
        self._window.activateWindow()

    def projector_names(self) -> None:
        """Show the names of those who are present on the wall, or no names."""
        self._with_names = not self._with_names
        self._check()
        self.refresh()

    def refresh(self) -> None:
        """Show the meeting as it is stored now."""
        self._check()
        if self.wall is None:
            return
        from attendance_app.ui.projector.slide import Slide, slide_of

        session = self._window.session
        here = slide_of(session, self._place_words(session), with_names=self._with_names) if session else Slide()
        self.wall.show_slide(here)

    def copy_counts(self) -> None:
        """Put counts and quorum on the clipboard, as the minutes or a mail want them."""
        session = self._window.session
        if session is not None:
            number = number_of(session.meeting, session.now) if session.now else None
            QGuiApplication.clipboard().setText(status_words(session, session.now, number))
            self._window.say(self.tr("Counts and quorum are copied: paste them where you want them"))

    def close(self) -> None:
        """Take the wall away with the window."""
        if self.wall is not None:
            self.wall.close()

    def _place(self, _: QScreen | None = None) -> None:
        from attendance_app.ui.projector.window import other_screen

        if self.wall is not None:
            self.wall.show_on(other_screen(screen_of(self._window)))

    def _place_words(self, session: MeetingSession) -> str:
        return self._window.status.described(session) or self._window.header.described(session.meeting)

    def _forget(self) -> None:
        if self.wall is None:
            return
        self.wall.deleteLater()
        self.wall = None
        self._check()

    def _check(self) -> None:
        actions = self._window.actions_by_name
        actions["views.projector"].setChecked(self.wall is not None)
        actions["views.projector_names"].setChecked(self._with_names)
        actions["views.projector_names"].setEnabled(self.wall is not None)
