"""The one path of every change: store, commit, memory, tell; and the steps of undo."""

import os
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from attendance_app.domain.change import Change, ChangeKind
from attendance_app.domain.meeting import MeetingId
from attendance_app.services.errors import OF_THE_SHARED_PLACE, StoreError, replayed_words, rescued_words
from attendance_app.services.forum.state import ForumState
from attendance_app.services.ports import Clock, Erased, Erasure, ForumStore, LogEntry, LogHead, LogSummary
from attendance_app.services.printable import Unprintable, printed_words, refuse_unfit

Listener = Callable[[Change], None]
# What changes so much at once that a backup is kept first.
_BACKED_UP = frozenset({ChangeKind.IMPORT_ROSTER, ChangeKind.JOIN})


class Journal:
    """Writes changes to the store, then to memory, then tells the listeners; undo lives as long as it does."""

    def __init__(self, store: ForumStore, clock: Clock, unprintable: Unprintable) -> None:
        """Take an open store."""
        self._store = store
        self._clock = clock
        self._unprintable = unprintable
        self._listeners: list[Listener] = []
        self._readers: list[Callable[[], None]] = []
        self._done: list[Change] = []
        self._undone: list[Change] = []
        self.state = ForumState(store)
        self._head = store.head
        self.saved_at: datetime | None = None

    @property
    def read_only(self) -> bool:
        """True where changes are refused because another program writes the file."""
        return self._store.read_only

    @property
    def name(self) -> str:
        """The file's name without its folder."""
        return self._store.name

    def is_at(self, path: Path) -> bool:
        """Tell if ``path`` is the very file that is open."""
        return self._store.is_at(path)

    @property
    def lines(self) -> tuple[LogSummary, ...]:
        """Every line of the change log, without values."""
        return self._store.load_summaries()

    @property
    def entries(self) -> tuple[LogEntry, ...]:
        """Every line of the change log, with values."""
        return self._store.load_entries()

    @property
    def head(self) -> LogHead:
        """The last line of the change log."""
        return self._store.head

    def refuse_read_only(self) -> None:
        """Raise StoreError where the file may only be read, in words why."""
        if self._store.read_only:
            raise StoreError(self._store.why_read_only, self._store.name)

    @property
    def read_only_words(self) -> str:
        """Why the file may only be read, and what to do; "" where it may be changed."""
        return str(StoreError(self._store.why_read_only, self._store.name)) if self._store.read_only else ""

    @property
    def set_aside(self) -> int:
        """How many changes lie in a rescue log that does not fit the file."""
        return self._store.set_aside

    @property
    def sync_provider(self) -> str:
        """The kind of shared place that the file lies in, worked on in a local copy; "" for this computer alone."""
        return self._store.sync_provider

    @property
    def conflicting_file(self) -> Path | None:
        """The file in the shared place, where others have changed it since we took it; else None."""
        return self._store.conflicting_file

    @property
    def trouble(self) -> str:
        """Why the file does not have the last changes, what to do, and that the rescue log has them; "" else."""
        problem = self._store.problem
        return rescued_words(problem, self._store.name) if problem else ""

    @property
    def unsaved_in_file(self) -> bool:
        """True while the rescue log alone has the last changes."""
        return self._store.problem not in {None, *OF_THE_SHARED_PLACE}

    @property
    def recovery_notice(self) -> str:
        """What was found in a rescue log when the file was opened, in words; "" for nothing."""
        return replayed_words(self._store.replayed, self._store.set_aside, self._store.name)

    @property
    def undo_step(self) -> Change | None:
        """The change that undo would take back."""
        return self._done[-1] if self._done else None

    @property
    def redo_step(self) -> Change | None:
        """The change that redo would do again."""
        return self._undone[-1] if self._undone else None

    def kept_annex(self, meeting: MeetingId, layout: str) -> bytes | None:
        """Return an annex as it was when the minutes were verified, None where none was kept."""
        return self._store.load_kept_annex(meeting, layout)

    def now(self) -> datetime:
        """Return the local time, for display only."""
        return self._clock.now()

    def listen(self, listener: Listener) -> None:
        """Call ``listener`` with each change after it is stored."""
        self._listeners.append(listener)

    def listen_reading(self, reader: Callable[[], None]) -> None:
        """Call ``reader`` when everything was read anew, because others had changed the file."""
        self._readers.append(reader)

    def poll(self) -> bool:
        """Try again what could not be done before; True where what is shown or may be done has changed."""
        changed = self._store.poll()
        self._read_anew()
        return changed

    def new_id(self) -> str:
        """Return an id that no other copy of the file will make."""
        return os.urandom(6).hex()

    def record(self, change: Change, *, for_good: bool = False) -> None:
        """Do a change; Refusal for a name that no annex could print, StoreError where it could not be stored.

        Nothing is changed then. ``for_good``: undo stops at it, and the listeners are told so.
        """
        if not change.edits:
            return
        things = [edit.after for edit in change.edits]
        refuse_unfit(things, self._unprintable, lambda: self._known_words(change))
        if change.kind in _BACKED_UP:
            self._store.keep_backup()
        self._write(change)
        self._done.append(change)
        self._undone.clear()
        if for_good:
            self._done.clear()
        self._tell(change)

    def record_for_good(self, change: Change) -> None:
        """Do a change that undo stops at: what is verified stays so, and what went before it is not taken back."""
        self.record(change, for_good=True)

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

    def erase(self, erasure: Erasure) -> Erased:
        """Erase people or meetings for good; nothing that was done before it can be taken back afterwards."""
        self.refuse_read_only()
        now = self._clock.now()
        try:
            erased = self._store.erase(erasure, now)
        finally:
            self._read_anew()
        self.saved_at = now
        return erased

    def keep_backup(self) -> None:
        """Keep a backup where none holds the forum as it is now."""
        self._store.keep_backup()

    def save_as(self, path: Path) -> None:
        """Write everything as a new file and go on with that; StoreError where it cannot be."""
        self._store.save_as(path)

    def close(self) -> None:
        """Let go of the file."""
        self._store.close()

    def _write(self, change: Change) -> None:
        self.refuse_read_only()
        now = self._clock.now()
        try:
            self._store.commit(change, now)
        except StoreError:
            self._read_anew()
            raise
        self.state.apply(change)
        self._head, self.saved_at = self._store.head, now

    def _read_anew(self) -> None:
        """Show what is stored, where that is not what we know: others have changed the file."""
        if self._store.head == self._head:
            return
        self.state, self._head = ForumState(self._store), self._store.head
        self._done.clear()
        self._undone.clear()
        for reader in self._readers:
            reader()

    def _known_words(self, change: Change) -> set[str]:
        """Return the words that were held to be good when they entered."""
        roster = self.state.roster
        names = {each.name for each in roster.organisations} | {each.name for each in roster.people}
        return names.union(*(printed_words(edit.before) for edit in change.edits))

    def _tell(self, change: Change) -> None:
        for listener in self._listeners:
            listener(change)
