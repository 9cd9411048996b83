"""The whole evening in the real window, by mouse alone and by keyboard alone; closed, and found again."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QDialog, QDialogButtonBox, QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from attendance_app.app import build_window
from attendance_app.domain.roster import Person
from attendance_app.ui.annex.pdf_pages import PdfPages
from attendance_app.ui.main_window import MainWindow
from attendance_app.ui.shell.settings import Settings
from attendance_app.ui.shell.start_page import OfferButton

ARRIVE = ("Beata Allen", "Annelie Hägg", "Göran Häll", "Martin Nedergaard-Hansen")
LETTERS = ("beal", "hagg", "go ha", "nedergaard")
KEYS = {
    "forum.new_meeting": "Ctrl+N",
    "annex.save": "Ctrl+S",
    "edit.undo": "Ctrl+Z",
    "views.projector": "F11",
    "views.copy_counts": "Ctrl+Shift+B",
}


@pytest.fixture
def evening(
    qtbot: QtBot, swedish: None, sample_path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[MainWindow]:
    """Give the window of a first start; the sample lies in a file of this test's own."""
    monkeypatch.setattr("attendance_app.composition.sample_file", lambda: sample_path)
    annex = tmp_path / "Bilaga 1.pdf"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(annex), ""))
    window = build_window(Settings(tmp_path / "narvaro.ini"))
    window.resize(1366, 768)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isVisible)
    yield window
    window.close()
    window.deleteLater()
    QApplication.processEvents()


def answered(do: Callable[[], object], answer: Callable[[QDialog], object]) -> None:
    """Do what opens a dialog, and answer it when it is there."""
    done: list[bool] = []

    def look() -> None:
        dialog = QApplication.activeModalWidget()
        if isinstance(dialog, QDialog):
            answer(dialog)
            done.append(True)
        else:
            QTimer.singleShot(20, look)

    QTimer.singleShot(20, look)
    do()
    assert done == [True]


def person_of(window: MainWindow, name: str) -> Person:
    assert window.forum.session is not None
    return next(each for each in window.forum.session.record.roster.people if each.name == name)


def present(window: MainWindow) -> set[str]:
    assert window.forum.session is not None
    people = window.forum.session.record.roster.people
    return {each.name for each in people if window.forum.session.is_present(each.id, window.forum.session.now)}


def by_mouse(qtbot: QtBot, window: MainWindow) -> dict[str, Callable[..., object]]:
    left = Qt.MouseButton.LeftButton

    def choose(name: str) -> None:
        action = window.actions_by_name[name]
        bar = window.menuBar()
        held = next(each for each in bar.actions() if each.menu() and action in each.menu().actions())
        # The menu itself is the way of the hand; popped up, it is clicked where the action stands.
        menu = held.menu()
        menu.popup(window.mapToGlobal(QPoint(20, 20)))
        qtbot.waitUntil(menu.isVisible)
        qtbot.mouseClick(menu, left, pos=menu.actionGeometry(action).center())

    def tick(name: str, _: str) -> None:
        overview = window.view.overview
        row = overview.people.row_of(person_of(window, name).id)
        overview.scrollTo(overview.people.index(row, 0))
        qtbot.mouseClick(overview.viewport(), left, pos=overview.visualRect(overview.people.index(row, 0)).center())

    def accept(dialog: QDialog) -> None:
        qtbot.mouseClick(dialog.findChild(QDialogButtonBox).button(QDialogButtonBox.StandardButton.Ok), left)

    def sample() -> None:
        offered = window.actions_by_name["forum.open_sample"].text().replace("&", "")
        [button] = [each for each in window.findChildren(OfferButton) if each.accessibleName() == offered]
        qtbot.mouseClick(button, left)

    return {"choose": choose, "tick": tick, "accept": accept, "sample": sample}


def by_keyboard(qtbot: QtBot, window: MainWindow) -> dict[str, Callable[..., object]]:
    def focused() -> QWidget:
        # This screen has no window manager that gives the keyboard back after a dialog or another window.
        front = QApplication.activeModalWidget() or window
        front.activateWindow()
        qtbot.waitUntil(front.isActiveWindow)
        widget = front.focusWidget()
        assert widget is not None
        return widget

    def choose(name: str) -> None:
        keys = KEYS[name].split("+")
        held = Qt.KeyboardModifier.NoModifier
        for word in keys[:-1]:
            held |= {"Ctrl": Qt.KeyboardModifier.ControlModifier, "Shift": Qt.KeyboardModifier.ShiftModifier}[word]
        qtbot.keyClick(focused(), getattr(Qt.Key, f"Key_{keys[-1]}"), held)

    def tick(_: str, letters: str) -> None:
        qtbot.keyClicks(focused(), letters)
        qtbot.keyClick(focused(), Qt.Key.Key_Return)

    def accept(dialog: QDialog) -> None:
        qtbot.keyClick(focused() if dialog.isAncestorOf(focused()) else dialog, Qt.Key.Key_Return)

    def sample() -> None:
        for _ in range(3):
            qtbot.keyClick(focused(), Qt.Key.Key_Down)
        qtbot.keyClick(focused(), Qt.Key.Key_Return)

    return {"choose": choose, "tick": tick, "accept": accept, "sample": sample}


@pytest.mark.parametrize("hands", [by_mouse, by_keyboard], ids=["mouse", "keyboard"])
def test_the_whole_evening(
    qtbot: QtBot, evening: MainWindow, sample_path: Path, tmp_path: Path, hands: Callable[..., dict]
) -> None:
    window, do = evening, hands(qtbot, evening)
    do["sample"]()
    assert window.forum.session is not None
    assert len(present(window)) == 41
    answered(lambda: do["choose"]("forum.new_meeting"), do["accept"])
    assert present(window) == set()
    for name, letters in zip(ARRIVE, LETTERS, strict=True):
        do["tick"](name, letters)
        assert window.status.said.startswith(name)
    assert present(window) == set(ARRIVE)
    do["choose"]("views.projector")
    assert window.commands.views.wall is not None
    assert window.commands.views.wall.slide.groups[0].present == 1
    window.activateWindow()
    do["choose"]("edit.undo")
    assert present(window) == set(ARRIVE[:-1])
    do["choose"]("views.copy_counts")
    assert "3 av 69 närvarande" in QGuiApplication.clipboard().text()
    do["choose"]("annex.save")
    assert len(PdfPages((tmp_path / "Bilaga 1.pdf").read_bytes())) == 2
    made = window.forum.session.meeting.name
    window.close()

    again = build_window(Settings(tmp_path / "narvaro.ini"))
    again.forum.open_path(sample_path)
    again.show()
    assert again.forum.session is not None
    assert again.forum.session.meeting.name == made
    assert present(again) == set(ARRIVE[:-1])
    again.forum.show_meeting("m1")
    assert len(present(again)) == 41
    again.close()
    again.deleteLater()
