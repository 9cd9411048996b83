"""Compiles Narvaro.exe, which opens the window, and narvaro-cli.exe, the same for a command line."""

import shutil
from pathlib import Path

from tools.packaging.project import BUILD, run, version_of_four
from tools.packaging.windows.tree import python_dll

HERE = Path(__file__).parent
WINDOW, CONSOLE = "Narvaro.exe", "narvaro-cli.exe"
_FLAGS = (
    "-O2", "-municode", "-s", "-static", "-fexec-charset=UTF-8", "-Wl,--no-insert-timestamp",
    "-Wl,--dynamicbase,--nxcompat,--high-entropy-va",
)  # fmt: skip


def build_launchers(tree: Path, version: str) -> None:
    """Put both launchers into ``tree``, with icon, version and manifest."""
    for name, subsystem in ((WINDOW, ["-mwindows"]), (CONSOLE, ["-mconsole", "-DCONSOLE"])):
        work = BUILD / "launcher" / name
        shutil.rmtree(work, ignore_errors=True)
        work.mkdir(parents=True)
        _fill_in(work, name, version)
        shutil.copy(tree / "narvaro.ico", work)
        run("x86_64-w64-mingw32-windres", "launcher.rc", "launcher.o", cwd=work)
        library = f'-DPYDLL=L"{python_dll(tree)}"'
        words: list[str | Path] = [
            *_FLAGS,
            *subsystem,
            library,
            HERE / "launcher.c",
            "launcher.o",
            "-o",
            tree / name,
            "-lshell32",
        ]
        run("x86_64-w64-mingw32-gcc", *words, cwd=work)


def _fill_in(work: Path, name: str, version: str) -> None:
    four = version_of_four(version)
    words = {"@VERSION4@": four, "@COMMAS@": four.replace(".", ","), "@VERSION@": version, "@NAME@": name}
    for file in ("launcher.manifest", "launcher.rc"):
        text = (HERE / file).read_text(encoding="utf-8")
        for sign, value in words.items():
            text = text.replace(sign, value)
        (work / file).write_text(text, encoding="utf-8")
