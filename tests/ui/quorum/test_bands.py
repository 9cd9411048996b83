"""The band over the list: one at a time, of three ranks."""

from dataclasses import replace
from datetime import date, time

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from attendance_app.domain.attendance import Mark
from attendance_app.domain.body_choices import Country
from attendance_app.domain.meeting import Break, MeetingState
from attendance_app.domain.quorum import FixedRule
from attendance_app.domain.roster import PersonId, Role
from attendance_app.services.forum.file import MeetingPlan
from attendance_app.services.forum.meeting_session import MeetingSession
from attendance_app.services.meeting.presence_changes import PresenceChanges
from attendance_app.services.meeting.progress import MeetingProgress
from attendance_app.ui.attendance.row_values import PersonRow
from attendance_app.ui.commands import steps as step_commands
from attendance_app.ui.main_window import MainWindow
from attendance_app.ui.meeting.quorum_rule_dialog import QuorumRuleDialog
from attendance_app.ui.meeting.roll_call_dialog import RollCallDialog
from attendance_app.ui.quorum.timeline_dialog import TimelineDialog
from attendance_app.ui.widgets.banner import Rank


@pytest.fixture
def session(window: MainWindow) -> MeetingSession:
    """A meeting under way at its second §, quorate by one."""
    file = window.forum.file
    assert file is not None
    file.choose_rules((FixedRule(2),))
    made = file.new_meeting(MeetingPlan(date(2025, 2, 14), items=3, first_item=26))
    people = [seat.holder for seat in made.record.roster.seats if seat.holder][:2]
    for person in people:
        made.mark(person, Mark.PRESENT)
    MeetingProgress(made).start()
    MeetingProgress(made).step()
    return made


def present(session: MeetingSession) -> list[PersonId]:
    return sorted(session.there(session.now))


def test_a_lost_quorum_is_an_alarm_until_it_is_regained(window: MainWindow, session: MeetingSession) -> None:
    band = window.area.band
    assert band.band is None
    PresenceChanges(session).depart(present(session)[0])
    assert band.band is not None
    assert band.band.rank is Rank.ALARM
    assert "Inte längre beslutsför vid § 27" in band.text()
    assert "1 av" in band.text()
    window.commands.edit.undo()
    assert band.band is None


def test_an_alarm_is_left_to_the_panel_after_a_while(window: MainWindow, session: MeetingSession) -> None:
    PresenceChanges(session).depart(present(session)[0])
    window.area.bands.end_alarm()
    assert window.area.band.band is None
    assert "Inte beslutsför" in window.panel._verdict.text()


def test_in_finland_the_window_has_the_word_of_its_law(window: MainWindow, session: MeetingSession) -> None:
    file = window.forum.file
    assert file is not None
    file.change_forum(replace(file.forum, settings=replace(file.forum.settings, country=Country.FINLAND)))
    assert window.panel._verdict.text() == "✓ Beslutför"
    PresenceChanges(session).depart(present(session)[0])
    assert "Inte längre beslutför vid § 27" in window.area.band.text()
    assert window.panel._verdict.text() == "✕ Inte beslutför"
    for dialog in (
        QuorumRuleDialog(file.forum.rules, session.record, window, file.forum.settings.country),
        RollCallDialog(session, None, window),
    ):
        assert "beslutför" in " ".join(each.text() for each in dialog.findChildren(QLabel))
    table = TimelineDialog(session, session.timeline(), window).table
    assert "Inte beslutför" in [table.item(at, 2).text() for at in range(table.rowCount())]


def test_a_break_is_a_band_with_its_way_out(
    window: MainWindow, session: MeetingSession, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(step_commands, "run_dialog", lambda _: False)
    window.commands.steps.pause()
    band = window.area.band
    assert band.band is not None
    assert band.band.rank is Rank.STATE
    # The fixture's meeting is of another day, which has no clock.
    assert band.text().startswith("Paus")
    assert band.button.text() == "Fortsätt § 27   F7"
    band.button.click()
    assert band.band is None


def test_in_a_break_a_tick_says_who_is_back_and_no_question_is_asked(
    window: MainWindow, session: MeetingSession, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[object] = []
    monkeypatch.setattr(step_commands, "run_dialog", asked.append)
    first, second = present(session)
    window.commands.steps.pause()
    assert [is_hollow(window, each) for each in (first, second)] == [True, True]
    assert "0 av 2 tillbaka" in window.status.total
    assert window.panel._verdict.text() == "Paus · före pausen, § 27"
    window.view.toggle(first)
    assert [is_hollow(window, each) for each in (first, second)] == [False, True]
    assert "– tillbaka" in window.status.said
    assert "1 av 2 tillbaka" in window.status.total
    heading = window.view.overview.people.shown(0)
    assert "tillbaka" in str(heading)
    window.view.toggle(second)
    window.area.band.button.click()
    assert asked == []
    assert present(session) == [first, second]
    assert not is_hollow(window, first)


def test_without_ticks_everybody_counts_as_back(
    window: MainWindow, session: MeetingSession, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[object] = []
    monkeypatch.setattr(step_commands, "run_dialog", asked.append)
    before = present(session)
    window.commands.steps.pause()
    window.commands.steps.pause()
    assert (asked, present(session)) == ([], before)


def test_the_start_of_a_break_is_known_when_the_meeting_is_opened_again(
    window: MainWindow, session: MeetingSession
) -> None:
    pause = Break(session.now, starts=time(14, 32))
    session.change_meeting(replace(session.meeting, state=MeetingState.PAUSED, breaks=(pause,)))
    window.forum.meeting_shown.emit()
    assert window.area.band.text().startswith("Paus sedan 14.32")


def is_hollow(window: MainWindow, person: PersonId) -> bool:
    model = window.view.overview.people
    row = model.shown(model.row_of(person) or 0)
    assert isinstance(row, PersonRow)
    return row.away


def test_a_locked_meeting_says_how_it_is_corrected(window: MainWindow, session: MeetingSession) -> None:
    MeetingProgress(session).end()
    MeetingProgress(session).verify(date(2025, 2, 20), ())
    band = window.area.band
    assert band.text().startswith("Justerat 2025-02-20 och låst")
    assert band.button.text() == "Rätta…   F2"


def test_who_can_serve_is_a_hint_that_is_closed(window: MainWindow, session: MeetingSession) -> None:
    seat = next(each for each in session.record.roster.seats if each.holder and each.holder not in present(session))
    session.walk_in("Nils Nilsson", seat.organisation, Role.SUBSTITUTE)
    band = window.area.band
    assert band.band is not None
    assert band.band.rank is Rank.HINT
    assert band.text().startswith("1 ersättare kan tjänstgöra ")
    assert band.text().endswith("platser är tomma vid § 27")
    assert band.button.text() == "Låt tjänstgöra…   F3"
    band.close_button.click()
    assert band.band is None


def test_both_rows_say_who_serves_for_whom(window: MainWindow, session: MeetingSession) -> None:
    seat = next(each for each in session.record.roster.seats if each.holder and each.holder not in present(session))
    assert seat.holder is not None
    member = session.record.roster.person(seat.holder)
    nils = session.walk_in("Nils Nilsson", seat.organisation, Role.SUBSTITUTE)
    PresenceChanges(session).serve(nils, seat.id)
    rows = window.view.overview.people
    notes = {each: rows.notes(rows.row_of(each) or 0) for each in (nils, seat.holder)}
    assert notes[nils][0] == f"fr.o.m. § 27, tjänstgör för {member.name} fr.o.m. § 27"
    assert notes[nils][-1] == "tjänstgör", "what a narrow column has room for"
    assert notes[seat.holder][0].endswith("Nils Nilsson tjänstgör")
    PresenceChanges(session).serve(nils, None)
    assert "Nils Nilsson" not in " ".join(rows.notes(rows.row_of(seat.holder) or 0))


def test_a_line_to_check_leads_to_where_it_is_mended(
    window: MainWindow, session: MeetingSession, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    opened: list[str] = []
    monkeypatch.setitem(window.commands.meeting._dialogs, "officers", lambda: opened.append("officers"))
    monkeypatch.setitem(window.commands.meeting._dialogs, "roster", lambda: opened.append("roster"))
    away = next(each.id for each in session.record.roster.people if each.id not in present(session))
    MeetingProgress(session).officers(away, None, ())
    (link,) = window.panel._warnings.links
    qtbot.keyClick(link, Qt.Key.Key_Return)
    assert opened == ["officers"]
    assert window.view.current_person() == away
