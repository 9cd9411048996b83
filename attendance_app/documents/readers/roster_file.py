"""Reads a foreign file in a child process with limits, so that a hostile one does no harm."""

import json
import os
import stat
import subprocess
import threading
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from attendance_app.documents.file_errors import not_read
from attendance_app.documents.readers import child_limits
from attendance_app.services.bundled import python_program
from attendance_app.services.errors import DocumentError
from attendance_app.services.roster_import.source import Source, Table

LARGEST_FILE = 10_000_000
# CPU seconds for the child with its start; then wall-clock limits for a busy computer.
WORK_SECONDS, WAIT_SECONDS, START_SECONDS = 1.7, 10.0, 20.0
_ROOT = Path(__file__).resolve().parents[3]
_START = (
    "import sys; sys.path.insert(0, sys.argv[1]); from attendance_app.documents.readers.child import main; "
    "main(sys.argv[2] == 'watched')"
)


def read_roster_file(path: Path) -> Source:
    """Return the tables of a file; DocumentError, with what the file is and what to do, if it cannot be read."""
    return _source(path.name, _content(path))


def read_roster_text(text: str, name: str) -> Source:
    """Return the tables of pasted text (plain or HTML); DocumentError if it cannot be read."""
    content = text.encode("utf-8", "replace")
    if len(content) > LARGEST_FILE:
        raise DocumentError("Det du klistrar in är för stort. Kopiera bara förteckningen.")
    return _source(name, content)


def as_source(name: str, tables: Sequence[dict[str, Any]]) -> Source:
    """Return what ``tables.read_tables`` gave, under the file's name."""
    read = tuple(
        Table(str(each["name"]), tuple(tuple(map(str, row)) for row in each["rows"]), bool(each["flowing"]))
        for each in tables
        if "record" not in each
    )
    return Source(name, read, tuple(each["record"] for each in tables if "record" in each))


def _content(path: Path) -> bytes:
    try:
        # Non-blocking: opening a pipe that nobody writes to would never return.
        descriptor = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
        with os.fdopen(descriptor, "rb") as file:
            status = os.fstat(file.fileno())
            if not stat.S_ISREG(status.st_mode):
                raise DocumentError(f"”{path.name}” är ingen fil utan en mapp eller en enhet. Välj en fil.")
            if status.st_size > LARGEST_FILE:
                raise DocumentError(f"”{path.name}” är större än 10 MB. Spara bara förteckningen i en ny fil.")
            return file.read(LARGEST_FILE + 1)[:LARGEST_FILE]
    except OSError as error:
        if path.is_dir():
            raise DocumentError(f"”{path.name}” är en mapp. Välj en fil.") from error
        raise not_read(path, error) from error


def _source(name: str, content: bytes) -> Source:
    answer = _asked(content)
    if answer is None:
        raise DocumentError(
            f"”{name}” går inte att läsa: den är skadad, eller tar för lång tid eller för mycket minne."
        )
    if "refusal" in answer:
        raise DocumentError(f"”{name}”: {answer['refusal']}")
    return as_source(name, answer["tables"])


def _asked(content: bytes) -> dict[str, Any] | None:
    """Give the content to a child and return its answer; None if it crashed or was killed."""
    words = [str(python_program()), "-I", "-c", _START, str(_ROOT), "watched" if child_limits.WATCHED else "limited"]
    pipe, hidden = subprocess.PIPE, getattr(subprocess, "CREATE_NO_WINDOW", 0)
    with subprocess.Popen(words, stdin=pipe, stdout=pipe, stderr=subprocess.DEVNULL, creationflags=hidden) as child:
        try:
            assert child.stdout is not None
            number = _within(child, child.stdout.readline, child.pid, START_SECONDS)
            if not number:
                return None
            made = _within(child, lambda: child.communicate(content)[0], int(number), WAIT_SECONDS)
        finally:
            child.kill()
    try:
        answer = json.loads(made) if made else None
    except ValueError:
        return None
    return answer if isinstance(answer, dict) else None


def _within(child: Any, do: Callable[[], bytes], reader: int, waited: float) -> bytes | None:
    """Call ``do`` while watching the process ``reader``; None if that had to be killed."""
    result: list[bytes] = []

    def work() -> None:
        try:
            result.append(do())
        except (OSError, ValueError):
            result.append(b"")

    thread, watch = threading.Thread(target=work, daemon=True), child_limits.Watch(reader)
    thread.start()
    while thread.is_alive() and not watch.is_over(WORK_SECONDS, waited):
        thread.join(child_limits.LOOK_SECONDS)
    if thread.is_alive():
        child.kill()
        thread.join(1)
        return None
    return result[0] if result else None
