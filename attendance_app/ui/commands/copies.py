"""The open file and its other copies: merging with one, and what is erased from all of them."""

from contextlib import closing
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from attendance_app.services.errors import Cancelled
from attendance_app.services.forum.erasure import erase
from attendance_app.services.forum.file import ForumFile
from attendance_app.services.merge.snapshot import snapshot_of
from attendance_app.services.merge.three_way import Merge, apply_merge, merge_into
from attendance_app.services.ports import Progress
from attendance_app.ui.adapters import Adapters
from attendance_app.ui.open_forum import OpenForum
from attendance_app.ui.widgets.aside import done_aside
from attendance_app.ui.widgets.dialog_parts import run_dialog
from attendance_app.ui.widgets.file_dialogs import ask_forum
from attendance_app.ui.widgets.message_boxes import offer


class CopyCommands(QObject):
    """What the File menu does with other copies of the same forum."""

    def __init__(self, forum: OpenForum, adapters: Adapters, window: QWidget) -> None:
        """Act on the open file."""
        super().__init__(window)
        self._forum, self._adapters, self._window = forum, adapters, window

    def join(self) -> None:
        """Ask for a copy and merge it; where others have changed the shared file, merge that one."""
        file = self._forum.file
        path = file.store.conflicting_file if file is not None else None
        path = path or ask_forum(self._window, self.tr("Join with a copy"))
        if path is not None:
            self.join_path(path)

    def explain_divergence(self) -> None:
        """Say what the open file lacks of what was done on this computer, and offer to join with what has it."""
        file = self._forum.file
        divergence = file.store.divergence if file is not None else None
        if file is None or divergence is None:
            return
        notice, kept = file.divergence_notice, divergence.kept
        if kept is None:
            self._forum.refuse(notice)
        wanted = kept is not None and offer(
            self._window, notice, self.tr("Join with what is missing…"), self.tr("Go on without it")
        )
        file.store.accept_divergence()
        if wanted and kept is not None:
            self.join_path(kept)

    def erase(self) -> None:
        """Ask what is to be erased for good, erase it, and show the receipt."""
        from attendance_app.ui.file.erase_dialog import EraseDialog, ReceiptDialog

        forum, file, write = self._forum, self._forum.file, self._adapters.write_text
        if file is None:
            return
        dialog = EraseDialog(file, self._window)
        receipt = forum.attempt(lambda: erase(file, dialog.erasure())) if run_dialog(dialog) else None
        if receipt is not None:
            run_dialog(
                ReceiptDialog(receipt, lambda text, path: forum.attempt(lambda: write(text, path)), self._window)
            )

    def join_path(self, path: Path) -> None:
        """Merge a copy, after the user has seen what that does."""
        from attendance_app.ui.file.merge_dialog import MergeDialog

        forum, file = self._forum, self._forum.file
        if file is None:
            return
        try:
            merge = forum.attempt(lambda: self._compared(file, path))
        except Cancelled:
            return
        if merge is None:
            return
        if not (merge.news or merge.questions or merge.notes):
            forum.say(self.tr("The copy has nothing that is not here already"))
            return
        if run_dialog(MergeDialog(merge, self._window)) and forum.attempt(lambda: apply_merge(file, merge)):
            forum.say(self.tr("Joined with {name}").format(name=path.name))

    def _compared(self, file: ForumFile, path: Path) -> Merge:
        """Read the copy in a thread, which has a connection of its own; Refusal, or Cancelled by the user."""
        ours, open_copy = snapshot_of(file), self._adapters.open_copy

        def read(progress: Progress) -> Merge:
            with closing(open_copy(file, path, progress)) as other:
                return merge_into(ours, other)

        return done_aside(self._window, self.tr("Reading {name}…").format(name=path.name), read)
