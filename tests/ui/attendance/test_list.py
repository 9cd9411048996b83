"""The list: a column for each thing that is known of a person, and the organisations that filter it."""

from dataclasses import replace
from datetime import date, time
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from attendance_app.app import build_window
from attendance_app.domain.attendance import Mark
from attendance_app.domain.body_kinds import BodyKind
from attendance_app.domain.change import Change, ChangeKind, Edit, Subject
from attendance_app.domain.grouping import OFFICIALS, OTHERS
from attendance_app.domain.roster import PersonId, Role
from attendance_app.services.forum.file import MeetingPlan, added_roster
from attendance_app.services.meeting.presence_changes import PresenceChanges
from attendance_app.services.meeting.progress import MeetingProgress
from attendance_app.ui.attendance.list_columns import APART
from attendance_app.ui.attendance.model import AttendanceModel
from attendance_app.ui.attendance.row_text import Column
from attendance_app.ui.main_window import MainWindow
from attendance_app.ui.shell.settings import Settings
from tests.drawing import draw
from tests.invented import BOARD, Evening

ANNA, CECILIA, DAVID, EVA = (PersonId(name) for name in ("anna", "cecilia", "david", "eva"))


def model_of(window: MainWindow) -> AttendanceModel:
    model = window.view.list.people
    assert model is not None
    return model


def shown(window: MainWindow, person: PersonId) -> list[str]:
    """Return what a person's row shows, the hidden columns left out."""
    model, table = model_of(window), window.view.list.table
    row = model.row_of(person)
    assert row is not None
    return [model.index(row, at).data() for at in Column if not table.isColumnHidden(at)]


def invented() -> Change:
    evening = Evening("Miljönämnden", BodyKind.BOARD, [*BOARD, "*Nina Ost @Åby"], range(26, 34))
    first = (Edit(Subject.FORUM, None, "", None, evening.forum), *added_roster(evening.record.roster, None))
    return Change(ChangeKind.CREATE_FORUM, first)


@pytest.fixture
def board(window: MainWindow, tmp_path: Path) -> MainWindow:
    """Show the list of a board at § 28: one came at its clock time, one has gone, one is excused for a reason."""
    window.forum.show_file(window.adapters.create_forum(tmp_path / "N.narvaro", invented()))
    assert window.forum.file is not None
    session = window.forum.file.new_meeting(MeetingPlan(date(2026, 1, 15), items=8, first_item=26))
    steps = MeetingProgress(session)
    session.mark(DAVID, Mark.PRESENT)
    for _ in range(3):
        steps.step()
    session.mark_from(CECILIA, Mark.PRESENT, session.now, time(9, 40))
    PresenceChanges(session).depart(DAVID)
    session.mark(EVA, Mark.EXCUSED)
    session.set_attendance(EVA, replace(session.record.of(EVA), remark="tåget"))
    window.commands.views.show_list()
    QApplication.processEvents()
    return window


def test_role_party_items_time_and_remark_have_a_column_each(board: MainWindow) -> None:
    model = model_of(board)
    headings = [model.headerData(at, Qt.Orientation.Horizontal) for at in Column]
    assert headings == ["Namn", "Roll", "Parti", "§§", "Tid", "Anmärkning"]
    assert shown(board, CECILIA) == ["Cecilia Gran", "ledamot", "M", "fr.o.m. § 28", "fr.o.m. kl. 09.40", ""]
    assert shown(board, DAVID) == ["David Holm", "ledamot", "M", "t.o.m. § 27", "", ""]
    assert shown(board, EVA) == ["Eva Ill", "ledamot", "C", "", "", "anmält förhinder, tåget"]
    assert shown(board, ANNA) == ["Anna Ek", "ledamot", "S", "", "", ""]


def test_in_a_small_window_they_share_columns_and_nothing_is_lost(board: MainWindow) -> None:
    board.resize(683, 384)
    QApplication.processEvents()
    assert shown(board, CECILIA) == ["Cecilia Gran (M)", "ledamot", "kom 09.40, fr.o.m. § 28"]
    assert shown(board, EVA) == ["Eva Ill (C)", "ledamot", "anmält förhinder, tåget"]
    board.resize(1366, 768)
    QApplication.processEvents()
    assert len(shown(board, EVA)) == len(Column)


def test_a_column_that_was_drawn_keeps_its_width_and_none_is_out_of_reach(board: MainWindow, qtbot: QtBot) -> None:
    table = board.view.list.table
    before = table.columnWidth(Column.ROLE)
    drawn = draw(table, Column.ROLE, 40, qtbot)
    assert drawn == before + 40
    board.view.toggle(ANNA)
    assert table.columnWidth(Column.ROLE) == drawn
    draw(table, Column.REMARK, 2000, qtbot)
    for width in (1366, 1200, 683):
        board.resize(width, 600)
        QApplication.processEvents()
        reach = [table.columnViewportPosition(at) + table.columnWidth(at) for at in Column]
        assert max(reach) <= table.viewport().width()
        assert all(table.columnWidth(at) > 20 for at in Column if not table.isColumnHidden(at))


def test_the_overview_shows_party_and_items_with_the_name_as_before(board: MainWindow) -> None:
    people = board.view.overview.people
    assert people.index(people.row_of(CECILIA) or 0, 0).data() == "Cecilia Gran (M)"
    assert people.notes(people.row_of(DAVID) or 0)[0] == "t.o.m. § 27"


def test_a_row_is_said_with_its_remark(board: MainWindow) -> None:
    said = board.view.overview.people.words.spoken(board.forum.session.record.roster.person(EVA))
    assert said == "Eva Ill (C), ledamot, anmält förhinder, tåget"


def test_somebody_let_in_without_organisation_is_under_the_role(window: MainWindow) -> None:
    window.commands.views.show_list()
    guest = window.forum.session.walk_in("Vera Hall", None)
    window.view.list.choose(OTHERS)
    assert model_of(window).rowCount() == 2
    assert model_of(window).row_of(guest) == 1
    assert model_of(window).index(0, 0).data() == "Övriga"


def test_a_board_is_filtered_by_role(board: MainWindow) -> None:
    names = [board.view.list.organisations.item(row).text() for row in range(4)]
    assert names == ["Alla", "Ledamöter", "Ersättare", "Tjänstepersoner"]
    board.view.list.choose(OFFICIALS)
    assert model_of(board).rowCount() == 3
    assert model_of(board).row_of(PersonId("nina")) is not None


def test_the_filter_holds_in_another_meeting_and_goes_with_its_organisation(window: MainWindow, tmp_path: Path) -> None:
    window.commands.views.show_list()
    assert window.forum.file is not None
    second = window.forum.session.record.roster.organisations[1].id
    window.view.list.choose(second)
    window.forum.file.new_meeting(MeetingPlan(date(2025, 2, 14), items=3))
    assert window.view.list.organisations.chosen == second
    assert model_of(window).rowCount() == 5
    window.forum.show_file(window.adapters.create_forum(tmp_path / "Ny.narvaro", invented()))
    assert window.forum.file.new_meeting(MeetingPlan(date(2026, 1, 15), items=3)).record.roster.organisations
    assert window.view.list.organisations.chosen is None
    assert model_of(window).rowCount() == 13


def test_a_search_in_a_filtered_list_looks_everywhere(window: MainWindow, qtbot: QtBot) -> None:
    window.commands.views.show_list()
    window.view.list.choose(window.forum.session.record.roster.organisations[0].id)
    qtbot.keyClicks(window.view.search, "hagg")
    assert model_of(window).row_of(PersonId("p07")) is not None
    window.view.search.clear()
    assert model_of(window).row_of(PersonId("p07")) is None


def test_where_the_organisations_have_no_room_their_filter_holds_nobody_back(window: MainWindow) -> None:
    window.commands.views.show_list()
    window.view.list.choose(window.forum.session.record.roster.organisations[0].id)
    window.resize(683, 384)
    QApplication.processEvents()
    assert window.view.list.organisations.isHidden()
    assert model_of(window).rowCount() == 84
    window.resize(1366, 768)
    QApplication.processEvents()
    assert model_of(window).rowCount() == 5


def test_what_was_drawn_and_chosen_is_there_again_the_next_time(
    window: MainWindow, qtbot: QtBot, sample_path: Path
) -> None:
    window.commands.views.show_list()
    QApplication.processEvents()
    organisation = window.forum.session.record.roster.organisations[3].id
    window.view.list.choose(organisation)
    drawn = draw(window.view.list.table, Column.ROLE, 33, qtbot)
    window.close()
    again = build_window(Settings(Path(window.settings._stored.fileName())))
    qtbot.addWidget(again)
    again.resize(1366, 768)
    again.forum.open_path(sample_path)
    again.show()
    QApplication.processEvents()
    assert not again.view.shows_overview
    assert again.view.list.organisations.chosen == organisation
    assert again.view.list.table.columnWidth(Column.ROLE) == pytest.approx(drawn, abs=1)
    again.view.list.choose(None)
    assert again.settings.filter_of(sample_path) is None
    again.close()


@pytest.mark.parametrize("stored", ["x", ["a", "b"], ["nan"] * 5, ["-3"] * 5, ["0"] * 5, ["1e9"] * 5, ["9"] * 4])
def test_widths_that_cannot_be_are_left_out(window: MainWindow, stored: object) -> None:
    window.settings._stored.setValue("widths/list", stored)
    window.commands.views.show_list()
    QApplication.processEvents()
    assert window.view.list.table.columns.widths[True] == APART


def test_whom_a_search_found_may_be_taken_away_while_it_lasts(window: MainWindow) -> None:
    window.commands.views.show_list()
    assert window.forum.session is not None
    window.forum.session.walk_in("Östen Öberg", None, Role.OTHER)
    window.view.search.setText("östen")
    assert model_of(window).rowCount() == 2
    window.commands.edit.undo()
    assert model_of(window).rowCount() == 0
