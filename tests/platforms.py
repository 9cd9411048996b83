"""What a test needs and not every system has."""

import os
import sys
from pathlib import Path

import pytest

needs_modes = pytest.mark.skipif(
    sys.platform == "win32", reason="Windows has no modes: the profile's access control list keeps others out"
)
needs_open_files_to_be_replaceable = pytest.mark.skipif(
    sys.platform == "win32", reason="Windows lets nobody delete or replace what the program has open"
)


def make_link(link: Path, target: Path) -> None:
    """Make a symbolic link; the test is skipped where that takes rights that a user has not, or does nothing."""
    try:
        os.symlink(target, link)
    except OSError:
        pytest.skip("Windows makes symbolic links in developer mode alone")
    if not link.is_symlink():
        pytest.skip("Wine says that it has made a symbolic link and has not")


def is_private(path: Path) -> bool:
    """Tell if a file is for the user alone by its mode; in Windows it is by the folder that it is in."""
    return sys.platform == "win32" or path.stat().st_mode & 0o777 == 0o600
