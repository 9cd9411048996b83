"""The steps that can be undone and redone while a forum file is open."""

from attendance_app.domain.change import Change


class UndoHistory:
    """Two stacks of changes. It only remembers: who undoes a step does it first, and then marks it undone."""

    def __init__(self) -> None:
        """Begin with no steps."""
        self._done: list[Change] = []
        self._undone: list[Change] = []

    def __len__(self) -> int:
        """Return how many steps can be undone."""
        return len(self._done)

    @property
    def undo_step(self) -> Change | None:
        """The change that undo would take back, None where there is none."""
        return self._done[-1] if self._done else None

    @property
    def redo_step(self) -> Change | None:
        """The change that redo would do again, None where there is none."""
        return self._undone[-1] if self._undone else None

    def record(self, change: Change) -> None:
        """Add a new step; what was undone before it cannot be redone any more."""
        self._done.append(change)
        self._undone.clear()

    def mark_undone(self) -> Change:
        """Move the last step to those that can be redone, and return it; IndexError where there is none."""
        self._undone.append(self._done.pop())
        return self._undone[-1]

    def mark_redone(self) -> Change:
        """Move the step that was undone last back, and return it; IndexError where there is none."""
        self._done.append(self._undone.pop())
        return self._done[-1]

    def clear(self) -> None:
        """Forget every step: nothing that was done can be undone any more."""
        self._done.clear()
        self._undone.clear()
