"""narvaro erase, as others rely on it."""

from pathlib import Path

import pytest

from attendance_app.composition import open_forum
from tests.commands import said


def test_a_person_is_erased_and_the_receipt_names_nobody(capsys: pytest.CaptureFixture[str], sample_path: Path) -> None:
    assert b"Beata Allen" in sample_path.read_bytes()
    status, out, _ = said(capsys, "erase", sample_path, "--person", "beata  allen")
    assert status == 0
    assert out.startswith("Gallringskvitto")
    assert "Allen" not in out
    assert b"Beata Allen" not in sample_path.read_bytes()
    assert said(capsys, "check", sample_path)[0] == 0
    assert "41 av 69 närvarande" in said(capsys, "status", sample_path, "--meeting", "2024-12-13")[1]


def test_a_meeting_is_erased(capsys: pytest.CaptureFixture[str], sample_path: Path) -> None:
    assert said(capsys, "erase", sample_path, "--meeting", "2024-12-13")[0] == 0
    assert said(capsys, "status", sample_path, "--meeting", "2024-12-13")[0] == 1
    assert said(capsys, "check", sample_path)[0] == 0


@pytest.mark.parametrize("words", [("--person", "Nils Holgersson"), ("--meeting", "2020-01-01")])
def test_what_is_not_there_is_refused_with_nothing_changed(
    capsys: pytest.CaptureFixture[str], sample_path: Path, words: tuple[str, str]
) -> None:
    before = sample_path.read_bytes()
    status, out, err = said(capsys, "erase", sample_path, *words)
    assert (status, out, len(err.splitlines())) == (1, "", 1)
    assert sample_path.read_bytes() == before


def test_an_open_file_is_not_erased_from(capsys: pytest.CaptureFixture[str], sample_path: Path) -> None:
    window = open_forum(sample_path)
    status, _, err = said(capsys, "erase", sample_path, "--person", "Beata Allen")
    assert (status, "annat fönster" in err) == (1, True)
    window.close()
