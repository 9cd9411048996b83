"""Every action by its words, and how large and in which colours the window is."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from attendance_app.ui.action_lists import command_list
from attendance_app.ui.actions import ACTIONS
from attendance_app.ui.main_window import MainWindow
from attendance_app.ui.shell.command_search import CommandSearch
from attendance_app.ui.shell.looks import scale_text
from attendance_app.ui.widgets.theme import DARK, LIGHT, colours_of


@pytest.fixture
def search(window: MainWindow, qtbot: QtBot) -> CommandSearch:
    made = CommandSearch(command_list(window.actions_by_name), window)
    qtbot.addWidget(made)
    made.show()
    return made


def words(search: CommandSearch) -> list[str]:
    return [str(search.found.index(row).data()) for row in range(search.found.rowCount())]


def test_it_has_every_action(search: CommandSearch) -> None:
    assert search.found.rowCount() == len(ACTIONS)


@pytest.mark.parametrize("typed", ["paus", "break", "xyzzy"])
def test_words_of_either_language_find(search: CommandSearch, qtbot: QtBot, typed: str) -> None:
    qtbot.keyClicks(search.box, typed)
    found = words(search)
    assert bool(found) == (typed != "xyzzy")
    if found:
        assert found[0].startswith("Paus")
        command = search.found.command(0)
        assert command is not None
        assert (command.menu, command.key) == ("Sammanträde", "F7")


def test_enter_runs_what_is_chosen_with_the_arrows(search: CommandSearch, qtbot: QtBot, window: MainWindow) -> None:
    qtbot.keyClicks(search.box, "projektor")
    second = search.found.command(1)
    assert second is not None
    qtbot.keyClick(search.box, Qt.Key.Key_Down)
    qtbot.keyClick(search.box, Qt.Key.Key_Up)
    qtbot.keyClick(search.box, Qt.Key.Key_Return)
    assert search.chosen is window.actions_by_name["views.projector"]


def test_what_cannot_be_done_says_why_and_is_not_run(search: CommandSearch, qtbot: QtBot) -> None:
    qtbot.keyClicks(search.box, "namn på projektorn")
    command = search.found.command(0)
    assert command is not None
    assert command.why == "när projektorn visas"
    qtbot.keyClick(search.box, Qt.Key.Key_Return)
    assert search.chosen is None
    assert search.isVisible()


def test_text_grows_in_windows_that_are_open_and_is_remembered(window: MainWindow) -> None:
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    before, figure = application.font().pointSizeF(), window.panel._figure.font().pointSizeF()
    try:
        window.actions_by_name["views.larger"].trigger()
        window.actions_by_name["views.larger"].trigger()
        assert application.font().pointSizeF() == pytest.approx(before * 1.2)
        assert window.panel._figure.font().pointSizeF() == pytest.approx(figure * 1.2)
        assert window.settings.text_step == 2
        assert window.status.said == "Text i 120 % av datorns"
    finally:
        scale_text(application, 0)
    assert application.font().pointSizeF() == pytest.approx(before)
    assert window.panel._figure.font().pointSizeF() == pytest.approx(figure)


def test_the_view_that_is_shown_is_checked_and_kept_for_the_forum(window: MainWindow) -> None:
    overview, listed = (window.actions_by_name[f"views.show_{name}"] for name in ("overview", "list"))
    assert (overview.isChecked(), listed.isChecked()) == (True, False)
    listed.trigger()
    assert (overview.isChecked(), listed.isChecked()) == (False, True)
    assert window.forum.path is not None
    assert window.settings.view_of(window.forum.path) == "list"
    assert window.settings.view_of(window.forum.path.with_name("Annat.narvaro")) == ""


def test_the_colours_are_chosen_and_remembered(window: MainWindow) -> None:
    try:
        window._choose_scheme("dark")
        assert window.settings.scheme == "dark"
        assert colours_of(window.palette()) == DARK
    finally:
        window._choose_scheme("")
    assert colours_of(window.palette()) == LIGHT
