"""An unexpected exception: logged by kind and place, said once, the meeting goes on; no name in the log."""

import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from attendance_app.domain.attendance import Mark
from attendance_app.services.errors import Refusal
from attendance_app.system.crash_log import PrivateLog, write_log
from attendance_app.ui.main_window import MainWindow
from attendance_app.ui.shell.settings import Settings
from attendance_app.ui.shell.unexpected_errors import install_handler
from attendance_app.ui.widgets import message_boxes
from tests.platforms import is_private

CANARY = "Kvarnfågelström"


@pytest.fixture
def said(qapp: QApplication, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> list[str]:
    words: list[str] = []
    monkeypatch.setattr(message_boxes, "tell", lambda _, text: words.append(text))
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    install_handler(qapp, lambda words: write_log(tmp_path / "narvaro.log", words))
    return words


def fail(name: str) -> None:
    raise KeyError(name)


def raised(kind: BaseException) -> None:
    try:
        raise kind
    except type(kind) as error:
        sys.excepthook(type(error), error, error.__traceback__)


def test_it_is_logged_without_names_and_said_once(said: list[str], tmp_path: Path) -> None:
    for _ in range(2):
        try:
            fail(CANARY)
        except KeyError as error:
            sys.excepthook(KeyError, error, error.__traceback__)
    text = (tmp_path / "narvaro.log").read_text(encoding="utf-8")
    assert text.count("KeyError at ") == 2
    assert "test_errors.py" in text
    assert CANARY not in text
    assert len(said) == 1
    assert is_private(tmp_path / "narvaro.log")


def test_a_refusal_that_nobody_caught_is_told_in_its_own_words(said: list[str]) -> None:
    raised(Refusal("Filen finns inte."))
    raised(Refusal("Filen finns inte."))
    assert said == ["Filen finns inte."] * 2


def test_the_meeting_goes_on_after_it(window: MainWindow, qtbot: QtBot, said: list[str]) -> None:
    with qtbot.captureExceptions() as caught:
        QTimer.singleShot(0, lambda: fail(CANARY))
        qtbot.waitUntil(lambda: bool(caught))
    assert window.forum.session is not None
    person = next(
        each.id
        for each in window.forum.session.record.roster.people
        if window.forum.session.mark_now(each.id) is Mark.UNMARKED
    )
    window.forum.session.mark(person, Mark.PRESENT)
    assert window.forum.session.mark_now(person) is Mark.PRESENT


def test_a_log_that_is_turned_is_for_the_user_alone_too(tmp_path: Path) -> None:
    log = PrivateLog(tmp_path / "narvaro.log", largest=100)
    for _ in range(20):
        log.write("KeyError at journal.py:12")
    log.close()
    assert all(map(is_private, tmp_path.iterdir()))
    assert len(list(tmp_path.iterdir())) == 2


def test_the_settings_are_for_the_user_alone(qapp: QApplication, tmp_path: Path) -> None:
    settings = Settings(tmp_path / "narvaro.ini")
    settings.scheme = "dark"
    settings._stored.sync()
    assert is_private(tmp_path / "narvaro.ini")
