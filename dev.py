"""The developers' one tool: set up, run, check and measure Närvaro with nothing but Python 3.11 or later.

python3 dev.py setup | run [FILE] | test [PYTEST ARGUMENTS] | coverage [PYTEST ARGUMENTS]
              bench [NAME …] | battery [--fast] [TEST …]
              release [annexes] [audit] [licences] [screen_reader] [wheel] [bare [SUITE …] [--user]]
              package windows [--check] [--tests] | linux [--check] | lock | words
"""

import sys

if sys.version_info < (3, 11):  # noqa: UP036  (this file is what an older Python meets first)
    sys.exit("Närvaro needs Python 3.11 or later: install it and start dev.py with it.")

import ctypes
import os
import shutil
import subprocess
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from tools.packaging.needs import missing_packages
from tools.setup import SetupError
from tools.setup.environment import Environment
from tools.setup.requirements import lock as lock_requirements
from tools.setup.system_packages import install_packages, qt_packages, venv_packages

ROOT = Path(__file__).resolve().parent
VENV, TOOLS = Environment(ROOT / ".venv"), Environment(ROOT / ".venv-tools")
PROGRAM = ("requirements.txt",)
DEVELOPER = (*PROGRAM, "requirements-dev.txt")
TESTS = ("pytest", "-n", "auto")
INTERRUPTED = 130
MEETING = "2024-12-13"
SPEAKS_ATSPI = "import gi; gi.require_version('Atspi', '2.0')"


def main(arguments: Sequence[str]) -> int:
    """Do one verb; return the exit status."""
    verbs: dict[str, Callable[[Sequence[str]], int]] = {
        "setup": setup, "run": run, "test": test, "coverage": coverage, "bench": bench, "battery": battery,
        "release": release, "package": package, "lock": lock, "words": words
    }  # fmt: skip
    if not arguments or arguments[0] not in verbs:
        print(__doc__.strip(), file=sys.stderr)
        return 2
    try:
        return verbs[arguments[0]](arguments[1:])
    except SetupError as error:
        print(error, file=sys.stderr)
        return 1
    except subprocess.CalledProcessError as error:
        print(f"{Path(str(error.cmd[0])).name} failed with exit status {error.returncode}.", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print("Interrupted: the same command begins again.", file=sys.stderr)
        return INTERRUPTED


def setup(_: Sequence[str] = ()) -> int:
    """Install everything that developers need; nothing is started."""
    prepare(DEVELOPER)
    return 0


def run(arguments: Sequence[str]) -> int:
    """Open the window on FILE or the sample forum; without a display do the main job and say where the annex is."""
    window = has_display()
    prepare(PROGRAM, window=window)
    # Asked again: before Qt's libraries were there, nobody could ask the display.
    if window and has_display():
        return subprocess.call([VENV.python, ROOT / "main.py", *(arguments or ["--sample"])])
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
        if subprocess.call([VENV.python, ROOT / "main.py", *map(str, words)]):
            return 1
    print(f"\nThe annex: {annex}")
    return 0


def test(arguments: Sequence[str]) -> int:
    """Check everything: format, lint, types, and every test with no window on the screen."""
    began = time.monotonic()
    prepare_tests()
    checks = (
        ("format", ["ruff", "format", "--check", "."]),
        ("lint", ["ruff", "check", "."]),
        ("types", ["mypy"]),
        ("tests", [*TESTS, *arguments]),
    )
    for name, words in checks:
        print(f"== {name}", flush=True)
        status = subprocess.call([VENV.python, "-m", *words], cwd=ROOT)
        if status:
            return status
    print(f"All checks passed in {time.monotonic() - began:.0f} s")
    return 0


def coverage(arguments: Sequence[str]) -> int:
    """Measure which lines and branches the tests reach, in their children too; pages in build/coverage/html."""
    prepare_tests()
    shutil.rmtree(ROOT / "build" / "coverage", ignore_errors=True)
    status = subprocess.call([VENV.python, "-m", "coverage", "run", "-m", *TESTS, *arguments], cwd=ROOT)
    # A child that was killed leaves a file that cannot be read: combining says so and goes on.
    for words in (["combine", "-q"], ["html", "-q"]):
        subprocess.call([VENV.python, "-m", "coverage", *words], cwd=ROOT)
    return status or subprocess.call([VENV.python, "-m", "coverage", "report"], cwd=ROOT)


def prepare_tests() -> None:
    """Prepare an environment for tests; their many children find everything compiled."""
    prepare(DEVELOPER)
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)


def bench(arguments: Sequence[str]) -> int:
    """Run the benchmarks, or those named, beside the rivals that they name."""
    prepare((*PROGRAM, "tools/benchmarks/rivals.txt"), environment=TOOLS)
    files = sorted((ROOT / "tools" / "benchmarks").glob("*.py"))
    chosen = [file for file in files if not arguments or file.stem in arguments]
    return max((subprocess.call([TOOLS.python, file], cwd=ROOT) for file in chosen), default=0)


def battery(arguments: Sequence[str]) -> int:
    """Prove that nothing is lost: kills, power cuts, faults, damage, strangers; peers run the same tests."""
    compiler = shutil.which("cc") or shutil.which("gcc")
    prepare(DEVELOPER, packages=[] if compiler else ["gcc", "libc6-dev"])
    prepare((*PROGRAM, "tools/battery/peers.txt"), environment=TOOLS)
    return subprocess.call([TOOLS.python, "-m", "tools.battery", *arguments], cwd=ROOT)


def release(arguments: Sequence[str]) -> int:
    """Check what a release needs beside the tests, or what is named; what follows ``bare`` is passed on to it."""
    checks: dict[str, Callable[[], int]] = {
        "annexes": validate_annexes, "audit": audit_libraries, "licences": check_licences,
        "screen_reader": check_screen_reader, "wheel": install_wheel, "bare": lambda: run_bare(options),
    }  # fmt: skip
    at = arguments.index("bare") + 1 if "bare" in arguments else len(arguments)
    names, options = arguments[:at], arguments[at:]
    if not set(names) <= set(checks):
        print(__doc__.strip(), file=sys.stderr)
        return 2
    return max([check() for name, check in checks.items() if not names or name in names])


def validate_annexes() -> int:
    """Validate annexes of every sort with veraPDF and outloud."""
    java = shutil.which("java") and Path("/usr/share/java/jaxb-runtime.jar").exists()
    packages = [] if java else ["default-jre-headless", "libjaxb-java"]
    prepare((*PROGRAM, "requirements-tools.txt"), environment=TOOLS, packages=packages)
    return subprocess.call([TOOLS.python, ROOT / "tools" / "release" / "annexes.py"], cwd=ROOT)


def audit_libraries() -> int:
    """Ask an advisory database about every locked library; 3 where none was reached, which is no answer."""
    return subprocess.call([sys.executable, "-m", "tools.release.audit"], cwd=ROOT)


def check_licences() -> int:
    """Ask reuse if every file says its licence (the REUSE specification)."""
    prepare((*PROGRAM, "requirements-tools.txt"), environment=TOOLS)
    return subprocess.call([TOOLS.python, "-m", "reuse", "lint"], cwd=ROOT)


def install_wheel() -> int:
    """Build the wheel, install it with all it needs into an empty environment, and use it from there."""
    prepare(DEVELOPER)
    return subprocess.call([VENV.python, ROOT / "tools" / "release" / "wheel.py"], cwd=ROOT)


def run_bare(options: Sequence[str]) -> int:
    """Run the README's two commands in bare Debians."""
    return subprocess.call([sys.executable, "-m", "tools.release.bare", *options], cwd=ROOT)


def check_screen_reader() -> int:
    """Use the window as a screen reader does, over the real bus of a screen that nobody sees."""
    bus = subprocess.call(["/usr/bin/python3", "-c", SPEAKS_ATSPI], stderr=subprocess.DEVNULL)
    there = not bus and shutil.which("xvfb-run") and shutil.which("xdotool")
    packages = ["xvfb", "xauth", "xdotool", "dbus", "at-spi2-core", "gir1.2-atspi-2.0", "python3-gi"]
    prepare(PROGRAM, window=True, packages=[] if there else packages)
    script = ROOT / "tools" / "release" / "screen_reader.py"
    return subprocess.call(["/usr/bin/python3", script, VENV.python], cwd=ROOT)


def package(arguments: Sequence[str]) -> int:
    """Build what a release hands out, or check it; ``tools.packaging`` says what can be named."""
    prepare(DEVELOPER, packages=missing_packages(arguments))
    return subprocess.call([VENV.python, "-m", "tools.packaging", *arguments], cwd=ROOT)


def lock(_: Sequence[str]) -> int:
    """Write the requirements files anew from pyproject.toml, for every platform, with hashes and without hosts."""
    prepare(DEVELOPER)
    tools = ROOT / "build" / "lock"
    subprocess.check_call([VENV.python, "-m", "pip", "install", "-q", "--upgrade", "--target", tools, "uv"])
    lock_requirements(ROOT, tools / "bin" / "uv")
    return 0


def words(_: Sequence[str]) -> int:
    """Bring the screen's words into the translation file, and make the program's copy of it."""
    prepare(DEVELOPER)
    sources = sorted(str(file) for file in (ROOT / "attendance_app" / "ui").rglob("*.py"))
    file = ROOT / "resources" / "translations" / "narvaro_sv.ts"
    languages = ["-source-language", "en", "-target-language", "sv_SE"]
    read = [str(VENV.python.with_name("pyside6-lupdate")), *sources, *languages, "-locations", "none", "-no-obsolete"]
    subprocess.check_call([*read, "-ts", str(file)])
    return subprocess.call([VENV.python.with_name("pyside6-lrelease"), file, "-qm", file.with_suffix(".qm")])


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


def prepare(
    files: Sequence[str], *, window: bool = False, environment: Environment = VENV, packages: Sequence[str] = ()
) -> None:
    """Install what is missing: system packages, all by one call of apt, then wheels; quick where all is there.

    SetupError says what cannot be installed, before anything is downloaded where rights are missing.
    """
    wanted = [ROOT / name for name in files]
    to_make = environment.lacks(wanted) and environment.must_be_made()
    missing = [*qt_packages(window), *(venv_packages() if to_make else ()), *packages]
    if missing:
        install_packages(missing)
    environment.install(wanted)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
