"""Listens whether this process ever opens a file that SQLite has open: that drops SQLite's POSIX locks on it.

One such open corrupted a forum once; nothing fails at that moment, so it is listened for in every test.
"""

import os
import sys
from contextlib import suppress
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

_ROOT = Path(__file__).resolve().parent.parent
_OURS = (str(_ROOT / "attendance_app"), str(_ROOT / "tests"))


class LiveFileListener:
    """Hears every open of Python; a file is live while SQLite was given it and some descriptor is on it."""

    def __init__(self) -> None:
        """Listen from now on, as long as the process lives."""
        self.connections = 0
        self.opened: list[str] = []
        self._given: set[str] = set()
        # Windows keeps no POSIX locks, and does not say which files are open.
        if sys.platform != "win32":
            sys.addaudithook(self._hear)

    def _hear(self, event: str, arguments: tuple[Any, ...]) -> None:
        if event == "sqlite3.connect":
            self.connections += 1
            self._given.add(_real(arguments[0]))
        elif event == "open" and isinstance(arguments[0], str | bytes | os.PathLike):
            path = _real(arguments[0])
            if path in self._given and _by_the_program() and _is_open(path):
                self.opened.append(f"{path} in {os.environ.get('PYTEST_CURRENT_TEST', 'no test')}")


def _by_the_program() -> bool:
    """Tell if the program opens, not a test that plays another program."""
    frame = sys._getframe(2)
    while frame is not None and not frame.f_code.co_filename.startswith(_OURS):
        frame = frame.f_back  # type: ignore[assignment]
    return frame is not None and frame.f_code.co_filename.startswith(_OURS[0])


def _real(path: object) -> str:
    text = os.fsdecode(path)  # type: ignore[arg-type]
    return os.path.realpath(unquote(urlsplit(text).path) if text.startswith("file:") else text)


def _is_open(path: str) -> bool:
    """Tell if any descriptor of this process is on the file; only Linux says."""
    with suppress(OSError):
        wanted = os.stat(path)
        for each in os.listdir("/proc/self/fd"):
            with suppress(OSError):
                if os.path.samestat(os.stat(f"/proc/self/fd/{each}"), wanted):
                    return True
    return False
