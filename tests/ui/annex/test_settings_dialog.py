"""The annex's looks, as the secretary sets them."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from attendance_app.domain.forum import AnnexField, AnnexSettings, Logo
from attendance_app.services.errors import DocumentError
from attendance_app.services.ports import Progress
from attendance_app.ui.annex.settings_dialog import AnnexSettingsDialog

FULL = AnnexSettings(
    title="Deltagare {date}", number="Bilaga 4", record_number="Dnr 1", letterhead="Region", fields=tuple(AnnexField),
    grouped=True, logo=Logo(b"picture", "Logotyp"), log_in_footer=True, flavour="1a",
)  # fmt: skip


@pytest.mark.parametrize("settings", [AnnexSettings(), FULL])
def test_settings_come_back_as_they_were_shown(qtbot: QtBot, settings: AnnexSettings) -> None:
    dialog = AnnexSettingsDialog(settings, lambda _path, _progress: b"", None)
    qtbot.addWidget(dialog)
    assert dialog.settings() == settings


def test_a_picture_needs_words(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: ("logo.png", ""))
    dialog = AnnexSettingsDialog(AnnexSettings(), lambda _path, _progress: b"picture", None)
    qtbot.addWidget(dialog)
    dialog.choose_logo()
    assert not dialog._ok.isEnabled()
    dialog.alternative.setText("Regionens logotyp")
    assert dialog._ok.isEnabled()
    assert dialog.settings() == replace(AnnexSettings(), logo=Logo(b"picture", "Regionens logotyp"))


def test_a_file_that_is_no_picture_is_told_and_changes_nothing(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(_: Path, __: Progress) -> bytes:
        raise DocumentError("Bilden kan inte läsas.")

    words: list[str] = []
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: ("logo.txt", ""))
    monkeypatch.setattr("attendance_app.ui.annex.settings_dialog.tell", lambda _, text: words.append(text))
    dialog = AnnexSettingsDialog(AnnexSettings(), refuse, None)
    qtbot.addWidget(dialog)
    dialog.choose_logo()
    assert words == ["Bilden kan inte läsas."]
    assert dialog.settings() == AnnexSettings()


def test_an_annex_without_a_heading_cannot_be_chosen(qtbot: QtBot) -> None:
    dialog = AnnexSettingsDialog(AnnexSettings(), lambda _path, _progress: b"", None)
    qtbot.addWidget(dialog)
    dialog.title.clear()
    assert not dialog._ok.isEnabled()
