"""Several people chosen and marked as one step."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QAbstractItemView
from pytestqt.qtbot import QtBot

from attendance_app.domain.attendance import Mark
from attendance_app.domain.roster import PersonId
from attendance_app.ui.attendance.model import AttendanceModel
from attendance_app.ui.main_window import MainWindow

CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


def click(qtbot: QtBot, view: QAbstractItemView, row: int, modifier: Qt.KeyboardModifier) -> None:
    place = view.visualRect(view.model().index(row, 0)).center()
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, modifier, place)


@pytest.mark.parametrize("shown", ["overview", "list"])
def test_several_are_chosen_without_a_tick_and_marked_as_one_step(window: MainWindow, qtbot: QtBot, shown: str) -> None:
    session = window.forum.session
    assert session is not None
    window.actions_by_name[f"views.show_{shown}"].trigger()
    view: QAbstractItemView = window.view.overview if shown == "overview" else window.view.list.table
    model = view.model()
    assert isinstance(model, AttendanceModel)
    before = dict(session.record.attendance)
    window.view.show_person(PersonId(model.person_at(model.index(1, 0)) or ""))
    click(qtbot, view, 2, CONTROL)
    click(qtbot, view, 3, CONTROL)
    people = tuple(model.person_at(model.index(row, 0)) for row in (1, 2, 3))
    assert window.view.several_people() == people
    assert dict(session.record.attendance) == before, "choosing ticks nobody"
    window.actions_by_name["meeting.excuse"].trigger()
    assert {session.mark_now(person) for person in people if person} == {Mark.EXCUSED}
    window.commands.edit.undo()
    assert dict(session.record.attendance) == before, "one step"


def test_shift_chooses_all_between_and_space_ticks_them(window: MainWindow, qtbot: QtBot) -> None:
    session, view = window.forum.session, window.view.overview
    assert session is not None
    people = window.view.overview.people
    first = people.person_at(people.index(1, 0))
    assert first is not None
    window.view.show_person(first)
    click(qtbot, view, 3, SHIFT)
    chosen = window.view.several_people()
    assert len(chosen) == 3
    window.actions_by_name["meeting.excuse"].trigger()
    view.setFocus()
    qtbot.keyClick(view, Qt.Key.Key_Space)
    assert {session.mark_now(person) for person in chosen} == {Mark.PRESENT}


def test_the_menu_of_several_is_about_them_all(
    window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    heads: list[str] = []
    monkeypatch.setattr(
        "attendance_app.ui.menus.ContextMenu.show_at", lambda menu, _: heads.append(menu.actions()[0].text())
    )
    people = window.view.overview.people
    first = people.person_at(people.index(1, 0))
    assert first is not None
    window.view.show_person(first)
    click(qtbot, window.view.overview, 2, CONTROL)
    window.view.overview.menu_wanted.emit(QPoint(), people.index(2, 0))
    window.view.overview.menu_wanted.emit(QPoint(), people.index(4, 0))
    assert heads[0] == "2 personer"
    assert heads[1] != "2 personer", "of another row the menu is about that one"
