"""Where the program's own data lies; a forum's file lies where the secretary put it."""

import os
import sys
from pathlib import Path

# Names the folder of all the program's own data: settings, sample, locks, rescue logs, backups, log of crashes.
DATA_VARIABLE = "NARVARO_DATA"


def data_folder() -> Path:
    """Return the user's folder for the program's own data, made where it is missing; only the user reads it."""
    folder = data_place()
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    return folder


def data_place() -> Path:
    """Return where that folder is, made or not."""
    chosen = os.environ.get(DATA_VARIABLE)
    return Path(chosen).absolute() if chosen else data_home() / "narvaro"


def data_home() -> Path:
    """Return the user's folder for the data of all programs, as ``QStandardPaths.GenericDataLocation`` gives it.

    Done without Qt: the command line does not load it only for a folder's name.
    """
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA") or Path.home() / "AppData" / "Local")
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Application Support"
    # A relative path is ignored, as the XDG Base Directory Specification says.
    named = Path(os.environ.get("XDG_DATA_HOME", ""))
    return named if named.is_absolute() else Path.home() / ".local" / "share"
