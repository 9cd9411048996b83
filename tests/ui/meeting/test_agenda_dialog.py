"""The agenda, edited in its own dialog."""

from collections.abc import Iterator
from pathlib import Path

import docx
import pytest
from PySide6.QtCore import QMimeData, QModelIndex, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from attendance_app.domain.attendance import Mark
from attendance_app.services.forum.file import MeetingPlan
from attendance_app.services.meeting.progress import MeetingProgress
from attendance_app.ui.main_window import MainWindow
from attendance_app.ui.meeting import agenda_dialog
from attendance_app.ui.meeting.agenda_dialog import AgendaDialog
from attendance_app.ui.minutes.verification_dialogs import VerificationDialog


@pytest.fixture
def dialog(window: MainWindow, qtbot: QtBot) -> Iterator[AgendaDialog]:
    assert window.forum.file is not None
    window.forum.file.new_meeting(MeetingPlan(window.forum.file.meetings[-1].day, items=3, first_item=26))
    assert window.forum.session is not None
    assert window.forum.signals is not None
    made = AgendaDialog(window.forum.session, window.forum.signals, window.adapters.read_page, window)
    qtbot.addWidget(made)
    made.show()
    yield made
    made.close()


def shown(dialog: AgendaDialog) -> list[tuple[str, str]]:
    model = dialog.items.rows
    return [(model.index(row, 0).data(), model.index(row, 1).data()) for row in range(model.rowCount())]


def write(dialog: AgendaDialog, row: int, column: int, text: str) -> None:
    dialog.items.rows.setData(dialog.items.rows.index(row, column), text)


def tick(dialog: AgendaDialog, row: int, column: int, state: Qt.CheckState = Qt.CheckState.Checked) -> None:
    dialog.items.rows.setData(dialog.items.rows.index(row, column), state, Qt.ItemDataRole.CheckStateRole)


def test_items_are_named_numbered_and_added_in_place(dialog: AgendaDialog, window: MainWindow, qtbot: QtBot) -> None:
    write(dialog, 0, 1, "Val av justerare")
    write(dialog, 0, 0, "§ 30")
    dialog.add()
    editor = dialog.items.findChildren(QLineEdit)[-1]
    qtbot.keyClicks(editor, "Budget")
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: shown(dialog)[-1] == ("31", "Budget"))
    assert shown(dialog) == [("30", "Val av justerare"), ("27", ""), ("28", ""), ("31", "Budget")]
    window.commands.edit.undo()
    window.commands.edit.undo()
    assert len(shown(dialog)) == 3
    dialog.first.setValue(5)
    dialog.renumber()
    assert [number for number, _ in shown(dialog)] == ["5", "6", "7"]


@pytest.mark.parametrize("becomes", [True, False])
def test_an_item_inserted_among_numbered_ones_asks_for_its_number(
    dialog: AgendaDialog, monkeypatch: pytest.MonkeyPatch, becomes: bool
) -> None:
    asked: list[str] = []

    def answer(_: object, text: str, *buttons: str) -> bool:
        asked.extend((text, *buttons))
        return becomes

    monkeypatch.setattr(agenda_dialog, "offer", answer)
    dialog.items.setCurrentIndex(dialog.items.rows.index(1, 0))
    dialog.insert()
    assert asked == ["Blir det nya ärendet § 27? Då blir §§ 27–28 §§ 28–29.", "Ja, § 27", "Nej, utan nummer"]
    assert [number for number, _ in shown(dialog)] == (["26", "27", "28", "29"] if becomes else ["26", "", "27", "28"])


def test_the_heading_of_the_window_has_every_number_after_a_move(dialog: AgendaDialog, window: MainWindow) -> None:
    dialog._move(dialog._edit.meeting.items[0].id, 2)
    assert [number for number, _ in shown(dialog)] == ["27", "28", "26"]
    assert window.area.header._day.text().endswith(" · §§ 26–28")
    dialog._edit.rename(dialog._edit.meeting.items[0].id, "", 30)
    assert window.area.header._day.text().endswith(" · §§ 26, 28, 30")


def test_what_cannot_be_is_said_in_the_dialog_and_changes_nothing(dialog: AgendaDialog) -> None:
    before = shown(dialog)
    write(dialog, 0, 0, "27")
    assert dialog.problem.text().startswith("§ 27 finns redan.")
    write(dialog, 0, 0, "tjugo")
    assert dialog.problem.text().startswith("”tjugo” är inget nummer.")
    assert shown(dialog) == before


@pytest.mark.parametrize("way", ["keys", "drag"])
def test_a_moved_item_takes_nobody_along(dialog: AgendaDialog, window: MainWindow, qtbot: QtBot, way: str) -> None:
    session, (first, second, third) = window.forum.session, window.forum.session.meeting.items
    session.mark_from("p01", Mark.PRESENT, third.id)
    table = dialog.items
    table.show_row(third.id)
    if way == "keys":
        qtbot.keyClick(table, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    else:
        held: QMimeData = table.rows.mimeData([table.rows.index(2, 0)])
        table.rows.dropMimeData(held, Qt.DropAction.MoveAction, 1, 0, QModelIndex())
    assert session.meeting.order == (first.id, third.id, second.id)
    assert [session.is_present("p01", item) for item in session.meeting.order] == [False, True, False]
    window.commands.edit.undo()
    assert session.meeting.order == (first.id, second.id, third.id)


def test_an_item_is_withdrawn_and_taken_up_again(dialog: AgendaDialog, window: MainWindow) -> None:
    tick(dialog, 1, 2)
    assert window.forum.session.meeting.items[1].withdrawn
    tick(dialog, 1, 2, Qt.CheckState.Unchecked)
    assert not window.forum.session.meeting.items[1].withdrawn


@pytest.fixture
def signed(monkeypatch: pytest.MonkeyPatch) -> list[bool]:
    """Answer when a § was signed as it is proposed; an answer of False cancels."""
    answers = [True]
    monkeypatch.setattr(VerificationDialog, "exec", lambda _: answers[-1])
    return answers


def test_an_item_verified_at_once_is_locked_but_undo_mends_a_slip(
    dialog: AgendaDialog, window: MainWindow, signed: list[bool]
) -> None:
    tick(dialog, 1, 3)
    assert window.forum.session.meeting.items[1].verified_on == window.forum.session.meeting.day
    write(dialog, 1, 1, "En annan rubrik")
    assert dialog.problem.text().startswith("§ 27 är omedelbart justerad och låst.")
    assert not window.forum.session.meeting.items[1].heading
    window.commands.edit.undo()
    assert not window.forum.session.meeting.items[1].verified


def test_a_day_that_is_not_given_verifies_nothing(dialog: AgendaDialog, window: MainWindow, signed: list[bool]) -> None:
    signed.append(False)
    tick(dialog, 1, 3)
    assert not window.forum.session.meeting.items[1].verified
    box = dialog.items.rows.index(1, 3).data(Qt.ItemDataRole.CheckStateRole)
    assert Qt.CheckState(box) is Qt.CheckState.Unchecked


def test_the_agenda_says_nothing_more_once_the_minutes_are_verified(dialog: AgendaDialog, window: MainWindow) -> None:
    MeetingProgress(window.forum.session).verify(window.forum.session.meeting.day, ())
    write(dialog, 0, 1, "För sent")
    assert "justerat och låst" in dialog.problem.text()


def test_a_pasted_agenda_gives_the_headings_and_one_undo_takes_it_back(
    dialog: AgendaDialog, window: MainWindow, qtbot: QtBot
) -> None:
    QGuiApplication.clipboard().setText("1. Öppnande\n2. Ekonomi\n3. Bygglov\n4. Övrigt")
    dialog.paste()
    items = window.forum.session.meeting.items
    assert [(each.number, each.heading) for each in items[:3]] == [(26, "Öppnande"), (27, "Ekonomi"), (28, "Bygglov")]
    assert items[3].heading == "Övrigt"
    window.commands.edit.undo()
    assert len(window.forum.session.meeting.items) == 3


def test_an_agenda_comes_from_a_word_file(dialog: AgendaDialog, window: MainWindow, tmp_path: Path) -> None:
    document = docx.Document()
    for line in ("Kallelse", "Nämnden kallas till sammanträde", "§ 26 Öppnande", "§ 27 Ekonomi", "§ 28 Bygglov"):
        document.add_paragraph(line)
    document.save(str(tmp_path / "kallelse.docx"))
    dialog.add_file(tmp_path / "kallelse.docx")
    assert dialog.problem.text() == ""
    assert [each.heading for each in window.forum.session.meeting.items] == ["Öppnande", "Ekonomi", "Bygglov"]


def test_a_removed_item_comes_back_by_undo(dialog: AgendaDialog, window: MainWindow, qtbot: QtBot) -> None:
    dialog.items.show_row(window.forum.session.meeting.items[1].id)
    dialog.remove()
    assert [each.number for each in window.forum.session.meeting.items] == [26, 28]
    window.commands.edit.undo()
    assert [each.number for each in window.forum.session.meeting.items] == [26, 27, 28]
