"""A start without a console: what the command line says is shown in a box."""

import sys
from collections.abc import Callable

import pytest

from attendance_app.cli.main import _run
from attendance_app.system.windowless import run_windowless


def boxes_of(command: Callable[[], int], monkeypatch: pytest.MonkeyPatch) -> tuple[int, list[tuple[str, bool]]]:
    """Run without a console; return the exit status and each box with text and if something failed."""
    boxes: list[tuple[str, bool]] = []
    monkeypatch.setattr(sys, "stdout", None)
    monkeypatch.setattr(sys, "stderr", None)
    return run_windowless(command, lambda *box: boxes.append(box)), boxes


@pytest.mark.parametrize(
    ("words", "status", "said"),
    [
        (["one.narvaro", "two.narvaro"], 2, "Öppna en fil i taget."),
        (["status", "nothing.narvaro", "--meeting", "2024-12-13"], 1, "finns inte"),
        (["--help"], 0, "narvaro"),
    ],
)
def test_words_without_a_console_are_shown_in_a_box(
    words: list[str], status: int, said: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    ended, [(text, failed)] = boxes_of(lambda: _run(words), monkeypatch)
    assert ended == status
    assert said in text
    assert failed == (status != 0)


def test_a_window_that_ran_and_said_nothing_shows_no_box(monkeypatch: pytest.MonkeyPatch) -> None:
    assert boxes_of(lambda: 0, monkeypatch) == (0, [])


def test_with_a_console_nothing_is_shown(capsys: pytest.CaptureFixture[str]) -> None:
    boxes: list[tuple[str, bool]] = []
    with pytest.raises(SystemExit):
        run_windowless(lambda: _run(["one", "two"]), lambda *box: boxes.append(box))
    assert boxes == []
    assert "Öppna en fil i taget." in capsys.readouterr().err
