"""Swedish messages for files that cannot be read or written; the system's own are English or numbers."""

import errno
import os
import sys
from pathlib import Path

from attendance_app.services.errors import DocumentError
from attendance_app.system.files import is_path_too_long

_SHARING_VIOLATION, _LOCK_VIOLATION = 32, 33
_FULL = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})
_DENIED = frozenset({errno.EACCES, errno.EPERM, errno.EROFS})


def not_written(path: Path, error: OSError) -> DocumentError:
    """Return the error of a document that could not be written as ``path``."""
    if _is_open_elsewhere(path, error):
        why, what = "filen är öppen i ett annat program", "Stäng den där, eller välj ett annat namn"
    elif _is_too_long(path, error):
        why, what = "sökvägen är för lång", "Välj ett kortare namn eller en mapp med kortare sökväg"
    elif error.errno in _FULL:
        why, what = "disken är full", "Ta bort något från disken, eller välj en annan plats"
    elif error.errno in _DENIED:
        why, what = "platsen är skrivskyddad", "Välj en annan plats"
    elif error.errno in {errno.ENOENT, errno.ENOTDIR}:
        why, what = "mappen finns inte", "Välj en annan plats"
    else:
        why, what = str(error.strerror), "Välj en annan plats"
    return DocumentError(f"”{path.name}” kunde inte skrivas: {why}. {what}.")


def not_read(path: Path, error: OSError, otherwise: str = "Välj en annan fil") -> DocumentError:
    """Return the error of a file that could not be read; ``otherwise`` is the default advice."""
    if error.errno in {errno.ENOENT, errno.ENOTDIR}:
        return DocumentError(f"Filen ”{path.name}” finns inte. {otherwise}.")
    if getattr(error, "winerror", None) in {_SHARING_VIOLATION, _LOCK_VIOLATION}:
        return DocumentError(f"Filen ”{path.name}” är öppen i ett annat program. Stäng den där och försök igen.")
    why = "du får inte läsa den" if error.errno in _DENIED else str(error.strerror)
    return DocumentError(f"Filen ”{path.name}” kan inte läsas: {why}. {otherwise}.")


def _is_open_elsewhere(path: Path, error: OSError) -> bool:
    """Tell if another program has the file open: Windows then lets nobody replace it.

    MoveFileEx answers "access denied" for that, the same as for a file marked read-only.
    """
    if getattr(error, "winerror", None) in {_SHARING_VIOLATION, _LOCK_VIOLATION}:
        return True
    denied = sys.platform == "win32" and isinstance(error, PermissionError)
    return denied and path.is_file() and os.access(path, os.W_OK)


def _is_too_long(path: Path, error: OSError) -> bool:
    return error.errno == errno.ENAMETOOLONG or is_path_too_long(path)
