"""The window as the secretary uses it."""

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from attendance_app.composition import open_forum
from attendance_app.domain.attendance import Mark
from attendance_app.domain.roster import PersonId
from attendance_app.services.forum.file import MeetingPlan
from attendance_app.ui.actions import ACTIONS
from attendance_app.ui.attendance.model import AttendanceModel
from attendance_app.ui.commands import forum as forum_commands
from attendance_app.ui.commands import meeting as meeting_commands
from attendance_app.ui.main_window import MainWindow
from attendance_app.ui.meeting.agenda_dialog import AgendaDialog

ARIJANA, BEATA = PersonId("p02"), PersonId("p01")


def mark_of(window: MainWindow, person: PersonId) -> Mark:
    assert window.forum.session is not None
    return window.forum.session.record.of(person).mark


def place_of(window: MainWindow, person: PersonId) -> QPoint:
    overview = window.view.overview
    return overview.visualRect(overview.people.index(overview.people.row_of(person) or 0, 0)).center()


def test_all_69_people_stand_on_one_screen(window: MainWindow) -> None:
    overview = window.view.overview
    seen = overview.viewport().rect()
    rects = [overview.visualRect(overview.people.index(row, 0)) for row in range(overview.people.rowCount())]
    assert len(rects) == 84
    assert all(seen.contains(rect) for rect in rects)
    assert all(rect.height() >= 24 for rect in rects)


@pytest.mark.parametrize("way", ["click", "space", "search", "list click"])
def test_a_tick_by_every_way_is_stored_and_counted(window: MainWindow, qtbot: QtBot, way: str) -> None:
    view = window.view
    if way == "click":
        qtbot.mouseClick(view.overview.viewport(), Qt.MouseButton.LeftButton, pos=place_of(window, ARIJANA))
    elif way == "space":
        view.show_person(ARIJANA)
        qtbot.keyClick(view.overview, Qt.Key.Key_Space)
    elif way == "search":
        qtbot.keyClicks(window.view.search, "arij")
        qtbot.keyClick(window.view.search, Qt.Key.Key_Return)
    else:
        window.commands.views.show_list()
        table = view.list.table
        row = view._models[1].row_of(ARIJANA) or 0
        qtbot.mouseClick(
            table.viewport(), Qt.MouseButton.LeftButton, pos=table.visualRect(table.model().index(row, 0)).center()
        )
    assert mark_of(window, ARIJANA) is Mark.PRESENT
    assert window.status.said == "Arijana Jazic, Aneby kommun – närvarande"
    assert window.status.total.startswith("42 av 69 närvarande · Sparat ")
    assert window.view.search.text() == ""


def test_a_second_click_takes_a_wrong_tick_back(window: MainWindow, qtbot: QtBot) -> None:
    for expected in (Mark.PRESENT, Mark.UNMARKED):
        qtbot.mouseClick(window.view.overview.viewport(), Qt.MouseButton.LeftButton, pos=place_of(window, ARIJANA))
        assert mark_of(window, ARIJANA) is expected


def test_enter_never_unticks_and_says_so(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.keyClicks(window.view.search, "beal")
    qtbot.keyClick(window.view.search, Qt.Key.Key_Return)
    assert mark_of(window, BEATA) is Mark.PRESENT
    assert window.status.said.endswith("närvarande redan")


def test_letters_typed_anywhere_go_to_the_search_and_dim_the_others(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.keyClicks(window.view.overview, "h")
    qtbot.keyClicks(window.view.search, "agg")
    assert window.view.search.text() == "hagg"
    model = window.view.overview.people
    assert len(dimmed_rows(model)) == 68
    assert window.view.current_person() == "p07"
    qtbot.keyClick(window.view.search, Qt.Key.Key_Escape)
    assert window.view.search.text() == ""
    assert dimmed_rows(model) == []


def dimmed_rows(model: AttendanceModel) -> list[int]:
    return [row for row in range(model.rowCount()) if getattr(model.shown(row), "found", None) is False]


def test_arrows_walk_past_headings_and_between_columns(window: MainWindow, qtbot: QtBot) -> None:
    window.view.show_person(PersonId("p04"))
    qtbot.keyClick(window.view.search, Qt.Key.Key_Down)
    assert window.view.current_person() == "p05"
    qtbot.keyClick(window.view.search, Qt.Key.Key_Right)
    assert window.view.current_person() not in {None, "p05"}
    qtbot.keyClick(window.view.search, Qt.Key.Key_Space)
    assert window.view.search.text() == "", "Space in an empty search ticks"


def test_undo_and_redo_name_their_step(window: MainWindow) -> None:
    window.view.toggle(ARIJANA)
    assert window.actions_by_name["edit.undo"].text() == "&Ångra: Arijana Jazic, närvarande"
    window.commands.edit.undo()
    assert mark_of(window, ARIJANA) is Mark.UNMARKED
    assert not window.actions_by_name["edit.undo"].isEnabled()
    window.commands.edit.redo()
    assert mark_of(window, ARIJANA) is Mark.PRESENT


def test_excused_is_a_state_of_its_own(window: MainWindow) -> None:
    window.view.show_person(ARIJANA)
    window.commands.meeting.excuse()
    assert mark_of(window, ARIJANA) is Mark.EXCUSED
    window.commands.meeting.excuse()
    assert mark_of(window, ARIJANA) is Mark.UNMARKED


def test_quorum_lost_and_won_is_said_once(window: MainWindow) -> None:
    members = [person for person in window.forum.session.record.roster.people if person.role.value == "member"]
    there = [person.id for person in members if mark_of(window, person.id) is Mark.PRESENT]
    for person in there[:3]:
        window.view.toggle(person)
    assert window.status.said.endswith("Inte längre beslutsför")
    assert window.panel._verdict.text() == "✕ Inte beslutsför"
    window.view.toggle(there[3])
    assert "beslutsför" not in window.status.said
    window.commands.edit.undo()
    window.commands.edit.undo()
    assert window.status.said.endswith("Åter beslutsför")


def test_a_new_meeting_has_nobody_ticked_and_the_old_one_stays(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(forum_commands.NewMeetingDialog, "exec", lambda _: True)
    window.commands.forum.new_meeting()
    assert window.forum.session.present_count() == 0
    assert window.forum.session.meeting.day == date.today()
    window.forum.show_meeting("m1")
    assert window.forum.session.present_count() == 41
    window.commands.edit.undo()
    assert window.forum.session.meeting_id == "m1"


def test_no_match_offers_to_add_the_name(window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(meeting_commands.WalkInDialog, "exec", lambda _: True)
    qtbot.keyClicks(window.view.search, "Nils Holgersson")
    qtbot.keyClick(window.view.search, Qt.Key.Key_Return)
    assert window.status.said == "Nils Holgersson – närvarande"
    assert len(window.forum.session.record.roster.people) == 70
    window.commands.edit.undo()
    assert len(window.forum.session.record.roster.people) == 69


def test_choosing_no_rule_takes_the_verdict_away(window: MainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(forum_commands.QuorumRuleDialog, "exec", lambda _: True)
    monkeypatch.setattr(forum_commands.QuorumRuleDialog, "rules", lambda _: ())
    assert window.panel._verdict.text() == "✓ Beslutsför"
    window.panel.rule_wanted.emit()
    assert window.panel._verdict.text() == "Närvaro"
    assert "exempelregel" not in window.panel._choose.text()


def test_a_second_window_looks_but_does_not_tick(window: MainWindow, messages: list[str], sample_path: Path) -> None:
    second = open_forum(sample_path)
    assert second.store.read_only
    window.forum.show_file(second)
    window.view.toggle(ARIJANA)
    assert window.area.band.isVisible() or not window.isVisible()
    assert messages
    assert "annat fönster" in messages[0]
    messages.clear()


def test_the_list_filters_by_organisation_and_is_remembered(window: MainWindow) -> None:
    window.commands.views.show_list()
    window.view.list.choose(window.forum.session.record.roster.organisations[1].id)
    assert window.view.list.table.model().rowCount() == 5
    assert window.forum.path is not None
    assert window.settings.view_of(window.forum.path) == "list"


def test_every_action_has_a_method_and_no_key_is_used_twice(window: MainWindow) -> None:
    keys = [row.key for row in ACTIONS if row.key]
    assert len(keys) == len(set(keys))
    assert all(callable(row.call(window.commands)) for row in ACTIONS)


def test_a_row_is_said_whole(window: MainWindow) -> None:
    model = window.view.overview.people
    said = model.index(model.row_of(BEATA) or 0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert said == "Beata Allen, Aneby kommun, ledamot, närvarande"


def test_the_menu_speaks_swedish_and_so_does_qt(window: MainWindow) -> None:
    assert [action.text() for action in window.menuBar().actions()][0] == "&Arkiv"
    assert QApplication.translate("QPlatformTheme", "Cancel") == "Avbryt"


def test_the_match_is_marked_and_the_best_is_on_top_of_the_list(window: MainWindow, qtbot: QtBot) -> None:
    window.commands.views.show_list()
    qtbot.keyClicks(window.view.search, "al")
    model = window.view._models[1]
    assert model.person_at(model.index(1, 0)) == window.view.current_person()
    shown = model.shown(1)
    assert [shown.name[at : at + length].lower() for at, length in shown.matched] == ["al"]


def test_enter_ticks_the_match_that_the_arrows_walked_to(window: MainWindow, qtbot: QtBot) -> None:
    for person in window.forum.session.record.roster.people:
        if person.name.startswith("A") and mark_of(window, person.id) is Mark.PRESENT:
            window.forum.session.mark(person.id, Mark.UNMARKED)
    search = window.view.search
    qtbot.keyClicks(search, "a")
    best = window.view.current_person()
    qtbot.keyClick(search, Qt.Key.Key_Down)
    walked = window.view.current_person()
    assert walked not in {None, best}
    qtbot.keyClick(search, Qt.Key.Key_Return)
    assert search.text() == ""
    assert mark_of(window, walked) is Mark.PRESENT
    assert mark_of(window, best) is Mark.UNMARKED


def test_a_closed_dialog_follows_the_meeting_no_more(window: MainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    """Its parent would keep it: taking the meeting back would then ask it for an agenda that is gone."""
    monkeypatch.setattr(AgendaDialog, "exec", lambda _: False)
    assert window.forum.file is not None
    window.forum.file.new_meeting(MeetingPlan(date(2026, 1, 15), items=3))
    window.actions_by_name["steps.edit_agenda"].trigger()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert window.findChildren(AgendaDialog) == []
    window.commands.edit.undo()
