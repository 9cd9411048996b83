"""The panel where nobody has a seat yet, and where somebody has one who cannot hold it."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from attendance_app.app import build_window
from attendance_app.cli.import_roster import import_file
from attendance_app.composition import open_forum
from attendance_app.domain.attendance import Mark
from attendance_app.domain.quorum import FractionRule
from attendance_app.domain.roster import Role
from attendance_app.services.forum.file import MeetingPlan
from attendance_app.services.forum.roster_editing import RosterEdit
from attendance_app.services.meeting.status import status_data, status_words
from attendance_app.ui.main_window import MainWindow
from attendance_app.ui.shell.settings import Settings
from attendance_app.ui.widgets.link_button import LinkButton

NAMES = ("Anna Ek", "Bo Ål", "Cia Dahl")


@pytest.fixture
def riksdag(qtbot: QtBot, swedish: None, tmp_path: Path) -> Iterator[MainWindow]:
    """Show a meeting of a forum whose roster was imported without roles, with the rule "more than half"."""
    roster, path = tmp_path / "lista.csv", tmp_path / "Riksdagen.narvaro"
    roster.write_text("Namn;Parti\n" + "".join(f"{name};S\n" for name in NAMES), encoding="utf-8")
    import_file(roster, path, None)
    file = open_forum(path)
    file.choose_rules((FractionRule(),))
    session = file.new_meeting(MeetingPlan(date(2025, 2, 14), items=2, first_item=1))
    for person in session.record.roster.people[:2]:
        session.mark(person.id, Mark.PRESENT)
    file.close()
    window = build_window(Settings(tmp_path / "narvaro.ini"))
    qtbot.addWidget(window)
    window.forum.open_path(path)
    window.show()
    yield window
    window.close()


def said(window: MainWindow) -> str:
    parts = (*window.panel.findChildren(QLabel), *window.panel.findChildren(LinkButton))
    return "\n".join(part.text() for part in parts if not part.isHidden())


def test_nobody_has_a_seat_yet_and_all_get_one_by_one_click(riksdag: MainWindow) -> None:
    file, session = riksdag.forum.file, riksdag.forum.session
    assert file is not None
    assert session is not None
    assert "Ingen har en plats än – ge alla 3 ledamöter en plats" in said(riksdag)
    for words in (said(riksdag), status_words(session)):
        assert "0 av 0" not in words
        assert "krävs 1" not in words
        assert "eslutsför" not in words
    assert status_data(session)["quorum"]["quorate"] is None
    riksdag.panel._offer.linkActivated.emit("#")
    assert [len(file.roster.seats), len(session.record.roster.seats)] == [3, 3]
    assert riksdag.panel._offer.isHidden()
    assert "✓ Beslutsför" in said(riksdag)
    riksdag.actions_by_name["edit.undo"].trigger()
    assert [len(file.roster.seats), len(session.record.roster.seats)] == [0, 0]
    assert not riksdag.panel._offer.isHidden()


def test_a_seat_of_somebody_who_cannot_hold_it_is_listed_under_att_se_over(riksdag: MainWindow) -> None:
    riksdag.panel._offer.linkActivated.emit("#")
    file, session = riksdag.forum.file, riksdag.forum.session
    assert file is not None
    assert session is not None
    assert "Att se över" not in said(riksdag)
    seat, edit = file.roster.seats[0], RosterEdit(file.journal)
    dan = edit.add_person("Dan Öst", None)
    edit.change_person(replace(edit.roster.person(dan), role=Role.OFFICIAL))
    edit.change_seat(replace(seat, holder=dan))
    assert "Att se över" in said(riksdag)
    assert "Dan Öst är tjänsteperson och har en plats, som därför inte räknas som fylld." in said(riksdag)
    assert status_data(session)["quorum"]["filled"] == 1
