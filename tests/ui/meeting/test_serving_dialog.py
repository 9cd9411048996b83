"""Who serves for whom, who has come back, and changes that were noted at the wrong §."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from attendance_app.domain.attendance import Mark
from attendance_app.domain.meeting import MeetingState
from attendance_app.domain.roster import PersonId, Role, SeatId
from attendance_app.domain.serving import served_by
from attendance_app.services.forum.file import MeetingPlan
from attendance_app.services.forum.meeting_session import MeetingSession
from attendance_app.services.meeting.presence_changes import PresenceChanges
from attendance_app.services.meeting.progress import MeetingProgress
from attendance_app.ui.commands import steps as step_commands
from attendance_app.ui.main_window import MainWindow
from attendance_app.ui.meeting import move_dialog, serving_dialog
from attendance_app.ui.meeting.after_break_dialog import AfterBreakDialog
from attendance_app.ui.meeting.move_dialog import MoveDialog
from attendance_app.ui.meeting.serving_dialog import ServingDialog

BEATA, ARIJANA = PersonId("p01"), PersonId("p02")


@pytest.fixture
def session(window: MainWindow) -> MeetingSession:
    """Give a meeting under way where all members but the first are there, and two substitutes."""
    assert window.forum.file is not None
    window.forum.file.new_meeting(MeetingPlan(window.forum.file.meetings[-1].day, items=6, first_item=26))
    session = window.forum.session
    assert session is not None
    for person in session.record.roster.people:
        if person.role is Role.MEMBER and person.id != BEATA:
            session.mark(person.id, Mark.PRESENT)
    MeetingProgress(session).start()
    return session


def substitutes(session: MeetingSession) -> tuple[PersonId, PersonId]:
    body = session.record.roster.organisations[0].id
    return tuple(session.walk_in(name, body, Role.SUBSTITUTE) for name in ("Tomas Ek", "Greta Lund"))


def serving(session: MeetingSession) -> dict[SeatId, PersonId]:
    return served_by(session.record, session.now)


def test_what_is_proposed_is_confirmed_by_enter_and_is_one_step(
    window: MainWindow, session: MeetingSession, monkeypatch: pytest.MonkeyPatch
) -> None:
    first, _ = substitutes(session)
    monkeypatch.setattr(serving_dialog.ServingDialog, "exec", lambda dialog: dialog.accept())
    window.actions_by_name["meeting.serve"].trigger()
    assert serving(session) == {"s01": first}
    assert session.seat_count(session.now).filled == 47
    window.commands.edit.undo()
    assert serving(session) == {}


def test_another_substitute_is_chosen_and_the_order_is_warned_of(
    window: MainWindow, session: MeetingSession, qtbot: QtBot
) -> None:
    _, second = substitutes(session)
    dialog = ServingDialog(session, window)
    qtbot.addWidget(dialog)
    choice = dialog._choices[0]
    choice.setCurrentIndex(choice.findData(second))
    dialog.accept()
    assert serving(session) == {"s01": second}
    again = ServingDialog(session, window)
    qtbot.addWidget(again)
    words = [label.text() for label in again.findChildren(type(again.problem).__mro__[1])]
    assert any("står före i turordningen" in each for each in words)


def test_what_is_unticked_is_not_stored(window: MainWindow, session: MeetingSession, qtbot: QtBot) -> None:
    substitutes(session)
    dialog = ServingDialog(session, window)
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.table.setFocus()
    qtbot.keyClick(dialog.table, Qt.Key.Key_Space)
    assert dialog.confirmed() == ()


def test_a_member_who_is_back_takes_the_seat_and_the_substitute_steps_down(
    window: MainWindow, session: MeetingSession, qtbot: QtBot
) -> None:
    first, _ = substitutes(session)
    PresenceChanges(session).serve(first, SeatId("s01"))
    window.commands.steps.next_item()
    session.mark(BEATA, Mark.PRESENT)
    dialog = ServingDialog(session, window)
    qtbot.addWidget(dialog)
    assert dialog.table.item(0, 2).text() == "förslag: ledamoten är tillbaka, Tomas Ek slutar tjänstgöra"
    dialog.accept()
    assert serving(session) == {}
    assert session.is_present(first, session.now), "who steps down is still there"


def test_a_seat_passes_from_one_substitute_to_the_next(
    window: MainWindow, session: MeetingSession, qtbot: QtBot
) -> None:
    first, second = substitutes(session)
    PresenceChanges(session).serve(first, SeatId("s01"))
    window.commands.steps.next_item()
    dialog = ServingDialog(session, window)
    qtbot.addWidget(dialog)
    choice = dialog._choices[0]
    choice.setCurrentIndex(choice.findData(second))
    choice.activated.emit(choice.currentIndex())
    dialog.accept()
    order = session.meeting.order
    assert [served_by(session.record, item) for item in order[:2]] == [{"s01": first}, {"s01": second}]


def test_somebody_at_the_door_may_serve_for_a_member_who_has_gone(window: MainWindow, session: MeetingSession) -> None:
    window.commands.steps.next_item()
    PresenceChanges(session).depart(ARIJANA)
    assert "s02" in [seat.id for seat in session.vacant_or_absent_seats()]
    added = session.walk_in("Ulla Dörr", None, Role.SUBSTITUTE, SeatId("s02"))
    assert serving(session) == {"s02": added}
    assert session.seat_count(session.now).filled == 46
    assert "s02" not in [seat.id for seat in session.vacant_or_absent_seats()]


def test_no_name_is_drawn_over_another_after_a_break(qtbot: QtBot, qapp: QApplication) -> None:
    before = qapp.styleSheet()
    qapp.setStyleSheet("QDialog QListWidget::item { min-height: 32px; }")
    dialog = AfterBreakDialog([(PersonId("a"), "Anna Ek"), (PersonId("b"), "Bo Ål")], None)
    qtbot.addWidget(dialog)
    dialog.show()
    first, second = (dialog.people.visualItemRect(dialog.people.item(row)) for row in (0, 1))
    qapp.setStyleSheet(before)
    assert second.top() > first.bottom() >= 31


@pytest.mark.parametrize("way", ["F7", "F6"])
def test_after_a_break_only_who_was_not_ticked_as_back_is_asked_about(
    window: MainWindow, session: MeetingSession, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, way: str
) -> None:
    def run(dialog: AfterBreakDialog) -> bool:
        dialog.show()
        assert dialog.people.count() == 2
        qtbot.keyClicks(dialog.people, "ari")
        assert dialog.people.currentItem().text().startswith("Arijana")
        qtbot.keyClick(dialog.people, Qt.Key.Key_Space)
        return True

    monkeypatch.setattr(step_commands.AfterBreakDialog, "exec", run)
    window.commands.steps.next_item()
    window.commands.steps.pause()
    gone = next(each.id for each in session.record.roster.people if each.name == "Sebastian Hörlin")
    session.mark_all(session.there(session.now) - {gone, ARIJANA}, Mark.PRESENT)
    if way == "F7":
        window.commands.steps.pause()
    else:
        window.commands.steps.next_item()
    assert session.meeting.state is MeetingState.RUNNING
    assert not session.is_present(gone, session.now)
    assert session.is_present(gone, session.meeting.order[0])
    assert session.present_count(session.now) == 45


def test_what_was_noted_at_one_item_is_moved_to_the_running_one(
    window: MainWindow, session: MeetingSession, monkeypatch: pytest.MonkeyPatch
) -> None:
    window.commands.steps.next_item()
    session.mark(BEATA, Mark.PRESENT)
    PresenceChanges(session).depart(ARIJANA)
    window.commands.steps.next_item()
    window.commands.steps.next_item()
    shown = []

    def run(dialog: MoveDialog) -> None:
        shown.append([dialog.noted.currentText(), dialog.happened.currentText(), dialog.people.count()])
        dialog.accept()

    monkeypatch.setattr(move_dialog.MoveDialog, "exec", run)
    window.actions_by_name["meeting.move_changes"].trigger()
    assert shown == [["§ 27", "§ 29", 2]]
    order = session.meeting.order
    assert [session.is_present(BEATA, item) for item in order[1:4]] == [False, False, True]
    assert [session.is_present(ARIJANA, item) for item in order[1:4]] == [True, True, False]
    window.commands.edit.undo()
    assert session.is_present(BEATA, order[1])


def test_with_nobody_waiting_there_is_one_sentence_and_no_deed(window: MainWindow, qtbot: QtBot) -> None:
    session = window.forum.session
    assert session is not None
    dialog = ServingDialog(session, window)
    qtbot.addWidget(dialog)
    dialog.show()
    assert not dialog.table.isVisible()
    (button,) = (each for each in dialog.findChildren(QPushButton) if each.isVisible())
    assert button.property("quiet"), "no deed is lit"
