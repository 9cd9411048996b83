"""Work in a thread: the window lives meanwhile, the user can begin nothing else, and can cancel."""

import threading
from collections.abc import Callable

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QProgressDialog, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from attendance_app.services.errors import Cancelled, Refusal
from attendance_app.services.ports import Progress
from attendance_app.ui.widgets import aside
from attendance_app.ui.widgets.aside import done_aside

# Waited for in vain only where the window is blocked.
LONG_S = 20


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    made = QLineEdit()
    qtbot.addWidget(made)
    made.show()
    return made


def in_the_loop(do: Callable[[], object]) -> Callable[[Progress], str]:
    """Return work that ends once the window's event loop has called ``do``."""
    called = threading.Event()

    def then() -> None:
        do()
        called.set()

    QTimer.singleShot(0, then)
    return lambda _: "done" if called.wait(LONG_S) else "the window was blocked"


def test_the_window_lives_while_the_work_goes_on(window: QWidget) -> None:
    assert done_aside(window, "Reading…", in_the_loop(lambda: None)) == "done"


def test_what_the_work_raises_is_raised(window: QWidget) -> None:
    def refuse(_: Progress) -> None:
        raise Refusal("No.")

    with pytest.raises(Refusal, match="No"):
        done_aside(window, "Reading…", refuse)


def test_nothing_else_is_begun_before_the_words_are_shown(window: QLineEdit, qtbot: QtBot) -> None:
    def type_and_close() -> None:
        qtbot.keyClicks(window, "abc")
        QApplication.sendEvent(window, QCloseEvent())

    done_aside(window, "Reading…", in_the_loop(type_and_close))
    assert window.text() == ""
    assert window.isVisible()
    qtbot.keyClicks(window, "abc")
    assert window.text() == "abc"


def test_it_is_cancelled_at_once_and_the_work_hears_of_it(window: QWidget, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(aside, "_SHOWN_AFTER_MS", 0)
    heard, may_go_on = threading.Event(), threading.Event()

    def work(progress: Progress) -> None:
        may_go_on.wait(LONG_S)
        try:
            progress(0, 0)
        except Cancelled:
            heard.set()

    def cancel() -> None:
        for dialog in window.findChildren(QProgressDialog):
            assert dialog.labelText() == "Reading…"
            dialog.findChild(QPushButton).click()

    QTimer.singleShot(0, cancel)
    with pytest.raises(Cancelled):
        done_aside(window, "Reading…", work)
    may_go_on.set()
    assert heard.wait(LONG_S)
