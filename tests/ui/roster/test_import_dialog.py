"""Import in the window: looked at, answered, taken in, taken back."""

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtWidgets import QApplication, QComboBox, QFileDialog, QListWidget
from pytestqt.qtbot import QtBot

from attendance_app.app import build_window
from attendance_app.composition import create_forum, export, open_forum, read_pasted, read_roster, unprintable
from attendance_app.domain.forum import Forum
from attendance_app.services.forum.file import ForumFile, new_forum
from attendance_app.services.roster_import.import_plan import Answer
from attendance_app.services.roster_import.table_import import MeetingChoice
from attendance_app.ui.main_window import MainWindow
from attendance_app.ui.roster.import_dialog import RosterImportDialog
from attendance_app.ui.shell.settings import Settings
from tests.rosters import ROSTERS

LIKELY = "Namn\tOrganisation\tNärvaro 2024-12-13\nAnneli Forsgren\tKommunal utveckling\tx\nNy Person\tNy kommun\t\n"


def dialog_of(qtbot: QtBot, forum: ForumFile, text: str) -> RosterImportDialog:
    made = RosterImportDialog(read_pasted(text), forum.roster, forum.meetings, unprintable, None)
    qtbot.addWidget(made)
    made.show()
    return made


def test_a_question_must_be_answered_first(qtbot: QtBot, swedish: None, forum: ForumFile) -> None:
    dialog = dialog_of(qtbot, forum, LIKELY)
    button = dialog._buttons.button(dialog._buttons.StandardButton.Ok)
    assert [dialog.differences.tabText(at) for at in range(dialog.differences.count())] == [
        "Att avgöra (1)", "Nya (1)", "Saknas i filen (68)",
    ]  # fmt: skip
    assert not button.isEnabled()
    box = next(box for box in dialog.differences.findChildren(QComboBox))
    box.setCurrentIndex(1)
    box.activated.emit(1)
    assert dialog.plan.answers == {2: Answer.SAME}
    assert button.isEnabled()
    assert dialog.meeting == MeetingChoice(date(2024, 12, 13), forum.meetings[0].id)


def test_who_is_missing_is_removed_only_when_ticked(qtbot: QtBot, swedish: None, forum: ForumFile) -> None:
    dialog = dialog_of(qtbot, forum, "Namn\tOrganisation\nBeata Allen\tAneby kommun\n")
    missing = dialog.differences.widget(0)
    assert isinstance(missing, QListWidget)
    missing.item(0).setCheckState(Qt.CheckState.Checked)
    assert dialog.plan.remove == {"p02"}
    missing.item(0).setCheckState(Qt.CheckState.Unchecked)
    assert dialog.plan.remove == set()


def test_a_column_can_be_taken_for_something_else(qtbot: QtBot, forum: ForumFile) -> None:
    dialog = dialog_of(qtbot, forum, "Namn\tOrganisation\tAnnat\nBeata Allen\tAneby kommun\tordförande\n")
    box = dialog.columns.cellWidget(0, 2)
    assert isinstance(box, QComboBox)
    box.setCurrentIndex(box.findText("Titel") if box.findText("Titel") >= 0 else box.findText("Title"))
    box.activated.emit(box.currentIndex())
    assert dialog.plan.parsed.entries[0].title == "ordförande"


def test_from_an_excel_list_to_a_running_forum(
    window: MainWindow, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = tmp_path / "Nytt.narvaro"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(made), ""))
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(ROSTERS / "xlsx_everything.xlsx"), ""))
    monkeypatch.setattr(RosterImportDialog, "exec", lambda _: True)
    window.actions_by_name["forum.new_forum"].trigger()
    window.actions_by_name["forum.import_file"].trigger()
    assert window.forum.file is not None
    assert len(window.forum.file.roster.people) == 69
    window.actions_by_name["edit.undo"].trigger()
    assert window.forum.file.roster.people == ()


def test_a_copied_table_is_imported_from_the_search_box(
    window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(RosterImportDialog, "exec", lambda _: True)
    held = QMimeData()
    held.setHtml("<table><tr><th>Namn<th>Kommun<tr><td>Nils Holgersson<td>Vemmenhögs kommun</table>")
    held.setText("Namn\tKommun\nNils Holgersson\tVemmenhögs kommun")
    QGuiApplication.clipboard().setMimeData(held)
    window.view.search.setFocus()
    qtbot.keyClick(window.view.search, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert window.forum.file is not None
    assert window.forum.file.roster.people[-1].name == "Nils Holgersson"
    # Left there it is freed twice when the process ends, which ends the process badly.
    QGuiApplication.clipboard().clear()


def test_the_best_sheet_is_shown_and_others_can_be_chosen(qtbot: QtBot, forum: ForumFile) -> None:
    source = read_roster(ROSTERS / "xlsx_several_sheets.xlsx")
    dialog = RosterImportDialog(source, forum.roster, forum.meetings, unprintable, None)
    qtbot.addWidget(dialog)
    assert dialog.table.currentIndex() == 1
    assert len(dialog.plan.parsed.entries) == 69
    dialog._choose_table(0)
    assert not dialog._buttons.button(dialog._buttons.StandardButton.Ok).isEnabled() or dialog.plan.parsed.entries


def test_a_file_is_dropped_on_the_window(
    window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(RosterImportDialog, "exec", lambda _: True)
    path = tmp_path / "nya.csv"
    path.write_text("Namn;Kommun\nNils Holgersson;Vemmenhögs kommun\n", encoding="utf-8")
    held = QMimeData()
    held.setUrls([QUrl.fromLocalFile(str(path))])
    action, buttons, keys = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(window, QDragEnterEvent(QPoint(9, 9), action, held, buttons, keys))
    QApplication.sendEvent(window, QDropEvent(QPointF(9, 9), action, held, buttons, keys))
    file = window.forum.file
    assert file is not None
    qtbot.waitUntil(lambda: file.roster.people[-1].name == "Nils Holgersson")


def test_a_full_record_is_looked_at_too(
    window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    assert window.forum.file is not None
    session = window.forum.file.meeting_named("2024-12-13")
    path = window.adapters.export(window.forum.file, session, tmp_path / "r.json")
    other = open_forum(create(tmp_path))
    window.forum.show_file(other)
    seen: list[RosterImportDialog] = []
    monkeypatch.setattr(RosterImportDialog, "exec", lambda dialog: seen.append(dialog) or True)
    window.commands.forum.import_path(path)
    assert "Med sammanträdet 2024-12-13" in seen[0]._unused.text()
    assert not seen[0].columns.isVisibleTo(seen[0])
    assert [meeting.name for meeting in other.meetings] == ["2024-12-13"]
    assert other.meeting_named("2024-12-13").present_count() == 41
    other.journal.undo()
    assert other.roster.people == ()


def test_a_full_record_without_a_forum_makes_one(
    qtbot: QtBot, swedish: None, sample_path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = open_forum(sample_path)
    path = export(file, file.meeting_named("2024-12-13"), tmp_path / "r.json")
    file.close()
    made = build_window(Settings(tmp_path / "narvaro.ini"))
    qtbot.addWidget(made)
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "Nytt.narvaro"), ""))
    made.commands.forum.import_path(path)
    assert made.forum.file is not None
    assert made.forum.file.forum.rule_is_example
    assert made.forum.file.meeting_named("2024-12-13").present_count() == 41
    made.close()


def create(folder: Path) -> Path:
    path = folder / "annat.narvaro"
    create_forum(path, new_forum(Forum("Annat"))).close()
    return path
