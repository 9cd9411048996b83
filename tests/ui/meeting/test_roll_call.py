"""The roll call, name by name."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from attendance_app.domain.attendance import Mark
from attendance_app.services.forum.file import MeetingPlan
from attendance_app.services.forum.meeting_session import MeetingSession
from attendance_app.services.meeting.progress import MeetingProgress
from attendance_app.ui.main_window import MainWindow
from attendance_app.ui.meeting import roll_call_dialog
from attendance_app.ui.meeting.roll_call_dialog import RollCallDialog


@pytest.fixture
def session(window: MainWindow) -> MeetingSession:
    assert window.forum.file is not None
    window.forum.file.new_meeting(MeetingPlan(window.forum.file.meetings[-1].day, items=3, first_item=26))
    assert window.forum.session is not None
    return window.forum.session


@pytest.fixture
def dialog(window: MainWindow, session: MeetingSession, qtbot: QtBot) -> RollCallDialog:
    made = RollCallDialog(session, None, window)
    qtbot.addWidget(made)
    made.show()
    return made


def test_41_of_69_cost_at_most_1_7_keys_each(dialog: RollCallDialog, session: MeetingSession, qtbot: QtBot) -> None:
    there = {each.id for at, each in enumerate(session.record.roster.people) if at * 41 // 69 != (at + 1) * 41 // 69}
    assert len(there) == 41
    keys = 0
    while dialog.call.current is not None:
        qtbot.keyClick(dialog.name, Qt.Key.Key_Return if dialog.call.current in there else Qt.Key.Key_Right)
        keys += 1
    assert {person for person in session.record.attendance if session.is_present(person)} == there
    assert keys / 41 <= 1.7
    assert dialog.name.text() == "Alla är uppropade"
    assert dialog.who.text() == "28 är inte markerade: Enter ropar upp dem igen"
    qtbot.keyClick(dialog.name, Qt.Key.Key_Return)
    assert dialog.call.current not in {None, *there}


def test_each_key_answers_and_the_count_follows(dialog: RollCallDialog, session: MeetingSession, qtbot: QtBot) -> None:
    assert (dialog.name.text(), dialog.who.text()) == ("Beata Allen", "Aneby kommun, ledamot")
    for key in (Qt.Key.Key_Space, Qt.Key.Key_N, Qt.Key.Key_F, Qt.Key.Key_S):
        qtbot.keyClick(dialog.name, key)
    marks = [session.record.of(f"p0{number}").mark for number in range(1, 5)]
    assert marks == [Mark.PRESENT, Mark.PRESENT, Mark.ABSENT, Mark.UNMARKED]
    assert dialog.count.text() == "2 av 69 närvarande · 2 av 47 platser fyllda · krävs 24 · inte beslutsför"


def test_back_shows_who_was_just_noted_and_mends_it(
    dialog: RollCallDialog, session: MeetingSession, qtbot: QtBot
) -> None:
    qtbot.keyClick(dialog.name, Qt.Key.Key_Return)
    qtbot.keyClick(dialog.name, Qt.Key.Key_Left)
    assert dialog.call.current == "p01"
    qtbot.keyClick(dialog.name, Qt.Key.Key_F)
    assert session.record.of("p01").mark is Mark.ABSENT
    assert dialog.call.current == "p02"
    qtbot.keyClick(dialog, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert session.record.of("p01").mark is Mark.PRESENT


def test_who_is_noted_already_is_passed_over_unless_wanted(
    window: MainWindow, session: MeetingSession, qtbot: QtBot
) -> None:
    session.mark("p01", Mark.PRESENT)
    session.mark("p02", Mark.EXCUSED)
    dialog = RollCallDialog(session, None, window)
    qtbot.addWidget(dialog)
    assert dialog.call.current == "p03"
    dialog.everybody.setChecked(True)
    dialog._back()
    assert dialog.call.current == "p02"


def test_officials_are_not_called_where_only_the_elected_are(dialog: RollCallDialog, qtbot: QtBot) -> None:
    dialog.elected.setChecked(True)
    called = []
    while dialog.call.current is not None:
        called.append(dialog.call.current)
        dialog._later()
    assert len(called) == 47


def test_it_goes_on_where_it_stopped(
    window: MainWindow, session: MeetingSession, monkeypatch: pytest.MonkeyPatch
) -> None:
    began = []

    def run(dialog: RollCallDialog) -> None:
        began.append(dialog.call.current)
        dialog._later()
        dialog._present()

    monkeypatch.setattr(roll_call_dialog.RollCallDialog, "exec", run)
    window.actions_by_name["meeting.roll_call"].trigger()
    window.actions_by_name["meeting.roll_call"].trigger()
    assert began == ["p01", "p03"]


def test_a_locked_meeting_says_so_in_the_dialog(window: MainWindow, session: MeetingSession, qtbot: QtBot) -> None:
    MeetingProgress(session).verify(session.meeting.day, ())
    dialog = RollCallDialog(session, None, window)
    qtbot.addWidget(dialog)
    dialog._present()
    assert "justerat och låst" in dialog.problem.text()
    assert dialog.call.current == "p01"
