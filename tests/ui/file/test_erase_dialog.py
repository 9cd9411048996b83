"""Gallring in the window: chosen, done, shown, and a receipt that names nobody."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QDialog, QFileDialog
from pytestqt.qtbot import QtBot

from attendance_app.services.forum.file import ForumFile
from attendance_app.services.ports import Erasure
from attendance_app.ui.file.erase_dialog import EraseDialog, ReceiptDialog
from attendance_app.ui.main_window import MainWindow


def test_nothing_can_be_erased_before_it_is_chosen(qtbot: QtBot, swedish: None, forum: ForumFile) -> None:
    dialog = EraseDialog(forum, None)
    qtbot.addWidget(dialog)
    button = dialog._buttons.button(dialog._buttons.StandardButton.Ok)
    assert not button.isEnabled()
    dialog.of_person.setChecked(True)
    assert not button.isEnabled()
    dialog.people.setEditText("Beata Allen (Aneby kommun)")
    assert button.isEnabled()
    assert dialog.erasure() == Erasure(people=frozenset({"p01"}))
    dialog.of_meeting.setChecked(True)
    assert not button.isEnabled()
    dialog.meetings.setCurrentIndex(0)
    assert button.isEnabled()
    assert dialog.erasure() == Erasure(meetings=frozenset({"m1"}))


def test_erased_in_the_window_with_a_receipt_on_file(
    window: MainWindow, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, sample_path: Path
) -> None:
    def chosen(dialog: EraseDialog) -> int:
        dialog.of_person.setChecked(True)
        dialog.people.setEditText("Beata Allen (Aneby kommun)")
        return QDialog.DialogCode.Accepted

    def saved(dialog: ReceiptDialog) -> int:
        dialog._ask_where()
        return QDialog.DialogCode.Rejected

    monkeypatch.setattr(EraseDialog, "exec", chosen)
    monkeypatch.setattr(ReceiptDialog, "exec", saved)
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "kvitto.txt"), ""))
    window.actions_by_name["copies.erase"].trigger()
    receipt = (tmp_path / "kvitto.txt").read_text(encoding="utf-8-sig")
    assert receipt.startswith("Gallringskvitto")
    assert "Allen" not in receipt
    assert window.forum.session is not None
    assert window.forum.session.record.roster.people[0].name == "Gallrad person"
    assert window.forum.session.present_count() == 41
    window.close()
    assert b"Beata Allen" not in sample_path.read_bytes()
