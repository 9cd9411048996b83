"""A forum in a synced folder, as the secretary sees it."""

import shutil
from pathlib import Path

import pytest

from attendance_app.composition import create_sample, open_forum
from attendance_app.domain.attendance import Mark
from attendance_app.domain.roster import PersonId
from attendance_app.storage.shared import publishing_pause
from attendance_app.ui.file.merge_dialog import MergeDialog
from attendance_app.ui.main_window import MainWindow

FIRST, SECOND = PersonId("p02"), PersonId("p03")


@pytest.fixture
def shared(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(publishing_pause, "_PAUSE_S", 0.0)
    path = tmp_path / "OneDrive" / "Kommunalt forum.narvaro"
    path.parent.mkdir()
    create_sample(path)
    return path


def test_the_window_says_that_a_copy_is_worked_on_and_joins_what_others_changed(
    window: MainWindow, shared: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window.forum.open_path(shared)
    assert "delad mapp – lokal arbetskopia" in window.status.total
    elsewhere = Path(shutil.copyfile(shared, tmp_path / "annan dator.narvaro"))
    other = open_forum(elsewhere)
    other.meeting_named("2024-12-13").mark(SECOND, Mark.EXCUSED)
    other.close()
    window.view.mark(FIRST, Mark.PRESENT)
    shutil.copyfile(elsewhere, shared)
    assert window.forum.watch is not None
    window.forum.watch.poll()
    band = window.area.band
    assert "har ändrats av någon annan" in band.text()
    monkeypatch.setattr(MergeDialog, "exec", lambda _: True)
    band.button.click()
    window.forum.watch.poll()
    assert band.text() == ""
    window.close()
    file = open_forum(shared)
    record = file.meeting_named("2024-12-13").record
    assert (record.of(FIRST).mark, record.of(SECOND).mark) == (Mark.PRESENT, Mark.EXCUSED)
    file.close()


def test_a_folder_that_is_not_reached_at_the_end_is_told(
    window: MainWindow, shared: Path, tmp_path: Path, messages: list[str]
) -> None:
    window.forum.open_path(shared)
    window.view.mark(FIRST, Mark.PRESENT)
    shared.parent.rename(tmp_path / "borta")
    window.close()
    assert len(messages) == 1
    assert "sparad på den här datorn" in messages[0]
    messages.clear()
