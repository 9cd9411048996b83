"""A vote by keyboard: a key a name, the tie, the lot, the sentence, and what is locked."""

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from attendance_app.domain.attendance import Mark
from attendance_app.domain.roster import PersonId, Role
from attendance_app.domain.votes.result import Solved
from attendance_app.domain.votes.vote import Choice, next_to_call
from attendance_app.services.forum.file import MeetingPlan
from attendance_app.services.forum.meeting_session import MeetingSession
from attendance_app.services.meeting.progress import MeetingProgress
from attendance_app.services.meeting.votes import Votes
from attendance_app.ui.main_window import MainWindow
from attendance_app.ui.votes.vote_dialog import VoteDialog


@pytest.fixture
def session(window: MainWindow) -> MeetingSession:
    """Give a meeting with 41 members present, at its first §."""
    assert window.forum.file is not None
    made = window.forum.file.new_meeting(MeetingPlan(date(2026, 1, 15), items=3, first_item=12))
    members = [each.id for each in made.record.roster.people if each.role is Role.MEMBER][:41]
    for person in members:
        made.mark(person, Mark.PRESENT)
    MeetingProgress(made).officers(members[0], None, ())
    MeetingProgress(made).start()
    return made


def shown(qtbot: QtBot, session: MeetingSession, window: MainWindow) -> VoteDialog:
    dialog = VoteDialog(session, window)
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.name.setFocus()
    return dialog


def test_41_votes_are_called_in_under_45_keys(
    window: MainWindow, session: MeetingSession, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    keys = 1

    def press(dialog: VoteDialog, key: Qt.Key) -> None:
        nonlocal keys
        keys += 1
        qtbot.keyClick(dialog.focusWidget() or dialog, key)

    def call(dialog: VoteDialog) -> bool:
        dialog.show()
        dialog.name.setFocus()
        for at in range(41):
            press(dialog, (Qt.Key.Key_J, Qt.Key.Key_N)[at % 2])
        press(dialog, Qt.Key.Key_Return)
        return bool(dialog.result())

    monkeypatch.setattr(VoteDialog, "exec", call)
    # Ctrl+Shift+V.
    window.actions_by_name["minutes.vote"].trigger()
    (vote,) = session.record.votes
    found = Votes(session).result(vote.id)
    assert (found.yes, found.no, found.outcome) == (21, 20, Choice.YES)
    assert vote.voters[-1].person == session.meeting.chair
    assert keys < 45


def test_an_answer_is_taken_back_undone_and_changed_in_its_row(
    window: MainWindow, session: MeetingSession, qtbot: QtBot
) -> None:
    dialog = shown(qtbot, session, window)
    for key in (Qt.Key.Key_J, Qt.Key.Key_3, Qt.Key.Key_F):
        qtbot.keyClick(dialog.name, key)
    vote = dialog.vote
    assert dialog.whom.text() == "3 / 41"
    assert [dialog.table.item(at, 2).text() for at in range(4)] == ["Ja", "Avstår", "Frånvarande", ""]
    qtbot.keyClick(dialog.name, Qt.Key.Key_Left)
    assert next_to_call(vote, Votes(session).choices(vote.id)) == vote.voters[2].person
    dialog.table.setFocus()
    dialog.table.setCurrentCell(0, 1)
    qtbot.keyClick(dialog.table, Qt.Key.Key_N)
    assert Votes(session).choices(vote.id)[vote.voters[0].person] is Choice.NO
    session.journal.undo()
    assert Votes(session).choices(vote.id)[vote.voters[0].person] is Choice.YES


def test_a_tie_in_an_election_is_drawn_and_the_sentence_copied(
    window: MainWindow, session: MeetingSession, qtbot: QtBot
) -> None:
    session.mark(session.record.roster.people[0].id, Mark.UNMARKED)
    dialog = shown(qtbot, session, window)
    dialog.fields.matter.setText("Val av ordförande")
    dialog.fields.election.click()
    for at in range(40):
        qtbot.keyClick(dialog.name, (Qt.Key.Key_J, Qt.Key.Key_N)[at % 2])
    assert dialog.outcome.text() == "Lika röstetal: lotta (KL 5 kap. 56 §)"
    assert dialog.lots[1].isVisible()
    dialog.lots[1].click()
    assert Votes(session).result(dialog.vote.id).solved is Solved.LOT
    dialog.copy()
    assert "Med 20 ja-röster mot 20 nej-röster beslutar" in QGuiApplication.clipboard().text()
    assert dialog.vote.matter == "Val av ordförande"


def test_a_closed_vote_is_entered_by_numbers_and_a_vote_begun_by_mistake_removed(
    window: MainWindow, session: MeetingSession, qtbot: QtBot
) -> None:
    dialog = shown(qtbot, session, window)
    dialog.fields.closed.click()
    dialog.fields.numbers[0].setValue(25)
    dialog.fields.numbers[1].setValue(16)
    assert Votes(session).result(dialog.vote.id).outcome is Choice.YES
    assert "KL 5 kap. 54 §" in dialog.warning.text()
    dialog._remove()
    assert session.record.votes == ()
    assert dialog.which.count() == 1


def test_after_the_verification_an_answer_is_corrected_with_a_reason(
    window: MainWindow, session: MeetingSession, qtbot: QtBot
) -> None:
    votes = Votes(session)
    key = votes.begin(replace(votes.proposed(), matter="Budget"))
    first: PersonId = votes.vote(key).voters[0].person
    votes.call(key, first, Choice.YES)
    MeetingProgress(session).end()
    MeetingProgress(session).verify(date(2026, 1, 20), ())
    dialog = shown(qtbot, session, window)
    assert not dialog.fields.isEnabled()
    dialog.table.setFocus()
    dialog.table.setCurrentCell(0, 1)
    qtbot.keyClick(dialog.table, Qt.Key.Key_N)
    assert dialog.problem.text().startswith("Ange skälet")
    dialog.reason.setText("Hörde fel")
    dialog.by.setText("Ingrid Malm")
    dialog.table.setFocus()
    qtbot.keyClick(dialog.table, Qt.Key.Key_N)
    assert votes.choices(key)[first] is Choice.NO
    assert len(votes.vote(key).corrections) == 1


def test_without_items_there_is_no_vote_and_it_is_said_why(window: MainWindow, messages: list[str]) -> None:
    assert window.forum.file is not None
    window.forum.file.new_meeting(MeetingPlan(date(2026, 1, 16)))
    assert isinstance(window.commands.minutes, QObject)
    window.commands.minutes.vote()
    assert "inga paragrafer" in messages.pop()
