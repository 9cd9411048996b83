"""The small dialogs, and the annex on the screen."""

from datetime import date, time
from fractions import Fraction
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QPushButton, QVBoxLayout
from pytestqt.qtbot import QtBot

from attendance_app.composition import PdfAnnexWriter
from attendance_app.documents.readers.foreign_pages import ForeignPages
from attendance_app.domain.annex_kind import AnnexKind
from attendance_app.domain.quorum import FixedRule, FractionRule, OrganisationsRule
from attendance_app.domain.roster import Role
from attendance_app.services.forum.file import ForumFile, MeetingPlan
from attendance_app.ui.annex import preview as annex_preview
from attendance_app.ui.annex.pdf_pages import PdfPages
from attendance_app.ui.annex.preview import AnnexPreview, PageLabel, print_pages
from attendance_app.ui.meeting.new_meeting_dialog import NewMeetingDialog
from attendance_app.ui.meeting.quorum_rule_dialog import QuorumRuleDialog
from attendance_app.ui.meeting.walk_in_dialog import WalkInDialog
from attendance_app.ui.widgets.dialog_parts import ok_and_cancel, ok_of
from tests.ui.room import squeezed


@pytest.fixture
def new_meeting(qtbot: QtBot, swedish: None, forum: ForumFile) -> NewMeetingDialog:
    proposed = MeetingPlan(date(2025, 2, 14), "Salen", time(9), 8, 26)
    dialog = NewMeetingDialog(proposed, forum.meetings, date(2025, 2, 10))
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def test_a_meeting_is_proposed_as_the_last_one_was(new_meeting: NewMeetingDialog) -> None:
    assert new_meeting.plan() == MeetingPlan(date(2025, 2, 14), "Salen", time(9), 8, 26)


def test_a_meeting_is_typed_as_it_is_said(new_meeting: NewMeetingDialog, qtbot: QtBot) -> None:
    for field, typed in (
        (new_meeting.day, "1/3"),
        (new_meeting.starts, "18:30"),
        (new_meeting.first, "§ 112"),
        (new_meeting.items, "4"),
    ):
        field.setFocus()
        field.selectAll()
        qtbot.keyClicks(field, typed)
    assert new_meeting.plan() == MeetingPlan(date(2025, 3, 1), "Salen", time(18, 30), 4, 112)
    assert new_meeting.day_read.text() == "lördag 1 mars 2025"
    assert new_meeting.time_read.text() == "kl. 18.30"
    assert new_meeting.items_read.text() == "§§ 112–115"
    assert new_meeting.count_read.text() == "4 paragrafer"


def test_digits_typed_into_a_clock_time_without_selecting_it_are_never_another_time(
    new_meeting: NewMeetingDialog, qtbot: QtBot
) -> None:
    new_meeting.starts.setFocus()
    new_meeting.starts.deselect()
    new_meeting.starts.setCursorPosition(0)
    qtbot.keyClicks(new_meeting.starts, "18:30")
    assert new_meeting.time_read.text() == "–", "18:3009.00 is no time, and it is seen"


@pytest.mark.parametrize(
    ("field", "typed"), [("day", "31/2"), ("starts", "25"), ("first", "x"), ("items", "många"), ("items", "999")]
)
def test_what_cannot_be_read_is_said_where_it_is_mended(new_meeting: NewMeetingDialog, field: str, typed: str) -> None:
    getattr(new_meeting, field).setText(typed)
    new_meeting.accept()
    assert new_meeting.isVisible(), "the dialog stays open"
    assert new_meeting.problem.isVisible()
    assert new_meeting.focusWidget() is getattr(new_meeting, field)


def test_rules_come_back_as_they_were_shown(qtbot: QtBot, forum: ForumFile) -> None:
    record = forum.meeting_named("2024-12-13").record
    rules = (FractionRule(Fraction(3, 5), strict=False), FixedRule(9), OrganisationsRule())
    dialog = QuorumRuleDialog(rules, record, None)
    qtbot.addWidget(dialog)
    assert dialog.rules() == rules
    assert "26 av 47 platser fyllda, krävs 29" in dialog._meaning.text()
    assert "inte beslutsför" in dialog._meaning.text()


def test_no_rule_is_a_choice(qtbot: QtBot) -> None:
    dialog = QuorumRuleDialog((), None, None)
    qtbot.addWidget(dialog)
    assert dialog.rules() == ()
    assert "ingen regel" in dialog._meaning.text()


def test_the_rule_has_room_for_its_arithmetic_however_long_it_becomes(qtbot: QtBot, forum: ForumFile) -> None:
    dialog = QuorumRuleDialog((), forum.meeting_named("2024-12-13").record, None)
    qtbot.addWidget(dialog)
    dialog.show()
    before = dialog.height()
    for box in (dialog._share, dialog._fixed, dialog._represented):
        box.setChecked(True)
    QApplication.processEvents()
    assert dialog.height() > before
    assert squeezed(dialog) == []


def test_somebody_at_the_door_serves_only_as_substitute(qtbot: QtBot, forum: ForumFile) -> None:
    dialog = WalkInDialog("Nils <b>", forum.meeting_named("2024-12-13"), None)
    qtbot.addWidget(dialog)
    assert (dialog.name, dialog.organisation, dialog.role, dialog.seat) == ("Nils <b>", None, Role.OTHER, None)
    dialog._seat.setCurrentIndex(1)
    assert dialog.seat is None
    dialog._role.setCurrentIndex(1)
    assert dialog.seat == "s02"


def test_the_preview_shows_saves_and_prints_the_annex(qtbot: QtBot, forum: ForumFile, tmp_path: Path) -> None:
    session, writer = forum.meeting_named("2024-12-13"), PdfAnnexWriter()
    made = writer.make(session)
    dialog = AnnexPreview(made, writer.write, "Bilaga 1.pdf", None)
    qtbot.addWidget(dialog)
    dialog.show()
    assert len(dialog.findChildren(PageLabel)) == 2
    page = dialog.findChildren(PageLabel)[0].grab().toImage()
    colours = {page.pixelColor(x, y).lightness() for x in range(80, 300, 3) for y in range(60, 120, 2)}
    assert min(colours) < 80, "there is ink on the page"
    assert max(colours) > 240, "and paper"
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFileName(str(tmp_path / "print.pdf"))
    printer.setResolution(72)
    reported: list[tuple[int, int]] = []
    print_pages(PdfPages(made), printer, lambda done, pages: reported.append((done, pages)))
    assert len(PdfPages((tmp_path / "print.pdf").read_bytes())) == 2
    assert reported == [(1, 2), (2, 2)]


def test_only_the_chosen_pages_are_printed_at_300_dots_an_inch(qtbot: QtBot, forum: ForumFile, tmp_path: Path) -> None:
    made = PdfAnnexWriter().make(forum.meeting_named("2024-12-13"))
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFileName(str(tmp_path / "print.pdf"))
    printer.setResolution(300)
    printer.setFromTo(2, 2)
    print_pages(PdfPages(made), printer)
    assert len(PdfPages((tmp_path / "print.pdf").read_bytes())) == 1
    assert abs(PdfPages(made).picture(1, 300 / 72).width() - 210 / 25.4 * 300) < 1


def test_a_page_that_was_not_made_here_is_painted_once_it_is_rendered(qtbot: QtBot, forum: ForumFile) -> None:
    made = PdfAnnexWriter().make(forum.meeting_named("2024-12-13"))
    dialog = AnnexPreview(made, lambda *_: None, "Bilaga 1.pdf", None, foreign=ForeignPages(made))
    qtbot.addWidget(dialog)
    dialog.show()
    page = dialog.findChildren(PageLabel)[0]
    qtbot.waitUntil(lambda: page._drawn is not None, timeout=30_000)
    assert page._drawn is not None
    assert page._drawn.width() == round(page.width() * page.devicePixelRatioF())


def test_the_preview_offers_the_version_for_the_web_where_somebody_is_protected(
    qtbot: QtBot, forum: ForumFile, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    session, writer = forum.meeting_named("2024-12-13"), PdfAnnexWriter()
    made, web = writer.make(session), writer.make(session, AnnexKind.BLANK_SHEET)
    dialog = AnnexPreview(made, writer.write, "Bilaga 1.pdf", None, lambda: web)
    qtbot.addWidget(dialog)
    asked = []
    monkeypatch.setattr(annex_preview, "ask_where", lambda *words: asked.append(words[2]) or tmp_path / "ut.pdf")
    for chosen, wanted in ((False, made), (True, web)):
        dialog.web.setChecked(chosen)
        dialog.save()
        assert (tmp_path / "ut.pdf").read_bytes() == wanted
    assert len(set(asked)) == 2, "the version for the web has a name of its own"
    plain = AnnexPreview(made, writer.write, "Bilaga 1.pdf", None)
    qtbot.addWidget(plain)
    assert plain.web.isHidden()


def test_a_page_out_of_sight_keeps_no_picture(qtbot: QtBot, forum: ForumFile) -> None:
    writer = PdfAnnexWriter()
    dialog = AnnexPreview(writer.make(forum.meeting_named("2024-12-13")), writer.write, "Bilaga 1.pdf", None)
    qtbot.addWidget(dialog)
    dialog.show()
    first = dialog.findChildren(PageLabel)[0]
    first.grab()
    assert first._drawn is not None
    dialog._area.verticalScrollBar().setValue(dialog._area.verticalScrollBar().maximum())
    assert first._drawn is None


def test_a_dialog_has_one_filled_button_named_by_its_deed(new_meeting: NewMeetingDialog) -> None:
    buttons = new_meeting.findChildren(QPushButton)
    assert {each.text().replace("&", ""): each.isDefault() for each in buttons} == {
        "Avbryt": False,
        "Skapa sammanträde": True,
    }


def test_by_tab_the_deed_comes_before_cancel(qtbot: QtBot) -> None:
    dialog = QDialog()
    qtbot.addWidget(dialog)
    # As the theme sets it on every system: the deed is rightmost.
    dialog.setStyleSheet("QDialogButtonBox { button-layout: 3; }")
    page, field = QVBoxLayout(dialog), QLineEdit(dialog)
    page.addWidget(field)
    buttons = ok_and_cancel(dialog, "Spara")
    page.addWidget(buttons)
    dialog.show()
    assert ok_of(buttons).x() > buttons.button(buttons.StandardButton.Cancel).x()
    field.setFocus()
    qtbot.keyClick(field, Qt.Key.Key_Tab)
    assert dialog.focusWidget() is ok_of(buttons), "Enter after the last field cancels nothing"
