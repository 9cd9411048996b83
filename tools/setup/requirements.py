"""The locked requirements: the program's own, and what developers and tools need besides; hashes and no hosts."""

import re
import subprocess
from pathlib import Path

EXTRAS = ("dev", "tools")


def lock(root: Path, uv: Path) -> None:
    """Write the requirements files anew from pyproject.toml, for every platform."""
    own = root / "requirements.txt"
    _compile(root, uv, "-o", own.name)
    for extra in EXTRAS:
        file = root / f"requirements-{extra}.txt"
        _compile(root, uv, "--extra", extra, "-c", own.name, "-o", file.name)
        file.write_text(additions(file.read_text(encoding="utf-8"), own.read_text(encoding="utf-8")), encoding="utf-8")


def additions(text: str, own: str) -> str:
    """Return the entries of a requirements file, their hashes below each, that ``own`` does not have."""
    known = set(_entries(own))
    return "".join(entry for entry in _entries(text) if entry not in known)


def locked(text: str) -> list[tuple[str, str]]:
    """Return (name, version) of each library that a requirements file locks."""
    return re.findall(r"^([\w.-]+)(?:\[[\w,]+\])?==([^\s\\;]+)", text, re.MULTILINE)


def _entries(text: str) -> list[str]:
    return re.findall(r"^\S.*\n(?:[ \t]+.*\n)*", text, re.MULTILINE)


def _compile(root: Path, uv: Path, *words: str) -> None:
    plain = ["--universal", "--python-version", "3.11", "--generate-hashes", "--no-header", "--no-annotate"]
    subprocess.check_call([uv, "pip", "compile", "-q", "pyproject.toml", *plain, *words], cwd=root)
