"""Merging in the window: shown, answered, applied, undone."""

import shutil
import threading
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from attendance_app.composition import open_copy, open_forum
from attendance_app.domain.attendance import Mark
from attendance_app.domain.roster import PersonId
from attendance_app.services.errors import Cancelled
from attendance_app.services.forum.file import ForumFile
from attendance_app.services.merge.three_way import Side, compare
from attendance_app.services.ports import Progress
from attendance_app.ui.file.merge_dialog import MergeDialog
from attendance_app.ui.main_window import MainWindow

DAY, FIRST, SECOND = "2024-12-13", PersonId("p02"), PersonId("p03")


@pytest.fixture
def copy(sample_path: Path, tmp_path: Path) -> Path:
    """Return a copy where two more are marked."""
    path = Path(shutil.copyfile(sample_path, tmp_path / "Kopia från dörr B.narvaro"))
    file = open_forum(path)
    for person in (FIRST, SECOND):
        file.meeting_named(DAY).mark(person, Mark.EXCUSED)
    file.close()
    return path


def test_what_both_changed_must_be_answered_first(qtbot: QtBot, swedish: None, copy: Path, sample_path: Path) -> None:
    ours = open_forum(sample_path)
    ours.meeting_named(DAY).mark(FIRST, Mark.PRESENT)
    theirs = open_copy(ours, copy)
    joining = compare(ours, theirs)
    dialog = MergeDialog(joining, None)
    qtbot.addWidget(dialog)
    assert [dialog.tabs.tabText(at) for at in range(dialog.tabs.count())] == [
        "Att avgöra (1)", "Kommer från kopian (1)", "Kopians ändringar (2)",
    ]  # fmt: skip
    button = dialog._buttons.button(dialog._buttons.StandardButton.Ok)
    assert not button.isEnabled()
    box = dialog._answers[0]
    assert [box.itemText(at) for at in range(3)] == ["Välj…", "Vår: närvarande", "Kopians: anmält förhinder"]
    box.setCurrentIndex(2)
    box.activated.emit(2)
    assert joining.answers == {0: Side.THEIRS}
    assert button.isEnabled()
    ours.close()
    theirs.close()


def test_joined_in_the_window_and_taken_back(window: MainWindow, copy: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(copy), ""))
    monkeypatch.setattr(MergeDialog, "exec", lambda _: True)
    assert window.forum.session is not None
    window.actions_by_name["copies.join"].trigger()
    assert window.forum.session.record.of(SECOND).mark is Mark.EXCUSED
    assert "Kopia från dörr B" in window.status.said
    window.actions_by_name["copies.join"].trigger()
    assert window.status.said == "Kopian har inget som inte redan finns här"
    window.actions_by_name["edit.undo"].trigger()
    assert window.forum.session.record.of(SECOND).mark is Mark.UNMARKED


def test_the_window_lives_while_the_copy_is_read(
    window: MainWindow, copy: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    lived, seen = threading.Event(), list[bool]()

    def read(file: ForumFile, path: Path, progress: Progress) -> ForumFile:
        QTimer.singleShot(0, window, lived.set)
        # Waited for in vain only where the window is blocked.
        seen.append(lived.wait(20))
        return open_copy(file, path, progress)

    commands = window.commands.copies
    monkeypatch.setattr(commands, "_adapters", replace(window.adapters, open_copy=read))
    monkeypatch.setattr(MergeDialog, "exec", lambda _: True)
    commands.join_path(copy)
    assert seen == [True]
    assert "Kopia från dörr B" in window.status.said


def test_a_copy_that_is_not_waited_for_changes_nothing(
    window: MainWindow, copy: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def cancelled(file: ForumFile, path: Path, progress: Progress) -> ForumFile:
        raise Cancelled

    commands = window.commands.copies
    monkeypatch.setattr(commands, "_adapters", replace(window.adapters, open_copy=cancelled))
    said = window.status.said
    commands.join_path(copy)
    assert window.status.said == said
