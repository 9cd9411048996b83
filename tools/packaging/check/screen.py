"""The screen that the check looks at: an X server that nobody sees, keys, and pictures."""

import os
import subprocess
import time

from tools.packaging.check.wine import WORK, wait_for
from tools.packaging.project import run

PICTURES = WORK / "pictures"


class Screen:
    """A screen of 1366 × 768, as on a small laptop."""

    def __init__(self) -> None:
        """Start it; it ends with the session."""
        PICTURES.mkdir(parents=True, exist_ok=True)
        reads, writes = os.pipe()
        line = ["Xvfb", "-displayfd", str(writes), "-screen", "0", "1366x768x24", "-nolisten", "tcp"]
        subprocess.Popen(line, stderr=subprocess.DEVNULL, pass_fds=[writes])
        os.close(writes)
        with os.fdopen(reads) as answer:
            # It chooses a number that is free and says so when it is ready.
            self.display = f":{answer.readline().strip()}"
        self._environment = {**os.environ, "DISPLAY": self.display}

    def titles(self) -> list[str]:
        """Return the titles of the windows that are seen."""
        found = self._xdotool("search", "--onlyvisible", "--name", ".")
        return [self._xdotool("getwindowname", each).strip() for each in found.split()]

    def wait(self, part: str, seconds: float = 60) -> float:
        """Wait for a window whose title has ``part``, give it the keys, and return the seconds it took."""
        took = wait_for(lambda: self._windows(part), seconds, f"A window called {part}")
        time.sleep(1)
        self._xdotool("windowfocus", "--sync", self._windows(part)[-1])
        return took

    def wait_gone(self, part: str, seconds: float = 30) -> None:
        """Wait until no window has ``part`` in its title."""
        wait_for(lambda: not self._windows(part), seconds, f"The window {part} closes")

    def press(self, *keys: str) -> None:
        """Press keys, such as ctrl+p."""
        for key in keys:
            self._xdotool("key", "--clearmodifiers", key)
            time.sleep(0.4)

    def write(self, text: str) -> None:
        """Type letters."""
        self._xdotool("type", "--delay", "60", text)
        time.sleep(0.6)

    def picture(self, name: str) -> None:
        """Keep what is seen as a picture."""
        run("import", "-window", "root", PICTURES / f"{name}.png", env=self._environment)

    def _windows(self, part: str) -> list[str]:
        return self._xdotool("search", "--onlyvisible", "--name", part).split()

    def _xdotool(self, *words: str) -> str:
        line = ["xdotool", *words]
        done = subprocess.run(line, capture_output=True, text=True, check=False, env=self._environment, timeout=60)
        return done.stdout
