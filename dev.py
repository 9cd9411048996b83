"""The developers' one tool: set up, run, check and measure Närvaro with nothing but Python 3.11 or later.

python3 dev.py setup | run [FILE] | test [PYTEST ARGUMENTS] | bench [NAME …] | battery [--fast] [TEST …]
              release [NAME …] | lock | words
"""

from __future__ import annotations  # an older Python must get as far as the sentence that says so

import ctypes
import hashlib
import os
import shutil
import subprocess
import sys
import time
import venv
from collections.abc import Callable, Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
IN_VENV = "Scripts/python.exe" if os.name == "nt" else "bin/python"
PYTHON = VENV / IN_VENV
MEETING = "2024-12-13"

# What Qt loads at import and offscreen, and what it loads besides for a window; Debian's package for each library.
OFFSCREEN = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libxkbcommon.so.0": "libxkbcommon0",
}
WINDOW = {
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
}
SPEAKS_ATSPI = "import gi; gi.require_version('Atspi', '2.0')"


class SetupError(Exception):
    """What is missing and what to do, in one plain sentence."""


def main(arguments: Sequence[str]) -> int:
    """Do one verb; return the exit status."""
    verbs: dict[str, Callable[[Sequence[str]], int]] = {
        "setup": setup, "run": run, "test": test, "bench": bench, "battery": battery,
        "release": release, "lock": lock, "words": words
    }  # fmt: skip
    if not arguments or arguments[0] not in verbs:
        print(__doc__.strip(), file=sys.stderr)
        return 2
    try:
        if sys.version_info < (3, 11):  # noqa: UP036  (this file is what an older Python meets first)
            raise SetupError("Närvaro needs Python 3.11 or later: install it and start dev.py with it.")
        return verbs[arguments[0]](arguments[1:])
    except SetupError as error:
        print(error, file=sys.stderr)
        return 1


def setup(_: Sequence[str] = ()) -> int:
    """Install everything that developers need; nothing is started."""
    prepare("requirements-dev.txt", window=False)
    return 0


def run(arguments: Sequence[str]) -> int:
    """Open the window on FILE or the sample forum; without a display do the main job and say where the annex is."""
    window = has_display()
    prepare("requirements.txt", window)
    if window:
        return subprocess.call([PYTHON, ROOT / "main.py", *(arguments or ["--sample"])])
    folder = ROOT / "build" / "headless"
    folder.mkdir(parents=True, exist_ok=True)
    forum, annex = folder / "Kommunalt forum.narvaro", folder / f"Bilaga 1 {MEETING}.pdf"
    forum.unlink(missing_ok=True)
    print("There is no display: the sample forum, its status and its annex instead.\n", flush=True)
    for words in (
        ["sample", forum],
        ["status", forum, "--meeting", MEETING],
        ["annex", forum, "--meeting", MEETING, "-o", annex],
    ):
        if subprocess.call([PYTHON, ROOT / "main.py", *map(str, words)]):
            return 1
    print(f"\nThe annex: {annex}")
    return 0


def test(arguments: Sequence[str]) -> int:
    """Check everything: format, lint, types, and every test with no window on the screen."""
    began = time.monotonic()
    prepare("requirements-dev.txt", window=False)
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    checks = (
        ("format", ["ruff", "format", "--check", "."]),
        ("lint", ["ruff", "check", "."]),
        ("types", ["mypy"]),
        ("tests", ["pytest", "-n", "auto", *arguments]),
    )
    for name, words in checks:
        print(f"== {name}", flush=True)
        status = subprocess.call([PYTHON, "-m", *words], cwd=ROOT)
        if status:
            return status
    print(f"All checks passed in {time.monotonic() - began:.0f} s")
    return 0


def bench(arguments: Sequence[str]) -> int:
    """Run the benchmarks, or those named."""
    rivals = ROOT / ".venv-bench"
    prepare("requirements-bench.txt", window=False, place=rivals)
    files = sorted((ROOT / "tools" / "benchmarks").glob("*.py"))
    chosen = [file for file in files if not arguments or file.stem in arguments]
    return max((subprocess.call([rivals / IN_VENV, file], cwd=ROOT) for file in chosen), default=0)


def battery(arguments: Sequence[str]) -> int:
    """Prove that nothing is lost: kills, power cuts, faults, damage, strangers, beside peers in ``.venv-battery``."""
    prepare("requirements-dev.txt", window=False)
    place = ROOT / ".venv-battery"
    prepare("requirements-battery.txt", window=False, place=place)
    if not (shutil.which("cc") or shutil.which("gcc")):
        install_packages(["gcc", "libc6-dev"])
    return subprocess.call([place / IN_VENV, "-m", "tools.battery", *arguments], cwd=ROOT)


def release(arguments: Sequence[str]) -> int:
    """Check what a release needs beside the tests, or those named: annexes, screen_reader."""
    checks = {"annexes": validate_annexes, "screen_reader": check_screen_reader}
    return max([check() for name, check in checks.items() if not arguments or name in arguments], default=2)


def validate_annexes() -> int:
    """Hold annexes of every sort before veraPDF and outloud."""
    judges = ROOT / ".venv-release"
    prepare("requirements-release.txt", window=False, place=judges)
    if not shutil.which("java") or not Path("/usr/share/java/jaxb-runtime.jar").exists():
        install_packages(["default-jre-headless", "libjaxb-java"])
    return subprocess.call([judges / IN_VENV, ROOT / "tools" / "release" / "annexes.py"], cwd=ROOT)


def check_screen_reader() -> int:
    """Use the window as a screen reader does, over the real bus of a screen that nobody sees."""
    prepare("requirements.txt", window=True)
    bus = subprocess.call(["/usr/bin/python3", "-c", SPEAKS_ATSPI], stderr=subprocess.DEVNULL)
    if bus or not (shutil.which("xvfb-run") and shutil.which("xdotool")):
        install_packages(["xvfb", "xauth", "xdotool", "dbus", "at-spi2-core", "gir1.2-atspi-2.0", "python3-gi"])
    return subprocess.call(["/usr/bin/python3", ROOT / "tools" / "release" / "screen_reader.py", PYTHON], cwd=ROOT)


def lock(_: Sequence[str]) -> int:
    """Write the requirements files anew from pyproject.toml, for every platform, with hashes and without hosts."""
    prepare("requirements-dev.txt", window=False)
    tools = ROOT / "build" / "lock"
    subprocess.check_call([PYTHON, "-m", "pip", "install", "-q", "--target", tools, "uv"])
    plain = ["--universal", "--python-version", "3.11", "--generate-hashes", "--no-header", "--no-annotate"]
    uv = [str(tools / "bin" / "uv"), "pip", "compile", "-q", "pyproject.toml", *plain]
    subprocess.check_call([*uv, "-o", "requirements.txt"], cwd=ROOT)
    for extra in ("dev", "bench", "battery", "release"):
        subprocess.check_call([*uv, "--extra", extra, "-o", f"requirements-{extra}.txt"], cwd=ROOT)
    return 0


def words(_: Sequence[str]) -> int:
    """Bring the screen's words into the translation file, and make the program's copy of it."""
    prepare("requirements-dev.txt", window=False)
    sources = sorted(str(file) for file in (ROOT / "attendance_app" / "ui").rglob("*.py"))
    file = ROOT / "resources" / "translations" / "narvaro_sv.ts"
    languages = ["-source-language", "en", "-target-language", "sv_SE"]
    subprocess.check_call(
        [VENV / "bin" / "pyside6-lupdate", *sources, *languages, "-locations", "none", "-no-obsolete", "-ts", file]
    )
    return subprocess.call([VENV / "bin" / "pyside6-lrelease", file, "-qm", file.with_suffix(".qm")])


def has_display() -> bool:
    """Tell if a window can be shown: Qt would end the process where it cannot, so the display is tried first."""
    if not sys.platform.startswith("linux"):
        return True
    if os.environ.get("WAYLAND_DISPLAY") or os.environ.get("QT_QPA_PLATFORM"):
        return True
    if not os.environ.get("DISPLAY"):
        return False
    try:
        x11 = ctypes.CDLL("libX11.so.6")
    except OSError:
        return True
    x11.XOpenDisplay.restype = ctypes.c_void_p
    return bool(x11.XOpenDisplay(None))


def prepare(requirements: str, window: bool, place: Path = VENV) -> None:
    """See to Qt's system libraries, then to the virtual environment; quick where all is there."""
    if sys.platform.startswith("linux"):
        packages = missing_packages(OFFSCREEN | (WINDOW if window else {}))
        if packages:
            install_packages(packages)
    wanted, stamp = stamp_of(requirements, place), place / "installed"
    have = stamp.read_text(encoding="utf-8").split() if stamp.exists() and (place / IN_VENV).exists() else []
    # The developers' requirements hold the program's own.
    if have[:1] != [wanted[0]] or not {wanted[1], stamp_of("requirements-dev.txt", place)[1]} & set(have[1:]):
        install_requirements(requirements, wanted, place)


def missing_packages(libraries: dict[str, str]) -> list[str]:
    """Return Debian's packages of the libraries that cannot be loaded."""
    packages = []
    for library, package in libraries.items():
        try:
            ctypes.CDLL(library)
        except OSError:
            packages.append(package)
    return packages


def install_packages(packages: Sequence[str]) -> None:
    """Install Debian packages as root or with sudo; otherwise say the exact line."""
    line = ["apt-get", "install", "-y", "--no-install-recommends", *packages]
    sudo = shutil.which("sudo")
    root = hasattr(os, "geteuid") and os.geteuid() == 0
    may = root or (sudo and subprocess.call([sudo, "-n", "true"], stderr=subprocess.DEVNULL) == 0)
    refusal = SetupError(f"System packages are missing. Run: sudo {' '.join(line)}")
    if not shutil.which("apt-get") or not may:
        raise refusal
    print(f"Installing {' '.join(packages)} …", flush=True)
    before = [] if root else [str(sudo)]
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    for words in (["apt-get", "update", "-qq"], line):
        if subprocess.call([*before, *words], stdout=subprocess.DEVNULL, env=environment):
            raise refusal


def stamp_of(requirements: str, venv_folder: Path) -> tuple[str, str]:
    """Return what an installation depends on: which Python in which folder, and the requirements' hash."""
    place = hashlib.sha256(f"{sys.version} {venv_folder}".encode()).hexdigest()
    return place, hashlib.sha256((ROOT / requirements).read_bytes()).hexdigest()


def install_requirements(requirements: str, stamp: tuple[str, str], place: Path) -> None:
    """Make the virtual environment anew and install the locked wheels."""
    print(f"Installing {requirements} into {place.name} …", flush=True)
    shutil.rmtree(place, ignore_errors=True)
    try:
        venv.create(place, with_pip=True)
    except (subprocess.CalledProcessError, OSError):
        shutil.rmtree(place, ignore_errors=True)
        if sys.platform.startswith("linux") and shutil.which("apt-get"):
            version = f"{sys.version_info.major}.{sys.version_info.minor}"
            install_packages([f"python{version}-venv"])
            venv.create(place, with_pip=True)
        else:
            raise SetupError("Python's venv module does not work here: install Python with pip and venv.") from None
    pip = [str(place / IN_VENV), "-m", "pip", "install", "-q", "--disable-pip-version-check", "--require-hashes"]
    done = subprocess.run([*pip, "-r", str(ROOT / requirements)], capture_output=True, text=True, check=False)
    if done.returncode:
        last = (done.stderr.strip().splitlines() or ["pip gave no reason"])[-1]
        raise SetupError(f"The libraries could not be installed; is the network there? pip said: {last}")
    (place / "installed").write_text(" ".join(stamp), encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
