"""The meeting on its way, as the window shows it."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from attendance_app.domain.attendance import Attendance, Mark
from attendance_app.domain.change import Change, ChangeKind, Edit, Subject
from attendance_app.domain.meeting import MeetingState
from attendance_app.domain.roster import PersonId, Role
from attendance_app.services.forum.file import MeetingPlan
from attendance_app.services.forum.meeting_session import MeetingSession
from attendance_app.services.meeting.progress import MeetingProgress
from attendance_app.ui.commands import steps as step_commands
from attendance_app.ui.main_window import MainWindow
from attendance_app.ui.meeting.change_wording import step_words
from attendance_app.ui.quorum.timeline_delegate import CellRole


def meeting_of(window: MainWindow, items: int = 8, present: int = 26) -> MeetingSession:
    """Give a new meeting from § 26 on, with so many members ticked, open in the window."""
    assert window.forum.file is not None
    window.forum.file.new_meeting(MeetingPlan(window.forum.file.meetings[-1].day, items=items, first_item=26))
    session = window.forum.session
    assert session is not None
    for person in members(session)[:present]:
        session.mark(person, Mark.PRESENT)
    return session


def members(session: MeetingSession) -> list[PersonId]:
    return [person.id for person in session.record.roster.people if person.role is Role.MEMBER]


def test_the_status_line_starts_steps_and_breaks(
    window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(step_commands.AfterBreakDialog, "exec", lambda _: False)
    session, status = meeting_of(window), window.status
    assert status.start.isVisible()
    assert not status.next.isVisible()
    qtbot.mouseClick(status.start, Qt.MouseButton.LeftButton)
    assert status._item.text() == "§ 26 · 1 av 8"
    assert not status.start.isVisible()
    assert not status.back.isEnabled()
    qtbot.mouseClick(status.next, Qt.MouseButton.LeftButton)
    assert status._item.text() == "§ 27 · 2 av 8"
    qtbot.mouseClick(status.pause, Qt.MouseButton.LeftButton)
    assert status._item.text() == "§ 27 · 2 av 8 · paus"
    assert session.meeting.state is MeetingState.PAUSED
    for _ in range(6):
        qtbot.mouseClick(status.next, Qt.MouseButton.LeftButton)
    assert status.next.text() == "Avsluta sammanträdet"
    qtbot.mouseClick(status.next, Qt.MouseButton.LeftButton)
    assert session.meeting.state is MeetingState.ENDED
    window.commands.edit.undo()
    assert status._item.text() == "§ 33 · 8 av 8"


def test_the_strip_is_there_from_the_start_on_and_only_where_there_are_items(window: MainWindow) -> None:
    assert not window.timeline.isVisible(), "nothing came or went at a meeting that is over"
    meeting_of(window)
    assert not window.timeline.isVisible()
    window.commands.steps.next_item()
    assert window.timeline.isVisible()
    meeting_of(window, items=0)
    assert not window.timeline.isVisible()


def test_the_strip_shows_where_quorum_was_lost_and_won_and_by_whom(window: MainWindow) -> None:
    session = meeting_of(window, present=24)
    window.commands.steps.next_item()
    window.commands.steps.next_item()
    gone = members(session)[0]
    window.view.show_person(gone)
    window.commands.meeting.left()
    window.commands.steps.next_item()
    window.view.mark(members(session)[30], Mark.PRESENT)
    cells = window.timeline.cells
    shown = [[cells.index(row).data(role) for row in range(3)] for role in (CellRole.FILLED, CellRole.QUORATE)]
    assert shown == [[24, 23, 24], [True, False, True]]
    name = session.record.roster.person(gone).name
    said = cells.index(1).data(Qt.ItemDataRole.AccessibleTextRole)
    assert said == f"§ 27. 23 av 47 platser fyllda, inte beslutsför. Räknas inte längre: {name}"
    assert "Räknas från och med här" in cells.index(2).data(Qt.ItemDataRole.ToolTipRole)
    assert cells.index(2).data(CellRole.TURNED)


def test_a_click_or_enter_in_the_strip_goes_to_that_item_and_undo_goes_back(window: MainWindow, qtbot: QtBot) -> None:
    session = meeting_of(window)
    window.commands.steps.next_item()
    timeline = window.timeline
    place = timeline.visualRect(timeline.cells.index(3)).center()
    qtbot.mouseClick(timeline.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert (window.status._item.text(), window.status.said) == ("§ 29 · 4 av 8", ""), "said once"
    qtbot.keyClick(timeline, Qt.Key.Key_Right)
    qtbot.keyClick(timeline, Qt.Key.Key_Return)
    assert session.now == session.meeting.items[4].id
    window.commands.edit.undo()
    assert session.now == session.meeting.items[3].id


def test_only_the_cells_that_change_are_painted_anew(window: MainWindow, qtbot: QtBot) -> None:
    session = meeting_of(window, items=200)
    window.commands.steps.next_item()
    window.timeline.item_chosen.emit(session.meeting.items[197].id)
    painted: list[int] = []
    window.timeline.cells.dataChanged.connect(lambda first, _: painted.append(first.row()))
    window.view.mark(members(session)[30], Mark.PRESENT)
    assert painted == [197, 198, 199]
    assert window.timeline.horizontalScrollBar().value() > 0, "the running § is in sight"


def test_a_cell_of_a_meeting_that_is_over_tells_what_happened(window: MainWindow, qtbot: QtBot) -> None:
    session = meeting_of(window)
    window.commands.steps.next_item()
    window.commands.steps.next_item()
    window.view.mark(members(session)[30], Mark.PRESENT)
    MeetingProgress(session).end()
    window.timeline.setCurrentIndex(window.timeline.cells.index(1))
    qtbot.keyClick(window.timeline, Qt.Key.Key_Return)
    assert window.status.said.startswith("§ 27, 27 av 47 platser fyllda, beslutsför, Räknas från och med här")
    assert session.meeting.state is MeetingState.ENDED


def test_every_step_is_named_in_the_undo_menu(window: MainWindow) -> None:
    session, undo = meeting_of(window), window.actions_by_name["edit.undo"]
    person = members(session)[0]
    name = session.record.roster.person(person).name
    window.view.show_person(person)
    named = []
    for do in (
        window.commands.steps.next_item,
        window.commands.steps.next_item,
        window.commands.steps.pause,
        window.commands.meeting.recuse,
        window.commands.meeting.recuse,
        window.commands.meeting.left,
        window.commands.steps.end,
    ):
        do()
        named.append(undo.text().removeprefix("&Ångra: "))
    assert named == [
        "§ 26",
        "§ 27",
        "paus",
        f"{name}, jäv § 27",
        f"{name}, jäv § 27, borttaget",
        f"{name}, gick, t.o.m. § 26",
        "sammanträdet avslutat",
    ]


@pytest.mark.parametrize("kind", list(ChangeKind))
def test_every_kind_of_change_has_words(window: MainWindow, kind: ChangeKind) -> None:
    edit = Edit(Subject.ATTENDANCE, None, "p01", Attendance(), Attendance())
    assert step_words(Change(kind, (edit,), "2025-02-14")).strip()


def test_the_menu_says_what_f6_does_now(window: MainWindow) -> None:
    action = window.actions_by_name["steps.next_item"]
    session = meeting_of(window, 2)

    def name() -> str:
        return action.text().replace("&", "")

    assert name() == "Starta sammanträdet"
    action.trigger()
    assert name() == "Nästa §"
    action.trigger()
    assert name() == "Avsluta sammanträdet"
    assert session.now is not None
