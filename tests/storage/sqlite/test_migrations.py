"""The runner of migrations, with a version that is made up: none but the present one has been released."""

import sqlite3
import subprocess
import sys
import time
from pathlib import Path

import pytest

from attendance_app.composition import open_forum
from attendance_app.services.errors import Problem, StoreError
from attendance_app.storage.durability.data_folder import DataFolder
from attendance_app.storage.forum_store import check_store, open_store
from attendance_app.storage.sqlite.migrations import version_of
from attendance_app.storage.sqlite.schema import USER_VERSION
from tools.battery.older_version import OLDER, made_up_migration, make_older


@pytest.fixture
def older(sample_path: Path, tmp_path: Path) -> Path:
    path = tmp_path / "older.narvaro"
    make_older(sample_path, path)
    return path


@pytest.fixture
def migration():
    with made_up_migration():
        yield


def version(path: Path) -> int:
    connection = sqlite3.connect(path)
    try:
        return version_of(connection)
    finally:
        connection.close()


def test_a_file_from_before_the_first_release_is_refused_untouched_in_words(older: Path) -> None:
    before = older.read_bytes()
    with pytest.raises(StoreError, match="provversion") as refused:
        open_forum(older)
    assert refused.value.problem is Problem.TOO_OLD
    assert older.read_bytes() == before


@pytest.mark.usefixtures("migration")
def test_an_older_file_opens_with_every_mark_and_passes_its_check(older: Path) -> None:
    assert check_store(older) == []
    file = open_forum(older)
    assert file.meeting_named("2024-12-13").present_count() == 41
    file.close()
    assert version(older) == USER_VERSION
    assert check_store(older) == []


@pytest.mark.usefixtures("migration")
def test_an_older_file_is_read_without_being_changed(older: Path) -> None:
    before = older.read_bytes()
    file = open_forum(older, read_only=True)
    assert file.meeting_named("2024-12-13").present_count() == 41
    file.close()
    assert older.read_bytes() == before


@pytest.mark.usefixtures("migration")
def test_a_backup_of_the_older_version_is_kept_before_the_file_is_changed(older: Path, tmp_path: Path) -> None:
    open_store(older, DataFolder(tmp_path / "data")).close()
    kept = list((tmp_path / "data" / "backups").glob("*/*.narvaro"))
    assert [version(path) for path in kept] == [OLDER]
    assert check_store(kept[0]) == []


@pytest.mark.usefixtures("migration")
@pytest.mark.parametrize(
    "damage", ["UPDATE name SET text = 'X' WHERE id = 1", "UPDATE log SET at = '' WHERE number = 1"]
)
def test_a_damaged_older_file_is_refused_untouched(older: Path, tmp_path: Path, damage: str) -> None:
    connection = sqlite3.connect(older)
    connection.execute(damage)
    connection.commit()
    connection.close()
    before = older.read_bytes()
    with pytest.raises(StoreError, match="skadad"):
        open_store(older, DataFolder(tmp_path / "data"))
    assert older.read_bytes() == before


@pytest.mark.usefixtures("migration")
def test_killed_while_migrating_a_file_is_old_or_new_and_opens(sample_path: Path, tmp_path: Path) -> None:
    program = (
        "import sys; from pathlib import Path; from attendance_app.storage.forum_store import open_store\n"
        "from attendance_app.storage.durability.data_folder import DataFolder\n"
        "from tools.battery.older_version import made_up_migration\n"
        "print('go', flush=True)\n"
        "with made_up_migration(): open_store(Path(sys.argv[1]), DataFolder(Path(sys.argv[2]))).close()"
    )
    # The battery kills at every call that changes the disk; by the clock any moment is as good.
    for number in (0, 4, 11):
        path = tmp_path / f"{number}.narvaro"
        make_older(sample_path, path)
        words = [sys.executable, "-c", program, str(path), str(tmp_path / "data")]
        root = Path(__file__).resolve().parents[3]
        with subprocess.Popen(words, stdout=subprocess.PIPE, cwd=root) as child:
            assert child.stdout is not None
            child.stdout.readline()
            time.sleep(number * 0.004)
            child.kill()
        assert version(path) in {OLDER, USER_VERSION}
        file = open_forum(path)
        assert file.meeting_named("2024-12-13").present_count() == 41
        file.close()
        assert version(path) == USER_VERSION
