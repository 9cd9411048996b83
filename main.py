"""Starts Närvaro, with the Python of the .venv beside it where the one that runs this has not the libraries."""

import os
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
# One module of each library in pyproject.toml.
LIBRARIES = ("PySide6", "reportlab", "pypdfium2", "pikepdf", "python_calamine", "docx", "xlsxwriter", "psutil")


def start() -> int:
    """Start here, or in the .venv; return the exit status."""
    if sys.version_info >= (3, 11) and all(map(find_spec, LIBRARIES)):
        from attendance_app.cli.main import main

        return main(sys.argv[1:])
    python = venv_python()
    if python is None or Path(sys.prefix).resolve() == VENV.resolve():
        starter = "py" if os.name == "nt" else "python3"
        print(
            f'Närvaros bibliotek är inte installerade. Kör först: {starter} "{ROOT / "dev.py"}" setup', file=sys.stderr
        )
        return 1
    words = [str(python), str(ROOT / "main.py"), *sys.argv[1:]]
    if os.name == "nt":
        # There exec would end this process at once, and the caller would not wait.
        return subprocess.call(words)
    os.execv(python, words)


def venv_python() -> "Path | None":
    """Return the Python of the .venv, on Windows the one that opens no black window where this one opens none."""
    if os.name != "nt":
        found = VENV / "bin" / "python"
    else:
        found = VENV / "Scripts" / Path(sys.executable).name
        found = found if found.exists() else VENV / "Scripts" / "python.exe"
    return found if found.exists() else None


if __name__ == "__main__":
    sys.exit(start())
