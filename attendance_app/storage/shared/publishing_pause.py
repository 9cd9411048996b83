"""When what was changed in a working copy is due to be published: at a pause, or after the longest wait."""

import time

# How long without a change is a pause, and how long it may take until the changes are published in any case.
_PAUSE_S, _LONGEST_WAIT_S = 15.0, 120.0


class PublishingPause:
    """The times of the last change and of the last publishing."""

    def __init__(self) -> None:
        """Count from now."""
        self._changed_at = self._published_at = time.monotonic()

    def changed(self) -> None:
        """Note a change: the pause begins again."""
        self._changed_at = time.monotonic()

    def published(self) -> None:
        """Note that publishing was tried."""
        self._published_at = time.monotonic()

    @property
    def is_due(self) -> bool:
        """True at a pause, and after the longest wait."""
        now = time.monotonic()
        return now - self._changed_at >= _PAUSE_S or now - self._published_at >= _LONGEST_WAIT_S
