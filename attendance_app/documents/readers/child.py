"""The child process that reads a foreign file: bytes on standard input, tables as JSON on standard output.

It gets no path, may write no file, and has little memory and time; a failure ends only this process.
"""

import json
import os
import sys

from attendance_app.documents.readers.child_limits import limit_self


def main(watched: bool) -> None:
    """Read, answer, end; ``watched`` by the parent where the system cannot limit this process."""
    if not watched:
        limit_self()
    # Reported before the work, so that a slow start is not mistaken for a slow file. With the pid: in a virtual
    # environment on Windows the parent knows only the pid of a launcher.
    sys.stdout.buffer.write(b"%d\n" % os.getpid())
    sys.stdout.buffer.flush()
    content = sys.stdin.buffer.read()
    try:
        from attendance_app.documents.readers.limits import ReadError
        from attendance_app.documents.readers.tables import read_tables
    except ImportError as error:
        sys.exit(f"the reader cannot be loaded: {error.name}")
    try:
        answer = {"tables": read_tables(content)}
    except ReadError as refusal:
        answer = {"refusal": str(refusal)}  # type: ignore[dict-item]
    except (MemoryError, RecursionError):
        sys.exit(3)
    sys.stdout.buffer.write(json.dumps(answer).encode())
    sys.stdout.buffer.flush()
