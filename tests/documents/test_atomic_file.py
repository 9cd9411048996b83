import os
from pathlib import Path

import pytest

from attendance_app.documents.atomic_file import write_whole
from attendance_app.services.errors import DocumentError


def test_a_document_replaces_an_older_one_and_leaves_nothing_beside(tmp_path: Path) -> None:
    path = tmp_path / "Bilaga 1.pdf"
    path.write_bytes(b"%PDF-1.7 older")
    write_whole(b"newer", path)
    assert path.read_bytes() == b"newer"
    assert list(tmp_path.iterdir()) == [path]


def test_where_it_cannot_be_written_the_older_one_stays(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "Bilaga 1.pdf"
    path.write_bytes(b"%PDF-1.7 older")
    monkeypatch.setattr(Path, "replace", lambda *_: (_ for _ in ()).throw(PermissionError(13, "held")))
    with pytest.raises(DocumentError, match="kunde inte skrivas"):
        write_whole(b"newer", path)
    assert path.read_bytes() == b"%PDF-1.7 older"
    assert list(tmp_path.iterdir()) == [path]


def test_a_folder_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(DocumentError, match="Välj en annan plats"):
        write_whole(b"x", tmp_path / "none" / "b.pdf")


OTHERS = {
    "forum.pdf": b"SQLite format 3\0 and pages",
    "minutes.pdf": b"Protokoll",
    "list.csv": b"%PDF-1.7",
    "record.json": b"Namn;Organisation",
    "book.xlsx": b"Namn;Organisation",
    "picture.csv": b"\x89PNG\r\n",
}


@pytest.mark.parametrize(("name", "content"), OTHERS.items())
def test_a_file_of_another_kind_is_never_replaced(tmp_path: Path, name: str, content: bytes) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    with pytest.raises(DocumentError, match="Välj ett annat namn"):
        write_whole(b"newer", path)
    assert path.read_bytes() == content


def test_a_link_to_a_forum_is_no_way_round(tmp_path: Path) -> None:
    forum = tmp_path / "Nämnden.narvaro"
    forum.write_bytes(b"SQLite format 3\0")
    other = tmp_path / "Bilaga 1.pdf"
    os.link(forum, other)
    with pytest.raises(DocumentError, match="organs fil"):
        write_whole(b"newer", other)
    assert forum.read_bytes() == b"SQLite format 3\0"


SAME = {
    "a.pdf": b"%PDF-1.7",
    "b.csv": b"\xef\xbb\xbfNamn;",
    "c.json": b"\xef\xbb\xbf {",
    "d.xlsx": b"PK\x03\x04",
    "e.pdf": b"",
}


@pytest.mark.parametrize(("name", "content"), SAME.items())
def test_an_older_document_of_the_same_kind_is_replaced(tmp_path: Path, name: str, content: bytes) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    write_whole(b"newer", path)
    assert path.read_bytes() == b"newer"
