"""Runs the project's tests in Wine, with the Python and the libraries that the Windows packages hold."""

import shutil
import subprocess
import sys
import time
import zipfile
from collections.abc import Sequence

from tools.packaging.check.screen import Screen
from tools.packaging.check.wine import WORK, Windows, debian_with_wine
from tools.packaging.project import BUILD, ROOT, PackagingError, run
from tools.packaging.windows.build import TREE
from tools.packaging.windows.downloads import windows_wheels
from tools.packaging.windows.tree import put

PLACE = WORK / "suite"
# A test that hangs ends the process on Windows, so each part has its own.
_PARTS = ("domain", "services", "storage", "documents", "system", "cli", "journeys", "ui/*", "test_*.py")
_PART_SECONDS = 1800
_MISSING = 5


def main(wanted: Sequence[str]) -> int:
    """Run the parts named, or all; return 0 if each passed but for Wine's own gaps."""
    if not TREE.exists():
        raise PackagingError("There is no Windows folder. Build it first: dev.py package windows")
    windows = Windows(debian_with_wine(), "tests", Screen().display)
    try:
        lay_out()
        statuses = [run_part(windows, part) for part in wanted or parts()]
    finally:
        windows.close()
    return 0 if set(statuses) <= {0, _MISSING} else 1


def parts() -> list[str]:
    """Return what gets a process of its own, as paths below tests: folders, and modules that are in none."""
    tests = ROOT / "tests"
    found = [path for pattern in _PARTS for path in sorted(tests.glob(pattern))]
    chosen = (path for path in found if path.name.startswith("test_") or (path.is_dir() and "__" not in path.name))
    return [path.relative_to(tests).as_posix() for path in chosen]


def lay_out() -> None:
    """Put Python, libraries, the developers' libraries and the checkout where Wine sees them."""
    shutil.rmtree(PLACE, ignore_errors=True)
    shutil.copytree(TREE, PLACE / "Narvaro", ignore=shutil.ignore_patterns("app"))
    with zipfile.ZipFile(next((BUILD / "downloads" / "wheels").glob("pyside6_essentials-*.whl"))) as qt:
        # What pytest-qt needs and the program does not.
        qt.extractall(PLACE / "Narvaro" / "lib", ["PySide6/QtTest.pyd", "PySide6/Qt6Test.dll"])
    listed = subprocess.check_output(["git", "ls-files", "-z"], cwd=ROOT).decode().split("\0")
    for name in filter(None, listed):
        put(PLACE / "source" / name, (ROOT / name).read_bytes())
    developers = PLACE / "developers"
    pip = [sys.executable, "-m", "pip", "install", "-q", "--no-deps", "--require-hashes", "--target", str(developers)]
    run(*pip, *windows_wheels(), "-r", ROOT / "requirements-dev.txt")
    [settings] = (PLACE / "Narvaro" / "python").glob("*._pth")
    lines = [settings.name.replace("._pth", ".zip"), ".", r"..\lib", r"..\..\source", r"..\..\developers"]
    settings.write_bytes("\r\n".join(lines).encode() + b"\r\n")


def run_part(windows: Windows, part: str) -> int:
    """Run one part and print its last line; the whole of it is kept in a file."""
    began, log = time.monotonic(), PLACE / f"{part.replace('/', '-')}.log"
    python = PLACE / "Narvaro" / "python" / "python.exe"
    words = ["-m", "pytest", "-rfE", "-p", "no:cacheprovider", "-p", "tools.packaging.check.wine_gaps"]
    try:
        with log.open("wb") as output:
            status = windows.run(
                python, *words, f"tests/{part}", seconds=_PART_SECONDS, output=output, folder=PLACE / "source"
            )
    except PackagingError:
        status = 1
    lines = log.read_text(encoding="utf-8", errors="replace").strip().splitlines() or ["nothing was said"]
    print(f"{part}: exit status {status}, {time.monotonic() - began:.0f} s, {lines[-1]}", flush=True)
    for line in lines:
        if status and line.startswith(("FAILED", "ERROR")):
            print(f"    {line}", flush=True)
    return status
