"""The folder of the program's own data."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QStandardPaths

from attendance_app.system import paths

COMMANDS_WITHOUT_QT = """
import sys
from attendance_app.cli.main import main
file, out = sys.argv[1:]
meeting = [file, "--meeting", "2024-12-13"]
for words in (["sample", file], ["status", *meeting], ["check", file], ["annex", *meeting, "-o", out]):
    assert main(words) == 0, words
print(sorted(name for name in sys.modules if name.startswith(("PySide6", "shiboken6"))))
"""


def test_it_is_where_qt_says_that_programs_keep_their_data(monkeypatch: pytest.MonkeyPatch) -> None:
    # Older versions asked Qt: settings and rescue logs must still be found.
    monkeypatch.delenv(paths.DATA_VARIABLE, raising=False)
    told = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.GenericDataLocation)
    assert paths.data_home() == Path(told)


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="XDG variables move folders on Linux")
@pytest.mark.parametrize("named", ["", "relative/folder", "/tmp/some home"])
def test_an_xdg_variable_moves_it_as_it_moves_qts(monkeypatch: pytest.MonkeyPatch, named: str) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", named)
    told = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.GenericDataLocation)
    assert paths.data_home() == Path(told)


def test_each_system_has_its_own_place(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(Path, "home", lambda: tmp_path)
    monkeypatch.setenv("LOCALAPPDATA", str(tmp_path / "Local"))
    monkeypatch.setattr(sys, "platform", "win32")
    assert paths.data_home() == tmp_path / "Local"
    monkeypatch.delenv("LOCALAPPDATA")
    assert paths.data_home() == tmp_path / "AppData" / "Local"
    monkeypatch.setattr(sys, "platform", "darwin")
    assert paths.data_home() == tmp_path / "Library" / "Application Support"


def test_one_variable_moves_everything_on_every_system(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv(paths.DATA_VARIABLE, str(tmp_path / "own data"))
    for system in ("linux", "win32", "darwin"):
        monkeypatch.setattr(sys, "platform", system)
        assert paths.data_folder() == tmp_path / "own data"
    assert (tmp_path / "own data").is_dir()


def test_a_command_writes_nothing_outside_the_chosen_folder(tmp_path: Path) -> None:
    home, data = tmp_path / "home", tmp_path / "data"
    home.mkdir()
    profile = {name: str(home) for name in ("HOME", "USERPROFILE", "APPDATA", "LOCALAPPDATA", "XDG_DATA_HOME")}
    environment = {**os.environ, **profile, paths.DATA_VARIABLE: str(data)}
    words = [sys.executable, "-m", "attendance_app", "sample", str(tmp_path / "forum.narvaro")]
    subprocess.run(words, env=environment, check=True, capture_output=True)
    assert list(home.rglob("*")) == []
    assert any(data.iterdir())


def test_the_command_line_loads_no_qt(tmp_path: Path) -> None:
    words = [sys.executable, "-c", COMMANDS_WITHOUT_QT, str(tmp_path / "forum.narvaro"), str(tmp_path / "bilaga.pdf")]
    done = subprocess.run(words, capture_output=True, text=True, check=False, encoding="utf-8")
    assert done.returncode == 0, done.stderr
    assert done.stdout.splitlines()[-1] == "[]"
