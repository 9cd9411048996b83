"""Another day of a meeting with its roll call, and a § under sekretess, from the window."""

from datetime import date

import pytest
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from attendance_app.domain.attendance import Mark
from attendance_app.domain.roster import PersonId
from attendance_app.services.forum.file import MeetingPlan
from attendance_app.services.meeting.agenda import AgendaEdit
from attendance_app.services.meeting.progress import MeetingProgress
from attendance_app.ui.main_window import MainWindow
from attendance_app.ui.meeting.roll_call_dialog import RollCallDialog
from attendance_app.ui.minutes import first_page_dialog
from attendance_app.ui.minutes.days_dialog import DaysDialog
from attendance_app.ui.minutes.first_page_dialog import FirstPageDialog

BEATA = PersonId("p01")


def test_a_new_day_calls_everybody_again(window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    assert window.forum.file is not None
    session = window.forum.file.new_meeting(MeetingPlan(date(2026, 1, 15), items=4, first_item=1))
    session.mark(BEATA, Mark.PRESENT)
    MeetingProgress(session).step()
    called: list[PersonId | None] = []

    def begin(dialog: DaysDialog) -> bool:
        dialog.day.setText("16/1")
        dialog.starts.setText("8.30")
        dialog.accept()
        return dialog.result() == QDialog.DialogCode.Accepted

    def call(dialog: RollCallDialog) -> bool:
        called.append(dialog.call.current)
        dialog._absent()
        return True

    monkeypatch.setattr(DaysDialog, "exec", begin)
    monkeypatch.setattr(RollCallDialog, "exec", call)
    window.commands.steps.new_day()
    assert called == [BEATA]
    assert (session.meeting.last_day, session.now) == (date(2026, 1, 16), session.meeting.order[1])
    assert session.mark_now(BEATA) is Mark.ABSENT
    assert session.is_present(BEATA, session.meeting.order[0])


def test_an_extract_of_a_secret_item_is_asked_about_once(
    window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert window.forum.file is not None
    session = window.forum.file.new_meeting(MeetingPlan(date(2026, 1, 15), items=2, first_item=1))
    AgendaEdit(session).keep_secret(session.meeting.order[1])
    dialog = FirstPageDialog(session, window)
    qtbot.addWidget(dialog)
    asked: list[str] = []
    answers = [False, True]
    monkeypatch.setattr(first_page_dialog, "offer", lambda _, text, *__: asked.append(text) or answers.pop(0))
    dialog.of.setCurrentIndex(2)
    assert dialog.of.currentIndex() == 0
    for at in (2, 1, 2):
        dialog.of.setCurrentIndex(at)
    assert len(asked) == 2
    assert dialog.text.toPlainText().startswith("Sekretess\n")
    dialog.web.setChecked(True)
    assert "publiceras inte" in dialog.text.toPlainText()
    dialog.of.setCurrentIndex(0)
    assert "utelämnade" in dialog.text.toPlainText()
