"""Import in the window: shown, answered, applied, undone."""

import threading
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QMimeData, QModelIndex, QPoint, QPointF, Qt, QTimer, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QFileDialog, QLabel, QWidget
from pytestqt.qtbot import QtBot

from attendance_app.app import build_window
from attendance_app.composition import create_forum, export, open_forum, read_pasted, read_roster, unprintable
from attendance_app.documents.readers import roster_file
from attendance_app.domain.forum import Forum
from attendance_app.domain.roster import Role, Roster
from attendance_app.services.forum.file import ForumFile, new_forum
from attendance_app.services.roster_import.import_plan import Answer
from attendance_app.services.roster_import.table_import import MeetingChoice, import_roster
from attendance_app.ui.body.first_question import FirstQuestion
from attendance_app.ui.main_window import MainWindow
from attendance_app.ui.roster.import_dialog import RosterImportDialog
from attendance_app.ui.shell.settings import Settings
from tests.boards import HABITS, SWEDISH, Habit
from tests.rosters import ROSTERS

pytestmark = pytest.mark.usefixtures("reading_here")

LIKELY = "Namn\tOrganisation\tNärvaro 2024-12-13\nAnneli Forsgren\tKommunal utveckling\tx\nNy Person\tNy kommun\t\n"


def dialog_of(qtbot: QtBot, forum: ForumFile, text: str) -> RosterImportDialog:
    made = RosterImportDialog(read_pasted(text), forum.roster, forum.meetings, unprintable, None)
    qtbot.addWidget(made)
    made.show()
    return made


def texts(widget: QWidget) -> str:
    return "\n".join(label.text() for label in widget.findChildren(QLabel) if label.isVisibleTo(widget))


def answers(dialog: RosterImportDialog, question: int) -> dict[str, QAbstractButton]:
    return {each.text(): each for each in dialog.questions.groups[question][1].buttons()}


def accept_button(dialog: RosterImportDialog) -> QAbstractButton:
    return dialog._buttons.button(dialog._buttons.StandardButton.Ok)


def test_a_question_must_be_answered_first(qtbot: QtBot, swedish: None, forum: ForumFile) -> None:
    dialog = dialog_of(qtbot, forum, LIKELY)
    assert "Anneli Forsgren liknar Anette Forsgren, som finns i förteckningen" in texts(dialog.questions)
    assert not accept_button(dialog).isEnabled()
    assert dialog._left_to_do.text() == "1 fråga kvar"
    answers(dialog, 0)["Samma person"].click()
    assert dialog.plan.answers == {2: Answer.SAME}
    assert answers(dialog, 0)["Samma person"].isChecked()
    assert accept_button(dialog).isEnabled()
    assert dialog._left_to_do.text() == ""
    assert dialog.meeting == MeetingChoice(date(2024, 12, 13), forum.meetings[0].id)


def test_who_is_missing_stays_unless_said_to_leave_today(qtbot: QtBot, swedish: None, forum: ForumFile) -> None:
    dialog = dialog_of(qtbot, forum, "Namn\tOrganisation\nBeata Allen\tAneby kommun\n")
    choices = dialog.changes.choices
    assert len(choices) == 68
    assert all(each.stays.isChecked() for each in choices)
    assert choices[0].leaves.accessibleName().endswith(": Slutar i dag")
    assert dialog._counts.text() == "47 ledamöter · 22 tjänstepersoner · 47 platser"
    choices[0].leaves.click()
    assert dialog.plan.remove == {"p02"}
    assert dialog._counts.text() == "46 ledamöter · 22 tjänstepersoner · 47 platser (1 vakant)"
    choices[0].stays.click()
    assert dialog.plan.remove == set()


@pytest.fixture
def board(qtbot: QtBot, swedish: None, tmp_path: Path) -> RosterImportDialog:
    """Show a board's list with a secretary, and somebody of whom nothing is known."""
    rows = (*SWEDISH, ("Karl Nord", "", "Sekreterare"), ("Ada Vik", "", ""), ("Bea Vik", "", ""))
    source = read_roster(Habit("board", rows).csv(tmp_path))
    made = RosterImportDialog(source, Roster(), (), unprintable, None)
    qtbot.addWidget(made)
    made.show()
    return made


def cell(dialog: RosterImportDialog, name: str, heading: str) -> QModelIndex:
    """Return a person's cell."""
    rows = dialog.people.rows
    column = next(at for at, each in enumerate(rows.columns) if each.heading == heading)
    row = next(at for at in range(rows.rowCount()) if rows.index(at, 0).data() == name)
    return rows.index(row, column)


def change(dialog: RosterImportDialog, name: str, heading: str, value: object) -> None:
    assert dialog.people.rows.setData(cell(dialog, name, heading), value)
    QApplication.processEvents()


def test_the_counts_stand_on_top_and_the_people_below(board: RosterImportDialog) -> None:
    assert board._counts.text() == "9 ledamöter · 5 ersättare · 3 tjänstepersoner · 2 att avgöra · 9 platser"
    seats = [cell(board, name, "Plats").data() for name in ("Anna Ek", "Sofia Brandt", "Mats Ödman", "Per Sandell")]
    assert seats == ["plats 1", "plats 9", "", ""]
    assert cell(board, "Lars Åkesson", "Titel").data() == "1:e vice ordförande"
    assert cell(board, "Per Sandell", "Roll").data() == "tjänsteperson"
    assert board.people.isColumnHidden(cell(board, "Anna Ek", "Organisation").column())
    assert board.people.isColumnHidden(cell(board, "Anna Ek", "Ändring").column())


def test_a_suggestion_is_preset_and_called_so_and_what_has_none_is_open(board: RosterImportDialog) -> None:
    assert "2 frågor, 1 med förslag" in texts(board.questions)
    assert answers(board, 0)["tjänsteperson (förslag)"].isChecked()
    assert "Ada Vik, Bea Vik har varken roll eller parti i listan" in texts(board.questions)
    assert not any(each.isChecked() for each in answers(board, 1).values())
    assert not accept_button(board).isEnabled()
    answers(board, 1)["ledamot"].click()
    assert board._counts.text() == "11 ledamöter · 5 ersättare · 3 tjänstepersoner · 11 platser"
    assert accept_button(board).isEnabled()
    answers(board, 0)["ledamot"].click()
    assert board._counts.text() == "12 ledamöter · 5 ersättare · 2 tjänstepersoner · 12 platser"


def test_every_cell_is_changed_in_its_row_before_anything_happens(board: RosterImportDialog) -> None:
    change(board, "Ada Vik", "Roll", Role.OTHER)
    change(board, "Bea Vik", "Parti", "MP")
    assert accept_button(board).isEnabled(), "each question was answered in its row"
    change(board, "Per Sandell", "Roll", Role.MEMBER)
    assert cell(board, "Per Sandell", "Plats").data() == "plats 10"
    change(board, "Per Sandell", "Plats", False)
    assert cell(board, "Per Sandell", "Plats").data() == "ingen plats"
    change(board, "Anna Ek", "Namn", "Anna Eke")
    change(board, "Anna Eke", "Titel", "")
    assert board._counts.text() == "11 ledamöter · 5 ersättare · 2 tjänstepersoner · 1 övrig · 10 platser"
    people = {each.entry.name: each.entry for each in board.plan.differences}
    assert (people["Anna Eke"].title, people["Bea Vik"].party) == ("", "MP")
    assert people["Bea Vik"].role is Role.MEMBER


def test_letters_that_look_alike_and_hidden_signs_are_said(qtbot: QtBot, swedish: None, forum: ForumFile) -> None:
    dialog = dialog_of(qtbot, forum, "Namn\tOrganisation\nAnna Ek\tÅby\nАnna Ek\tÅby\nBo\u200b Ål\tÅby\n")
    assert "Bokstäver ur olika alfabet som ser lika ut: Anna Ek, Аnna Ek" in dialog._read.text()
    assert "Dolda tecken borttagna i 1 namn" in dialog._read.text()


def test_a_seat_cannot_be_given_to_a_substitute(board: RosterImportDialog) -> None:
    at = cell(board, "Mats Ödman", "Plats")
    assert not board.people.rows.flags(at) & Qt.ItemFlag.ItemIsEditable
    assert board.people.rows.flags(cell(board, "Anna Ek", "Plats")) & Qt.ItemFlag.ItemIsEditable


@pytest.mark.parametrize("name", ["", "王芳 Li"])
def test_a_name_that_cannot_be_is_refused_in_words(board: RosterImportDialog, name: str) -> None:
    assert not board.people.rows.setData(cell(board, "Anna Ek", "Namn"), name)
    assert "namn" in board._left_to_do.text() or "tecken" in board._left_to_do.text()
    assert cell(board, "Anna Ek", "Namn").data() == "Anna Ek"


def test_the_keys_open_a_role_and_choose_it(board: RosterImportDialog, qtbot: QtBot) -> None:
    board.people.setCurrentIndex(cell(board, "Anna Ek", "Namn"))
    qtbot.keyClick(board.people, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    box = board.people.viewport().findChild(QComboBox)
    assert isinstance(box, QComboBox)
    box.hidePopup()
    box.setCurrentIndex(1)
    box.activated.emit(1)
    QApplication.processEvents()
    assert cell(board, "Anna Ek", "Roll").data() == "ersättare"
    assert board.people.currentIndex().siblingAtColumn(0).data() == "Anna Ek"


def test_a_list_without_roles_gives_all_a_seat_by_one_click(
    qtbot: QtBot, swedish: None, forum: ForumFile, tmp_path: Path
) -> None:
    names = [(f"{first} {last}",) for first in ("Ada", "Bo", "Cia") for last in ("Ek", "Ål")]
    source = read_roster(Habit("list", (("Namn",), *names)).csv(tmp_path))
    dialog = RosterImportDialog(source, Roster(), (), unprintable, None)
    qtbot.addWidget(dialog)
    dialog.show()
    assert dialog._counts.text() == "6 ledamöter · 0 platser"
    button = dialog.questions.seats_button
    assert button is not None
    assert button.text() == "Ingen har en plats än – ge alla 6 ledamöter en plats"
    assert accept_button(dialog).isEnabled(), "seats are offered, not required"
    button.click()
    assert dialog._counts.text() == "6 ledamöter · 6 platser"
    assert dialog.questions.isHidden()
    assert dialog.seats.isChecked()


@pytest.mark.parametrize("habit", HABITS, ids=lambda habit: habit.name)
def test_the_preview_counts_what_is_then_imported(
    habit: Habit, qtbot: QtBot, swedish: None, forum: ForumFile, tmp_path: Path
) -> None:
    made = open_forum(create(tmp_path))
    dialog = RosterImportDialog(read_roster(habit.xlsx(tmp_path)), made.roster, (), unprintable, None)
    qtbot.addWidget(dialog)
    dialog.plan.choose_role([each.entry.row for each in dialog.plan.doubtful], Role.OTHER)
    dialog._refresh()
    import_roster(made, dialog.plan)
    found = [sum(each.role is role for each in made.roster.people) for role in Role]
    assert found[:3] == [habit.members, habit.substitutes, habit.officials]
    assert len(made.roster.seats) == habit.seats
    assert dialog._counts.text().startswith(f"{habit.members} led")
    assert dialog._counts.text().endswith(f"{habit.seats} platser")
    made.close()


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
    question = window.pages.currentWidget()
    assert isinstance(question, FirstQuestion)
    qtbot.keyClick(question.cards.cards[0], "5")
    qtbot.keyClicks(question.name, "Nytt")
    qtbot.keyClick(question.name, Qt.Key.Key_Return)
    assert window.pages.count() == 1
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


def test_the_window_lives_while_a_file_is_read(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    alive, seen, really = threading.Event(), list[bool](), roster_file.answer_of_child

    def read(*arguments: Any) -> dict[str, Any] | None:
        # Set by the window's event loop; waited for in vain only where that stands still.
        seen.append(alive.wait(20))
        return really(*arguments)

    QTimer.singleShot(0, alive.set)

    monkeypatch.setattr(roster_file, "answer_of_child", read)
    monkeypatch.setattr(RosterImportDialog, "exec", lambda _: False)
    path = tmp_path / "nya.csv"
    path.write_text("Namn;Kommun\nNils Holgersson;Vemmenhögs kommun\n", encoding="utf-8")
    window.commands.forum.import_path(path)
    assert seen == [True]


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
    assert "Med sammanträdet 2024-12-13" in seen[0]._read.text()
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
