"""The window of a body without organisations: groups by role, party and office after the name."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from attendance_app.domain.body_kinds import BodyKind
from attendance_app.domain.change import Change, ChangeKind, Edit, Subject
from attendance_app.domain.roster import PersonId
from attendance_app.services.forum.file import MeetingPlan, added_roster
from attendance_app.services.meeting.status import status_data, status_words
from attendance_app.ui.attendance.model import AttendanceModel
from attendance_app.ui.attendance.row_values import PersonRow
from attendance_app.ui.main_window import MainWindow
from attendance_app.ui.projector.slide import slide_of
from tests.invented import BOARD, Evening

ANNA, CECILIA, INGRID = PersonId("anna"), PersonId("cecilia"), PersonId("ingrid")


@pytest.fixture
def board(window: MainWindow, tmp_path: Path) -> MainWindow:
    people = ["Anna Ek (S), Ordförande", *BOARD[1:-1], "*Ingrid Malm, nämndsekreterare", "*Per Sand, VD"]
    evening = Evening("Miljönämnden", BodyKind.BOARD, people, range(1, 3))
    first = (Edit(Subject.FORUM, None, "", None, evening.forum), *added_roster(evening.record.roster, None))
    window.forum.show_file(window.adapters.create_forum(tmp_path / "N.narvaro", Change(ChangeKind.CREATE_FORUM, first)))
    assert window.forum.file is not None
    window.forum.file.new_meeting(MeetingPlan(date(2026, 1, 15), items=8, first_item=26))
    QApplication.processEvents()
    return window


def model_of(window: MainWindow) -> AttendanceModel:
    return window.view.overview.people


def row(window: MainWindow, person: PersonId) -> PersonRow:
    at = model_of(window).row_of(person)
    assert at is not None
    shown = model_of(window).shown(at)
    assert isinstance(shown, PersonRow)
    return shown


def test_the_headings_are_the_roles(board: MainWindow) -> None:
    model = model_of(board)
    headings = [model.shown(at)[:3] for at in range(model.rowCount()) if model.person_at(model.index(at, 0)) is None]
    assert headings == [
        ("Ledamöter", "0/5", False), ("Ersättare", "0/3", False), ("Tjänstepersoner", "0/2", False),
    ]  # fmt: skip
    board.view.toggle(ANNA)
    assert model.shown(0)[:2] == ("Ledamöter", "1/5")


def test_party_and_office_are_shown_with_the_name(board: MainWindow) -> None:
    assert (row(board, ANNA).name, row(board, ANNA).office) == ("Anna Ek (S)", "ordförande")
    assert (row(board, CECILIA).name, row(board, CECILIA).office) == ("Cecilia Gran (M)", "")
    assert (row(board, INGRID).name, row(board, INGRID).office) == ("Ingrid Malm", "nämndsekreterare")
    assert row(board, PersonId("per")).office == "VD"


def test_the_party_is_before_the_name_where_the_body_writes_it_so(board: MainWindow) -> None:
    file = board.forum.file
    assert file is not None
    names = replace(file.forum.style.names, name="({party}) {name}")
    file.change_forum(replace(file.forum, style=replace(file.forum.style, names=names)))
    assert row(board, ANNA).name == "(S) Anna Ek"
    board.view.search.setText("ann")
    assert row(board, ANNA).matched == ((4, 3),)


def test_the_sample_shows_no_offices(window: MainWindow) -> None:
    shown = map(window.view.overview.people.shown, range(window.view.overview.people.rowCount()))
    assert {each.office for each in shown if isinstance(each, PersonRow)} == {""}


def test_projector_copied_text_and_json_count_the_roles(board: MainWindow) -> None:
    session = board.forum.session
    assert session is not None
    board.view.toggle(ANNA)
    slide = slide_of(session, with_names=True)
    assert [(each.name, each.present) for each in slide.groups] == [
        ("Ledamöter", 1), ("Ersättare", 0), ("Tjänstepersoner", 0),
    ]  # fmt: skip
    assert slide.names == (("Ledamöter", ("Anna Ek",)),)
    words = status_words(session)
    assert "  Ledamöter          1 av 5\n  Ersättare          0 av 3" in words
    assert "medlemsorganisationer" not in words
    data = status_data(session)
    assert data["organisations"] == []
    assert data["groups"][0] == {"name": "Ledamöter", "people": 5, "present": 1}
