"""A file that has grown large opens, goes on, exports and is restored: only malformed content is refused."""

import os
import shutil
import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest

from attendance_app.composition import PdfAnnexWriter, backups_of, export, open_forum, restore_backup
from attendance_app.domain.attendance import Mark
from attendance_app.domain.roster import PersonId
from attendance_app.services.errors import Cancelled, Problem, StoreError
from attendance_app.services.forum.meeting_session import MeetingSession
from tests.long_log import make_long_forum

# 69 people each week are 18 000 in five years; before a release a hundred thousand are tried (CONTRIBUTING.md).
RECORDS, PERSON = int(os.environ.get("NARVARO_RECORDS", "20001")), PersonId("p02")


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("long") / "Kommunalt forum.narvaro"
    make_long_forum(path, RECORDS)
    return path


@pytest.fixture
def long(made: Path, tmp_path: Path) -> Path:
    """Return such a file, on a computer that has never seen it."""
    return Path(shutil.copyfile(made, tmp_path / made.name))


def test_more_changes_than_five_years_of_weekly_meetings_lock_nobody_out(long: Path, tmp_path: Path) -> None:
    reported: list[tuple[int, int]] = []
    file = open_forum(long, lambda done, whole: reported.append((done, whole)))
    assert reported[0] == (1000, RECORDS)
    assert reported[-1][0] >= RECORDS - 1000
    session = file.open_meeting(file.meetings[0].id)
    session.mark(PERSON, Mark.PRESENT)
    assert file.store.head.number == RECORDS + 1
    _everything_can_be_done(session, tmp_path)
    file.close()
    [latest, *_] = backups_of(long)
    assert latest.changes == RECORDS + 1
    restore_backup(latest, tmp_path / "återställd.narvaro").close()
    again = open_forum(long, lambda *_: pytest.fail("checked again"))
    assert again.open_meeting(again.meetings[0].id).record.of(PERSON).mark is Mark.PRESENT
    again.close()


def _everything_can_be_done(session: MeetingSession, folder: Path) -> None:
    assert PdfAnnexWriter().make(session).startswith(b"%PDF")
    reader = open_forum(folder / "Kommunalt forum.narvaro", read_only=True)
    assert export(reader, reader.open_meeting(session.meeting_id), folder / "f.csv").exists()
    reader.close()


def test_the_check_of_a_file_that_is_new_to_the_computer_can_be_cancelled(long: Path) -> None:
    def cancel(*_: int) -> None:
        raise Cancelled

    before = long.read_bytes()
    with pytest.raises(Cancelled):
        open_forum(long, cancel)
    assert long.read_bytes() == before
    file = open_forum(long)
    assert not file.store.read_only, "the lock was released"
    file.close()


def _truncated(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:-4096])


def _padded(path: Path) -> None:
    with path.open("r+b") as file:
        file.truncate(1 << 40)


def _free_pages(path: Path, pages: int) -> None:
    connection = sqlite3.connect(path)
    connection.execute("CREATE TABLE more (x)")
    connection.execute("INSERT INTO more VALUES (zeroblob(?))", (pages * 4096 - 4096,))
    connection.execute("DROP TABLE more")
    connection.commit()
    connection.close()


@pytest.mark.parametrize("harm", [_truncated, _padded])
def test_a_file_of_another_length_than_its_pages_is_refused_before_it_is_read(
    sample_path: Path, harm: Callable[[Path], None]
) -> None:
    harm(sample_path)
    with pytest.raises(StoreError) as caught:
        open_forum(sample_path)
    assert caught.value.problem is Problem.DAMAGED


def test_free_pages_are_borne_until_they_are_far_more_than_those_in_use(
    sample_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("attendance_app.storage.sqlite.file_validation._FREE_PAGES", 100)
    connection = sqlite3.connect(sample_path)
    in_use = connection.execute("PRAGMA page_count").fetchone()[0]
    connection.close()
    _free_pages(sample_path, in_use + 90)
    open_forum(sample_path).close()
    _free_pages(sample_path, in_use + 110)
    with pytest.raises(StoreError):
        open_forum(sample_path)
