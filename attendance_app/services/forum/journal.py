"""The one path of every change: store, memory, undo history, listeners."""

import os
from collections.abc import Callable
from datetime import datetime

from attendance_app.domain.change import Change, ChangeKind
from attendance_app.services.errors import StoreError
from attendance_app.services.forum.state import ForumState
from attendance_app.services.forum.undo_history import UndoHistory
from attendance_app.services.ports import Clock, Erased, Erasure, ForumStore
from attendance_app.services.printable import Unprintable, printed_words, refuse_unfit

Listener = Callable[[Change], None]
# What changes so much at once that a backup is kept first.
_BACKED_UP = frozenset({ChangeKind.IMPORT_ROSTER, ChangeKind.JOIN})


class Journal:
    """Writes changes to the store, then to memory, then calls the listeners. ``store`` answers for the file itself."""

    def __init__(self, store: ForumStore, clock: Clock, unprintable: Unprintable) -> None:
        """Take an open store."""
        self.store = store
        self.state = ForumState(store)
        self.undo_history = UndoHistory()
        self.saved_at: datetime | None = None
        self._clock = clock
        self._unprintable = unprintable
        self._head = store.head
        self._listeners: list[Listener] = []
        self._reload_listeners: list[Callable[[], None]] = []

    def now(self) -> datetime:
        """Return the local time, for display only."""
        return self._clock.now()

    def new_id(self) -> str:
        """Return an id that no other copy of the file will make."""
        return os.urandom(6).hex()

    def listen(self, listener: Listener) -> None:
        """Call ``listener`` with each change after it is stored."""
        self._listeners.append(listener)

    def listen_reading(self, listener: Callable[[], None]) -> None:
        """Call ``listener`` when everything was read again, because others had changed the file."""
        self._reload_listeners.append(listener)

    def refuse_read_only(self) -> None:
        """Raise StoreError, with the reason in words, where the file may only be read."""
        if self.store.read_only:
            raise StoreError(self.store.why_read_only, self.store.name)

    def poll(self) -> bool:
        """Retry what failed before; True where what is shown or may be done has changed."""
        changed = self.store.poll()
        self._reload_if_changed()
        return changed

    def record(self, change: Change, *, for_good: bool = False) -> None:
        """Do a change; Refusal for a name that no annex could print, StoreError where it could not be stored.

        Nothing is changed then. ``for_good``: neither it nor what was done before it can be undone.
        """
        if not change.edits:
            return
        refuse_unfit([edit.after for edit in change.edits], self._unprintable, lambda: self._known_words(change))
        if change.kind in _BACKED_UP:
            self.store.keep_backup()
        self._write(change)
        self.undo_history.record(change)
        if for_good:
            self.undo_history.clear()
        self._notify(change)

    def record_for_good(self, change: Change) -> None:
        """Do a change that cannot be undone, such as the verification of the minutes."""
        self.record(change, for_good=True)

    def undo(self) -> Change | None:
        """Take the last change back, as a new record of the log, and return it; None where there is none."""
        step = self.undo_history.undo_step
        if step is None:
            return None
        self._write(step.inverse)
        self.undo_history.mark_undone()
        self._notify(step.inverse)
        return step

    def redo(self) -> Change | None:
        """Do again what was last undone, and return it; None where there is nothing."""
        step = self.undo_history.redo_step
        if step is None:
            return None
        self._write(step)
        self.undo_history.mark_redone()
        self._notify(step)
        return step

    def erase(self, erasure: Erasure) -> Erased:
        """Erase people or meetings for good; nothing that was done before can be undone afterwards."""
        self.refuse_read_only()
        now = self._clock.now()
        try:
            erased = self.store.erase(erasure, now)
        finally:
            self._reload_if_changed()
        self.saved_at = now
        return erased

    def _write(self, change: Change) -> None:
        self.refuse_read_only()
        now = self._clock.now()
        try:
            self.store.commit(change, now)
        except StoreError:
            self._reload_if_changed()
            raise
        self.state.apply(change)
        self._head, self.saved_at = self.store.head, now

    def _reload_if_changed(self) -> None:
        """Read everything again if the store's log is another than the one we know: others have changed the file."""
        if self.store.head == self._head:
            return
        self.state, self._head = ForumState(self.store), self.store.head
        self.undo_history.clear()
        for listener in self._reload_listeners:
            listener()

    def _known_words(self, change: Change) -> set[str]:
        """Return words that were checked when they were entered."""
        roster = self.state.roster
        names = {each.name for each in roster.organisations} | {each.name for each in roster.people}
        return names.union(*(printed_words(edit.before) for edit in change.edits))

    def _notify(self, change: Change) -> None:
        for listener in self._listeners:
            listener(change)
