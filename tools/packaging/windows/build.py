"""Builds the three Windows packages from one folder."""

import hashlib
import time
from pathlib import Path

from tools.packaging.project import BUILD, DIST, PackagingError, epoch, version
from tools.packaging.release_files import write_bill
from tools.packaging.sbom import windows_bom
from tools.packaging.windows.archive import build_zip
from tools.packaging.windows.bytecode import compile_tree
from tools.packaging.windows.downloads import embedded_python, wheels
from tools.packaging.windows.installer import build_installer
from tools.packaging.windows.launcher import build_launchers
from tools.packaging.windows.msi import build_msi
from tools.packaging.windows.tree import lay_tree, settle, size_of

TREE = BUILD / "windows" / "Narvaro"
_LARGEST = {"setup.exe": 40_000_000, ".msi": 60_000_000, "portable.zip": 60_000_000, "installed": 130_000_000}


def packages(version: str) -> dict[str, Path]:
    """Return where each package of a version goes: setup, msi and portable."""
    stem = f"Narvaro-{version}-x64"
    names = {"setup": f"{stem}-setup.exe", "msi": f"{stem}.msi", "portable": f"{stem}-portable.zip"}
    return {kind: DIST / name for kind, name in names.items()}


def build_tree() -> Path:
    """Lay out the folder that all three install, write its bill of materials, and return it."""
    packed = wheels()
    lay_tree(TREE, packed, embedded_python())
    build_launchers(TREE, version())
    compile_tree(TREE)
    DIST.mkdir(exist_ok=True)
    write_bill(f"Narvaro-{version()}-x64", windows_bom(TREE, packed, version(), epoch()))
    settle(TREE, epoch())
    return TREE


def build() -> list[Path]:
    """Build all three and print sizes and hashes; PackagingError where one is larger than it may be."""
    began = time.monotonic()
    tree, made, when = build_tree(), packages(version()), epoch()
    build_zip(tree, made["portable"], when)
    build_msi(tree, version(), made["msi"], when)
    build_installer(tree, version(), made["setup"], when)
    size, count = size_of(tree)
    print(f"installed {size:,} bytes in {count:,} files")
    _refuse_large("installed", size)
    for file in made.values():
        print(f"{file.name} {file.stat().st_size:,} bytes, sha256 {hashlib.sha256(file.read_bytes()).hexdigest()}")
        _refuse_large(file.name, file.stat().st_size)
    print(f"built in {time.monotonic() - began:.0f} s")
    return list(made.values())


def _refuse_large(name: str, size: int) -> None:
    [largest] = [most for end, most in _LARGEST.items() if name.endswith(end)]
    if size > largest:
        raise PackagingError(f"{name} is {size:,} bytes; it may be {largest:,}.")
