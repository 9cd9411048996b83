"""Opening a forum with 100 meetings of 500 people, beside reading the same rows with bare sqlite3.

Once as this program left it, known by its hash, once as a file from elsewhere, every check made.
Then what memory a window with 10 000 people takes beyond an empty QMainWindow.
"""

import os
import sqlite3
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from attendance_app import composition
from attendance_app.system import paths
from tools.benchmarks.forums import meetings_of, table, timed

MEETINGS, PEOPLE, ROUNDS = 100, 500, 3
MEMORY = """
import sys, tempfile
from pathlib import Path
from PySide6.QtWidgets import QApplication, QMainWindow
application = QApplication(sys.argv)
if sys.argv[1] == "empty":
    window = QMainWindow()
else:
    sys.path.insert(0, sys.argv[2])
    from attendance_app.app import build_window
    from attendance_app.ui.shell.settings import Settings
    window = build_window(Settings(Path(sys.argv[3]).with_suffix(".ini")))
    window.forum.open_path(Path(sys.argv[3]))
window.resize(1366, 768)
window.show()
for _ in range(20):
    application.processEvents()
print([int(line.split()[1]) for line in open("/proc/self/status") if line.startswith("VmRSS")][0] / 1024)
"""


def main() -> None:
    """Measure and print."""
    with tempfile.TemporaryDirectory() as place:
        os.environ[paths.DATA_VARIABLE] = place
        path = Path(place) / "stort.narvaro"
        meetings_of(path, MEETINGS, PEOPLE)
        print(f"{path.stat().st_size / 1e6:.0f} MB")
        taken: dict[str, list[float]] = {}
        known = paths.data_folder() / "verified.txt"
        for _ in range(ROUNDS):
            taken.setdefault("bare sqlite3", []).append(timed(lambda: _read(path)))
            known.unlink(missing_ok=True)
            taken.setdefault("from elsewhere, checked", []).append(timed(lambda: _open(path)))
            taken.setdefault("as we left it", []).append(timed(lambda: _open(path)))
        print("bar 1.5")
        table(taken.items(), "bare sqlite3")
        if sys.platform.startswith("linux"):
            many = Path(place) / "many.narvaro"
            meetings_of(many, 1, 10_000)
            empty, ours = (_memory(which, many) for which in ("empty", "ours"))
            print(f"\nmemory: empty window {empty:.0f} MB, 10 000 people {ours:.0f} MB, +{ours - empty:.0f} (bar 40)")


def _open(path: Path) -> None:
    file = composition.open_forum(path, read_only=True)
    file.open_meeting(file.meetings[-1].id)
    file.close()


def _read(path: Path) -> int:
    connection = sqlite3.connect(path)
    tables = [row[0] for row in connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")]
    rows = sum(len(connection.execute(f"SELECT * FROM {each}").fetchall()) for each in tables)
    connection.close()
    return rows


def _memory(which: str, path: Path) -> float:
    words = [sys.executable, "-c", MEMORY, which, str(ROOT), str(path), "-platform", "offscreen"]
    return float(subprocess.run(words, check=True, capture_output=True, text=True).stdout)


if __name__ == "__main__":
    main()
