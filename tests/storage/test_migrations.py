"""Files of every version that was ever released open as they were, brought to the present schema."""

import shutil
import sqlite3
import subprocess
import sys
import time
from pathlib import Path

import pytest

from attendance_app.composition import open_forum
from attendance_app.services.meeting.status import status_data
from attendance_app.storage.forum_store import check_store, open_store
from attendance_app.storage.sqlite.migrations import STEPS
from attendance_app.storage.sqlite.schema import USER_VERSION

DATA = Path(__file__).parent.parent / "data"
OLD = sorted(DATA.glob("version-*.narvaro"))


@pytest.fixture(params=OLD, ids=lambda path: path.stem)
def old(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    path = tmp_path / "f.narvaro"
    shutil.copyfile(request.param, path)
    return path


def version(path: Path) -> int:
    connection = sqlite3.connect(path)
    try:
        return int(connection.execute("PRAGMA user_version").fetchone()[0])
    finally:
        connection.close()


def test_every_version_is_kept() -> None:
    assert [path.stem for path in OLD] == [f"version-{number}" for number in range(1, USER_VERSION)]
    assert set(STEPS) == set(range(1, USER_VERSION))


def test_an_old_file_opens_with_every_mark_and_is_whole(old: Path) -> None:
    assert check_store(old) == []
    file = open_forum(old)
    data = status_data(file.meeting_named("2024-12-13"))
    file.close()
    assert (data["people"], data["present"], data["quorum"]["filled"]) == (69, 41, 26)
    assert version(old) == USER_VERSION
    assert check_store(old) == []


def test_an_old_file_is_read_without_being_changed(old: Path) -> None:
    before = old.read_bytes()
    file = open_forum(old, read_only=True)
    assert file.meeting_named("2024-12-13").present_count() == 41
    file.close()
    assert old.read_bytes() == before


def test_a_whole_copy_is_kept_before_a_file_is_changed(old: Path, tmp_path: Path) -> None:
    was = version(old)
    open_store(old, tmp_path / "data" / "locks").close()
    kept = list((tmp_path / "data" / "backups").glob("*/*.narvaro"))
    assert [version(path) for path in kept] == [was]
    assert check_store(kept[0]) == []


@pytest.mark.parametrize(
    "damage", ["UPDATE name SET text = 'X' WHERE id = 1", "UPDATE log SET at = '' WHERE number = 1"]
)
def test_a_damaged_old_file_is_refused_untouched(old: Path, tmp_path: Path, damage: str) -> None:
    connection = sqlite3.connect(old)
    connection.execute(damage)
    connection.commit()
    connection.close()
    before = old.read_bytes()
    with pytest.raises(Exception, match="skadad"):
        open_store(old, tmp_path / "locks")
    assert old.read_bytes() == before


def test_killed_while_migrating_a_file_is_old_or_new_and_opens(old: Path, tmp_path: Path) -> None:
    program = (
        "import sys; from pathlib import Path; from attendance_app.storage.forum_store import open_store\n"
        "print('go', flush=True); open_store(Path(sys.argv[1]), Path(sys.argv[2])).close()"
    )
    seen = set()
    for number in range(12):
        path = tmp_path / f"{number}.narvaro"
        shutil.copyfile(old, path)
        words = [sys.executable, "-c", program, str(path), str(tmp_path / "locks")]
        root = Path(__file__).resolve().parents[2]
        with subprocess.Popen(words, stdout=subprocess.PIPE, cwd=root) as child:
            assert child.stdout is not None
            child.stdout.readline()
            time.sleep(number * 0.004)
            child.kill()
        file = open_forum(path)
        assert file.meeting_named("2024-12-13").present_count() == 41
        file.close()
        seen.add(version(path))
    assert seen == {USER_VERSION}


def test_two_copies_brought_up_apart_have_the_same_log(old: Path, tmp_path: Path) -> None:
    copy = tmp_path / "copy.narvaro"
    shutil.copyfile(old, copy)
    heads = []
    for path in (old, copy):
        store = open_store(path, tmp_path / "locks")
        heads.append(store.head)
        store.close()
    assert heads[0] == heads[1]
