"""A real window on the sample forum; a dialog that nobody expects fails the test."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from attendance_app.app import build_window
from attendance_app.ui.main_window import MainWindow
from attendance_app.ui.shell.settings import Settings


@pytest.fixture
def messages(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Collect what the window would say in a box."""
    words: list[str] = []
    for module in ("open_forum", "annex.preview"):
        monkeypatch.setattr(f"attendance_app.ui.{module}.tell", lambda _, text: words.append(text))
    return words


@pytest.fixture
def window(qtbot: QtBot, swedish: None, sample_path: Path, tmp_path: Path, messages: list[str]) -> Iterator[MainWindow]:
    made = build_window(Settings(tmp_path / "narvaro.ini"))
    made.resize(1366, 768)
    made.forum.open_path(sample_path)
    made.show()
    made.activateWindow()
    yield made
    assert messages == []
    made.close()
    made.deleteLater()
    QApplication.processEvents()
