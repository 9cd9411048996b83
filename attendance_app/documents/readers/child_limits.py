"""What the child that reads foreign files may use: set by itself where the system can, else watched by its parent.

Windows sets no limits for a process that asks for them: there the parent looks at its memory and ends it. Time is
watched by the parent everywhere, the system's own limit being the second guard.
"""

import importlib.util
import time

import psutil

MEMORY = 240_000_000
CPU_SECONDS = 2
# How often the parent looks at memory: between two looks a child fills some ten megabytes.
LOOK_SECONDS = 0.01
WATCHED = importlib.util.find_spec("resource") is None


def limit_self() -> None:
    """Set the system's own limits for this process: memory in bytes, time in seconds, no file written."""
    import resource

    resource.setrlimit(resource.RLIMIT_DATA, (MEMORY, MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU, (CPU_SECONDS, CPU_SECONDS))
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


class Watch:
    """Looks at a child from outside. It may work for so many seconds, and wait for so many (the disk, a busy machine).

    A hostile file makes its reader work; only a slow computer makes it wait.
    """

    def __init__(self, process: int) -> None:
        """Watch the process of that number from now on."""
        self._process = process
        self._began = time.monotonic()

    def is_over(self, worked: float, waited: float) -> bool:
        """Tell if the process has had its time, in seconds, or takes more memory than it may."""
        if time.monotonic() - self._began > waited:
            return True
        try:
            held = psutil.Process(self._process)
            spent = held.cpu_times()
            return spent.user + spent.system > worked or (WATCHED and held.memory_info().rss > MEMORY)
        except psutil.Error:
            return False
