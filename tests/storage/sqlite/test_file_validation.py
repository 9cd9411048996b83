"""Files from strangers, and which problem an error is."""

import errno
import os
import sqlite3
import sys
from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path

import pytest

from attendance_app.composition import create_sample, open_forum
from attendance_app.domain.attendance import Mark, marked
from attendance_app.domain.change import Change, ChangeKind, Edit, Subject
from attendance_app.domain.forum import Forum
from attendance_app.domain.meeting import Meeting, MeetingId
from attendance_app.domain.roster import OrganisationId, Person, PersonId, Seat, SeatId
from attendance_app.services.errors import Problem, StoreError
from attendance_app.storage.durability.data_folder import DataFolder
from attendance_app.storage.forum_store import check_store, create_store, open_store
from attendance_app.storage.sqlite.file_validation import problem_of
from attendance_app.system import files, paths
from tests.platforms import make_link


@pytest.fixture
def path(tmp_path: Path, put_sample: Callable[[Path], Path]) -> Path:
    return put_sample(tmp_path / "f.narvaro")


def refused(path: Path) -> Problem:
    with pytest.raises(StoreError) as caught:
        open_store(path, DataFolder(paths.data_folder()))
    return caught.value.problem


@pytest.mark.parametrize("ending", ["-journal", "-wal", "-shm"])
@pytest.mark.parametrize("how", [make_link, os.link], ids=["symlink", "hard link"])
def test_a_side_file_that_leads_elsewhere_is_refused(path: Path, ending: str, how: object) -> None:
    victim = path.with_name("victim.txt")
    victim.write_text("kvar")
    side = Path(f"{path}{ending}")
    make_link(side, victim) if how is make_link else os.link(victim, side)
    assert refused(path) is Problem.STRANGE
    assert victim.read_text() == "kvar"


def test_a_side_file_is_found_beside_the_file_that_a_link_leads_to(path: Path, tmp_path: Path) -> None:
    victim = path.with_name("victim.txt")
    victim.write_text("kvar")
    make_link(Path(f"{path}-journal"), victim)
    link = tmp_path / "elsewhere" / "g.narvaro"
    link.parent.mkdir()
    make_link(link, path)
    assert refused(link) is Problem.STRANGE
    assert victim.read_text() == "kvar"


def write(path: Path, *statements: str) -> None:
    connection = sqlite3.connect(path, isolation_level=None)
    for statement in statements:
        connection.execute(statement)
    connection.close()


@pytest.mark.parametrize(
    "statement",
    [
        "CREATE INDEX extra ON log (at)",
        "DROP INDEX name_text",
        "ALTER TABLE log ADD COLUMN more TEXT GENERATED ALWAYS AS (upper(body)) VIRTUAL",
        "CREATE TABLE sqlean (x)",
        "CREATE VIRTUAL TABLE v USING fts5(x)",
        "CREATE TEMP TRIGGER t AFTER INSERT ON log BEGIN SELECT 1; END; ",
    ],
)
def test_the_schema_must_be_ours_to_the_letter(path: Path, statement: str) -> None:
    write(path, statement)
    if "TEMP" in statement:
        open_store(path, DataFolder(paths.data_folder())).close()
    else:
        assert refused(path) is Problem.STRANGE


def test_a_schema_whose_names_are_swapped_is_refused(path: Path) -> None:
    write(
        path,
        "PRAGMA writable_schema = ON",
        "UPDATE sqlite_schema SET rootpage = (SELECT rootpage FROM sqlite_schema WHERE name = 'seat')"
        " WHERE name = 'presence'",
    )
    assert refused(path) in {Problem.STRANGE, Problem.DAMAGED}


@pytest.mark.parametrize(
    "edit",
    [
        Edit(Subject.PERSON, None, "p", None, Person(PersonId("p"), "Anna Ek", 1, OrganisationId("gone"))),
        Edit(Subject.SEAT, None, "s", None, Seat(SeatId("s"), OrganisationId("gone"))),
        Edit(Subject.SEAT, None, "s", None, Seat(SeatId("s"), None, holder=PersonId("gone"))),
        Edit(Subject.ATTENDANCE, MeetingId("m"), "gone", None, marked(Mark.PRESENT)),
    ],
    ids=["person", "seat", "holder", "attendance"],
)
def test_what_refers_to_nothing_is_damage(tmp_path: Path, edit: Edit) -> None:
    meeting = Edit(Subject.MEETING, MeetingId("m"), "m", None, Meeting(MeetingId("m"), date(2025, 1, 1)))
    first = Change(ChangeKind.CREATE_FORUM, (Edit(Subject.FORUM, None, "", None, Forum("F")), meeting, edit))
    with pytest.raises(StoreError) as caught:
        create_store(tmp_path / "g.narvaro", first, datetime(2025, 1, 1), DataFolder(paths.data_folder()))
    assert caught.value.problem is Problem.DAMAGED


def test_a_body_that_is_nested_too_deep_is_damage(path: Path) -> None:
    write(path, f"UPDATE log SET body = '{'[' * 100_000}'")
    assert refused(path) is Problem.DAMAGED
    with pytest.raises(StoreError):
        check_store(path)


def test_a_file_padded_to_far_more_than_its_pages_is_refused_at_once(path: Path) -> None:
    os.truncate(path, 3_000_000_000)
    assert refused(path) is Problem.DAMAGED


@pytest.mark.parametrize(
    ("number", "problem"),
    [
        (errno.ENOSPC, Problem.DISK_FULL),
        (errno.EDQUOT, Problem.DISK_FULL),
        (errno.EACCES, Problem.PROTECTED),
        (errno.EROFS, Problem.PROTECTED),
        (errno.EBUSY, Problem.HELD),
        (errno.EIO, Problem.FAILED),
    ],
)
def test_each_error_of_the_system_has_its_words(number: int, problem: Problem) -> None:
    assert problem_of(OSError(number, "")) is problem


def test_a_full_disk_is_never_called_locked() -> None:
    connection = sqlite3.connect(":memory:", isolation_level=None)
    connection.execute("CREATE TABLE t (x)")
    connection.execute("PRAGMA max_page_count = 2")
    with pytest.raises(sqlite3.OperationalError) as caught:
        connection.execute("INSERT INTO t VALUES (zeroblob(100000))")
    assert problem_of(caught.value) is Problem.DISK_FULL
    assert "full" in Problem.DISK_FULL.value
    assert "hålls" not in Problem.DISK_FULL.value


def test_a_path_that_windows_does_not_take_is_refused_before_anything_is_asked_of_the_disk(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    deep = tmp_path.joinpath(*["En mapp med ett långt namn"] * 10)
    path = deep / "Miljönämnden.narvaro"
    monkeypatch.setattr(files, "longest_path", lambda: 259)
    words = "Sökvägen till ”Miljönämnden.narvaro” är för lång."
    for act in (open_forum, create_sample):
        with pytest.raises(StoreError, match=words):
            act(path)
    # Room for the journal's name beside it, too.
    root = tmp_path.anchor
    assert not files.is_path_too_long(Path(root.ljust(239, "a")))
    assert files.is_path_too_long(Path(root.ljust(240, "a")))


@pytest.mark.skipif(sys.platform == "win32", reason="the computer's policy decides")
def test_where_paths_may_be_long_nothing_is_refused(tmp_path: Path) -> None:
    deep = tmp_path.joinpath(*["En mapp med ett långt namn"] * 10)
    path = deep / "Miljönämnden.narvaro"
    deep.mkdir(parents=True)
    create_sample(path)
    opened = open_forum(path)
    assert opened.store.name == path.name
    opened.close()
