"""Puts next to the packages what a buyer asks for: a bill of materials of each, and the hashes of everything."""

import hashlib
from pathlib import Path

from tools.packaging.project import DIST, version

SUMS = "SHA256SUMS"


def write_bill(name: str, text: str) -> Path:
    """Keep a CycloneDX bill in dist."""
    file = DIST / f"{name}.cdx.json"
    file.write_text(text + "\n", encoding="utf-8")
    return file


def write_sums() -> None:
    """Write the hash of every file of this version in dist, as ``sha256sum --check`` reads them."""
    files = sorted(each for each in DIST.iterdir() if version() in each.name)
    lines = [f"{hashlib.sha256(file.read_bytes()).hexdigest()}  {file.name}\n" for file in files]
    (DIST / SUMS).write_text("".join(lines), encoding="utf-8")
