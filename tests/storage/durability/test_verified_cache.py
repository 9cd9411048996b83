"""A file that was found whole is not replayed again; one that is not the same to the byte is."""

import sqlite3
from pathlib import Path

import pytest

from attendance_app.composition import open_forum
from attendance_app.domain.attendance import Mark
from attendance_app.services.errors import Problem, StoreError
from attendance_app.storage.sqlite import integrity as log_check
from attendance_app.storage.sqlite.integrity import faults
from attendance_app.system import paths
from tests.platforms import needs_modes, needs_open_files_to_be_replaceable


@pytest.fixture
def checks(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Return a list that grows by one for each replay of the log."""
    replays: list[str] = []

    def replayed(connection: sqlite3.Connection, _: object = None) -> list[str]:
        replays.append("replayed")
        return faults(connection)

    monkeypatch.setattr(log_check, "faults", replayed)
    return replays


def tick_and_close(path: Path, between: str = "") -> None:
    """Tick somebody; ``between`` is done to the document by another program before it is closed."""
    file = open_forum(path)
    session = file.open_meeting(file.meetings[-1].id)
    session.mark(session.record.roster.people[0].id, Mark.UNMARKED)
    session.mark(session.record.roster.people[0].id, Mark.PRESENT)
    if between:
        connection = sqlite3.connect(path)
        connection.execute(between)
        connection.commit()
        connection.close()
    file.close()


def found() -> Path:
    """Return where the hashes lie."""
    return paths.data_folder() / "verified.txt"


def test_the_same_bytes_are_checked_once(sample_path: Path, checks: list[str]) -> None:
    found().unlink()
    for _ in range(3):
        open_forum(sample_path).close()
    assert checks == ["replayed"]


def test_what_was_changed_and_closed_here_is_known_to_be_whole(sample_path: Path, checks: list[str]) -> None:
    tick_and_close(sample_path)
    tick_and_close(sample_path)
    open_forum(sample_path).close()
    assert checks == []


@needs_open_files_to_be_replaceable
def test_what_another_program_changed_while_it_was_open_is_found(sample_path: Path) -> None:
    tick_and_close(sample_path, "UPDATE name SET text = 'Någon Annan' WHERE id = 1")
    with pytest.raises(StoreError) as caught:
        open_forum(sample_path)
    assert caught.value.problem is Problem.DAMAGED


def test_another_file_is_checked(sample_path: Path, checks: list[str]) -> None:
    tick_and_close(sample_path)
    connection = sqlite3.connect(sample_path)
    connection.execute("VACUUM")
    connection.close()
    open_forum(sample_path).close()
    assert checks == ["replayed"]


@pytest.mark.parametrize("text", ["", "0.0.1 {digest}\n", "\xff\x00{digest}", "{digest}"])
def test_nothing_is_taken_on_trust(sample_path: Path, checks: list[str], text: str) -> None:
    digest = found().read_text().split()[-1]
    found().write_bytes(text.format(digest=digest).encode("latin-1"))
    open_forum(sample_path).close()
    assert checks == ["replayed"]


def test_a_hash_that_cannot_be_kept_stops_nobody(sample_path: Path, checks: list[str]) -> None:
    found().unlink()
    found().mkdir()
    try:
        tick_and_close(sample_path)
        open_forum(sample_path).close()
    finally:
        found().rmdir()
    assert checks == ["replayed", "replayed"]


@needs_modes
def test_only_the_user_reads_them(sample_path: Path) -> None:
    assert found().stat().st_mode & 0o777 == 0o600
