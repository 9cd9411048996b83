"""The days of the verification and of the notices, and the last days that follow, seen before they are stored."""

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot

from attendance_app.domain.body_kinds import BodyKind
from attendance_app.domain.meeting import Notice
from attendance_app.domain.roster import OrganisationId
from attendance_app.services.forum.file import MeetingPlan
from attendance_app.services.forum.meeting_session import MeetingSession
from attendance_app.services.meeting.agenda import AgendaEdit
from attendance_app.services.meeting.progress import MeetingProgress
from attendance_app.ui.main_window import MainWindow
from attendance_app.ui.minutes.verification_dialogs import NoticeDialog, VerificationDialog
from tests.ui.room import squeezed
from tests.ui.test_accessibility import faults


def meeting(window: MainWindow, kind: BodyKind) -> MeetingSession:
    assert window.forum.file is not None
    window.forum.file.change_forum(replace(window.forum.file.forum, kind=kind))
    window.forum.file.new_meeting(MeetingPlan(date(2025, 2, 14), items=4, first_item=26))
    assert window.forum.session is not None
    return window.forum.session


def shown(dialog: QDialog, qtbot: QtBot) -> None:
    qtbot.addWidget(dialog)
    dialog.show()
    QApplication.processEvents()
    assert faults(dialog) == []
    assert squeezed(dialog) == []


def test_the_days_that_follow_are_seen_in_the_verification(window: MainWindow, qtbot: QtBot) -> None:
    dialog = VerificationDialog(meeting(window, BodyKind.BOARD), None, window)
    shown(dialog, qtbot)
    dialog.day.set_day(date(2025, 2, 17))
    assert dialog.days.days.text() == (
        "Anslås senast 2025-02-19 (KL 8 kap. 12 §).\n"
        "Överklagandetiden går ut 2025-03-12, om anslaget sätts upp 2025-02-19 (laglighetsprövning, KL 13 kap. 5 §)."
    )
    assert not dialog.days.late.isVisible()
    dialog.day.set_day(date(2025, 6, 1))
    assert dialog.days.late.isVisible()
    assert dialog.days.late.text() == "Justerat senare än 14 dagar: sista dagen var 2025-02-28 (KL 5 kap. 69 §)."


def test_a_day_that_is_typed_replaces_the_day_that_is_proposed(window: MainWindow, qtbot: QtBot) -> None:
    dialog = VerificationDialog(meeting(window, BodyKind.BOARD), None, window)
    shown(dialog, qtbot)
    QTest.keyClicks(dialog.day.edit, "2025-02-17")
    assert dialog.chosen() == date(2025, 2, 17)


def test_outside_kl_the_verification_speaks_of_no_days(window: MainWindow, qtbot: QtBot) -> None:
    dialog = VerificationDialog(meeting(window, BodyKind.COOPERATION_FORUM), None, window)
    shown(dialog, qtbot)
    assert not dialog.days.isVisible()


def test_one_paragraph_is_named_and_signed_on_the_meetings_day(window: MainWindow, qtbot: QtBot) -> None:
    session = meeting(window, BodyKind.BOARD)
    dialog = VerificationDialog(session, session.meeting.order[1], window)
    shown(dialog, qtbot)
    assert dialog.windowTitle() == "§ 27 omedelbart justerad"
    assert dialog.chosen() == date(2025, 2, 14)
    assert "Anslås senast 2025-02-17, flyttad" in dialog.days.days.text()


def test_a_notice_is_entered_for_each_part_in_one_step(window: MainWindow, qtbot: QtBot) -> None:
    session = meeting(window, BodyKind.BOARD)
    AgendaEdit(session).verify(session.meeting.order[1], date(2025, 2, 14))
    MeetingProgress(session).verify(date(2025, 2, 20), [])
    dialog = NoticeDialog(session, window)
    shown(dialog, qtbot)
    at_once, rest = dialog.parts
    for part, day in ((at_once, date(2025, 2, 17)), (rest, date(2025, 2, 28))):
        box, edit = part.fields[None]
        assert edit.isVisible()
        assert not box.isChecked()
        edit.edit.setFocus()
        edit.edit.selectAll()
        QTest.keyClicks(edit.edit, str(day))
        assert box.isChecked(), "a day that is typed is meant"
    assert "Överklagandetiden går ut 2025-03-10 (" in at_once.days.days.text()
    assert "Anslaget tas ned tidigast 2025-03-11." in at_once.days.days.text()
    assert rest.days.late.text().startswith("Anslaget för sent: sista dagen var 2025-02-24, flyttad")
    dialog.accept()
    assert session.meeting.items[1].notices == (Notice(date(2025, 2, 17)),)
    assert session.meeting.notices == (Notice(date(2025, 2, 28)),)
    again = NoticeDialog(session, window)
    qtbot.addWidget(again)
    assert [part.entered() for part in again.parts] == [{None: date(2025, 2, 17)}, {None: date(2025, 2, 28)}]
    window.commands.edit.undo()
    assert session.meeting.notices == session.meeting.items[1].notices == ()


def test_the_only_notice_that_is_missing_is_ticked_and_its_day_replaced_by_typing(
    window: MainWindow, qtbot: QtBot
) -> None:
    session = meeting(window, BodyKind.BOARD)
    MeetingProgress(session).verify(date(2025, 2, 20), [])
    dialog = NoticeDialog(session, window)
    shown(dialog, qtbot)
    ((_, day),) = dialog.parts[0].fields.values()
    QTest.keyClicks(day.edit, "2025-02-21")
    dialog.accept()
    assert session.meeting.notices == (Notice(date(2025, 2, 21)),)


def test_a_joint_board_has_a_row_for_each_member(window: MainWindow, qtbot: QtBot) -> None:
    session = meeting(window, BodyKind.JOINT_BOARD)
    MeetingProgress(session).verify(date(2025, 2, 17), [])
    dialog = NoticeDialog(session, window)
    shown(dialog, qtbot)
    (part,) = dialog.parts
    assert [box.text() for box, _ in part.fields.values()][::13] == ["Aneby kommun", "Region Jönköpings län"]
    assert len(part.fields) == 14, "Kommunal utveckling is no member"
    for at, (box, edit) in enumerate(part.fields.values()):
        assert "om det sista anslaget sätts upp 2025-02-19" in part.days.days.text()
        box.setChecked(True)
        if at in {0, 13}:
            edit.set_day(date(2025, 2, 18 if at == 0 else 19))
        assert edit.day() == date(2025, 2, 18 if at < 13 else 19), "the day of the one before is proposed"
    assert "Överklagandetiden går ut 2025-03-12 (" in part.days.days.text()
    dialog.accept()
    assert Notice(date(2025, 2, 19), OrganisationId("o14")) in session.meeting.notices
    assert len(session.meeting.notices) == 14


def test_what_cannot_be_is_said_in_the_dialog(window: MainWindow, qtbot: QtBot) -> None:
    session = meeting(window, BodyKind.BOARD)
    MeetingProgress(session).verify(date(2025, 2, 20), [])
    dialog = NoticeDialog(session, window)
    shown(dialog, qtbot)
    box, edit = dialog.parts[0].fields[None]
    box.setChecked(True)
    edit.set_day(date(2025, 2, 19))
    dialog.accept()
    assert dialog.isVisible()
    assert (
        dialog.problem.text() == "Protokollet justerades 2025-02-20 och kan inte ha anslagits 2025-02-19. Ändra dagen."
    )
    assert session.meeting.notices == ()


@pytest.mark.parametrize(
    ("kind", "words"), [(BodyKind.BOARD, "Protokollet är inte justerat än."), (BodyKind.OTHER, "Den här sortens organ")]
)
def test_the_menu_says_why_there_is_no_notice(
    window: MainWindow, messages: list[str], kind: BodyKind, words: str
) -> None:
    meeting(window, kind)
    window.actions_by_name["minutes.notice"].trigger()
    assert messages[0].startswith(words)
    messages.clear()
