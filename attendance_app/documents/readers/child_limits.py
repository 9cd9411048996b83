"""What the child that reads foreign files may use: set by itself where the system can, else watched by its parent.

Windows sets no limits for a process that asks for them: there the parent looks at its memory and ends it. Time is
watched by the parent everywhere, the system's own limit being the second guard.
"""

import importlib.util
import time

MEMORY = 240_000_000
CPU_SECONDS = 2
# Polling interval: within it a child can fill some ten megabytes.
LOOK_SECONDS = 0.01
WATCHED = importlib.util.find_spec("resource") is None


def limit_self(patience: int) -> None:
    """Set the system's own limits for this process: memory in bytes, time in seconds, no file written."""
    import resource

    resource.setrlimit(resource.RLIMIT_DATA, (MEMORY, MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU, (CPU_SECONDS * patience,) * 2)
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


class Watch:
    """Limits a child's CPU seconds (``worked``) and wall-clock seconds (``waited``), and its memory on Windows.

    A hostile file makes its reader use CPU; a slow disk or a busy computer only makes it wait.
    """

    def __init__(self, process: int) -> None:
        """Watch the process with that pid from now on: what it has used before does not count."""
        self._process = process
        self._began, self._used = time.monotonic(), _usage(process)[0]

    def is_over(self, worked: float, waited: float) -> bool:
        """Tell if the process has used its seconds, or more memory than allowed."""
        if time.monotonic() - self._began > waited:
            return True
        used, memory = _usage(self._process)
        return used - self._used > worked or (WATCHED and memory > MEMORY)


def _usage(process: int) -> tuple[float, int]:
    """Return the CPU seconds and the bytes of memory that a process uses; nothing where it has ended."""
    # The child itself never asks, and starts sooner without it.
    import psutil

    try:
        watched = psutil.Process(process)
        times = watched.cpu_times()
        return times.user + times.system, watched.memory_info().rss
    except psutil.Error:
        return 0.0, 0
