"""Where the program's own data lies; a forum's file lies where the secretary put it."""

from pathlib import Path


def data_folder() -> Path:
    """Return the user's folder for settings, locks and logs, made where it is missing; only the user reads it."""
    from PySide6.QtCore import QStandardPaths

    place = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.GenericDataLocation)
    folder = Path(place) / "narvaro"
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    return folder


def locks() -> Path:
    """Return the folder of the writers' locks."""
    return data_folder() / "locks"
