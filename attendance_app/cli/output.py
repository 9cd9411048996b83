"""What may happen to our output: its reader goes away, or the disk is full."""

import errno
import os
import sys


def is_broken_pipe(error: Exception) -> bool:
    """Tell if the reader of our output closed the pipe. On Windows that is EINVAL without a file name."""
    if isinstance(error, BrokenPipeError):
        return True
    windows = sys.platform == "win32"
    return windows and isinstance(error, OSError) and error.errno == errno.EINVAL and error.filename is None


def is_full(error: Exception) -> bool:
    """Tell if our output went to a disk that is full: of a named file that is a Refusal already."""
    full = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}
    return isinstance(error, OSError) and error.errno in full and error.filename is None


def drop_output() -> None:
    """Write nothing more to standard output, and leave nothing to flush at exit."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
