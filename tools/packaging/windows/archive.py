"""Packs the folder as a zip that needs no installation."""

import time
import zipfile
from pathlib import Path


def build_zip(tree: Path, file: Path, epoch: int) -> None:
    """Pack ``tree`` under its own name, every entry with the time ``epoch`` (seconds since 1970, kept as UTC)."""
    moment = time.gmtime(epoch)[:6]
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as packed:
        for each in sorted(tree.rglob("*")):
            if each.is_file():
                entry = zipfile.ZipInfo(each.relative_to(tree.parent).as_posix(), moment)
                entry.external_attr, entry.compress_type = 0o644 << 16, zipfile.ZIP_DEFLATED
                packed.writestr(entry, each.read_bytes(), compresslevel=9)
