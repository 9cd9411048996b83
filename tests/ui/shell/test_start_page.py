"""What the window says while there is nothing to tick."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFileDialog, QPushButton
from pytestqt.qtbot import QtBot

from attendance_app.app import build_window
from attendance_app.domain.body_kinds import BodyKind
from attendance_app.domain.forum import Forum, of_kind
from attendance_app.services.forum.file import new_forum
from attendance_app.ui import menus as choice_menus
from attendance_app.ui.commands import forum as forum_commands
from attendance_app.ui.main_window import MainWindow
from attendance_app.ui.shell.settings import Settings
from attendance_app.ui.shell.start_page import OfferButton


@pytest.fixture
def first(qtbot: QtBot, swedish: None, tmp_path: Path, messages: list[str]) -> Iterator[MainWindow]:
    """Give the window of a first start."""
    made = build_window(Settings(tmp_path / "narvaro.ini"))
    made.show()
    made.activateWindow()
    yield made
    made.close()
    made.deleteLater()
    QApplication.processEvents()


def offers(window: MainWindow) -> list[str]:
    return [each.accessibleName() for each in window.findChildren(OfferButton) if each.isVisible()]


def test_a_first_start_offers_the_sample_an_import_and_a_new_forum(first: MainWindow) -> None:
    assert offers(first) == [
        "Importera förteckning",
        "Nytt organ",
        "Öppna organ",
        "Öppna exemplet Kommunalt forum",
        "Öppna exempel på en nämnd",
    ]
    assert not first.area.header.isVisible()
    assert not first.actions_by_name["meeting.tick"].isEnabled()


def test_the_offers_are_reached_and_pressed_with_the_keyboard(
    first: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, sample_path: Path
) -> None:
    chosen: list[str] = []
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (chosen.append("asked"), ("", ""))[1])
    monkeypatch.setattr("attendance_app.composition.sample_file", lambda: sample_path)
    assert QApplication.focusWidget().accessibleName() == "Importera förteckning"
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    assert chosen == ["asked"]
    for key in (Qt.Key.Key_Tab, Qt.Key.Key_Down, Qt.Key.Key_Down):
        qtbot.keyClick(QApplication.focusWidget(), key)
    assert QApplication.focusWidget().accessibleName() == "Öppna exemplet Kommunalt forum"
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    assert first.forum.session is not None
    assert first.area.header.isVisible()


def test_a_new_forum_asks_for_people_and_then_for_a_meeting(
    first: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first.forum.show_file(
        first.adapters.create_forum(tmp_path / "Ny.narvaro", new_forum(of_kind(Forum("Ny"), BodyKind.BOARD)))
    )
    assert offers(first) == ["Importera förteckning", "Förteckning"]
    assert not first.view.search.isEnabled()
    source = tmp_path / "nya.csv"
    source.write_text("Namn;Kommun\nNils Holgersson;Vemmenhögs kommun\n", encoding="utf-8")
    from attendance_app.ui.roster import import_dialog as roster_import_dialog

    monkeypatch.setattr(roster_import_dialog.RosterImportDialog, "exec", lambda _: True)
    first.commands.forum.import_path(source)
    assert offers(first) == ["Nytt sammanträde", "Förteckning"]
    monkeypatch.setattr(forum_commands.NewMeetingDialog, "exec", lambda _: True)
    first.actions_by_name["forum.new_meeting"].trigger()
    assert offers(first) == []
    assert first.view.isVisible()


def test_nobody_found_is_said_over_the_people(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.keyClicks(window.view.search, "xyz")
    assert window.view._no_match.isVisible()
    assert window.view._no_match.text() == "Ingen träff på ”xyz” – Enter lägger till namnet"
    qtbot.keyClick(window.view.search, Qt.Key.Key_Escape)
    assert not window.view._no_match.isVisible()


def test_the_files_last_used_are_offered_and_a_missing_one_is_forgotten(
    first: MainWindow, sample_path: Path, messages: list[str], tmp_path: Path
) -> None:
    first.forum.open_path(sample_path)
    again = build_window(Settings(tmp_path / "narvaro.ini"))
    again.show()
    names = [each.accessibleName() for each in again.findChildren(QPushButton, "recent") if each.isVisible()]
    assert names == ["Öppna Kommunalt forum"]
    menu = again.findChild(choice_menus.RecentMenu)
    menu.aboutToShow.emit()
    assert [action.text() for action in menu.actions()] == ["&1  Kommunalt forum"]
    gone = tmp_path / "borta.narvaro"
    again.settings.last_file = gone
    again.forum.open_path(gone)
    assert messages == ["Filen ”borta.narvaro” finns inte. Kontrollera namnet eller välj en annan fil."]
    menu.aboutToShow.emit()
    assert [action.text() for action in menu.actions()] == ["&1  Kommunalt forum"]
    again.close()
    again.deleteLater()
