"""The minutes from the window: officers, page one, rules, the verification."""

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtGui import QFocusEvent, QGuiApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from attendance_app.domain.annex_kind import AnnexKind
from attendance_app.domain.attendance import Mark
from attendance_app.domain.body_choices import Grouping
from attendance_app.domain.body_kinds import BodyKind
from attendance_app.domain.forum import MeetingSettings
from attendance_app.domain.meeting import ActingOfficer, Duty, MeetingState
from attendance_app.domain.quorum import rule_words
from attendance_app.domain.roster import PersonId
from attendance_app.services.forum.file import MeetingPlan
from attendance_app.services.forum.meeting_session import MeetingSession
from attendance_app.services.record.reading import read_record
from attendance_app.services.record.writing import record_data
from attendance_app.ui.main_window import MainWindow
from attendance_app.ui.minutes import rules_dialog as rules_dialog
from attendance_app.ui.minutes.first_page_dialog import FirstPageDialog
from attendance_app.ui.minutes.officers_dialog import OfficersDialog
from attendance_app.ui.minutes.rules_dialog import RulesDialog
from attendance_app.ui.minutes.verification_dialogs import VerificationDialog

BEATA, ARIJANA, MATS = PersonId("p01"), PersonId("p02"), PersonId("p03")


def test_another_kind_proposes_its_rule_and_what_is_chosen_is_stored(window: MainWindow, qtbot: QtBot) -> None:
    file = window.forum.file
    assert file is not None
    dialog = RulesDialog(file.forum, window)
    qtbot.addWidget(dialog)
    body = dialog.body
    dialog.kind.setCurrentIndex(dialog.kind.findData(BodyKind.BOARD))
    assert body.quorum.currentText() == "Fler än hälften av platserna"
    assert body.annex.currentText() == "Som slaget säger: Närvaroprotokoll"
    body.country.setCurrentIndex(1)
    assert not body.days.isEnabled()
    assert dialog.law.toPlainText() == ""
    body.country.setCurrentIndex(0)
    for box, words in (
        (body.quorum, "Minst två tredjedelar av platserna"),
        (body.grouping, "Efter parti"),
        (body.annex, "Bilaga 1"),
        (body.days, "Inga sista dagar"),
        (body.verifiers, "1"),
        (body.calling, "Från samma organisation"),
    ):
        assert box.findText(words) >= 0, words
        box.setCurrentIndex(box.findText(words))
    file.change_forum(dialog.forum())
    made = file.forum
    assert (made.kind, made.rule_is_example) == (BodyKind.BOARD, False)
    assert rule_words(made.rules) == "minst två tredjedelar av platserna"
    assert (made.grouping, made.law.annex, made.law.has_days) == (Grouping.PARTY, AnnexKind.BILAGA_1, False)
    assert (made.settings.verifier_count, made.settings.calling_by) == (1, "organisation")
    again = RulesDialog(made, window)
    qtbot.addWidget(again)
    assert again.forum() == made
    assert read_record(record_data(made, file.roster, None), lambda _: "").forum == made


@pytest.fixture
def session(window: MainWindow) -> MeetingSession:
    assert window.forum.file is not None
    window.forum.file.new_meeting(MeetingPlan(date(2026, 1, 15), items=4, first_item=26))
    assert window.forum.session is not None
    for person in (BEATA, ARIJANA):
        window.forum.session.mark(person, Mark.PRESENT)
    return window.forum.session


def test_officers_are_stored_as_one_step_with_the_sentence_to_copy(
    window: MainWindow, session: MeetingSession, qtbot: QtBot
) -> None:
    dialog = OfficersDialog(session, window)
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.chair.setCurrentIndex(dialog.chair.findData(BEATA))
    for box, person in zip(dialog.verifiers, (ARIJANA, MATS), strict=False):
        box.setCurrentIndex(box.findData(person))
    dialog.copy()
    assert QGuiApplication.clipboard().text() == (
        "Till att jämte ordföranden justera dagens protokoll utses Arijana Jazic och Mats Hansson."
    )
    # The secretary is proposed from the meeting before, and nobody has ticked her yet.
    assert dialog.hint.text().splitlines() == [
        "Nathalie Bijelic Eriksson, sekreterare, deltar inte §§ 26–29.",
        "Mats Hansson, justerare, deltar inte §§ 26–29.",
    ]
    dialog.add_acting()
    for column, value in enumerate((Duty.CHAIR, ARIJANA, session.meeting.order[1], session.meeting.order[1])):
        box = dialog._box(0, column)
        box.setCurrentIndex([box.itemData(at) for at in range(box.count())].index(value))
    dialog.accept()
    meeting = session.meeting
    assert (meeting.chair, meeting.verifiers) == (BEATA, (ARIJANA, MATS))
    assert meeting.acting_officers == (ActingOfficer(Duty.CHAIR, ARIJANA, meeting.order[1], meeting.order[1]),)
    again = OfficersDialog(session, window)
    qtbot.addWidget(again)
    assert again._held().meeting == meeting
    again.acting_officers.setCurrentCell(0, 0)
    again.remove_acting()
    again.accept()
    assert session.meeting.acting_officers == ()
    window.commands.edit.undo()
    window.commands.edit.undo()
    assert session.meeting.verifiers == ()


def test_page_one_is_shown_as_it_is_pasted(window: MainWindow, session: MeetingSession, qtbot: QtBot) -> None:
    dialog = FirstPageDialog(session, window)
    qtbot.addWidget(dialog)
    assert "Beslutande\nBeata Allen\nArijana Jazic" in dialog.text.toPlainText()
    assert "§§ 26–29" in dialog.text.toPlainText()
    dialog.of.setCurrentIndex(2)
    assert "§§ 26–29" not in dialog.text.toPlainText()
    assert "Paragrafer\n§ 27" in dialog.text.toPlainText()
    dialog.copy()
    assert QGuiApplication.clipboard().text() == dialog.text.toPlainText()


def test_every_setting_comes_back_as_it_was_shown(window: MainWindow, qtbot: QtBot) -> None:
    assert window.forum.file is not None
    own = MeetingSettings(True, False, False, "organisation", True, "Utses {adjusters}.")
    changed = RulesDialog(window.forum.file.forum, window)
    qtbot.addWidget(changed)
    assert changed.forum() == window.forum.file.forum
    shown = RulesDialog(replace(window.forum.file.forum, kind=BodyKind.BOARD, settings=own), window)
    qtbot.addWidget(shown)
    assert (shown.forum().kind, shown.forum().settings) == (BodyKind.BOARD, own)


def test_the_law_is_shown_in_its_own_words_on_the_setting_that_has_the_focus(window: MainWindow, qtbot: QtBot) -> None:
    dialog = RulesDialog(window.forum.file.forum, window)
    qtbot.addWidget(dialog)
    assert dialog.law.toPlainText() == ""
    dialog.kind.setCurrentIndex(dialog.kind.findData(BodyKind.BOARD))
    shown = dialog.law.toPlainText()
    assert "KL 6 kap. 27 §\nEn nämnd får handlägga ärenden endast om fler än hälften" in shown
    assert "SFS 2025:374" in shown.splitlines()[-3]
    assert "SFS 2022:931" in shown.splitlines()[-1]
    QApplication.sendEvent(dialog.returning, QFocusEvent(QEvent.Type.FocusIn))
    assert dialog.law.toPlainText().startswith("KL 5 kap. 20 §\nEn ledamot som har avbrutit tjänstgöringen")
    # The field can be read with the keyboard: what it shows stays.
    QApplication.sendEvent(dialog.law, QFocusEvent(QEvent.Type.FocusIn))
    assert dialog.law.toPlainText().startswith("KL 5 kap. 20 §")
    dialog.kind.setCurrentIndex(dialog.kind.findData(BodyKind.COMPANY_BOARD))
    assert re.fullmatch(r"ABL 8 kap\. 21 §\n\(.*\)", dialog.law.toPlainText())


def test_the_kind_of_body_is_stored_and_can_be_taken_back(window: MainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    def run(dialog: RulesDialog) -> bool:
        dialog.kind.setCurrentIndex(dialog.kind.findData(BodyKind.COUNCIL))
        return True

    monkeypatch.setattr(rules_dialog.RulesDialog, "exec", run)
    window.actions_by_name["minutes.rules"].trigger()
    assert window.forum.file.forum.kind is BodyKind.COUNCIL
    window.commands.edit.undo()
    assert window.forum.file.forum.kind is BodyKind.OTHER


@pytest.fixture
def verified(window: MainWindow, session: MeetingSession, monkeypatch: pytest.MonkeyPatch) -> Callable[[], None]:
    def run(dialog: VerificationDialog) -> bool:
        dialog.day.set_day(date(2026, 1, 29))
        return True

    monkeypatch.setattr(VerificationDialog, "exec", run)
    return window.actions_by_name["minutes.verify"].trigger


def test_verified_minutes_are_locked_and_the_annex_stays_byte_for_byte(
    window: MainWindow, session: MeetingSession, verified: Callable[[], None]
) -> None:
    verified()
    assert session.meeting.state is MeetingState.VERIFIED
    assert session.meeting.verified == date(2026, 1, 29)
    assert window.status._item.text() == "Justerat 2026-01-29, låst"
    kept = session.journal.store.load_kept_annex(session.meeting_id, "bilaga1")
    assert kept is not None
    assert window.adapters.annex.make(session, AnnexKind.BILAGA_1) == kept
    window.view.toggle(BEATA)
    assert window.status.said == "Sammanträdet 2026-01-15 är justerat och låst. Inget är ändrat; rätta med F2."
    assert not window.actions_by_name["edit.undo"].isEnabled(), "the lock is not undone"


def test_a_day_before_the_meeting_is_refused(
    window: MainWindow, session: MeetingSession, monkeypatch: pytest.MonkeyPatch, messages: list[str]
) -> None:
    monkeypatch.setattr(VerificationDialog, "exec", lambda dialog: dialog.day.set_day(date(2026, 1, 14)) or True)
    window.commands.minutes.verify()
    assert messages[0].startswith("Protokollet kan inte vara justerat före sammanträdet 2026-01-15.")
    messages.clear()
    assert session.meeting.state is MeetingState.PLANNED
