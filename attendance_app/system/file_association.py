"""Lets a double click on a .narvaro file open this copy of the program, for this user alone: no rights are needed."""

import shutil
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

from attendance_app.services.bundled import installed_program, python_program, resources
from attendance_app.services.errors import Refusal
from attendance_app.system import paths

NAME = "se.narvaro.Narvaro"
MEDIA_TYPE = "application/x-narvaro"
_KIND = "Narvaro.Forum"


def open_files_here() -> None:
    """Register the Python that runs this, and the main.py next to it; Refusal where the system does not take it."""
    try:
        _register_this()
    except OSError as error:
        raise Refusal("Datorn tog inte emot det. Högerklicka på filen och välj program där i stället.") from error


def _register_this() -> None:
    if sys.platform == "win32":
        command = " ".join(f'"{each}"' for each in (*own_command(), "%1"))
        register(windows_keys(command, installed_program() or resources() / "icons" / "narvaro.ico"))
    else:
        install(list(own_command()), paths.data_home())


def own_command() -> tuple[str, ...]:
    """Return how this program is started: Narvaro.exe, main.py of a folder, else as the package is installed."""
    if program := installed_program():
        return (str(program),)
    # Without the black window that Windows opens for python.exe.
    quiet = python_program().with_name("pythonw.exe")
    python = str(quiet if quiet.exists() else python_program())
    starter = Path(__file__).resolve().parents[2] / "main.py"
    return (python, str(starter)) if starter.exists() else (python, "-m", "attendance_app")


def install(program: list[str], data_home: Path) -> None:
    """Put the entry of the menu, the kind of file and the icon where desktops after freedesktop.org look for them."""
    source = resources() / "desktop"
    words = " ".join(_quoted(each) for each in program)
    entry = (source / f"{NAME}.desktop").read_text(encoding="utf-8").replace("Exec=narvaro", f"Exec={words}")
    files = {
        data_home / "applications" / f"{NAME}.desktop": entry,
        data_home / "mime" / "packages" / f"{NAME}.xml": (source / f"{NAME}.mime.xml").read_text(encoding="utf-8"),
        data_home / "icons" / "hicolor" / "scalable" / "apps" / f"{NAME}.svg": (
            resources() / "icons" / "narvaro.svg"
        ).read_text(encoding="utf-8"),
    }
    for file, text in files.items():
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    for tool, folder in (("update-mime-database", "mime"), ("update-desktop-database", "applications")):
        # Where a desktop has them it wants to be told; one that has not looks for itself.
        if found := shutil.which(tool):
            subprocess.run([found, str(data_home / folder)], check=False)


def windows_keys(command: str, icon: Path) -> Mapping[str, Mapping[str, str]]:
    """Return the values of each key under HKEY_CURRENT_USER, Software, Classes; the name "" is a key's own value."""
    return {
        ".narvaro": {"": _KIND, "Content Type": MEDIA_TYPE},
        r".narvaro\OpenWithProgids": {_KIND: ""},
        _KIND: {"": "Närvaro-organ"},
        rf"{_KIND}\DefaultIcon": {"": f'"{icon}",0'},
        rf"{_KIND}\shell\open\command": {"": command},
    }


def register(keys: Mapping[str, Mapping[str, str]]) -> None:
    """Write the keys, and tell the desktop that they have changed."""
    if sys.platform == "win32":
        import ctypes
        import winreg

        for key, values in keys.items():
            with winreg.CreateKey(winreg.HKEY_CURRENT_USER, rf"Software\Classes\{key}") as made:
                for name, value in values.items():
                    winreg.SetValueEx(made, name, 0, winreg.REG_SZ, value)
        ctypes.windll.shell32.SHChangeNotify(0x08000000, 0, None, None)


def _quoted(argument: str) -> str:
    """Return an argument as the Exec line of an entry wants it: quoted, and a percent sign doubled."""
    for sign in '\\"`$':
        argument = argument.replace(sign, f"\\{sign}")
    # The file's own escapes come on top of the quoting's.
    return f'"{argument}"'.replace("\\", "\\\\").replace("%", "%%")
