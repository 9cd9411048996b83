"""A second start, and a double click."""

import os
import socket
import subprocess
import sys
import threading
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from attendance_app.composition import create_sample
from attendance_app.system import paths
from attendance_app.ui.main_window import MainWindow
from attendance_app.ui.shell.open_requests import OpenRequests
from attendance_app.ui.shell.single_instance import SingleInstance

ROOT = Path(__file__).parents[3]


def started(*words: object, folder: Path = ROOT) -> "subprocess.Popen[str]":
    """Start the program in ``folder`` as the secretary's second click does, in the tests' own data folder."""
    line = [sys.executable, ROOT / "main.py", *words]
    return subprocess.Popen(line, cwd=folder, text=True, stdout=subprocess.PIPE, stderr=subprocess.PIPE)


def test_a_second_start_hands_its_file_to_the_first_and_ends(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    other = tmp_path / "Annat forum.narvaro"
    create_sample(other)
    single = SingleInstance(paths.data_folder())
    assert single.is_first()
    single.listen()
    single.handed.connect(OpenRequests(window, window.forum.open_path, window.forum.is_open).take)
    window.showMinimized()
    with qtbot.waitSignal(single.handed):
        second = started(other.name, folder=tmp_path)
    assert second.wait() == 0, second.stderr.read()
    assert not window.isMinimized()
    assert window.forum.is_open(other)
    assert window.forum.file is not None
    assert not window.forum.file.store.read_only


def test_the_lock_of_a_program_that_was_killed_is_taken_over(tmp_path: Path) -> None:
    words = (
        "import os, sys, pathlib; from attendance_app.ui.shell.single_instance import SingleInstance;"
        "held = SingleInstance(pathlib.Path(sys.argv[1])); assert held.is_first(); os._exit(9)"
    )
    assert subprocess.call([sys.executable, "-c", words, tmp_path], cwd=ROOT) == 9
    assert (tmp_path / "narvaro.lock").exists()
    assert SingleInstance(tmp_path).is_first()


def test_a_first_program_that_does_not_answer_is_not_waited_for(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first, second = SingleInstance(tmp_path), SingleInstance(tmp_path)
    assert first.is_first()
    assert not second.is_first()
    monkeypatch.setattr("attendance_app.ui.shell.single_instance._STARTING_S", 0.1)
    assert not second.hand_over(None)


def test_a_file_waits_for_the_dialog_that_is_open(
    window: MainWindow, qtbot: QtBot, tmp_path: Path, sample_path: Path
) -> None:
    other = tmp_path / "Annat forum.narvaro"
    create_sample(other)
    dialog = QDialog(window)
    dialog.setModal(True)
    dialog.show()
    qtbot.waitExposed(dialog)
    OpenRequests(window, window.forum.open_path, window.forum.is_open).take(str(other))
    assert window.forum.is_open(sample_path)
    QTimer.singleShot(50, dialog.reject)
    qtbot.waitUntil(lambda: window.forum.is_open(other))


def test_a_file_that_is_open_already_is_not_opened_again(window: MainWindow, sample_path: Path) -> None:
    before = window.forum.file
    OpenRequests(window, window.forum.open_path, window.forum.is_open).take(str(sample_path))
    assert window.forum.file is before


def test_a_double_click_that_comes_as_an_event_is_told() -> None:
    words = """
from PySide6.QtCore import QUrl
from PySide6.QtGui import QFileOpenEvent
from attendance_app.ui.shell.application import Application
application = Application(["narvaro"])
application.file_asked.connect(lambda name: print("asked", name.endswith("forum.narvaro")))
application.sendEvent(application, QFileOpenEvent(QUrl.fromLocalFile("/nowhere/forum.narvaro")))
"""
    done = subprocess.run([sys.executable, "-c", words], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.stdout == "asked True\n", done.stderr


@pytest.mark.skipif(not hasattr(socket, "AF_UNIX") or sys.platform == "win32", reason="a socket with a path")
def test_an_answer_of_a_stranger_is_none(qtbot: QtBot, tmp_path: Path) -> None:
    first, second = SingleInstance(tmp_path), SingleInstance(tmp_path)
    assert first.is_first()
    stranger = socket.socket(socket.AF_UNIX)
    path = f"/tmp/stranger-{os.getpid()}"
    stranger.bind(path)
    try:
        stranger.listen()
        (tmp_path / "narvaro.instance").write_text(f"{path}\nthe right answer\n", encoding="utf-8")

        def answer() -> None:
            peer, _ = stranger.accept()
            peer.recv(1000)
            peer.sendall(b"ok\n")

        threading.Thread(target=answer, daemon=True).start()
        assert not second.hand_over(tmp_path / "Hemlig nämnd.narvaro")
    finally:
        stranger.close()
        os.unlink(path)


def test_the_name_of_the_socket_cannot_be_guessed_and_only_the_user_reads_it(qtbot: QtBot, tmp_path: Path) -> None:
    names = set()
    for folder in (tmp_path / "a", tmp_path / "b"):
        folder.mkdir(mode=0o700)
        single = SingleInstance(folder)
        assert single.is_first()
        single.listen()
        names.add((folder / "narvaro.instance").read_text(encoding="utf-8"))
        if sys.platform != "win32":
            assert (folder / "narvaro.instance").stat().st_mode & 0o777 == 0o600
    assert len(names) == 2
