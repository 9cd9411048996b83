"""No text of a file is read as HTML anywhere: Qt would open the files, and ask the servers, that it names."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import QAbstractItemModel, QAbstractListModel, QModelIndex, QObject, Qt, QTimer
from PySide6.QtGui import QAction
from PySide6.QtGui import Qt as RichQt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QDialog,
    QFileDialog,
    QLabel,
    QMessageBox,
    QTextEdit,
    QWidget,
)

from attendance_app.domain.attendance import Mark
from attendance_app.services.forum.file import MeetingPlan
from attendance_app.services.forum.roster_editing import RosterEdit
from attendance_app.services.meeting.agenda import AgendaEdit
from attendance_app.services.meeting.progress import MeetingProgress
from attendance_app.ui.actions import ACTIONS
from attendance_app.ui.main_window import MainWindow

PICTURE = '<img src="canary.png">'
# They end the program, open another one or another forum, or ask the system.
SILENT = {
    "close",
    "help.open_logs",
    "help.open_files_here",
    "forum.open_sample",
    "forum.open_sample_board",
    "forum.new_forum",
}
TIPS = (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.WhatsThisRole, Qt.ItemDataRole.StatusTipRole)


def is_read_as_html(text: object) -> bool:
    return isinstance(text, str) and PICTURE[:9] in text and RichQt.mightBeRichText(text)


def rich_texts(window: QWidget, *, cells: bool = True) -> set[str]:
    """Return where a text of the file would be read as HTML; ``cells``: also in the tips of tables."""
    found = set()
    for each in (window, *window.findChildren(QObject)):
        if isinstance(each, QLabel | QMessageBox):
            plain = each.textFormat() == Qt.TextFormat.PlainText
            if is_read_as_html(each.text()) and not plain:
                found.add(f"{type(each).__name__} {each.text()[:60]}")
        if isinstance(each, QTextEdit) and "<img" in each.toHtml():
            found.add(f"document {type(each).__name__}")
        if isinstance(each, QWidget | QAction):
            found |= {f"tip {text[:60]}" for text in (each.toolTip(), each.whatsThis()) if is_read_as_html(text)}
        if cells and isinstance(each, QAbstractItemView) and each.model() is not None:
            found |= {f"tip of a cell {text[:60]}" for text in tips_of(each.model()) if is_read_as_html(text)}
    return found


def tips_of(model: QAbstractItemModel, above: QModelIndex | None = None) -> Iterator[object]:
    above = above or QModelIndex()
    for row in range(min(model.rowCount(above), 80)):
        for column in range(1 if isinstance(model, QAbstractListModel) else model.columnCount(above)):
            index = model.index(row, column, above)
            yield from (model.data(index, role) for role in TIPS)
            if column == 0 and not isinstance(model, QAbstractListModel):
                yield from tips_of(model, index)


@pytest.fixture
def pictured(window: MainWindow) -> MainWindow:
    """Give everybody and everything a picture as its name."""
    file = window.forum.file
    assert file is not None
    file.change_forum(replace(file.forum, name=f"Forum {PICTURE}"))
    edit = RosterEdit(file.journal)
    for body in edit.roster.organisations:
        edit.change_organisation(replace(body, name=f"{PICTURE} {body.name}"))
    for person in edit.roster.people[:12]:
        edit.change_person(replace(person, name=f"{PICTURE} {person.name}", title=PICTURE, party=PICTURE))
    session = file.new_meeting(MeetingPlan(date(2025, 2, 14), PICTURE, items=3, first_item=26))
    AgendaEdit(session).rename(session.meeting.order[0], f"Rubrik {PICTURE}", 26)
    for person in session.record.roster.people[:5]:
        session.mark(person.id, Mark.PRESENT)
    MeetingProgress(session).step()
    window.forum.show_meeting(session.meeting_id)
    QApplication.processEvents()
    return window


def test_no_widget_reads_a_text_of_the_file_as_html(
    pictured: MainWindow, monkeypatch: pytest.MonkeyPatch, messages: list[str]
) -> None:
    found: set[str] = set()
    seen: list[str] = []
    execute = QDialog.exec

    def look_and_close(dialog: QDialog) -> int:
        def answer() -> None:
            seen.append(type(dialog).__name__)
            found.update(f"{type(dialog).__name__}: {each}" for each in rich_texts(dialog))
            dialog.grab()
            dialog.close()

        QTimer.singleShot(0, answer)
        return execute(dialog)

    monkeypatch.setattr(QDialog, "exec", look_and_close)
    monkeypatch.setattr(QMessageBox, "exec", look_and_close)
    for ask in ("getOpenFileName", "getSaveFileName"):
        monkeypatch.setattr(QFileDialog, ask, lambda *_, **__: ("", ""))
    found |= rich_texts(pictured)
    pictured.grab()
    for row in ACTIONS:
        if row.name not in SILENT and pictured.actions_by_name[row.name].isEnabled():
            pictured.actions_by_name[row.name].trigger()
            for dialog in [each for each in pictured.findChildren(QDialog) if each.isVisible()]:
                found |= {f"{type(dialog).__name__}: {each}" for each in rich_texts(dialog)}
                dialog.close()
            # The window's tables are looked at before and after all: it has the same ones throughout.
            found |= {f"after {row.name}: {each}" for each in rich_texts(pictured, cells=False)}
    found |= rich_texts(pictured)
    # Said in words, since there is nothing to do: no notice in this kind of body.
    messages.clear()
    assert found == set()
    assert len(set(seen)) > 8, seen
