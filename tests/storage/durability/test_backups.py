"""Backups: kept when something has changed, checked, thinned; restored as a new file, with the rescue log's changes."""

import os
import shutil
from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from attendance_app.composition import create_sample
from attendance_app.domain.attendance import Mark
from attendance_app.services.errors import Problem, StoreError
from attendance_app.services.forum.file import ForumFile
from attendance_app.services.forum.journal import Journal
from attendance_app.storage.durability.backups import BackupFile, _expendable, backups_in
from attendance_app.storage.durability.data_folder import DataFolder
from attendance_app.storage.forum_store import check_store, open_store
from attendance_app.storage.restore import backups_of, restore
from tests.platforms import needs_modes, needs_open_files_to_be_replaceable


class Clock:
    def now(self) -> datetime:
        return datetime(2025, 2, 14, 9, 0)


@pytest.fixture
def data(tmp_path: Path) -> DataFolder:
    return DataFolder(tmp_path / "data")


@pytest.fixture
def path(tmp_path: Path, put_sample: Callable[[Path], Path]) -> Path:
    return put_sample(tmp_path / "Kommunalt forum.narvaro")


def opened(path: Path, data: DataFolder) -> ForumFile:
    return ForumFile(Journal(open_store(path, data), Clock(), lambda _: ""))


def tick(file: ForumFile, number: int = 1) -> None:
    session = file.open_meeting(file.meetings[0].id)
    people = [each.id for each in session.record.roster.people if session.record.of(each.id).mark is Mark.UNMARKED]
    for person in people[:number]:
        session.mark(person, Mark.PRESENT)


def present(path: Path, data: DataFolder) -> int:
    store = open_store(path, data, read_only=True)
    count = len(store.load_record(store.load_meetings()[0].id).attendance)
    store.close()
    return count


def test_a_backup_is_kept_at_open_and_at_close_where_something_changed(path: Path, data: DataFolder) -> None:
    file = opened(path, data)
    assert [each.changes for each in backups_of(path, data)] == [1]
    tick(file, 3)
    file.close()
    assert [each.changes for each in backups_of(path, data)] == [4, 1]
    opened(path, data).close()
    assert [each.changes for each in backups_of(path, data)] == [4, 1]


@needs_modes
def test_every_backup_is_whole_and_for_the_user_alone(path: Path, data: DataFolder) -> None:
    file = opened(path, data)
    for _ in range(3):
        tick(file)
        file.store.keep_backup()
    file.close()
    backups = backups_of(path, data)
    assert len(backups) == 4
    assert all(check_store(each.file) == [] for each in backups)
    assert {each.file.stat().st_mode & 0o777 for each in backups} == {0o600}
    assert {each.stat().st_mode & 0o077 for each in data.backups.rglob("*")} == {0}


def test_ten_latest_then_the_last_of_a_day_and_of_a_month() -> None:
    first = datetime(2025, 1, 1, 9, 0)
    held = [BackupFile(Path(f"{at}"), at, first + timedelta(hours=6 * at), at, "") for at in range(1, 4 * 364)][::-1]
    spare = {each.number for each in _expendable(held)}
    left = [each for each in held if each.number not in spare]
    assert [each.number for each in left[:10]] == [each.number for each in held[:10]]
    days = [f"{each.kept:%Y-%m-%d}" for each in left[10:]]
    assert len(days) == len(set(days))
    assert {f"{each.kept:%Y-%m}" for each in left} == {f"2025-{month:02}" for month in range(1, 13)}
    assert len(left) < 10 + 31 + 12


def test_a_restored_backup_is_a_new_file_and_the_old_one_is_untouched(
    path: Path, data: DataFolder, tmp_path: Path
) -> None:
    file = opened(path, data)
    tick(file, 3)
    file.close()
    before, new = path.read_bytes(), tmp_path / "ny.narvaro"
    oldest = backups_of(path, data)[-1]
    restore(oldest, new, data)
    assert (present(path, data), present(new, data)) == (44, 41)
    assert path.read_bytes() == before
    with pytest.raises(StoreError) as caught:
        restore(oldest, path, data)
    assert caught.value.problem is Problem.EXISTS
    assert path.read_bytes() == before


@needs_open_files_to_be_replaceable
def test_a_document_that_is_gone_comes_back_with_what_the_rescue_log_has(
    path: Path, data: DataFolder, tmp_path: Path
) -> None:
    file = opened(path, data)
    tick(file, 2)
    path.unlink()
    tick(file, 3)
    kept = file.store._document  # type: ignore[attr-defined]
    kept._rescue.close()
    kept._live._lock.release()
    backup = backups_of(path, data)[0]
    assert (backup.changes, backup.rescued) == (1, 5)
    restore(backup, path, data)
    assert present(path, data) == 41 + 5
    assert check_store(path) == []
    assert not list(data.rescue.iterdir())


def test_a_damaged_backup_is_refused(path: Path, data: DataFolder, tmp_path: Path) -> None:
    opened(path, data).close()
    backup = backups_of(path, data)[0]
    content = bytearray(backup.file.read_bytes())
    at = content.index(b"Aneby kommun")
    content[at] ^= 1
    backup.file.write_bytes(content)
    with pytest.raises(StoreError) as caught:
        restore(backup, tmp_path / "ny.narvaro", data)
    assert caught.value.problem is Problem.DAMAGED
    assert not (tmp_path / "ny.narvaro").exists()


def test_a_backup_that_cannot_be_kept_stops_nothing(path: Path, data: DataFolder) -> None:
    file = opened(path, data)
    shutil.rmtree(data.backups)
    data.backups.write_text("")
    tick(file, 2)
    file.store.keep_backup()
    file.close()
    assert present(path, data) == 43


def test_saved_as_a_new_file_the_meeting_goes_on_there(path: Path, data: DataFolder, tmp_path: Path) -> None:
    file = opened(path, data)
    tick(file, 2)
    path.write_bytes(bytes(9000))
    tick(file, 1)
    assert file.warning
    new = tmp_path / "ny.narvaro"
    file.store.save_as(new)
    assert file.warning == ""
    tick(file, 1)
    assert file.journal.undo()
    file.close()
    assert present(new, data) == 44
    assert path.read_bytes() == bytes(9000)
    assert not list(data.rescue.iterdir())


def test_a_backup_of_one_forum_is_not_found_for_another(path: Path, data: DataFolder, tmp_path: Path) -> None:
    other = tmp_path / "annat.narvaro"
    create_sample(other)
    opened(other, data).close()
    assert backups_of(path, data) == ()
    assert len(backups_in(next(data.backups.iterdir()))) == 1


def test_a_reader_that_saves_as_a_new_file_leaves_the_writers_rescue_log(
    path: Path, data: DataFolder, tmp_path: Path
) -> None:
    writer, reader = opened(path, data), opened(path, data)
    tick(writer)
    reader.store.save_as(tmp_path / "ny.narvaro")
    assert len(list(data.rescue.iterdir())) == 2
    tick(reader)
    tick(writer)
    reader.close()
    writer.close()
    assert not list(data.rescue.iterdir())


def test_a_copy_that_a_killed_program_left_unfinished_is_swept_away(path: Path, data: DataFolder) -> None:
    opened(path, data).close()
    folder = next(data.backups.iterdir())
    left, writing = folder / ".000009 x.narvaro.ab12cd34.tmp", folder / ".000010 x.narvaro.ab12cd34.tmp"
    for file in (left, writing):
        file.write_bytes(b"Anna Andersson")
    os.utime(left, (0, 0))
    file = opened(path, data)
    tick(file)
    file.close()
    assert not left.exists()
    assert writing.exists(), "another window may be writing it"
