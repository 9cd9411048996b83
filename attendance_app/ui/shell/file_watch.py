"""Looks at the open file now and then: tries again what could not be written, shows what others wrote, backs up."""

from PySide6.QtCore import QObject, QTimer, Signal

from attendance_app.services.forum.journal import Journal

_MILLISECONDS, _BACKUP_MILLISECONDS = 5000, 600_000


class FileWatch(QObject):
    """Watches for as long as its parent lives."""

    changed = Signal()
    read_anew = Signal()

    def __init__(self, journal: Journal, parent: QObject) -> None:
        """Look every few seconds."""
        super().__init__(parent)
        self._journal = journal
        journal.listen_reading(self.read_anew.emit)
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.look)
        self._timer.start(_MILLISECONDS)
        self._backups = QTimer(self)
        self._backups.timeout.connect(journal.store.keep_backup)
        self._backups.start(_BACKUP_MILLISECONDS)

    def look(self) -> None:
        """Look now."""
        if self._journal.poll():
            self.changed.emit()

    def stop(self) -> None:
        """Look no more: the file is let go of."""
        self._timer.stop()
        self._backups.stop()
