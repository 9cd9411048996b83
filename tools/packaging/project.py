"""What every package has in common: version, time, and where things are built."""

import os
import subprocess
import tomllib
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
DIST = ROOT / "dist"
BUILD = ROOT / "build" / "packaging"


class PackagingError(Exception):
    """Why a package cannot be built here and what to do, in one plain sentence."""


def version() -> str:
    """Return the version that pyproject.toml says."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    return str(project["version"])


def version_of_four(version: str) -> str:
    """Return a version as Windows' version resources want it: four numbers."""
    return ".".join([*version.split("."), "0", "0", "0"][:4])


def epoch() -> int:
    """Return the time that every packed file gets, in seconds since 1970: SOURCE_DATE_EPOCH, else the last commit's."""
    if said := os.environ.get("SOURCE_DATE_EPOCH"):
        return int(said)
    return int(subprocess.check_output(["git", "log", "-1", "--format=%ct"], cwd=ROOT))


def program_files() -> Iterator[tuple[str, Path]]:
    """Give each file of the program: its place below the installed package's parent, and where it is now.

    The same files as in the wheel: the package, with the resources inside it. Translation sources stay out.
    """
    listed = subprocess.check_output(["git", "ls-files", "-z", "attendance_app", "resources"], cwd=ROOT)
    for name in sorted(filter(None, listed.decode().split("\0"))):
        if not name.endswith(".ts"):
            yield (f"attendance_app/{name}" if name.startswith("resources/") else name), ROOT / name


def run(*words: str | Path, **more: object) -> None:
    """Run a tool; PackagingError with its last line where it fails."""
    done = subprocess.run([str(word) for word in words], capture_output=True, text=True, check=False, **more)  # type: ignore[call-overload]
    if done.returncode:
        last = ((done.stderr or done.stdout).strip().splitlines() or ["it gave no reason"])[-1]
        raise PackagingError(f"{Path(str(words[0])).name} ended with {done.returncode}: {last}")
