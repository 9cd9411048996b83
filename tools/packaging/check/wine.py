"""A fresh Windows for one package: a prefix of Wine 10, which Debian 13 has, in a chroot.

Wine is not Windows: docs/it.md lists what only a real one can tell.
"""

import shutil
import subprocess
import time
from collections.abc import Callable
from pathlib import Path
from typing import IO

from tools import debian
from tools.debian import Chroot
from tools.packaging.project import BUILD, PackagingError, run

HERE = Path(__file__).parent
WORK = BUILD / "check"
_PACKAGES = (
    "wine", "wine64", "fonts-wine", "fonts-liberation", "fonts-dejavu-core", "locales", "tzdata", "winbind", "libgl1"
)  # fmt: skip
_ENVIRONMENT = {
    "USER": "anna", "LOGNAME": "anna", "LANG": "sv_SE.UTF-8", "LC_ALL": "sv_SE.UTF-8", "XDG_RUNTIME_DIR": "/tmp",
    "WINEDEBUG": "-all", "WINEDLLOVERRIDES": "mscoree=;mshtml=",
}  # fmt: skip


def debian_with_wine() -> Chroot:
    """Return the chroot that Wine is in, made where it is missing; what is in WORK is in /w there."""
    WORK.mkdir(parents=True, exist_ok=True)
    Path("/tmp/.X11-unix").mkdir(exist_ok=True)
    chroot = debian.kept("wine", "trixie", _PACKAGES, {WORK: "/w", Path("/tmp/.X11-unix"): "/tmp/.X11-unix"})
    locales = chroot.root / "etc" / "locale.gen"
    if "\nsv_SE.UTF-8" not in locales.read_text(encoding="utf-8"):
        locales.write_text(locales.read_text(encoding="utf-8") + "\nsv_SE.UTF-8 UTF-8\n", encoding="utf-8")
        chroot.call(["locale-gen"])
    return chroot


class Windows:
    """One fresh Windows, used by anna; only inside a session of the chroot."""

    def __init__(self, chroot: Chroot, name: str, display: str) -> None:
        """Make it; an older one of the same name goes."""
        self._chroot, self._name = chroot, name
        self._environment = {**_ENVIRONMENT, "WINEPREFIX": f"/w/{name}", "DISPLAY": display}
        self.drive = WORK / name / "drive_c"
        shutil.rmtree(WORK / name, ignore_errors=True)
        self._call(["wineboot", "-i"], 300)
        library = self.drive / "windows" / "system32" / "icuuc.dll"
        options = ["-O2", "-shared", "-nostdlib", "-Wl,-e,0"]
        run("x86_64-w64-mingw32-gcc", *options, "-o", library, HERE / "icuuc.c")

    @property
    def home(self) -> Path:
        """Her profile."""
        return self.drive / "users" / "anna"

    def path_of(self, file: Path) -> str:
        """Return a file's path as a Windows program writes it."""
        if file.is_relative_to(self.drive):
            return "C:\\" + str(file.relative_to(self.drive)).replace("/", "\\")
        return "Z:\\w\\" + str(file.relative_to(WORK)).replace("/", "\\")

    def run(
        self, *words: str | Path, seconds: float = 300, output: IO[bytes] | int = subprocess.DEVNULL,
        folder: Path = WORK,
    ) -> int:  # fmt: skip
        """Run a program in a folder to its end; return its exit status, as a shell sees it (0 to 255).

        What it writes goes into a file: a pipe would be kept open by everything that it leaves running.
        """
        return self._call(["wine", *map(self._inside, words)], seconds, output, folder)

    def output(self, *words: str | Path) -> str:
        """Return what a program writes."""
        place = WORK / "output.txt"
        with place.open("wb") as file:
            self.run(*words, seconds=120, output=file)
        return place.read_text(encoding="utf-8", errors="replace")

    def start(self, *words: str | Path) -> None:
        """Start a program, or open a file as a double click does, without waiting."""
        line = self._line(["wine", "start", "/unix", *map(self._inside, words)])
        nothing = subprocess.DEVNULL
        subprocess.Popen(line, stdin=nothing, stdout=nothing, stderr=nothing)

    def registry(self) -> str:
        """Return both hives as text, when Wine has written them."""
        self._call(["wineserver", "-w"], 60)
        files = (WORK / self._name / name for name in ("system.reg", "user.reg"))
        return "\n".join(file.read_text(encoding="utf-8", errors="replace") for file in files)

    def files(self) -> set[str]:
        """Return every file of the profiles, of Program Files and of Windows Installer."""
        places = ("users", "Program Files", "ProgramData", "windows/Installer")
        found = (each for place in places for each in (self.drive / place).rglob("*"))
        return {each.relative_to(self.drive).as_posix() for each in found if each.is_file()}

    def close(self) -> None:
        """End everything that runs in it and take it away."""
        self._call(["wineserver", "-k"], 60)
        shutil.rmtree(WORK / self._name, ignore_errors=True)

    def _inside(self, word: str | Path) -> str:
        """Return a path as the chroot knows it."""
        return f"/w/{word.relative_to(WORK)}" if isinstance(word, Path) else word

    def _line(self, words: list[str], folder: Path = WORK) -> list[str]:
        script = f"cd '{self._inside(folder)}'; exec \"$@\""
        return self._chroot.inside(["sh", "-c", script, "sh", *words], self._environment)

    def _call(
        self, words: list[str], seconds: float, output: IO[bytes] | int = subprocess.DEVNULL, folder: Path = WORK
    ) -> int:
        line, nothing = self._line(words, folder), subprocess.DEVNULL
        try:
            return subprocess.call(line, stdin=nothing, stdout=output, stderr=output, timeout=seconds)
        except subprocess.TimeoutExpired:
            raise PackagingError(f"{' '.join(words[:3])} did not end within {seconds:.0f} s.") from None


def wait_for(what: Callable[[], object], seconds: float, words: str) -> float:
    """Wait until ``what`` is true and return the seconds it took; PackagingError with ``words`` if it never is."""
    began = time.monotonic()
    while not what():
        if time.monotonic() - began > seconds:
            raise PackagingError(f"{words}: not within {seconds:.0f} s.")
        time.sleep(0.2)
    return time.monotonic() - began
