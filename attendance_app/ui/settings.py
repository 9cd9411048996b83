"""What the program remembers between evenings: view, window, last file; never names."""

from pathlib import Path

from PySide6.QtCore import QByteArray, QSettings


class Settings:
    """The program's own settings, in an ini file."""

    def __init__(self, file: Path) -> None:
        """Read ``file``; it is made when something is first remembered."""
        self._stored = QSettings(str(file), QSettings.Format.IniFormat)

    @property
    def view(self) -> str:
        """The view that was last used: "overview", "list" or "" for none yet."""
        return str(self._stored.value("view", ""))

    @view.setter
    def view(self, name: str) -> None:
        self._stored.setValue("view", name)

    @property
    def geometry(self) -> QByteArray:
        """Size and place of the window, empty at the first start."""
        stored = self._stored.value("geometry", QByteArray())
        return stored if isinstance(stored, QByteArray) else QByteArray()

    @geometry.setter
    def geometry(self, stored: QByteArray) -> None:
        self._stored.setValue("geometry", stored)

    @property
    def last_file(self) -> Path | None:
        """The forum file that was last open."""
        stored = str(self._stored.value("last_file", ""))
        return Path(stored) if stored else None

    @last_file.setter
    def last_file(self, file: Path) -> None:
        self._stored.setValue("last_file", str(file))
