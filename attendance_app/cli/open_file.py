"""The forum file that a command changes, opened and closed."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from attendance_app import composition
from attendance_app.services.forum.file import ForumFile


@contextmanager
def changing(path: Path) -> Iterator[ForumFile]:
    """Open a file to change it, and close it; StoreError where it may only be read.

    Says on standard error what a rescue log had, and if the rescue log alone has what was done.
    """
    file = composition.open_forum(path)
    try:
        file.journal.refuse_read_only()
        if file.recovery_notice:
            print(file.recovery_notice, file=sys.stderr)
        yield file
    finally:
        file.close()
        if file.warning:
            print(file.warning, file=sys.stderr)
