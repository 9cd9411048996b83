"""Child processes that are forked from the warm battery and say through a pipe what they have done."""

import os
import select
import signal
import sys
from collections.abc import Callable
from typing import Any, NoReturn

Say = Callable[[str], None]


class Child:
    """A process that runs ``work``, which gets the arguments and a function that says a word to the parent."""

    def __init__(self, work: Callable[..., object], *arguments: Any) -> None:
        """Fork it."""
        out, to_parent = os.pipe()
        from_parent, into = os.pipe()
        self.pid = os.fork()
        if self.pid == 0:
            os.close(out)
            os.close(into)
            os.dup2(from_parent, 0)
            _run(work, arguments, to_parent)
        os.close(to_parent)
        os.close(from_parent)
        self._out, self._into = os.fdopen(out, encoding="utf-8", newline="\n"), into

    def word(self) -> str:
        """Wait for the next word; "" where it is dead."""
        return self._out.readline().strip()

    def speaks_within(self, seconds: float) -> bool:
        """Tell if a word, or its end, comes in time; ask before any word is read."""
        return bool(select.select([self._out], [], [], seconds)[0])

    def go(self) -> None:
        """Let a child that waits in ``wait_for_go`` go on."""
        os.write(self._into, b".")

    def kill(self) -> None:
        """End it at once, as kill -9 does."""
        os.kill(self.pid, signal.SIGKILL)

    def ended(self) -> list[str]:
        """Wait for the end, and return the words not yet read; a word "! …" is an exception that ended the child."""
        words = self._out.read().splitlines()
        self._out.close()
        os.close(self._into)
        _, status = os.waitpid(self.pid, 0)
        if os.WIFSIGNALED(status) and os.WTERMSIG(status) != signal.SIGKILL:
            words.append(f"! signal {os.WTERMSIG(status)}")
        return words


def wait_for_go() -> None:
    """In the child: wait until the parent lets it go on."""
    os.read(0, 1)


def _run(work: Callable[..., object], arguments: tuple[Any, ...], pipe: int) -> NoReturn:
    def say(word: str) -> None:
        os.write(pipe, f"{word}\n".encode())

    try:
        work(*arguments, say)
        sys.stderr.flush()
        os._exit(0)
    except BaseException as error:
        say(f"! {type(error).__name__} {getattr(getattr(error, 'problem', None), 'name', '')}".strip())
        os._exit(1)
