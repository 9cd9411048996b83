"""The status line says what was done, in the words of what was done; once, and nothing of before."""

from collections.abc import Callable
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication
from pytestqt.qtbot import QtBot

from attendance_app.domain.attendance import Mark
from attendance_app.domain.body_kinds import BodyKind
from attendance_app.domain.change import Change, ChangeKind, Edit, Subject
from attendance_app.domain.meeting import MeetingState
from attendance_app.domain.roster import PersonId, SeatId
from attendance_app.services.forum.file import MeetingPlan, added_roster
from attendance_app.services.forum.meeting_session import MeetingSession
from attendance_app.services.meeting.presence_changes import PresenceChanges
from attendance_app.services.meeting.progress import MeetingProgress
from attendance_app.ui import main_window
from attendance_app.ui.attendance.row_text import RowText
from attendance_app.ui.main_window import MainWindow
from attendance_app.ui.meeting.roll_call_dialog import RollCallDialog
from tests.invented import BOARD, Evening

ANNA, DAVID, FREDRIK = PersonId("anna"), PersonId("david"), PersonId("fredrik")


@pytest.fixture
def session(window: MainWindow, tmp_path) -> MeetingSession:
    """Show a board at § 113, the second; Anna Ek and two others have come."""
    evening = Evening("Miljönämnden", BodyKind.BOARD, BOARD, range(112, 120))
    first = (Edit(Subject.FORUM, None, "", None, evening.forum), *added_roster(evening.record.roster, None))
    window.forum.show_file(window.adapters.create_forum(tmp_path / "N.narvaro", Change(ChangeKind.CREATE_FORUM, first)))
    assert window.forum.file is not None
    made = window.forum.file.new_meeting(MeetingPlan(date(2026, 1, 15), items=8, first_item=112))
    for person in ("anna", "bertil", "fredrik"):
        made.mark(PersonId(person), Mark.PRESENT)
    MeetingProgress(made).step()
    MeetingProgress(made).step()
    return made


DEEDS: dict[str, tuple[Callable[[MainWindow], Callable[[], None]], str]] = {
    "recused": (lambda window: window.commands.meeting.recuse, "jäv § 113"),
    "left": (lambda window: window.commands.meeting.left, "gick, t.o.m. § 112"),
    "remotely": (lambda window: window.commands.meeting.remote, "på distans fr.o.m. § 113"),
    "abstains": (lambda window: window.commands.meeting.abstain, "deltar inte i beslutet § 113"),
    "excused": (lambda window: window.commands.meeting.excuse, "anmält förhinder"),
    "unticked": (lambda window: window.commands.meeting.tick, "markering borttagen"),
}


@pytest.mark.parametrize("deed", DEEDS)
def test_what_was_done_is_said_as_it_is_called(window: MainWindow, session: MeetingSession, deed: str) -> None:
    do, words = DEEDS[deed]
    window.view.show_person(ANNA)
    do(window)()
    assert window.status.said.startswith(f"Anna Ek (S) – {words}")
    assert window.panel._recent[0] == f"Anna Ek, {words}"
    assert window.actions_by_name["edit.undo"].text() == f"&Ångra: Anna Ek, {words}"
    window.commands.edit.undo()
    assert window.status.said.startswith(f"ångrat: Anna Ek, {words}")


def test_who_comes_late_comes_back_serves_or_counts_again_is_said_so(
    window: MainWindow, session: MeetingSession
) -> None:
    moves, said = PresenceChanges(session), []
    for do in (
        lambda: session.mark(DAVID, Mark.PRESENT),
        lambda: moves.from_the_beginning(DAVID),
        lambda: moves.remote(DAVID),
        lambda: moves.remote(DAVID),
        lambda: moves.serve(FREDRIK, SeatId("cecilia")),
        lambda: moves.serve(FREDRIK, None),
        lambda: moves.recuse(DAVID),
        lambda: moves.recuse(DAVID),
    ):
        do()
        said.append(window.status.said.split(" · ")[0])
    assert said == [
        "David Holm (M) – närvarande fr.o.m. § 113",
        "David Holm (M) – närvarande från början",
        "David Holm (M) – på distans fr.o.m. § 113",
        "David Holm (M) – på plats fr.o.m. § 113",
        "Fredrik Juhl (S) – tjänstgör för Cecilia Gran (M) fr.o.m. § 113",
        "Fredrik Juhl (S) – tjänstgör inte längre fr.o.m. § 113",
        "David Holm (M) – jäv § 113",
        "David Holm (M) – jäv § 113, borttaget",
    ]


def test_nobody_who_is_recused_or_has_left_is_called_absent(window: MainWindow, session: MeetingSession) -> None:
    moves, words = PresenceChanges(session), RowText(session, window)
    moves.recuse(ANNA)
    moves.depart(PersonId("bertil"))
    assert words.state(ANNA) == "jäv § 113"
    assert words.state(PersonId("bertil")) == "gick, t.o.m. § 112"
    MeetingProgress(session).step(-1)
    session.mark(DAVID, Mark.ABSENT)
    assert words.state(DAVID) == "frånvarande"
    moves.arrive(PersonId("eva"), session.meeting.items[4].id)
    assert words.state(PersonId("eva")) == "inte här än, fr.o.m. § 116"


def test_what_changes_nothing_says_how_it_is(window: MainWindow, session: MeetingSession) -> None:
    window.view.show_person(ANNA)
    window.commands.meeting.from_beginning()
    assert window.status.said == "Anna Ek (S) – närvarande: inget är ändrat"


def test_the_sentence_that_nobody_matches_goes_when_somebody_does(
    window: MainWindow, session: MeetingSession, qtbot: QtBot
) -> None:
    search = window.view.search
    qtbot.keyClicks(search, "zeb")
    assert window.status.said.startswith("Ingen träff på ”zeb”")
    search.setText("lin")
    assert window.status.said == ""
    search.setText("zeb")
    qtbot.keyClick(search, Qt.Key.Key_Escape)
    assert window.status.said == ""


def test_what_the_line_shows_anyway_is_not_said_again(window: MainWindow, session: MeetingSession) -> None:
    status = window.status
    for _ in range(6):
        window.actions_by_name["steps.next_item"].trigger()
        assert status._item.text().startswith("§ 11")
        assert "§ 11" not in status.said
    window.actions_by_name["steps.next_item"].trigger()
    assert session.meeting.state is MeetingState.ENDED
    assert status._item.text().startswith("Sammanträdet är avslutat")
    assert "avslutat" not in status.said


@pytest.fixture
def announced(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    words: list[str] = []

    class Heard(main_window.QAccessibleAnnouncementEvent):
        def __init__(self, about: object, text: str) -> None:
            super().__init__(about, text)
            words.append(text)

    monkeypatch.setattr(main_window, "QAccessibleAnnouncementEvent", Heard)
    return words


def test_each_change_is_announced_once(window: MainWindow, session: MeetingSession, announced: list[str]) -> None:
    window.view.show_person(ANNA)
    window.actions_by_name["meeting.recuse"].trigger()
    window.actions_by_name["steps.next_item"].trigger()
    window.commands.edit.undo()
    assert announced == ["Anna Ek (S) – jäv § 113", "§ 114 · 3 av 8", "ångrat: § 114"]


@pytest.mark.parametrize("way", ["key", "menu", "button"])
def test_past_the_last_item_the_meeting_ends_and_offers_undo(
    window: MainWindow, session: MeetingSession, qtbot: QtBot, way: str
) -> None:
    status, next_item = window.status, window.actions_by_name["steps.next_item"]
    MeetingProgress(session).go_to(session.meeting.items[-1].id)
    assert not status.undo_end.isVisible()
    if way == "key":
        qtbot.keyClick(window.view.search, Qt.Key.Key_F6)
    elif way == "menu":
        next_item.trigger()
    else:
        qtbot.mouseClick(status.next, Qt.MouseButton.LeftButton)
    assert session.meeting.state is MeetingState.ENDED
    assert status.undo_end.isVisible()
    next_item.trigger()
    assert status.said == "Ingen paragraf är kvar: det är redan avslutat. Återuppta det under Sammanträde."
    qtbot.mouseClick(status.undo_end, Qt.MouseButton.LeftButton)
    assert (session.meeting.state, session.now) == (MeetingState.RUNNING, session.meeting.items[-1].id)
    assert not status.undo_end.isVisible()
    next_item.trigger()
    session.mark(DAVID, Mark.PRESENT)
    assert not status.undo_end.isVisible(), "undo would take back something else"


def focusable_buttons(window: MainWindow) -> list[QAbstractButton]:
    return [
        each
        for each in window.findChildren(QAbstractButton)
        if each.isVisible() and each.isEnabled() and each.focusPolicy() & Qt.FocusPolicy.TabFocus
    ]


def test_enter_presses_the_button_that_has_the_focus(window: MainWindow, session: MeetingSession) -> None:
    pressed: list[str] = []
    buttons = focusable_buttons(window)
    assert len(buttons) > 3
    for each in buttons:
        if hasattr(each, "menu") and each.menu() is not None:
            each.setMenu(None)
        else:
            each.clicked.disconnect()
        each.clicked.connect(lambda _=False, each=each: pressed.append(each.accessibleName()))
        each.setFocus()
        QTest.keyClick(each, Qt.Key.Key_Return)
        assert pressed[-1:] == [each.accessibleName()]
    assert len(pressed) == len(buttons)


def test_enter_on_a_button_of_a_dialog_is_not_the_dialogs_own_enter(
    window: MainWindow, session: MeetingSession, qtbot: QtBot
) -> None:
    dialog = RollCallDialog(session, None, window)
    qtbot.addWidget(dialog)
    dialog.show()
    called = dialog.call.current
    dialog.absent.setFocus()
    QTest.keyClick(dialog.absent, Qt.Key.Key_Return)
    assert called is not None
    assert session.record.of(called).mark is not Mark.PRESENT
    assert QApplication.activeModalWidget() is None
