"""In the window: the band while a file cannot be written, everything saved as a new file, a backup restored."""

import shutil
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog

from attendance_app.domain.attendance import Mark
from attendance_app.services.ports import Backup
from attendance_app.system import paths
from attendance_app.ui.file.backup_dialog import BackupDialog
from attendance_app.ui.main_window import MainWindow
from tests.platforms import needs_open_files_to_be_replaceable


@pytest.fixture(autouse=True)
def nothing_left() -> None:
    for name in ("rescue", "backups"):
        shutil.rmtree(paths.data_folder() / name, ignore_errors=True)


def tick(window: MainWindow) -> str:
    session = window.forum.session
    assert session is not None
    record = session.record
    person = next(each.id for each in record.roster.people if record.of(each.id).mark is Mark.UNMARKED)
    session.mark(person, Mark.PRESENT)
    return person


def answer_where(monkeypatch: pytest.MonkeyPatch, path: Path) -> None:
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_, **__: (str(path), ""))


@needs_open_files_to_be_replaceable
def test_the_band_says_what_is_wrong_within_one_tick_and_goes_when_it_is_right(
    window: MainWindow, sample_path: Path
) -> None:
    band = window.area.band
    assert not band.isVisible()
    sample_path.unlink()
    tick(window)
    assert "har tagits bort eller flyttats" in band.text()
    assert band.button.isVisible()
    window.forum.watch.poll()
    assert not band.isVisible()
    assert sample_path.exists()


def test_everything_saved_as_a_new_file_the_window_goes_on_with_that(
    window: MainWindow, sample_path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    tick(window)
    sample_path.write_bytes(bytes(9000))
    tick(window)
    assert window.area.band.isVisible()
    new = tmp_path / "ny.narvaro"
    answer_where(monkeypatch, new)
    window.area.band.button.click()
    assert not window.area.band.isVisible()
    assert window.forum.path == new
    tick(window)
    assert window.forum.session is not None
    assert window.forum.session.present_count() == 44


def test_a_backup_is_restored_as_a_new_file(
    window: MainWindow, tmp_path: Path, messages: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    tick(window)
    shown: list[int] = []

    def choose(dialog: BackupDialog) -> int:
        shown.append(dialog.list.topLevelItemCount())
        dialog.restore.click()
        return dialog.result()

    monkeypatch.setattr(BackupDialog, "exec", choose)
    new = tmp_path / "ny.narvaro"
    answer_where(monkeypatch, new)
    # The box that offers to join what is missing is answered with "go on without it".
    monkeypatch.setattr("attendance_app.ui.commands.copies.offer", lambda _, text, *__: bool(messages.append(text)))
    window.commands.backups.show()
    assert shown == [1]
    assert window.forum.path == new
    assert window.forum.session is not None
    assert window.forum.session.present_count() == 41
    assert [each.rpartition(": ")[2] for each in messages] == [
        "den saknar 1 ändring som gjorts på den här datorn. Det finns i ”Kommunalt forum.narvaro”."
    ]
    messages.clear()
    window.forum.open_path(new)
    assert messages == [], "asked about once"


def test_a_damaged_file_offers_its_latest_backup(
    window: MainWindow, sample_path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = tmp_path / "annat.narvaro"
    window.adapters.restore(Backup(sample_path, window.adapters.backups_of(sample_path)[0].kept, 1, 0), other).close()
    other.write_bytes(other.read_bytes()[:9000])
    offered: list[str] = []

    def refuse(_: object, words: str, *__: str) -> bool:
        offered.append(words)
        return False

    monkeypatch.setattr("attendance_app.ui.commands.backups.offer", refuse)
    window.forum.open_path(other)
    assert "Det finns en säkerhetskopia" in offered[0]
    assert window.forum.path == sample_path


def test_closing_while_the_file_cannot_be_written_says_so_first(
    window: MainWindow, sample_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    sample_path.write_bytes(bytes(9000))
    tick(window)
    asked: list[str] = []

    def close(_: object, words: str, *__: str) -> bool:
        asked.append(words)
        return False

    monkeypatch.setattr("attendance_app.ui.commands.backups.offer", close)
    window.close()
    assert "räddningsloggen" in asked[0]
