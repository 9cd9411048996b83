"""Builds the MSI for a whole computer with wixl, and corrects what wixl 0.101 cannot."""

import hashlib
import os
import struct
import tempfile
import uuid
from pathlib import Path

from tools.packaging.project import PackagingError, run
from tools.packaging.windows.file_version import file_version
from tools.packaging.windows.msi_source import UPGRADE_CODE, key, source_of

_SUMMARY = uuid.UUID("f29f85e0-4ff9-1068-ab91-08002b27b3d9")
# Properties of the summary: template (platform; language), package code, created, last saved.
_TEMPLATE, _PACKAGE_CODE, _TIMES = 7, 9, frozenset({12, 13})
_TEXT, _TIME = 30, 64
_SECONDS_1601_TO_1970 = 11_644_473_600


def build_msi(tree: Path, version: str, file: Path, epoch: int) -> None:
    """Write the MSI; the same tree, version and epoch (seconds since 1970) give the same bytes."""
    text = source_of(tree, version)
    with tempfile.TemporaryDirectory() as work:
        source = Path(work, "narvaro.wxs")
        source.write_text(text, encoding="utf-8")
        # wixl finds no absolute path, so it runs in the tree; the cabinet has local time, so that is UTC.
        run("wixl", "-a", "x64", "-o", file, source, cwd=tree, env={**os.environ, "TZ": "UTC"})
    _give_versions(tree, file)
    content = bytearray(file.read_bytes())
    settle_summary(content, _package_code(tree, text, epoch), epoch)
    file.write_bytes(content)


def _package_code(tree: Path, source: str, epoch: int) -> uuid.UUID:
    """Return a code that is another one for each content, as Windows Installer demands."""
    content = hashlib.sha256(f"{epoch}\0{source}\0".encode())
    for file in sorted(each for each in tree.rglob("*") if each.is_file()):
        content.update(f"{file.relative_to(tree)}\0".encode() + hashlib.sha256(file.read_bytes()).digest())
    return uuid.uuid5(UPGRADE_CODE, f"package {content.hexdigest()}")


def _give_versions(tree: Path, msi: Path) -> None:
    """Write each library's own version into the File table, which wixl leaves empty.

    Windows keeps a file that has a version in preference to one that has none: an upgrade could then lose a library.
    """
    queries: list[str] = []
    for file in sorted(tree.rglob("*")):
        if file.suffix.lower() in {".exe", ".dll", ".pyd"} and (found := file_version(file.read_bytes())):
            identity = key("f", file.relative_to(tree).as_posix())
            version, language = found
            fields = f"`Version` = '{version}', `Language` = '{language}'"
            queries += ["-q", f"UPDATE `File` SET {fields} WHERE `File` = '{identity}'"]
            queries += ["-q", f"DELETE FROM `MsiFileHash` WHERE `File_` = '{identity}'"]
    run("msibuild", msi, *queries)


def settle_summary(content: bytearray, package: uuid.UUID, epoch: int) -> None:
    """Put package code, times and language into the summary, where wixl writes chance, the clock and English.

    In place, each value as long as before. The format is [MS-OLEPS]; PackagingError where it is not as expected.
    """
    start = content.index(_SUMMARY.bytes_le) - 28
    section = start + struct.unpack_from("<I", content, start + 44)[0]
    count = struct.unpack_from("<I", content, section + 4)[0]
    done = set()
    for number, offset in struct.iter_unpack("<II", content[section + 8 : section + 8 + 8 * count]):
        place = section + offset
        kind, length = struct.unpack_from("<II", content, place)
        if (number, kind, length) == (_PACKAGE_CODE, _TEXT, 39):
            content[place + 8 : place + 46] = f"{{{str(package).upper()}}}".encode()
        elif number in _TIMES and kind == _TIME:
            struct.pack_into("<Q", content, place + 4, (epoch + _SECONDS_1601_TO_1970) * 10_000_000)
        elif number == _TEMPLATE and content[place + 8 : place + 16] == b"x64;1033":
            content[place + 8 : place + 16] = b"x64;1053"
        else:
            continue
        done.add(number)
    if done != {_TEMPLATE, _PACKAGE_CODE, *_TIMES}:
        raise PackagingError(f"The summary of the MSI is not as expected: only {sorted(done)} were found.")
