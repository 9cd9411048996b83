"""The commands behind the menus, each made when it is first used.

Their dialogs, and the services behind these, are half of what there is to import; none of it is in the first view.
"""

from functools import cached_property
from typing import TYPE_CHECKING, cast

from PySide6.QtWidgets import QMainWindow

if TYPE_CHECKING:
    from attendance_app.ui.attendance.list_settings import ListMemory
    from attendance_app.ui.commands.annex import AnnexCommands
    from attendance_app.ui.commands.backups import BackupCommands
    from attendance_app.ui.commands.copies import CopyCommands
    from attendance_app.ui.commands.forum import ForumCommands
    from attendance_app.ui.commands.help import HelpCommands
    from attendance_app.ui.commands.meeting import MeetingCommands
    from attendance_app.ui.commands.minutes import MinutesCommands
    from attendance_app.ui.commands.progress import StepCommands
    from attendance_app.ui.main_window import MainWindow


class LazyCommands(QMainWindow):
    """A window whose commands are imported with their first use; ``actions.py`` calls them by these names."""

    @cached_property
    def forum(self) -> "ForumCommands":
        """What is done with files, the roster and the rule."""
        from attendance_app.ui.commands.forum import ForumCommands

        return ForumCommands(cast("MainWindow", self))

    @cached_property
    def meeting(self) -> "MeetingCommands":
        """What is done with the current person."""
        from attendance_app.ui.commands.meeting import MeetingCommands

        return MeetingCommands(cast("MainWindow", self))

    @cached_property
    def annex(self) -> "AnnexCommands":
        """What is done with the annex."""
        from attendance_app.ui.commands.annex import AnnexCommands

        return AnnexCommands(cast("MainWindow", self))

    @cached_property
    def steps(self) -> "StepCommands":
        """What moves the meeting along."""
        from attendance_app.ui.commands.progress import StepCommands

        return StepCommands(cast("MainWindow", self))

    @cached_property
    def minutes(self) -> "MinutesCommands":
        """What is done with the minutes."""
        from attendance_app.ui.commands.minutes import MinutesCommands

        return MinutesCommands(cast("MainWindow", self))

    @cached_property
    def help(self) -> "HelpCommands":
        """What the Help menu shows."""
        from attendance_app.ui.commands.help import HelpCommands

        return HelpCommands(cast("MainWindow", self))

    @cached_property
    def copies(self) -> "CopyCommands":
        """What is done with other copies of the file."""
        from attendance_app.ui.commands.copies import CopyCommands

        return CopyCommands(cast("MainWindow", self))

    @cached_property
    def backups(self) -> "BackupCommands":
        """What is done with backups."""
        from attendance_app.ui.commands.backups import BackupCommands

        return BackupCommands(cast("MainWindow", self))

    @cached_property
    def list_memory(self) -> "ListMemory":
        """What is remembered of the list."""
        from attendance_app.ui.attendance.list_settings import ListMemory

        return ListMemory(cast("MainWindow", self))
