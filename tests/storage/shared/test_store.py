"""A file in a synced folder: worked on in a local copy, put back whole, never over what others have put there."""

import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from attendance_app import composition
from attendance_app.composition import open_copy, open_forum
from attendance_app.domain.attendance import Mark
from attendance_app.domain.roster import PersonId
from attendance_app.services.errors import Problem, StoreError
from attendance_app.services.forum.erasure import erase, person_called
from attendance_app.services.forum.file import ForumFile
from attendance_app.services.merge.three_way import apply_merge, compare
from attendance_app.storage.durability.data_folder import DataFolder
from attendance_app.storage.durability.file_identity import identity
from attendance_app.storage.forum_store import check_store, open_store
from attendance_app.storage.restore import backups_of
from attendance_app.storage.shared import publishing_pause, working_copy
from attendance_app.system import files, paths

DAY, FIRST, SECOND = "2024-12-13", PersonId("p02"), PersonId("p03")


@pytest.fixture
def data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Let the program have a data folder of its own, and no patience."""
    monkeypatch.setenv(paths.DATA_VARIABLE, str(tmp_path / "data"))
    monkeypatch.setattr(publishing_pause, "_PAUSE_S", 0.0)
    monkeypatch.setattr(files, "_RETRY_DELAY_S", 0.0)
    return tmp_path / "data"


@pytest.fixture
def shared(tmp_path: Path, data: Path, put_sample: Callable[[Path], Path]) -> Path:
    folder = tmp_path / "OneDrive - Region X"
    folder.mkdir()
    return put_sample(folder / "Kommunalt forum.narvaro")


@pytest.fixture
def file(shared: Path) -> Iterator[ForumFile]:
    opened = open_forum(shared)
    yield opened
    opened.close()


def mark(file: ForumFile, person: PersonId, mark: Mark = Mark.PRESENT) -> None:
    file.meeting_named(DAY).mark(person, mark)


def marked(path: Path, person: PersonId) -> Mark:
    store = open_store(path, DataFolder(paths.data_folder()), read_only=True)
    try:
        return store.load_record(store.load_meetings()[0].id).of(person).mark
    finally:
        store.close()


def changed_elsewhere(path: Path, tmp_path: Path, person: PersonId, mark: Mark = Mark.EXCUSED) -> None:
    """Let another computer change the file: there it is no synced folder to us."""
    copy = tmp_path / "elsewhere" / path.name
    copy.parent.mkdir(exist_ok=True)
    shutil.copyfile(path, copy)
    other = open_forum(copy)
    other.meeting_named(DAY).mark(person, mark)
    other.close()
    shutil.copyfile(copy, path)


def beside(shared: Path) -> list[Path]:
    return [each for each in shared.parent.iterdir() if each != shared]


def test_the_shared_file_is_not_touched_while_she_ticks_and_has_everything_at_a_pause(
    file: ForumFile, shared: Path
) -> None:
    assert file.store.sync_provider == "OneDrive"
    before = shared.read_bytes()
    mark(file, FIRST)
    assert shared.read_bytes() == before
    file.journal.poll()
    assert marked(shared, FIRST) is Mark.PRESENT
    assert check_store(shared) == []
    assert beside(shared) == []
    assert file.warning == ""


def test_at_close_everything_is_put_back_and_no_working_copy_is_left(shared: Path, data: Path) -> None:
    file = open_forum(shared)
    mark(file, FIRST)
    file.close()
    assert marked(shared, FIRST) is Mark.PRESENT
    assert [each for each in (data / "working").rglob("*") if each.is_file()] == []
    assert beside(shared) == []


def test_what_others_have_put_there_is_never_overwritten_and_joining_brings_both(
    file: ForumFile, shared: Path, tmp_path: Path
) -> None:
    mark(file, FIRST)
    changed_elsewhere(shared, tmp_path, SECOND)
    theirs = shared.read_bytes()
    file.journal.poll()
    assert shared.read_bytes() == theirs
    [copy] = beside(shared)
    assert copy.name.startswith("Kommunalt forum (kopia från ")
    assert (marked(copy, FIRST), marked(copy, SECOND)) == (Mark.PRESENT, Mark.UNMARKED)
    assert "ändrats av någon annan" in file.warning
    assert file.store.conflicting_file == shared
    other = open_copy(file, shared)
    apply_merge(file, compare(file, other))
    other.close()
    file.journal.poll()
    assert (marked(shared, FIRST), marked(shared, SECOND)) == (Mark.PRESENT, Mark.EXCUSED)
    assert (file.warning, file.store.conflicting_file) == ("", None)
    assert copy.exists(), "nothing is deleted by itself"


def test_what_others_have_put_there_is_read_while_nothing_of_ours_waits(
    file: ForumFile, shared: Path, tmp_path: Path
) -> None:
    file.journal.poll()
    changed_elsewhere(shared, tmp_path, SECOND)
    read: list[bool] = []
    file.journal.listen_reading(lambda: read.append(True))
    file.journal.poll()
    assert file.meeting_named(DAY).record.of(SECOND).mark is Mark.EXCUSED
    assert read == [True]
    mark(file, FIRST)
    file.journal.poll()
    assert (marked(shared, FIRST), marked(shared, SECOND)) == (Mark.PRESENT, Mark.EXCUSED)
    assert beside(shared) == []


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux says which files are open")
def test_the_working_copy_is_closed_while_it_is_replaced_since_windows_replaces_no_open_file(
    file: ForumFile, shared: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    replaced: list[str] = []
    really = working_copy.replace_file

    def replace(made: Path, place: Path) -> None:
        is_open = [os.path.realpath(each) for each in Path("/proc/self/fd").iterdir()]
        assert str(place.resolve()) not in is_open
        replaced.append(place.name)
        really(made, place)

    monkeypatch.setattr(working_copy, "replace_file", replace)
    file.journal.poll()
    changed_elsewhere(shared, tmp_path, SECOND)
    file.journal.poll()
    assert replaced == [shared.name]
    assert file.meeting_named(DAY).record.of(SECOND).mark is Mark.EXCUSED


def test_where_it_cannot_be_replaced_the_older_working_copy_is_open_again(
    file: ForumFile, shared: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise PermissionError

    file.journal.poll()
    changed_elsewhere(shared, tmp_path, SECOND)
    monkeypatch.setattr(working_copy, "replace_file", refuse)
    file.journal.poll()
    assert "nås inte" in file.warning
    mark(file, FIRST)
    assert file.meeting_named(DAY).record.of(FIRST).mark is Mark.PRESENT
    file.journal.poll()
    assert "ändrats av någon annan" in file.warning
    monkeypatch.undo()


def test_a_half_written_file_of_a_sync_client_is_waited_for(file: ForumFile, shared: Path) -> None:
    file.journal.poll()
    whole = shared.read_bytes()
    shared.write_bytes(whole[:30_000])
    file.journal.poll()
    assert file.meeting_named(DAY).present_count() == 41
    assert "inte färdigkopierad" in file.warning
    shared.write_bytes(whole)
    file.journal.poll()
    assert file.warning == ""


def test_without_the_folder_she_goes_on_and_the_next_opening_puts_it_back(shared: Path, tmp_path: Path) -> None:
    file = open_forum(shared)
    away = tmp_path / "borta"
    shared.parent.rename(away)
    mark(file, FIRST)
    file.journal.poll()
    assert "nås inte" in file.warning
    with pytest.raises(StoreError) as caught:
        file.close()
    assert caught.value.problem is Problem.LATER
    away.rename(shared.parent)
    again = open_forum(shared)
    assert again.meeting_named(DAY).record.of(FIRST).mark is Mark.PRESENT
    again.close()
    assert marked(shared, FIRST) is Mark.PRESENT


CRASH = """
import os, signal, sys
from pathlib import Path
from attendance_app.system import files, paths
os.environ[paths.DATA_VARIABLE] = sys.argv[2]
from attendance_app.composition import open_forum
from attendance_app.domain.attendance import Mark
from attendance_app.domain.roster import PersonId
file = open_forum(Path(sys.argv[1]))
file.meeting_named("2024-12-13").mark(PersonId("p02"), Mark.PRESENT)
os.kill(os.getpid(), signal.SIGKILL)
"""


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="Windows has no kill -9")
@pytest.mark.parametrize("also_changed", [False, True])
def test_a_crash_loses_nothing(shared: Path, data: Path, tmp_path: Path, also_changed: bool) -> None:
    subprocess.run([sys.executable, "-c", CRASH, str(shared), str(data)], check=False)
    assert marked(shared, FIRST) is Mark.UNMARKED
    if also_changed:
        changed_elsewhere(shared, tmp_path, SECOND)
    file = open_forum(shared)
    assert file.meeting_named(DAY).record.of(FIRST).mark is Mark.PRESENT
    file.close()
    held = [shared, *beside(shared)]
    assert len(held) == 1 + also_changed
    assert marked(held[-1], FIRST) is Mark.PRESENT
    assert marked(shared, SECOND) is (Mark.EXCUSED if also_changed else Mark.UNMARKED)


@pytest.mark.parametrize("step", ["before the rename", "after the rename"])
def test_a_crash_while_it_is_put_back_leaves_the_old_or_the_new(
    shared: Path, data: Path, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    class Crashed(BaseException):
        pass

    replace, keep = Path.replace, working_copy.WorkingCopy._write_note

    def crash_at_rename(part: Path, path: Path) -> Path:
        if path == shared:
            raise Crashed
        return replace(part, path)

    def crash_at_note(working: working_copy.WorkingCopy, note: working_copy.Note) -> None:
        if not note.putting and working.note.putting:
            raise Crashed
        keep(working, note)

    file = open_forum(shared)
    mark(file, FIRST)
    with monkeypatch.context() as crashing:
        if step == "before the rename":
            crashing.setattr(Path, "replace", crash_at_rename)
        else:
            crashing.setattr(working_copy.WorkingCopy, "_write_note", crash_at_note)
        with pytest.raises(Crashed):
            file.journal.poll()
    assert marked(shared, FIRST) is (Mark.UNMARKED if step == "before the rename" else Mark.PRESENT)
    assert check_store(shared) == []
    file.store._document._live._lock.release()  # type: ignore[attr-defined]
    again = open_forum(shared)
    assert again.meeting_named(DAY).record.of(FIRST).mark is Mark.PRESENT
    again.close()
    assert marked(shared, FIRST) is Mark.PRESENT
    assert beside(shared) == []


def test_the_second_window_reads_the_working_copy_and_takes_over_when_the_first_has_gone(
    shared: Path, data: Path
) -> None:
    first = open_forum(shared)
    second = open_forum(shared)
    assert (first.store.read_only, second.store.read_only) == (False, True)
    mark(first, FIRST)
    second.journal.poll()
    assert second.meeting_named(DAY).record.of(FIRST).mark is Mark.PRESENT
    first.close()
    second.journal.poll()
    assert not second.store.read_only
    mark(second, SECOND)
    second.close()
    assert (marked(shared, FIRST), marked(shared, SECOND)) == (Mark.PRESENT, Mark.PRESENT)


def test_of_two_programs_that_make_the_working_copy_at_once_the_second_reads_that_of_the_first(
    shared: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    others: list[ForumFile] = []
    really, opened = working_copy.name_new_file, []

    def after_the_other(made: Path, place: Path) -> None:
        patch.undo()
        others.append(open_forum(shared))
        mark(others[0], FIRST)
        opened.append((place, identity(place)))
        really(made, place)

    with monkeypatch.context() as patch:
        patch.setattr(working_copy, "name_new_file", after_the_other)
        second = open_forum(shared)
    [first], [(place, before)] = others, opened
    assert identity(place) == before
    assert (first.store.read_only, second.store.read_only) == (False, True)
    assert second.meeting_named(DAY).record.of(FIRST).mark is Mark.PRESENT
    mark(first, SECOND)
    second.close()
    first.close()
    assert (marked(shared, FIRST), marked(shared, SECOND)) == (Mark.PRESENT, Mark.PRESENT)


def test_a_working_copy_that_another_program_has_opened_meanwhile_is_not_replaced_under_it(
    shared: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first, second = open_forum(shared), open_forum(shared)
    changed_elsewhere(shared, tmp_path, SECOND)
    really, opened = working_copy.exclusive, []

    def after_the_other(place: Path, locks: Path) -> object:
        patch.undo()
        second.journal.poll()
        opened.append((place, identity(place)))
        return really(place, locks)

    with monkeypatch.context() as patch:
        patch.setattr(working_copy, "exclusive", after_the_other)
        first.journal.poll()
    [(place, before)] = opened
    assert identity(place) == before
    assert (first.store.read_only, second.store.read_only) == (True, False)
    mark(second, FIRST)
    second.journal.poll()
    first.close()
    second.close()
    assert (marked(shared, FIRST), marked(shared, SECOND)) == (Mark.PRESENT, Mark.EXCUSED)


def test_gallring_reaches_the_shared_file_at_once(file: ForumFile, shared: Path) -> None:
    assert b"Beata Allen" in shared.read_bytes()
    erase(file, person_called(file, "Beata Allen"))
    assert b"Beata Allen" not in shared.read_bytes()


def test_a_folder_that_may_not_be_written_is_worked_on_and_told(file: ForumFile, shared: Path) -> None:
    if os.name == "nt" or os.geteuid() == 0:
        pytest.skip("root and Windows write everywhere")
    mark(file, FIRST)
    shared.parent.chmod(0o500)
    try:
        file.journal.poll()
        assert "nås inte" in file.warning
    finally:
        shared.parent.chmod(0o700)


def test_its_backups_are_found_by_its_own_place(shared: Path, data: Path) -> None:
    file = open_forum(shared)
    mark(file, FIRST)
    file.close()
    assert [each.changes for each in backups_of(shared, DataFolder(paths.data_folder()))] == [2, 1]


def test_a_file_of_this_computer_has_no_working_copy(sample_path: Path, data: Path) -> None:
    file = composition.open_forum(sample_path)
    assert file.store.sync_provider == ""
    file.close()
    assert not (data / "working").exists()
