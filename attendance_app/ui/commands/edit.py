"""Undo and redo."""

from attendance_app.ui.open_forum import OpenForum


class EditCommands:
    """What the Edit menu does with the last change."""

    def __init__(self, forum: OpenForum) -> None:
        """Act on the open file."""
        self._forum = forum

    def undo(self) -> None:
        """Take the last change back."""
        if self._forum.file is not None:
            self._forum.attempt(self._forum.file.journal.undo)

    def redo(self) -> None:
        """Do again what was taken back."""
        if self._forum.file is not None:
            self._forum.attempt(self._forum.file.journal.redo)
