"""Debian packages: which are missing of those that Qt and venv need, and how they are installed."""

import ctypes
import importlib.util
import os
import shutil
import subprocess
import sys
from collections.abc import Mapping, Sequence

from tools.setup import SetupError

# What Qt loads at import and offscreen, and what it loads besides for a window; Debian's package for each library.
OFFSCREEN = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    # Called libglib2.0-0t64 from Debian 13 on, which provides the older name.
    "libglib-2.0.so.0": "libglib2.0-0",
    # Loaded by QtNetwork; in Debian 12 a part of python3 itself depends on it.
    "libgssapi_krb5.so.2": "libgssapi-krb5-2",
    "libxkbcommon.so.0": "libxkbcommon0",
}
X11 = {
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
}
WAYLAND = {"libwayland-cursor.so.0": "libwayland-cursor0", "libwayland-egl.so.1": "libwayland-egl1"}
_INSTALL = ("apt-get", "install", "-y", "--no-install-recommends")
# Another apt may be at work, a mirror may be slow; an update that reached nothing must not pass for one that did.
_PATIENT = ("-q", "-o", "DPkg::Lock::Timeout=300", "-o", "Acquire::Retries=3", "-o", "APT::Update::Error-Mode=any")


def qt_packages(window: bool) -> list[str]:
    """Return the packages of Qt's libraries that cannot be loaded; those for a window only where one is wanted."""
    if not sys.platform.startswith("linux"):
        return []
    wayland = WAYLAND if os.environ.get("WAYLAND_DISPLAY") else {}
    return missing_packages(OFFSCREEN | (X11 | wayland if window else {}))


def missing_packages(libraries: Mapping[str, str]) -> list[str]:
    """Return Debian's packages of the libraries that cannot be loaded."""
    return [package for library, package in libraries.items() if not _loads(library)]


def _loads(library: str) -> bool:
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def venv_packages() -> list[str]:
    """Return the package without which Debian's Python makes no virtual environment, or nothing where it can.

    SetupError where another Python than the system's cannot make one: no package helps it.
    """
    # Debian's venv ends the process where ensurepip is missing, so it is looked for first.
    if importlib.util.find_spec("ensurepip"):
        return []
    if sys.base_prefix != "/usr":
        raise SetupError(f"{sys.executable} has no ensurepip and makes no virtual environment: use another Python.")
    return [f"python{sys.version_info.major}.{sys.version_info.minor}-venv"]


def install_packages(packages: Sequence[str]) -> None:
    """Install Debian packages as root or with sudo; SetupError says the exact line where that is not possible."""
    root = hasattr(os, "geteuid") and os.geteuid() == 0
    sudo = shutil.which("sudo")
    if not shutil.which("apt-get"):
        raise SetupError(f"System libraries are missing; Debian's packages of them are: {' '.join(packages)}.")
    if not root and not (sudo and subprocess.call([sudo, "-n", "true"], stderr=subprocess.DEVNULL) == 0):
        who = "Run" if sudo else "Run as root"
        raise SetupError(f"System packages are missing. {who}: {apt_line(packages, bool(sudo))}")
    print(f"Installing {' '.join(packages)} …", flush=True)
    # sudo keeps nothing of the environment.
    as_root = [*([] if root else [str(sudo), "-n"]), "env", "DEBIAN_FRONTEND=noninteractive"]
    failure = _apt(as_root, packages)
    if failure:
        again = apt_line(packages, not root)
        raise SetupError(
            f"apt-get failed ({failure}). Is the network there? The same command tries again; by hand: {again}"
        )


def apt_line(packages: Sequence[str], sudo: bool) -> str:
    """Return what to type to install packages, on a machine that may have no package lists yet."""
    before = "sudo " if sudo else ""
    return f"{before}apt-get update && {before}{' '.join([*_INSTALL, *packages])}"


def _apt(as_root: Sequence[str], packages: Sequence[str]) -> str:
    """Return "" where the packages were installed, else why not, in apt's words."""
    update = failure_of([*as_root, "apt-get", "update", *_PATIENT])
    install = [*as_root, *_INSTALL, *_PATIENT, *packages]
    if not failure_of(install):
        return ""
    # An earlier installation may have been interrupted.
    failure_of([*as_root, "dpkg", "--configure", "-a"])
    failure = failure_of(install)
    return failure and (update or failure)


def failure_of(words: Sequence[str], environment: Mapping[str, str] | None = None) -> str:
    """Run a command quietly; return "" where it succeeded, else the line that says best why it did not."""
    try:
        done = subprocess.run(
            words, stdin=subprocess.DEVNULL, capture_output=True, check=False, env=environment,
            encoding="utf-8", errors="replace",
        )  # fmt: skip
    except OSError as error:
        return f"{words[0]}: {error.strerror}"
    if done.returncode == 0:
        return ""
    lines = [line.strip() for line in (done.stderr.strip() or done.stdout.strip()).splitlines() if line.strip()]
    telling = [line for line in lines if line.startswith(("E: ", "ERROR: "))] or lines
    return telling[-1].removeprefix("ERROR: ") if telling else f"exit status {done.returncode}"
