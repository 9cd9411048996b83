"""Compiles the libraries and the program, since nobody may write next to a program in Program Files.

Bytecode belongs to one minor version of Python. Debian 13 has the one that is packed, so a small chroot of it compiles.
"""

from pathlib import Path

from tools import debian
from tools.packaging.windows.downloads import PYTHON

_PARTS = ("lib", "app")


def compile_tree(tree: Path) -> None:
    """Put bytecode next to every module of ``tree``: by hash and unchecked, so that no time is in it."""
    for older in tree.rglob("__pycache__"):
        for file in older.iterdir():
            file.unlink()
    # One process for all, in order of name: what bytecode holds may depend on what was compiled before.
    words = [f"python{PYTHON}", "-m", "compileall", "-q", "-j", "1", "--invalidation-mode", "unchecked-hash"]
    python = debian.kept("python", "trixie", ["python3"], {tree: "/tree"})
    # A library may hold modules for other versions, which do not compile: they are left as they are.
    python.call([*words, "-s", "/tree", *(f"/tree/{part}" for part in _PARTS)])
