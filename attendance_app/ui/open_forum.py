"""The forum file that is open and the meeting that is shown, and the signals that the parts of the window follow."""

from collections.abc import Callable
from os.path import abspath
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from attendance_app.domain.change import Change, ChangeKind, Subject
from attendance_app.domain.meeting import MeetingId
from attendance_app.domain.meeting_record import MeetingRecord
from attendance_app.services.errors import Cancelled, Refusal, StoreError
from attendance_app.services.forum.file import ForumFile
from attendance_app.services.forum.meeting_session import MeetingSession
from attendance_app.services.ports import Progress
from attendance_app.ui.shell.file_watch import FileWatch
from attendance_app.ui.shell.forum_signals import ForumSignals
from attendance_app.ui.shell.settings import Settings
from attendance_app.ui.widgets.message_boxes import tell
from attendance_app.ui.widgets.progress_dialog import shown_progress

Result = TypeVar("Result")


class OpenForum(QObject):
    """At most one file, and of it at most one meeting; ``signals`` are emitted after each change of the file."""

    # Another file is open, or the same one has been read again because others had changed it.
    opened = Signal()
    # Another meeting is shown, or none; always emitted after ``opened``, and when all is to be read again.
    meeting_shown = Signal()
    # What the file says of itself is new: whether it may be written, a warning, its name.
    file_state_changed = Signal()
    # A page that takes the window's place until it is answered, None for none.
    page_wanted = Signal(object)
    # The path of a file that could not be opened, and the Refusal.
    not_opened = Signal(object, object)
    # The file that was opened lacks what was done on this computer: see its ``divergence_notice``.
    diverged = Signal()
    said = Signal(str)
    # The path of a document that was just saved, after it was said.
    saved = Signal(object)
    # What was said holds no longer.
    unsaid = Signal(str)
    # Why something small cannot be done, for the status line: a box would have to be closed.
    warned = Signal(str)

    def __init__(self, open_file: Callable[[Path, Progress], ForumFile], settings: Settings, window: QWidget) -> None:
        """Begin with no file; ``open_file`` opens one or raises Refusal, boxes are shown over ``window``."""
        super().__init__(window)
        self._open_file, self._settings, self._window = open_file, settings, window
        self.file: ForumFile | None = None
        self.session: MeetingSession | None = None
        # Where the open file is, None for one that is not to be opened again at the next start.
        self.path: Path | None = None
        self.signals = ForumSignals(self)
        self.watch = FileWatch(self)
        self.signals.meetings_changed.connect(self._follow_meetings)
        self.watch.changed.connect(self.file_state_changed)
        self.watch.read_again.connect(self._show_again)

    def open_path(self, path: Path) -> None:
        """Open a forum file; where it cannot be opened the old one stays, and ``not_opened`` is emitted.

        It stays too where the user cancels the check of a file that is new to this computer.
        """
        try:
            with shown_progress(self._window, self.tr("Checking {name}…").format(name=path.name), True) as progress:
                file = self._open_file(path, progress)
        except Cancelled:
            return
        except Refusal as refusal:
            if not path.exists():
                self._settings.forget_file(path)
            self.not_opened.emit(path, refusal)
            return
        self.show_file(file, path)

    def show_file(self, file: ForumFile, path: Path | None = None) -> None:
        """Show an open file, its latest meeting in front; it is opened again at the next start, from ``path``."""
        self.close()
        self.file, self.path = file, None
        if path is not None:
            self._remember(path)
        self.signals.follow(file.journal)
        self.watch.follow(file.journal)
        self.opened.emit()
        self._show(file.meetings[-1].id if file.meetings else None)
        if file.store.set_aside:
            self.refuse(file.recovery_notice)
        elif file.recovery_notice:
            self.say(file.recovery_notice)
        if file.divergence_notice:
            self.diverged.emit()

    def show_meeting(self, meeting: MeetingId) -> None:
        """Show one meeting of the open file."""
        self._show(meeting)

    def is_open(self, path: Path) -> bool:
        """Return whether this is the file that is open."""
        return self.file is not None and self.path == Path(abspath(path))

    def moved_to(self, path: Path) -> None:
        """Note that the open file has been saved under another name."""
        self._remember(path)
        self.file_state_changed.emit()

    def close(self) -> None:
        """Close the file, if one is open."""
        self.watch.stop()
        file, self.file, self.session = self.file, None, None
        if file is not None:
            self.attempt(file.close)

    def attempt(self, do: Callable[[], Result]) -> Result | None:
        """Call ``do`` and return its result; None where it raises Refusal, which is shown."""
        try:
            return do()
        except Refusal as refusal:
            self.refuse(str(refusal))
            return None

    def attempt_quietly(self, do: Callable[[], object]) -> bool:
        """Call ``do``; False where it raises Refusal, which is shown in the status line (``show_refusal``)."""
        try:
            do()
        except Refusal as refusal:
            self.show_refusal(refusal)
            return False
        return True

    def say_saved(self, path: Path) -> None:
        """Say that a document is saved, and offer to open it."""
        self.say(self.tr("Saved: {name}").format(name=path.name))
        self.saved.emit(path)

    def show_refusal(self, refusal: Refusal) -> None:
        """Show why something cannot be done: in the status line, in a box what concerns the file itself."""
        if isinstance(refusal, StoreError):
            self.refuse(str(refusal))
        else:
            self.warned.emit(str(refusal))

    def record_of(self, change: Change) -> MeetingRecord | None:
        """Return the meeting that a change concerns as it is now; None for a change of none, or of one that is gone."""
        known = {} if self.file is None else {meeting.id: meeting for meeting in self.file.meetings}
        found = next((edit.meeting for edit in change.edits if edit.meeting in known), None)
        return None if found is None or self.file is None else self.file.journal.state.record(found)

    def refuse(self, text: str) -> None:
        """Show in a box why something cannot be done."""
        tell(self._window, text)

    def say(self, text: str) -> None:
        """Show a sentence in the status line and let a screen reader say it."""
        self.said.emit(text)

    def _show(self, meeting: MeetingId | None) -> None:
        assert self.file is not None
        self.session = None if meeting is None else self.file.open_meeting(meeting)
        self.meeting_shown.emit()

    def _remember(self, path: Path) -> None:
        self.path = self._settings.last_file = Path(abspath(path))

    def _show_again(self) -> None:
        """Show what was read again: the same meeting where it is still there, else the latest."""
        if self.file is None:
            return
        known = [meeting.id for meeting in self.file.meetings]
        before, self.session = self.session, None
        self.opened.emit()
        latest = known[-1] if known else None
        self._show(before.meeting_id if before is not None and before.meeting_id in known else latest)

    def _follow_meetings(self, change: Change) -> None:
        """Show a meeting that has just been made; leave one that an undo has taken away."""
        if self.file is None:
            return
        known = [meeting.id for meeting in self.file.meetings]
        made = [MeetingId(edit.id) for edit in change.edits if edit.subject is Subject.MEETING and edit.before is None]
        if made and change.kind is not ChangeKind.JOIN:
            self._show(made[0])
        elif self.session is not None and self.session.meeting_id not in known:
            self._show(known[-1] if known else None)
