"""Uses the program as a screen reader does, over the real AT-SPI bus: find the search, type, hear the row ticked.

Run by the system's own python3, whose gi speaks AT-SPI: dev.py release screen_reader. Exit status 0: everything was
found and heard. Linux alone has AT-SPI; in Windows the same names go out through UI Automation.
"""

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
PATIENCE_S = 20
SEARCH, LETTERS = "Sök ett namn", "arij"
HEARD = "Arijana Jazic, Aneby kommun – närvarande"
BEFORE, AFTER = (f"Arijana Jazic, Aneby kommun, ledamot, {mark}" for mark in ("ej markerad", "närvarande"))


def main() -> int:
    """Start a screen, a bus and the program; be the screen reader."""
    if len(sys.argv) < 3:
        line = ["xvfb-run", "-a", "dbus-run-session", "--", sys.executable, __file__, sys.argv[1], "inside"]
        return subprocess.call(line)
    with tempfile.TemporaryDirectory() as folder:
        environment = {
            **os.environ,
            "NARVARO_DATA": folder, "XDG_CONFIG_HOME": folder, "LC_ALL": "C.UTF-8", "LANGUAGE": "sv",
            "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1", "QT_QPA_PLATFORM": "xcb",
        }  # fmt: skip
        program = subprocess.Popen([sys.argv[1], ROOT / "main.py", "--sample"], env=environment)
        try:
            return listen()
        finally:
            program.terminate()
            program.wait()


def listen() -> int:
    """Find, type, hear; say each step."""
    bus = Bus()
    search = bus.named(SEARCH)
    bus.named(BEFORE)
    # No window manager gives the keyboard away on this screen.
    subprocess.check_call(["xdotool", "search", "--onlyvisible", "--name", "Närvaro", "windowfocus"])
    bus.atspi.Component.grab_focus(search)
    state = bus.atspi.StateType
    bus.wait_for("the search has the keyboard", lambda: search.get_state_set().contains(state.FOCUSED))
    subprocess.check_call(["xdotool", "type", "--delay", "60", LETTERS])
    bus.wait_for(f"the letters “{LETTERS}”", lambda: bus.atspi.Text.get_text(search, 0, -1) == LETTERS)
    subprocess.check_call(["xdotool", "key", "Return"])
    bus.wait_for(f"heard “{HEARD}”", lambda: HEARD in bus.heard)
    row = bus.named(AFTER)
    bus.wait_for("the row is ticked", lambda: row.get_state_set().contains(state.CHECKED))
    return 0


class Bus:
    """What every program shows of itself, and what it announces."""

    def __init__(self) -> None:
        """Begin to listen."""
        import gi

        gi.require_version("Atspi", "2.0")
        from gi.repository import Atspi, GLib

        self.atspi, self._loop, self._gone = Atspi, GLib.MainContext.default(), GLib.Error
        self.heard: list[str] = []
        self._listener = Atspi.EventListener.new(lambda event: self.heard.append(str(event.any_data)))
        self._listener.register("object:announcement")

    def wait_for(self, what: str, find: Callable[[], Any]) -> Any:
        """Return what ``find`` finds; the program is told to be at fault where that takes too long."""
        until = time.monotonic() + PATIENCE_S
        while time.monotonic() < until:
            while self._loop.iteration(False):
                pass
            found = find()
            if found:
                print(f"found: {what}", flush=True)
                return found
            time.sleep(0.1)
        raise SystemExit(f"not found: {what} (heard: {self.heard})")

    def named(self, name: str) -> Any:
        """Return the part of that name which is no menu's."""

        def find() -> Any:
            try:
                alike = (part for part in self._parts(self.atspi.get_desktop(0)) if part.get_name() == name)
                return next((part for part in alike if "menu" not in part.get_role_name()), None)
            except self._gone:
                # The tree changed while it was read.
                return None

        found = self.wait_for(name, find)
        print(f"  role: {found.get_role_name()}")
        return found

    def _parts(self, node: Any) -> Iterator[Any]:
        yield node
        for at in range(node.get_child_count()):
            child = node.get_child_at_index(at)
            if child is not None:
                yield from self._parts(child)


if __name__ == "__main__":
    sys.exit(main())
