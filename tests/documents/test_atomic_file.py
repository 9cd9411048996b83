from pathlib import Path

import pytest

from attendance_app.documents.atomic_file import write_whole
from attendance_app.services.errors import DocumentError


def test_a_document_replaces_an_older_one_and_leaves_nothing_beside(tmp_path: Path) -> None:
    path = tmp_path / "Bilaga 1.pdf"
    path.write_bytes(b"older")
    write_whole(b"newer", path)
    assert path.read_bytes() == b"newer"
    assert list(tmp_path.iterdir()) == [path]


def test_where_it_cannot_be_written_the_older_one_stays(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "Bilaga 1.pdf"
    path.write_bytes(b"older")
    monkeypatch.setattr(Path, "replace", lambda *_: (_ for _ in ()).throw(PermissionError(13, "held")))
    with pytest.raises(DocumentError, match="kunde inte skrivas"):
        write_whole(b"newer", path)
    assert path.read_bytes() == b"older"
    assert list(tmp_path.iterdir()) == [path]


def test_a_folder_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(DocumentError, match="Välj en annan plats"):
        write_whole(b"x", tmp_path / "none" / "b.pdf")
