"""The one path of every change: store, commit, memory, tell; and the steps of undo."""

import secrets
from collections.abc import Callable
from datetime import datetime

from attendance_app.domain.change import Change
from attendance_app.services.forum_state import ForumState
from attendance_app.services.ports import Clock, ForumStore, LogHead, Problem, StoreError

Listener = Callable[[Change], None]


class Journal:
    """Writes changes to the store, then to memory, then tells the listeners; undo lives as long as it does."""

    def __init__(self, store: ForumStore, clock: Clock) -> None:
        """Take an open store."""
        self._store = store
        self._clock = clock
        self._listeners: list[Listener] = []
        self._done: list[Change] = []
        self._undone: list[Change] = []
        self.state = ForumState(store)
        self.saved_at: datetime | None = None

    @property
    def read_only(self) -> bool:
        """True where changes are refused because another program writes the file."""
        return self._store.read_only

    @property
    def head(self) -> LogHead:
        """The last line of the change log."""
        return self._store.head

    @property
    def undo_step(self) -> Change | None:
        """The change that undo would take back."""
        return self._done[-1] if self._done else None

    @property
    def redo_step(self) -> Change | None:
        """The change that redo would do again."""
        return self._undone[-1] if self._undone else None

    def listen(self, listener: Listener) -> None:
        """Call ``listener`` with each change after it is stored."""
        self._listeners.append(listener)

    def new_id(self) -> str:
        """Return an id that no other copy of the file will make."""
        return secrets.token_hex(6)

    def record(self, change: Change) -> None:
        """Do a change; StoreError where it could not be stored, and then nothing is changed."""
        if not change.edits:
            return
        self._write(change)
        self._done.append(change)
        self._undone.clear()
        self._tell(change)

    def undo(self) -> Change | None:
        """Take the last change back, as a new line of the log; None where there is none."""
        if not self._done:
            return None
        inverse = self._done[-1].inverse
        self._write(inverse)
        self._undone.append(self._done.pop())
        self._tell(inverse)
        return self._undone[-1]

    def redo(self) -> Change | None:
        """Do again what was last taken back; None where there is nothing."""
        if not self._undone:
            return None
        self._write(self._undone[-1])
        self._done.append(self._undone.pop())
        self._tell(self._done[-1])
        return self._done[-1]

    def close(self) -> None:
        """Let go of the file."""
        self._store.close()

    def _write(self, change: Change) -> None:
        if self._store.read_only:
            raise StoreError(Problem.READ_ONLY, self._store.name)
        now = self._clock.now()
        self._store.commit(change, now)
        self.state.apply(change)
        self.saved_at = now

    def _tell(self, change: Change) -> None:
        for listener in self._listeners:
            listener(change)
