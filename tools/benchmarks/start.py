"""From the start of the process to the first painted roster, compared with an empty PySide6 QMainWindow.

Child processes in turn, ended in their first paint; offscreen, and on X11 where there is a display.
"""

import os
import subprocess
import sys
import tempfile
from functools import partial
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from attendance_app.composition import create_sample
from tools.benchmarks.forums import table, timed

ROUNDS = 15
EMPTY = """
import os, sys
from PySide6.QtWidgets import QApplication, QMainWindow
class Window(QMainWindow):
    def paintEvent(self, event):
        os._exit(0)
application = QApplication(sys.argv)
window = Window()
window.resize(1366, 768)
window.show()
application.exec()
"""
OURS = """
import os, sys
from pathlib import Path
from attendance_app.app import run
from attendance_app.ui.attendance.overview import Overview
paint = Overview.paintEvent
def painted(overview, event):
    paint(overview, event)
    if overview.model().rowCount():
        os._exit(0)
Overview.paintEvent = painted
run(Path(sys.argv[1]), False)
"""


def main() -> None:
    """Measure and print."""
    platforms = ["offscreen"] + (["xcb"] if os.environ.get("DISPLAY") else [])
    for platform in platforms:
        with tempfile.TemporaryDirectory() as place:
            file = Path(place) / "Kommunalt forum.narvaro"
            homes = {f"XDG_{each}_HOME": place for each in ("DATA", "CONFIG", "CACHE")}
            os.environ |= homes
            create_sample(file)
            environment = {**os.environ, "QT_QPA_PLATFORM": platform, "PYTHONPATH": str(ROOT)}
            # An installed program is compiled once, not at every start.
            environment.pop("PYTHONDONTWRITEBYTECODE", None)
            taken: dict[str, list[float]] = {}
            for at in range(ROUNDS + 2):
                for name, code in (("empty QMainWindow", EMPTY), ("first painted roster", OURS)):
                    words = [sys.executable, "-c", code, str(file)]
                    spent = timed(partial(subprocess.run, words, env=environment, check=True, capture_output=True))
                    if at > 1:
                        taken.setdefault(name, []).append(spent)
            print(f"{platform} (bar 1.25)")
            table(taken.items(), "empty QMainWindow")


if __name__ == "__main__":
    main()
