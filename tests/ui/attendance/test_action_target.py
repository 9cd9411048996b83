"""No action is on a person whom one does not see: the search's match, the menu's name, the selected row."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QAbstractItemView
from pytestqt.qtbot import QtBot

from attendance_app.domain.attendance import Mark, Presence
from attendance_app.domain.roster import PersonId
from attendance_app.services.forum.file import MeetingPlan
from attendance_app.services.forum.meeting_session import MeetingSession
from attendance_app.services.meeting.progress import MeetingProgress
from attendance_app.ui.main_window import MainWindow
from tests.ui.context_menus import ask_for_menu, choosing

BEATA, ARIJANA = PersonId("p01"), PersonId("p02")
Act = Callable[[str], None]
KEYS = {
    "meeting.excuse": (Qt.Key.Key_F8, Qt.KeyboardModifier.NoModifier),
    "meeting.left": (Qt.Key.Key_F9, Qt.KeyboardModifier.NoModifier),
    "meeting.recuse": (Qt.Key.Key_J, Qt.KeyboardModifier.ControlModifier),
    "meeting.abstain": (Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier),
    "meeting.remote": (Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier),
}
ON_THE_PRESENT = [name for name in KEYS if name != "meeting.excuse"]


@pytest.fixture
def session(window: MainWindow) -> MeetingSession:
    """Show a meeting at its second §, with Beata Allen there."""
    assert window.forum.file is not None
    made = window.forum.file.new_meeting(MeetingPlan(window.forum.file.meetings[-1].day, items=4, first_item=112))
    made.mark(BEATA, Mark.PRESENT)
    MeetingProgress(made).step()
    MeetingProgress(made).step()
    return made


@pytest.fixture(params=["key", "menu"])
def act(request: pytest.FixtureRequest, window: MainWindow, qtbot: QtBot) -> Act:
    """Do an action by its key, or in the menu bar."""
    if request.param == "menu":
        return lambda name: window.actions_by_name[name].trigger()
    return lambda name: qtbot.keyClick(window.view.search, KEYS[name][0], KEYS[name][1])


def row_place(window: MainWindow, person: PersonId) -> QPoint:
    overview = window.view.overview
    return overview.visualRect(overview.people.index(overview.people.row_of(person) or 0, 0)).center()


def held(session: MeetingSession) -> set[PersonId]:
    """Return whose attendance is noted."""
    return set(session.record.attendance)


def named(session: MeetingSession, person: PersonId) -> str:
    return session.record.roster.person(person).name


def test_with_letters_the_action_is_for_the_match_and_the_box_is_cleared(
    window: MainWindow, session: MeetingSession, qtbot: QtBot, act: Act
) -> None:
    window.view.show_person(BEATA)
    for letters in ("arij", "hagg"):
        qtbot.keyClicks(window.view.search, letters)
        chosen = window.view.current_person()
        assert chosen is not None
        act("meeting.excuse")
        assert window.view.search.text() == "", "the next letters begin another name"
        assert session.record.of(chosen).mark is Mark.EXCUSED
        assert window.view.current_person() == chosen
        assert window.status.said.startswith(named(session, chosen))
        assert window.status.said.endswith("– anmält förhinder")
    assert session.record.of(BEATA).mark is Mark.PRESENT


def test_where_nobody_matches_nothing_is_done_and_that_is_said(
    window: MainWindow, session: MeetingSession, qtbot: QtBot, act: Act
) -> None:
    window.view.show_person(BEATA)
    before = dict(session.record.attendance)
    for name in KEYS:
        window.view.search.clear()
        window.status.say("", "")
        qtbot.keyClicks(window.view.search, "zeb")
        act(name)
        assert session.record.attendance == before, name
        assert window.status.said == "Ingen träff på ”zeb”: inget är ändrat", name
        assert window.view.search.text() == "zeb", name


def test_of_several_matches_one_who_is_present_goes_first_where_only_they_can_be_meant(
    window: MainWindow, session: MeetingSession, qtbot: QtBot, act: Act
) -> None:
    before = dict(session.record.attendance)
    for name in ON_THE_PRESENT:
        qtbot.keyClicks(window.view.search, "a")
        assert window.view.current_person() != BEATA, "Enter is for those who have not come"
        act(name)
        assert held(session) == {BEATA}, name
        assert session.record.of(BEATA).intervals[0].last or len(session.record.of(BEATA).intervals) > 1, name
        assert window.status.said.startswith("Beata Allen"), name
        window.commands.edit.undo()
        assert session.record.attendance == before, "one step"


def test_who_walks_to_another_match_means_that_one(
    window: MainWindow, session: MeetingSession, qtbot: QtBot, act: Act
) -> None:
    qtbot.keyClicks(window.view.search, "a")
    best = window.view.current_person()
    qtbot.keyClick(window.view.search, Qt.Key.Key_Down)
    walked = window.view.current_person()
    act("meeting.excuse")
    assert walked not in {None, best, BEATA}
    assert held(session) == {BEATA, walked}


def test_in_an_empty_box_the_action_is_for_the_selected_row_and_names_it(
    window: MainWindow, session: MeetingSession, act: Act
) -> None:
    window.view.show_person(BEATA)
    act("meeting.recuse")
    assert window.status.said == "Beata Allen, Aneby kommun – jäv § 113"


def test_where_no_row_is_selected_nothing_is_done(window: MainWindow, session: MeetingSession, act: Act) -> None:
    assert window.view.current_person() is None
    act("meeting.left")
    assert held(session) == {BEATA}
    assert window.status.said == "Välj en person först"


def test_what_is_refused_is_said_in_the_status_line(window: MainWindow, session: MeetingSession, act: Act) -> None:
    window.view.show_person(ARIJANA)
    for _ in range(2):
        act("meeting.left")
        assert window.status.said == "Arijana Jazic är inte närvarande vid § 113. Bocka av hen först."


def views(window: MainWindow) -> list[QAbstractItemView]:
    return [window.view.overview, window.view.list.table]


@pytest.mark.parametrize("way", ["mouse", "key"])
@pytest.mark.parametrize("at", [0, 1])
def test_the_menu_has_the_name_of_whom_it_is_for(
    window: MainWindow, session: MeetingSession, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, at: int, way: str
) -> None:
    (window.commands.views.show_overview, window.commands.views.show_list)[at]()
    view, shown = views(window)[at], choosing(monkeypatch, "Anmält förhinder")
    window.view.show_person(BEATA if way == "mouse" else ARIJANA)
    row = window.view._models[at].row_of(ARIJANA)
    place = view.visualRect(view.model().index(row, 0)).center() if way == "mouse" else None
    ask_for_menu(view, place)
    assert shown()[0][0].startswith("Arijana Jazic")
    assert session.record.of(ARIJANA).mark is Mark.EXCUSED
    assert session.record.of(BEATA).mark is Mark.PRESENT
    assert window.status.said == "Arijana Jazic, Aneby kommun – anmält förhinder"


def test_the_menu_is_for_its_row_whatever_is_typed_in_the_box(
    window: MainWindow, session: MeetingSession, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    choosing(monkeypatch, "Jäv vid denna §")
    for letters in ("hagg", "zeb"):
        window.view.search.setText(letters)
        ask_for_menu(window.view.overview, row_place(window, BEATA))
    assert held(session) == {BEATA}
    assert [each.presence for each in session.record.of(BEATA).intervals] == [Presence.PRESENT], "noted and taken back"


@pytest.mark.parametrize("at", [0, 1])
def test_the_menu_of_a_heading_is_the_organisations(
    window: MainWindow, session: MeetingSession, monkeypatch: pytest.MonkeyPatch, at: int
) -> None:
    (window.commands.views.show_overview, window.commands.views.show_list)[at]()
    roster = session.record.roster
    aneby = [person.id for person in roster.people if person.organisation == roster.organisations[0].id]
    session.mark(aneby[3], Mark.EXCUSED)
    window.view.show_person(PersonId("p07"))
    view, shown = views(window)[at], choosing(monkeypatch, "Alla närvarande (2 utan markering)")
    ask_for_menu(view, view.visualRect(view.model().index(0, 0)).center())
    excused = "Alla anmält förhinder (2 utan markering)"
    assert shown() == [["Aneby kommun", "Alla närvarande (2 utan markering)", excused]]
    assert [session.record.of(person).mark for person in aneby] == [Mark.PRESENT] * 3 + [Mark.EXCUSED]
    assert held(session) == set(aneby)
    window.commands.edit.undo()
    assert held(session) == {BEATA, aneby[3]}, "one step"


def test_where_there_is_no_row_there_is_no_menu(window: MainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    shown = choosing(monkeypatch, "")
    window.view.show_person(BEATA)
    overview = window.view.overview
    ask_for_menu(overview, QPoint(overview.viewport().width() - 1, overview.viewport().height() - 1))
    assert shown() == []


def test_a_click_clears_the_box_too(window: MainWindow, session: MeetingSession, qtbot: QtBot) -> None:
    qtbot.keyClicks(window.view.search, "arij")
    qtbot.mouseClick(window.view.overview.viewport(), Qt.MouseButton.LeftButton, pos=row_place(window, ARIJANA))
    assert (window.view.search.text(), session.mark_now(ARIJANA)) == ("", Mark.PRESENT)
