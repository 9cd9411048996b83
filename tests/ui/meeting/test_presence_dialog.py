"""One person's attendance in detail, in the real window."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from attendance_app.domain.attendance import Mark
from attendance_app.domain.roster import PersonId
from attendance_app.domain.wording import running_words
from attendance_app.services.forum.file import MeetingPlan
from attendance_app.services.forum.meeting_session import MeetingSession
from attendance_app.services.meeting.progress import MeetingProgress
from attendance_app.ui.main_window import MainWindow
from attendance_app.ui.meeting import presence_dialog
from attendance_app.ui.meeting.presence_dialog import PresenceDialog
from tests.ui.context_menus import ask_for_menu, choosing

BEATA = PersonId("p01")


@pytest.fixture
def session(window: MainWindow) -> MeetingSession:
    assert window.forum.file is not None
    window.forum.file.new_meeting(MeetingPlan(window.forum.file.meetings[-1].day, items=6, first_item=26))
    assert window.forum.session is not None
    window.forum.session.mark(BEATA, Mark.PRESENT)
    window.view.show_person(BEATA)
    return window.forum.session


@pytest.fixture
def shown(monkeypatch: pytest.MonkeyPatch) -> Callable[[Callable[[PresenceDialog], None]], None]:
    """Let a test do something in the dialog once it is shown; then it is accepted."""

    def use(do: Callable[[PresenceDialog], None]) -> None:
        def run(dialog: PresenceDialog) -> bool:
            dialog.show()
            do(dialog)
            dialog.accept()
            done = dialog.isHidden()
            dialog.close()
            return done

        monkeypatch.setattr(presence_dialog.PresenceDialog, "exec", run)

    return use


def choose(dialog: PresenceDialog, first: int, last: int) -> None:
    selection = dialog.table.selectionModel()
    selection.clearSelection()
    for row in range(first, last + 1):
        selection.select(
            dialog.table.model().index(row, 0), selection.SelectionFlag.Select | selection.SelectionFlag.Rows
        )


def press(dialog: PresenceDialog, words: str) -> None:
    next(each for each in dialog.findChildren(QPushButton) if each.text().replace("&", "") == words).click()


@pytest.mark.parametrize("way", ["F2", "enter", "menu"])
def test_several_items_are_set_at_once_and_stored_as_one_step(
    window: MainWindow,
    session: MeetingSession,
    shown: Callable,
    qtbot: QtBot,
    way: str,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def use(dialog: PresenceDialog) -> None:
        choose(dialog, 0, 1)
        qtbot.keyClick(dialog.table, Qt.Key.Key_Space)
        choose(dialog, 3, 3)
        press(dialog, "Jäv")
        choose(dialog, 4, 5)
        press(dialog, "På distans")
        cell = dialog.table.item(2, 4)
        cell.setText("9.40")

    shown(use)
    if way == "F2":
        window.actions_by_name["meeting.detail"].trigger()
    elif way == "enter":
        qtbot.keyClick(window.view.overview, Qt.Key.Key_Return)
    else:
        choosing(monkeypatch, "Närvaro i detalj…")
        ask_for_menu(window.view.overview)
    held = session.record.of(BEATA)
    assert running_words(held, session.meeting) == "kom 09.40, §§ 28–29, på distans fr.o.m. § 30, jäv § 29"
    window.commands.edit.undo()
    assert running_words(session.record.of(BEATA), session.meeting) == ""


def test_what_is_no_clock_time_is_said_and_the_rest_stays(
    window: MainWindow, session: MeetingSession, shown: Callable
) -> None:
    said = []

    def use(dialog: PresenceDialog) -> None:
        dialog.table.item(0, 4).setText("nio")
        said.append((dialog.problem.text(), dialog.table.item(0, 4).text()))

    shown(use)
    window.commands.meeting.detail()
    assert said == [("”nio” är inget klockslag. Skriv till exempel 9.15, eller töm rutan.", "")]
    assert session.journal.undo_history.undo_step.label == "Beata Allen", "nothing new was stored"


def test_a_person_who_was_never_there_is_noted_as_excused(
    window: MainWindow, session: MeetingSession, shown: Callable, qtbot: QtBot
) -> None:
    def use(dialog: PresenceDialog) -> None:
        assert not dialog.absence.isEnabled()
        dialog.table.selectAll()
        press(dialog, "Inte där")
        dialog.absence.setCurrentIndex(dialog.absence.findData(Mark.EXCUSED))

    shown(use)
    window.commands.meeting.detail()
    assert session.record.of(BEATA).mark is Mark.EXCUSED


def test_a_seat_is_chosen_for_some_items(window: MainWindow, session: MeetingSession, shown: Callable) -> None:
    def use(dialog: PresenceDialog) -> None:
        choose(dialog, 1, 2)
        dialog.seat.setCurrentIndex(dialog.seat.findData("s02"))
        dialog.seat.activated.emit(dialog.seat.currentIndex())

    shown(use)
    window.commands.meeting.detail()
    seats = [
        held.seat
        for item in session.meeting.order
        for held in session.record.of(BEATA).at(item, session.meeting.index_of)
    ]
    assert seats == [None, "s02", "s02", None, None, None]


def test_a_remark_is_asked_for_only_where_the_forum_has_remarks_on(window: MainWindow, session: MeetingSession) -> None:
    dialog = PresenceDialog(session, BEATA, lambda *_: None, window)
    assert not any("Anmärkning" in each.text() for each in dialog.findChildren(QLabel))
    dialog.deleteLater()


def test_after_the_verification_it_corrects_with_a_reason_and_a_name(
    window: MainWindow, session: MeetingSession, shown: Callable
) -> None:
    MeetingProgress(session).verify(session.meeting.day, ())
    refused = []

    def use(dialog: PresenceDialog) -> None:
        choose(dialog, 5, 5)
        press(dialog, "Inte där")
        dialog.accept()
        refused.append(dialog.problem.text())
        dialog.reason.setText("Gick före § 31")
        dialog.by.setText("Sekreteraren")

    shown(use)
    window.commands.meeting.detail()
    assert refused == ["Ange skälet till rättelsen och vem som rättar, med högst 500 och 200 tecken."]
    (made,) = session.meeting.corrections
    assert (made.person, made.reason, made.by) == (BEATA, "Gick före § 31", "Sekreteraren")
    assert running_words(session.record.of(BEATA), session.meeting) == "t.o.m. § 30"
