"""The virtual environment that dev.py makes: what interrupts an installation, the next one mends."""

import hashlib
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from zipfile import ZipFile

import pytest

from tools.setup import SetupError, environment
from tools.setup.environment import Environment
from tools.setup.requirements import additions

ROOT = Path(__file__).resolve().parents[2]
REQUIREMENTS = [ROOT / f"requirements{each}.txt" for each in ("", "-dev", "-tools")]


class Index:
    """A folder of wheels, the only one that pip knows."""

    def __init__(self, folder: Path) -> None:
        self._wheels, self._files = folder / "wheels", folder
        self._wheels.mkdir()

    def wheel(self, name: str) -> Path:
        file = self._wheels / f"{name}-1.0-py3-none-any.whl"
        about = f"{name}-1.0.dist-info"
        with ZipFile(file, "w") as packed:
            packed.writestr(f"{name}.py", f"print('{name} works')\n")
            packed.writestr(f"{about}/METADATA", f"Metadata-Version: 2.1\nName: {name}\nVersion: 1.0\n")
            packed.writestr(f"{about}/WHEEL", "Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\n")
            packed.writestr(f"{about}/RECORD", "")
        return file

    def locked(self, name: str) -> Path:
        digest = hashlib.sha256(self.wheel(name).read_bytes()).hexdigest()
        file = self._files / f"{name}.txt"
        file.write_text(f"{name}==1.0 \\\n    --hash=sha256:{digest}\n", encoding="utf-8")
        return file

    def lose(self, name: str) -> None:
        self.wheel(name).unlink()


@pytest.fixture
def index(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Index:
    monkeypatch.setattr(environment, "_PAUSES_S", ())
    settings = {"CONFIG_FILE": os.devnull, "NO_INDEX": "1", "FIND_LINKS": str(tmp_path / "wheels"), "NO_CACHE_DIR": "1"}
    for name, value in settings.items():
        monkeypatch.setenv(f"PIP_{name}", value)
    return Index(tmp_path)


def test_what_fails_leaves_what_worked_and_is_made_up_for(tmp_path: Path, index: Index) -> None:
    made = Environment(tmp_path / "ett ställe" / ".venv")
    first, plain = index.locked("first"), tmp_path / "plain.txt"
    # Left by an installation that was interrupted.
    made.place.mkdir(parents=True)
    (made.place / "half").touch()
    made.install([first])
    assert not (made.place / "half").exists()
    assert (made.lacks([first]), made.must_be_made()) == ([], False)

    plain.write_text("other\n", encoding="utf-8")
    with pytest.raises(SetupError, match=r"No matching distribution found for other.*Is the network there"):
        made.install([first, plain])
    assert (made.lacks([first, plain]), made.must_be_made()) == ([plain], False)

    index.wheel("other")
    made.install([first, plain])
    subprocess.check_call([made.python, "-c", "import first, other"], stdout=subprocess.DEVNULL)
    assert made.lacks([first, plain]) == []

    plain.write_text("newer\n", encoding="utf-8")
    assert (made.lacks([first]), made.lacks([plain]), made.must_be_made()) == ([], [plain], True)


@pytest.mark.parametrize("left", ["nothing", "a folder", "a file", "a link"])
def test_no_half_made_environment_is_left(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, index: Index, left: str
) -> None:
    made, file, target = Environment(tmp_path / ".venv"), index.locked("first"), tmp_path / "target"
    target.mkdir()
    (target / "kept").touch()
    if left == "a folder":
        (made.place / "half").mkdir(parents=True)
    elif left == "a file":
        made.place.touch()
    elif left == "a link":
        made.place.symlink_to(target)
    monkeypatch.setattr(sys, "executable", shutil.which("false") or "false")
    with pytest.raises(SetupError, match="No virtual environment could be made"):
        made.install([file])
    assert not made.place.exists()
    assert (target / "kept").exists()


@pytest.fixture
def stamped(tmp_path: Path) -> tuple[Environment, Path]:
    """Return what an installation leaves, without its size."""
    made, file = Environment(tmp_path / ".venv"), tmp_path / "requirements.txt"
    file.write_text("one\n", encoding="utf-8")
    made.python.parent.mkdir(parents=True)
    made.python.touch()
    (made._packages() / "one-1.0.dist-info").mkdir(parents=True)
    made._write_stamp([file])
    assert made.lacks([file]) == []
    return made, file


@pytest.mark.parametrize("harm", ["another Python", "moved", "half a stamp", "no stamp", "no Python", "a library gone"])
def test_an_environment_that_cannot_work_is_made_anew(stamped: tuple[Environment, Path], harm: str) -> None:
    made, file = stamped
    stamp = made.place / "installed.json"
    text = stamp.read_text(encoding="utf-8")
    if harm == "another Python":
        stamp.write_text(json.dumps({**json.loads(text), "maker": "3.10"}), encoding="utf-8")
    elif harm == "moved":
        made = Environment(made.place.rename(made.place.with_name("other")))
    elif harm == "half a stamp":
        stamp.write_text(text[: len(text) // 2], encoding="utf-8")
    else:
        gone = {"no stamp": stamp, "no Python": made.python, "a library gone": made._packages() / "one-1.0.dist-info"}
        gone[harm].rmdir() if gone[harm].is_dir() else gone[harm].unlink()
    assert made.must_be_made()
    assert made.lacks([file]) == [file]


def names_of(file: Path) -> set[str]:
    lines = file.read_text(encoding="utf-8").splitlines()
    return {line.split("==")[0] for line in lines if line and not line.startswith((" ", "#"))}


def test_requirements_are_locked_and_name_no_host() -> None:
    for file in REQUIREMENTS:
        text = file.read_text(encoding="utf-8")
        assert "://" not in text
        assert all("==" in line for line in text.splitlines() if line and line[0] not in " #")
        assert text.count("--hash=sha256:") >= len(names_of(file)) > 8


def test_what_developers_and_tools_need_is_added_to_what_the_program_needs() -> None:
    own, developers, tools = map(names_of, REQUIREMENTS)
    assert own & developers == own & tools == set()


def test_an_addition_is_what_the_first_file_does_not_have() -> None:
    own = "a==1 \\\n    --hash=sha256:1\nb==1 ; sys_platform == 'win32' \\\n    --hash=sha256:2\n"
    more = "a==1 \\\n    --hash=sha256:1\nb==1 \\\n    --hash=sha256:2\nc==1 \\\n    --hash=sha256:3\n"
    assert additions(more, own) == "b==1 \\\n    --hash=sha256:2\nc==1 \\\n    --hash=sha256:3\n"


def test_qt_stays_below_the_version_that_ends_the_process() -> None:
    locked = REQUIREMENTS[0].read_text(encoding="utf-8")
    assert "pyside6-essentials==6.11." in locked
