"""Folders of the user's own data, and syncing a folder so that a new name in it outlives a power cut.

Windows cannot sync a folder: its journal of names does what is done here.
"""

import os
import sys
from contextlib import suppress
from pathlib import Path


def private_folder(folder: Path) -> Path:
    """Make a folder that only the user reads, where it is missing."""
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    return folder


if sys.platform == "win32":

    def sync_folder(folder: Path) -> None:
        """Do nothing: see above."""

else:

    def sync_folder(folder: Path) -> None:
        """Write the folder's names through to the disk; OSError where the disk refuses."""
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            with suppress(OSError):
                os.close(descriptor)
