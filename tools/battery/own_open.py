"""Our own process never opens the live file, only SQLite does: the test suite runs under a hook that listens for it."""

import os
import subprocess
import sys
from pathlib import Path

from tools.battery.trial import FULL, Figure, Test, Trial

ROOT = Path(__file__).resolve().parents[2]
_PYTHON = ROOT / ".venv" / ("Scripts/python.exe" if os.name == "nt" else "bin/python")


def run(trial: Trial) -> list[Figure]:
    """Run the suite and count; the small cut is run by the suite itself and counts nothing anew."""
    listened = trial.place / "opened.txt"
    where = ["tests"] if trial.cut == FULL else [
        "tests/storage", "tests/services"
    ]  # fmt: skip
    environment = {**os.environ, "NARVARO_OPENED": str(listened)}
    environment.pop("LD_PRELOAD", None)
    python = _PYTHON if _PYTHON.exists() else Path(sys.executable)
    words = [python, "-m", "pytest", "-q", "-p", "no:cacheprovider", "--ignore=tests/tools/battery", *where]
    status = subprocess.call(list(map(str, words)), cwd=ROOT, env=environment)
    lines = listened.read_text(encoding="utf-8").splitlines() if listened.exists() else []
    connections = sum(int(line.split()[1]) for line in lines if line.startswith("connections "))
    opened = [line for line in lines if line.startswith("opened ")]
    facts = {"exit status of the suite": status}
    return [Figure("Närvaro", connections, {"live file opened": len(opened)}, facts, opened)]


TEST = Test("own_open", "the live file opened by our own process while connected, whole suite", "never", run)
