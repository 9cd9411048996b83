"""Which Debian packages a build or a check needs; the standard library only, since nothing is installed yet."""

import shutil
from collections.abc import Sequence

# What is run, and Debian's package that has it.
WINDOWS = {
    "makensis": "nsis",
    "x86_64-w64-mingw32-gcc": "gcc-mingw-w64-x86-64",
    "wixl": "wixl",
    "msibuild": "msitools",
    "mmdebstrap": "mmdebstrap",
}
WINE = {"Xvfb": "xvfb", "xdotool": "xdotool", "import": "imagemagick"}
LINUX = {
    "desktop-file-validate": "desktop-file-utils",
    "appstreamcli": "appstream",
    "update-mime-database": "shared-mime-info",
}


def missing_packages(arguments: Sequence[str]) -> list[str]:
    """Return Debian's packages of the programs that ``package`` with these arguments needs and that are not here."""
    programs: dict[str, str] = {}
    if "windows" in arguments:
        programs |= WINDOWS | (WINE if {"--check", "--tests"} & set(arguments) else {})
    if "linux" in arguments:
        programs |= LINUX
    return [package for program, package in programs.items() if not shutil.which(program)]
