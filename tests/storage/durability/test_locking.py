import os
from pathlib import Path

import pytest

from attendance_app.storage.durability.locking import WriterLock
from tests.platforms import make_link


def test_one_lock_for_one_document_by_whatever_path(tmp_path: Path) -> None:
    document = tmp_path / "ö.narvaro"
    document.write_bytes(b"")
    make_link(tmp_path / "länk", document)
    first, second = WriterLock(document, tmp_path / "l"), WriterLock(tmp_path / "länk", tmp_path / "l")
    assert first.take()
    assert not second.take()
    first.release()
    assert second.take()
    second.release()


def test_a_lock_that_cannot_be_taken_whole_is_not_kept_in_part(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    document = tmp_path / "f.narvaro"
    document.write_bytes(b"")
    lock, really, opened = WriterLock(document, tmp_path / "l"), os.open, []

    def fails_the_second_time(*words: object) -> int:
        opened.append(words)
        if len(opened) == 2:
            raise PermissionError
        return really(*words)  # type: ignore[arg-type]

    monkeypatch.setattr(os, "open", fails_the_second_time)
    with pytest.raises(PermissionError):
        lock.take()
    monkeypatch.undo()
    assert WriterLock(document, tmp_path / "l").take()
