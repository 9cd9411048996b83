"""The door mode: large rows to tick by finger."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from attendance_app.domain.attendance import Mark
from attendance_app.ui.door.window import DoorWindow
from attendance_app.ui.main_window import MainWindow


@pytest.fixture
def door(window: MainWindow) -> Iterator[DoorWindow]:
    window.actions_by_name["meeting.door"].trigger()
    made = window.commands.meeting.at_door
    assert made is not None
    made.resize(1024, 768)
    yield made
    if window.commands.meeting.at_door is made:
        made.close()


def test_a_click_anywhere_in_the_row_ticks_and_undo_is_a_button(
    window: MainWindow, door: DoorWindow, qtbot: QtBot
) -> None:
    session = window.forum.session
    assert session is not None
    name = door.rows.name(2)
    assert name is not None
    before = session.mark_now(name.person)
    place = door.list.visualRect(door.rows.index(2))
    assert place.height() >= 60
    qtbot.mouseClick(door.list.viewport(), Qt.MouseButton.LeftButton, pos=place.center())
    after = session.mark_now(name.person)
    assert (before is Mark.PRESENT) != (after is Mark.PRESENT)
    assert name.surname in door.said.text()
    qtbot.mouseClick(door.undo, Qt.MouseButton.LeftButton)
    assert session.mark_now(name.person) is before


def test_a_search_narrows_and_a_tick_clears_it(window: MainWindow, door: DoorWindow, qtbot: QtBot) -> None:
    everybody = door.rows.rowCount()
    qtbot.keyClicks(door.search, "bas")
    assert door.rows.rowCount() < everybody
    name = door.rows.name(0)
    assert name is not None
    assert name.surname == "De Basso"
    door.tick(0)
    assert door.search.text() == ""
    assert door.rows.rowCount() == everybody


def test_every_button_is_large_enough_for_a_thumb_and_esc_leaves(
    window: MainWindow, door: DoorWindow, qtbot: QtBot
) -> None:
    buttons = door.findChildren(QPushButton)
    assert len(door.letter_buttons) <= 13
    assert min(min(each.width(), each.height()) for each in buttons) >= 44
    assert door.letter_buttons[0].text().startswith("A")
    qtbot.keyClick(door, Qt.Key.Key_Escape)
    assert window.commands.meeting.at_door is None


def test_it_closes_with_the_program(window: MainWindow, door: DoorWindow) -> None:
    window.close()
    assert window.commands.meeting.at_door is None
