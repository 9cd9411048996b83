"""A file that lacks what was done on this computer is never followed in silence: it is said, ours is kept beside it."""

import shutil
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import pytest

from attendance_app.composition import backups_of, create_sample, open_copy, open_forum, restore_backup
from attendance_app.domain.attendance import Mark
from attendance_app.domain.roster import PersonId
from attendance_app.services.errors import Problem, StoreError
from attendance_app.services.forum.file import ForumFile
from attendance_app.services.merge.three_way import apply_merge, compare
from attendance_app.storage.durability.verified_copy import faults_of
from attendance_app.storage.shared import publishing_pause, working_copy
from attendance_app.system import files, paths
from tests.commands import said, type_in

DAY, OURS, THEIRS = "2024-12-13", PersonId("p02"), PersonId("p03")
WORDS = "den saknar 1 ändring som gjorts på den här datorn"


@pytest.fixture(params=["OneDrive - Region X", "Dokument"])
def path(
    request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, put_sample: Callable[[Path], Path]
) -> Path:
    """Return the sample forum in a synced folder and in a plain one, on a computer of its own without patience."""
    monkeypatch.setenv(paths.DATA_VARIABLE, str(tmp_path / "data"))
    monkeypatch.setattr(publishing_pause, "_PAUSE_S", 0.0)
    monkeypatch.setattr(files, "_RETRY_DELAY_S", 0.0)
    made = tmp_path / request.param / "Kommunalt forum.narvaro"
    made.parent.mkdir()
    return put_sample(made)


def tick(path: Path, person: PersonId = OURS) -> None:
    file = open_forum(path)
    file.meeting_named(DAY).mark(person, Mark.PRESENT)
    file.close()


def open_and_tick(path: Path) -> ForumFile:
    """Open the file, and publish a tick of ours."""
    file = open_forum(path)
    file.meeting_named(DAY).mark(OURS, Mark.PRESENT)
    file.journal.poll()
    return file


def changed_elsewhere(path: Path, folder: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a copy that another computer has changed."""
    copy = folder / "annan dator.narvaro"
    shutil.copyfile(path, copy)
    with monkeypatch.context() as there:
        there.setenv(paths.DATA_VARIABLE, str(folder / "data there"))
        tick(copy, THEIRS)
    return copy


def is_present(file: ForumFile, person: PersonId) -> bool:
    return file.meeting_named(DAY).record.of(person).mark is Mark.PRESENT


def put(source: Path, path: Path) -> None:
    """Replace a file as a sync client does: under a temporary name, and renamed."""
    part = path.with_name("~synk.tmp")
    shutil.copyfile(source, part)
    part.replace(path)


@pytest.mark.parametrize("other", ["older", "another's"])
def test_a_version_put_there_while_it_was_closed_is_announced_once_and_ours_is_kept_and_can_be_joined(
    path: Path, tmp_path: Path, other: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    version = Path(shutil.copyfile(path, tmp_path / "äldre.narvaro"))
    if other != "older":
        version = changed_elsewhere(path, tmp_path, monkeypatch)
    tick(path)
    put(version, path)
    file = open_forum(path)
    assert not is_present(file, OURS)
    assert WORDS in file.divergence_notice
    divergence = file.store.divergence
    assert divergence is not None
    assert divergence.kept is not None
    assert divergence.kept.parent == path.parent
    assert divergence.kept.name.startswith("Kommunalt forum (kopia från ")
    copy = open_copy(file, divergence.kept)
    file.store.accept_divergence()
    apply_merge(file, compare(file, copy))
    copy.close()
    assert is_present(file, OURS)
    assert is_present(file, THEIRS) == (other != "older")
    file.close()
    again = open_forum(path)
    assert again.divergence_notice == ""
    again.close()


def test_until_she_has_answered_it_is_asked_again_and_one_copy_is_kept(path: Path, tmp_path: Path) -> None:
    older = Path(shutil.copyfile(path, tmp_path / "äldre.narvaro"))
    tick(path)
    put(older, path)
    for _ in range(2):
        file = open_forum(path)
        assert file.divergence_notice
        file.close()
    assert len(list(path.parent.glob("*.narvaro"))) == 2
    file = open_forum(path)
    file.store.accept_divergence()
    file.close()
    file = open_forum(path)
    assert file.divergence_notice == ""
    file.close()


def test_a_command_stops_once_with_a_sentence_and_does_nothing(
    path: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    older = Path(shutil.copyfile(path, tmp_path / "äldre.narvaro"))
    tick(path)
    for command in (["status", path, "--meeting", DAY], ["mark", path, "--meeting", DAY]):
        put(older, path)
        type_in(monkeypatch, "Beata Allen\n")
        status, out, err = said(capsys, *command)
        assert (status, out) == (1, "")
        assert WORDS in err
        assert path.read_bytes() == older.read_bytes()
        assert said(capsys, "status", path, "--meeting", DAY)[0] == 0
        tick(path)


def test_who_has_merged_ours_elsewhere_is_followed_without_a_question(
    path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = changed_elsewhere(path, tmp_path, monkeypatch)
    tick(path)
    ours = Path(shutil.copyfile(path, tmp_path / "vår.narvaro"))
    with monkeypatch.context() as there:
        there.setenv(paths.DATA_VARIABLE, str(tmp_path / "data there"))
        file = open_forum(other)
        copy = open_copy(file, ours)
        apply_merge(file, compare(file, copy))
        copy.close()
        file.close()
    put(other, path)
    file = open_forum(path)
    assert file.divergence_notice == ""
    assert is_present(file, OURS)
    assert is_present(file, THEIRS)
    file.close()


def test_what_restore_makes_is_asked_about_once(path: Path, tmp_path: Path) -> None:
    tick(path)
    first = backups_of(path)[-1]
    new = tmp_path / "återställd.narvaro"
    for expected in (WORDS, ""):
        file = open_forum(new) if new.exists() else restore_backup(first, new)
        assert expected in file.divergence_notice
        assert bool(file.divergence_notice) == bool(expected)
        file.store.accept_divergence()
        file.close()


@pytest.fixture
def shared(path: Path) -> Path:
    if path.parent.name == "Dokument":
        pytest.skip("a plain folder has no working copy")
    return path


def test_while_it_is_open_another_version_is_said_and_never_shown_in_place_of_ours(
    shared: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = changed_elsewhere(shared, tmp_path, monkeypatch)
    file = open_and_tick(shared)
    put(other, shared)
    file.journal.poll()
    assert is_present(file, OURS)
    assert "ändrats av någon annan" in file.warning
    assert file.store.conflicting_file == shared
    file.close()
    again = open_forum(shared)
    assert is_present(again, OURS)
    assert "ändrats av någon annan" in again.warning
    again.close()


def test_an_older_version_put_back_while_it_is_open_is_replaced_by_ours(shared: Path, tmp_path: Path) -> None:
    older = Path(shutil.copyfile(shared, tmp_path / "äldre.narvaro"))
    file = open_and_tick(shared)
    put(older, shared)
    file.journal.poll()
    assert file.warning == ""
    file.close()
    file = open_forum(shared)
    assert is_present(file, OURS)
    file.close()


def test_a_version_that_comes_while_ours_is_being_written_is_kept(
    shared: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = changed_elsewhere(shared, tmp_path, monkeypatch)
    file = open_forum(shared)
    file.meeting_named(DAY).mark(OURS, Mark.PRESENT)
    really, swapped = files.atomic_write, []

    def swap_first(path: Path, content: bytes, **options: object) -> None:
        if path == shared and not swapped:
            swapped.append(path)
            put(other, shared)
        really(path, content, **options)  # type: ignore[arg-type]

    monkeypatch.setattr(working_copy, "atomic_write", swap_first)
    file.journal.poll()
    assert swapped
    assert shared.read_bytes() == other.read_bytes()
    assert "ändrats av någon annan" in file.warning
    file.close()


@pytest.mark.parametrize("content", [b"", b"half"])
def test_the_working_copy_stays_until_the_shared_file_has_everything(shared: Path, content: bytes) -> None:
    file = open_and_tick(shared)
    shared.write_bytes(content and shared.read_bytes()[:30_000])
    with pytest.raises(StoreError) as caught:
        file.close()
    assert caught.value.problem is Problem.INCOMPLETE
    again = open_forum(shared)
    assert is_present(again, OURS)
    shared.unlink()
    again.close()
    assert faults_of(shared) == []
    assert not list((paths.data_folder() / "working").rglob("*.narvaro"))


def test_another_version_put_there_while_it_is_open_is_said_kept_and_merged(
    path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = changed_elsewhere(path, tmp_path, monkeypatch)
    file = open_and_tick(path)
    put(other, path)
    file.journal.poll()
    assert file.store.problem is Problem.DIVERGED
    assert "Slå ihop med en kopia" in file.warning
    assert is_present(file, OURS)
    (beside,) = path.parent.glob("* (kopia från *")
    assert faults_of(beside) == []
    # What she goes on doing is kept beside it too.
    file.meeting_named(DAY).mark(PersonId("p05"), Mark.PRESENT)
    file.journal.poll()
    (beside,) = path.parent.glob("* (kopia från *")
    kept = open_copy(file, beside)
    assert is_present(kept, PersonId("p05"))
    kept.close()
    conflicting = file.store.conflicting_file
    assert conflicting == path
    copy = open_copy(file, conflicting)
    merge = compare(file, copy)
    copy.close()
    apply_merge(file, merge)
    file.journal.poll()
    assert file.warning == ""
    file.close()
    again = open_forum(path)
    assert [is_present(again, each) for each in (OURS, THEIRS, PersonId("p05"))] == [True] * 3
    assert again.divergence_notice == again.recovery_notice == ""
    again.close()
    assert faults_of(path) == []


def test_another_forum_put_there_while_it_is_open_is_said_and_never_overwritten(path: Path, tmp_path: Path) -> None:
    create_sample(tmp_path / "annat.narvaro")
    file = open_and_tick(path)
    put(tmp_path / "annat.narvaro", path)
    before = path.read_bytes()
    for _ in range(3):
        file.journal.poll()
    assert file.warning
    assert path.read_bytes() == before
    assert list(path.parent.glob("* (kopia från *"))
    with suppress(StoreError):
        file.close()
    assert path.read_bytes() == before
