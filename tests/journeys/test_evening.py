"""The secretary's evening with the keyboard alone: come, tick, count, print; close, and find everything again."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from attendance_app.app import build_window
from attendance_app.ui.annex.pdf_pages import PdfPages
from attendance_app.ui.commands import forum as forum_commands
from attendance_app.ui.main_window import MainWindow
from attendance_app.ui.shell.settings import Settings


def opened(qtbot: QtBot, folder: Path, file: Path) -> MainWindow:
    window = build_window(Settings(folder / "narvaro.ini"))
    window.open_path(file)
    window.show()
    return window


def type_names(qtbot: QtBot, window: MainWindow, *letters: str) -> None:
    for each in letters:
        qtbot.keyClicks(window.header.search, each)
        qtbot.keyClick(window.header.search, Qt.Key.Key_Return)


def test_an_evening(
    qtbot: QtBot, swedish: None, sample_path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = opened(qtbot, tmp_path, sample_path)
    monkeypatch.setattr(forum_commands.MeetingDialog, "exec", lambda _: True)
    window.actions_by_name["forum.new_meeting"].trigger()
    made = window.session.meeting.name
    type_names(qtbot, window, "beal", "hagg", "rdb", "go ha", "nedergaard")
    assert window.status.total.startswith("5 av 69 närvarande")
    window.actions_by_name["undo"].trigger()
    assert window.status.total.startswith("4 av 69 närvarande")
    annex = tmp_path / "Bilaga 1.pdf"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(annex), ""))
    window.actions_by_name["annex.save"].trigger()
    assert len(PdfPages(annex.read_bytes())) == 2
    window.close()

    again = opened(qtbot, tmp_path, sample_path)
    assert again.session.meeting.name == made
    present = {person.name for person in again.session.record.roster.people if again.session.is_present(person.id)}
    assert present == {"Beata Allen", "Annelie Hägg", "Rachel De Basso", "Göran Häll"}
    again.show_meeting("m1")
    assert again.session.present_count() == 41
    again.close()
