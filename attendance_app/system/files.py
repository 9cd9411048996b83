"""Durable files: written under a temporary name, synced, renamed; and what that takes on each system.

Windows cannot sync a folder: NTFS journals names by itself. It also refuses to rename or remove a file that another
process has open, which virus scanners and sync clients do for moments, so both are retried. The Mac's fsync stops at
the drive's cache. Linux can sync the data without the times of the file.
"""

import errno
import glob
import os
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TypeVar

_ATTEMPTS, _RETRY_DELAY_S = 5, 0.1
# A temporary file and SQLite's journal have longer names: up to twenty characters.
_LONGEST_WINDOWS_PATH, _BESIDE = 259, 20
_BINARY = getattr(os, "O_BINARY", 0)
Result = TypeVar("Result")


def atomic_write(
    path: Path,
    content: bytes,
    *,
    mode: int = 0o666,
    sync: bool = True,
    verify: bool = False,
    temporary: Path | None = None,
    before_replace: Callable[[], None] | None = None,
) -> None:
    """Replace ``path`` by ``content``, durably; OSError where that fails, an older file then untouched.

    ``mode``: permissions of the new file, less the user's umask. ``sync``: False for what can be computed again.
    ``verify``: read the temporary file back before the rename. ``temporary``: a fixed name for it, in the same folder,
    for a file with one writer: what a killed process left under that name is overwritten the next time.
    ``before_replace`` is called last of all before the rename, and may raise to leave the older file as it is.
    """
    with temporary_file(path, mode, temporary) as made:
        descriptor = os.open(made, os.O_WRONLY | _BINARY)
        try:
            write_all(descriptor, content)
            if sync:
                sync_file(descriptor)
        finally:
            # Windows renames no open file.
            os.close(descriptor)
        if verify and made.read_bytes() != content:
            raise OSError("not as written")
        if before_replace is not None:
            before_replace()
        replace_file(made, path)
    if sync:
        sync_folder(path.parent)


@contextmanager
def temporary_file(path: Path, mode: int = 0o666, temporary: Path | None = None) -> Iterator[Path]:
    """Give an empty file in the folder of ``path``; it is removed afterwards, unless it has been renamed."""
    made = temporary or temporary_name(path)
    if temporary is not None:
        remove_file(temporary)
    # Created with its mode, so that nobody else can read it at any moment.
    os.close(os.open(made, os.O_WRONLY | os.O_CREAT | os.O_EXCL | _BINARY, mode))
    try:
        yield made
    finally:
        # What is done is done, and what failed has its own error: a file that stays is only untidy.
        with suppress(OSError):
            remove_file(made)


def temporary_name(path: Path) -> Path:
    """Return a free name in the folder of ``path`` for what is to replace it."""
    return path.with_name(f".{path.name}.{os.urandom(4).hex()}.tmp")


def temporaries_of(path: Path) -> list[Path]:
    """Return what a killed program has left under such names; OSError where the folder cannot be listed."""
    return list(path.parent.glob(f".{glob.escape(path.name)}.*.tmp"))


def retry(action: Callable[[], Result]) -> Result:
    """Return what ``action`` returns, tried again for half a second while it raises PermissionError."""
    for _ in range(_ATTEMPTS - 1):
        with suppress(PermissionError):
            return action()
        time.sleep(_RETRY_DELAY_S)
    return action()


def replace_file(source: Path, target: Path) -> None:
    """Rename a file over another; OSError where that fails, both then as they were."""
    retry(lambda: source.replace(target))


def remove_file(path: Path) -> None:
    """Remove a file, if there is one; OSError where that fails."""
    retry(lambda: path.unlink(missing_ok=True))


def name_new_file(source: Path, target: Path) -> None:
    """Give a temporary file its name; FileExistsError where a file of that name exists, which is never overwritten."""
    try:
        os.link(source, target)
    except FileExistsError:
        raise
    except OSError:
        # There are no hard links here (FAT, some network shares). Windows' rename refuses an existing target itself.
        if target.exists():
            raise FileExistsError(target) from None
        retry(lambda: source.rename(target))


def is_path_too_long(path: Path) -> bool:
    """Tell if Windows takes no path as long as this one, or none of the journal and temporary file next to it."""
    longest = longest_path()
    return longest is not None and len(str(path.absolute())) + _BESIDE > longest


def longest_path() -> int | None:
    """Return how many characters a path may have, None where there is no such limit.

    Windows takes more than 259 only where the program's manifest and the computer's policy both allow it.
    """
    if sys.platform != "win32":
        return None
    import ctypes

    try:
        allowed = bool(ctypes.WinDLL("ntdll").RtlAreLongPathsEnabled() & 1)
    except (OSError, AttributeError):
        # Windows before 10, version 1607.
        allowed = False
    return None if allowed else _LONGEST_WINDOWS_PATH


def private_folder(folder: Path) -> Path:
    """Return a folder, made where it is missing; only the user can read it."""
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    return folder


def write_all(descriptor: int, content: bytes) -> None:
    """Write everything at the current place of an open file; OSError where that fails."""
    view = memoryview(content)
    while view:
        view = view[os.write(descriptor, view) :]


def sync_path(path: Path) -> None:
    """Sync a file that is not open; OSError where the disk refuses."""
    # Windows syncs only what is open for writing.
    descriptor = os.open(path, os.O_RDWR | _BINARY)
    try:
        sync_file(descriptor)
    finally:
        os.close(descriptor)


if sys.platform == "win32":
    sync_file = os.fsync

    def sync_folder(folder: Path) -> None:
        """Do nothing: see the module's text."""

elif sys.platform == "darwin":
    import fcntl

    def sync_file(descriptor: int) -> None:
        """Sync an open file; OSError where the disk refuses."""
        fcntl.fcntl(descriptor, fcntl.F_FULLFSYNC)

else:
    sync_file = os.fdatasync

if sys.platform != "win32":

    def sync_folder(folder: Path) -> None:
        """Sync the names in a folder, where its file system can; OSError where the disk refuses."""
        try:
            descriptor = os.open(folder, os.O_RDONLY)
        except PermissionError:
            # A folder that may be written to, but not listed.
            return
        try:
            os.fsync(descriptor)
        except OSError as error:
            # Some network shares cannot.
            if error.errno not in {errno.EINVAL, errno.ENOTSUP}:
                raise
        finally:
            with suppress(OSError):
                os.close(descriptor)
