"""The officers dialog offers who can hold the office, those present first; a board's annex is the attendance record."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtWidgets import QComboBox
from pytestqt.qtbot import QtBot

from attendance_app.domain.attendance import Mark
from attendance_app.domain.body_kinds import BodyKind
from attendance_app.domain.change import Change, ChangeKind, Edit, Subject
from attendance_app.domain.meeting import Duty
from attendance_app.domain.roster import PersonId
from attendance_app.services.forum.file import MeetingPlan, added_roster
from attendance_app.services.forum.meeting_session import MeetingSession
from attendance_app.ui.main_window import MainWindow
from attendance_app.ui.minutes.officers_dialog import OfficersDialog
from tests.invented import BOARD, Evening


@pytest.fixture
def session(window: MainWindow, tmp_path: Path) -> MeetingSession:
    evening = Evening("Miljönämnden", BodyKind.BOARD, ["*Per Sand", *BOARD], range(1, 3))
    first = (Edit(Subject.FORUM, None, "", None, evening.forum), *added_roster(evening.record.roster, None))
    window.forum.show_file(window.adapters.create_forum(tmp_path / "N.narvaro", Change(ChangeKind.CREATE_FORUM, first)))
    assert window.forum.file is not None
    made = window.forum.file.new_meeting(MeetingPlan(date(2026, 1, 15), items=3, first_item=26))
    for person in ("cecilia", "gunilla", "ingrid"):
        made.mark(PersonId(person), Mark.PRESENT)
    return made


@pytest.fixture
def dialog(session: MeetingSession, qtbot: QtBot) -> OfficersDialog:
    made = OfficersDialog(session, None)
    qtbot.addWidget(made)
    return made


def offered(box: QComboBox) -> list[str | None]:
    return [box.itemData(at) for at in range(box.count())]


def test_members_and_substitutes_are_offered_those_present_first(dialog: OfficersDialog) -> None:
    able = [None, "cecilia", "gunilla", "anna", "bertil", "david", "eva", "fredrik", "hans"]
    assert offered(dialog.chair) == able
    assert offered(dialog.verifiers[0]) == able


def test_the_secretary_is_first_looked_for_among_the_officials(dialog: OfficersDialog) -> None:
    assert offered(dialog.secretary)[:5] == [None, "ingrid", "cecilia", "gunilla", "per"]


def test_who_holds_an_office_is_offered_though_no_member(session: MeetingSession, qtbot: QtBot) -> None:
    session.change_meeting(replace(session.meeting, chair=PersonId("per")))
    dialog = OfficersDialog(session, None)
    qtbot.addWidget(dialog)
    assert dialog.chair.currentData() == "per"


def test_an_acting_officer_is_offered_by_the_office_of_the_row(dialog: OfficersDialog) -> None:
    dialog.add_acting()
    duty, person = dialog._box(0, 0), dialog._box(0, 1)
    assert person.findData("ingrid") == -1
    duty.setCurrentIndex(offered(duty).index(Duty.SECRETARY))
    assert person.findData("ingrid") >= 0
    assert person.currentData() == "cecilia"


def test_a_boards_annex_is_the_attendance_record_and_that_of_others_annex_1(
    window: MainWindow, session: MeetingSession
) -> None:
    actions, file = window.actions_by_name, window.forum.file
    assert file is not None

    def seen() -> tuple[str, str, str, list[str]]:
        shown = [button.accessibleName() for button in window.area.header._annexes.values() if not button.isHidden()]
        keys = [actions[name].shortcut().toString() for name in ("annex.protocol", "annex.preview")]
        return keys[0], keys[1], actions["annex.save"].text(), shown

    assert seen() == ("Ctrl+P", "", "Spara närvaroprotokollet som &PDF…", ["Närvaroprotokoll"])
    file.change_forum(replace(file.forum, kind=BodyKind.COOPERATION_FORUM))
    assert seen() == ("", "Ctrl+P", "Spara Bilaga 1 som &PDF…", ["Bilaga 1"])
