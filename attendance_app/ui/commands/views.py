"""What the View menu does: overview or list, the projector and what it shows."""

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtWidgets import QApplication, QWidget

from attendance_app.domain.wording import number_of
from attendance_app.services.meeting.status import status_words
from attendance_app.ui.attendance.meeting_view import MeetingView
from attendance_app.ui.open_forum import OpenForum
from attendance_app.ui.shell.looks import LARGEST, SMALLEST, scale_text
from attendance_app.ui.shell.settings import Settings
from attendance_app.ui.widgets.dialog_size import screen_of

if TYPE_CHECKING:
    from attendance_app.ui.attendance.list_memory import ListMemory
    from attendance_app.ui.projector.window import ProjectorWindow

# With more people than this the list is the first view.
_LARGEST_OVERVIEW = 120


class ViewCommands(QObject):
    """Chooses the view of a meeting; the projector follows the meeting, and the screens that come and go."""

    # The projector is shown or taken away, or names on it are wanted or not.
    projector_changed = Signal()
    # Another view is in front.
    view_changed = Signal()

    def __init__(self, forum: OpenForum, view: MeetingView, settings: Settings, window: QWidget) -> None:
        """Show nothing on the projector yet."""
        super().__init__(window)
        self._forum, self._view, self._settings, self._window = forum, view, settings, window
        self.wall: ProjectorWindow | None = None
        self.with_names = False
        forum.meeting_shown.connect(self._choose_view)
        forum.meeting_shown.connect(self._show_slide)
        forum.signals.changed.connect(self._show_slide)
        forum.file_state_changed.connect(self._recall_list)
        application = QGuiApplication.instance()
        assert isinstance(application, QGuiApplication)
        application.screenAdded.connect(self._place)
        application.screenRemoved.connect(self._place)

    def show_overview(self) -> None:
        """Show everybody at once."""
        self._view.show_overview()
        self._keep_view("overview")

    def show_list(self) -> None:
        """Show a row a person."""
        self._view.show_list()
        self._recall_list()
        self._keep_view("list")

    def projector(self) -> None:
        """Show the projector's window on the second screen, or take it away."""
        if self.wall is not None:
            self.wall.close()
            return
        from attendance_app.ui.projector.window import ProjectorWindow

        self.wall = ProjectorWindow()
        self.wall.closed.connect(self._forget)
        self._show_slide()
        self._place()
        self._give_keyboard()
        self.projector_changed.emit()

    def larger(self) -> None:
        """Show all text one step larger."""
        self._scale(self._settings.text_step + 1)

    def smaller(self) -> None:
        """Show all text one step smaller."""
        self._scale(self._settings.text_step - 1)

    def usual_size(self) -> None:
        """Show text as large as the computer does."""
        self._scale(0)

    def _scale(self, step: int) -> None:
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        self._settings.text_step = max(SMALLEST, min(step, LARGEST))
        scale_text(application, self._settings.text_step)
        words = self.tr("Text at {percent} % of the computer's")
        self._forum.say(words.format(percent=100 + 10 * self._settings.text_step))

    def _give_keyboard(self) -> None:
        """Leave the keyboard with the list; on the only screen the projector is in front, and Esc leaves it."""
        assert self.wall is not None
        if len(QGuiApplication.screens()) > 1:
            self._window.activateWindow()
            return
        self.wall.raise_()
        self.wall.activateWindow()
        self.wall.setFocus()

    def projector_names(self) -> None:
        """Show the names of those who are present on the projector, or no names."""
        self.with_names = not self.with_names
        self._show_slide()
        self.projector_changed.emit()

    def copy_counts(self) -> None:
        """Put counts and quorum on the clipboard, as the minutes or a mail want them."""
        session = self._forum.session
        if session is not None:
            number = number_of(session.meeting, session.now) if session.now else None
            QGuiApplication.clipboard().setText(status_words(session, session.now, number))
            self._forum.say(self.tr("Counts and quorum are copied: paste them where you want them"))

    def close(self) -> None:
        """Take the projector away with the window."""
        if self.wall is not None:
            self.wall.close()

    def _choose_view(self) -> None:
        """Show the view that was last used, at first the one that suits the number of people."""
        session = self._forum.session
        if session is None:
            return
        many = len(session.record.roster.people) > _LARGEST_OVERVIEW
        kept = self._settings.view_of(self._forum.path) if self._forum.path is not None else ""
        if (kept or ("list" if many else "overview")) == "list":
            self._view.show_list()
            self._recall_list()
        else:
            self._view.show_overview()
        self.view_changed.emit()

    def _keep_view(self, name: str) -> None:
        if self._forum.path is not None:
            self._settings.keep_view(self._forum.path, name)
        self.view_changed.emit()

    def _recall_list(self) -> None:
        if not self._view.shows_overview:
            self._list_memory.recall()

    @cached_property
    def _list_memory(self) -> "ListMemory":
        from attendance_app.ui.attendance.list_memory import ListMemory

        return ListMemory(self._view.list, self._forum, self._settings)

    def _show_slide(self) -> None:
        """Show the meeting as it is stored now."""
        if self.wall is None:
            return
        from attendance_app.ui.projector.slide import Slide, slide_of

        session = self._forum.session
        self.wall.show_slide(slide_of(session, with_names=self.with_names) if session else Slide())

    def _place(self, _: QScreen | None = None) -> None:
        from attendance_app.ui.projector.window import other_screen

        if self.wall is not None:
            self.wall.show_on(other_screen(screen_of(self._window)))

    def _forget(self) -> None:
        if self.wall is None:
            return
        self.wall.deleteLater()
        self.wall = None
        self.projector_changed.emit()
