"""The program's own files: its resources, the Python for child processes, the installed executable."""

import sys
from pathlib import Path

_PACKAGE = Path(__file__).resolve().parents[1]


def resources() -> Path:
    """Return the resources' folder: inside an installed package, next to the package in a checkout."""
    installed = _PACKAGE / "resources"
    return installed if installed.is_dir() else _PACKAGE.parent / "resources"


def python_program() -> Path:
    """Return the Python that can start our child process.

    In an installed Windows copy ``sys.executable`` is Narvaro.exe, which opens the window; its Python is in a folder
    of its own, where ``sys.prefix`` points. Another way of packaging needs a change here and nowhere else.
    """
    if Path(sys.executable).stem.lower().startswith("python"):
        return Path(sys.executable)
    return Path(sys.prefix, "pythonw.exe")


def installed_program() -> Path | None:
    """Return Narvaro.exe of an installed or portable Windows copy; None where Python itself starts the program."""
    program = Path(sys.prefix).parent / "Narvaro.exe"
    return program if program.is_file() else None
