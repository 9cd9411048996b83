"""The page with the fees: from the closed meeting to the papers for each payer, and the correction after it."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from attendance_app import composition
from attendance_app.domain.attendance import Attendance, Mark
from attendance_app.domain.change import Change, ChangeKind, Edit, Subject
from attendance_app.domain.fees.rules import FeeBasis, FeeRules, TravelStep
from attendance_app.domain.forum import Forum
from attendance_app.domain.meeting import MeetingId
from attendance_app.domain.roster import PersonId
from attendance_app.services.forum.file import added, added_roster
from attendance_app.ui.fees import page as page_module
from attendance_app.ui.fees.page import FeesPage
from tests.fees_table import records


@pytest.fixture
def page(qtbot: QtBot, swedish: None, tmp_path: Path):
    edits = (
        Edit(Subject.FORUM, None, "", None, Forum("Nämnden")),
        *added_roster(records()[0].roster, None),
        *(edit for each in records() for edit in added(each)),
    )
    file = composition.create_forum(tmp_path / "day.narvaro", Change(ChangeKind.CREATE_FORUM, edits))
    made = FeesPage(file, composition.fee_file, composition.write_document, None)
    made.show()
    yield made
    made.close()
    made.deleteLater()
    QApplication.processEvents()
    file.close()


def choose(page: FeesPage, basis: FeeBasis) -> None:
    page.rules.basis.setCurrentIndex(page.rules.basis.findData(basis.value))


def enter_half_days(page: FeesPage) -> None:
    """Enter the published rules as the secretary does."""
    choose(page, FeeBasis.HALF_DAYS)
    form = page.rules
    for edit, text in (
        (form.full_amount, "1 100"), (form.amount, "600"), (form.full_from, "4 h"), (form.cap, "1"),
        (form.travel, "2 h; 3 h från 70 km"),
    ):  # fmt: skip
        edit.setText(text)
        edit.editingFinished.emit()
    form.in_time.setChecked(True)
    form.parts["not_serving"].setValue(50)
    form.parts["not_serving"].editingFinished.emit()


def test_published_rules_are_entered_in_the_form(page: FeesPage) -> None:
    enter_half_days(page)
    assert page.book.rules == FeeRules(
        basis=FeeBasis.HALF_DAYS, amount=60000, full_amount=110000, full_from=240, day_cap=1,
        travel=(TravelStep(0, 120), TravelStep(70, 180)), travel_in_time=True, not_serving=50,
    )  # fmt: skip
    assert page.rules.problem.isHidden()
    choose(page, FeeBasis.STARTED)
    page.rules.cap.setText("8 h")
    page.rules.amount.setText("150")
    page.rules.amount.editingFinished.emit()
    assert (page.book.rules.day_cap, page.book.rules.amount, page.book.rules.period) == (480, 15000, 30)


def test_what_is_no_amount_is_said_in_the_form_and_nothing_is_stored(page: FeesPage) -> None:
    choose(page, FeeBasis.MEETING)
    before = page.book.rules
    page.rules.amount.setText("mycket")
    page.rules.amount.editingFinished.emit()
    assert "inget belopp" in page.rules.problem.text()
    assert page.book.rules == before


def test_a_basis_is_closed_saved_for_each_payer_and_corrected(
    page: FeesPage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    enter_half_days(page)
    page.closing.click()
    assert page.which.currentText().startswith("1: stängt")
    assert not page.closing.isEnabled()
    monkeypatch.setattr(page_module, "ask_folder", lambda *_: tmp_path)
    for kind in ("pdf", "xlsx", "csv"):
        page.save(kind)
    names = {each.name for each in tmp_path.glob("Arvodesunderlag 1 *")}
    assert names == {f"Arvodesunderlag 1 {payer}.{kind}" for payer in ("Åby", "Öby") for kind in ("pdf", "xlsx", "csv")}
    page.book.file.open_meeting(MeetingId("morning")).set_attendance(
        PersonId("Bertil"), Attendance(absence=Mark.EXCUSED)
    )
    page.refresh()
    assert "1 rader skiljer sig" in page.problem.text()
    page.closing.click()
    assert page.which.currentText().startswith("2: rättelse")
    # Bertil has no distance here: 2 h of travel, a full day all the same.
    assert "−1100 kr" in page.sums.text()


def test_a_meeting_is_left_out_and_its_breaks_entered(page: FeesPage) -> None:
    model = page.meetings.rows
    assert model.setData(model.index(0, 0), Qt.CheckState.Unchecked.value, Qt.ItemDataRole.CheckStateRole)
    assert list(page.papers.meetings) == ["afternoon"]
    assert model.setData(model.index(1, 3), "14.00–14.30")
    assert page.book.meetings()[1].breaks[0].item is None
    assert not model.setData(model.index(1, 3), "lunch")
    assert "ajournering" in page.problem.text()


def test_pay_ids_are_typed_and_a_personal_number_is_refused(page: FeesPage) -> None:
    model = page.people.rows
    assert model.setData(model.index(0, 1), "A-17")
    assert page.book.pay_of(PersonId("Anna")).pay_id == "A-17"
    assert not model.setData(model.index(1, 1), "19640823-3234")
    assert "aldrig ett personnummer" in page.problem.text()


def test_a_payer_is_shown_alone_with_its_sum(page: FeesPage) -> None:
    choose(page, FeeBasis.MEETING)
    page.rules.amount.setText("500")
    page.rules.amount.editingFinished.emit()
    everybody = page.table.rowCount()
    page.payer.setCurrentIndex(1)
    assert page.payer.currentText() == "Åby, 3500 kr"
    assert 0 < page.table.rowCount() < everybody
    page.refresh()
    assert page.payer.currentText() == "Åby, 3500 kr", "counting again keeps the payer"


def test_a_payer_gets_a_kontering_of_its_own_in_the_table(page: FeesPage) -> None:
    model = page.payers.rows
    assert [model.data(model.index(at, 0)) for at in range(model.rowCount())] == ["Åby", "Öby"]
    model.setData(model.index(1, 1), "4711")
    assert page.book.rules.account_of("Öby") == "4711"
    page.rules.one_payer.setText("Förbundet")
    page.rules.one_payer.editingFinished.emit()
    assert page.book.rules.account_of("Öby") == "4711"
    assert model.data(model.index(0, 0)) == "Förbundet"


def test_where_there_are_no_rows_that_is_said_and_nothing_can_be_saved(page: FeesPage) -> None:
    assert page.nothing.isHidden()
    assert all(each.isEnabled() for each in page.saves)
    page._left_out.update(each.id for each in page.book.meetings())
    page.refresh()
    assert page.table.isHidden()
    assert not page.nothing.isHidden()
    assert not any(each.isEnabled() for each in page.saves)
