"""The change log as the secretary reads it."""

import pytest
from pytestqt.qtbot import QtBot

from attendance_app.domain.attendance import Mark
from attendance_app.services.forum.file import ForumFile
from attendance_app.services.forum.roster_editing import RosterEdit
from attendance_app.ui.file.history_dialog import HistoryDialog

pytestmark = pytest.mark.usefixtures("swedish")


def rows(dialog: HistoryDialog) -> list[list[str]]:
    table = dialog.table
    return [
        [table.item(row, column).text() for column in range(1, table.columnCount())] for row in range(table.rowCount())
    ]


def test_a_tick_comes_first_and_letters_narrow(qtbot: QtBot, forum: ForumFile) -> None:
    session = forum.meeting_named("2024-12-13")
    session.mark(session.people_named("Göran Häll")[0].id, Mark.PRESENT)
    session.mark(session.people_named("Mona Forsberg")[0].id, Mark.EXCUSED)
    dialog = HistoryDialog(forum, session.meeting_id, None)
    qtbot.addWidget(dialog)
    assert rows(dialog)[0] == ["närvaro", "Mona Forsberg, 2024-12-13", "inte markerad", "anmält förhinder"]
    dialog.search.setText("hall")
    assert [row[1] for row in rows(dialog)] == ["Göran Häll, 2024-12-13"]


def test_the_whole_forum_has_what_concerns_no_meeting(qtbot: QtBot, forum: ForumFile) -> None:
    session = forum.meeting_named("2024-12-13")
    RosterEdit(forum.journal).add_organisation("Åby kommun")
    dialog = HistoryDialog(forum, session.meeting_id, None)
    qtbot.addWidget(dialog)
    assert "Åby kommun" not in str(rows(dialog))
    dialog.everything.setChecked(True)
    assert "Åby kommun" in str(rows(dialog)[0])
