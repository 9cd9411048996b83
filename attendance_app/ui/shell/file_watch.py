"""Polls the open file: writes what could not be written before, shows what others wrote, keeps backups."""

from PySide6.QtCore import QObject, QTimer, Signal

from attendance_app.services.forum.journal import Journal

_POLL_MS, _BACKUP_MS = 5000, 600_000


class FileWatch(QObject):
    """Watches one file at a time."""

    # What is shown of the file, or what may be done with it, has changed.
    changed = Signal()
    # Others have changed the file, and everything was read again.
    read_again = Signal()

    def __init__(self, parent: QObject) -> None:
        """Begin with no file."""
        super().__init__(parent)
        self._journal: Journal | None = None
        self._polls, self._backups = QTimer(self), QTimer(self)
        self._polls.timeout.connect(self.poll)
        self._backups.timeout.connect(self._keep_backup)

    def follow(self, journal: Journal) -> None:
        """Watch the file of ``journal`` until ``stop``."""
        self._journal = journal
        journal.listen_reading(self.read_again.emit)
        self._polls.start(_POLL_MS)
        self._backups.start(_BACKUP_MS)

    def poll(self) -> None:
        """Look at the file now."""
        if self._journal is not None and self._journal.poll():
            self.changed.emit()

    def stop(self) -> None:
        """Watch no more: the file is closed."""
        self._polls.stop()
        self._backups.stop()
        self._journal = None

    def _keep_backup(self) -> None:
        if self._journal is not None:
            self._journal.store.keep_backup()
