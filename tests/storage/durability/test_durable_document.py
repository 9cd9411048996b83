"""The document fails in the middle of a meeting; nothing that was acknowledged is lost, and nothing is done twice."""

import os
import shutil
import signal
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from attendance_app.composition import create_sample, open_forum
from attendance_app.domain.attendance import Mark
from attendance_app.domain.roster import PersonId
from attendance_app.services.errors import Problem, StoreError
from attendance_app.services.forum.file import ForumFile
from attendance_app.services.forum.meeting_session import MeetingSession
from attendance_app.storage.durability import durable_document
from attendance_app.storage.durability.rescue_log import read_rescue
from attendance_app.storage.forum_store import check_store
from attendance_app.system import paths

resource = pytest.importorskip("resource", reason="Windows has no limit on the size of files")

Break = Callable[[Path], None]


@pytest.fixture
def path(sample_path: Path) -> Path:
    return sample_path


@pytest.fixture
def file(path: Path) -> Iterator[ForumFile]:
    opened = open_forum(path)
    yield opened
    opened.close()


def session(file: ForumFile) -> MeetingSession:
    return file.open_meeting(file.meetings[0].id)


def unticked(file: ForumFile, number: int) -> list[PersonId]:
    record = session(file).record
    return [person.id for person in record.roster.people if record.of(person.id).mark is Mark.UNMARKED][:number]


def tick(file: ForumFile, number: int) -> list[PersonId]:
    people = unticked(file, number)
    for person in people:
        session(file).mark(person, Mark.PRESENT)
    return people


def rescues() -> list[Path]:
    return list((paths.data_folder() / "rescue").iterdir())


@pytest.fixture(autouse=True)
def nothing_left() -> Iterator[None]:
    shutil.rmtree(paths.data_folder() / "rescue", ignore_errors=True)
    yield
    shutil.rmtree(paths.data_folder() / "rescue", ignore_errors=True)


def delete(path: Path) -> None:
    path.unlink()


def zero(path: Path) -> None:
    with path.open("r+b") as opened:
        opened.write(bytes(path.stat().st_size))


def replace_by_another_program(path: Path) -> None:
    other = path.with_name("other")
    other.write_bytes(b"%PDF-1.7" * 999)
    other.replace(path)


def replace_by_another_forum(path: Path) -> None:
    other = path.with_name("other")
    create_sample(other)
    other.replace(path)


def cut(path: Path) -> None:
    with path.open("r+b") as opened:
        opened.truncate(9000)


BREAKS: list[Break] = [delete, zero, replace_by_another_program, replace_by_another_forum, cut]


@pytest.mark.parametrize("break_it", BREAKS, ids=lambda each: each.__name__)
def test_the_meeting_goes_on_and_says_so_within_one_tick(file: ForumFile, path: Path, break_it: Break) -> None:
    tick(file, 2)
    assert file.warning == ""
    break_it(path)
    people = tick(file, 3)
    assert "Inget är förlorat" in file.warning
    assert all(session(file).record.of(person).mark is Mark.PRESENT for person in people)


TICKER = """
import sys
from pathlib import Path
from attendance_app.composition import open_forum
from attendance_app.domain.attendance import Mark
file = open_forum(Path(sys.argv[1]))
session = file.open_meeting(file.meetings[0].id)
for person in sys.argv[2:]:
    print("go", flush=True)
    sys.stdin.readline()
    session.mark(person, Mark.PRESENT)
print("done", flush=True)
sys.stdin.readline()
"""


@contextmanager
def ticking(path: Path, people: list[PersonId]) -> Iterator[Callable[[], None]]:
    """Tick in another process, a tick a call; it is killed at the end."""
    words = [sys.executable, "-c", TICKER, str(path), *people]
    with subprocess.Popen(words, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as child:
        assert child.stdin is not None
        assert child.stdout is not None
        child.stdout.readline()

        def tick_once() -> None:
            print(file=child.stdin, flush=True)
            child.stdout.readline()

        yield tick_once
        child.kill()


def held_at(path: Path) -> tuple[str, dict[PersonId, Mark]]:
    file = open_forum(path)
    record = session(file).record
    words = file.recovery_notice
    file.close()
    return words, {person.id: record.of(person.id).mark for person in record.roster.people}


def people_of(path: Path, number: int) -> list[PersonId]:
    file = open_forum(path, read_only=True)
    people = unticked(file, number)
    file.close()
    return people


def put_back(path: Path, kept: Path) -> None:
    path.unlink(missing_ok=True)
    shutil.copyfile(kept, path)


def three_only_rescued(path: Path) -> tuple[list[PersonId], Path]:
    """Tick three people whom the rescue log alone has; return them and it."""
    people, older = people_of(path, 3), path.with_name("older")
    shutil.copyfile(path, older)
    with ticking(path, people) as tick_once:
        for _ in range(3):
            tick_once()
    put_back(path, older)
    return people, rescues()[0]


@pytest.mark.parametrize("break_it", BREAKS, ids=lambda each: each.__name__)
def test_what_the_rescue_log_has_comes_in_at_the_next_open_and_only_once(path: Path, break_it: Break) -> None:
    people, older = people_of(path, 6), path.with_name("older")
    shutil.copyfile(path, older)
    with ticking(path, people) as tick_once:
        for _ in range(2):
            tick_once()
        break_it(path)
        for _ in range(4):
            tick_once()
    put_back(path, older)
    words, held = held_at(path)
    assert "6 ändringar" in words
    assert all(held[person] is Mark.PRESENT for person in people)
    assert check_store(path) == []
    assert rescues() == []
    assert held_at(path) == ("", held)


def test_killed_between_the_rescue_log_and_the_document_nothing_is_done_twice(path: Path) -> None:
    people, older = people_of(path, 3), path.with_name("older")
    with ticking(path, people) as tick_once:
        for _ in range(3):
            tick_once()
    shutil.copyfile(path, older)
    assert len(rescues()) == 1
    lines = sqlite3.connect(older).execute("SELECT count(*) FROM log").fetchone()
    words, _ = held_at(path)
    assert words == ""
    assert sqlite3.connect(path).execute("SELECT count(*) FROM log").fetchone() == lines


def test_a_torn_last_line_is_left_out(path: Path) -> None:
    people, rescue = three_only_rescued(path)
    content = rescue.read_bytes()
    end = content.index(b"\0")
    rescue.write_bytes(content[: end - 40] + bytes(len(content) - end + 40))
    words, held = held_at(path)
    assert "2 ändringar" in words
    assert [held[person] for person in people] == [Mark.PRESENT, Mark.PRESENT, Mark.UNMARKED]


def test_a_line_that_was_changed_ends_the_rescue_log_and_what_came_before_it_counts(path: Path) -> None:
    people, rescue = three_only_rescued(path)
    lines = rescue.read_bytes().split(b"\n")
    lines[2] = lines[2].replace(b'"mark"', b'"walk-in"')
    rescue.write_bytes(b"\n".join(lines))
    words, held = held_at(path)
    assert "1 ändring" in words
    assert [held[person] for person in people] == [Mark.PRESENT, Mark.UNMARKED, Mark.UNMARKED]


def test_a_document_with_other_changes_keeps_them_and_the_rescue_log_is_set_aside(path: Path) -> None:
    people, older = people_of(path, 4), path.with_name("older")
    shutil.copyfile(path, older)
    with ticking(path, people[:2]) as tick_once:
        tick_once()
        tick_once()
    other = open_forum(older)
    session(other).mark(people[3], Mark.PRESENT)
    other.close()
    put_back(path, older)
    words, held = held_at(path)
    assert "2 ändringar som hör till en annan version" in words
    assert [held[person] for person in people] == [Mark.UNMARKED] * 3 + [Mark.PRESENT]
    assert [each.suffix for each in rescues()] == [".kept"]


def test_another_forum_at_the_same_path_is_opened_and_the_changes_that_are_left_are_told(path: Path) -> None:
    people = people_of(path, 2)
    with ticking(path, people) as tick_once:
        tick_once()
        replace_by_another_forum(path)
        tick_once()
    words, held = held_at(path)
    assert "2 ändringar som hör till en annan version" in words
    assert held[people[0]] is Mark.UNMARKED
    assert len(rescues()) == 1


def test_the_rescue_log_goes_on_rightly_after_a_replay(path: Path) -> None:
    people, older = people_of(path, 4), path.with_name("older")
    shutil.copyfile(path, older)
    with ticking(path, people[:2]) as tick_once:
        tick_once()
        tick_once()
    put_back(path, older)
    with ticking(path, people[2:]) as tick_once:
        tick_once()
        path.unlink()
        tick_once()
    rescued = read_rescue(rescues()[0])
    assert rescued is not None
    assert len(rescued.records) == 2


def test_a_document_that_was_moved_after_a_crash_finds_its_changes(path: Path) -> None:
    people, older = people_of(path, 2), path.with_name("older")
    shutil.copyfile(path, older)
    with ticking(path, people) as tick_once:
        tick_once()
        tick_once()
    path.unlink()
    moved = path.with_name("flyttad.narvaro")
    older.rename(moved)
    words, held = held_at(moved)
    assert "2 ändringar" in words
    assert all(held[person] is Mark.PRESENT for person in people)
    assert rescues() == []


def test_a_deleted_document_is_written_anew_with_everything(file: ForumFile, path: Path) -> None:
    people = tick(file, 2)
    path.unlink()
    people += tick(file, 1)
    assert not path.exists(), "a sync client may be about to put it back"
    assert file.journal.poll()
    assert file.warning == ""
    assert check_store(path) == []
    people += tick(file, 1)
    assert all(held_now(path)[person] is Mark.PRESENT for person in people)


def held_now(path: Path) -> dict[PersonId, Mark]:
    file = open_forum(path, read_only=True)
    record = session(file).record
    file.close()
    return {person.id: record.of(person.id).mark for person in record.roster.people}


def test_a_document_replaced_by_an_older_copy_is_brought_up(file: ForumFile, path: Path) -> None:
    older = path.with_name("older")
    shutil.copyfile(path, older)
    people = tick(file, 2)
    older.replace(path)
    people += tick(file, 1)
    assert file.warning == ""
    assert all(held_now(path)[person] is Mark.PRESENT for person in people)


def test_a_document_that_went_on_elsewhere_is_read_and_the_change_refused(file: ForumFile, path: Path) -> None:
    read: list[bool] = []
    file.journal.listen_reading(lambda: read.append(True))
    newer = path.with_name("newer")
    shutil.copyfile(path, newer)
    other = open_forum(newer)
    theirs = tick(other, 1)
    other.close()
    newer.replace(path)
    ours = unticked(file, 2)[1]
    with pytest.raises(StoreError) as caught:
        session(file).mark(ours, Mark.PRESENT)
    assert caught.value.problem is Problem.CHANGED
    assert read == [True]
    assert session(file).record.of(theirs[0]).mark is Mark.PRESENT
    session(file).mark(ours, Mark.PRESENT)
    assert held_now(path)[ours] is Mark.PRESENT


def test_a_document_held_by_another_program_is_brought_up_when_it_is_let_go(file: ForumFile, path: Path) -> None:
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("BEGIN EXCLUSIVE")
    people = tick(file, 2)
    assert "hålls av ett annat program" in file.warning
    other.execute("ROLLBACK")
    other.close()
    assert file.journal.poll()
    assert file.warning == ""
    assert all(held_now(path)[person] is Mark.PRESENT for person in people)


@contextmanager
def no_file_larger_than(size: int) -> Iterator[None]:
    """Let every write past ``size`` fail, as on a full disk."""
    old = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
        signal.signal(signal.SIGXFSZ, old)


def test_when_neither_can_be_written_nothing_changes_and_the_next_tick_works(file: ForumFile, path: Path) -> None:
    tick(file, 1)
    person, head = unticked(file, 1)[0], file.store.head
    with no_file_larger_than(1), pytest.raises(StoreError):
        session(file).mark(person, Mark.PRESENT)
    assert session(file).record.of(person).mark is Mark.UNMARKED
    assert file.store.head == head
    assert held_now(path)[person] is Mark.UNMARKED
    assert tick(file, 1) == [person]
    assert file.warning == ""
    assert held_now(path)[person] is Mark.PRESENT


def test_where_the_document_cannot_grow_the_room_taken_ahead_keeps_the_changes(file: ForumFile, path: Path) -> None:
    with no_file_larger_than(path.stat().st_size):
        for number in range(60):
            session(file).walk_in(f"{number} Nils Holgersson" * 5, None)
        assert "Inget är förlorat" in file.warning
    assert file.journal.poll()
    assert file.warning == ""
    assert len(held_now(path)) == 69 + 60


def test_a_rescue_log_that_cannot_be_written_leaves_the_document(file: ForumFile, path: Path) -> None:
    os.close(file.store._document._rescue._descriptor)  # type: ignore[attr-defined]
    people = tick(file, 2)
    assert file.warning == ""
    assert all(held_now(path)[person] is Mark.PRESENT for person in people)


def test_a_rescue_log_is_for_the_user_alone_and_goes_at_close(path: Path) -> None:
    file = open_forum(path)
    tick(file, 1)
    assert [each.stat().st_mode & 0o777 for each in rescues()] == [0o600]
    file.close()
    assert rescues() == []


def test_a_reader_becomes_the_writer_when_the_other_has_closed(path: Path) -> None:
    first, second = open_forum(path), open_forum(path)
    assert second.store.read_only
    person = tick(first, 1)[0]
    assert second.journal.poll()
    assert session(second).record.of(person).mark is Mark.PRESENT
    assert second.store.read_only
    first.close()
    assert second.journal.poll()
    assert not second.store.read_only
    tick(second, 1)
    second.close()


def test_a_reader_that_cannot_become_the_writer_stays_a_reader_that_shows_what_it_had(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise PermissionError

    first, second = open_forum(path), open_forum(path)
    person = tick(first, 1)[0]
    first.close()
    with monkeypatch.context() as patch:
        patch.setattr(durable_document, "recover", refuse)
        second.journal.poll()
        assert second.store.read_only
        assert session(second).record.of(person).mark is Mark.UNMARKED
    second.journal.poll()
    assert not second.store.read_only
    assert session(second).record.of(person).mark is Mark.PRESENT
    tick(second, 1)
    assert read_rescue(rescues()[0]) is not None
    second.close()
