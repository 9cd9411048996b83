"""Virtual environments with locked wheels. Whatever interrupts an installation, the next one mends it."""

import hashlib
import json
import os
import re
import shutil
import sys
import sysconfig
import time
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from tools.setup import SetupError
from tools.setup.system_packages import failure_of

IN_VENV = Path("Scripts/python.exe" if os.name == "nt" else "bin/python")
# An index that is slow, or gone for a moment: seconds that a wheel may take to come, tries within pip, pauses between
# the tries of pip itself. What the developer has set for pip is kept.
_PATIENCE = {"PIP_DEFAULT_TIMEOUT": "60", "PIP_RETRIES": "2"}
_PAUSES_S = (2, 8)


@dataclass(frozen=True)
class Environment:
    """A virtual environment, with a stamp of what is installed in it. The stamp is written last."""

    place: Path

    @property
    def python(self) -> Path:
        """Its Python."""
        return self.place / IN_VENV

    def lacks(self, files: Iterable[Path]) -> list[Path]:
        """Return which requirements files are not installed as they read now."""
        installed = self._installed()
        return [file for file in files if installed.get(str(file)) != _digest(file)]

    def must_be_made(self) -> bool:
        """Tell if there is none, or one of another Python or place, an interrupted, damaged or outdated one."""
        installed = self._installed()
        return not installed or any(_digest(Path(name)) != digest for name, digest in installed.items())

    def install(self, files: Sequence[Path]) -> None:
        """Install what is missing of the requirements; SetupError where that fails.

        Then nothing half made is left, and what was installed before stays where only additions failed. A file with
        hashes is complete and installed exactly; one without is a list of names, installed with their dependencies.
        """
        missing = self.lacks(files)
        if not missing:
            return
        fresh = self.must_be_made()
        if fresh:
            missing = list(files)
        print(f"Installing {', '.join(file.name for file in missing)} into {self.place.name} …", flush=True)
        try:
            if fresh:
                self._make()
            self._install(missing)
            self._write_stamp(files)
        except BaseException as error:
            if fresh:
                shutil.rmtree(self.place, ignore_errors=True)
            if isinstance(error, OSError):
                raise SetupError(f"{self.place} cannot be written ({error.strerror}).") from error
            raise

    def _make(self) -> None:
        """Make an empty one, whatever lies in its place."""
        inside = Path(sys.prefix).resolve() == self.place.resolve()
        python = os.path.realpath(sys.executable) if inside else sys.executable
        if self.place.is_symlink() or self.place.is_file():
            self.place.unlink()
        elif self.place.exists():
            shutil.rmtree(self.place)
        failure = failure_of([python, "-m", "venv", str(self.place)])
        if failure:
            raise SetupError(f"No virtual environment could be made in {self.place} ({failure}).")

    def _install(self, files: Sequence[Path]) -> None:
        locked = [file for file in files if _is_locked(file)]
        plain = [file for file in files if not _is_locked(file)]
        if locked:
            # What lies there of these is left of an interrupted installation.
            self._pip("--require-hashes", "--no-deps", "--ignore-installed", *_each("-r", locked))
        if plain:
            versions = self.place / "locked.txt"
            versions.write_text("\n".join(_versions([*map(Path, self._installed()), *locked])), encoding="utf-8")
            self._pip("-c", str(versions), *_each("-r", plain))

    def _pip(self, *words: str) -> None:
        pip = [str(self.python), "-m", "pip", "install", "-q", "--disable-pip-version-check", *words]
        for pause in (*_PAUSES_S, None):
            failure = failure_of(pip, _PATIENCE | os.environ)
            if not failure:
                return
            if pause is None:
                again = "Is the network there? The same command tries again."
                raise SetupError(f"The libraries could not be installed ({failure}). {again}")
            print(f"That failed; once more in {pause} s …", flush=True)
            time.sleep(pause)

    def _installed(self) -> dict[str, str]:
        """Return the digests of the files that are installed: none where this Python cannot use it as it is."""
        try:
            stamp = json.loads((self.place / "installed.json").read_text(encoding="utf-8"))
            whole = all((self._packages() / name).exists() for name in stamp["packages"])
            usable = whole and stamp["maker"] == self._maker() and self.python.exists()
            return dict(stamp["files"]) if usable else {}
        except (OSError, ValueError, KeyError, TypeError):
            return {}

    def _write_stamp(self, files: Iterable[Path]) -> None:
        stamp = {
            "maker": self._maker(),
            "files": self._installed() | {str(file): _digest(file) for file in files},
            "packages": sorted(each.name for each in self._packages().glob("*.dist-info")),
        }
        (self.place / "installed.json").write_text(json.dumps(stamp, indent=1), encoding="utf-8")

    def _maker(self) -> str:
        """Return which Python made it, and where: it works neither with another one nor in another place."""
        return f"{sys.version} {self.place}"

    def _packages(self) -> Path:
        return Path(sysconfig.get_path("purelib", "venv", {"base": str(self.place)}))


def _is_locked(file: Path) -> bool:
    return "--hash=" in file.read_text(encoding="utf-8")


def _versions(files: Iterable[Path]) -> list[str]:
    """Return the lines NAME==VERSION of requirements files, without their hashes."""
    text = "\n".join(file.read_text(encoding="utf-8") for file in files)
    return re.findall(r"^([\w.-]+(?:\[[\w,]+\])?==[^\s\\]+(?: *;[^\\\n]*)?)", text, re.MULTILINE)


def _digest(file: Path) -> str:
    try:
        return hashlib.sha256(file.read_bytes()).hexdigest()
    except OSError:
        return ""


def _each(option: str, files: Iterable[Path]) -> list[str]:
    return [word for file in files for word in (option, str(file))]
