import errno
import sys
from pathlib import Path

import pytest

from attendance_app.documents.file_errors import not_read, not_written


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (errno.ENOSPC, "disken är full"),
        (errno.EROFS, "platsen är skrivskyddad"),
        (errno.ENOENT, "mappen finns inte"),
        (errno.ENAMETOOLONG, "sökvägen är för lång"),
    ],
)
def test_why_a_document_was_not_written_is_said_in_swedish(number: int, words: str, tmp_path: Path) -> None:
    said = str(not_written(tmp_path / "Bilaga 1.pdf", OSError(number, "English words")))
    assert f"”Bilaga 1.pdf” kunde inte skrivas: {words}." in said
    assert "English" not in said


def test_a_pdf_that_is_open_in_a_reader_is_said_to_be_open(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "win32")
    path = tmp_path / "Bilaga 1.pdf"
    path.write_bytes(b"%PDF")
    said = str(not_written(path, PermissionError(errno.EACCES, "Access is denied")))
    assert "filen är öppen i ett annat program. Stäng den där, eller välj ett annat namn." in said


def test_a_folder_where_one_may_not_write_is_not_said_to_be_open(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "platform", "win32")
    said = str(not_written(tmp_path / "Bilaga 1.pdf", PermissionError(errno.EACCES, "Access is denied")))
    assert "platsen är skrivskyddad" in said


def test_a_path_that_windows_does_not_take_is_said_to_be_too_long(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "platform", "win32")
    path = tmp_path.joinpath(*["En mapp med ett långt namn"] * 10, "Bilaga 1.pdf")
    assert "sökvägen är för lång" in str(not_written(path, OSError(errno.ENOENT, "No such file")))


def test_why_a_file_was_not_read_is_said_in_swedish(tmp_path: Path) -> None:
    path = tmp_path / "Lista.xlsx"
    assert "”Lista.xlsx” finns inte. Välj en annan bild." in str(
        not_read(path, OSError(errno.ENOENT, "x"), "Välj en annan bild")
    )
    assert "du får inte läsa den" in str(not_read(path, OSError(errno.EACCES, "x")))
    held = OSError(errno.EACCES, "x")
    held.winerror = 32  # type: ignore[attr-defined]
    assert "är öppen i ett annat program" in str(not_read(path, held))
