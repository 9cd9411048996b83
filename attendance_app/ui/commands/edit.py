"""Undo and redo."""

from attendance_app.ui.meeting.change_wording import step_words, undone_words
from attendance_app.ui.open_forum import OpenForum


class EditCommands:
    """What the Edit menu does with the last change."""

    def __init__(self, forum: OpenForum) -> None:
        """Act on the open file."""
        self._forum = forum

    def undo(self) -> None:
        """Take the last change back."""
        forum = self._forum
        step = forum.attempt(forum.file.journal.undo) if forum.file is not None else None
        if step:
            forum.say(undone_words(step))

    def redo(self) -> None:
        """Do again what was taken back."""
        forum = self._forum
        step = forum.attempt(forum.file.journal.redo) if forum.file is not None else None
        if step:
            forum.say(step_words(step))
