"""While a file that is new to the computer is checked, how far that has come is shown, and it can be cancelled."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QProgressDialog, QPushButton

from attendance_app.services.forum.file import ForumFile
from attendance_app.services.ports import Progress
from attendance_app.ui.main_window import MainWindow
from attendance_app.ui.widgets import progress_dialog


def test_cancelled_the_file_before_stays_and_nothing_is_said(
    window: MainWindow, sample_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(progress_dialog, "_SHOWN_AFTER_MS", 0)
    before, reached = window.forum.file, []

    def check_for_ever(_: Path, progress: Progress) -> ForumFile:
        for done in range(100):
            progress(done, 100)
            reached.append(done)
            dialog = window.findChild(QProgressDialog)
            assert isinstance(dialog, QProgressDialog)
            if done == 3:
                button = dialog.findChild(QPushButton)
                assert isinstance(button, QPushButton)
                assert (dialog.labelText(), button.text()) == ("Kontrollerar ny.narvaro…", "Avbryt")
                button.click()
        raise AssertionError("not cancelled")

    monkeypatch.setattr(window.forum, "_open_file", check_for_ever)
    window.forum.open_path(sample_path.with_name("ny.narvaro"))
    assert reached == [0, 1, 2, 3]
    assert window.forum.file is before
    assert window.forum.path == sample_path
