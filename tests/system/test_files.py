import errno
import os
from pathlib import Path

import pytest

from attendance_app.system import files
from attendance_app.system.files import (
    atomic_write,
    name_new_file,
    remove_file,
    replace_file,
    temporaries_of,
    temporary_file,
)


class Held:
    """Another program that has a file open: Windows refuses so many times to rename or remove it."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, method: str, times: int) -> None:
        self.left, self._really = times, getattr(Path, method)
        monkeypatch.setattr(files, "_RETRY_DELAY_S", 0.0)
        monkeypatch.setattr(Path, method, lambda *words, **more: self._do(*words, **more))

    def _do(self, *words: object, **more: object) -> object:
        if self.left:
            self.left -= 1
            raise PermissionError(13, "held")
        return self._really(*words, **more)


def test_a_file_is_replaced_whole_and_nothing_is_left_beside_it(tmp_path: Path) -> None:
    path = tmp_path / "f"
    path.write_bytes(b"older, and longer")
    atomic_write(path, b"newer", mode=0o600, verify=True)
    assert path.read_bytes() == b"newer"
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.skipif(os.name == "nt", reason="Windows has no permission bits")
def test_a_private_file_is_private_before_it_has_its_name(tmp_path: Path) -> None:
    with temporary_file(tmp_path / "f", 0o600) as made:
        assert made.stat().st_mode & 0o777 == 0o600


def test_an_error_leaves_the_older_file_and_nothing_else(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "f"
    path.write_bytes(b"older")

    def full(_: int) -> None:
        raise OSError(28, "full")

    monkeypatch.setattr(files, "sync_file", full)
    with pytest.raises(OSError, match="full"):
        atomic_write(path, b"newer")
    assert path.read_bytes() == b"older"
    assert list(tmp_path.iterdir()) == [path]


def test_a_file_that_is_read_back_otherwise_is_not_put_in_place(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "f"
    path.write_bytes(b"older")
    monkeypatch.setattr(files, "write_all", lambda descriptor, content: os.write(descriptor, content[:2]))
    with pytest.raises(OSError, match="not as written"):
        atomic_write(path, b"newer", verify=True)
    assert path.read_bytes() == b"older"


def test_what_a_killed_process_left_under_a_fixed_name_is_overwritten(tmp_path: Path) -> None:
    path, left = tmp_path / "f.rescue", tmp_path / "f.tmp"
    left.write_bytes(b"names")
    atomic_write(path, b"newer", temporary=left)
    assert path.read_bytes() == b"newer"
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize(("times", "done"), [(4, True), (5, False)])
def test_a_file_that_a_virus_scanner_has_open_is_tried_five_times(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, times: int, done: bool
) -> None:
    source, target = tmp_path / "a", tmp_path / "b"
    source.write_bytes(b"newer")
    target.write_bytes(b"older")
    held = Held(monkeypatch, "replace", times)
    if done:
        replace_file(source, target)
    else:
        with pytest.raises(PermissionError):
            replace_file(source, target)
    assert held.left == 0
    assert target.read_bytes() == (b"newer" if done else b"older")


def test_removing_is_tried_again_too_and_a_missing_file_is_no_error(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "f"
    path.write_bytes(b"")
    Held(monkeypatch, "unlink", 3)
    remove_file(path)
    assert not path.exists()
    remove_file(path)


@pytest.mark.parametrize("links", [True, False])
def test_a_new_file_never_overwrites_one_that_exists(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, links: bool
) -> None:
    def no_links(*_: object) -> None:
        raise OSError(95, "not supported")

    if not links:
        monkeypatch.setattr(os, "link", no_links)
    made, path = tmp_path / "made", tmp_path / "f"
    made.write_bytes(b"newer")
    path.write_bytes(b"older")
    with pytest.raises(FileExistsError):
        name_new_file(made, path)
    assert path.read_bytes() == b"older"
    path.unlink()
    name_new_file(made, path)
    assert path.read_bytes() == b"newer"


def test_a_temporary_file_that_cannot_be_removed_spoils_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "f"
    with temporary_file(path) as made:
        made.write_bytes(b"newer")
        name_new_file(made, path)
        Held(monkeypatch, "unlink", 99)
    assert path.read_bytes() == b"newer"


@pytest.mark.skipif(os.name == "nt", reason="Windows does not sync folders")
@pytest.mark.parametrize(("number", "told"), [(errno.EINVAL, False), (errno.EIO, True)])
def test_a_share_that_cannot_sync_a_folder_is_no_error_but_a_broken_disk_is(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int, told: bool
) -> None:
    def refuse(_: int) -> None:
        raise OSError(number, "refused")

    monkeypatch.setattr(os, "fsync", refuse)
    if told:
        with pytest.raises(OSError, match="refused"):
            files.sync_folder(tmp_path)
    else:
        files.sync_folder(tmp_path)


def test_what_a_killed_program_left_is_found_by_the_files_name_whatever_signs_it_has(tmp_path: Path) -> None:
    path, other = tmp_path / "Nämnden [2025].narvaro", tmp_path / "Nämnden 2.narvaro"
    with temporary_file(path) as made, temporary_file(other):
        assert temporaries_of(path) == [made]
    assert temporaries_of(path) == []
