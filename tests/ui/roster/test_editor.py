"""The roster in its own view: edited in place, moved by key and by drag, taken back with Ctrl+Z."""

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QComboBox, QInputDialog, QStyleOptionViewItem, QTabWidget, QWidget
from pytestqt.qtbot import QtBot

from attendance_app.domain.change import Key, Subject
from attendance_app.domain.roster import Role
from attendance_app.services.forum.file import ForumFile
from attendance_app.services.forum.wording import value_words
from attendance_app.ui.roster.editor import RosterEditor
from attendance_app.ui.roster.new_holder_dialog import NewHolderDialog
from attendance_app.ui.shell.forum_signals import ForumSignals
from attendance_app.ui.shell.settings import Settings
from attendance_app.ui.widgets.dialog_parts import ok_of
from attendance_app.ui.widgets.editable_table import EditableTable
from attendance_app.ui.widgets.row_question import RowQuestion, question_of
from tests.drawing import draw


@pytest.fixture
def words() -> list[str]:
    return []


def signals_of(forum: ForumFile) -> ForumSignals:
    made = ForumSignals()
    made.follow(forum.journal)
    return made


@pytest.fixture
def editor(
    qtbot: QtBot, swedish: None, forum: ForumFile, monkeypatch: pytest.MonkeyPatch, words: list[str]
) -> RosterEditor:
    monkeypatch.setattr("attendance_app.ui.roster.editor.tell", lambda _, text: words.append(text))
    made = RosterEditor(forum.journal, signals_of(forum))
    qtbot.addWidget(made)
    made.show()
    return made


def cell(table: EditableTable, row: int, column: int) -> QModelIndex:
    return table.rows.index(row, column)


def names(forum: ForumFile) -> list[str]:
    return [person.name for person in forum.roster.people]


def test_a_cell_is_edited_in_place(editor: RosterEditor, forum: ForumFile) -> None:
    assert editor.people.rows.setData(cell(editor.people, 0, 0), "Beata Allen Ek")
    assert names(forum)[0] == "Beata Allen Ek"
    assert editor.people.rows.data(cell(editor.people, 0, 0)) == "Beata Allen Ek"


def test_a_role_is_chosen_from_a_list(editor: RosterEditor, forum: ForumFile) -> None:
    delegate = editor.people.itemDelegate()
    box = delegate.createEditor(editor.people.viewport(), QStyleOptionViewItem(), cell(editor.people, 0, 2))
    assert isinstance(box, QComboBox)
    assert box.currentText() == "ledamot"
    box.setCurrentIndex(1)
    at = cell(editor.people, 3, 2)
    assert forum.roster.people[3].role is Role.OFFICIAL
    delegate.setModelData(box, editor.people.rows, at)
    assert forum.roster.people[3].role is Role.SUBSTITUTE


def test_a_box_is_ticked(editor: RosterEditor, forum: ForumFile) -> None:
    editor.people.rows.setData(cell(editor.people, 0, 8), Qt.CheckState.Checked.value, Qt.ItemDataRole.CheckStateRole)
    assert forum.roster.people[0].protected


@pytest.mark.parametrize(("column", "text"), [(5, "i går"), (7, "tre"), (0, "  ")])
def test_what_cannot_be_is_told_and_changes_nothing(
    editor: RosterEditor, forum: ForumFile, words: list[str], column: int, text: str
) -> None:
    before = forum.roster
    assert not editor.people.rows.setData(cell(editor.people, 0, column), text)
    assert len(words) == 1
    assert forum.roster == before


def test_alt_and_arrows_move_a_row(editor: RosterEditor, forum: ForumFile, qtbot: QtBot) -> None:
    editor.people.setCurrentIndex(cell(editor.people, 0, 0))
    qtbot.keyClick(editor.people, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert names(forum)[:2] == ["Arijana Jazic", "Beata Allen"]
    assert editor.people.current().name == "Beata Allen"


@pytest.mark.parametrize(("source", "target", "first"), [(0, 3, "Arijana Jazic"), (3, 0, "Mikael Fornander")])
def test_a_row_is_dragged(editor: RosterEditor, forum: ForumFile, source: int, target: int, first: str) -> None:
    model = editor.people.rows
    data = model.mimeData([cell(editor.people, source, 0)])
    moved = names(forum)[source]
    model.dropMimeData(data, Qt.DropAction.MoveAction, target, 0, QModelIndex())
    assert names(forum)[0] == first
    assert names(forum)[target - (source < target)] == moved


def test_undo_works_in_the_editor(editor: RosterEditor, forum: ForumFile, qtbot: QtBot) -> None:
    editor.people.setCurrentIndex(cell(editor.people, 0, 0))
    editor._remove(editor.people, editor._edit.remove_person)  # type: ignore[arg-type]
    assert len(names(forum)) == editor.people.rows.rowCount() == 68
    qtbot.keyClick(editor, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert len(names(forum)) == editor.people.rows.rowCount() == 69


def test_somebody_is_added_to_the_current_organisation(
    editor: RosterEditor, forum: ForumFile, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QInputDialog, "getText", lambda *_: ("Nils Holgersson", True))
    editor.people.setCurrentIndex(cell(editor.people, 4, 0))
    editor.add_person()
    assert editor.people.current().name == "Nils Holgersson"
    roster = forum.roster
    assert roster.organisation_name(editor.people.current()) == "Eksjö kommun"


def test_letters_find_a_person(editor: RosterEditor) -> None:
    editor.search.setText("hagg")
    assert editor.people.current().name == "Annelie Hägg"


def test_everything_has_a_name_for_a_screen_reader(editor: RosterEditor) -> None:
    tabs = editor.findChild(QTabWidget)
    for at in range(tabs.count()):
        tabs.setCurrentIndex(at)
        for widget in editor.findChildren(QWidget):
            own = not widget.objectName().startswith("qt_")
            if own and widget.isVisible() and widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
                said = QAccessible.queryAccessibleInterface(widget)
                assert said.text(QAccessible.Text.Name) or isinstance(widget, QTabWidget), widget
    assert cell(editor.people, 0, 2).data(Qt.ItemDataRole.AccessibleTextRole) == "Roll: ledamot"


def test_the_current_row_stays_hers_when_the_order_changes(editor: RosterEditor, forum: ForumFile) -> None:
    seats = editor.seats
    seats.setCurrentIndex(cell(seats, 0, 2))
    seats.rows.setData(cell(seats, 0, 2), None)
    assert [seat.holder for seat in forum.roster.seats][:3] == ["p02", "p03", None]
    assert seats.current().holder is None
    assert (seats.currentIndex().row(), seats.currentIndex().column()) == (2, 2)


def test_a_seat_has_an_office_and_a_number_of_its_own(editor: RosterEditor, forum: ForumFile, words: list[str]) -> None:
    rows = editor.seats.rows
    assert rows.setData(cell(editor.seats, 0, 5), " 1:e vice  ordförande ")
    assert rows.setData(cell(editor.seats, 0, 6), "14")
    seat = forum.roster.seats[0]
    assert (seat.office, seat.number) == ("1:e vice ordförande", 14)
    assert value_words(Key(Subject.SEAT, None, seat.id), seat, {}).endswith("1:e vice ordförande, plats 14")
    for at, text in ((0, "fjorton"), (1, "14")):
        assert not rows.setData(cell(editor.seats, at, 6), text)
    assert [each.split(".")[0] for each in words] == ["”fjorton” är inget platsnummer", "En annan plats har nummer 14"]
    assert rows.setData(cell(editor.seats, 0, 4), "2024-06-30")
    assert rows.setData(cell(editor.seats, 1, 3), "2024-07-01")
    assert rows.setData(cell(editor.seats, 1, 6), "14"), "of the same seat, after the earlier holder"
    assert rows.setData(cell(editor.seats, 0, 6), "")
    assert forum.roster.seats[0].number is None


def test_columns_are_as_wide_as_they_were_drawn_the_last_time(
    editor: RosterEditor, forum: ForumFile, qtbot: QtBot, tmp_path: Path
) -> None:
    settings = Settings(tmp_path / "narvaro.ini")
    editor.remember_in(settings)
    drawn = draw(editor.people, 1, 60, qtbot)
    again = RosterEditor(forum.journal, signals_of(forum))
    qtbot.addWidget(again)
    again.remember_in(Settings(tmp_path / "narvaro.ini"))
    assert again.people.columnWidth(1) == pytest.approx(drawn, abs=1)
    settings.keep_widths("roster people", [200.0] * 9)
    small = RosterEditor(forum.journal, signals_of(forum))
    qtbot.addWidget(small)
    small.resize(600, 400)
    small.remember_in(settings)
    assert max(small.people.columnWidth(at) for at in range(9)) <= 360


def asked(editor: RosterEditor, qtbot: QtBot) -> RowQuestion:
    """Return the question in a row of the people."""
    qtbot.waitUntil(lambda: question_of(editor.people) is not None)
    question = question_of(editor.people)
    assert question is not None
    return question


def choose_role(editor: RosterEditor, row: int, role: Role) -> None:
    assert editor.people.rows.setData(cell(editor.people, row, 2), role)


@pytest.mark.parametrize(("answer", "seats", "vacant"), [(0, 47, 1), (1, 46, 0)])
def test_what_becomes_of_the_seat_is_asked_in_the_row_and_is_one_step(
    editor: RosterEditor, forum: ForumFile, qtbot: QtBot, answer: int, seats: int, vacant: int
) -> None:
    choose_role(editor, 0, Role.OFFICIAL)
    question = asked(editor, qtbot)
    assert question.accessibleName() == "Som tjänsteperson kan Beata Allen inte ha en plats. Platsen:"
    assert forum.roster.people[0].role is Role.MEMBER, "nothing is stored before the answer"
    question.buttons[answer].setFocus()
    qtbot.keyClick(question.buttons[answer], Qt.Key.Key_Return)
    assert forum.roster.people[0].role is Role.OFFICIAL
    assert len(forum.roster.seats) == seats
    assert sum(seat.holder is None for seat in forum.roster.seats) == vacant
    assert question_of(editor.people) is None
    qtbot.keyClick(editor, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert (forum.roster.people[0].role, len(forum.roster.seats)) == (Role.MEMBER, 47)


def test_esc_leaves_the_role_and_the_seat(editor: RosterEditor, forum: ForumFile, qtbot: QtBot) -> None:
    before = forum.roster
    choose_role(editor, 0, Role.OTHER)
    qtbot.keyClick(asked(editor, qtbot).buttons[0], Qt.Key.Key_Escape)
    assert forum.roster == before
    assert editor.isVisible(), "Esc closed the question alone"
    assert question_of(editor.people) is None


def test_a_new_member_is_offered_a_seat(
    editor: RosterEditor, forum: ForumFile, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QInputDialog, "getText", lambda *_: ("Nils Holgersson", True))
    editor.people.setCurrentIndex(cell(editor.people, 4, 0))
    editor.add_person()
    question = asked(editor, qtbot)
    assert [each.text() for each in question.buttons] == ["En ny plats", "Ingen plats"]
    qtbot.keyClick(question.buttons[0], Qt.Key.Key_Return)
    nils = next(each for each in forum.roster.people if each.name == "Nils Holgersson")
    assert [seat.organisation for seat in forum.roster.seats if seat.holder == nils.id] == [nils.organisation]


def test_who_becomes_a_member_is_offered_the_vacant_seat(editor: RosterEditor, forum: ForumFile, qtbot: QtBot) -> None:
    choose_role(editor, 0, Role.OFFICIAL)
    qtbot.keyClick(asked(editor, qtbot).buttons[0], Qt.Key.Key_Return)
    choose_role(editor, 0, Role.MEMBER)
    question = asked(editor, qtbot)
    assert [each.text() for each in question.buttons] == ["Den vakanta platsen", "En ny plats", "Ingen plats"]
    qtbot.keyClick(question.buttons[0], Qt.Key.Key_Return)
    assert (len(forum.roster.seats), [seat for seat in forum.roster.seats if seat.holder is None]) == (47, [])


def test_a_seat_gets_a_new_holder_in_one_guided_step(
    editor: RosterEditor, forum: ForumFile, monkeypatch: pytest.MonkeyPatch
) -> None:
    def run(dialog: NewHolderDialog) -> bool:
        dialog.who.setCurrentIndex(dialog.who.findData(None))
        assert not ok_of(dialog._buttons).isEnabled()
        dialog.name.setText("Nils Ny")
        dialog.day.edit.setText("2099-02-01")
        assert "har platsen till dess" in dialog.outcome.text()
        dialog.accept()
        return dialog.result() == dialog.DialogCode.Accepted

    monkeypatch.setattr("attendance_app.ui.roster.editor.run_dialog", run)
    editor.seats.setCurrentIndex(cell(editor.seats, 0, 0))
    seats = len(forum.roster.seats)
    editor.change_holder()
    assert len(forum.roster.seats) == seats + 1
    assert len(forum.roster.on(date(2099, 2, 1)).seats) == seats
    assert "Nils Ny" in [forum.roster.person(each.holder).name for each in forum.roster.seats if each.holder]
