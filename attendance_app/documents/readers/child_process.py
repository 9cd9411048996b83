"""Starts the child process that reads foreign content, watches it, and returns its answer."""

import json
import subprocess
import threading
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

from attendance_app.documents.readers import child_limits
from attendance_app.documents.readers.child import patience
from attendance_app.services.bundled import python_program
from attendance_app.services.errors import DocumentError
from attendance_app.services.ports import Progress

# CPU seconds for the start and for the reading of the child; then wall-clock limits for a busy computer.
WORK_SECONDS, WAIT_SECONDS, START_SECONDS = 1.7, 10.0, 20.0
_ROOT = Path(__file__).resolve().parents[3]
_START = (
    "import sys; sys.path.insert(0, sys.argv[1]); from attendance_app.documents.readers.child import main; "
    "main(sys.argv[3], watched=sys.argv[2] == 'watched')"
)


def answer_of_child(task: str, content: bytes, progress: Progress | None = None) -> dict[str, Any] | None:
    """Give the content to a child for a task of ``child``; return its answer, None if it crashed or was killed.

    ``progress`` is called while it works; what it raises ends the child.
    """
    limited = "watched" if child_limits.WATCHED else "limited"
    words = [str(python_program()), "-I", "-c", _START, str(_ROOT), limited, task]
    times = patience(task)
    pipe, hidden = subprocess.PIPE, getattr(subprocess, "CREATE_NO_WINDOW", 0)
    with subprocess.Popen(words, stdin=pipe, stdout=pipe, stderr=subprocess.DEVNULL, creationflags=hidden) as child:
        try:
            assert child.stdout is not None
            number = _within(child, child.stdout.readline, child.pid, (WORK_SECONDS, START_SECONDS), progress)
            if not number:
                return None
            reading = partial(_answer, child, content)
            made = _within(child, reading, int(number), (WORK_SECONDS * times, WAIT_SECONDS * times), progress)
        finally:
            child.kill()
    try:
        answer = json.loads(made) if made else None
    except (ValueError, RecursionError):
        return None
    return answer if isinstance(answer, dict) else None


def accepted(name: str, answer: dict[str, Any] | None) -> dict[str, Any]:
    """Return the child's answer about a file, {} for none; DocumentError where it is a refusal."""
    if answer and "refusal" in answer:
        raise DocumentError(f"”{name}”: {answer['refusal']}")
    return answer or {}


def unreadable(name: str) -> DocumentError:
    """Return the refusal of a file about which the child gave no answer, or one that the reader never gives."""
    return DocumentError(f"”{name}” går inte att läsa: den är skadad, eller tar för lång tid eller för mycket minne.")


def _answer(child: Any, content: bytes) -> bytes:
    made: bytes = child.communicate(content)[0]
    return made


def _within(
    child: Any, do: Callable[[], bytes], reader: int, seconds: tuple[float, float], progress: Progress | None
) -> bytes | None:
    """Call ``do`` while watching the process ``reader``; None if it took more ``seconds``: of work, by the clock."""
    result: list[bytes] = []

    def work() -> None:
        try:
            result.append(do())
        except (OSError, ValueError):
            result.append(b"")

    thread, watch = threading.Thread(target=work, daemon=True), child_limits.Watch(reader)
    thread.start()
    while thread.is_alive() and not watch.is_over(*seconds):
        thread.join(child_limits.LOOK_SECONDS)
        if progress:
            progress(0, 0)
    if thread.is_alive():
        child.kill()
        thread.join(1)
        return None
    return result[0] if result else None
