"""The child process that reads a foreign file: bytes on standard input, tables as JSON on standard output.

It gets no path, may write no file, and has little memory and time; whatever goes wrong in it ends only itself.
"""

import json
import sys

MEMORY = 240_000_000
CPU_SECONDS = 2


def main() -> None:
    """Read, answer, end."""
    _limit()
    # Told apart from the work, so that a slow start is not taken for a slow file.
    sys.stdout.buffer.write(b"ready\n")
    sys.stdout.buffer.flush()
    content = sys.stdin.buffer.read()
    try:
        from attendance_app.documents.read_tables import read_tables  # noqa: PLC0415  (after the limits are set)
        from attendance_app.documents.table_limits import ReadError  # noqa: PLC0415
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


def _limit() -> None:
    """Set the system's own limits; Windows has none, there the parent watches."""
    try:
        import resource  # noqa: PLC0415  (not on Windows)
    except ImportError:
        return
    resource.setrlimit(resource.RLIMIT_DATA, (MEMORY, MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU, (CPU_SECONDS, CPU_SECONDS))
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
