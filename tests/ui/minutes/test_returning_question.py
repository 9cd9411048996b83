"""A board's question of who serves again: asked once, over the window, when somebody is back; the rules show it."""

from datetime import date

import pytest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from attendance_app.domain.attendance import Mark, Presence
from attendance_app.domain.body_kinds import BodyKind
from attendance_app.domain.forum import Forum, Returning, of_kind
from attendance_app.domain.roster import PersonId
from attendance_app.services.forum.file import MeetingPlan
from attendance_app.services.meeting.presence_changes import PresenceChanges
from attendance_app.services.meeting.progress import MeetingProgress
from attendance_app.ui.main_window import MainWindow
from attendance_app.ui.minutes.returning_question import ReturningDialog
from attendance_app.ui.minutes.rules_dialog import RulesDialog

BEATA = PersonId("p01")


def test_who_is_back_is_asked_about_once_and_counted_by_the_answer(
    window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = window.forum.file
    assert file is not None
    file.change_forum(of_kind(file.forum, BodyKind.BOARD))
    session = file.new_meeting(MeetingPlan(date(2026, 1, 15), items=6))
    session.mark(BEATA, Mark.PRESENT)
    asked: list[str] = []

    def answer(dialog: ReturningDialog) -> bool:
        asked.append(dialog.windowTitle())
        next(each for each in dialog.findChildren(QPushButton) if each.text() == "&Genast").click()
        return bool(dialog.result())

    monkeypatch.setattr(ReturningDialog, "exec", answer)
    for _ in range(2):
        MeetingProgress(session).step()
        MeetingProgress(session).step()
        PresenceChanges(session).depart(BEATA)
        MeetingProgress(session).step()
        window.view.mark(BEATA, Mark.PRESENT)
        qtbot.waitUntil(lambda: bool(asked))
    assert asked == ["Den som har avbrutit och är tillbaka"]
    assert [each.presence for each in session.record.of(BEATA).intervals] == [Presence.PRESENT] * 3
    assert file.forum.returning is Returning.AT_ONCE


def test_the_rules_leave_to_the_body_what_the_law_leaves(qtbot: QtBot) -> None:
    dialog = RulesDialog(of_kind(Forum("Nämnden"), BodyKind.BOARD), None)
    qtbot.addWidget(dialog)
    assert dialog.forum().asks_returning
    dialog.returning.setCurrentIndex(2)
    assert dialog.forum().returning is Returning.BALANCE
    dialog.kind.setCurrentIndex(dialog.kind.findData(BodyKind.COUNCIL))
    assert not any(box.isEnabled() for box in (dialog.returning, dialog.late))
    assert dialog.forum().returning is Returning.WHEN_SAID
