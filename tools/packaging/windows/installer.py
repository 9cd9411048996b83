"""Builds the installer for one user, with NSIS."""

import os
from pathlib import Path

from tools.packaging.project import run, version_of_four
from tools.packaging.windows.tree import size_of

SCRIPT = Path(__file__).parent / "narvaro.nsi"


def build_installer(tree: Path, version: str, file: Path, epoch: int, quick: bool = False) -> None:
    """Write setup.exe; ``quick`` packs it badly in a tenth of the time, for an older version to upgrade from."""
    defines = {
        "VERSION": version,
        "VERSION4": version_of_four(version),
        "TREE": tree,
        "SIZE_KB": size_of(tree)[0] // 1024,
        "OUT": file,
        "COMPRESSOR": "zlib" if quick else "/SOLID lzma",
    }
    words = [f"-D{name}={value}" for name, value in defines.items()]
    environment = {**os.environ, "SOURCE_DATE_EPOCH": str(epoch)}
    run("makensis", "-V2", "-INPUTCHARSET", "UTF8", *words, SCRIPT, env=environment)
