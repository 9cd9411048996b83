from pathlib import Path

from attendance_app.storage.locking import WriterLock


def test_one_lock_for_one_document_by_whatever_path(tmp_path: Path) -> None:
    document = tmp_path / "ö.narvaro"
    document.write_bytes(b"")
    (tmp_path / "länk").symlink_to(document)
    first, second = WriterLock(document, tmp_path / "l"), WriterLock(tmp_path / "länk", tmp_path / "l")
    assert first.take()
    assert not second.take()
    first.release()
    assert second.take()
    second.release()
