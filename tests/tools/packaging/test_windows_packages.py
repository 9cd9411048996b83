"""What a Windows package holds and how it is written; that it works is shown by dev.py package windows --check."""

import re
import shutil
import struct
import zipfile
from pathlib import Path

import pytest

from tools.packaging.project import PackagingError, program_files, version_of_four
from tools.packaging.windows.archive import build_zip
from tools.packaging.windows.file_version import file_version
from tools.packaging.windows.msi import settle_summary
from tools.packaging.windows.msi_source import UPGRADE_CODE, short_name, source_of
from tools.packaging.windows.tree import is_used

ROOT = Path(__file__).resolve().parents[3]


def small_tree(place: Path) -> Path:
    tree = place / "Narvaro"
    (tree / "lib").mkdir(parents=True)
    for name in ("Narvaro.exe", "narvaro.ico", "lib/a long module name.py", "lib/a long module name too.py"):
        (tree / name).write_bytes(name.encode())
    return tree


@pytest.mark.parametrize(
    "name",
    ["PySide6/Qt6Core.dll", "PySide6/plugins/platforms/qwindows.dll", "reportlab/pdfgen/canvas.py", "docx/api.py"],
)
def test_what_the_program_loads_is_packed(name: str) -> None:
    assert is_used(name)


@pytest.mark.parametrize(
    "name",
    ["PySide6/Qt6Qml.dll", "PySide6/designer.exe", "PySide6/opengl32sw.dll", "lxml/includes/etree.h", "PIL/_avif.pyd"],
)
def test_what_it_does_not_load_is_left_out(name: str) -> None:
    assert not is_used(name)


@pytest.mark.skipif(
    not (ROOT / ".git").exists() or shutil.which("git") is None, reason="Git says which files are the program's"
)
def test_the_program_is_packed_with_its_resources_inside_as_in_the_wheel() -> None:
    names = {name for name, _ in program_files()}
    assert {"attendance_app/__main__.py", "attendance_app/resources/icons/narvaro.svg"} <= names
    assert not any(name.startswith("resources/") or name.endswith(".ts") for name in names)


def test_a_version_has_four_numbers_in_windows() -> None:
    assert version_of_four("0.9.0") == "0.9.0.0"
    assert version_of_four("1.2") == "1.2.0.0"


def test_the_same_folder_gives_the_same_zip_whatever_its_files_times_are(tmp_path: Path) -> None:
    tree = small_tree(tmp_path)
    build_zip(tree, tmp_path / "one.zip", 1_700_000_000)
    (tree / "Narvaro.exe").touch()
    (tree / "Narvaro.exe").chmod(0o700)
    build_zip(tree, tmp_path / "two.zip", 1_700_000_000)
    assert (tmp_path / "one.zip").read_bytes() == (tmp_path / "two.zip").read_bytes()
    assert "Narvaro/lib/a long module name.py" in zipfile.ZipFile(tmp_path / "one.zip").namelist()


def test_the_msi_knows_every_file_and_keeps_its_upgrade_code(tmp_path: Path) -> None:
    tree = small_tree(tmp_path)
    older, newer = source_of(tree, "0.8.0"), source_of(tree, "0.9.0")
    for text in (older, newer):
        assert f'UpgradeCode="{str(UPGRADE_CODE).upper()}"' in text
        assert text.count("<File ") == 4
        assert not re.search(r"\{[a-z]+\}", text), "something is not filled in"
    assert str(UPGRADE_CODE) == "8d2f0b5e-6f0c-5c0a-9d3e-4f1a7b6c2e11", "installed copies could not be upgraded"
    assert older.split("UpgradeCode")[0] != newer.split("UpgradeCode")[0]


def test_an_msi_has_no_version_of_four_numbers_or_words(tmp_path: Path) -> None:
    for version in ("1.0.0.1", "1.0", "1.0.0rc1", "256000.0.0"):
        with pytest.raises(PackagingError, match="three numbers"):
            source_of(small_tree(tmp_path / version), version)


def test_a_long_name_gets_a_short_one_of_its_own() -> None:
    assert short_name("python.exe") == "python.exe"
    made = [short_name(name) for name in ("a long module name.py", "a long module name too.py", "räksmörgås.py")]
    assert len({each.split("|")[0] for each in made}) == 3
    for each in made:
        stem, _, end = each.split("|")[0].partition(".")
        assert len(stem) == 8
        assert end == "PY"


def test_the_version_of_a_library_is_read_with_its_language() -> None:
    numbers = struct.pack("<IIII", 0xFEEF04BD, 0x10000, 6 << 16 | 11, 3 << 16)
    content = bytes(64) + numbers
    assert file_version(content) == ("6.11.3.0", "0")
    name = "Translation".encode("utf-16-le") + bytes(2)
    content += bytes(-len(content) % 4) + name
    content += bytes(-len(content) % 4) + struct.pack("<HH", 0x41D, 0x4B0)
    assert file_version(content) == ("6.11.3.0", "1053")
    assert file_version(b"MZ no version") is None


def test_a_summary_that_is_not_as_expected_is_refused() -> None:
    sign = b"\xe0\x85\x9f\xf2\xf9O\x68\x10\xab\x91\x08\x00\x2b\x27\xb3\xd9"
    content = bytearray(28) + sign + struct.pack("<I", 48) + struct.pack("<II", 8, 0)
    with pytest.raises(PackagingError, match="not as expected"):
        settle_summary(content, UPGRADE_CODE, 0)
