"""The meeting's details, corrected at the date line."""

from collections.abc import Callable
from datetime import date, time

import pytest
from PySide6.QtCore import QDate, Qt
from pytestqt.qtbot import QtBot

from attendance_app.domain.meeting import MeetingState
from attendance_app.services.forum.file import MeetingPlan
from attendance_app.services.forum.meeting_session import MeetingSession
from attendance_app.services.meeting.agenda import AgendaEdit
from attendance_app.services.meeting.progress import MeetingProgress
from attendance_app.ui.main_window import MainWindow
from attendance_app.ui.meeting.agenda_dialog import AgendaDialog
from attendance_app.ui.meeting.details_dialog import DetailsDialog

Use = Callable[[Callable[[DetailsDialog], None]], None]


@pytest.fixture
def session(window: MainWindow) -> MeetingSession:
    assert window.forum.file is not None
    plan = MeetingPlan(date(2026, 1, 14), "Eken", time(13), items=8, first_item=112)
    return window.forum.file.new_meeting(plan)


@pytest.fixture
def using(monkeypatch: pytest.MonkeyPatch) -> Use:
    """Let a test do something in the dialog while it is open; it is closed then if it still is open."""

    def use(do: Callable[[DetailsDialog], None]) -> None:
        def run(dialog: DetailsDialog) -> int:
            dialog.show()
            do(dialog)
            dialog.close()
            return dialog.result()

        monkeypatch.setattr(DetailsDialog, "exec", run)

    return use


@pytest.mark.parametrize("way", ["key", "menu", "mouse", "focused"])
def test_the_details_are_corrected_as_one_step(
    window: MainWindow, session: MeetingSession, using: Use, qtbot: QtBot, way: str
) -> None:
    def correct(dialog: DetailsDialog) -> None:
        assert dialog.focusWidget() is dialog.day
        qtbot.keyClicks(dialog.day, "tors")
        dialog.starts.setText("13.05")
        dialog.ends.setText("15")
        dialog.place.setCurrentText("Boken")
        dialog.first.setText("113")
        assert dialog.day_read.text() == "torsdag 15 januari 2026"
        assert dialog.items_read.text() == "§§ 113–120 · 8 paragrafer"
        qtbot.keyClick(dialog.day, Qt.Key.Key_Return)

    using(correct)
    day = window.area.header._day
    if way == "key":
        qtbot.keyClick(window.view.search, Qt.Key.Key_N, Qt.KeyboardModifier(0x06000000))
    elif way == "menu":
        window.actions_by_name["meeting.edit_details"].trigger()
    elif way == "mouse":
        qtbot.mouseClick(day, Qt.MouseButton.LeftButton)
    else:
        day.setFocus()
        qtbot.keyClick(day, Qt.Key.Key_Return)
    meeting = session.meeting
    assert (meeting.day, meeting.place, meeting.starts, meeting.ends) == (
        date(2026, 1, 15), "Boken", time(13, 5), time(15),
    )  # fmt: skip
    assert day.text() == "torsdag 15 januari 2026 · §§ 113–120"
    assert window.status.said == "torsdag 15 januari 2026 · §§ 113–120, plats Boken, börjar 13.05, slutade 15.00"
    window.commands.edit.undo()
    assert (session.meeting.day, session.meeting.starts) == (date(2026, 1, 14), time(13))


@pytest.mark.parametrize(
    ("field", "typed", "words"),
    [
        ("day", "snart", "”snart” är inget datum."),
        ("day", "2026-01-20", "§ 112 justerades 2026-01-16"),
        ("starts", "25", "”25” är inget klockslag."),
        ("ends", "x", "”x” är inget klockslag."),
        ("first", "ett", "”ett” är inget nummer."),
        ("first", "7", "§ 112 är omedelbart justerad och numren ligger fast."),
    ],
)
def test_what_cannot_be_is_said_and_the_keyboard_goes_there(
    window: MainWindow, session: MeetingSession, using: Use, qtbot: QtBot, field: str, typed: str, words: str
) -> None:
    AgendaEdit(session).verify(session.meeting.items[0].id, date(2026, 1, 16))
    before, said = session.meeting, []

    def correct(dialog: DetailsDialog) -> None:
        getattr(dialog, field).setText(typed)
        qtbot.keyClick(dialog.place, Qt.Key.Key_Return)
        said.append((dialog.problem.text(), dialog.isVisible(), dialog.focusWidget() is getattr(dialog, field)))

    using(correct)
    window.commands.meeting.edit_details()
    assert [said[0][0].startswith(words), *said[0][1:]] == [True, True, True]
    assert session.meeting == before


def test_the_second_meeting_of_a_day_is_called_so_before_it_is_stored(
    window: MainWindow, session: MeetingSession, using: Use
) -> None:
    read: list[str] = []

    def correct(dialog: DetailsDialog) -> None:
        dialog.day.setText("2024-12-13")
        read.append(dialog.day_read.text())
        dialog.accept()

    using(correct)
    window.commands.meeting.edit_details()
    assert read == ["fredag 13 december 2024 (2)"]
    assert session.meeting.name == "2024-12-13#2"


def test_there_is_no_end_before_the_meeting_has_ended(window: MainWindow, session: MeetingSession, using: Use) -> None:
    MeetingProgress(session).step()
    shown: list[tuple[bool, str, str]] = []
    read: list[str] = []
    using(
        lambda dialog: shown.append((dialog.ends.isEnabled(), dialog.ends.placeholderText(), dialog.times_read.text()))
    )
    window.commands.meeting.edit_details()
    assert shown == [(False, "pågår", "Slutet skrivs när sista § avslutas")]
    MeetingProgress(session).end()
    assert session.meeting.state is MeetingState.ENDED

    def over_midnight(dialog: DetailsDialog) -> None:
        dialog.starts.setText("18")
        dialog.ends.setText("0.30")
        read.append(dialog.times_read.text())

    using(over_midnight)
    window.commands.meeting.edit_details()
    assert read == ["Slutar dagen efter"]


def test_a_day_is_chosen_in_the_calendar_too(
    window: MainWindow, session: MeetingSession, using: Use, qtbot: QtBot
) -> None:
    def correct(dialog: DetailsDialog) -> None:
        qtbot.keyClick(dialog.day, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
        calendar = dialog.day.findChildren(type(dialog.day.open_calendar()))[-1]
        calendar.activated.emit(QDate(2026, 1, 16))
        assert dialog.day.text() == "2026-01-16"

    using(correct)
    window.commands.meeting.edit_details()


def test_the_agenda_is_one_step_away(
    window: MainWindow, session: MeetingSession, using: Use, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown: list[str] = []
    monkeypatch.setattr(AgendaDialog, "exec", lambda dialog: shown.append(dialog.windowTitle()))
    using(lambda dialog: dialog._also("agenda"))
    window.commands.meeting.edit_details()
    assert shown == ["Föredragningslista"]


def test_a_verified_meeting_is_said_to_be_locked(window: MainWindow, session: MeetingSession, using: Use) -> None:
    opened: list[DetailsDialog] = []
    using(opened.append)
    MeetingProgress(session).verify(date(2026, 1, 20), [])
    window.actions_by_name["meeting.edit_details"].trigger()
    assert opened == []
    assert window.status.said == "Sammanträdet 2026-01-14 är justerat och låst. Inget är ändrat; rätta med F2."
