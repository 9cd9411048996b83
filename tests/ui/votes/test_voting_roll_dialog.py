"""The röstlängd of a stämma in its window: rows stored at once, rules, warnings, and the list that is asked for."""

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import QModelIndex, Qt
from pytestqt.qtbot import QtBot

from attendance_app.domain.attendance import Mark
from attendance_app.domain.body_kinds import BodyKind
from attendance_app.domain.roster import PersonId
from attendance_app.domain.votes.vote import Choice
from attendance_app.services.forum.file import MeetingPlan
from attendance_app.services.forum.meeting_session import MeetingSession
from attendance_app.services.meeting.progress import MeetingProgress
from attendance_app.ui.main_window import MainWindow
from attendance_app.ui.votes.vote_dialog import VoteDialog
from attendance_app.ui.votes.voting_roll_dialog import VotingRollDialog


@pytest.fixture
def session(window: MainWindow) -> MeetingSession:
    """Give a stämma at its first §."""
    file = window.forum.file
    assert file is not None
    file.change_forum(replace(file.forum, kind=BodyKind.GENERAL_MEETING))
    made = file.new_meeting(MeetingPlan(date(2026, 1, 15), items=3, first_item=12))
    MeetingProgress(made).start()
    return made


@pytest.fixture
def dialog(window: MainWindow, session: MeetingSession, qtbot: QtBot) -> VotingRollDialog:
    assert window.forum.file is not None
    made = VotingRollDialog(window.forum.file, session, window)
    qtbot.addWidget(made)
    for member in made.roll.members[:2]:
        session.mark(member.id, Mark.PRESENT)
    made.show()
    return made


def enter(dialog: VotingRollDialog, row: int, column: int, value: object) -> bool:
    model = dialog.members.model()
    return bool(model.setData(model.index(row, column, QModelIndex()), value, Qt.ItemDataRole.EditRole))


def test_what_is_typed_is_stored_at_once_and_what_cannot_be_is_said(
    dialog: VotingRollDialog, session: MeetingSession
) -> None:
    first, second, third = (each.id for each in dialog.roll.members[:3])
    assert enter(dialog, 0, 1, "1101")
    assert dialog.status.text() == "2 medlemmar, 2 röster § 12: röstlängden är inte fastställd"
    enter(dialog, 0, 2, "7")
    assert dialog.warning.text().endswith("har 7 röster antecknade; en medlem har en röst.")
    dialog.one_vote.click()
    assert dialog.warning.isHidden()
    assert dialog.status.text().startswith("2 medlemmar, 8 röster")
    enter(dialog, 0, 2, "många")
    assert dialog.problem.text() == "”många” är inget antal röster. Skriv ett tal."
    enter(dialog, 1, 5, first)
    assert dialog.status.text().startswith("1 medlem, 7 röster")
    enter(dialog, 2, 3, "Hans Lo")
    assert "är inte daterad" in dialog.warning.text()
    enter(dialog, 2, 4, "2026-01-10")
    assert dialog.warning.isHidden()
    entries = session.record.roll_entries
    assert (entries[first].share, entries[first].votes) == ("1101", 7)
    assert entries[second].joint == first
    assert (entries[third].proxy, entries[third].proxy_day) == ("Hans Lo", date(2026, 1, 10))


def test_it_is_established_and_says_what_has_changed_since(dialog: VotingRollDialog, session: MeetingSession) -> None:
    dialog.establish()
    assert dialog.status.text() == "2 medlemmar, 2 röster § 12: behöver ej uppdateras"
    enter(dialog, 2, 3, "Hans Lo")
    assert dialog.status.text() == "3 medlemmar, 3 röster § 12: +1 sedan § 12"
    dialog._show_list()
    assert dialog.list_wanted
    assert len(session.record.rolls) == 1


def test_asking_for_the_list_establishes_it_or_says_why_not(
    window: MainWindow, session: MeetingSession, qtbot: QtBot
) -> None:
    assert window.forum.file is not None
    dialog = VotingRollDialog(window.forum.file, session, window)
    qtbot.addWidget(dialog)
    dialog._show_list()
    assert dialog.problem.text().startswith("Ingen medlem är närvarande eller företrädd.")
    assert not dialog.list_wanted
    member: PersonId = dialog.roll.members[0].id
    session.mark(member, Mark.PRESENT)
    dialog._show_list()
    assert dialog.list_wanted
    assert [each.member for each in session.record.rolls[0].lines] == [member]


def test_a_body_that_is_no_stamma_has_none_and_it_is_said(window: MainWindow, messages: list[str]) -> None:
    window.commands.minutes.voting_roll()
    assert messages.pop().startswith("Röstlängd förs på stämmor.")


def test_a_vote_by_the_roll_shows_proxies_and_weights(
    window: MainWindow, dialog: VotingRollDialog, session: MeetingSession, qtbot: QtBot
) -> None:
    dialog.one_vote.click()
    enter(dialog, 0, 2, "120")
    enter(dialog, 2, 3, "Hans Lo")
    dialog.establish()
    vote = VoteDialog(session, window)
    qtbot.addWidget(vote)
    vote.show()
    assert vote.whom.text() == "0 / 3 · 120 röster"
    vote.answer(Choice.YES)
    assert vote.count.text().startswith("Ja 120 · Nej 0")
    assert [vote.table.item(at, 3).text() for at in range(3)] == ["120", "1", "1"]
    assert vote.table.item(2, 1).text().endswith(" · ombud Hans Lo")
    assert not vote.table.isColumnHidden(3)
