"""The wheel holds all that the program needs of its own. Its full installation: dev.py release wheel."""

import os
import subprocess
import sys
from pathlib import Path
from zipfile import ZipFile

import pypdfium2
import pytest

ROOT = Path(__file__).resolve().parents[3]


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the wheel, built with what is installed here."""
    folder = tmp_path_factory.mktemp("wheel")
    words = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", folder, ROOT]
    done = subprocess.run(words, capture_output=True, text=True, check=False, encoding="utf-8")
    assert done.returncode == 0, done.stdout + done.stderr
    (made,) = folder.glob("*.whl")
    return made


def test_every_module_and_resource_is_in_the_wheel(wheel: Path) -> None:
    packed = set(ZipFile(wheel).namelist())
    modules = {each.relative_to(ROOT) for each in (ROOT / "attendance_app").rglob("*.py")}
    resources = {each.relative_to(ROOT) for each in (ROOT / "resources").rglob("*") if each.is_file()}
    expected = {each.as_posix() for each in modules} | {f"attendance_app/{each.as_posix()}" for each in resources}
    assert expected - packed == set()
    # Nothing but the package and its metadata.
    assert {name.split("/")[0].split("-")[0] for name in packed} == {"attendance_app", "narvaro"}


def test_an_installed_wheel_prints_the_samples_annex(wheel: Path, tmp_path: Path) -> None:
    installed, elsewhere = tmp_path / "installed", tmp_path / "elsewhere"
    elsewhere.mkdir()
    pip = [sys.executable, "-m", "pip", "install", "-q", "--no-deps", "--no-index", "--no-compile"]
    subprocess.run([*pip, "--target", installed, wheel], check=True, capture_output=True)
    environment = {**os.environ, "PYTHONPATH": str(installed)}

    def narvaro(*words: object) -> None:
        line = [sys.executable, "-m", "attendance_app", *map(str, words)]
        done = subprocess.run(line, cwd=elsewhere, env=environment, capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stderr

    narvaro("sample", "forum.narvaro")
    narvaro("annex", "forum.narvaro", "--meeting", "2024-12-13", "-o", "bilaga.pdf")
    page = pypdfium2.PdfDocument(elsewhere / "bilaga.pdf")[0]
    assert "Göran Häll" in page.get_textpage().get_text_bounded()
    where = [sys.executable, "-c", "import attendance_app; print(attendance_app.__file__)"]
    found = subprocess.run(where, cwd=elsewhere, env=environment, capture_output=True, text=True, check=True)
    assert installed in Path(found.stdout.strip()).parents
