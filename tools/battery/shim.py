"""The shim of `shim.c` from Python: calls that touch a folder's files are written down, fail, or are the last.

The program that asks for it must have been started with it: `start_under_shim` does that, by starting it again.
"""

import ctypes
import os
import shutil
import subprocess
import sys
from enum import IntEnum, IntFlag
from pathlib import Path

SOURCE = Path(__file__).with_name("shim.c")


MISSING = "no C compiler that makes a library to preload: nothing intercepts the program's calls to the disk"


class Call(IntFlag):
    """Kinds of calls, as bits; READ is every kind of reading."""

    OPEN = 1 << 1
    WRITE = 1 << 3
    TRUNCATE = 1 << 4
    SYNC = 1 << 5
    RENAME = 1 << 6
    UNLINK = 1 << 7
    LINK = 1 << 8
    MKDIR = 1 << 9
    READ = 1 << 10
    CHANGING = OPEN | WRITE | TRUNCATE | SYNC | RENAME | UNLINK | LINK | MKDIR
    ALL = CHANGING | READ


class Manner(IntEnum):
    """What the chosen call does: fails once, fails as all after it do, or ends the process before it is done."""

    ONCE = 0
    FROM_NOW_ON = 1
    KILL = 2


def start_under_shim(build: Path) -> bool:
    """Start this program again with the shim before the C library.

    False where there is no compiler with the C library's headers, no Linux, or no preloading.
    """
    if loaded():
        return True
    made = build / "shim.so"
    if not sys.platform.startswith("linux") or os.environ.get("LD_PRELOAD") == str(made) or not _compile(made):
        return False
    os.environ["LD_PRELOAD"] = str(made)
    os.execv(sys.executable, [sys.executable, *sys.orig_argv[1:]])


def _compile(made: Path) -> bool:
    if made.exists() and made.stat().st_mtime >= SOURCE.stat().st_mtime:
        return True
    compiler, part = shutil.which("cc") or shutil.which("gcc"), made.with_name(f"shim.{os.getpid()}.so")
    if compiler is None:
        return False
    made.parent.mkdir(parents=True, exist_ok=True)
    words = [compiler, "-shared", "-fPIC", "-O1", "-o", str(part), str(SOURCE)]
    if subprocess.run(words, stderr=subprocess.DEVNULL, check=False).returncode:
        return False
    part.replace(made)
    return True


def loaded() -> bool:
    """Tell if this process stands behind the shim."""
    return hasattr(ctypes.CDLL(None), "shim_watch")


def watch(folder: Path, trace: Path | None = None) -> None:
    """From now on watch what lies under ``folder``, and write every change of it to ``trace``."""
    ctypes.CDLL(None).shim_watch(os.fsencode(folder), os.fsencode(trace or ""))


def fail(calls: Call, number: int, code: int, manner: Manner) -> None:
    """Let the ``number``-th of such calls from now on (from 1; 0: none) fail with errno ``code``."""
    ctypes.CDLL(None).shim_fail(ctypes.c_uint(calls), ctypes.c_long(number), code, int(manner))


def calls() -> int:
    """Return how many such calls there were since ``fail``."""
    count = ctypes.CDLL(None).shim_calls
    count.restype = ctypes.c_long
    return int(count())


def mark(number: int) -> None:
    """Write into the trace that so many steps are acknowledged."""
    ctypes.CDLL(None).shim_mark(number)
