"""Every model keeps Qt's contract between model and view, through all that the window does with it."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QAbstractItemModel
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from attendance_app.domain.attendance import Mark
from attendance_app.domain.forum import Forum
from attendance_app.domain.roster import Role
from attendance_app.services.forum.file import MeetingPlan, new_forum
from attendance_app.services.forum.roster_editing import RosterEdit
from attendance_app.services.meeting.agenda import AgendaEdit
from attendance_app.ui.main_window import MainWindow
from attendance_app.ui.meeting.agenda_dialog import AgendaDialog
from attendance_app.ui.roster.editor import RosterEditor


@pytest.fixture
def follow() -> Iterator[Callable[..., None]]:
    """Let Qt's own tester follow models; pytest-qt fails the test for what it finds."""
    testers = []

    def attach(*models: QAbstractItemModel) -> None:
        mode = QAbstractItemModelTester.FailureReportingMode.Warning
        testers.extend(QAbstractItemModelTester(model, mode) for model in models)

    yield attach
    testers.clear()


@pytest.mark.parametrize("view", ["overview", "list"])
def test_the_attendance(window: MainWindow, qtbot: QtBot, follow: Callable[..., None], view: str) -> None:
    window.actions_by_name[f"views.show_{view}"].trigger()
    follow(*window.view._models)
    session = window.forum.session
    people = session.record.roster.people
    for person in people[:3]:
        window.view.toggle(person.id)
    window.view.mark(people[5].id, Mark.EXCUSED)
    for letters in ("a", "al", "allen", "xyz"):
        window.view.search.setText(letters)
        window.view.toggle(people[4].id)
    window.view.search.clear()
    window.view.list.choose(session.record.roster.organisations[2].id)
    window.view.list.choose(None)
    added = session.walk_in("Nils Holgersson", session.record.roster.organisations[1].id, Role.OTHER)
    window.view.search.setText("holg")
    window.commands.edit.undo()
    window.view.search.clear()
    window.commands.edit.redo()
    assert session.record.roster.has_person(added)
    window.resize(700, 500)
    window.resize(1366, 768)


def test_the_attendance_and_the_timeline_of_a_meeting_under_way(
    window: MainWindow, follow: Callable[..., None]
) -> None:
    window.forum.file.new_meeting(MeetingPlan(date(2025, 2, 14), items=5, first_item=26))
    follow(*window.view._models, window.timeline.cells)
    people = window.forum.session.record.roster.people
    for at in range(2):
        window.commands.steps.next_item()
        for person in people[at : at + 3]:
            window.view.toggle(person.id)
    AgendaEdit(window.forum.session).add()
    window.commands.steps.pause()
    for _ in range(5):
        window.commands.edit.undo()


def test_the_roster(window: MainWindow, qtbot: QtBot, follow: Callable[..., None]) -> None:
    forum, edit = window.forum.file, RosterEdit(window.forum.file.journal)
    editor = RosterEditor(forum.journal, window.forum.signals)
    qtbot.addWidget(editor)
    follow(editor.people.rows, editor.organisations.rows, editor.seats.rows)
    first = edit.roster.people[0]
    edit.change_person(replace(first, name="Beata Allen Ek"))
    edit.remove_person(edit.roster.people[1].id)
    edit.move_person(first.id, 5)
    edit.sort(by_organisation=True)
    edit.add_seats(None, "S", 2)
    edit.add_organisation("Ny kommun")
    for _ in range(6):
        forum.journal.undo()


def test_tables_without_a_row(window: MainWindow, qtbot: QtBot, follow: Callable[..., None], tmp_path: Path) -> None:
    window.forum.show_file(window.adapters.create_forum(tmp_path / "Ny.narvaro", new_forum(Forum("Ny"))))
    forum = window.forum.file
    editor = RosterEditor(forum.journal, window.forum.signals)
    qtbot.addWidget(editor)
    follow(editor.people.rows, editor.organisations.rows, editor.seats.rows)
    edit = RosterEdit(forum.journal)
    edit.add_organisation("Ny kommun")
    edit.add_person("Nils Holgersson", None)
    forum.journal.undo()
    forum.journal.undo()
    assert editor.people.rows.rowCount() == 0


def test_the_agenda(window: MainWindow, qtbot: QtBot, follow: Callable[..., None]) -> None:
    session = window.forum.file.new_meeting(MeetingPlan(date(2025, 2, 14)))
    dialog = AgendaDialog(session, window.forum.signals, window.adapters.read_page, window)
    qtbot.addWidget(dialog)
    follow(dialog.items.rows)
    for _ in range(3):
        dialog.add()
    dialog.items.step(-1)
    dialog.renumber()
    for _ in range(5):
        session.journal.undo()
    assert dialog.items.rows.rowCount() == 0
