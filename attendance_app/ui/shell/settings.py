"""What the program remembers between meetings: view, filter, window, columns, language, files; never names."""

import os
from collections.abc import Sequence
from contextlib import suppress
from hashlib import sha256
from pathlib import Path

from PySide6.QtCore import QByteArray, QSettings

from attendance_app.domain.grouping import GroupId

_MOST_RECENT = 8
# Of a column, in letters.
_NARROWEST, _WIDEST = 1, 300


class Settings:
    """The program's own settings, in an ini file."""

    def __init__(self, file: Path) -> None:
        """Read ``file``, created where it is missing; private to the user, since paths may reveal who that is."""
        with suppress(OSError):
            os.close(os.open(file, os.O_WRONLY | os.O_CREAT, 0o600))
            file.chmod(0o600)
        self._stored = QSettings(str(file), QSettings.Format.IniFormat)

    def view_of(self, file: Path) -> str:
        """Return the view in which a forum was last shown: "overview", "list" or "" for none yet."""
        return str(self._stored.value(f"views/{_key_of(file)}", ""))

    def keep_view(self, file: Path, name: str) -> None:
        """Keep the view in which a forum is shown."""
        self._stored.setValue(f"views/{_key_of(file)}", name)

    @property
    def scheme(self) -> str:
        """The colours that were chosen: "light", "dark" or "" for as the computer."""
        return str(self._stored.value("scheme", ""))

    @scheme.setter
    def scheme(self, name: str) -> None:
        self._stored.setValue("scheme", name)

    @property
    def text_step(self) -> int:
        """How many steps larger than the computer's text is shown."""
        stored = str(self._stored.value("text_step", "0"))
        return int(stored) if stored.lstrip("-").isdecimal() and len(stored) < 4 else 0

    @text_step.setter
    def text_step(self, step: int) -> None:
        self._stored.setValue("text_step", step)

    @property
    def language(self) -> str:
        """The language that was chosen: "sv", "en" or "" for as the computer."""
        return str(self._stored.value("language", ""))

    @language.setter
    def language(self, code: str) -> None:
        self._stored.setValue("language", code)

    @property
    def folder(self) -> Path | None:
        """The folder where the user last chose a file, None for none yet."""
        stored = str(self._stored.value("folder", ""))
        return Path(stored) if stored else None

    @folder.setter
    def folder(self, folder: Path | None) -> None:
        self._stored.setValue("folder", "" if folder is None else str(folder))

    @property
    def geometry(self) -> QByteArray:
        """Size and place of the window, empty at the first start."""
        stored = self._stored.value("geometry", QByteArray())
        return stored if isinstance(stored, QByteArray) else QByteArray()

    @geometry.setter
    def geometry(self, stored: QByteArray) -> None:
        self._stored.setValue("geometry", stored)

    def widths_of(self, table: str) -> tuple[float, ...]:
        """Return the widths of a table's columns, in letters; empty where none, or no valid ones, are stored."""
        stored = self._stored.value(f"widths/{table}", [])
        try:
            widths = tuple(float(str(each)) for each in stored) if isinstance(stored, list) else ()
        except ValueError:
            return ()
        return widths if all(_NARROWEST <= each <= _WIDEST for each in widths) else ()

    def keep_widths(self, table: str, widths: Sequence[float]) -> None:
        """Keep how wide a table's columns are, in letters."""
        self._stored.setValue(f"widths/{table}", [f"{each:.2f}" for each in widths])

    def filter_of(self, file: Path) -> GroupId | None:
        """Return by which group the list was filtered when ``file`` was last open, None for all."""
        stored = self._stored.value("filter", [])
        if not isinstance(stored, list) or len(stored) != 2 or stored[0] != str(file):
            return None
        return GroupId(str(stored[1]))

    def keep_filter(self, file: Path, group: GroupId | None) -> None:
        """Keep by which group the list of ``file`` is filtered: its id, never its name."""
        if group is None:
            self._stored.remove("filter")
        else:
            self._stored.setValue("filter", [str(file), group])

    @property
    def recent_files(self) -> tuple[Path, ...]:
        """The forum files that were open, the last one first."""
        stored = self._stored.value("recent_files", [])
        # An ini file gives a list of one back as a string, and an empty one as nothing.
        names = stored if isinstance(stored, list) else [stored]
        return tuple(Path(str(name)) for name in names if name)

    @property
    def last_file(self) -> Path | None:
        """The forum file that was last open."""
        return next(iter(self.recent_files), None)

    @last_file.setter
    def last_file(self, file: Path) -> None:
        others = [each for each in self.recent_files if each != file]
        self._stored.setValue("recent_files", [str(each) for each in (file, *others)][:_MOST_RECENT])

    def forget_file(self, file: Path) -> None:
        """Leave out a file that is no longer there."""
        self._stored.setValue("recent_files", [str(each) for each in self.recent_files if each != file])


def _key_of(file: Path) -> str:
    """Return a key for a file: an ini file takes no path for one."""
    return sha256(str(file).encode("utf-8", "surrogatepass")).hexdigest()[:16]
