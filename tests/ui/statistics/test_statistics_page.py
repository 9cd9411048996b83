"""The page with the statistics: the table says what the picture says, all by keyboard, and papers are written."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot

from attendance_app import composition
from attendance_app.domain.change import Change, ChangeKind, Edit, Subject
from attendance_app.domain.forum import Forum
from attendance_app.domain.papers.picture import ON_STEPS, STEPS
from attendance_app.services.forum.file import added
from attendance_app.ui.statistics import page as page_module
from attendance_app.ui.statistics.inks import inks_of
from attendance_app.ui.statistics.page import StatisticsPage
from attendance_app.ui.widgets.theme import DARK, LIGHT, Colours
from tests.statistics_table import records, uneven_records


@pytest.fixture
def page(qtbot: QtBot, swedish: None, tmp_path: Path, request: pytest.FixtureRequest):
    forum = Edit(Subject.FORUM, None, "", None, Forum("Nämnden"))
    edits = (forum, *(edit for each in getattr(request, "param", records)() for edit in added(each)))
    file = composition.create_forum(tmp_path / "year.narvaro", Change(ChangeKind.CREATE_FORUM, edits))
    made = StatisticsPage(
        file,
        lambda report, rows, kind, names: composition.statistics_file(file, report, rows, kind, names=names),
        composition.write_document,
        None,
    )
    made.show()
    yield made
    made.close()
    made.deleteLater()
    QApplication.processEvents()
    file.close()


def table_of(page: StatisticsPage) -> list[list[str]]:
    model = page.model
    return [[model.data(model.index(at, column)) for column in range(5)] for at in range(model.rowCount())]


def test_the_table_is_the_accessible_twin_of_the_picture(page: StatisticsPage) -> None:
    assert table_of(page)[-1] == ["Alla ledamöter", "18 av 31", "58 %", "5", "8"]
    assert [row[0] for row in table_of(page)[:-1]] == ["Åby", "Öby"]
    assert page.model.data(page.model.index(0, 2), Qt.ItemDataRole.AccessibleTextRole) == "Andel ↓: 86 %"
    tips = [page.model.data(page.model.index(0, at), Qt.ItemDataRole.ToolTipRole) for at in range(2)]
    assert tips == ["Åby", None]
    assert "tabellen har samma uppgifter" in page.chart.accessibleName()


def test_the_arrows_go_between_the_cells_and_the_table_follows(page: StatisticsPage) -> None:
    page.chart.setFocus()
    QTest.keyClick(page.chart, Qt.Key.Key_Down)
    QTest.keyClick(page.chart, Qt.Key.Key_Right)
    assert (page.chart.row, page.chart.column) == (1, 1)
    assert page.chart.cell_words() == "Öby, 15 feb: 1/3"
    assert page.table.currentIndex().row() == 1
    QTest.keyClick(page.chart, Qt.Key.Key_End)
    assert page.chart.column == 5
    page.table.selectRow(0)
    page.table.setCurrentIndex(page.model.index(0, 0))
    assert page.chart.row == 0


def test_the_names_in_the_table_have_room_beside_the_picture(page: StatisticsPage) -> None:
    page.resize(1366, 728)
    QApplication.processEvents()
    longest = page.table.fontMetrics().horizontalAdvance("Granköpings kommun")
    assert page.table.columnWidth(0) >= longest


def test_enter_shows_who_was_there(page: StatisticsPage, monkeypatch: pytest.MonkeyPatch) -> None:
    shown: list[QDialog] = []
    monkeypatch.setattr(page_module, "run_dialog", lambda dialog: shown.append(dialog))
    QTest.keyClick(page.chart, Qt.Key.Key_Return)
    assert shown[0].windowTitle() == "Åby, 15 jan: 2/2"


def test_another_grouping_unit_and_order_are_a_click_away(page: StatisticsPage) -> None:
    page.question.groupings.button(2).click()
    assert [row[0] for row in table_of(page)[:-1]] == ["Anna", "Bertil", "Cecilia", "David", "Eva", "Frida"]
    page.question.units.button(1).click()
    assert table_of(page)[1][1] == "11 av 18"
    page.table.horizontalHeader().sectionClicked.emit(2)
    assert table_of(page)[-2][0] == "Eva"
    page.table.horizontalHeader().sectionClicked.emit(2)
    assert table_of(page)[0][0] == "Eva"


def test_other_days_are_typed_and_an_impossible_period_is_said(page: StatisticsPage) -> None:
    page.question.period.setCurrentIndex(page.question.period.count() - 1)
    page.question.first.setText("2026-02-01")
    page.question.last.setText("2026-03-31")
    page.question.last.editingFinished.emit()
    assert page.report is not None
    assert len(page.report.statistics.columns) == 2
    page.question.last.setText("2026-01-31")
    page.question.last.editingFinished.emit()
    assert "före den första" in page.problem.text()


def test_the_papers_are_written_and_people_named_only_when_asked_for(
    page: StatisticsPage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(page_module, "ask_where", lambda *_: tmp_path / "ut.pdf")
    page.question.groupings.button(2).click()
    page.save("pdf")
    assert "förrän du ber om det" in page.problem.text()
    page.names.setChecked(True)
    page.save("pdf")
    assert (tmp_path / "ut.pdf").read_bytes().startswith(b"%PDF")


@pytest.mark.parametrize("colours", [LIGHT, DARK])
def test_each_figure_can_be_read_on_its_cell(colours: Colours) -> None:
    inks = inks_of(colours)
    for fill, text in zip(STEPS, ON_STEPS, strict=True):
        assert contrast(inks[fill], inks[text]) >= 4.5, fill


def contrast(first: str, second: str) -> float:
    def light(name: str) -> float:
        parts = [
            each / 12.92 if each <= 0.03928 else ((each + 0.055) / 1.055) ** 2.4 for each in QColor(name).getRgbF()[:3]
        ]
        return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]

    lights = sorted((light(first), light(second)), reverse=True)
    return (lights[0] + 0.05) / (lights[1] + 0.05)


@pytest.mark.parametrize("page", [uneven_records], indirect=True)
def test_the_notes_say_who_was_not_called_and_which_meeting_had_several_days(page: StatisticsPage) -> None:
    notes = page.notes.text()
    assert "Öby var inte kallad: 15 feb." in notes
    assert "Ett sammanträde över flera dagar räknas som ett: 2026-01-15 (2 dagar)." in notes


@pytest.mark.parametrize("page", [list], indirect=True)
def test_nothing_is_saved_of_no_meeting(page: StatisticsPage) -> None:
    assert not page.pdf.isEnabled()
    assert not page.excel.isEnabled()
