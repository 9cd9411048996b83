"""The commands behind the menus, each group imported and made when it is first used.

Their dialogs, and the services behind these, are half of what there is to import; the first view needs none of it.
"""

from collections.abc import Callable, Sequence
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from attendance_app.ui.adapters import Adapters
from attendance_app.ui.attendance.meeting_view import MeetingView
from attendance_app.ui.commands.views import ViewCommands
from attendance_app.ui.open_forum import OpenForum
from attendance_app.ui.shell.settings import Settings

if TYPE_CHECKING:
    from attendance_app.ui.commands.after import AfterCommands
    from attendance_app.ui.commands.annex import AnnexCommands
    from attendance_app.ui.commands.backups import BackupCommands
    from attendance_app.ui.commands.copies import CopyCommands
    from attendance_app.ui.commands.edit import EditCommands
    from attendance_app.ui.commands.forum import ForumCommands
    from attendance_app.ui.commands.help import HelpCommands
    from attendance_app.ui.commands.meeting import MeetingCommands
    from attendance_app.ui.commands.minutes import MinutesCommands
    from attendance_app.ui.commands.steps import StepCommands
    from attendance_app.ui.shell.command_search import Command


class LazyCommands:
    """Every command of the window; ``actions.py`` says which action calls which."""

    def __init__(
        self,
        forum: OpenForum,
        view: MeetingView,
        adapters: Adapters,
        settings: Settings,
        keys: Callable[[], Sequence[tuple[str, str]]],
        found: "Callable[[], Sequence[Command]]",
        window: QWidget,
    ) -> None:
        """Act on ``forum`` and on who is current in ``view``.

        ``keys`` lists (key, what it does) for the help, ``found`` every action for the search of commands.
        """
        self._forum, self._view, self._adapters, self._settings = forum, view, adapters, settings
        self._keys, self._found, self._window = keys, found, window
        # Not lazy: it chooses the first view, and follows the screens.
        self.views = ViewCommands(forum, view, settings, window)

    def close(self) -> None:
        """Close the window, and with it the program."""
        self._window.close()

    @cached_property
    def forum(self) -> "ForumCommands":
        """What is done with files, the roster and the rule."""
        from attendance_app.ui.commands.forum import ForumCommands

        return ForumCommands(self._forum, self._adapters, self._settings, self._window)

    @cached_property
    def edit(self) -> "EditCommands":
        """Undo and redo."""
        from attendance_app.ui.commands.edit import EditCommands

        return EditCommands(self._forum)

    @cached_property
    def meeting(self) -> "MeetingCommands":
        """What is done with the current person."""
        from attendance_app.ui.commands.meeting import MeetingCommands

        dialogs = {
            "agenda": lambda: self.steps.edit_agenda(),
            "officers": lambda: self.minutes.officers(),
            "roster": lambda: self.forum.edit_roster(),
        }
        return MeetingCommands(self._forum, self._view, dialogs, self._window)

    @cached_property
    def annex(self) -> "AnnexCommands":
        """What is done with the annex."""
        from attendance_app.ui.commands.annex import AnnexCommands

        return AnnexCommands(self._forum, self._adapters, self._window)

    @cached_property
    def steps(self) -> "StepCommands":
        """What moves the meeting along."""
        from attendance_app.ui.commands.steps import StepCommands

        return StepCommands(self._forum, self._adapters, self._window)

    @cached_property
    def minutes(self) -> "MinutesCommands":
        """What is done with the minutes."""
        from attendance_app.ui.commands.minutes import MinutesCommands

        return MinutesCommands(self._forum, self._adapters, self.annex, self._window)

    @cached_property
    def after(self) -> "AfterCommands":
        """What is done after the meetings."""
        from attendance_app.ui.commands.after import AfterCommands

        return AfterCommands(self._forum, self._adapters, self._window)

    @cached_property
    def help(self) -> "HelpCommands":
        """What the Help menu shows."""
        from attendance_app.ui.commands.help import HelpCommands

        return HelpCommands(self._forum, self._adapters, self._keys, self._found, self._window)

    @cached_property
    def copies(self) -> "CopyCommands":
        """What is done with other copies of the file."""
        from attendance_app.ui.commands.copies import CopyCommands

        return CopyCommands(self._forum, self._adapters, self._window)

    @cached_property
    def backups(self) -> "BackupCommands":
        """What is done with backups."""
        from attendance_app.ui.commands.backups import BackupCommands

        return BackupCommands(self._forum, self._adapters, self._window)
